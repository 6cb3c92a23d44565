/** The defined names that belong to a plan: its mark, its print settings and the names it gives to the workbook. */
import { formatReference, MAX_COLUMNS } from "../../../core/workbook/cell-ref";
import { PLAN_MARK, type PageSetup } from "../../../core/workbook/sheet-plan";
import { changeNames, listDefinedNames, type ListedName, type NameEntry } from "../read/defined-names";
import type { PackageDraft } from "./package-draft";
import type { PlacedPlan } from "./plan-slots";
import type { FormulaWriter } from "./sheet-cells-xml";
import { insertOrdered, parseWorkbook, type WorkbookFrame } from "./workbook-part";
import { encodePart } from "../xml/xml-tree";

/** Shown in Excel's name manager, and how we know our own names of the workbook again. */
export function nameComment(planId: string): string {
  return `thi-dua:${planId}`;
}

export function isNameOfPlan(name: ListedName, planId: string): boolean {
  return name.localSheet === null && name.comment === nameComment(planId);
}

export function writePlanNames(
  draft: PackageDraft,
  frame: WorkbookFrame,
  placed: readonly PlacedPlan[],
  fileFormula: FormulaWriter,
): void {
  const workbook = parseWorkbook(draft, frame);
  const positions = new Set(placed.map(({ slot }) => slot.position));
  const isOurs = (name: ListedName) =>
    (name.localSheet !== null && positions.has(name.localSheet)) ||
    placed.some(({ plan }) => isNameOfPlan(name, plan.id));
  const foreign = listDefinedNames(workbook).filter((name) => !isOurs(name));
  const taken = new Set(
    foreign.flatMap(({ name, localSheet }) => (localSheet === null ? name.toLowerCase() : [])),
  );
  const add = placed.flatMap((one) => namesOf(one, fileFormula, taken));
  const text = changeNames(workbook, { drop: isOurs, add }, (splice, xml) =>
    insertOrdered(splice, workbook, "definedNames", xml),
  );
  draft.set(frame.part, encodePart(text));
}

function namesOf(
  { plan, slot }: PlacedPlan,
  fileFormula: FormulaWriter,
  taken: ReadonlySet<string>,
): NameEntry[] {
  const local = { localSheet: slot.position, hidden: false, comment: null };
  return [
    {
      ...local,
      name: PLAN_MARK,
      refersTo: `"${plan.id.replaceAll('"', '""')}"`,
      hidden: true,
    },
    ...printNames(slot.name, plan.page).map((name) => ({ ...local, ...name })),
    ...plan.names.map(({ name, refersTo }) => ({
      name,
      // the officer's own name stays; on our sheet ours comes first
      localSheet: taken.has(name.toLowerCase()) ? slot.position : null,
      refersTo: fileFormula(refersTo),
      hidden: false,
      comment: nameComment(plan.id),
    })),
  ];
}

function printNames(sheet: string, page: PageSetup | null): { name: string; refersTo: string }[] {
  const names: { name: string; refersTo: string }[] = [];
  if (page?.printArea) {
    names.push({ name: "_xlnm.Print_Area", refersTo: formatReference(sheet, page.printArea) });
  }
  if (page?.titleRows) {
    const { from, to } = page.titleRows;
    const whole = formatReference(sheet, { top: from, left: 0, bottom: to, right: MAX_COLUMNS - 1 });
    // whole rows are written without columns
    const rows = `${whole.slice(0, whole.lastIndexOf("!") + 1)}$${from + 1}:$${to + 1}`;
    names.push({ name: "_xlnm.Print_Titles", refersTo: rows });
  }
  return names;
}
