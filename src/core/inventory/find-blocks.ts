/**
 * In: a sheet. Out: its blocks of data, each with the heading that stands above. A block is a band of rows
 * without a blank row, cut where a column is blank; letterheads, signatures and lone remarks are no data.
 * A first look for people: recognition proper decides what a table means.
 */
import { legacyEncodingOf, looksLegacy } from "../text/legacy-font";
import type { CellPosition, CellRange } from "../workbook/cell-ref";
import { forEachCell } from "../workbook/sheet-view";
import type { CellFormat, CellValue, SheetSnapshot } from "../workbook/snapshot";
import type { DataBlock, Heading } from "./inventory";

/** One row of a block: how many cells are filled, and its first text if it stands alone. */
interface BlockRow {
  readonly row: number;
  count: number;
  lone: Heading | null;
}

interface Group {
  readonly left: number;
  readonly right: number;
  readonly rows: BlockRow[];
}

type MergesByRow = ReadonlyMap<number, readonly CellRange[]>;

interface FilledCell extends CellPosition {
  readonly text: string | null;
}

const TABLE_COLUMNS = 3;
const PAIR_ROWS = 4;
const BRIDGE_ROWS = 2;
/** A heading further above than this belongs to something else. */
const HEADING_REACH = 4;

export function findBlocks(sheet: SheetSnapshot, formats: readonly CellFormat[]): readonly DataBlock[] {
  const blocks: DataBlock[] = [];
  let loose: Heading[] = [];
  const merges = mergesByRow(sheet);
  for (const band of bandsOf(sheet, formats)) {
    const found = groupsOf(band, merges).map((group) => blockIn(group, loose));
    const data = found.filter((block): block is DataBlock => block !== undefined);
    blocks.push(...data);
    // Only words since the last data may head what follows.
    const bottom = band.at(-1)?.row ?? 0;
    loose = data.length > 0 ? [] : [...loose, ...loneTexts(band)].filter((text) => mayHead(text, bottom + 1));
  }
  return blocks;
}

/** A text in an old encoding would be a heading nobody can read. */
function readable(value: CellValue, format: CellFormat | undefined): string | null {
  if (typeof value !== "string") return null;
  return legacyEncodingOf(format?.font ?? null) && looksLegacy(value) ? null : value;
}

function mergesByRow(sheet: SheetSnapshot): MergesByRow {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of sheet.merges) {
    const others = byRow.get(merge.top);
    if (others) others.push(merge);
    else byRow.set(merge.top, [merge]);
  }
  return byRow;
}

/** Filled cells by band: rows that follow one another without a blank one. */
function bandsOf(sheet: SheetSnapshot, formats: readonly CellFormat[]): readonly (readonly FilledCell[])[] {
  const bands: FilledCell[][] = [];
  let lastRow = -2;
  forEachCell(sheet.cells, ({ row, column, index, value }) => {
    if (value === "") return;
    if (row > lastRow + 1) bands.push([]);
    lastRow = row;
    bands.at(-1)?.push({ row, column, text: readable(value, formats[sheet.cells.formats[index] ?? -1]) });
  });
  return bands;
}

function groupsOf(band: readonly FilledCell[], merges: MergesByRow): readonly Group[] {
  const groups = columnGroups(columnsOf(band, merges));
  const groupOf = new Map<number, Group>();
  for (const group of groups) {
    for (let column = group.left; column <= group.right; column++) groupOf.set(column, group);
  }
  for (const cell of band) addCell(groupOf.get(cell.column)?.rows, cell);
  return groups;
}

/** The columns a band uses: those with cells, and those merged over in more than one row (a title alone bridges nothing). */
function columnsOf(band: readonly FilledCell[], merges: MergesByRow): readonly number[] {
  const used = new Set(band.map(({ column }) => column));
  let rows = 0;
  let before = 0;
  // merged rows by where they begin and end: a sheet may have thousands as wide as itself
  for (const [column, change] of mergeEdges(band, merges)) {
    if (rows >= BRIDGE_ROWS) for (let each = before; each < column; each++) used.add(each);
    rows += change;
    before = column;
  }
  return [...used].sort((a, b) => a - b);
}

/** Column → how many more rows are merged from here on. */
function mergeEdges(
  band: readonly FilledCell[],
  merges: MergesByRow,
): readonly (readonly [number, number])[] {
  const edges = new Map<number, number>();
  const add = (column: number, change: number) => edges.set(column, (edges.get(column) ?? 0) + change);
  for (const row of new Set(band.map((cell) => cell.row))) {
    for (const { left, right } of merges.get(row) ?? []) {
      add(left, 1);
      add(right + 1, -1);
    }
  }
  return [...edges].sort(([a], [b]) => a - b);
}

function columnGroups(columns: readonly number[]): readonly Group[] {
  const groups: { left: number; right: number; rows: BlockRow[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last?.right === column - 1) last.right = column;
    else groups.push({ left: column, right: column, rows: [] });
  }
  return groups;
}

function addCell(rows: BlockRow[] | undefined, { row, column, text }: FilledCell): void {
  const last = rows?.at(-1);
  if (last?.row === row) {
    last.count++;
    last.lone = null;
  } else {
    rows?.push({
      row,
      count: 1,
      lone: text === null ? null : { text: oneLine(text), cell: { row, column } },
    });
  }
}

function mayHead({ cell }: Heading, row: number): boolean {
  return row - cell.row <= HEADING_REACH;
}

function blockIn(group: Group, above: readonly Heading[]): DataBlock | undefined {
  const start = firstDataRow(group.rows);
  const first = group.rows[start];
  const last = group.rows.at(-1);
  if (!first || !last) return undefined;
  const own = group.rows.slice(0, start).flatMap(({ lone }) => lone ?? []);
  const near = above.filter((text) => mayHead(text, first.row));
  const range = { top: first.row, left: group.left, bottom: last.row, right: group.right };
  return { range, heading: chooseHeading(own.length > 0 ? own : near) };
}

/** The first row of a table: three cells side by side, or pairs kept up over several rows. -1 where there is none. */
function firstDataRow(rows: readonly BlockRow[]): number {
  const wide = rows.findIndex(({ count }) => count >= TABLE_COLUMNS);
  if (wide >= 0) return rows.length > wide + 1 ? wide : -1;
  const pairs = rows.filter(({ count }) => count === 2);
  return pairs.length >= PAIR_ROWS ? rows.findIndex(({ count }) => count === 2) : -1;
}

/** Titles are printed in capitals; without one the line nearest above has to do. */
function chooseHeading(lines: readonly Heading[]): Heading | null {
  return lines.find(({ text }) => isTitle(text)) ?? lines.at(-1) ?? null;
}

function isTitle(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
}

function loneTexts(band: readonly FilledCell[]): readonly Heading[] {
  const rows: BlockRow[] = [];
  for (const cell of band) addCell(rows, cell);
  return rows.flatMap(({ lone }) => lone ?? []);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim().normalize("NFC");
}
