/** Our own sheets in the grid: finds them by their mark and makes the steps that add, replace and take them away. */
import type { IWorksheetData, Worksheet } from "@univerjs/core";
import type { SheetPlan } from "../../core/workbook/sheet-plan";
import { gridStyles } from "./grid-styles";
import type { GridSession } from "./grid-session";
import { planSheet } from "./plan-sheet";
import { NO_EXTRAS, type SheetExtras, type Step, stepsOfExtras } from "./sheet-extras";

const MAX_NAME = 31;

/** A sheet as it was, to be put back whole: with what the officer typed into it since. */
export interface KeptSheet {
  readonly planId: string;
  readonly index: number;
  readonly data: IWorksheetData;
  readonly extras: SheetExtras;
  readonly plan: SheetPlan | undefined;
}

export function planIdOf(sheet: Worksheet): string | undefined {
  const planId: unknown = sheet.getConfig().custom?.["planId"];
  return typeof planId === "string" ? planId : undefined;
}

export class OurSheets {
  /** Plans applied in this session, by sheet id; a sheet that came with the file has none. */
  readonly #plans = new Map<string, SheetPlan>();
  #count = 0;

  constructor(private readonly session: GridSession) {}

  find(planId: string): Worksheet | undefined {
    return this.session.workbook.getSheets().find((sheet) => planIdOf(sheet) === planId);
  }

  planOf(sheetId: string): SheetPlan | undefined {
    return this.#plans.get(sheetId);
  }

  keep(planId: string): KeptSheet | null {
    const sheet = this.find(planId);
    if (!sheet) return null;
    return {
      planId,
      index: this.session.workbook.getSheets().indexOf(sheet),
      data: structuredClone(sheet.getConfig()),
      extras: this.session.extras.get(sheet.getSheetId()) ?? NO_EXTRAS,
      plan: this.#plans.get(sheet.getSheetId()),
    };
  }

  /** Steps that bring the sheets of these plans, in place of those that stand there now. */
  stepsToApply(plans: readonly SheetPlan[]): Step[] {
    const placed = plans.map((plan) => this.#place(plan));
    const sheetIdOf = (name: string) =>
      placed.find((one) => one.plan.name === name || one.name === name)?.sheetId ??
      this.session.workbook.getSheetBySheetName(name)?.getSheetId();
    const added = this.session.workbook.getSheets().length;
    let next = added;
    return placed.flatMap(({ plan, sheetId, name, kept }) => {
      const { data, extras } = planSheet(plan, { sheetId, name, sheetIdOf });
      this.#plans.set(sheetId, plan);
      this.session.extras.set(sheetId, extras);
      const removal = kept ? this.#removal(kept) : [];
      return [...removal, ...this.#insertion(data, extras, kept?.index ?? next++)];
    });
  }

  stepsToRemove(planIds: readonly string[]): Step[] {
    return planIds.flatMap((planId) => {
      const kept = this.keep(planId);
      return kept ? this.#removal(kept) : [];
    });
  }

  /** Steps that put a sheet back as it was kept; null means there was none. */
  stepsToRestore(planId: string, before: KeptSheet | null): Step[] {
    const removal = this.stepsToRemove([planId]);
    if (!before) return removal;
    this.session.extras.set(before.data.id, before.extras);
    if (before.plan) this.#plans.set(before.data.id, before.plan);
    return [...removal, ...this.#insertion(before.data, before.extras, before.index)];
  }

  #place(plan: SheetPlan) {
    const kept = this.keep(plan.id);
    const others = this.session.workbook.getSheets().filter((sheet) => planIdOf(sheet) !== plan.id);
    const taken = new Set(others.map((sheet) => sheet.getName().toLowerCase()));
    const name = freeName(plan.name, taken);
    return { plan, kept, name, sheetId: this.#freeId(plan.id) };
  }

  #freeId(planId: string): string {
    let id: string;
    do id = `td-${planId}-${++this.#count}`;
    while (this.session.workbook.getSheetBySheetId(id));
    return id;
  }

  #insertion(sheet: IWorksheetData, extras: SheetExtras, index: number): Step[] {
    const { unitId } = this.session;
    const params = { unitId, index, sheet, styles: gridStyles() };
    return [
      {
        forth: { id: "sheet.mutation.insert-sheet", params },
        back: {
          id: "sheet.mutation.remove-sheet",
          params: { unitId, subUnitId: sheet.id, subUnitName: sheet.name },
        },
      },
      ...stepsOfExtras(unitId, sheet.id, extras),
    ];
  }

  #removal({ data, extras, index }: KeptSheet): Step[] {
    return this.#insertion(data, extras, index)
      .reverse()
      .map(({ forth, back }) => ({ forth: back, back: forth }));
  }
}

/** The wanted name, or "… (2)" when a foreign sheet has it. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) {
    const ending = ` (${number})`;
    const name = `${wanted.slice(0, MAX_NAME - ending.length)}${ending}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
