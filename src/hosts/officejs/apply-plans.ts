/**
 * Ghi các trang của ta. In: plans. Out: the record of what was changed. All or nothing: until the first write nothing
 * has happened, and from then on `onTouch` holds the record that leads back.
 */
import { HostError } from "../../app/host-error";
import type { SheetPlan } from "../../core/workbook/sheet-plan";
import { LOOK_CELLS } from "./blocks";
import { SheetCapture } from "./capture-sheet";
import type { SheetChange } from "./change-record";
import { excelCodeOf } from "./excel-errors";
import type { Session } from "./excel-session";
import { runJobs, type Job } from "./job-queue";
import { namesOfPlan, placePlans, type NameChange } from "./place-plans";
import type { KnownSheet } from "./read-workbook";
import { deleteSheetJob } from "./restore-sheets";
import { askSurvey, demandStructure, type Survey, type SurveyedSheet } from "./survey";
import { namesJob } from "./write-names";
import { listenJob, quietJob, writeSteps } from "./write-sheets";

export interface Budgets {
  readonly read: number;
  readonly write: number;
}

export interface Change {
  readonly session: Session;
  /** Sheets of ours seen at the last reading: their captures need not wait for the survey. */
  readonly known: ReadonlyMap<string, KnownSheet>;
  readonly budgets: Budgets;
  /** Called right before the first write with a way to the record; the record is complete once a request has been answered. */
  readonly onTouch: (record: () => SheetChange) => void;
}

interface Captured {
  readonly survey: Survey;
  readonly captures: ReadonlyMap<string, SheetCapture>;
}

export async function applyPlans(change: Change, plans: readonly SheetPlan[]): Promise<void> {
  const { session, budgets } = change;
  const ids = plans.map(({ id }) => id);
  const tables = plans.flatMap((plan) => plan.tables.map(({ name }) => name));
  const { survey, captures } = await look(change, ids, tables);
  const placement = placePlans(survey, plans);
  if (placement.sheets.some(({ old, image }) => old?.name !== image.name)) demandStructure(survey);
  const added = placement.sheets.flatMap(({ old, image }) =>
    old || image.planId === null ? [] : [{ planId: image.planId, name: image.name }],
  );
  change.onTouch(() => recordOf(survey, captures, added, placement.names));
  await openProtected(change, survey, captures);
  const { contents, looks } = writeSteps(survey, placement.sheets, placement.names);
  const allowed = await runJobs(
    session,
    [...detailJobs(survey, captures), quietJob(), ...contents],
    budgets.write,
    "write",
  );
  await runJobs(session, looks, allowed, "write");
}

export async function removeSheets(change: Change, planIds: readonly string[]): Promise<void> {
  const { session, budgets } = change;
  const { survey, captures } = await look(change, planIds, []);
  const ours = oursOf(survey, planIds);
  if (ours.length === 0) return;
  demandStructure(survey);
  const names = planIds.flatMap((id) => namesOfPlan(survey, id));
  change.onTouch(() => recordOf(survey, captures, [], names));
  await openProtected(change, survey, captures);
  const jobs = [
    ...detailJobs(survey, captures),
    quietJob(),
    ...ours.map(({ id }) => deleteSheetJob(id)),
    ...(names.length > 0 ? [namesJob(names)] : []),
    listenJob(),
  ];
  await runJobs(session, jobs, budgets.write, "write");
}

/** One round trip, where every sheet of ours is known and small; else one more, or as many as their cells need. */
async function look(
  { session, known, budgets }: Change,
  planIds: readonly string[],
  tables: readonly string[],
): Promise<Captured> {
  const early = new Map<string, SheetCapture>();
  const outlines: Job[] = [];
  for (const id of planIds) {
    const sheet = known.get(id);
    if (!sheet || sheet.cells > LOOK_CELLS) continue;
    const capture = new SheetCapture(sheet.sheetId);
    early.set(sheet.sheetId, capture);
    outlines.push(capture.outlineJob({ withCells: true, withChecks: !sheet.isProtected }));
  }
  let answer: (() => Survey) | undefined;
  const surveyJob: Job = {
    weight: 1_000,
    queue: (context) => {
      answer = askSurvey(context, tables);
      return undefined;
    },
  };
  await runJobs(session, [surveyJob, ...outlines], budgets.read, "read");
  const survey = answer?.();
  if (!survey) throw new TypeError("the survey was never asked");
  const captures = new Map<string, SheetCapture>();
  const late: Job[] = [];
  for (const { id, isProtected } of oursOf(survey, planIds)) {
    const capture = early.get(id) ?? new SheetCapture(id);
    captures.set(id, capture);
    if (!capture.wasFound) late.push(capture.outlineJob({ withCells: false, withChecks: !isProtected }));
  }
  await runJobs(session, late, budgets.read, "read");
  const cells = [...captures.values()].flatMap((capture) => capture.cellJobs());
  await runJobs(session, cells, budgets.read, "read");
  return { survey, captures };
}

function oursOf(survey: Survey, planIds: readonly string[]): readonly SurveyedSheet[] {
  return survey.sheets.filter(({ planId }) => planId !== null && planIds.includes(planId));
}

async function openProtected(
  { session, budgets }: Change,
  survey: Survey,
  captures: Captured["captures"],
): Promise<void> {
  const closed = survey.sheets.filter(({ id, isProtected }) => isProtected && captures.has(id));
  const jobs = survey.sheets.flatMap(({ id, isProtected }) => captures.get(id)?.openJob(isProtected) ?? []);
  try {
    await runJobs(session, jobs, budgets.read, "write");
  } catch (error) {
    // the only thing asked for is to take our own protection away: the officer has set a password
    if (excelCodeOf(error) === "AccessDenied") {
      throw new HostError("excel.protected", { sheet: closed[0]?.name ?? "" }, { cause: error });
    }
    throw error;
  }
}

function detailJobs(survey: Survey, captures: Captured["captures"]): readonly Job[] {
  return survey.sheets.flatMap(({ id, tables }) => captures.get(id)?.detailsJob(tables) ?? []);
}

function recordOf(
  survey: Survey,
  captures: Captured["captures"],
  added: SheetChange["added"],
  names: readonly NameChange[],
): SheetChange {
  const former = survey.sheets.flatMap((sheet) => {
    const image = captures.get(sheet.id)?.image(sheet);
    return image ? [{ sheetId: sheet.id, image }] : [];
  });
  const closed = survey.sheets.filter(({ id, isProtected }) => isProtected && captures.has(id));
  return {
    kind: "sheets",
    added,
    former,
    names,
    protections: closed.map(({ id, protection }) => ({ sheetId: id, options: protection })),
    sheetIds: new Set(survey.sheets.map(({ id }) => id)),
  };
}
