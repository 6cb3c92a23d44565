/**
 * The desk on which a workbook's tables lie, in a worker or on the page. In: requests as plain data; the workbook comes
 * with the first, so that a corrected column needs no second sending. Out: views, corrections, proposals.
 */
import { correctForm, pointForm, type FormChange } from "../core/recognise/correct-form";
import { isSameShape, type FormCorrection, type FormShape } from "../core/recognise/form-correction";
import type { Field, TableKind } from "../core/recognise/table";
import { textGridOf } from "../core/recognise/text-grid";
import type { Role } from "../core/records/scoring-row";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { mergedScoring, type MergedScoring } from "../core/plan/structured/merged-scoring";
import type { Figure } from "../core/plan/structured/draft";
import { STRUCTURED_WORDS } from "../messages/structured";
import { viewScore, type ScoreView } from "./score-view";
import { scoreMerged } from "./score-workbook";
import { proposeScores, proposeStructure, type StructureProposal } from "./structure";
import { findKnownPlaces, linesOfSheet, type KnownPlace, type SheetLine } from "./sheet-lines";
import { idOfTable, viewTable, type TableView } from "./table-view";
import { understand, type UnderstoodTable } from "./understand";

/** What the officer chose; a line is named by its row and its place among the lines of that row. */
export type TableChange =
  | { readonly what: "kind"; readonly to: TableKind }
  | { readonly what: "column"; readonly column: number; readonly to: Field }
  | { readonly what: "header"; readonly top: number; readonly bottom: number }
  | { readonly what: "end"; readonly row: number }
  | { readonly what: "role"; readonly row: number; readonly nth: number; readonly to: Role };

export type TableRequest =
  | {
      readonly kind: "understand";
      /** Null for the one sent before. */
      readonly snapshot: WorkbookSnapshot | null;
      readonly corrections: readonly FormCorrection[];
      /** Remembered from other files: only looked for, never applied. */
      readonly remembered: readonly FormCorrection[];
      /** The table whose rows are wanted, and how many. */
      readonly open: OpenTable | null;
    }
  | { readonly kind: "correct"; readonly id: string; readonly change: TableChange }
  /** The rows of a sheet, to point out a header; also those around a row. */
  | { readonly kind: "lines"; readonly sheet: string; readonly near: number | null }
  | { readonly kind: "point"; readonly sheet: string; readonly top: number; readonly bottom: number }
  /** All sheets; with figures only the scoring sheet, filled with them. */
  | { readonly kind: "propose"; readonly figures: readonly Figure[] | null }
  /** The points of one table, with figures typed in the pane; asked at every key. */
  | { readonly kind: "score"; readonly id: string; readonly figures: readonly Figure[] };

type UnderstandRequest = Extract<TableRequest, { kind: "understand" }>;

export interface OpenTable {
  readonly sheet: string;
  /** Zero-based, both included: where it stood until now. */
  readonly top: number;
  readonly bottom: number;
  /** Its form, where its rows may be others now; null for whatever table stands there. */
  readonly form: FormShape | null;
  readonly rows: number;
}

export interface Understanding {
  readonly tables: readonly TableView[];
  readonly known: readonly KnownPlace[];
}

export interface TableAnswers {
  readonly understand: Understanding;
  /** Null where the choice says nothing that would find the form again. */
  readonly correct: FormCorrection | null;
  readonly lines: readonly SheetLine[];
  /** Null where the rows have no words. */
  readonly point: FormCorrection | null;
  /** Null while there is no workbook on the desk. */
  readonly propose: StructureProposal | null;
  /** Null where the table is gone, or is no scoring table. */
  readonly score: ScoreView | null;
}

export class TableDesk {
  #snapshot: WorkbookSnapshot | null = null;
  #tables: readonly UnderstoodTable[] = [];
  /** The scoring tables with what stands on our sheet: the same until the workbook is understood anew. */
  #merged: MergedScoring | null = null;

  answer(request: TableRequest): TableAnswers[TableRequest["kind"]] {
    switch (request.kind) {
      case "understand":
        this.#snapshot = request.snapshot ?? this.#snapshot;
        return this.#understand(request);
      case "correct":
        return this.#correct(request.id, request.change);
      case "lines":
        return this.#lines(request);
      case "point":
        return this.#point(request);
      case "propose":
        return this.#propose(request.figures);
      case "score":
        return this.#score(request.id, request.figures);
    }
  }

  #understand({ corrections, remembered, open }: UnderstandRequest): Understanding {
    this.#tables = this.#snapshot ? understand(this.#snapshot, { withHidden: false, corrections }) : [];
    this.#merged = null;
    const opened = open ? findOpen(this.#tables, open) : undefined;
    return {
      tables: this.#tables.map((table) => viewTable(table, table === opened ? (open?.rows ?? 0) : 0)),
      known: this.#snapshot ? findKnownPlaces(this.#snapshot, this.#tables, remembered) : [],
    };
  }

  #point({ sheet: name, ...rows }: Extract<TableRequest, { kind: "point" }>): FormCorrection | null {
    const sheet = this.#snapshot?.sheets.find((each) => each.name === name);
    return this.#snapshot && sheet ? pointForm(textGridOf(this.#snapshot, sheet), rows) : null;
  }

  #lines({ sheet, near }: Extract<TableRequest, { kind: "lines" }>): readonly SheetLine[] {
    return this.#snapshot ? linesOfSheet(this.#snapshot, sheet, near) : [];
  }

  #propose(figures: readonly Figure[] | null): StructureProposal | null {
    if (!this.#snapshot) return null;
    return figures
      ? proposeScores(this.#snapshot, this.#tables, figures)
      : proposeStructure(this.#snapshot, this.#tables);
  }

  #score(id: string, figures: readonly Figure[]): ScoreView | null {
    const table = this.#tables.find((each) => idOfTable(each) === id);
    if (!this.#snapshot || table?.records.kind !== "scoring") return null;
    this.#merged ??= mergedScoring(this.#tables, this.#snapshot, STRUCTURED_WORDS);
    const [scored] = scoreMerged(this.#merged, [table], figures);
    return scored ? viewScore(scored, this.#merged) : null;
  }

  #correct(id: string, change: TableChange): FormCorrection | null {
    const table = this.#tables.find((each) => idOfTable(each) === id);
    const said = table && changeOf(table, change);
    return said ? correctForm(table.found, said) : null;
  }
}

function findOpen(
  tables: readonly UnderstoodTable[],
  { sheet, top, bottom, form }: OpenTable,
): UnderstoodTable | undefined {
  const there = tables.filter(({ found: { table } }) => table.sheet === sheet);
  if (!form) {
    return there.find(
      ({ found: { table } }) =>
        bottom >= table.header.top && top <= Math.max(table.lastRow, table.header.bottom),
    );
  }
  // the same form may stand on a sheet several times
  const far = ({ found }: UnderstoodTable) => Math.abs(found.table.header.top - top);
  return there
    .filter(({ found }) => isSameShape(found.form, form))
    .reduce<
      UnderstoodTable | undefined
    >((best, each) => (best && far(best) <= far(each) ? best : each), undefined);
}

function changeOf({ records }: UnderstoodTable, change: TableChange): FormChange | undefined {
  if (change.what !== "role") return change;
  const lines = records.kind === "scoring" ? records.rows.filter(({ row }) => row === change.row) : [];
  const line = lines[change.nth];
  return line && { what: "role", line, to: change.to };
}
