/**
 * Thang xếp loại as a small table of its own: "Xếp loại | Từ | Đến". In: the tables of a sheet. Out: the same without such
 * tables; each is handed to the scoring table it stands with.
 */
import { levelIn, type PointClass } from "../rules/prose/class-prose";
import { rangeIn } from "../rules/prose/prose-range";
import type { Range } from "../rules/rule-parts";
import { foldWords } from "../text/fold";
import { readNumber } from "../text/numbers";
import type { HeaderColumn } from "./header";
import type { SheetTable } from "./recognise-sheet";
import type { GradeScale, TableKind } from "./table";
import { rowCells, type GridCell, type TextGrid } from "./text-grid";

type Placed = SheetTable & { readonly grid: TextGrid };

/** What a scale may be taken for. */
const MAY_BE: ReadonlySet<TableKind> = new Set<TableKind>(["unknown", "scoring", "ranking", "statistics"]);
const MOST_CLASSES = 12;
const LEAST_CLASSES = 2;

export function withScales<Table extends Placed>(tables: readonly Table[]): readonly Table[] {
  if (!tables.some(({ table }) => table.kind === "scoring")) return tables;
  const scales = new Map(
    tables.flatMap((each) => {
      const scale = scaleIn(each);
      return scale ? [[each, scale] as const] : [];
    }),
  );
  const others = tables.filter((each) => !scales.has(each));
  if (scales.size === 0 || !others.some(({ table }) => table.kind === "scoring")) return tables;
  const owners = [...scales.values()].map((scale) => ({ scale, owner: ownerOf(scale, others) }));
  return others.map((each) => {
    const own = owners.flatMap(({ scale, owner }) => (owner === each ? [scale] : []));
    return own.length > 0 ? { ...each, scales: own } : each;
  });
}

/** The scoring table above or beside it, else the first below. */
function ownerOf<Table extends Placed>({ row }: GradeScale, tables: readonly Table[]): Table | undefined {
  const scoring = tables.filter(({ table }) => table.kind === "scoring");
  return scoring.findLast(({ table }) => table.header.top <= row) ?? scoring[0];
}

function scaleIn({ grid, table: { kind, header }, extent, correction }: Placed): GradeScale | undefined {
  const { firstAt, lastAt } = extent;
  if (correction || !MAY_BE.has(kind) || lastAt - firstAt + 1 > MOST_CLASSES) return undefined;
  const columns = header.columns.filter(({ matches: [top] }) => top?.concept !== "ordinal");
  const grades = columns.find((each) => isOfGrades(each)) ?? columns[0];
  if (!grades) return undefined;
  const lines: Line[] = [];
  for (let at = firstAt; at <= lastAt; at++) {
    const line = lineIn(rowCells(grid, at), columns, grades);
    if (!line) return undefined;
    lines.push(line);
  }
  if (lines.length < LEAST_CLASSES) return undefined;
  return {
    row: header.top,
    column: grades.column,
    label: grades.path.join(" / "),
    classes: withoutSharedBounds(lines.map(({ found }) => found)),
    isPercent: lines.every(({ isPercent }) => isPercent),
    text: lines.map(({ text }) => text).join(" / "),
  };
}

const isOfGrades = ({ matches: [top] }: HeaderColumn) => top?.concept === "classification";

interface Line {
  readonly found: PointClass;
  readonly isPercent: boolean;
  readonly text: string;
}

/** A class by its name or by its column, and its bounds in the cells beside it. */
function lineIn(
  cells: readonly GridCell[],
  columns: readonly HeaderColumn[],
  grades: HeaderColumn,
): Line | undefined {
  const own = cells.filter((cell) => columns.some(({ column }) => column === cell.column));
  const name = own.find(({ column }) => column === grades.column);
  if (!name || typeof name.value !== "string") return undefined;
  const level = levelIn(name.text) ?? (isOfGrades(grades) && name.text.length <= 40 ? name.text : undefined);
  const bounds = boundsIn(
    own.filter((cell) => cell !== name),
    columns,
  );
  if (level === undefined || !bounds) return undefined;
  return {
    found: { level, ...bounds.range },
    isPercent: bounds.isPercent,
    text: own.map(({ text }) => text).join(" "),
  };
}

interface Bounds {
  readonly range: Range;
  readonly isPercent: boolean;
}

function boundsIn(cells: readonly GridCell[], columns: readonly HeaderColumn[]): Bounds | undefined {
  const headings = new Map(columns.map(({ column, path }) => [column, foldWords(path.join(" "))]));
  const found = cells.flatMap((cell) => boundIn(cell, headings.get(cell.column) ?? "") ?? []);
  if (found.length === 0) return undefined;
  const range = found.reduce<Range>((all, each) => ({ ...all, ...each.range }), {});
  return { range, isPercent: found.every(({ isPercent }) => isPercent) };
}

const UPPER = /\b(?:den|duoi|toi da|cao nhat)\b/;

/** "Từ 70 đến dưới 90" in one cell, or a number under "Từ", "Đến", "Dưới". */
function boundIn({ value, text }: GridCell, heading: string): Bounds | undefined {
  const said = typeof value === "string" ? rangeIn(text) : undefined;
  if (said) return { range: said.range, isPercent: said.measure === "percent" };
  const bound = typeof value === "number" ? value : readNumber(text)?.value;
  if (bound === undefined) return undefined;
  const isPercent = text.endsWith("%") || heading.includes("%");
  if (!UPPER.test(heading)) return { range: { from: bound }, isPercent };
  return { range: /\bduoi\b/.test(heading) ? { below: bound } : { upTo: bound }, isPercent };
}

/** "80 đến 90" beside "90 đến 100": ninety belongs to the better class. */
function withoutSharedBounds(classes: readonly PointClass[]): readonly PointClass[] {
  const begins = new Set(classes.flatMap(({ from }) => from ?? []));
  return classes.map(({ upTo, ...rest }) => {
    if (upTo === undefined) return rest;
    return begins.has(upTo) && upTo !== rest.from ? { ...rest, below: upTo } : { ...rest, upTo };
  });
}
