/**
 * The desk on which a workbook's tables lie, in a worker or on the page. In: requests as plain data; the workbook comes
 * with the first, so that a corrected column needs no second sending. Out: views, corrections, proposals.
 */
import { correctForm, type FormChange, type KnownKind } from "../core/recognise/correct-form";
import type { FormCorrection } from "../core/recognise/form-correction";
import type { Field } from "../core/recognise/table";
import type { Role } from "../core/records/scoring-row";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { proposeStructure, type StructureProposal } from "./structure";
import { idOfTable, viewTable, type TableView } from "./table-view";
import { understand, type UnderstoodTable } from "./understand";

/** What the officer chose; a line is named by its row. */
export type TableChange =
  | { readonly what: "kind"; readonly to: KnownKind }
  | { readonly what: "column"; readonly column: number; readonly to: Field }
  | { readonly what: "header"; readonly top: number; readonly bottom: number }
  | { readonly what: "role"; readonly row: number; readonly to: Role };

export type TableRequest =
  | {
      readonly kind: "understand";
      /** Null for the one sent before. */
      readonly snapshot: WorkbookSnapshot | null;
      readonly corrections: readonly FormCorrection[];
      /** The table whose rows are wanted, by its sheet and a row of it, and how many. */
      readonly open: OpenTable | null;
    }
  | { readonly kind: "correct"; readonly id: string; readonly change: TableChange }
  | { readonly kind: "propose" };

export interface OpenTable {
  readonly sheet: string;
  readonly row: number;
  readonly rows: number;
}

export interface TableAnswers {
  readonly understand: readonly TableView[];
  /** Null where the choice says nothing that would find the form again. */
  readonly correct: FormCorrection | null;
  /** Null while there is no workbook on the desk. */
  readonly propose: StructureProposal | null;
}

export class TableDesk {
  #snapshot: WorkbookSnapshot | null = null;
  #tables: readonly UnderstoodTable[] = [];

  answer(request: TableRequest): TableAnswers[TableRequest["kind"]] {
    switch (request.kind) {
      case "understand":
        this.#snapshot = request.snapshot ?? this.#snapshot;
        return this.#understand(request.corrections, request.open);
      case "correct":
        return this.#correct(request.id, request.change);
      case "propose":
        return this.#snapshot && proposeStructure(this.#snapshot, this.#tables);
    }
  }

  #understand(corrections: readonly FormCorrection[], open: OpenTable | null): readonly TableView[] {
    this.#tables = this.#snapshot ? understand(this.#snapshot, { withHidden: false, corrections }) : [];
    const opened = open ? this.#tables.find((table) => holds(table, open)) : undefined;
    return this.#tables.map((table) => viewTable(table, table === opened ? (open?.rows ?? 0) : 0));
  }

  #correct(id: string, change: TableChange): FormCorrection | null {
    const table = this.#tables.find((each) => idOfTable(each) === id);
    const said = table && changeOf(table, change);
    return said ? correctForm(table.found, said) : null;
  }
}

function holds({ found: { table } }: UnderstoodTable, { sheet, row }: OpenTable): boolean {
  return (
    table.sheet === sheet && row >= table.header.top && row <= Math.max(table.lastRow, table.header.bottom)
  );
}

function changeOf({ records }: UnderstoodTable, change: TableChange): FormChange | undefined {
  if (change.what !== "role") return change;
  const line = records.kind === "scoring" ? records.rows.findLast(({ row }) => row === change.row) : undefined;
  return line && { what: "role", line, to: change.to };
}
