/** Which sheet each plan becomes. In: a survey and plans. Out: the old sheet where there is one, and the image to write. */
import type { SheetPlan } from "../../core/workbook/sheet-plan";
import { imageOfPlan } from "./plan-image";
import { caseless, freeSheetName, freeTableName, renameInFormula } from "./renamed-sheets";
import type { SheetImage, SheetName } from "./sheet-image";
import type { Survey, SurveyedName, SurveyedSheet } from "./survey";

export interface PlacedSheet {
  /** Undefined for a sheet that is made anew. */
  readonly old: SurveyedSheet | undefined;
  readonly image: SheetImage;
  readonly wishedName: string;
}

/** A name of the whole workbook before and after; null where it is not there. */
export interface NameChange {
  readonly name: string;
  readonly before: SurveyedName | null;
  readonly after: SurveyedName | null;
}

export interface Placement {
  readonly sheets: readonly PlacedSheet[];
  readonly names: readonly NameChange[];
}

/** How we know our own names of the workbook again, and what the name manager shows. */
function nameComment(planId: string): string {
  return `thi-dua:${planId}`;
}

export function placePlans(survey: Survey, plans: readonly SheetPlan[]): Placement {
  const olds = new Map(
    plans.map((plan) => [plan.id, survey.sheets.find(({ planId }) => planId === plan.id)]),
  );
  const sheets = sheetNames(survey, plans, olds);
  const tables = tableNames(survey, plans, olds);
  const formula = (text: string) => renameInFormula(text, sheets.renamed, tables);
  const placed = plans.map((plan, at): PlacedSheet => {
    const image = imageOfPlan(plan, {
      own: sheets.given[at] ?? plan.name,
      sheet: (name) => sheets.renamed.get(caseless(name)) ?? name,
      table: (name) => tables.get(caseless(name)) ?? name,
      formula,
    });
    const own = plan.names
      .filter(({ name }) => foreignName(survey, plan, name))
      .map((each) => sheetName(each, formula));
    return { old: olds.get(plan.id), image: { ...image, names: own }, wishedName: plan.name };
  });
  return { sheets: placed, names: plans.flatMap((plan) => nameChanges(survey, plan, formula)) };
}

type Olds = ReadonlyMap<string, SurveyedSheet | undefined>;

function sheetNames(survey: Survey, plans: readonly SheetPlan[], olds: Olds) {
  const ours = new Set([...olds.values()].map((sheet) => sheet?.id));
  const taken = new Set(survey.sheets.filter(({ id }) => !ours.has(id)).map(({ name }) => caseless(name)));
  const renamed = new Map<string, string>();
  const given = plans.map((plan) => {
    const name = freeSheetName(plan.name, (candidate) => taken.has(caseless(candidate)));
    taken.add(caseless(name));
    if (name !== plan.name) renamed.set(caseless(plan.name), name);
    return name;
  });
  return { given, renamed };
}

/** Tables and names of the workbook share one space. */
function tableNames(survey: Survey, plans: readonly SheetPlan[], olds: Olds): ReadonlyMap<string, string> {
  const ours = new Set([...olds.values()].map((sheet) => sheet?.id));
  const foreign = survey.sheets.filter(({ id }) => !ours.has(id)).flatMap(({ tables }) => tables);
  const taken = new Set([...foreign, ...survey.names.map(({ name }) => name)].map(caseless));
  const renamed = new Map<string, string>();
  for (const { name } of plans.flatMap(({ tables }) => tables)) {
    const free = freeTableName(name, (candidate) => taken.has(caseless(candidate)));
    taken.add(caseless(free));
    if (free !== name) renamed.set(caseless(name), free);
  }
  return renamed;
}

function foreignName(survey: Survey, plan: SheetPlan, name: string): SurveyedName | undefined {
  return survey.names.find(
    (each) => caseless(each.name) === caseless(name) && each.comment !== nameComment(plan.id),
  );
}

/** The officer's own name stays; on our sheet ours comes first. */
function sheetName(
  { name, refersTo }: SheetPlan["names"][number],
  formula: (text: string) => string,
): SheetName {
  return { name, formula: `=${formula(refersTo)}`, visible: true };
}

function nameChanges(
  survey: Survey,
  plan: SheetPlan,
  formula: (text: string) => string,
): readonly NameChange[] {
  const comment = nameComment(plan.id);
  const ours = survey.names.filter((name) => name.comment === comment);
  const wanted = plan.names.filter(({ name }) => !foreignName(survey, plan, name));
  const isWanted = (name: string) => wanted.some((each) => caseless(each.name) === caseless(name));
  return [
    ...wanted.map(({ name, refersTo }) => ({
      name,
      before: ours.find((each) => caseless(each.name) === caseless(name)) ?? null,
      after: { name, formula: `=${formula(refersTo)}`, visible: true, comment },
    })),
    ...ours
      .filter(({ name }) => !isWanted(name))
      .map((before) => ({ name: before.name, before, after: null })),
  ];
}

/** What happens to the names a plan gave to the workbook when its sheet goes. */
export function namesOfPlan(survey: Survey, planId: string): readonly NameChange[] {
  return survey.names
    .filter(({ comment }) => comment === nameComment(planId))
    .map((before) => ({ name: before.name, before, after: null }));
}
