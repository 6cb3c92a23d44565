/**
 * "TĐ So sánh tiêu chí". In: the criteria of every unit. Out: a sheet of criteria down and units across, coloured by how much of
 * the standard is reached, with the file, sheet and row behind each number.
 */
import { columnLetters, MAX_COLUMNS, type CellRange, type Span } from "../../workbook/cell-ref";
import { BLANK_PLAN, type PlannedCell, type PlannedRow, type SheetPlan } from "../../workbook/sheet-plan";
import { roundDecimal, sumExactly } from "../../text/rounding";
import { cut } from "../cell-text";
import { landscapePage } from "../landscape-page";
import type { RankWords } from "./words";

export interface HeatCriterion {
  /** Equal for one criterion on two forms. */
  readonly key: string;
  readonly code: string | null;
  readonly label: string;
  readonly isGroup: boolean;
  /** Of bonuses nobody expects all: they are no weakness. */
  readonly isBonus: boolean;
  readonly max: number | null;
}

export interface HeatUnit {
  readonly name: string;
  readonly file: string;
  readonly sheet: string;
  /** Of the points that count. */
  readonly column: number;
  readonly criteria: readonly HeatCriterion[];
  /** Beside the criteria. */
  readonly points: readonly (number | null)[];
  readonly rows: readonly number[];
}

const HEADER_ROW = 4;
const FIRST_ROW = HEADER_ROW + 1;
const LEAD = ["code", "label", "max", "mean"] as const;
/** So many units are readable on one page. */
const UNITS_ON_PAGE = 12;

interface Line {
  readonly first: HeatCriterion;
  /** By unit, the place of the criterion on its form. */
  readonly places: (number | undefined)[];
}

/** What reaches nine tenths of the standard is good; below seven tenths it is weak, below half bad. */
const STEPS = { good: 0.9, warning: 0.7, bad: 0.5 };

export function heatSheet(all: readonly HeatUnit[], words: RankWords): SheetPlan {
  const units = all.slice(0, MAX_COLUMNS - LEAD.length - 1);
  const lines = linesOf(units);
  const right = LEAD.length + units.length;
  const bottom = FIRST_ROW + Math.max(lines.length, 1) - 1;
  const whole = { top: 0, left: 0, bottom, right };
  const { code, label, max, mean, rows } = words.heatColumns;
  const headings = [code, label, max, mean, ...units.map(({ name }) => name), rows];
  const body = lines.map((line, at) => rowOf(line, at, units, words));
  return {
    ...BLANK_PLAN,
    id: "ranking.criteria",
    name: words.heatSheet,
    columns: [8, 46, 10, 12, ...units.map(() => 13), 24].map((width) => ({ width })),
    rows: [
      { cells: [{ value: words.heatTitle, style: "title" }], height: 26 },
      { cells: [{ value: words.heatRemark, style: "subtitle" }] },
      sourceRow(words.file, units, ({ file }) => file),
      sourceRow(words.source, units, ({ sheet, column }) => words.columnOf(sheet, columnLetters(column))),
      { cells: headings.map((value) => ({ value, style: "header" as const })) },
      ...(body.length > 0 ? body : [{ cells: [] }]),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: Math.min(right, 11) })),
    conditionalFormats: looksOf(lines, units.length, bottom),
    freeze: { rows: FIRST_ROW, columns: 2 },
    page: landscapePage(
      whole,
      { from: HEADER_ROW, to: HEADER_ROW },
      Math.max(1, Math.ceil(units.length / UNITS_ON_PAGE)),
    ),
  };
}

/** In the order of the first form; what only later forms have follows. */
function linesOf(units: readonly HeatUnit[]): readonly Line[] {
  const lines = new Map<string, Line>();
  units.forEach(({ criteria }, unit) => {
    const seen = new Map<string, number>();
    criteria.forEach((criterion, place) => {
      // the same words may stand twice in a form: the first is the first of the other form
      const nth = (seen.get(criterion.key) ?? 0) + 1;
      seen.set(criterion.key, nth);
      const key = `${nth}/${criterion.key}`;
      const line = lines.get(key) ?? { first: criterion, places: units.map(() => undefined) };
      lines.set(key, line);
      line.places[unit] = place;
    });
  });
  return [...lines.values()];
}

