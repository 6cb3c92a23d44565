/** A file's bytes, or a HostError that says why not. */
import { readFile } from "node:fs/promises";
import { HostError } from "../app/host-error";
import type { HostErrorCode } from "../core/workbook/host-error-code";

const CODES: Readonly<Record<string, HostErrorCode>> = {
  ENOENT: "file.not-found",
  EISDIR: "file.not-workbook",
  ERR_FS_FILE_TOO_LARGE: "file.too-large",
};

export async function loadFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    // Node's errors carry their code as a string
    const code = (error as NodeJS.ErrnoException).code ?? "";
    throw new HostError(CODES[code] ?? "file.no-access", { file }, { cause: error });
  }
}
