/** Votes on several titles side by side. In: a table. Out: for each title named over "Đồng ý" and "Không đồng ý" its columns. */
import { awardsOfHeading, type ReadAward } from "../recognise/read-award";
import type { Field, RecognisedTable } from "../recognise/table";
import { readNumber } from "../text/numbers";
import type { GridCell } from "../recognise/text-grid";
import type { FieldRow } from "./field-cells";

export interface TitleVotes {
  readonly award: ReadAward;
  readonly columns: ReadonlyMap<number, Field>;
}

const VOTES: ReadonlySet<Field> = new Set<Field>(["agree", "disagree", "percentShown"]);

export function titlesVotedOn({ header, columns }: RecognisedTable): readonly TitleVotes[] {
  const groups = new Map<string, { award: ReadAward; columns: Map<number, Field> }>();
  for (const { column, path } of header.columns) {
    const field = columns.get(column);
    const [award] = awardsOfHeading(path.slice(0, -1));
    if (field === undefined || !VOTES.has(field) || !award) continue;
    const group = groups.get(award.award) ?? { award, columns: new Map<number, Field>() };
    groups.set(award.award, group);
    group.columns.set(column, field);
  }
  return [...groups.values()];
}

export function voteCell(row: FieldRow, { columns }: TitleVotes, wanted: Field): GridCell | undefined {
  return row.cells.find(({ column }) => columns.get(column) === wanted);
}

export function voteCount(row: FieldRow, votes: TitleVotes, wanted: Field): number | null {
  const cell = voteCell(row, votes, wanted);
  if (!cell) return null;
  return typeof cell.value === "number" ? cell.value : (readNumber(cell.text)?.value ?? null);
}
