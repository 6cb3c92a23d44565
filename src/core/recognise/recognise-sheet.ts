/** One sheet: in its text, out every table on it with kind, columns, extent and the lines around it. */
import { factsOf, spokenAbove, type Around, type TitlesByForm } from "./around-table";
import { classify, type Classified } from "./classify";
import { withCodeColumn } from "./code-column";
import { profileColumns } from "./column-profile";
import { encodingOf } from "./encoding";
import { linesBetween, type TableFacts } from "./facts";
import { findHeaders } from "./find-headers";
import { isOver, type HeaderBlock } from "./header";
import { withLabelColumns } from "./label-columns";
import { isSameShape, shapeOf, type FormCorrection, type FormShape } from "./form-correction";
import { withNameParts } from "./name-parts";
import { endSaid } from "./said-end";
import type { OpenLine } from "./open-lines";
import type { GradeScale, RecognisedTable } from "./table";
import { extentOf, type Extent } from "./table-extent";
import { rowCells, type TextGrid } from "./text-grid";

export interface SheetTable {
  readonly table: RecognisedTable;
  readonly extent: Extent;
  readonly facts: TableFacts;
  /** The first row of what is said above the table; below it for all but the first of lists beside each other. */
  readonly linesFrom: number;
  /** A line right above the header that says whom or what the list is of: "II. Lao động tiên tiến". */
  readonly lead: string | null;
  /** "1. Khối thi đua các trường học" between the title and the header. */
  readonly clusterAbove: string | null;
  /** By which the officer's corrections find this form again. */
  readonly form: FormShape;
  readonly correction: FormCorrection | null;
  /** The list begins on a sheet before, where its header stands; null for a table of its own. */
  readonly continues: Continued | null;
  /** Small tables beside or below it that say what its points come to. */
  readonly scales?: readonly GradeScale[];
}

export interface Continued {
  readonly sheet: string;
  readonly isSure: boolean;
  /** Headings of the sheet before that were still open at its end, outermost first. */
  readonly openLines: readonly OpenLine[];
}

export function recogniseSheet(
  grid: TextGrid,
  corrections: readonly FormCorrection[] = [],
  { titles, beside }: Elsewhere = { titles: new Map() },
): readonly SheetTable[] {
  const found: SheetTable[] = [];
  let above = 0;
  const headers = findHeaders(grid, corrections);
  const groups = inSameRows(headers);
  for (const [at, { top, siblings }] of groups.entries()) {
    if (top < above) continue;
    const nextTop = groups[at + 1]?.top ?? Infinity;
    const around = { above, nextTop, headers, siblings, factsBefore: found.at(-1)?.facts ?? beside, titles };
    const tables = siblings.flatMap((header) => recogniseAt(grid, header, around, corrections) ?? []);
    found.push(...tables);
    above = Math.max(above, ...tables.map(({ table }) => table.lastRow + 1));
  }
  return found;
}

/** What is said of other tables and may hold for these. */
export interface Elsewhere {
  readonly titles: TitlesByForm;
  /** Of a table in the columns before. */
  readonly beside?: TableFacts | undefined;
}

interface SameRows {
  readonly top: number;
  readonly siblings: readonly HeaderBlock[];
}

/** Lists beside each other. */
function inSameRows(headers: readonly HeaderBlock[]): readonly SameRows[] {
  const groups: { readonly top: number; readonly siblings: HeaderBlock[] }[] = [];
  for (const header of headers) {
    const last = groups.at(-1);
    // a caption over one of them is no row of its header
    if (last?.siblings[0]?.bottom === header.bottom) last.siblings.push(header);
    else groups.push({ top: header.top, siblings: [header] });
  }
  return groups;
}

