/** Ballot counts said in the lines above a tally: "Số phiếu thu về: 12 phiếu". */
import { foldWords } from "../text/fold";
import { linesBetween } from "./facts";
import type { RecognisedTable } from "./table";
import type { TextGrid } from "./text-grid";

export interface BallotCounts {
  readonly members: number | null;
  readonly present: number | null;
  readonly absent: number | null;
  readonly issued: number | null;
  readonly collected: number | null;
  readonly valid: number | null;
  readonly invalid: number | null;
}

const NOTHING_SAID: BallotCounts = {
  members: null,
  present: null,
  absent: null,
  issued: null,
  collected: null,
  valid: null,
  invalid: null,
};

/** The first that fits a line takes it: "không hợp lệ" before "hợp lệ". */
const LINES: readonly (readonly [keyof BallotCounts, RegExp])[] = [
  ["absent", /\b(?:vang mat|vang|khong tham gia|khong co mat)\b/],
  [
    "members",
    /\b(?:tong so thanh vien|so thanh vien (?:trong )?hoi dong theo|thanh vien hoi dong theo quyet dinh|tong so uy vien)\b/,
  ],
  ["present", /\b(?:tham gia bo phieu|co mat|du hop|thanh vien tham gia|tham du)\b/],
  ["issued", /\bphieu (?:\w+ )?(?:phat|phat ra)\b/],
  ["collected", /\bphieu (?:\w+ )?(?:thu|thu ve|thu vao)\b/],
  ["invalid", /\bphieu khong hop le\b/],
  ["valid", /\bphieu hop le\b/],
];

const ROWS_ABOVE = 40;

export function findBallotCounts(grid: TextGrid, { header }: RecognisedTable): BallotCounts | null {
  const found: Partial<Record<keyof BallotCounts, number>> = {};
  for (const { text } of linesBetween(grid, Math.max(0, header.top - ROWS_ABOVE), header.top - 1)) {
    for (const part of partsOf(text)) {
      const count = countIn(part);
      const folded = foldWords(part);
      const key = LINES.find(([, pattern]) => pattern.test(folded))?.[0];
      if (key !== undefined && count !== undefined && found[key] === undefined) found[key] = count;
    }
  }
  return Object.keys(found).length < 2 ? null : { ...NOTHING_SAID, ...found };
}

/** "Số phiếu phát ra: 14, thu về: 14": each part says one count, and ballots stay ballots. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(/;|,(?=\s*[A-Za-zÀ-ÖØ-öø-ỹ][^,;:]*:?\s*\d)/u);
  const isBallots = /phiếu/iu.test(parts[0] ?? "");
  return parts.map((part, at) =>
    at > 0 && isBallots && !/phiếu/iu.test(part) ? `phiếu ${part.trim()}` : part,
  );
}

/** The number behind the colon, or before "người" or "phiếu". */
function countIn(text: string): number | undefined {
  const match = /:\s*(\d{1,4})\b|(\d{1,4})\s*(?:người|phiếu|thành viên|đồng chí|đ\/c)/iu.exec(text);
  const digits = match?.[1] ?? match?.[2];
  return digits === undefined ? undefined : Number(digits);
}
