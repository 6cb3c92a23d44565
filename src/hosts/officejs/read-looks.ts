/** How the cells of one sheet look. In: what they have in common. Out: jobs for the rest, and the look of each cell. */
import type { CellRange } from "../../core/workbook/cell-ref";
import { cellsIn, halves, LOOK_CELLS, rowBlocks } from "./blocks";
import type { Job } from "./job-queue";
import { lookOfCell, lookOptions, missingFields, type LookField, type PartialLook } from "./looks";
import { commonLook } from "./read-extents";
import { rangeOn } from "./client-range";

const CELL_BYTES = 40;
const FIELD_BYTES = 30;
const COLUMN_BYTES = 400;
/** Larger sheets are lists: titles and headers stand at the top, and below them a column looks alike. */
const EVERY_CELL_LIMIT = 20_000;
const HEAD_ROWS = 60;

interface LookBlock {
  readonly range: CellRange;
  readonly looks: readonly (readonly PartialLook[])[];
}

export class LookReader {
  private readonly blocks: LookBlock[] = [];
  private readonly columns = new Map<number, PartialLook>();
  private body: CellRange | undefined;

  constructor(
    private readonly sheet: string,
    private readonly used: CellRange | null,
    private readonly common: PartialLook,
  ) {}

  jobs(): readonly Job[] {
    const fields = missingFields(this.common);
    const { used } = this;
    if (!used || fields.length === 0) return [];
    if (cellsIn(used) <= EVERY_CELL_LIMIT) return this.cellJobs(used, fields);
    const neck = Math.min(used.top + HEAD_ROWS, used.bottom + 1);
    this.body = { ...used, top: neck };
    const head = this.cellJobs({ ...used, bottom: neck - 1 }, fields);
    return neck > used.bottom ? head : [...head, ...this.columnJobs(this.body)];
  }

  /** Fonts decide how text is decoded, so columns of several fonts are asked cell by cell, in one more step. */
  furtherJobs(): readonly Job[] {
    const { body } = this;
    if (!body || !missingFields(this.common).includes("font")) return [];
    return [...this.columns].flatMap(([column, look]) =>
      look.font === undefined ? this.cellJobs({ ...body, left: column, right: column }, ["font"]) : [],
    );
  }

  at(row: number, column: number): PartialLook {
    const look = this.columns.get(column);
    const isBody = this.body && row >= this.body.top;
    return { ...this.common, ...(isBody ? look : undefined), ...this.cellAt(row, column) };
  }

  private cellAt(row: number, column: number): PartialLook | undefined {
    const block = this.blocks.find(
      ({ range }) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    );
    return block?.looks[row - block.range.top]?.[column - block.range.left];
  }

  private cellJobs(range: CellRange, fields: readonly LookField[]): readonly Job[] {
    return rowBlocks(range, LOOK_CELLS).map((block) => this.cellJob(block, fields));
  }

  private cellJob(range: CellRange, fields: readonly LookField[]): Job {
    return {
      weight: cellsIn(range) * (CELL_BYTES + fields.length * FIELD_BYTES),
      queue: (context) => {
        const answer = rangeOn(context, this.sheet, range).getCellProperties(lookOptions(fields));
        return () => {
          this.blocks.push({ range, looks: answer.value.map((row) => row.map(lookOfCell)) });
        };
      },
      split: () => halves(range)?.map((half) => this.cellJob(half, fields)),
    };
  }

  private columnJobs(body: CellRange): readonly Job[] {
    return Array.from({ length: body.right - body.left + 1 }, (_, at) => body.left + at).map((column) => ({
      weight: COLUMN_BYTES,
      queue: (context) => {
        const { format } = rangeOn(context, this.sheet, { ...body, left: column, right: column });
        format.load(
          "font/name,font/bold,font/italic,font/strikethrough,fill/color,horizontalAlignment,indentLevel",
        );
        return () => {
          this.columns.set(column, commonLook(format));
        };
      },
    }));
  }
}
