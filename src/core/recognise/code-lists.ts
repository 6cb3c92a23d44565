/** Code lists on other sheets, hidden ones too: "1650360491 | Bằng khen", in either order, also two side by side. */
import { readAwards, type CodeList } from "./read-award";
import { rowCells, type TextGrid } from "./text-grid";

const CODE = /^(?=.*\d)[A-Za-z\d_.-]{3,20}$/;
/** A longer sheet is no code list. */
const MOST_ROWS = 3000;

/** Codes of awards only: a code is believed when the name beside it is an award we know. */
export function awardCodes(grids: readonly TextGrid[]): CodeList {
  const codes = new Map<string, string>();
  for (const grid of grids) {
    if (grid.cells.rows.length > MOST_ROWS) continue;
    for (let at = 0; at < grid.cells.rows.length; at++) {
      const cells = rowCells(grid, at);
      for (const [index, cell] of cells.entries()) {
        const next = cells[index + 1];
        if (next?.column !== cell.column + 1) continue;
        addPair(codes, cell.text, next.text);
        addPair(codes, next.text, cell.text);
      }
    }
  }
  return codes;
}

/** A sheet that only says what codes mean. */
export function isCodeList(grid: TextGrid): boolean {
  return awardCodes([grid]).size >= 2;
}

function addPair(codes: Map<string, string>, code: string, name: string): void {
  if (CODE.test(code) && !CODE.test(name) && readAwards(name).some(({ awardId }) => awardId !== null)) {
    if (!codes.has(code)) codes.set(code, name);
  }
}
