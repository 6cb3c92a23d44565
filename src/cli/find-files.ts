/** Paths as typed → workbooks. A folder is searched through; Excel's lock files are passed over. */
import { readdir, stat } from "node:fs/promises";
import path from "node:path";

const WORKBOOK = /\.(xlsx|xlsm|xls)$/i;
const LOCK_FILE = /^~\$/;

/** In the order given, folders in the order of their names. */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const each of paths) found.push(...(await filesAt(each)));
  return [...new Set(found)];
}

async function filesAt(place: string): Promise<readonly string[]> {
  // a path that is not there stays in the list: reading it will say so, and the batch goes on
  const found = await stat(place).catch(() => undefined);
  if (!found?.isDirectory()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && WORKBOOK.test(entry.name) && !LOCK_FILE.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
