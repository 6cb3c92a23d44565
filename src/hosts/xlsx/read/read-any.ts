/** Đọc tệp sổ tính bất kỳ: bytes in, snapshot out; what the file is, its content says, not its ending. */
import { HostError } from "../../../app/host-error";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { kindOfFile, textFormatOf, type FileKind } from "../zip/file-kind";
import { readWorkbook, type ReadOptions } from "./read-workbook";

export async function readAnyWorkbook(bytes: Uint8Array, options: ReadOptions): Promise<WorkbookSnapshot> {
  if (kindOrFormat(bytes, options.name) === "zip") return readWorkbook(bytes, options);
  return legacyReader(bytes, options);
}

export type LegacyReader = (bytes: Uint8Array, options: ReadOptions) => Promise<WorkbookSnapshot>;

let legacyReader: LegacyReader = async (bytes, options) => {
  // a third of a megabyte of code that few files need
  const { readLegacy } = await import("./read-legacy");
  return readLegacy(bytes, options);
};

/** Replaces the way old files are read in this program. */
export function setLegacyReader(reader: LegacyReader): void {
  legacyReader = reader;
}

/** A text file is told by its name what it lacks, where content alone cannot. */
function kindOrFormat(bytes: Uint8Array, name: string | null): FileKind {
  try {
    return kindOfFile(bytes);
  } catch (error) {
    const isUnknown = error instanceof HostError && error.code === "file.not-workbook";
    const format = isUnknown ? textFormatOf(bytes, name) : undefined;
    throw format === undefined
      ? error
      : new HostError("file.unsupported-format", { format }, { cause: error });
  }
}
