/** What is typed on the score screen and not yet on the sheet. In: what was typed and where. Out: figures by row and column. */
import type { Figure } from "../../core/plan/structured/draft";
import { readNumber } from "../../core/text/numbers";
import type { PlanScalar } from "../../core/workbook/sheet-plan";

/** By row, then by column; a row without changes stays the same object, so that its line need not be drawn anew. */
export type Figures = ReadonlyMap<string, RowFigures>;
export type RowFigures = Readonly<Record<string, Figure>>;

export const NO_FIGURES: Figures = new Map();

/** What stands on the sheet anyway is no figure. */
export function withFigure(figures: Figures, figure: Figure): Figures {
  const { [figure.column]: _before, ...others } = figures.get(figure.row) ?? {};
  const isSame = (figure.value ?? "") === (figure.over ?? "");
  const own: RowFigures = isSame ? others : { ...others, [figure.column]: figure };
  const next = new Map(figures);
  if (Object.keys(own).length === 0) next.delete(figure.row);
  else next.set(figure.row, own);
  return next;
}

export const listFigures = (figures: Figures): readonly Figure[] =>
  [...figures.values()].flatMap((row) => Object.values(row));

export const figuresOf = (list: readonly Figure[]): Figures => list.reduce(withFigure, NO_FIGURES);

/** Both notations: "1.234,5" and "1234.5"; words stay words, and are asked about. */
export function readFigure(text: string): PlanScalar {
  const clean = text.trim();
  if (clean === "") return null;
  const number = readNumber(clean);
  return number && (number.written === "plain" || number.written === "percent") ? number.value : clean;
}

/** As it would be typed: no marks between thousands. */
export function typedText(value: PlanScalar): string {
  return typeof value === "number" ? String(value).replace(".", ",") : String(value ?? "");
}
