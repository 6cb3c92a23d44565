/** One sheet: in its text, out every table on it with kind, columns, extent and the lines around it. */
import { classify } from "./classify";
import { withCodeColumn } from "./code-column";
import { profileColumns } from "./column-profile";
import { factsFrom, linesBetween, titleOf, type TableFacts } from "./facts";
import { findHeaders } from "./find-headers";
import type { HeaderBlock } from "./header";
import { withLabelColumns } from "./label-columns";
import { isSameShape, shapeOf, type FormCorrection, type FormShape } from "./form-correction";
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
    const nextTop = headers[at + 1]?.top ?? Infinity;
    const table = recogniseAt(grid, header, { above, nextTop }, corrections);
    if (!table) continue;
    found.push(table);
    above = table.table.lastRow + 1;
  }
  return found;
}

function recogniseAt(
  grid: TextGrid,
  header: HeaderBlock,
  { above, nextTop }: { readonly above: number; readonly nextTop: number },
  corrections: readonly FormCorrection[],
): SheetTable | undefined {
  const form = shapeOf(grid, header);
  const correction = corrections.find((each) => isSameShape(each.form, form)) ?? null;
  const lines = linesBetween(grid, above, header.top - 1);
  const title = titleOf(lines)?.text;
  const wide = extentOf(grid, header, nextTop, true);
  const profiles = profileColumns(grid, wide.firstAt, wide.lastAt);
  const { kind, columns, confidence, evidence } = classify(
    header,
    { title: title ?? null, sections: sectionsIn(grid, wide) },
    profiles,
    correction,
  );
  const extent = kind === "scoring" ? wide : extentOf(grid, header, nextTop, false);
  const lastRow = grid.cells.rows[extent.lastAt] ?? header.bodyTop;
  if (extent.lastAt < extent.firstAt && kind === "unknown") return undefined;
  const below = linesBetween(grid, lastRow + 1, Math.min(nextTop - 1, lastRow + 16));
  return {
    table: {
      kind,
      sheet: grid.sheet.name,
      header,
      firstRow: grid.cells.rows[extent.firstAt] ?? header.bodyTop,
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
    const encoding = grid.encodings[index] ?? "unicode";
    const value = values[index];
    if (!seen.has(encoding) && typeof value === "string" && /[^\x00-\x7f]/.test(value)) seen.add(encoding);
  }
  const [first = "unicode", ...others] = seen;
  return others.length > 0 ? "mixed" : first;
}
