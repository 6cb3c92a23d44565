/** Ballots, rankings, initiatives, targets and movements: lists whose lines need little reading. */
import type { SheetTable } from "../recognise/recognise-sheet";
import { rawTextAt, type TextGrid } from "../recognise/text-grid";
import { readDate, dayOfSerial } from "../text/dates";
import { foldWords } from "../text/fold";
import { readName } from "../text/person-name";
import { isDateFormat } from "../workbook/date-format";
import { fieldRows, numberOf, readNumberOf, textOf, type FieldRow } from "./field-cells";
import { extraOf, headingsOf } from "./nominations";

type Extra = Readonly<Record<string, string>> | null;

export interface BallotRow {
  readonly row: number;
  readonly hidden: boolean;
  readonly name: string;
  readonly position: string | null;
  readonly agree: number | null;
  readonly disagree: number | null;
  readonly other: Extra;
  readonly percentShown: string | null;
}

/** A line needs a name; what is left over are totals and remarks. */
export function ballotRows(grid: TextGrid, sheetTable: SheetTable): readonly BallotRow[] {
  const headings = headingsOf(sheetTable);
  return fieldRows(grid, sheetTable.table, sheetTable.extent).flatMap((row) => {
    const cell = row.byField.get("name");
    if (!cell || typeof cell.value !== "string" || isTotal(row)) return [];
    return {
      row: row.row,
      hidden: row.hidden,
      name: readName(rawTextAt(grid, cell)).name,
      position: textOf(row, "position"),
      agree: numberOf(row, "agree"),
      disagree: numberOf(row, "disagree"),
      other: extraOf(row, headings),
      percentShown: textOf(row, "percentShown"),
    };
  });
}

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
};

/** "Nhất", "Đồng hạng 4", "thứ 3", 6. */
function readRank(text: string): number | null {
  const folded = foldWords(text).replace(/^(?:dong )?(?:xep )?(?:hang|thu|giai|vi thu)?(?: thu)? ?/, "");
  const digits = /^(\d{1,3})$/.exec(folded)?.[1];
  return digits === undefined ? (RANK_WORDS[folded] ?? null) : Number(digits);
}

export function rankingRows(grid: TextGrid, sheetTable: SheetTable): readonly RankingRow[] {
  const headings = headingsOf(sheetTable);
  let cluster: string | null = null;
  return fieldRows(grid, sheetTable.table, sheetTable.extent).flatMap((row) => {
    const section = clusterTitle(row);
    if (section !== undefined) {
      cluster = section;
      return [];
    }
    const unit = textOf(row, "unit");
    if (unit === null || isTotal(row)) return [];
    return {
      row: row.row,
      hidden: row.hidden,
      cluster: textOf(row, "cluster") ?? cluster,
      unit,
      ...scoreOf(row),
      extra: extraOf(row, headings),
    };
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

function clusterTitle(row: FieldRow): string | undefined {
  const texts = row.cells.filter(({ value }) => typeof value === "string");
  const [first] = texts;
  if (row.cells.length !== texts.length || !first || texts.length > 2) return undefined;
  return /\b(?:cum|khoi)\b/.test(foldWords(texts.map(({ text }) => text).join(" "))) &&
    row.byField.get("rank") === undefined
    ? texts.map(({ text }) => text).join(" ")
    : undefined;
}

function isTotal(row: FieldRow): boolean {
  return row.cells.some(
    ({ value, text }) =>
      typeof value === "string" &&
      /^(?:tong cong|cong|tong so|tong)\b/.test(foldWords(text)) &&
      text.length < 40,
  );
}

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
  return fieldRows(grid, sheetTable.table, sheetTable.extent).flatMap((row) => {
    const title = textOf(row, "title");
    const cell = row.byField.get("name");
    if (title === null || isTotal(row) || row.cells.length < 2) return [];
    return {
      row: row.row,
      hidden: row.hidden,
      name: cell && typeof cell.value === "string" ? readName(rawTextAt(grid, cell)).name : null,
      unit: textOf(row, "unit"),
      title,
      recognisedOn: dayOf(grid, row, "recognisedOn"),
      recognisedBy: textOf(row, "recognisedBy"),
      decision: textOf(row, "decision"),
      extra: extraOf(row, headings),
    };
  });
}

/** A real date by its format, anything else by its spelling. */
function dayOf(grid: TextGrid, row: FieldRow, field: "recognisedOn" | "from" | "to"): string | null {
  const cell = row.byField.get(field);
  if (!cell) return null;
  const format = grid.formats[grid.cells.formats[cell.index] ?? -1]?.numberFormat ?? "General";
  if (typeof cell.value === "number" && isDateFormat(format))
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

export function targetRows(grid: TextGrid, sheetTable: SheetTable): readonly TargetRow[] {
  return fieldRows(grid, sheetTable.table, sheetTable.extent).flatMap((row) => {
    const label = textOf(row, "label");
    if (label === null) return [];
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
  return fieldRows(grid, sheetTable.table, sheetTable.extent).flatMap((row) => {
    const label = textOf(row, "label");
    if (label === null) return [];
    return {
      row: row.row,
      hidden: row.hidden,
      label,
      goal: textOf(row, "goal"),
      from: dayOf(grid, row, "from"),
      to: dayOf(grid, row, "to"),
    };
  });
}
