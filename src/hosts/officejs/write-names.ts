/** Names of the whole workbook. In: what each was and shall be. Out: one job that makes them so. */
import type { Job } from "./job-queue";
import type { NameChange } from "./place-plans";
import type { SurveyedName } from "./survey";

const NAME_BYTES = 400;

export function namesJob(changes: readonly NameChange[]): Job {
  return {
    weight: changes.length * NAME_BYTES,
    queue: (context) => {
      const { names } = context.workbook;
      for (const { name, before, after } of changes) {
        if (!after) names.getItem(name).delete();
        else if (before) names.getItem(name).formula = after.formula;
        else addName(names, after);
      }
      return undefined;
    },
  };
}

function addName(names: Excel.NamedItemCollection, { name, formula, comment, visible }: SurveyedName): void {
  const added = names.add(name, formula, comment);
  if (!visible) added.visible = false;
}
