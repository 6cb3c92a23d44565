/** What the patching bench measures of ours: one more sheet of 5,000 rows in whatever workbook comes. */
import { BLANK_PLAN, type SheetPlan } from "../../src/core/workbook/sheet-plan";
import { setDeflate } from "../../src/hosts/xlsx/zip/deflate";
import { setInflater } from "../../src/hosts/xlsx/zip/inflate";
import { deflateWithZlib } from "../../src/hosts/xlsx/zip/node-deflate";
import { ZLIB } from "../../src/hosts/xlsx/zip/node-inflate";
import { patchWorkbook } from "../../src/hosts/xlsx/write/patch-workbook";
import { NO_PATCH } from "../../src/hosts/xlsx/write/workbook-patch";

setInflater(ZLIB);
setDeflate(deflateWithZlib);

const ROWS = 5000;
const COLUMNS = 12;

/** A third texts, a twelfth formulas, the rest numbers. */
function planOf(): SheetPlan {
  return {
    ...BLANK_PLAN,
    id: "bench.sheet",
    name: "Bench",
    columns: Array.from({ length: COLUMNS }, () => ({ width: 14 })),
    rows: Array.from({ length: ROWS }, (_, row) => ({
      cells: Array.from({ length: COLUMNS }, (__, column) => {
        if (column % 3 === 0) return { value: `Row ${row} of column ${column}`, style: "text" as const };
        if (column < COLUMNS - 1) return { value: (row * column) / 4, style: "number" as const };
        return { value: (row * 3) / 4, formula: `SUM(B${row + 1}:C${row + 1})`, style: "points" as const };
      }),
    })),
  };
}

/** Size of the new file. */
export function patch(bytes: Uint8Array): number {
  return patchWorkbook(bytes, { ...NO_PATCH, plans: [planOf()] }).length;
}
