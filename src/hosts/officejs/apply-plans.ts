/**
 * Ghi các trang của ta. In: plans. Out: the record of what was changed. All or nothing: until the first write nothing
 * has happened, and from then on `onTouch` holds the record that leads back.
 */
import { HostError } from "../../app/host-error";
import type { CellRange } from "../../core/workbook/cell-ref";
import type { SheetPlan } from "../../core/workbook/sheet-plan";
import { LOOK_CELLS } from "./blocks";
import { SheetCapture } from "./capture-sheet";
import type { SheetChange } from "./change-record";
import { excelCodeOf } from "./excel-errors";
import type { Session } from "./excel-session";
import { runJobs, type Job } from "./job-queue";
import { reachOf, type KnownSheet } from "./known-sheet";
import { namesOfPlan, placePlans, type NameChange } from "./place-plans";
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
  /** Sheets of ours as last read or written: their captures need not wait for the survey. */
  readonly known: readonly KnownSheet[];
  /** False where the workbook may hold sheets of ours that nobody has seen yet. */
  readonly hasRead: boolean;
  readonly budgets: Budgets;
  /** Called right before the first write with a way to the record; the record is complete once a request has been answered. */
  readonly onTouch: (record: () => SheetChange) => void;
}

interface Captured {
  readonly survey: Survey;
  readonly captures: ReadonlyMap<string, SheetCapture>;
}

/** A sheet to look for before it is written again; without a name it is only to go. */
interface Wanted {
  readonly planId: string;
  readonly name: string | null;
  readonly columns: number;
}

/** Gives the sheets as they are known from now on. */
export async function applyPlans(
  change: Change,
  plans: readonly SheetPlan[],
): Promise<readonly KnownSheet[]> {
  const wanted = plans.map(({ id, name, columns }) => ({ planId: id, name, columns: columns.length }));
  const tables = plans.flatMap((plan) => plan.tables.map(({ name }) => name));
  const captured = await look(change, wanted, tables);
  const { survey, captures } = captured;
  const placement = placePlans(survey, plans);
  if (placement.sheets.some(({ old, image }) => old?.name !== image.name)) demandStructure(survey);
  const added = placement.sheets.flatMap(({ old, image }) =>
    old || image.planId === null ? [] : [{ planId: image.planId, name: image.name }],
  );
  change.onTouch(() => recordOf(survey, captures, added, placement.names));
  const { contents, looks, written } = writeSteps(survey, placement.sheets, placement.names);
  const allowed = await writeFirst(change, captured, contents);
  await runJobs(change.session, looks, allowed, "write");
  return written();
}

export async function removeSheets(change: Change, planIds: readonly string[]): Promise<void> {
  const wanted = planIds.map((planId) => ({ planId, name: null, columns: 0 }));
  const captured = await look(change, wanted, []);
  const { survey, captures } = captured;
  const ours = oursOf(survey, wanted);
  if (ours.length === 0) return;
  demandStructure(survey);
  const names = planIds.flatMap((id) => namesOfPlan(survey, id));
  change.onTouch(() => recordOf(survey, captures, [], names));
  await writeFirst(change, captured, [
    ...ours.map(({ id }) => deleteSheetJob(id)),
    ...(names.length > 0 ? [namesJob(names)] : []),
    listenJob(),
  ]);
}

/** One round trip, where every sheet of ours is small and expected; else as many as their cells need. */
async function look(change: Change, wanted: readonly Wanted[], tables: readonly string[]): Promise<Captured> {
  const { session, budgets } = change;
  const early = wanted.flatMap((sheet) => expected(sheet, change));
  const survey = await lookFirst(
    change,
    tables,
    early.map(({ job }) => job),
  );
  const captures = new Map<string, SheetCapture>();
  const late: Job[] = [];
  for (const { id, planId } of oursOf(survey, wanted)) {
    const capture = early.find((each) => each.capture.sheetId === id)?.capture ?? new SheetCapture(id);
    captures.set(id, capture);
    const columns = wanted.find((each) => each.planId === planId)?.columns ?? 0;
    if (capture.sheetId === undefined) late.push(capture.outlineJob(reachOf(columns)));
  }
  await runJobs(session, late, budgets.read, "read");
  const cells = [...captures.values()].flatMap((capture) => capture.cellJobs());
  await runJobs(session, cells, budgets.read, "read");
  return { survey, captures };
}

