/** Our sheet as it stands in the workbook. In: the snapshot's sheet and the headings we know. Out: its rows with all that was typed. */
import { tidy } from "../../text/fold";
import type { PlanScalar } from "../../workbook/sheet-plan";
import { forEachCell } from "../../workbook/sheet-view";
import { isCellError, type CellValue, type SheetSnapshot } from "../../workbook/snapshot";
import type { Column } from "./draft";

export interface PreviousCell {
  readonly value: PlanScalar;
  readonly formula?: string;
}

export interface PreviousRow {
  /** Zero-based, in the sheet. */
  readonly row: number;
  readonly key: string | null;
  /** Fingerprints of what we wrote, by column; null where that was lost. */
  readonly written: ReadonlyMap<string, string> | null;
  /** By column id; columns of the officer's own by `extra` below. */
  readonly cells: ReadonlyMap<string, PreviousCell>;
  readonly extras: readonly (PreviousCell | null)[];
}

export interface PreviousSheet {
  /** Where each of our columns stands now, by its id. */
  readonly places: ReadonlyMap<string, number>;
  /** Headings of the officer's own columns; blank where none was typed. */
  readonly extras: readonly string[];
  readonly rows: readonly PreviousRow[];
}

const ROWS_SEARCHED = 60;
/** A row that bears fewer of our headings is not our header. */
const HEADINGS_NEEDED = 3;

type Cells = Map<number, PreviousCell>;

export function readPrevious(sheet: SheetSnapshot, columns: readonly Column[]): PreviousSheet | null {
  const rows = rowsOf(sheet);
  const ids = new Map(columns.map(({ heading, id }) => [tidy(heading), id]));
  const header = headerOf(rows, ids);
  if (!header) return null;
  const { idOf, extraColumns } = columnsOf(rows, header, ids);
  const extras = extraColumns.map((column) => textOf(header.cells.get(column)));
  const body = [...rows]
    .filter(([row]) => row > header.row)
    .map(([row, cells]) => previousRow(row, cells, idOf, extraColumns));
  const places = new Map([...idOf].map(([column, id]) => [id, column]));
  return { places, extras, rows: body.filter(isFilled) };
}

function rowsOf({ cells }: SheetSnapshot): Map<number, Cells> {
  const rows = new Map<number, Cells>();
  const formulas = new Map(Array.from(cells.formulaCells, (index, at) => [index, cells.formulas[at] ?? ""]));
  forEachCell(cells, ({ row, column, index, value }) => {
    const inRow = rows.get(row) ?? new Map<number, PreviousCell>();
    rows.set(row, inRow);
    const formula = formulas.get(index);
    inRow.set(column, { value: scalarOf(value), ...(formula === undefined ? {} : { formula }) });
  });
  return rows;
}

/** An error has no value to keep. */
const scalarOf = (value: CellValue): PlanScalar => (isCellError(value) ? null : value);

const textOf = (cell: PreviousCell | undefined) => tidy(String(cell?.value ?? ""));

interface Header {
  readonly row: number;
  readonly cells: Cells;
}

/** The row with most of our headings: the officer may have put lines above it. */
function headerOf(rows: ReadonlyMap<number, Cells>, ids: ReadonlyMap<string, string>): Header | undefined {
  let best: (Header & { readonly found: number }) | undefined;
  for (const [row, cells] of rows) {
    if (row >= ROWS_SEARCHED) break;
    const found = new Set([...cells.values()].map(textOf).filter((text) => ids.has(text))).size;
    if (found >= HEADINGS_NEEDED && found > (best?.found ?? 0)) best = { row, cells, found };
  }
  return best;
}

/** A heading of ours that stands twice is ours once. */
function columnsOf(rows: ReadonlyMap<number, Cells>, header: Header, ids: ReadonlyMap<string, string>) {
  const idOf = new Map<number, string>();
  const taken = new Set<string>();
  for (const [column, cell] of [...header.cells].sort(([a], [b]) => a - b)) {
    const id = ids.get(textOf(cell));
    if (id === undefined || taken.has(id)) continue;
    taken.add(id);
    idOf.set(column, id);
  }
  const others = new Set<number>();
  for (const [row, cells] of rows) {
    if (row < header.row) continue;
    for (const [column, cell] of cells) {
      if (!idOf.has(column) && (textOf(cell) !== "" || cell.formula !== undefined)) others.add(column);
    }
  }
  return { idOf, extraColumns: [...others].sort((a, b) => a - b) };
}

function previousRow(
  row: number,
  inRow: Cells,
  idOf: ReadonlyMap<number, string>,
  extraColumns: readonly number[],
): PreviousRow {
  const cells = new Map<string, PreviousCell>();
  for (const [column, cell] of inRow) {
    const id = idOf.get(column);
    if (id !== undefined) cells.set(id, cell);
  }
  return {
    row,
    key: textOf(cells.get("key")) || null,
    written: parseWritten(cells.get("written")),
    cells,
    extras: extraColumns.map((column) => inRow.get(column) ?? null),
  };
}

/** "name=1x2y3z;unit=…"; a row with nothing written still has its sign. */
const WRITTEN_START = "=";

export function sayWritten(fingerprints: readonly (readonly [id: string, fingerprint: string])[]): string {
  const parts = fingerprints.filter(([, print]) => print !== "").map(([id, print]) => `${id}=${print}`);
  return parts.length === 0 ? WRITTEN_START : parts.join(";");
}

/** The same with what was written since. */
export function addWritten(
  before: PlanScalar,
  more: readonly (readonly [id: string, fingerprint: string])[],
): PlanScalar {
  if (typeof before !== "string" || more.length === 0) return before;
  return before === WRITTEN_START ? sayWritten(more) : `${before};${sayWritten(more)}`;
}

function parseWritten(cell: PreviousCell | undefined): ReadonlyMap<string, string> | null {
  const text = textOf(cell);
  if (text === "") return null;
  const pairs = text.split(";").map((part) => part.split("="));
  return new Map(pairs.map(([id = "", print = ""]) => [id, print]));
}

function isFilled({ cells, extras }: PreviousRow): boolean {
  const filled = (cell: PreviousCell | null) =>
    cell !== null && ((cell.value !== null && cell.value !== "") || cell.formula !== undefined);
  return [...cells.values(), ...extras].some(filled);
}
