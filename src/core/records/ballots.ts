/** Kiểm phiếu: a line for each of those voted on, or a column for each and a line for each voter. */
import { candidateOf } from "../recognise/across";
import { isMark, readVote } from "../recognise/marks";
import type { SheetTable } from "../recognise/recognise-sheet";
import type { GridCell, TextGrid } from "../recognise/text-grid";
import { foldWords } from "../text/fold";
import { readName } from "../text/person-name";
import { extraOf, headingsOf } from "./extra-columns";
import {
  isTotalLine,
  nameOf,
  numberOf,
  readRows,
  shownOf,
  shownText,
  textOf,
  type FieldRow,
} from "./field-cells";
import { hideIdentity } from "./identity";

export interface BallotRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly name: string;
  readonly position: string | null;
  readonly agree: number | null;
  readonly disagree: number | null;
  readonly other: Readonly<Record<string, string>> | null;
  readonly percentShown: string | null;
  /** Where the name stands, where those voted on are columns. */
  readonly column?: number;
}

/** A line needs a name; what is left over are totals and remarks. */
export function ballotRows(grid: TextGrid, sheetTable: SheetTable): readonly BallotRow[] {
  if ([...sheetTable.table.columns.values()].includes("voter")) return candidateRows(grid, sheetTable);
  const headings = headingsOf(sheetTable);
  const voters = votersOf(sheetTable);
  return readRows(grid, sheetTable.table, sheetTable.extent, (row) => {
    const typed = nameOf(grid, sheetTable.table, row);
    if (typed === null || isTotalLine(row)) return [];
    const { name, position } = readName(typed);
    return {
      row: row.row,
      hidden: row.hidden,
      name: hideIdentity(name),
      position: textOf(row, "position") ?? position,
      ...votesOf(row, voters),
      other: extraOf(grid, row, headings),
      percentShown: shownOf(grid, row, "percentShown"),
    };
  });
}

/** Where each member has a column, those columns; one column alone holds a count. */
function votersOf({ table }: SheetTable): ReadonlySet<number> {
  const columns = [...table.columns].filter(([, field]) => field === "agree").map(([column]) => column);
  return new Set(columns.length > 1 ? columns : []);
}

function votesOf(row: FieldRow, voters: ReadonlySet<number>): Pick<BallotRow, "agree" | "disagree"> {
  if (voters.size === 0) return { agree: numberOf(row, "agree"), disagree: numberOf(row, "disagree") };
  const votes = row.cells.filter(({ column }) => voters.has(column)).map(({ text }) => readVote(text));
  const count = (wanted: "agree" | "disagree") => votes.filter((vote) => vote === wanted).length;
  return { agree: count("agree"), disagree: numberOf(row, "disagree") ?? count("disagree") };
}

/** One of those voted on, and the columns with what was said of him. */
interface Candidate {
  readonly name: string;
  readonly column: number;
  readonly agree: number;
  /** A second column, where there is one. */
  readonly disagree: number | null;
}

/** The records stand in the header's last row, each in its own column. */
function candidateRows(grid: TextGrid, sheetTable: SheetTable): readonly BallotRow[] {
  const { table, extent } = sheetTable;
  const lines = readRows(grid, table, extent, (row) => row);
  const voters = lines.filter((row) => !isSummary(row, table.columns));
  const shares = lines.find((row) => SHARE.test(wordsBefore(row, table.columns)));
  return candidatesOf(sheetTable).map((candidate) => {
    const { name, position } = readName(candidate.name);
    const share = shares && cellIn(shares, candidate.agree);
    return {
      row: table.header.bottom,
      hidden: false,
      name: hideIdentity(name),
      position,
      ...votesFor(voters, candidate),
      other: null,
      percentShown: share ? shownText(grid, share) : null,
      column: candidate.column,
    };
  });
}

function candidatesOf({ table: { header, columns } }: SheetTable): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const each of header.columns) {
    const { column } = each;
    const field = columns.get(column);
    const name = field === "agree" || field === "disagree" ? candidateOf(each) : undefined;
    if (name === undefined) continue;
    const known = found.get(name);
    if (known)
      found.set(name, field === "agree" ? { ...known, agree: column } : { ...known, disagree: column });
    else found.set(name, { name, column, agree: column, disagree: null });
  }
  return [...found.values()];
}

function votesFor(
  voters: readonly FieldRow[],
  { agree, disagree }: Candidate,
): Pick<BallotRow, "agree" | "disagree"> {
  const cells = voters.flatMap((row) => cellIn(row, agree) ?? []);
  const answered = (wanted: "agree" | "disagree") =>
    cells.filter(({ text }) => readVote(text) === wanted).length;
  if (disagree === null) return { agree: answered("agree"), disagree: answered("disagree") };
  const against = voters.flatMap((row) => cellIn(row, disagree) ?? []);
  return { agree: answered("agree"), disagree: against.filter(({ text }) => isMark(text)).length };
}

const cellIn = (row: FieldRow, wanted: number): GridCell | undefined =>
  row.cells.find(({ column }) => column === wanted);

const SHARE = /^(?:ty le|ti le|dat ty le)\b/;
const SUMMARY = /^(?:ty le|ti le|dat|ket qua|xep loai|tong|cong|so phieu|danh gia)\b/;

/** Below the voters stand what was counted and what came of it. */
function isSummary(row: FieldRow, columns: SheetTable["table"]["columns"]): boolean {
  return isTotalLine(row) || SUMMARY.test(wordsBefore(row, columns));
}

/** What stands in a line before its votes. */
function wordsBefore({ cells }: FieldRow, columns: SheetTable["table"]["columns"]): string {
  const words = cells.find(({ column, value }) => typeof value === "string" && !isVote(columns.get(column)));
  return foldWords(words?.text ?? "");
}

const isVote = (field: string | undefined) => field === "agree" || field === "disagree";
