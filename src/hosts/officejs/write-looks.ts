/** Looks of a sheet on their way into Excel. In: an image. Out: one job per batch of ranges, each property set once per rectangle. */
import { formatRange, type CellRange } from "../../core/workbook/cell-ref";
import type { Job } from "./job-queue";
import { rectRuns } from "./rect-runs";
import type { CellLook, SheetImage } from "./sheet-image";

type Attribute = keyof CellLook;

/** What a border says per side, in the order of `CellLook.borders`. */
const SIDES = ["EdgeTop", "EdgeRight", "EdgeBottom", "EdgeLeft"] as const;

type Setter = (range: Excel.Range, look: CellLook, place: CellRange) => void;

/**
 * Each is called with a look that has its property. Alignment before indent, because an indent turns a general cell
 * into a left one. Words such as "Center" are Excel's own: from our style book or from a captured cell.
 */
const SETTERS: Readonly<Record<Attribute, Setter>> = {
  font: ({ format }, { font = "" }) => (format.font.name = font),
  size: ({ format }, { size = 0 }) => (format.font.size = size),
  color: ({ format }, { color = "" }) => (format.font.color = color),
  bold: ({ format }, { bold = false }) => (format.font.bold = bold),
  italic: ({ format }, { italic = false }) => (format.font.italic = italic),
  strike: ({ format }, { strike = false }) => (format.font.strikethrough = strike),
  underline: ({ format }, { underline }) => (format.font.underline = underline as "Single"), // see above
  fill: ({ format }, { fill = "" }) => (format.fill.color = fill),
  horizontal: ({ format }, { horizontal }) => (format.horizontalAlignment = horizontal as "Left"), // see above
  vertical: ({ format }, { vertical }) => (format.verticalAlignment = vertical as "Top"), // see above
  wrap: ({ format }, { wrap = false }) => (format.wrapText = wrap),
  indent: ({ format }, { indent = 0 }) => (format.indentLevel = indent),
  locked: ({ format }, { locked = true }) => (format.protection.locked = locked),
  borders: (range, { borders = "" }, place) => setBorders(range, borders, place),
};

// the keys of an object literal are its type's keys
const ATTRIBUTES = Object.keys(SETTERS) as readonly Attribute[];

interface LookStep {
  readonly place: CellRange;
  readonly run: (range: Excel.Range) => void;
}

const STEP_BYTES = 250;
const STEPS_PER_JOB = 1_000;

export function lookJobs(image: SheetImage, sheetKey: string): readonly Job[] {
  const extent = extentOfImage(image);
  if (!extent) return [];
  const steps = ATTRIBUTES.flatMap((attribute) => stepsFor(attribute, image, extent));
  const jobs: Job[] = [];
  for (let at = 0; at < steps.length; at += STEPS_PER_JOB) {
    jobs.push(stepJob(steps.slice(at, at + STEPS_PER_JOB), sheetKey));
  }
  return jobs;
}

export function extentOfImage({ cells }: Pick<SheetImage, "cells">): CellRange | undefined {
  const first = cells[0]?.range;
  const last = cells.at(-1)?.range;
  return first && last && { ...first, bottom: last.bottom };
}

function stepsFor(attribute: Attribute, image: SheetImage, extent: CellRange): readonly LookStep[] {
  const runs = rectRuns<string | number | boolean>(
    extent,
    (row, column) => image.lookAt(row, column)?.[attribute],
  );
  return runs.map(({ value, range: place }) => ({
    place,
    run: (range) => SETTERS[attribute](range, { [attribute]: value }, place),
  }));
}

/** Ranges that several properties share are one proxy. */
function stepJob(steps: readonly LookStep[], sheetKey: string): Job {
  return {
    weight: steps.length * STEP_BYTES,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetKey);
      const ranges = new Map<string, Excel.Range>();
      for (const { place, run } of steps) {
        const address = formatRange(place);
        const range = ranges.get(address) ?? sheet.getRange(address);
        ranges.set(address, range);
        run(range);
      }
      return undefined;
    },
    split: () => {
      if (steps.length < 2) return undefined;
      const middle = Math.floor(steps.length / 2);
      return [stepJob(steps.slice(0, middle), sheetKey), stepJob(steps.slice(middle), sheetKey)];
    },
  };
}

/** Inner lines only where there are any: Excel refuses them on a single row or column. */
function setBorders(range: Excel.Range, borders: string, { top, left, bottom, right }: CellRange): void {
  const sides = borders.split(" ");
  for (const [at, side] of SIDES.entries()) setBorder(range, side, sides[at]);
  if (bottom > top) setBorder(range, "InsideHorizontal", innerLine(sides[0], sides[2]));
  if (right > left) setBorder(range, "InsideVertical", innerLine(sides[3], sides[1]));
}

function innerLine(before: string | undefined, after: string | undefined): string | undefined {
  return before === "-" ? after : before;
}

function setBorder(
  range: Excel.Range,
  side: (typeof SIDES)[number] | "InsideHorizontal" | "InsideVertical",
  border: string | undefined,
): void {
  if (border === undefined || border === "-") return;
  const [style, weight, color] = border.split("|");
  const line = range.format.borders.getItem(side);
  // written by `plan-image` or captured from Excel, both in Excel's own words
  line.style = style as "Continuous";
  line.weight = weight as "Thin"; // as above
  line.color = color ?? "#000000";
}
