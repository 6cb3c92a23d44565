/** Ballot counts said in the lines around a tally: "Số phiếu thu về: 12 phiếu". */
import { foldWords } from "../text/fold";
import { firstFrom } from "../workbook/sheet-view";
import type { RecognisedTable } from "./table";
import { rawTextOf, rowCells, type TextGrid } from "./text-grid";

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
  ["absent", /\b(?:vang mat|vang|khong tham gia|khong co mat|khong du)\b/],
  ["present", /\b(?:tham gia bo phieu|co mat|du hop|thanh vien tham gia|tham du|tham gia hop)\b/],
  [
    "members",
    /\b(?:tong so thanh vien|so thanh vien (?:cua |trong )?hoi dong|thanh vien hoi dong theo|tong so uy vien|tong so dai bieu|tong so nguoi co quyen)\b/,
  ],
  ["issued", /\bphat ra\b|\bphieu (?:\w+ )?phat\b/],
  ["collected", /\bthu (?:ve|vao|lai|duoc)\b|\bphieu (?:\w+ )?thu\b/],
  ["invalid", /\bkhong hop le\b/],
  ["valid", /\bhop le\b/],
];

const ROWS_AROUND = 40;
const ROWS_BELOW = 12;

/** Said above the tally, at times below it. */
export function findBallotCounts(
  grid: TextGrid,
  { header, lastRow }: Pick<RecognisedTable, "header" | "lastRow">,
): BallotCounts | null {
  const found: Partial<Record<keyof BallotCounts, number>> = {};
  const texts = [
    ...linesIn(grid, Math.max(0, header.top - ROWS_AROUND), header.top - 1),
    ...linesIn(grid, lastRow + 1, lastRow + ROWS_BELOW),
  ];
  for (const part of texts.flatMap(partsOf)) {
    const folded = foldWords(part);
    const key = LINES.find(([, pattern]) => pattern.test(folded))?.[0];
    if (key === undefined) continue;
    const { count, of } = countIn(part);
    if (count !== undefined) found[key] ??= count;
    if (key === "present" && of !== undefined) found.members ??= of;
  }
  return Object.keys(found).length < 2 ? null : { ...NOTHING_SAID, ...found };
}

/** One text for each cell; a number in the next cell belongs to the words before it. */
function linesIn(grid: TextGrid, top: number, bottom: number): readonly string[] {
  const lines: string[] = [];
  const { rows } = grid.cells;
  for (let at = firstFrom(rows, top); (rows[at] ?? Infinity) <= bottom; at++) {
    const cells = rowCells(grid, at);
    for (const [index, cell] of cells.entries()) {
      const { value, text } = cell;
      if (typeof value !== "string") continue;
      const next = cells[index + 1];
      const counted = next !== undefined && !/\d/.test(text) && /^\d{1,4}(?:\s|$)/.test(next.text);
      lines.push(
        ...(counted ? [`${text.replace(/:$/, "")}: ${next.text}`] : rawTextOf(grid, cell).split("\n")),
      );
    }
  }
  return lines;
}

/** "Số phiếu phát ra: 14, thu về: 14. Có mặt: 12": each part says one count. */
function partsOf(text: string): readonly string[] {
  return text.split(
    /;|\.\s+(?=\p{Lu})|,(?=\s*[A-Za-zÀ-ÖØ-öø-ỹ][^,;:]*:?\s*\d)|\((?=[A-Za-zÀ-ÖØ-öø-ỹ][^()]*\d)/u,
  );
}

/** Behind the colon, before "người" or "phiếu", or at the end; a decision and a day have numbers too. */
const COUNTS: readonly RegExp[] = [
  /:\s*(\d{1,4})(?:\s*\/\s*(\d{1,4}))?\b/,
  /(\d{1,4})(?:\s*\/\s*(\d{1,4}))?\s*(?:người|phiếu|thành viên|đồng chí|đ\/c)/i,
  /(?<!số|năm|tháng|ngày|điều|khoản)\s(\d{1,3})(?:\s*\/\s*(\d{1,3}))?\s*\.?$/i,
];

/** "12/13" is twelve of thirteen. */
function countIn(text: string): { readonly count?: number; readonly of?: number } {
  const pattern = COUNTS.find((each) => each.test(text));
  const [, count, of] = pattern?.exec(text) ?? [];
  return {
    ...(count === undefined ? {} : { count: Number(count) }),
    ...(of === undefined ? {} : { of: Number(of) }),
  };
}
