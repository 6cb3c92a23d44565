/** Writing a result: whole or not at all, and never over a file that was read. */
import { randomUUID } from "node:crypto";
import { open, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { HostError } from "../app/host-error";
import { COMMAND_WORDS } from "../messages/cli";
import { UsageError } from "./command";

/** The place of a copy, refused before any work is done where its ending or an input speaks against it. */
export async function outputFor(
  out: string | undefined,
  inputs: readonly string[],
): Promise<string | undefined> {
  if (out === undefined) return undefined;
  const wanted = /\.xlsm$/i.test(inputs[0] ?? "") ? ".xlsm" : ".xlsx";
  refuseEnding(out, wanted, COMMAND_WORDS.outEnding(wanted));
  await refuseOverInput(out, inputs);
  return out;
}

/** The place of a workbook of our own, whatever its inputs are. */
export async function newWorkbookFor(
  out: string | undefined,
  inputs: readonly string[],
): Promise<string | undefined> {
  if (out === undefined) return undefined;
  refuseEnding(out, ".xlsx", COMMAND_WORDS.newEnding(".xlsx"));
  await refuseOverInput(out, inputs);
  return out;
}

function refuseEnding(out: string, wanted: string, message: string): void {
  if (path.extname(out).toLowerCase() !== wanted) throw new UsageError("usage.out-ending", message);
}

/** The same file under another name or a link counts as the same. */
async function refuseOverInput(out: string, inputs: readonly string[]): Promise<void> {
  const target = await identityOf(out);
  for (const input of inputs) {
    const isSame =
      path.resolve(input) === path.resolve(out) ||
      (target !== undefined && target === (await identityOf(input)));
    if (isSame) throw new HostError("file.over-input", { file: out });
  }
}

async function identityOf(file: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch (error) {
    // Node's errors carry their code as a string
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw new HostError("file.no-access", { file }, { cause: error });
  }
}

/** Into a neighbour file first, flushed, then renamed: a power cut leaves the old file or the new one. */
export async function saveFile(out: string, bytes: Uint8Array): Promise<void> {
  const draft = path.join(path.dirname(out), `.${path.basename(out)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, out);
  } catch (error) {
    await rm(draft, { force: true });
    // Node's errors carry their code as a string
    const isFull = ["ENOSPC", "EDQUOT"].includes((error as NodeJS.ErrnoException).code ?? "");
    throw new HostError(isFull ? "file.disk-full" : "file.write-failed", { file: out }, { cause: error });
  }
}
