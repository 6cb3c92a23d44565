/** What stands in a column. In: a stretch of rows. Out: shares of numbers, texts and long texts, from a sample of them. */
import { readNumber } from "../text/numbers";
import { rowCells, type TextGrid } from "./text-grid";

export interface ColumnProfile {
  readonly filled: number;
  readonly numbers: number;
  readonly texts: number;
  /** Summed length of the texts. */
  readonly length: number;
}

const NOTHING: ColumnProfile = { filled: 0, numbers: 0, texts: 0, length: 0 };

/** Enough rows to know a column; more would only cost time. */
const SAMPLE = 300;

export function profileColumns(
  grid: TextGrid,
  firstAt: number,
  lastAt: number,
): ReadonlyMap<number, ColumnProfile> {
  const profiles = new Map<number, ColumnProfile>();
  for (let at = firstAt; at <= Math.min(lastAt, firstAt + SAMPLE); at++) {
    for (const { column, value, text } of rowCells(grid, at)) {
      const { filled, numbers, texts, length } = profiles.get(column) ?? NOTHING;
      const isNumber =
        typeof value === "number" || (text.length <= 30 && !isCode(text) && readNumber(text) !== undefined);
      profiles.set(column, {
        filled: filled + 1,
        numbers: numbers + (isNumber ? 1 : 0),
        texts: texts + (isNumber ? 0 : 1),
        length: length + (isNumber ? 0 : text.length),
      });
    }
  }
  return profiles;
}

/** Many digits typed as text are a code or an identity number, nothing to count with. */
function isCode(text: string): boolean {
  return /^\d{7,}$/.test(text);
}

export function profileOf(profiles: ReadonlyMap<number, ColumnProfile>, column: number): ColumnProfile {
  return profiles.get(column) ?? NOTHING;
}

export function isMostly(kind: "number" | "text", { filled, numbers }: ColumnProfile): boolean {
  if (filled === 0) return true;
  return kind === "number" ? numbers * 2 >= filled : numbers * 2 <= filled;
}