/** A sheet that is only expected may not be there: then Excel stops, and what stands before it is answered all the same. */
async function lookFirst(
  { session, budgets }: Change,
  tables: readonly string[],
  outlines: readonly Job[],
): Promise<Survey> {
  let survey: Survey | undefined;
  const surveyJob: Job = {
    weight: 1_000,
    queue: (context) => {
      const answer = askSurvey(context, tables);
      return () => {
        survey = answer();
      };
    },
    isNeededAfterFailure: true,
  };
  try {
    await runJobs(session, [surveyJob, ...outlines], budgets.read, "read");
  } catch (error) {
    if (!survey || excelCodeOf(error) !== "ItemNotFound") throw error;
  }
  if (!survey) throw new TypeError("the survey was never answered");
  return survey;
}

interface Expected {
  readonly capture: SheetCapture;
  readonly job: Job;
}

/** By what is remembered of it; where nothing was ever read, by the name it should bear, whoever's sheet that turns out to be. */
function expected({ planId, name, columns }: Wanted, { known, hasRead }: Change): readonly Expected[] {
  const seen = known.filter((sheet) => sheet.planId === planId);
  if (seen.length === 0) return name === null || hasRead ? [] : [expect(name, reachOf(columns))];
  return seen.map((sheet) => expect(sheet.sheetId, sheet.cells > LOOK_CELLS ? null : reachOf(sheet.columns)));
}

function expect(key: string, reach: CellRange | null): Expected {
  const capture = new SheetCapture(key);
  return { capture, job: capture.outlineJob(reach) };
}

function oursOf(survey: Survey, wanted: readonly Pick<Wanted, "planId">[]): readonly SurveyedSheet[] {
  return survey.sheets.filter((sheet) => wanted.some(({ planId }) => planId === sheet.planId));
}

/**
 * The first request that writes. At its head protected sheets of ours are opened and all of them told in full; where the
 * officer has set a password Excel stops right there, before anything else in the request is done.
 */
async function writeFirst(
  { session, budgets }: Change,
  { survey, captures }: Captured,
  jobs: readonly Job[],
): Promise<number> {
  const closed = closedSheets(survey, captures);
  const opened = new Set<string>();
  const opening = closed.map(({ id }) => openJob(id, () => opened.add(id)));
  const all = [...opening, ...detailJobs(survey, captures), quietJob(), ...jobs];
  try {
    return await runJobs(session, all, budgets.write, "write");
  } catch (error) {
    const shut = closed.find(({ id }) => !opened.has(id));
    if (!shut || excelCodeOf(error) !== "AccessDenied") throw error;
    throw new HostError("excel.protected", { sheet: shut.name }, { cause: error });
  }
}

const OPEN_BYTES = 200;

function openJob(id: string, onOpen: () => void): Job {
  return {
    weight: OPEN_BYTES,
    queue: (context) => {
      const { protection } = context.workbook.worksheets.getItem(id);
      protection.unprotect();
      protection.load("protected");
      return () => {
        if (isOpen(protection)) onOpen();
      };
    },
    isNeededAfterFailure: true,
  };
}

const isOpen = ({ protected: isProtected }: Excel.WorksheetProtection) => !isProtected;

function closedSheets(survey: Survey, captures: Captured["captures"]): readonly SurveyedSheet[] {
  return survey.sheets.filter(({ id, isProtected }) => isProtected && captures.has(id));
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
  return {
    kind: "sheets",
    added,
    former,
    names,
    protections: closedSheets(survey, captures).map(({ id, protection }) => ({
      sheetId: id,
      options: protection,
    })),
    sheetIds: new Set(survey.sheets.map(({ id }) => id)),
  };
}
