/** Our host inside the Excel stand-in, driven from Node. In: a workbook. Out: the host's port with every answer awaited. */
import type { Progress, ReadOptions } from "../../../src/app/workbook-host";
import type { SheetPlan } from "../../../src/core/workbook/sheet-plan";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import type { CellPlace, HostCapabilities } from "../../../src/app/workbook-host";
import type { WorkbookDescription } from "../../excel/model/description";
import type { StandIn } from "../../excel/stand-in";
import type { PoolOptions, StandInPool } from "../../excel/stand-in-pool";
import { bundleEntry } from "../../support/bundle-entry";
import type { RemoteHost } from "../host-contract";

export interface ExcelHost extends Omit<RemoteHost, "read"> {
  read(options?: ReadOptions): Promise<WorkbookSnapshot>;
  listen(): Promise<void>;
  stopListening(): Promise<void>;
  cancelAt(step: Progress["step"]): Promise<void>;
  heard(): Promise<{
    readonly selections: readonly CellPlace[];
    readonly changes: readonly (string | null)[];
    readonly troubles: readonly string[];
    readonly progress: readonly Progress[];
  }>;
}

export interface OpenExcel {
  readonly standIn: StandIn;
  readonly host: ExcelHost;
}

/** A HostError from the page: the message begins with its code. */
class RemoteHostError extends Error {
  constructor(
    readonly code: string,
    readonly data: unknown,
  ) {
    super(`${code} ${JSON.stringify(data)}`);
  }
}

let script: Promise<string> | undefined;

/** A host that knows nothing yet, over a page of the pool. */
export async function openExcel(
  pages: StandInPool,
  workbook: WorkbookDescription,
  options: Omit<PoolOptions, "page"> = {},
  answerWithin?: number,
): Promise<OpenExcel> {
  script ??= bundleEntry("tests/hosts/officejs/page-entry.ts");
  const standIn = await pages.get(workbook, { page: { script: await script }, ...options });
  await standIn.page.evaluate((limit) => window.startHost(limit), answerWithin);
  return { standIn, host: remoteHost(standIn) };
}

function remoteHost({ page }: StandIn): ExcelHost {
  const call = async <T>(name: string, ...args: readonly unknown[]): Promise<T> => {
    const answer = await page.evaluate(([method, given]) => window.callHost(method, given), [
      name,
      args,
    ] as const);
    if (answer.error) throw new RemoteHostError(answer.error.code, answer.error.data);
    // the port's own answer, with its typed arrays given back
    return revived(answer.value) as T;
  };
  return {
    capabilities: () => call<HostCapabilities>("capabilities"),
    read: (options) => call<WorkbookSnapshot>("read", options),
    apply: (plans: readonly SheetPlan[]) => call("apply", plans),
    remove: (ids) => call("remove", ids),
    undoDepth: () => call("undoDepth"),
    undo: () => call("undo"),
    readState: () => call("readState"),
    writeState: (state) => call("writeState", state),
    select: (place) => call("select", place),
    listen: () => call("listen"),
    stopListening: () => call("stopListening"),
    cancelAt: (step) => call("cancelAt", step),
    heard: () => call("heard"),
  };
}

function revived(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== "object" || value === null) return value;
  if ("typed" in value && Array.isArray(value.typed) && "bytes" in value) {
    return value.bytes === 4 ? Uint32Array.from(value.typed) : Uint16Array.from(value.typed);
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner)]));
}
