/**
 * A sheet of ours as it stands, before it is changed. In: its id, or the name it should bear. Out: its image.
 * Cells are asked for and answered before anything is touched; rules and formats by condition, a few lines, ride
 * at the head of the first request that writes.
 */
import { formatRange, type CellRange } from "../../core/workbook/cell-ref";
import { cellsIn, LOOK_CELLS, rowBlocks } from "./blocks";
import {
  capturedColumn,
  capturedGrid,
  capturedLook,
  capturedRow,
  CAPTURE_OPTIONS,
  lineSpans,
} from "./captured-cells";
import { rangeOn } from "./client-range";
import type { Job } from "./job-queue";
import { askDetails, type SheetDetails } from "./capture-details";
import { rangeOfAddress } from "./ranges";
import type { CellGrid, CellLook, ColumnLook, LinkImage, RowLook, SheetImage } from "./sheet-image";
import type { SurveyedSheet } from "./survey";

interface Outline {
  readonly used: CellRange | null;
  readonly merges: readonly CellRange[];
  readonly conditionals: readonly Excel.ConditionalFormat[];
}

interface CapturedBlock {
  readonly grid: CellGrid;
  readonly properties: readonly (readonly Excel.CellProperties[])[];
}

/** What one cell costs in the answer: text, format and some twenty properties. */
const CELL_BYTES = 700;
const LINE_BYTES = 80;

export class SheetCapture {
  private outline: Outline = { used: null, merges: [], conditionals: [] };
  private readonly blocks: CapturedBlock[] = [];
  private rows: readonly RowLook[] = [];
  private columns: readonly ColumnLook[] = [];
  private details: SheetDetails | undefined;
  private hasCells = false;
  /** Undefined until Excel has told of the sheet: what is only remembered or wished for may not be there. */
  sheetId: string | undefined;

  constructor(private readonly key: string) {}

