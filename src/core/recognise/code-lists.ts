/**
 * What codes in a list of awards mean, said on other sheets, hidden ones too, or in a remark: "1650360491 | Bằng khen" in
 * either order, also two side by side; "A: Lao động tiên tiến; B: Chiến sĩ thi đua cơ sở".
 */
import { readAwards, type CodeList } from "./read-award";
import { rowCells, type TextGrid } from "./text-grid";

const CODE = /^(?=.*\d)[A-Za-z\d_.-]{3,20}$/;
/** A letter or two mean something only where several are explained. */
const SHORT_CODE = /^[A-ZĐ]{1,4}\d?$/;
const LEAST_SHORT = 2;
/** A longer sheet is no code list. */
const MOST_ROWS = 3000;

/** Codes of awards only: a code is believed when the name beside it is an award we know. */
export function awardCodes(grids: readonly TextGrid[]): CodeList {
  const codes = new Map<string, string>();
  for (const grid of grids) {
    if (grid.cells.rows.length > MOST_ROWS) continue;
    const short = new Map<string, string>();
    for (let at = 0; at < grid.cells.rows.length; at++) {
      const cells = rowCells(grid, at);
      for (const [index, cell] of cells.entries()) {
        explain(short, cell.text);
        const next = cells[index + 1];
        if (next?.column !== cell.column + 1) continue;
        addPair(codes, short, cell.text, next.text);
        addPair(codes, short, next.text, cell.text);
      }
    }
    if (short.size >= LEAST_SHORT)
      for (const [code, name] of short) if (!codes.has(code)) codes.set(code, name);
  }
  return codes;
}

/** A sheet that only says what codes mean. */
export function isCodeList(grid: TextGrid): boolean {
  return awardCodes([grid]).size >= 2;
}

function addPair(long: Map<string, string>, short: Map<string, string>, code: string, name: string): void {
  const codes = CODE.test(code) ? long : SHORT_CODE.test(code) ? short : undefined;
  if (codes === undefined || codes.has(code) || CODE.test(name) || !isAward(name)) return;
  // "LĐTT" says itself what it is
  if (codes === long || !isAward(code)) codes.set(code, name);
}

const isAward = (text: string) => readAwards(text).some(({ awardId }) => awardId !== null);

/** "Ghi chú: A: Lao động tiên tiến; B: Chiến sĩ thi đua cơ sở". */
function explain(short: Map<string, string>, text: string): void {
  if (text.length > 300 || !/\p{Lu}\d?\s*[:=]/u.test(text)) return;
  for (const part of text.split(/[;,]/)) {
    const [, code, name = ""] = /(?:^|[\s:(])([A-ZĐ]{1,4}\d?)\s*[:=]\s*([^:=]+)$/u.exec(part) ?? [];
    if (code !== undefined) addPair(short, short, code, name.trim());
  }
}
