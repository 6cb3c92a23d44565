/** Contents of a sheet on their way into Excel. In: an image. Out: jobs for cells, merges, links and tables. */
import { formatCell, formatRange, type CellRange } from "../../core/workbook/cell-ref";
import { bytesOf } from "./blocks";
import { rangeOn } from "./client-range";
import type { Job } from "./job-queue";
import type { CellGrid, SheetImage, TableImage } from "./sheet-image";

const SMALL_JOB_BYTES = 500;

export function cellJobs(
  image: SheetImage,
  sheetKey: string,
  keptTables: ReadonlySet<string>,
): readonly Job[] {
  return [
    ...image.cells.map((grid) => gridJob(grid, sheetKey)),
    partsJob(image, sheetKey),
    ...image.tables.filter(({ name }) => !keptTables.has(name)).map((table) => tableJob(table, sheetKey)),
  ];
}

/** Formats first: a text column must be one before its texts arrive. */
function gridJob(grid: CellGrid, sheetKey: string): Job {
  const { range, formulas, numberFormats } = grid;
  const hasFormats = numberFormats.some((row) => row.some((format) => format !== "General"));
  return {
    weight: bytesOf(formulas) + (hasFormats ? bytesOf(numberFormats) : 0),
    queue: (context) => {
      const cells = rangeOn(context, sheetKey, range);
      if (hasFormats) cells.numberFormat = copied(numberFormats);
      cells.formulas = copied(formulas);
      return undefined;
    },
    split: () => halfGrids(grid)?.map((half) => gridJob(half, sheetKey)),
  };
}

/** The client takes mutable arrays only. */
function copied<T>(grid: readonly (readonly T[])[]): T[][] {
  return grid.map((row) => [...row]);
}

function halfGrids({ range, formulas, numberFormats }: CellGrid): readonly CellGrid[] | undefined {
  if (range.bottom === range.top) return undefined;
  const middle = Math.ceil(formulas.length / 2);
  const part = (from: number, to: number): CellGrid => ({
    range: { ...range, top: range.top + from, bottom: range.top + to - 1 },
    formulas: formulas.slice(from, to),
    numberFormats: numberFormats.slice(from, to),
  });
  return [part(0, middle), part(middle, formulas.length)];
}

function partsJob({ merges, links }: SheetImage, sheetKey: string): Job {
  return {
    weight: (merges.length + links.length) * SMALL_JOB_BYTES,
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetKey);
      for (const merge of merges) sheet.getRange(formatRange(merge)).merge(false);
      for (const { cell, link } of links) sheet.getRange(formatCell(cell)).hyperlink = link;
      return undefined;
    },
  };
}

function tableJob(table: TableImage, sheetKey: string): Job {
  return {
    weight: SMALL_JOB_BYTES,
    queue: (context) => {
      const range = context.workbook.worksheets.getItem(sheetKey).getRange(formatRange(tableRange(table)));
      const added = context.workbook.worksheets.getItem(sheetKey).tables.add(range, table.hasHeaders);
      added.name = table.name;
      dressTable(added, table);
      return undefined;
    },
  };
}

/** A table without a row of data is not allowed. */
export function tableRange({ range, hasHeaders }: TableImage): CellRange {
  return { ...range, bottom: Math.max(range.bottom, range.top + (hasHeaders ? 1 : 0)) };
}

export function dressTable(table: Excel.Table, { style, hasTotals, hasFilter }: TableImage): void {
  table.style = style;
  table.showFilterButton = hasFilter;
  if (hasTotals) table.showTotals = true;
}
