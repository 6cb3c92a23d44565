/** Rankings, initiatives, targets and movements: lists whose lines need little reading. */
import { clusterColumns } from "../recognise/across";
import type { SheetTable } from "../recognise/recognise-sheet";
import type { RecognisedTable } from "../recognise/table";
import type { GridCell, TextGrid } from "../recognise/text-grid";
import { readDate, dayOfSerial } from "../text/dates";
import { foldWords } from "../text/fold";
import { readName } from "../text/person-name";
import { isDateFormat } from "../workbook/date-format";
import { readDecision } from "./decision";
import { extraOf, headingsOf } from "./extra-columns";
import {
  readRows,
  formatOf,
  isTotalLine,
  nameOf,
  numberOf,
  readNumberOf,
  textOf,
  type FieldRow,
} from "./field-cells";
import { hideIdentity } from "./identity";
import { peopleIn } from "./people-in-cell";
import { readPeriod } from "./period";

type Extra = Readonly<Record<string, string>> | null;

export interface RankingRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly cluster: string | null;
  readonly unit: string;
  readonly score: number | null;
  readonly bonus: number | null;
  readonly total: number | null;
  readonly rank: number | null;
  readonly extra: Extra;
  /** Where the unit stands, of several in a row. */
  readonly column?: number;
}

const RANK_WORDS: Readonly<Record<string, number>> = {
  nhat: 1,
  nhi: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  i: 1,
  ii: 2,
  iii: 3,
};

/** "Nhất", "Đồng hạng 4", "thứ 3", "Hạng II", "2/9" (of nine), 6. */
function readRank(text: string): number | null {
  const folded = foldWords(text).replace(/^(?:dong )?(?:xep )?(?:hang|thu|giai|vi thu)?(?: thu)? ?/, "");
  const digits = /^(\d{1,3})(?: \d{1,3})?$/.exec(folded)?.[1];
  return digits === undefined ? (RANK_WORDS[folded] ?? null) : Number(digits);
}

export function rankingRows(grid: TextGrid, sheetTable: SheetTable): readonly RankingRow[] {
  const headings = headingsOf(sheetTable);
  const across = clustersAcross(sheetTable.table);
  if (across.size > 0)
    return readRows(grid, sheetTable.table, sheetTable.extent, (row) =>
      unitsAcross(row, across, extraOf(grid, row, headings)),
    );
  let cluster = sheetTable.clusterAbove ?? sheetTable.continues?.openLines.at(-1)?.text ?? null;
  return readRows(grid, sheetTable.table, sheetTable.extent, (row) => {
    const section = clusterTitle(row);
    if (section !== undefined) {
      cluster = section;
      return [];
    }
    // a cluster is named on its first line only, merged or not
    cluster = textOf(row, "cluster") ?? cluster;
    const unit = textOf(row, "unit");
    if (unit === null || isTotalLine(row)) return [];
    return {
      row: row.row,
      hidden: row.hidden,
      cluster,
      unit,
      ...scoreOf(row),
      extra: extraOf(grid, row, headings),
    };
  });
}

/** By column, where each is a cluster with its units below. */
function clustersAcross({ header, columns }: RecognisedTable): ReadonlyMap<number, string> {
  const named = clusterColumns(header.columns).filter(({ column }) => columns.get(column) === "unit");
  return new Map(named.map(({ column, path }) => [column, path.at(-1) ?? ""]));
}

function unitsAcross(
  row: FieldRow,
  clusters: ReadonlyMap<number, string>,
  extra: Extra,
): readonly RankingRow[] {
  if (isTotalLine(row)) return [];
  return row.cells.flatMap(({ column, value, text }) => {
    const cluster = clusters.get(column);
    if (cluster === undefined || typeof value !== "string") return [];
    const unscored = { score: null, bonus: null, total: null, rank: null };
    return [{ row: row.row, hidden: row.hidden, cluster, unit: text, ...unscored, extra, column }];
  });
}

/** "97 + 10 = 107" holds the score, the bonus and the total at once. */
function scoreOf(row: FieldRow): Pick<RankingRow, "score" | "bonus" | "total" | "rank"> {
  const { base, added = null, value = null } = readNumberOf(row, "score") ?? {};
  return {
    score: base ?? value,
    bonus: numberOf(row, "bonus") ?? added,
    total: numberOf(row, "total") ?? value,
    rank: readRank(textOf(row, "rank") ?? ""),
  };
}

