/** Đọc sổ tính đang mở. In: a session with Excel. Out: a snapshot, after three round trips unless the sheets are large. */
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { cellsIn } from "./blocks";
import type { Session } from "./excel-session";
import { runJobs } from "./job-queue";
import { FormatBook } from "./looks";
import { askExtents, type ExtentOptions, type SheetExtent } from "./read-extents";
import { askOverview } from "./read-overview";
import { SheetReader } from "./read-sheet";
import { askState } from "./state-part";

/** A sheet of ours, as far as a later change wants to know it beforehand. */
export interface KnownSheet {
  readonly sheetId: string;
  readonly cells: number;
  readonly isProtected: boolean;
}

export interface Reading {
  readonly snapshot: WorkbookSnapshot;
  /** By plan id. */
  readonly ours: ReadonlyMap<string, KnownSheet>;
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

function knownSheets(extents: readonly SheetExtent[]): ReadonlyMap<string, KnownSheet> {
  return new Map(
    extents.flatMap(({ sheet: { id, planId, isProtected }, used }) =>
      planId === null ? [] : [[planId, { sheetId: id, cells: used ? cellsIn(used) : 0, isProtected }]],
    ),
  );
}
