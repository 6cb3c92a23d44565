/** How work on the page ended → what the officer is told. */
import { HostError } from "../app/host-error";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { SheetChange } from "../hosts/univer/save-grid";
import type { WorkbookPatch } from "../hosts/xlsx/write/workbook-patch";
import { sentenceOf } from "../messages/host-errors";
import { KEPT_NAMES } from "../messages/pane";
import { DRAFT, OPENED, SAVED, TROUBLE_ON_PAGE } from "../messages/workbench";
import type { PageNotice } from "./workbench-state";

/** Above this many formulas an edit may keep the grid busy for seconds. */
const MANY_FORMULAS = 20_000;

export function noticeOfTrouble(error: unknown): PageNotice {
  if (error instanceof HostError) {
    if (error.code === "work.cancelled") return { intent: "info", title: TROUBLE_ON_PAGE.stopped, lines: [] };
    const { what, fix } = sentenceOf(error.code, error.data);
    return { intent: "error", title: what, lines: [fix] };
  }
  const detail =
    error instanceof Error ? `${error.name}: ${error.message.split("\n")[0] ?? ""}` : String(error);
  return { intent: "error", title: TROUBLE_ON_PAGE.title, lines: [TROUBLE_ON_PAGE.fix(detail)] };
}

/** The officer goes on without drafts, knowing it. */
export function noticeOfDraftTrouble(error: unknown): PageNotice {
  return {
    intent: "warning",
    title: DRAFT.failed,
    lines: [error instanceof Error ? error.message : String(error)],
  };
}

/** Null when there is nothing to say. */
export function noticeOfOpened(snapshot: WorkbookSnapshot, isLegacy: boolean): PageNotice | null {
  const formulas = snapshot.sheets.reduce((sum, { cells }) => sum + cells.formulas.length, 0);
  const kept = snapshot.kept.map((feature) => KEPT_NAMES[feature]).join(", ");
  const lines = [
    ...(kept ? [`${OPENED.keptTitle} ${kept}.`] : []),
    ...(isLegacy ? [OPENED.legacy] : []),
    ...(formulas > MANY_FORMULAS ? [OPENED.manyFormulas(formulas)] : []),
  ];
  const [title, ...rest] = lines;
  return title === undefined ? null : { intent: "info", title, lines: rest };
}

export function noticeOfSaved(
  name: string,
  { state }: Pick<WorkbookPatch, "state">,
  changes: readonly SheetChange[],
  snapshot: WorkbookSnapshot,
): PageNotice {
  const lines = [...changes.map(lineOf), ...(state === undefined ? [] : [SAVED.remembered])];
  const hasCaches = snapshot.kept.includes("pivot") || snapshot.kept.includes("chart");
  return {
    intent: "success",
    title: SAVED.title(name),
    lines: [
      ...(lines.length > 0 ? lines : [SAVED.unchanged]),
      ...(lines.length > 0 ? [SAVED.checked] : []),
      ...(hasCaches && lines.length > 0 ? [SAVED.pivots] : []),
    ],
  };
}

function lineOf({ kind, sheet, cells }: SheetChange): string {
  switch (kind) {
    case "typed":
      return SAVED.typed(sheet, cells);
    case "recalculated":
      return SAVED.recalculated(sheet, cells);
    case "added":
      return SAVED.added(sheet, cells);
    case "removed":
      return SAVED.removed(sheet);
  }
}
