/** `range.hyperlink`: one link for the cells of a range. */
import type { Area } from "../../model/area";
import type { HyperlinkDescription } from "../../model/description";
import { refuse } from "../../model/excel-error";
import type { Cell } from "../../model/sheet";
import { checkUnlocked } from "../../model/write-cells";
import { recordOf } from "../arguments";
import type { Json } from "../grammar";

export function hyperlinkOf({ sheet, rect }: Area): Json {
  const link = sheet.cell(rect.top, rect.left).link;
  return link ? { ...link } : null;
}

const KEYS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

function linkFrom(value: unknown): HyperlinkDescription {
  const given = recordOf(value);
  const texts = KEYS.filter((key) => typeof given[key] === "string").map((key) => [key, given[key]]);
  const link: HyperlinkDescription = Object.fromEntries(texts);
  if (!link.address && !link.documentReference) refuse("InvalidArgument", "a link goes somewhere");
  return link;
}

/** A text given is shown; an empty cell shows where the link goes; anything else stays. */
function withLink(cell: Cell, link: HyperlinkDescription): Cell {
  const isEmpty = cell.value === null && cell.formula === undefined;
  const target = link.documentReference ?? link.address ?? null;
  const shown = link.textToDisplay ?? (isEmpty ? target : undefined);
  return shown === undefined ? { ...cell, link } : { value: shown, style: cell.style, link };
}

export function setHyperlink({ sheet, rect }: Area, value: unknown): void {
  checkUnlocked(sheet, rect);
  const link = linkFrom(value);
  for (let row = rect.top; row <= rect.bottom; row++) {
    for (let column = rect.left; column <= rect.right; column++) {
      sheet.setCell(row, column, withLink(sheet.cell(row, column), link));
    }
  }
}
