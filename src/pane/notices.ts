/** In: how an action ended. Out: what the officer is told. */
import { detailOf, HostError } from "../app/host-error";
import type { ContentsProposal } from "../app/write-contents";
import type { WorkbookInventory } from "../core/inventory/inventory";
import { sentenceOf } from "../messages/host-errors";
import { FILE, TROUBLE, WORK } from "../messages/pane";
import type { Notice } from "./pane-state";

/** Every trouble has words: a host's own, or those for a bug with the line a supporter needs. */
export function noticeOfTrouble(error: unknown): Notice {
  if (error instanceof HostError) {
    const intent = error.code === "work.cancelled" ? "info" : "error";
    return { intent, ...sentenceOf(error.code, error.data), goTo: null };
  }
  return {
    intent: "error",
    what: TROUBLE.unexpected,
    fix: TROUBLE.unexpectedFix(detailOf(error)),
    goTo: null,
  };
}

export function noticeOfReadStopped(hasReading: boolean): Notice {
  return {
    intent: "info",
    what: WORK.stopped,
    fix: hasReading ? WORK.readKept : FILE.readStopped,
    goTo: null,
  };
}

/** The link is offered only where the sheet's name is sure: a taken name or a renamed sheet of ours is another one. */
export function noticeOfContents({ plan, replaces }: ContentsProposal, inventory: WorkbookInventory): Notice {
  const isTaken = inventory.sheets.some(({ name, planId }) => name === plan.name && planId !== plan.id);
  const goTo = isTaken || replaces ? null : { label: FILE.planSee, sheet: plan.name };
  return { intent: "success", what: FILE.planDone(plan.name), fix: FILE.planDoneFix, goTo };
}

export const UNDONE: Notice = { intent: "success", what: WORK.undone, fix: null, goTo: null };
