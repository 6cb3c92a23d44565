/**
 * What we remember inside the workbook itself, so that it travels with the file. In: the text a host kept. Out: a
 * checked, versioned record; a text of another make is neither guessed at nor overwritten.
 */
import * as z from "zod/mini";
import type { FormCorrection } from "../core/recognise/form-correction";
import { FORM_CORRECTION } from "./correction-schema";
import { HostError } from "./host-error";
import type { WorkbookHost } from "./workbook-host";

/** Điều để sau: put off by the officer, with the reason, until taken up again. */
const POSTPONED = z.object({
  key: z.string(),
  reason: z.string(),
  /** YYYY-MM-DD */
  on: z.string(),
});

const STATE = z.object({
  version: z.literal(1),
  postponed: z.array(POSTPONED),
  /** What the officer said about the forms of this workbook; absent in older files. */
  corrections: z.optional(z.readonly(z.array(FORM_CORRECTION))),
});

export type Postponed = z.infer<typeof POSTPONED>;
export type WorkbookState = z.infer<typeof STATE>;

const EMPTY: WorkbookState = { version: 1, postponed: [] };

export async function readWorkbookState(host: WorkbookHost): Promise<WorkbookState> {
  const text = await host.readState();
  if (text === null) return EMPTY;
  const parsed = STATE.safeParse(parseJson(text));
  if (!parsed.success) throw new HostError("work.state-unreadable");
  return parsed.data;
}

/** Undefined for what is no JSON: the schema then refuses it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export async function writeWorkbookState(host: WorkbookHost, state: WorkbookState): Promise<void> {
  await host.writeState(JSON.stringify(state));
}

/** None where the state is of another make: a look at the tables needs no state, and leaves it as it is. */
export async function readCorrections(host: WorkbookHost): Promise<readonly FormCorrection[]> {
  try {
    return (await readWorkbookState(host)).corrections ?? [];
  } catch (error) {
    if (error instanceof HostError && error.code === "work.state-unreadable") return [];
    throw error;
  }
}

export async function writeCorrections(
  host: WorkbookHost,
  corrections: readonly FormCorrection[],
): Promise<void> {
  await writeWorkbookState(host, { ...(await readWorkbookState(host)), corrections });
}
