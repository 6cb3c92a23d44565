/** Đọc sổ tính đang mở. In: a session with Excel. Out: a snapshot, after three round trips unless the sheets are large. */
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { Session } from "./excel-session";
import { runJobs } from "./job-queue";
import { knownSheet, type KnownSheet } from "./known-sheet";
import { FormatBook } from "./looks";
import { askExtents, type ExtentOptions, type SheetExtent } from "./read-extents";
import { askOverview } from "./read-overview";
import { SheetReader } from "./read-sheet";
import { askState } from "./state-part";

export interface Reading {
  readonly snapshot: WorkbookSnapshot;
  readonly ours: readonly KnownSheet[];
  /** The answer size that got through. */
  readonly budget: number;
  /** Our own, as it stood in the workbook. */
  readonly state: string | null;
}

export async function readWorkbook(
  session: Session,
  budget: number,
  options: ExtentOptions,
): Promise<Reading> {
  const overview = askOverview(session);
  // our state rides along, so that knowing it costs no trip of its own
  const stateParts = askState(session);
  await session.sync();
  const seen = overview();
  const extents = askExtents(session, seen, options);
  const state = stateParts();
  await session.sync();
  const measured = extents();
  const readers = measured.map((extent) => new SheetReader(extent));
  const jobs = readers.flatMap((reader) => reader.jobs());
  const allowed = await runJobs(session, jobs, budget, "read");
  await runJobs(
    session,
    readers.flatMap(({ looks }) => looks.furtherJobs()),
    allowed,
    "read",
  );
  const formats = new FormatBook();
  const sheets = readers.map((reader) => reader.snapshot(formats));
  return {
    // Excel does not tell the 1904 system; Windows and the web have used 1900 always, Mac since 2011
    snapshot: {
      name: seen.name,
      date1904: false,
      sheets,
      names: seen.names,
      formats: formats.formats,
      kept: [],
    },
    ours: knownSheets(measured),
    budget: allowed,
    state: state.text?.() ?? null,
  };
}

function knownSheets(extents: readonly SheetExtent[]): readonly KnownSheet[] {
  return extents.flatMap(({ sheet: { id, planId }, used }) =>
    planId === null ? [] : [knownSheet(planId, id, used)],
  );
}
