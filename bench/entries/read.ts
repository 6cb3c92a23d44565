/** What the reading bench measures of ours. */
import { checksumWithZlib, inflateWithZlib } from "../../src/hosts/xlsx/zip/node-inflate";
import { setInflate } from "../../src/hosts/xlsx/zip/inflate";
import { readWorkbook } from "../../src/hosts/xlsx/read/read-workbook";

setInflate(inflateWithZlib, checksumWithZlib);

/** Cells of the first sheet. */
export function read(bytes: Uint8Array): number {
  return readWorkbook(bytes, { name: null }).sheets[0]?.cells.values.length ?? 0;
}
