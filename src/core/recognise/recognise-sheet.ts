/** One sheet: in its text, out every table on it with kind, columns, extent and the lines around it. */
import { classify } from "./classify";
import { withCodeColumn } from "./code-column";
import { profileColumns } from "./column-profile";
import { factsFrom, linesBetween, titleOf, type TableFacts } from "./facts";
import { findHeaders } from "./find-headers";
import type { HeaderBlock } from "./header";
import { withLabelColumns } from "./label-columns";
import { isSameShape, shapeOf, type FormCorrection, type FormShape } from "./form-correction";
import { endSaid } from "./said-end";
import type { RecognisedTable } from "./table";
import { extentOf, type Extent } from "./table-extent";
import { rowCells, type CellEncoding, type TextGrid } from "./text-grid";
import { firstFrom } from "../workbook/sheet-view";

export interface SheetTable {
  readonly table: RecognisedTable;
  readonly extent: Extent;
  readonly facts: TableFacts;
  /** By which the officer's corrections find this form again. */
  readonly form: FormShape;
  readonly correction: FormCorrection | null;
}

export function recogniseSheet(
  grid: TextGrid,
  corrections: readonly FormCorrection[] = [],
): readonly SheetTable[] {
  const headers = findHeaders(grid, corrections);
  const found: SheetTable[] = [];
  let above = 0;
  for (const [at, header] of headers.entries()) {
    if (header.top < above) continue;
    const table = recogniseAt(grid, { header, above, headers, next: at + 1 }, corrections);
    if (!table) continue;
    found.push(table);
    above = table.table.lastRow + 1;
  }
  return found;
}

interface Place {
  readonly header: HeaderBlock;
  /** The first row that belongs to no table above. */
  readonly above: number;
  /** All of the sheet; those from `next` on stand below. */
  readonly headers: readonly HeaderBlock[];
  readonly next: number;
}

function recogniseAt(
  grid: TextGrid,
  place: Place,
  corrections: readonly FormCorrection[],
): SheetTable | undefined {
  const { header, above } = place;
  const form = shapeOf(grid, header);
  const correction = corrections.find((each) => isSameShape(each.form, form)) ?? null;
  const lines = linesBetween(grid, above, header.top - 1);
  const title = titleOf(lines)?.text;
  const nextTop = nextTopOf(place);
  const { wide, narrow } = extentsOf(grid, place, form, correction);
  const profiles = profileColumns(grid, wide.firstAt, wide.lastAt);
  const { kind, columns, confidence, evidence } = classify(
    header,
    { title: title ?? null, sections: sectionsIn(grid, wide) },
    profiles,
    correction,
  );
  const extent = kind === "scoring" ? wide : narrow();
  const isEmpty = extent.lastAt < extent.firstAt;
  if (isEmpty && kind === "unknown" && !correction) return undefined;
  const lastRow = rowAt(grid, extent.lastAt, header);
  const below = linesBetween(grid, lastRow + 1, Math.min(nextTop - 1, lastRow + 16));
  return {
    table: {
      kind,
      sheet: grid.sheet.name,
      header,
      firstRow: rowAt(grid, extent.firstAt, header),
      lastRow,
      columns:
        kind === "scoring"
          ? withLabelColumns(grid, withCodeColumn(grid, columns, extent), header, extent, correction)
          : columns,
      confidence,
      evidence,
      encoding: encodingOf(grid, header.top, lastRow),
    },
    extent,
    facts: factsFrom(lines, below),
    form,
    correction,
  };
}

function rowAt(grid: TextGrid, at: number, { bodyTop }: HeaderBlock): number {
  return grid.cells.rows[at] ?? bodyTop;
}

const nextTopOf = ({ headers, next }: Place) => headers[next]?.top ?? Infinity;

/** With the notes below it, as criteria have them, and without, as lists have them; the officer's word is both. */
function extentsOf(
  grid: TextGrid,
  place: Place,
  form: FormShape,
  correction: FormCorrection | null,
): { readonly wide: Extent; readonly narrow: () => Extent } {
  const { header } = place;
  const said = correction?.end && endSaid(grid, header, correction.end, nextAlike(grid, form, place));
  if (said) return { wide: said, narrow: () => said };
  const nextTop = nextTopOf(place);
  return {
    wide: extentOf(grid, header, nextTop, true),
    narrow: () => extentOf(grid, header, nextTop, false),
  };
}

/** A table that goes on over another header still ends where its own begins anew. */
function nextAlike(grid: TextGrid, form: FormShape, { headers, next }: Place): number {
  const alike = headers.find((header, at) => at >= next && isSameShape(shapeOf(grid, header), form));
  return alike?.top ?? Infinity;
}

/** Enough lines to know what a list is about. */
const SECTION_SAMPLE = 300;

/** Lines of the body with words in one place only, a number before them at most. */
function sectionsIn(grid: TextGrid, { firstAt, lastAt }: Extent): readonly string[] {
  const sections: string[] = [];
  for (let at = firstAt; at <= Math.min(lastAt, firstAt + SECTION_SAMPLE); at++) {
    const cells = rowCells(grid, at);
    const last = cells.at(-1);
    const isLone = cells.length === 1 || (cells.length === 2 && (cells[0]?.text.length ?? 0) <= 4);
    if (isLone && last && typeof last.value === "string") sections.push(last.text);
  }
  return sections;
}

/** The one encoding of the table's accented cells, or `mixed`. */
function encodingOf(grid: TextGrid, top: number, bottom: number): CellEncoding | "mixed" {
  const { rows, rowStart, values } = grid.cells;
  const end = rowStart[firstFrom(rows, bottom + 1)] ?? 0;
  const seen = new Set<CellEncoding>();
  for (let index = rowStart[firstFrom(rows, top)] ?? 0; index < end; index++) {
    const encoding = grid.legacy.get(index) ?? "unicode";
    const value = values[index];
    if (!seen.has(encoding) && typeof value === "string" && /[^\x00-\x7f]/.test(value)) seen.add(encoding);
  }
  const [first = "unicode", ...others] = seen;
  return others.length > 0 ? "mixed" : first;
}
