/** Third round trip of a reading: what stands in one sheet. In: its extent. Out: jobs, and the sheet once they are done. */
import { HostError } from "../../app/host-error";
import type { CellRange, Span } from "../../core/workbook/cell-ref";
import type { SheetSnapshot, ValidationRule } from "../../core/workbook/snapshot";
import { cellsIn, halves, RANGE_CELL_LIMIT, rowBlocks } from "./blocks";
import { rangeOn } from "./client-range";
import { cellsOfBlocks, type RawBlock } from "./cell-blocks";
import type { Job } from "./job-queue";
import { PLAIN_LOOK, type FormatBook } from "./looks";
import type { SheetExtent } from "./read-extents";
import { LookReader } from "./read-looks";
import { spansOf } from "./ranges";
import { ruleOf } from "./validation-rules";

/** Value, formula, number format and type of one cell, as JSON. */
const CELL_BYTES = 60;
const ROW_BYTES = 25;
const RULE_BYTES = 400;
/** Beyond this many checked areas the sheet is no form, and its rules do not help recognition. */
const MAX_RULES = 200;

export class SheetReader {
  readonly looks: LookReader;
  private readonly blocks: RawBlock[] = [];
  private readonly rules: ValidationRule[] = [];
  private hiddenRows: readonly Span[] = [];
  private hiddenColumns: readonly Span[] = [];

  constructor(private readonly extent: SheetExtent) {
    const { used, sheet } = extent;
    if (used && cellsIn(used) > RANGE_CELL_LIMIT)
      throw new HostError("excel.too-large", { sheet: sheet.name });
    this.looks = new LookReader(sheet.id, used, extent.look);
  }

  jobs(): readonly Job[] {
    const { used } = this.extent;
    if (!used) return [];
    return [
      ...rowBlocks(used).map((block) => this.valuesJob(block)),
      ...this.looks.jobs(),
      ...this.hiddenJobs(used),
      ...this.ruleJobs(),
    ];
  }

  snapshot(formats: FormatBook): SheetSnapshot {
    const { sheet, merges, tables } = this.extent;
    const cells = cellsOfBlocks(this.blocks, (row, column, numberFormat) =>
      formats.numberOf({ ...PLAIN_LOOK, ...this.looks.at(row, column) }, numberFormat),
    );
    return {
      name: sheet.name,
      visibility: sheet.visibility,
      cells,
      merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      validations: this.rules,
      tables,
      isProtected: sheet.isProtected,
      planId: sheet.planId,
    };
  }

  private valuesJob(range: CellRange): Job {
    return {
      weight: cellsIn(range) * CELL_BYTES,
      queue: (context) => {
        const cells = rangeOn(context, this.extent.sheet.id, range);
        cells.load("values,formulas,numberFormat,valueTypes");
        return () => this.take(range, cells);
      },
      split: () => halves(range)?.map((half) => this.valuesJob(half)),
    };
  }

  private take(range: CellRange, cells: Excel.Range): void {
    // too large a range comes back as null instead of an error, whatever the types say
    const values = cells.values as RawBlock["values"] | null;
    if (values === null) throw new HostError("excel.too-large", { sheet: this.extent.sheet.name });
    const { formulas, numberFormat, valueTypes } = cells;
    this.blocks.push({ range, values, formulas, numberFormats: numberFormat, types: valueTypes });
  }

  private hiddenJobs(used: CellRange): readonly Job[] {
    const { sheet, hasHiddenRows, hasHiddenColumns } = this.extent;
    const rows: Job = {
      weight: (used.bottom - used.top + 1) * ROW_BYTES,
      queue: (context) => {
        const answer = rangeOn(context, sheet.id, used).getRowProperties({ rowHidden: true });
        return () => {
          this.hiddenRows = spansOf(
            answer.value.map(({ rowHidden }) => rowHidden === true),
            used.top,
          );
        };
      },
    };
    const columns: Job = {
      weight: (used.right - used.left + 1) * ROW_BYTES,
      queue: (context) => {
        const answer = rangeOn(context, sheet.id, used).getColumnProperties({ columnHidden: true });
        return () => {
          const marks = answer.value.map(({ columnHidden }) => columnHidden === true);
          this.hiddenColumns = spansOf(marks, used.left);
        };
      },
    };
    return [...(hasHiddenRows ? [rows] : []), ...(hasHiddenColumns ? [columns] : [])];
  }

  /** By column, because neighbouring columns with different rules come as one area. */
  private ruleJobs(): readonly Job[] {
    const columns = this.extent.checked.flatMap((area) =>
      Array.from({ length: Math.min(area.right - area.left + 1, MAX_RULES) }, (_, at) => ({
        ...area,
        left: area.left + at,
        right: area.left + at,
      })),
    );
    return columns.slice(0, MAX_RULES).map((range) => ({
      weight: RULE_BYTES,
      queue: (context) => {
        const validation = rangeOn(context, this.extent.sheet.id, range).dataValidation;
        validation.load("type,rule");
        return () => {
          const rule = ruleOf(validation.type, validation.rule, range);
          if (rule) this.rules.push(rule);
        };
      },
    }));
  }
}
