/** Danh sách đề nghị, danh sách đăng ký: one record a line, with its subject, name, post, unit and awards. */
import type { SheetTable } from "../recognise/recognise-sheet";
import { readAwards, type CodeList, type ReadAward } from "../recognise/read-award";
import { rawTextAt, type GridCell, type TextGrid } from "../recognise/text-grid";
import { readName, type ReadName, subjectOfName, subjectOfWord, type SubjectKind } from "../text/person-name";
import { fieldRows, numberOf, textOf, type FieldRow } from "./field-cells";

export interface NominationRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly subject: SubjectKind;
  readonly honorific: string | null;
  readonly name: string;
  readonly position: string | null;
  readonly unit: string | null;
  readonly awards: readonly ReadAward[];
  /** The second list of a registration: forms beside titles. */
  readonly forms: readonly ReadAward[];
  readonly classification: string | null;
  readonly reason: string | null;
  readonly extra: Readonly<Record<string, string>> | null;
  readonly agree: number | null;
  readonly disagree: number | null;
  readonly percentShown: string | null;
}

interface Section {
  readonly subject: SubjectKind | undefined;
  readonly awards: readonly ReadAward[];
  readonly unit: string | null;
}

const NO_SECTION: Section = { subject: undefined, awards: [], unit: null };

export function nominationRows(
  grid: TextGrid,
  sheetTable: SheetTable,
  codes?: CodeList,
): readonly NominationRow[] {
  const headings = headingsOf(sheetTable);
  let section = NO_SECTION;
  return fieldRows(grid, sheetTable.table, sheetTable.extent).flatMap((row) => {
    const title = sectionTitle(row);
    if (title !== undefined) {
      section = sectionFrom(title, section);
      return [];
    }
    return nominationOf(grid, row, section, headings, codes) ?? [];
  });
}

/** One text over the whole line: "II. Cá nhân", "A. Chiến sĩ thi đua cơ sở", "Phòng Nội vụ". */
function sectionTitle(row: FieldRow): string | undefined {
  if (row.cells.length > 2 || row.cells.some(({ value }) => typeof value !== "string")) return undefined;
  const words = loneWords(row.cells);
  if (!words) return undefined;
  return isHeading(words.text) || row.byField.get("name") !== words ? words.text : undefined;
}

/** The only text of a line, or the one behind its number. */
function loneWords([first, second]: readonly GridCell[]): GridCell | undefined {
  if (second === undefined) return first;
  return first && SECTION_CODE.test(first.text) ? second : undefined;
}

function isHeading(text: string): boolean {
  return SECTION_START.test(text) || subjectOfWord(text) !== undefined;
}

const SECTION_CODE = /^(?:[IVX]+|[A-Z]|\d{1,2})[.)]?$/;
const SECTION_START = /^(?:[IVX]+|[A-Z]|\d{1,2})\s*[.):-]/;

function sectionFrom(title: string, before: Section): Section {
  const clean = title.replace(/^(?:[IVX]+|[A-Z]|\d{1,2})\s*[.):-]\s*/, "").replace(/\s*[:(].*$/, "");
  const subject = subjectOfWord(title);
  const awards = readAwards(clean).filter(({ awardId }) => awardId !== null);
  const isUnit = subject === undefined && awards.length === 0 && subjectOfName(clean) === "collective";
  return {
    subject: subject ?? before.subject,
    awards: awards.length > 0 ? awards : subject === undefined && !isUnit ? before.awards : [],
    unit: isUnit ? clean : null,
  };
}

function nominationOf(
  grid: TextGrid,
  row: FieldRow,
  section: Section,
  headings: ReadonlyMap<number, string>,
  codes: CodeList | undefined,
): NominationRow | undefined {
  const cell = row.byField.get("name");
  if (!cell || typeof cell.value !== "string") return undefined;
  const read = readName(rawTextAt(grid, cell));
  const subject = subjectOf(row, read.name, section);
  return {
    row: row.row,
    hidden: row.hidden,
    subject,
    ...whoOf(row, cell, read, subject === "individual"),
    unit: textOf(row, "unit") ?? section.unit,
    awards: awardsOf(row, "award", codes) ?? awardsOf(row, "titles", codes) ?? section.awards,
    forms: awardsOf(row, "awards", codes) ?? [],
    classification: textOf(row, "classification"),
    reason: textOf(row, "reason"),
    extra: extraOf(row, headings),
    agree: numberOf(row, "agree"),
    disagree: numberOf(row, "disagree"),
    percentShown: textOf(row, "percentShown"),
  };
}

/** Only a person's name is taken apart; a collective's is left as it stands. */
function whoOf(
  row: FieldRow,
  cell: GridCell,
  read: ReadName,
  isPerson: boolean,
): Pick<NominationRow, "honorific" | "name" | "position"> {
  const honorific = capitalised(textOf(row, "honorific"));
  const position = textOf(row, "position");
  if (!isPerson) return { honorific, name: cell.text, position };
  return { honorific: honorific ?? read.honorific, name: read.name, position: position ?? read.position };
}

function subjectOf(row: FieldRow, name: string, section: Section): SubjectKind {
  const said = textOf(row, "subject");
  const byWord = said === null ? undefined : subjectOfWord(said);
  if (byWord) return byWord;
  const byName = subjectOfName(name);
  if (byName === "collective" || byName === "household") return byName;
  return section.subject ?? (textOf(row, "honorific") !== null ? "individual" : byName);
}

function awardsOf(row: FieldRow, field: "award" | "titles" | "awards", codes: CodeList | undefined) {
  const text = textOf(row, field);
  return text === null ? undefined : readAwards(text, codes);
}

/** "bà" as typed is "Bà". */
function capitalised(text: string | null): string | null {
  return text === null ? null : text.charAt(0).toUpperCase() + text.slice(1);
}

/** The columns nobody claimed, by their heading; null where none is filled. */
export function extraOf(
  row: FieldRow,
  headings: ReadonlyMap<number, string>,
): Readonly<Record<string, string>> | null {
  const entries = row.cells.flatMap(({ column, text }: GridCell) => {
    const heading = headings.get(column);
    return heading === undefined ? [] : [[heading, text] as const];
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** Headings of the `extra` and `other` columns; two alike are told apart by a number. */
export function headingsOf({ table }: SheetTable): ReadonlyMap<number, string> {
  const headings = new Map<number, string>();
  for (const { column, path } of table.header.columns) {
    const field = table.columns.get(column);
    if (field !== "extra" && field !== "other") continue;
    const name = path.join(" / ");
    const same = [...headings.values()].filter(
      (each) => each === name || each.startsWith(`${name} (`),
    ).length;
    headings.set(column, same === 0 ? name : `${name} (${same + 1})`);
  }
  return headings;
}
