/** Paths as typed → workbooks. A folder is searched through; Excel's lock files are passed over. */
import type { Stats } from "node:fs";
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
  const found = await lookAt(place);
  if (!found?.isDirectory()) return [place];
  const inside = await readdir(place, { recursive: true });
  const workbooks = inside.filter((name) => WORKBOOK.test(name) && !LOCK_FILE.test(path.basename(name)));
  const files = workbooks.map((name) => path.join(place, name)).sort();
  // a folder may be called like a workbook, and a link may lead to one
  const isFolder = await Promise.all(files.map(async (file) => (await lookAt(file))?.isDirectory() === true));
  return files.filter((_, at) => isFolder[at] !== true);
}

function lookAt(place: string): Promise<Stats | undefined> {
  return stat(place).catch(() => undefined);
}