  /** How far the sheet goes and what lies over its cells; the cells too, where all of them are within `reach`. */
  outlineJob(reach: CellRange | null): Job {
    return {
      weight: LINE_BYTES,
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(this.key);
        sheet.load("id");
        const used = sheet.getUsedRangeOrNullObject(true);
        used.load("rowIndex,columnIndex,rowCount,columnCount");
        const merges = askAreas(used.getMergedAreasOrNullObject());
        const conditionals = sheet.getRange().conditionalFormats;
        conditionals.load("items/id,items/type");
        // on an empty sheet A1, which can be asked for its properties; below a null object Excel refuses to
        const inside = reach && sheet.getUsedRange(true).getIntersectionOrNullObject(formatRange(reach));
        const cells = inside && this.askCells(inside);
        return () => {
          if (isMissing(sheet)) return;
          const range = rangeOfUsed(used);
          this.sheetId = idOf(sheet);
          this.outline = { used: range, merges: merges(), conditionals: conditionals.items };
          if (range && cells && isWithin(range, reach)) cells(range);
        };
      },
      split: () => (reach ? [this.outlineJob(null)] : undefined),
      isNeededAfterFailure: true,
    };
  }

  private get place(): string {
    return this.sheetId ?? this.key;
  }

  /** What `outlineJob` did not bring. */
  cellJobs(): readonly Job[] {
    const { used } = this.outline;
    if (!used || this.hasCells) return [];
    return [...rowBlocks(used, LOOK_CELLS).map((block) => this.blockJob(block)), this.linesJob(used)];
  }

  detailsJob(tables: readonly string[]): Job {
    return {
      weight: LINE_BYTES,
      queue: (context) => {
        const sheet = context.workbook.worksheets.getItem(this.place);
        const { used, conditionals } = this.outline;
        const answer = askDetails(context, { sheet, used, conditionals, tables });
        return () => {
          this.details = answer();
        };
      },
      isNeededAfterFailure: true,
    };
  }

  /** Undefined where Excel never got as far as the details, and so has not touched the sheet either. */
  image(sheet: SurveyedSheet): SheetImage | undefined {
    const { details } = this;
    if (!details) return undefined;
    const cells = this.blocks.map(({ grid }) => grid);
    return {
      planId: sheet.planId,
      name: sheet.name,
      position: sheet.position,
      visibility: sheet.visibility,
      cells,
      lookAt: (row, column) => this.lookAt(row, column),
      rows: this.rows,
      columns: this.columns,
      merges: this.outline.merges,
      ...details,
      protection: sheet.isProtected ? sheet.protection : null,
      links: this.links(),
      names: sheet.names,
    };
  }

  private blockJob(range: CellRange): Job {
    return {
      weight: cellsIn(range) * CELL_BYTES,
      queue: (context) => {
        const take = this.askBlock(rangeOn(context, this.place, range));
        return () => take(range);
      },
      split: () => {
        const parts = rowBlocks(range, Math.ceil(cellsIn(range) / 2));
        return parts.length > 1 ? parts.map((part) => this.blockJob(part)) : undefined;
      },
    };
  }

  private linesJob(used: CellRange): Job {
    return {
      weight: (used.bottom - used.top + used.right - used.left + 2) * LINE_BYTES,
      queue: (context) => {
        const take = this.askLines(rangeOn(context, this.place, used));
        return () => take(used);
      },
    };
  }

  private askCells(cells: Excel.Range): (range: CellRange) => void {
    const takers = [this.askLines(cells), this.askBlock(cells)];
    return (range) => {
      for (const take of takers) take(range);
      this.hasCells = true;
    };
  }

  private askBlock(cells: Excel.Range): (range: CellRange) => void {
    cells.load("values,formulas,numberFormat,valueTypes");
    const properties = cells.getCellProperties(CAPTURE_OPTIONS);
    return (range) => this.takeBlock(capturedGrid(range, cells), properties);
  }

  private takeBlock(grid: CellGrid, { value }: OfficeExtension.ClientResult<Excel.CellProperties[][]>): void {
    this.blocks.push({ grid, properties: value });
  }

  private askLines(cells: Excel.Range): (range: CellRange) => void {
    const rows = cells.getRowProperties({
      rowHidden: true,
      format: { rowHeight: true, useStandardHeight: true },
    });
    const columns = cells.getColumnProperties({
      columnHidden: true,
      format: { columnWidth: true, useStandardWidth: true },
    });
    return (range) => this.takeLines(range, rows, columns);
  }

  private takeLines(
    { top, left }: CellRange,
    rows: OfficeExtension.ClientResult<Excel.RowProperties[]>,
    columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>,
  ): void {
    this.rows = lineSpans(rows.value.map(capturedRow), top);
    this.columns = lineSpans(columns.value.map(capturedColumn), left);
  }

  private propertiesAt(row: number, column: number): Excel.CellProperties | undefined {
    const block = this.blocks.find(({ grid: { range } }) => row >= range.top && row <= range.bottom);
    return block?.properties[row - block.grid.range.top]?.[column - block.grid.range.left];
  }

  private lookAt(row: number, column: number): CellLook | undefined {
    const properties = this.propertiesAt(row, column);
    return properties && capturedLook(properties);
  }

  private links(): readonly LinkImage[] {
    return this.blocks.flatMap(({ grid: { range }, properties }) =>
      properties.flatMap((line, row) =>
        line.flatMap(({ hyperlink }, column) => {
          const { documentReference, address, screenTip } = hyperlink ?? {};
          if (!documentReference && !address) return [];
          const link = {
            ...(documentReference && { documentReference }),
            ...(address && { address }),
            ...(screenTip && { screenTip }),
          };
          return [{ cell: { row: range.top + row, column: range.left + column }, link }];
        }),
      ),
    );
  }
}

function isMissing(proxy: Excel.Worksheet): boolean {
  return proxy.isNullObject;
}

const idOf = ({ id }: Excel.Worksheet) => id;

function rangeOfUsed(used: Excel.Range): CellRange | null {
  if (used.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

function isWithin(inner: CellRange, outer: CellRange): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}

function askAreas(areas: Excel.RangeAreas): () => readonly CellRange[] {
  const parts = areas.areas;
  parts.load("items/address");
  return () => (areas.isNullObject ? [] : parts.items.map(({ address }) => rangeOfAddress(address)));
}
