/** Danh sách đề nghị, danh sách đăng ký: one record a line, with its subject, name, post, unit and awards. */
import { isMark } from "../recognise/marks";
import type { SheetTable } from "../recognise/recognise-sheet";
import {
  awardsOfHeading,
  awardWithin,
  readAwards,
  type CodeList,
  type ReadAward,
} from "../recognise/read-award";
import type { Field } from "../recognise/table";
import { rawTextOf, type GridCell, type TextGrid } from "../recognise/text-grid";
import { foldWords, tidy } from "../text/fold";
import { readName, type ReadName, subjectOfName, subjectOfWord, type SubjectKind } from "../text/person-name";
import { extraOf, headingsOf } from "./extra-columns";
import {
  readRows,
  isTotalLine,
  nameOf,
  numberOf,
  shownOf,
  shownText,
  textOf,
  type FieldRow,
} from "./field-cells";
import { hideIdentity } from "./identity";
import { peopleIn } from "./people-in-cell";
import { openCollective, openFrom, openSection, sectionOf, sectionTitleOf, type Section } from "./sections";
import { unitsStandOnce } from "./unit-above";
import { titlesVotedOn, voteCell, voteCount, type TitleVotes } from "./votes-by-title";

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
  /** A line below the list, where the unit speaks for itself. */
  readonly ofUnit?: true;
}

interface Place {
  /** What the open lines above say together. */
  readonly section: Section;
  /** Of the people above, where a unit is written once; a collective is in none of them. */
  readonly unitAbove: string | null;
}

interface Context {
  readonly grid: TextGrid;
  readonly found: SheetTable;
  readonly codes: CodeList | undefined;
  readonly headings: ReadonlyMap<number, string>;
  /** For each column what its heading awards: "LĐTT" over boxes to tick. */
  readonly ticks: ReadonlyMap<number, readonly ReadAward[]>;
  readonly votes: readonly TitleVotes[];
  /** Fields that stand over more columns than one. */
  readonly several: ReadonlySet<Field>;
  /** A unit stands on the first line of its people only. */
  readonly unitsOnce: boolean;
  /** Where no column and no section says it: "DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN". */
  readonly ofTitle: readonly ReadAward[];
}

export function nominationRows(
  grid: TextGrid,
  found: SheetTable,
  codes?: CodeList,
): readonly NominationRow[] {
  const context = contextOf(grid, found, codes);
  let open = openFrom(found);
  let section = sectionOf(open);
  let unitAbove: string | null = null;
  return readRows(grid, found.table, found.extent, (row) => {
    const own = ofTheUnitItself(row, context);
    if (own) return own;
    const title = sectionTitleOf(row);
    if (title !== undefined) {
      open = openSection(open, title);
      section = sectionOf(open);
      unitAbove = null;
      return [];
    }
    unitAbove = textOf(row, "unit") ?? unitAbove;
    const records = nominationsIn(row, { section, unitAbove: context.unitsOnce ? unitAbove : null }, context);
    if (records[0]?.subject === "collective") {
      open = openCollective(open, row, records[0].name);
      section = sectionOf(open);
    }
    return records;
  });
}

function contextOf(grid: TextGrid, found: SheetTable, codes: CodeList | undefined): Context {
  const { table, facts } = found;
  const fields = [...table.columns.values()];
  return {
    grid,
    found,
    codes,
    headings: headingsOf(found),
    ticks: new Map(table.header.columns.map(({ column, path }) => [column, awardsOfHeading(path.slice(-1))])),
    votes: titlesVotedOn(table),
    unitsOnce: unitsStandOnce(grid, table, found.extent),
    several: new Set(fields.filter((field, at) => fields.indexOf(field) !== at)),
    ofTitle: fields.some((field) => AWARD_FIELDS.has(field)) ? [] : awardWithin(facts.title ?? ""),
  };
}

const AWARD_FIELDS: ReadonlySet<Field> = new Set<Field>(["award", "titles", "awards"]);

/** Below a list the unit speaks for itself: "- Đăng ký danh hiệu: Tập thể lao động xuất sắc". */
function ofTheUnitItself(row: FieldRow, { found }: Context): readonly NominationRow[] | undefined {
  const only = row.cells.length === 1 ? row.cells[0] : undefined;
  const match = only ? /^[-–•+*]?\s*([^:]{3,60}):\s*(.+)$/u.exec(only.text) : null;
  if (!match || !/\b(?:danh hieu|hinh thuc|khen thuong)\b/.test(foldWords(match[1] ?? ""))) return undefined;
  const awards = readAwards(match[2] ?? "").filter(({ awardId }) => awardId !== null);
  const { unit } = found.facts;
  if (awards.length === 0) return undefined;
  return unit === null
    ? []
    : [
        {
          ...NOBODY,
          row: row.row,
          hidden: row.hidden,
          subject: "collective",
          name: unit,
          awards,
          ofUnit: true,
        },
      ];
}

