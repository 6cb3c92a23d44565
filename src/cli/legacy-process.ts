/**
 * Old .xls files in a process of their own. In: bytes. Out: the snapshot, or a HostError. The library for them can be led
 * by a damaged length into reading for minutes and gigabytes; a process can be stopped, what it grumbles is not heard, and
 * when its memory is full it dies alone: a thread takes the whole program with it.
 */
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { asHostError, HostError } from "../app/host-error";
import type { HostErrorCode } from "../core/workbook/host-error-code";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { legacyPatienceMs } from "../hosts/xlsx/read/legacy-patience";
import type { LegacyReader } from "../hosts/xlsx/read/read-any";

const MEMORY_MB = 1024;

interface Question {
  readonly bytes: Uint8Array;
  readonly name: string | null;
}

type Answer =
  | { readonly kind: "read"; readonly snapshot: WorkbookSnapshot }
  | { readonly kind: "trouble"; readonly code: HostErrorCode; readonly data: HostError["data"] };

/** Kept for the next file: starting one takes longer than reading most. */
let idle: ChildProcess | undefined;

/** The word by which the program knows that it is to serve. */
export const SERVE_LEGACY = "--serve-legacy";

/** `program` is the file that calls `serveLegacy` when it is started with that word. */
export function legacyReaderIn(program: string): LegacyReader {
  return async (bytes, { name }) => {
    const server = idle ?? startServer(program);
    idle = undefined;
    const answer = await ask(server, { bytes, name });
    letGo(server);
    idle = server;
    if (answer.kind === "read") return answer.snapshot;
    throw new HostError(answer.code, answer.data);
  };
}

/** A process that says nothing, or dies, is given up. */
async function ask(server: ChildProcess, question: Question): Promise<Answer> {
  const end = new AbortController();
  const giveUp = () => end.abort();
  const timer = setTimeout(giveUp, legacyPatienceMs(question.bytes));
  server.once("exit", giveUp);
  server.ref();
  server.channel?.ref();
  try {
    server.send(question);
    // what `answerFor` gives, sent by `serveLegacy`
    const [answer] = (await once(server, "message", { signal: end.signal })) as [Answer];
    return answer;
  } catch (cause) {
    server.kill("SIGKILL");
    throw new HostError("file.old-format-unreadable", {}, { cause });
  } finally {
    clearTimeout(timer);
    server.off("exit", giveUp);
  }
}

/** Waiting for the next file is no reason to stay; it goes when we go. */
function letGo(server: ChildProcess): void {
  server.unref();
  server.channel?.unref();
}

function startServer(program: string): ChildProcess {
  return fork(program, [SERVE_LEGACY], {
    execArgv: [...process.execArgv, `--max-old-space-size=${MEMORY_MB}`],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

/** The other side. */
export function serveLegacy(): void {
  process.on("message", ({ bytes, name }: Question) => {
    void answerFor(bytes, name).then((answer) => process.send?.(answer));
  });
}

async function answerFor(bytes: Uint8Array, name: string | null): Promise<Answer> {
  try {
    // here, so that a run without old files does not load the library
    const { readLegacy } = await import("../hosts/xlsx/read/read-legacy");
    return { kind: "read", snapshot: readLegacy(bytes, { name }) };
  } catch (error) {
    const { code, data } = asHostError(error);
    return { kind: "trouble", code, data };
  }
}
