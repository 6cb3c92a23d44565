/** What the ranking bench measures: the command itself, from the folder to the workbook written. */
import { rankCommand } from "../../src/cli/commands/rank";
import { setDeflate } from "../../src/hosts/xlsx/zip/deflate";
import { setInflater } from "../../src/hosts/xlsx/zip/inflate";
import { deflateWithZlib } from "../../src/hosts/xlsx/zip/node-deflate";
import { ZLIB } from "../../src/hosts/xlsx/zip/node-inflate";

setInflater(ZLIB);
setDeflate(deflateWithZlib);

/** The exit code. */
export function rank(folder: string, out: string): Promise<number> {
  return rankCommand.run([folder, "--out", out, "--json"]);
}