/** "I. Cụm thi đua số 1", or "I" and "Các sở, ban, ngành" behind it: a line without score, rank or remark. */
function clusterTitle(row: FieldRow): string | undefined {
  const [first, second, third] = row.cells;
  if (!first || third || row.cells.some(({ value }) => typeof value !== "string")) return undefined;
  if (second && !SECTION_CODE.test(first.text)) return undefined;
  const text = row.cells.map((cell) => cell.text).join(" ");
  return headsCluster(row, second ?? first, text) ? text : undefined;
}

/** Among the units themselves only the word or a Roman number heads. */
function headsCluster({ byField }: FieldRow, words: GridCell, text: string): boolean {
  if (byField.get("cluster") === words) return false;
  if (byField.get("unit") !== words) return true;
  return /\b(?:cum|khoi)\b/.test(foldWords(words.text)) || SECTION_START.test(text);
}

const SECTION_CODE = /^(?:[IVX]+|[A-Z]|\d{1,2})[.)]?$/;
const SECTION_START = /^[IVX]+\s*[.):-]?\s/;

export interface InitiativeRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly name: string | null;
  readonly unit: string | null;
  readonly title: string;
  readonly recognisedOn: string | null;
  readonly recognisedBy: string | null;
  readonly decision: string | null;
  readonly extra: Extra;
}

export function initiativeRows(grid: TextGrid, sheetTable: SheetTable): readonly InitiativeRow[] {
  const headings = headingsOf(sheetTable);
  return readRows(grid, sheetTable.table, sheetTable.extent, (row) => {
    const title = textOf(row, "title");
    if (title === null || isTotalLine(row) || row.cells.length < 2) return [];
    const decision = readDecision(textOf(row, "decision"));
    const record = {
      row: row.row,
      hidden: row.hidden,
      unit: textOf(row, "unit"),
      title,
      recognisedOn: dayOf(grid, row, "recognisedOn") ?? decision.day,
      recognisedBy: textOf(row, "recognisedBy") ?? decision.by,
      decision: decision.number,
      extra: extraOf(grid, row, headings),
    };
    return authorsIn(nameOf(grid, sheetTable.table, row)).map((name) => ({ ...record, name }));
  });
}

/** Co-authors share the line, each with a record of his own: awards ask for a person's initiatives. */
function authorsIn(typed: string | null): readonly (string | null)[] {
  return typed === null ? [null] : peopleIn(typed).map((raw) => hideIdentity(readName(raw).name));
}

/** A real date by its format, anything else by its spelling. */
function dayOf(grid: TextGrid, row: FieldRow, field: "recognisedOn" | "from" | "to"): string | null {
  const cell = row.byField.get(field);
  if (!cell) return null;
  if (typeof cell.value === "number" && isDateFormat(formatOf(grid, cell)))
    return dayOfSerial(cell.value, grid.date1904) ?? null;
  return readDate(cell.text) ?? null;
}

export interface TargetRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly label: string;
  readonly measure: string | null;
  readonly target: number | string | null;
  readonly actual: number | string | null;
  readonly note: string | null;
}

const TARGET_FIELDS = ["measure", "target", "actual", "note"] as const;

export function targetRows(grid: TextGrid, sheetTable: SheetTable): readonly TargetRow[] {
  return readRows(grid, sheetTable.table, sheetTable.extent, (row) => {
    const label = textOf(row, "label");
    // "II | XÃ HỘI" heads the targets below it and is none itself
    if (label === null || !TARGET_FIELDS.some((field) => row.byField.has(field))) return [];
    return {
      row: row.row,
      hidden: row.hidden,
      label,
      measure: textOf(row, "measure"),
      target: numberOf(row, "target") ?? textOf(row, "target"),
      actual: numberOf(row, "actual") ?? textOf(row, "actual"),
      note: textOf(row, "note"),
    };
  });
}

export interface MovementRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly label: string;
  readonly goal: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export function movementRows(grid: TextGrid, sheetTable: SheetTable): readonly MovementRow[] {
  const isOneColumn = ![...sheetTable.table.columns.values()].includes("to");
  return readRows(grid, sheetTable.table, sheetTable.extent, (row) => {
    const label = textOf(row, "label");
    if (label === null) return [];
    return {
      row: row.row,
      hidden: row.hidden,
      label,
      goal: textOf(row, "goal"),
      ...periodOf(grid, row, isOneColumn),
    };
  });
}

/** "Từ 01/2026 đến 12/2026" in one column says both ends; a month or a quarter alone is its own end. */
function periodOf(grid: TextGrid, row: FieldRow, isOneColumn: boolean): Pick<MovementRow, "from" | "to"> {
  const from = dayOf(grid, row, "from");
  if (!isOneColumn) return { from, to: dayOf(grid, row, "to") };
  return from === null ? readPeriod(textOf(row, "from") ?? "") : { from, to: from };
}
