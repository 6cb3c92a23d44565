/** Reads and patches files apart from the page. In: requests. Out: answers; trouble comes as a code, never as a crash. */
import { HostError } from "../app/host-error";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { readLooks } from "../hosts/univer/looks/read-looks";
import { kindOfFile } from "../hosts/xlsx/zip/file-kind";
import { PackageDraft } from "../hosts/xlsx/write/package-draft";
import { patchWorkbook } from "../hosts/xlsx/write/patch-workbook";
import { readAnyWorkbook } from "../hosts/xlsx/read/read-any";
import { readWorkbook } from "../hosts/xlsx/read/read-workbook";
import { packageOfSnapshot } from "../hosts/xlsx/write/snapshot-package";
import { readStatePart } from "../hosts/xlsx/write/state-part";
import { findWorkbook } from "../hosts/xlsx/write/workbook-part";
import { openZip } from "../hosts/xlsx/zip/zip-package";
import type { FileAnswer, FileRequest, OpenedFile } from "./file-messages";

async function open(
  bytes: Uint8Array,
  name: string,
  tell: (answer: FileAnswer) => void,
  id: number,
): Promise<OpenedFile> {
  const snapshot = await readAnyWorkbook(bytes, {
    name,
    onProgress: (progress) => tell({ id, kind: "progress", progress }),
  });
  if (kindOfFile(bytes) !== "legacy") return describe(bytes, snapshot, false);
  const made = packageOfSnapshot(snapshot);
  return describe(made, { ...readWorkbook(made, { name }), kept: snapshot.kept }, true);
}

function describe(bytes: Uint8Array, snapshot: WorkbookSnapshot, isLegacy: boolean): OpenedFile {
  const draft = new PackageDraft(openZip(bytes));
  const state = readStatePart(draft, findWorkbook(draft));
  return { snapshot, looks: readLooks(bytes, snapshot), state, bytes, isLegacy };
}

async function answer(request: FileRequest): Promise<FileAnswer> {
  const { id } = request;
  try {
    if (request.kind === "save")
      return { id, kind: "saved", bytes: patchWorkbook(request.bytes, request.patch) };
    return {
      id,
      kind: "opened",
      file: await open(request.bytes, request.name, (told) => self.postMessage(told), id),
    };
  } catch (error) {
    if (error instanceof HostError) return { id, kind: "trouble", code: error.code, data: error.data };
    // nothing else may be lost on the way: the page reports it as a fault of the program
    return {
      id,
      kind: "bug",
      message: error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error),
    };
  }
}

self.addEventListener("message", ({ data }: MessageEvent<FileRequest>) => {
  void answer(data).then((told) => self.postMessage(told));
});
