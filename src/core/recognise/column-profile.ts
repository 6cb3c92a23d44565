/** What stands in a column. In: a stretch of rows. Out: shares of numbers, texts and long texts, from a sample of them. */
import { readNumber } from "../text/numbers";
import { subjectOfWord } from "../text/person-name";
import { isMark, readVote } from "./marks";
import { rowCells, type GridCell, type TextGrid } from "./text-grid";

export interface ColumnProfile {
  readonly filled: number;
  readonly numbers: number;
  readonly texts: number;
  /** Summed length of the texts. */
  readonly length: number;
  /** Ticks: "x", "✓", 1. */
  readonly marks: number;
  /** Answers of a voter: "Đồng ý", "Không". */
  readonly votes: number;
  /** "Cá nhân", "Tập thể", "Hộ gia đình". */
  readonly subjects: number;
  /** Units of measure as they are written: "người", "ha", "%". */
  readonly measures: number;
}

export type ColumnContent = "number" | "text" | "subject" | "measure";

const NOTHING: ColumnProfile = {
  filled: 0,
  numbers: 0,
  texts: 0,
  length: 0,
  marks: 0,
  votes: 0,
  subjects: 0,
  measures: 0,
};

/** Enough rows to know a column; more would only cost time. */
const SAMPLE = 300;

export function profileColumns(
  grid: TextGrid,
  firstAt: number,
  lastAt: number,
): ReadonlyMap<number, ColumnProfile> {
  const profiles = new Map<number, ColumnProfile>();
  for (let at = firstAt; at <= Math.min(lastAt, firstAt + SAMPLE); at++) {
    for (const cell of rowCells(grid, at)) {
      profiles.set(cell.column, withCell(profiles.get(cell.column) ?? NOTHING, cell));
    }
  }
  return profiles;
}

function withCell(before: ColumnProfile, { value, text }: GridCell): ColumnProfile {
  const isNumber =
    typeof value === "number" || (text.length <= 30 && !isCode(text) && readNumber(text) !== undefined);
  return {
    filled: before.filled + 1,
    numbers: before.numbers + Number(isNumber),
    texts: before.texts + Number(!isNumber),
    length: before.length + (isNumber ? 0 : text.length),
    marks: before.marks + Number(isMark(text)),
    votes: before.votes + Number(readVote(text) !== undefined),
    measures: before.measures + Number(isMeasure(text)),
    subjects: before.subjects + Number(text.length <= 20 && subjectOfWord(text) !== undefined),
  };
}

/** Many digits typed as text are a code or an identity number, nothing to count with. */
function isCode(text: string): boolean {
  return /^\d{7,}$/.test(text);
}

export function profileOf(profiles: ReadonlyMap<number, ColumnProfile>, column: number): ColumnProfile {
  return profiles.get(column) ?? NOTHING;
}

/** A body's name begins with a capital letter, a measure does not. */
function isMeasure(text: string): boolean {
  const first = text.charAt(0);
  return text === "%" || (text.length <= 20 && first !== first.toUpperCase());
}

export function isMostly(
  kind: ColumnContent,
  { filled, numbers, subjects, measures }: ColumnProfile,
): boolean {
  if (filled === 0) return true;
  if (kind === "subject") return subjects * 2 >= filled;
  if (kind === "measure") return measures * 2 >= filled;
  return kind === "number" ? numbers * 2 >= filled : numbers * 2 <= filled;
}
