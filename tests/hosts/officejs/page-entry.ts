/** Our Excel host on a bare page. In: calls by name from a test in Node. Out: plain values; trouble as its code. */
import { HostError } from "../../../src/app/host-error";
import type { Progress } from "../../../src/app/workbook-host";
import { OfficeJsHost } from "../../../src/hosts/officejs/office-js-host";

interface Heard {
  readonly selections: unknown[];
  readonly changes: unknown[];
  readonly troubles: string[];
  readonly progress: Progress[];
}

const heard: Heard = { selections: [], changes: [], troubles: [], progress: [] };
let host: OfficeJsHost | undefined;
const stops: (() => void)[] = [];
let cancelling: AbortController | undefined;

/** Typed arrays do not survive the way to Node; this is the only thing changed. */
function plain(value: unknown): unknown {
  if (value instanceof Uint32Array || value instanceof Uint16Array)
    return { typed: [...value], bytes: value.BYTES_PER_ELEMENT };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function nameOf(error: unknown): { code: string; data: unknown } {
  if (error instanceof HostError)
    return { code: error.code, data: { ...error.data, ...placeOf(error.cause) } };
  return { code: error instanceof Error ? (error.stack ?? error.message) : String(error), data: {} };
}

/** Where Excel's client says it went wrong, for the reader of a failing test. */
function placeOf(cause: unknown): object {
  if (typeof cause !== "object" || cause === null || !("debugInfo" in cause)) return {};
  const { debugInfo } = cause;
  return typeof debugInfo === "object" && debugInfo !== null && "errorLocation" in debugInfo
    ? { at: debugInfo.errorLocation }
    : {};
}

type Call = (...args: never[]) => unknown;

const extra: Record<string, Call> = {
  listen: () => {
    stops.push(
      started().onSelect((place) => heard.selections.push(place)),
      started().onChange((sheet) => heard.changes.push(sheet)),
    );
  },
  stopListening: () => {
    for (const stop of stops.splice(0)) stop();
  },
  heard: () => heard,
  cancelAt: (step: Progress["step"]) => {
    cancelling = new AbortController();
    cancelStep = step;
  },
};
let cancelStep: Progress["step"] | undefined;

function started(): OfficeJsHost {
  if (!host) throw new Error("start the host first");
  return host;
}

function optionsForWork() {
  const controller = cancelling;
  cancelling = undefined;
  return {
    ...(controller && { signal: controller.signal }),
    onProgress: (progress: Progress) => {
      heard.progress.push(progress);
      if (progress.step === cancelStep) controller?.abort();
    },
  };
}

const WORKS = new Set(["read", "apply", "remove", "undo"]);

async function call(name: string, args: readonly unknown[]): Promise<unknown> {
  // the test names a method that exists; Node cannot see the page's types
  const owner = (name in extra ? extra : started()) as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  const given = WORKS.has(name) ? withOptions(name, args) : args;
  return await owner[name]?.(...given);
}

function withOptions(name: string, args: readonly unknown[]): readonly unknown[] {
  const first = name === "read" || name === "undo" ? [] : args.slice(0, 1);
  return [...first, { ...optionsForWork(), ...(args[first.length] as object | undefined) }]; // options are objects
}

declare global {
  interface Window {
    startHost: (answerWithin?: number) => void;
    callHost: (
      name: string,
      args: readonly unknown[],
    ) => Promise<{ value?: unknown; error?: { code: string; data: unknown } }>;
  }
}

/** A host that has heard nothing yet, also where another one was before it. */
window.startHost = (answerWithin) => {
  for (const list of [heard.selections, heard.changes, heard.troubles, heard.progress]) list.length = 0;
  host = new OfficeJsHost({
    ...(answerWithin !== undefined && { answerWithin }),
    onTrouble: (error) => heard.troubles.push(nameOf(error).code),
  });
};

window.callHost = async (name, args) => {
  try {
    return { value: plain(await call(name, args)) };
  } catch (error) {
    return { error: nameOf(error) };
  }
};
