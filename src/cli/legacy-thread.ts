/**
 * Old .xls files in a thread of their own. In: bytes. Out: the snapshot, or a HostError. The library for them can be led
 * by a damaged length into reading for minutes and gigabytes; a thread can be stopped, and what it grumbles is not heard.
 */
import { once } from "node:events";
import { parentPort, Worker } from "node:worker_threads";
import { asHostError, HostError } from "../app/host-error";
import type { HostErrorCode } from "../core/workbook/host-error-code";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { LegacyReader } from "../hosts/xlsx/read/read-any";

/** By its size: the largest old file, 65,536 rows full to the last column used, takes a fraction of it. */
const patienceMs = ({ length }: Uint8Array) => 10_000 + length / 500;
const MEMORY_MB = 1024;

interface Question {
  readonly bytes: Uint8Array;
  readonly name: string | null;
}

type Answer =
  | { readonly kind: "read"; readonly snapshot: WorkbookSnapshot }
  | { readonly kind: "trouble"; readonly code: HostErrorCode; readonly data: HostError["data"] };

/** Kept for the next file: starting one takes longer than reading most. */
let idle: Worker | undefined;

/** `program` is the file that calls `serveLegacy` when it finds itself in a thread. */
export function legacyReaderIn(program: string): LegacyReader {
  return async (bytes, { name }) => {
    const thread = idle ?? startThread(program);
    idle = undefined;
    const answer = await ask(thread, { bytes, name });
    thread.unref();
    idle = thread;
    if (answer.kind === "read") return answer.snapshot;
    throw new HostError(answer.code, answer.data);
  };
}

/** A thread that says nothing, or dies, is given up. */
async function ask(thread: Worker, question: Question): Promise<Answer> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs(question.bytes));
  thread.ref();
  thread.postMessage(question);
  try {
    // what `answerFor` gives, sent by `serveLegacy`
    const [answer] = (await once(thread, "message", { signal: patience.signal })) as [Answer];
    return answer;
  } catch (cause) {
    void thread.terminate();
    throw new HostError("file.old-format-unreadable", {}, { cause });
  } finally {
    clearTimeout(timer);
  }
}

function startThread(program: string): Worker {
  return new Worker(program, {
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
}

/** The thread's side. */
export function serveLegacy(): void {
  parentPort?.on("message", ({ bytes, name }: Question) => {
    void answerFor(bytes, name).then((answer) => parentPort?.postMessage(answer));
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
