/** What the reading bench measures of ours. */
import { ZLIB } from "../../src/hosts/xlsx/zip/node-inflate";
import { setInflater } from "../../src/hosts/xlsx/zip/inflate";
import { readWorkbook } from "../../src/hosts/xlsx/read/read-workbook";

setInflater(ZLIB);

/** Cells of the first sheet. */
export function read(bytes: Uint8Array): number {
  return readWorkbook(bytes, { name: null }).sheets[0]?.cells.values.length ?? 0;
}
