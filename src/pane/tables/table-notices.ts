/** What the officer is told after an action on tables. */
import type { StructureProposal } from "../../app/structure";
import type { WorkbookInventory } from "../../core/inventory/inventory";
import { STRUCTURE, TABLES } from "../../messages/tables";
import type { Notice } from "../pane-state";

const plain = (intent: Notice["intent"], what: string, fix: string | null): Notice => ({
  intent,
  what,
  fix,
  goTo: null,
});

export const GONE = plain("info", TABLES.gone, null);
export const NO_HEADER = plain("info", TABLES.noHeader, TABLES.noHeaderFix);
export const NO_END = plain("info", TABLES.noEnd, TABLES.noEndFix);
export const NO_LINES = plain("info", TABLES.noLines, TABLES.noLinesFix);
export const DROPPED = plain("success", TABLES.dropped, null);
export const FORGOTTEN = plain("success", TABLES.forgotten, null);
export const NOTHING_TO_WRITE = plain("info", STRUCTURE.none, STRUCTURE.noneFix);

export function noticeOfRemembered(isInWorkbook: boolean): Notice {
  return plain("success", TABLES.remembered, isInWorkbook ? TABLES.rememberedFix : TABLES.rememberedHere);
}

/** The way there is offered only where the sheet's name is sure: a taken name or a renamed sheet of ours is another one. */
export function noticeOfStructure(
  { sheets }: StructureProposal,
  inventory: WorkbookInventory | null,
): Notice {
  const [first] = sheets;
  const isTaken = inventory?.sheets.some(({ name }) => name === first?.name) ?? true;
  const goTo = first && !isTaken ? { label: STRUCTURE.see, sheet: first.name } : null;
  return { intent: "success", what: STRUCTURE.done(sheets.length), fix: STRUCTURE.doneFix, goTo };
}