const BLANK: PlannedCell = { value: null, style: "number" };

function rowOf(line: Line, at: number, units: readonly HeatUnit[], words: RankWords): PlannedRow {
  const { first, places } = line;
  const points = places.map((place, unit) =>
    place === undefined ? null : (units[unit]?.points[place] ?? null),
  );
  return {
    cells: [
      { value: first.code, style: "text-center" },
      { value: first.label, style: first.isGroup ? "text-strong" : "text" },
      { value: first.max, style: "number" },
      meanOf(points, first.max, at),
      ...points.map((value): PlannedCell => (value === null ? BLANK : { value, style: "number" })),
      { value: cut(rowsBehind(places, units, words)), style: "text" },
    ],
  };
}

function meanOf(points: readonly (number | null)[], max: number | null, at: number): PlannedCell {
  const known = points.filter((value) => value !== null);
  const row = FIRST_ROW + at + 1;
  const [first, last] = [columnLetters(LEAD.length), columnLetters(LEAD.length + points.length - 1)];
  const [range, standard] = [`$${first}${row}:$${last}${row}`, `$C${row}`];
  const hasShare = max !== null && max > 0 && known.length > 0;
  return {
    formula: `IF(AND(COUNT(${range})>0,N(${standard})>0),ROUND(SUM(${range})/COUNT(${range})/${standard},4),"")`,
    value: hasShare ? roundDecimal(sumExactly(known) / known.length / max, 4) : "",
    style: "percent",
  };
}

/** The row of most forms, then those that have the line elsewhere. */
function rowsBehind(places: Line["places"], units: readonly HeatUnit[], words: RankWords): string {
  const rows = places.flatMap((place, unit) => {
    const row = place === undefined ? undefined : units[unit]?.rows[place];
    return row === undefined ? [] : [{ unit: units[unit]?.name ?? "", row }];
  });
  const counts = new Map<number, number>();
  for (const { row } of rows) counts.set(row, (counts.get(row) ?? 0) + 1);
  const [common = 0] = [...counts].sort(([, a], [, b]) => b - a).map(([row]) => row);
  const others = rows.filter(({ row }) => row !== common);
  return words.rowsOf(
    common + 1,
    others.map(({ unit, row }) => [unit, row + 1] as const),
  );
}

function sourceRow(caption: string, units: readonly HeatUnit[], say: (unit: HeatUnit) => string): PlannedRow {
  const lead = LEAD.map((id) => (id === "label" ? { value: caption, style: "remark" as const } : null));
  return { cells: [...lead, ...units.map((unit) => ({ value: say(unit), style: "remark" as const }))] };
}

function looksOf(lines: readonly Line[], units: number, bottom: number): SheetPlan["conditionalFormats"] {
  if (units === 0) return [];
  const means = { top: FIRST_ROW, left: LEAD.length - 1, bottom, right: LEAD.length - 1 };
  const steps = standardRuns(lines).flatMap(({ from, to }) =>
    stepsIn({
      top: FIRST_ROW + from,
      left: LEAD.length,
      bottom: FIRST_ROW + to,
      right: LEAD.length + units - 1,
    }),
  );
  return [...steps, { type: "data-bar", range: means, min: 0, max: 1 }];
}

/** Lines that follow each other and have a standard to be reached. */
function standardRuns(lines: readonly Line[]): readonly Span[] {
  const runs: { from: number; to: number }[] = [];
  lines.forEach(({ first }, at) => {
    const last = runs.at(-1);
    if (first.isBonus) return;
    if (last?.to === at - 1) last.to = at;
    else runs.push({ from: at, to: at });
  });
  return runs;
}

function stepsIn(range: CellRange): SheetPlan["conditionalFormats"] {
  const row = range.top + 1;
  const [cell, max] = [`${columnLetters(range.left)}${row}`, `$C${row}`];
  const known = `ISNUMBER(${cell}),N(${max})>0`;
  const { good, warning, bad } = STEPS;
  return [
    { type: "expression", range, formula: `AND(${known},${cell}>=${max}*${good})`, style: "good" },
    { type: "expression", range, formula: `AND(${known},${cell}<${max}*${bad})`, style: "bad" },
    { type: "expression", range, formula: `AND(${known},${cell}<${max}*${warning})`, style: "warning" },
  ];
}