function recogniseAt(
  grid: TextGrid,
  header: HeaderBlock,
  around: Around,
  corrections: readonly FormCorrection[],
): SheetTable | undefined {
  const form = shapeOf(grid, header);
  const correction = corrections.find((each) => isSameShape(each.form, form)) ?? null;
  const spoken = spokenAbove(grid, header, form, around);
  const { wide, narrow } = extentsOf(grid, header, around, { form, correction });
  const sections = sectionsIn(grid, header, wide);
  const classified = classify(
    header,
    { title: spoken.title, sections: spoken.lead === null ? sections : [spoken.lead, ...sections] },
    profileColumns(grid, wide.firstAt, wide.lastAt),
    correction,
  );
  const extent = classified.kind === "scoring" ? wide : narrow();
  const isEmpty = extent.lastAt < extent.firstAt;
  if (isEmpty && classified.kind === "unknown" && !correction) return undefined;
  const table = tableOf(grid, header, classified, { extent, correction });
  const bottom = Math.max(table.lastRow, bottomOfSiblings(grid, around));
  const below = linesBetween(grid, bottom + 1, Math.min(around.nextTop - 1, bottom + 16));
  return {
    table,
    extent,
    facts: factsOf(spoken, below, around.factsBefore),
    linesFrom: header === around.siblings[0] ? around.above : header.top,
    lead: spoken.lead,
    clusterAbove: spoken.cluster,
    form,
    correction,
    continues: null,
  };
}

/** Signatures stand below the longest of lists beside each other. */
function bottomOfSiblings(grid: TextGrid, { siblings, nextTop }: Around): number {
  if (siblings.length < 2) return 0;
  const ends = siblings.map((header) => grid.cells.rows[extentOf(grid, header, nextTop, false).lastAt] ?? 0);
  return Math.max(...ends);
}

function tableOf(
  grid: TextGrid,
  header: HeaderBlock,
  classified: Classified,
  { extent, correction }: Pick<SheetTable, "extent" | "correction">,
): RecognisedTable {
  const { rows } = grid.cells;
  const lastRow = rows[extent.lastAt] ?? header.bodyTop;
  return {
    kind: classified.kind,
    sheet: grid.sheet.name,
    header,
    firstRow: rows[extent.firstAt] ?? header.bodyTop,
    lastRow,
    columns: completed(grid, header, classified, { extent, correction }),
    confidence: classified.confidence,
    evidence: classified.evidence,
    encoding: encodingOf(grid, header.top, lastRow),
  };
}

/** Columns that only their cells give away. */
function completed(
  grid: TextGrid,
  header: HeaderBlock,
  { kind, columns }: Classified,
  { extent, correction }: Pick<SheetTable, "extent" | "correction">,
): RecognisedTable["columns"] {
  return kind === "scoring"
    ? withLabelColumns(grid, withCodeColumn(grid, columns, extent), header, extent, correction)
    : withNameParts(grid, header, columns, extent);
}

/** With the notes below it, as criteria have them, and without, as lists have them; the officer's word is both. */
function extentsOf(
  grid: TextGrid,
  header: HeaderBlock,
  { headers, nextTop }: Around,
  { form, correction }: Pick<SheetTable, "form" | "correction">,
): { readonly wide: Extent; readonly narrow: () => Extent } {
  const said =
    correction?.end && endSaid(grid, header, correction.end, nextAlike(grid, form, header, headers));
  if (said) return { wide: said, narrow: () => said };
  return {
    wide: extentOf(grid, header, nextTop, true),
    narrow: () => extentOf(grid, header, nextTop, false),
  };
}

/** A table that goes on over another header still ends where its own begins anew. */
function nextAlike(
  grid: TextGrid,
  form: FormShape,
  { top }: HeaderBlock,
  headers: readonly HeaderBlock[],
): number {
  const alike = headers.find((header) => header.top > top && isSameShape(shapeOf(grid, header), form));
  return alike?.top ?? Infinity;
}

/** Enough lines to know what a list is about. */
const SECTION_SAMPLE = 300;

/** Lines of the body with words in one place only, a number before them at most. */
function sectionsIn(grid: TextGrid, header: HeaderBlock, { firstAt, lastAt }: Extent): readonly string[] {
  const sections: string[] = [];
  for (let at = firstAt; at <= Math.min(lastAt, firstAt + SECTION_SAMPLE); at++) {
    const [first, second, third] = rowCells(grid, at).filter(({ column }) => isOver(header, column));
    const isLone = third === undefined && (second === undefined || (first?.text.length ?? 0) <= 4);
    const words = second ?? first;
    if (isLone && typeof words?.value === "string") sections.push(words.text);
  }
  return sections;
}
