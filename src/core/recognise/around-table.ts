/**
 * What is said above a list, and of which list. In: the rows between the table before and the header, and what is beside
 * and before it. Out: its lines, the line that leads it in, and its title, inherited where it has none of its own.
 */
import { clusterLineOf, factsFrom, leadOf, linesBetween, titleOf, type Line, type TableFacts } from "./facts";
import type { FormShape } from "./form-correction";
import { isOver, type HeaderBlock } from "./header";
import type { TextGrid } from "./text-grid";

/** Titles by the shape of their table, so that a list that goes on elsewhere without one is still known. */
export type TitlesByForm = Map<string, string>;

export interface Around {
  /** The first row that belongs to no table before. */
  readonly above: number;
  readonly nextTop: number;
  /** All of the sheet. */
  readonly headers: readonly HeaderBlock[];
  /** Headers in the same rows, this one among them. */
  readonly siblings: readonly HeaderBlock[];
  /** Of the table before it on the sheet. */
  readonly factsBefore: TableFacts | undefined;
  readonly titles: TitlesByForm;
}

export interface Spoken {
  readonly lines: readonly Line[];
  readonly lead: string | null;
  /** Of the table itself, of the one above it, or of its like on another sheet. */
  readonly title: string | null;
  readonly hasOwnTitle: boolean;
  /** Between the title and the header; of a table that names no cluster itself. */
  readonly cluster: string | null;
}

export function spokenAbove(
  grid: TextGrid,
  header: HeaderBlock,
  form: FormShape,
  { above, siblings, factsBefore, titles }: Around,
): Spoken {
  const all = linesOver(linesNear(grid, above, header.top - 1), header, siblings);
  const lead = leadOf(all, header.top);
  const lines = all.filter((line) => line !== lead);
  const titleLine = titleOf(lines);
  const own = titleLine?.text;
  const known = inherited(form, own, factsBefore, titles);
  return {
    lines,
    lead: lead?.text ?? null,
    title: own ?? known,
    hasOwnTitle: own !== undefined,
    cluster: clusterLineOf(lines, titleLine, header.top)?.text ?? null,
  };
}

/** Of the table above, or of its like on another sheet; its own is remembered for others. */
function inherited(
  form: FormShape,
  own: string | undefined,
  before: TableFacts | undefined,
  titles: TitlesByForm,
): string | null {
  const key = form.join("\n");
  if (own !== undefined) titles.set(key, own);
  return before?.title ?? titles.get(key) ?? null;
}

/** The head and the foot of a text are shorter; between them it may be as long as it likes. */
const HEAD_ROWS = 60;

function linesNear(grid: TextGrid, top: number, bottom: number): readonly Line[] {
  if (bottom - top <= 2 * HEAD_ROWS) return linesBetween(grid, top, bottom);
  return [...linesBetween(grid, top, top + HEAD_ROWS), ...linesBetween(grid, bottom - HEAD_ROWS + 1, bottom)];
}

/** So many rows above a header may hold a caption of its own while the list beside it has one too. */
const CAPTION_ROWS = 2;

/** Beside another list only the lines over its own columns, if they have a title; else those just above it. */
function linesOver(
  lines: readonly Line[],
  header: HeaderBlock,
  siblings: readonly HeaderBlock[],
): readonly Line[] {
  if (siblings.length < 2) return lines;
  const own = lines.filter(({ column }) => isOver(header, column));
  if (titleOf(own)) return own;
  const rows = new Set(own.map(({ row }) => row));
  return lines.filter(
    (line) => line.row < header.top - CAPTION_ROWS || !rows.has(line.row) || isOver(header, line.column),
  );
}

/** Under one title stand both lists; what was said above the first counts for the second, but for who signed. */
export function factsOf(
  { lines, hasOwnTitle }: Spoken,
  below: readonly Line[],
  before: TableFacts | undefined,
): TableFacts {
  const own = factsFrom(lines, below);
  if (hasOwnTitle || !before) return own;
  return {
    unit: own.unit ?? before.unit,
    parentUnit: own.parentUnit ?? before.parentUnit,
    title: before.title,
    period: own.period ?? before.period,
    documentNumber: own.documentNumber ?? before.documentNumber,
    date: own.date ?? before.date,
    signers: own.signers,
  };
}
