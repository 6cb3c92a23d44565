/** The way back. In: a record of what was there. Out: the sheets and names as they were; used by undo and after a failure. */
import { caseless, freeSheetName } from "./renamed-sheets";
import type { SheetChange } from "./change-record";
import type { Session } from "./excel-session";
import { runJobs, type Job } from "./job-queue";
import type { KnownSheet } from "./known-sheet";
import type { NameChange, PlacedSheet } from "./place-plans";
import { askSurvey, type Survey, type SurveyedSheet } from "./survey";
import { listenJob, quietJob, writeSteps } from "./write-sheets";

/** Gives the sheets that were written as they are known from now on. */
export async function restoreSheets(
  session: Session,
  change: SheetChange,
  budget: number,
): Promise<readonly KnownSheet[]> {
  const tables = change.former.flatMap(({ image }) => image.tables.map(({ name }) => name));
  const answer = askSurvey(session.context, tables);
  await session.sync();
  const survey = answer();
  const leaving = addedSheets(survey, change);
  const places = formerPlaces(survey, change, new Set(leaving.map(({ id }) => id)));
  const { contents, looks, written } = writeSteps(survey, places, namesBack(survey, change));
  const jobs = [
    ...places.flatMap(({ old }) => (old?.isProtected ? [protectionJob(old.id, null)] : [])),
    // new sheets go first: their names and tables may be those that come back
    ...leaving.map(({ id }) => deleteSheetJob(id)),
    ...contents,
  ];
  const allowed = await runJobs(session, [quietJob(), ...jobs], budget, "write");
  const last = places.length > 0 ? looks : [listenJob()];
  await runJobs(session, [...closeJobs(survey, change), ...last], allowed, "write");
  return written();
}

/** A sheet that was removed and put back is another one with the same mark. Its name may have been taken meanwhile. */
function formerPlaces(
  survey: Survey,
  { former }: SheetChange,
  leaving: ReadonlySet<string>,
): readonly PlacedSheet[] {
  return former.map(({ sheetId, image }) => {
    const old =
      survey.sheets.find(({ id }) => id === sheetId) ??
      survey.sheets.find(({ planId }) => planId !== null && planId === image.planId);
    const others = survey.sheets.filter(({ id }) => id !== old?.id && !leaving.has(id));
    const taken = new Set(others.map(({ name }) => caseless(name)));
    const name = freeSheetName(image.name, (candidate) => taken.has(caseless(candidate)));
    return { old, image: { ...image, name }, wishedName: image.name };
  });
}

/** After a failure a new sheet may not bear its mark yet; by then only its name tells. */
function addedSheets(survey: Survey, { added, sheetIds }: SheetChange): readonly SurveyedSheet[] {
  const isNew = (name: string, planId: string | null) =>
    added.some((each) => (planId === null ? caseless(each.name) === caseless(name) : each.planId === planId));
  return survey.sheets.filter(({ id, name, planId }) => !sheetIds.has(id) && isNew(name, planId));
}

export function deleteSheetJob(id: string): Job {
  return {
    weight: SMALL_BYTES,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      // Excel deletes no very hidden sheet
      sheet.visibility = "Visible";
      sheet.delete();
      return undefined;
    },
  };
}

const SMALL_BYTES = 300;

/** Null opens the sheet. */
function protectionJob(id: string, options: Excel.WorksheetProtectionOptions | null): Job {
  return {
    weight: SMALL_BYTES,
    queue: (context) => {
      const { protection } = context.workbook.worksheets.getItem(id);
      if (options) protection.protect(options);
      else protection.unprotect();
      return undefined;
    },
  };
}

/** A sheet that was opened and then not even captured only needs its protection back. */
function closeJobs(survey: Survey, { former, protections }: SheetChange): readonly Job[] {
  const isRestored = (id: string) => former.some(({ sheetId }) => sheetId === id);
  const isOpen = (id: string) => survey.sheets.some((sheet) => sheet.id === id && !sheet.isProtected);
  return protections
    .filter(({ sheetId }) => !isRestored(sheetId) && isOpen(sheetId))
    .map(({ sheetId, options }) => protectionJob(sheetId, options));
}

/** Against the names as they are now: after a failure only some of the changes were made. */
function namesBack(survey: Survey, { names }: SheetChange): readonly NameChange[] {
  return names.flatMap(({ name, before }) => {
    const now = survey.names.find((each) => caseless(each.name) === caseless(name)) ?? null;
    return now || before ? [{ name, before: now, after: before }] : [];
  });
}