const NOBODY: Omit<NominationRow, "row" | "hidden" | "subject" | "name"> = {
  honorific: null,
  position: null,
  unit: null,
  awards: [],
  forms: [],
  classification: null,
  reason: null,
  extra: null,
  agree: null,
  disagree: null,
  percentShown: null,
};

/** One record for each person in the cell, and for each title that was voted on. */
function nominationsIn(row: FieldRow, place: Place, context: Context): readonly NominationRow[] {
  const typed = nameOf(context.grid, context.found.table, row);
  if (typed === null || isTotalLine(row)) return [];
  const records = peopleIn(typed).map((raw) => nominationOf(row, raw, place, context));
  if (context.votes.length === 0) return records;
  return records.flatMap((record) => {
    const voted = context.votes.flatMap((votes) => withVotes(record, row, votes, context) ?? []);
    return voted.length > 0 ? voted : [record];
  });
}

function withVotes(record: NominationRow, row: FieldRow, votes: TitleVotes, { grid }: Context) {
  const agree = voteCount(row, votes, "agree");
  const disagree = voteCount(row, votes, "disagree");
  const percent = voteCell(row, votes, "percentShown");
  if (agree === null && disagree === null) return undefined;
  const percentShown = percent ? shownText(grid, percent) : null;
  return { ...record, awards: [votes.award], agree, disagree, percentShown };
}

function nominationOf(row: FieldRow, raw: string, place: Place, context: Context): NominationRow {
  const { section } = place;
  const read = readName(raw);
  const subject = subjectOf(row, read.name, section);
  const said = awardsOf(row, "award", context) ?? awardsOf(row, "titles", context);
  const who = whoOf(row, tidy(raw), read, subject === "individual");
  return {
    row: row.row,
    hidden: row.hidden,
    subject,
    honorific: who.honorific,
    name: who.name,
    position: who.position,
    unit: hidden(textOf(row, "unit") ?? (subject === "individual" ? unitOf(read, place) : section.unit)),
    awards: said ?? (section.awards.length > 0 ? section.awards : context.ofTitle),
    forms: awardsOf(row, "awards", context) ?? NOBODY.forms,
    classification: textOf(row, "classification"),
    reason: hidden(textOf(row, "reason")),
    extra: extraOf(context.grid, row, context.headings),
    agree: numberOf(row, "agree"),
    disagree: numberOf(row, "disagree"),
    percentShown: shownOf(context.grid, row, "percentShown"),
  };
}

const unitOf = (read: ReadName, { section, unitAbove }: Place) => read.unit ?? unitAbove ?? section.unit;

const hidden = (text: string | null) => (text === null ? null : hideIdentity(text));

/** Only a person's name is taken apart; a collective's is left as it stands. */
function whoOf(
  row: FieldRow,
  typed: string,
  read: ReadName,
  isPerson: boolean,
): Pick<NominationRow, "honorific" | "name" | "position"> {
  const honorific = capitalised(textOf(row, "honorific"));
  const position = hidden(textOf(row, "position"));
  if (!isPerson) return { honorific, name: hideIdentity(typed), position };
  return {
    honorific: honorific ?? read.honorific,
    name: hideIdentity(read.name),
    position: position ?? hidden(read.position),
  };
}

function subjectOf(row: FieldRow, name: string, section: Section): SubjectKind {
  const said = textOf(row, "subject");
  const byWord = said === null ? undefined : subjectOfWord(said);
  if (byWord) return byWord;
  const byName = subjectOfName(name);
  if (byName === "collective" || byName === "household") return byName;
  return section.subject ?? (textOf(row, "honorific") !== null ? "individual" : byName);
}

/** All columns of the field speak. */
function awardsOf(row: FieldRow, field: Field, context: Context): readonly ReadAward[] | undefined {
  const first = row.byField.get(field);
  if (!first) return undefined;
  const { several, found } = context;
  const { columns } = found.table;
  const own = several.has(field) ? row.cells.filter(({ column }) => columns.get(column) === field) : [];
  const read = own.length > 1 ? own.flatMap((cell) => awardsIn(cell, context)) : awardsIn(first, context);
  // nearly every cell names one, and a list has many cells
  return read.length < 2
    ? read
    : read.filter(({ award }, at) => read.findIndex((each) => each.award === award) === at);
}

/** A tick stands for what its heading names. */
function awardsIn(cell: GridCell, { grid, ticks, codes }: Context): readonly ReadAward[] {
  const ticked = ticks.get(cell.column) ?? [];
  if (ticked.length > 0 && isMark(cell.text)) return ticked;
  // one on each line of the cell
  return readAwards(typeof cell.value === "string" ? rawTextOf(grid, cell) : cell.text, codes);
}

/** "bà" as typed is "Bà". */
function capitalised(text: string | null): string | null {
  return text === null ? null : text.charAt(0).toUpperCase() + text.slice(1);
}
