/** Awards we do not know. In: the lines of a list. Out: one question for each wording, where it first stands. */
import type { NominationRow } from "../records/nominations";
import type { ReadAward } from "../recognise/read-award";
import type { Field, RecognisedTable } from "../recognise/table";
import { slug } from "../text/fold";
import type { Finding } from "./finding";

interface Unknown {
  readonly award: string;
  readonly row: number;
  readonly field: "awards" | "forms";
  readonly lines: Set<number>;
}

/** "Giải A" and "giải a " are one wording; two people in one cell are one line. */
export function awardFindings(table: RecognisedTable, rows: readonly NominationRow[]): readonly Finding[] {
  const unknown = new Map<string, Unknown>();
  const note = ({ award, awardId }: ReadAward, row: number, field: Unknown["field"]) => {
    if (awardId !== null) return;
    const found = unknown.get(slug(award)) ?? { award, row, field, lines: new Set<number>() };
    unknown.set(slug(award), found);
    found.lines.add(row);
  };
  for (const { row, awards, forms } of rows) {
    for (const award of awards) note(award, row, "awards");
    for (const form of forms) note(form, row, "forms");
  }
  return [...unknown.values()].map(({ award, row, field, lines }) => ({
    code: "award.unknown",
    severity: "question",
    sheet: table.sheet,
    cell: { row, column: columnOf(table, field === "forms" ? ["awards"] : ["award", "titles"]) },
    cite: [],
    data: { award, count: lines.size },
  }));
}

/** The first column of such a field; the list's first column where the award stands in a heading line. */
function columnOf({ columns, header }: RecognisedTable, fields: readonly Field[]): number {
  const [column] = [...columns].find(([, field]) => fields.includes(field)) ?? [];
  return column ?? header.columns[0]?.column ?? 0;
}
