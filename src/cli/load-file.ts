/** A file's bytes, or a HostError that says why not. */
import { readFile, stat } from "node:fs/promises";
import { HostError } from "../app/host-error";
import { DEFAULT_LIMITS, tooLarge } from "../hosts/xlsx/zip/limits";

export async function loadFile(file: string): Promise<Uint8Array> {
  try {
    await refuseUnread(file);
    return await readFile(file);
  } catch (error) {
    if (error instanceof HostError) throw error;
    // Node's errors carry their code as a string
    const isAbsent = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw new HostError(isAbsent ? "file.not-found" : "file.no-access", { file }, { cause: error });
  }
}

/** A pipe or device never ends; a file larger than its content may be unpacked need not be read to be refused. */
async function refuseUnread(file: string): Promise<void> {
  const found = await stat(file);
  if (!found.isFile()) throw new HostError("file.not-workbook");
  if (found.size > DEFAULT_LIMITS.inflatedBytes) throw tooLarge(found.size, DEFAULT_LIMITS.inflatedBytes);
}
