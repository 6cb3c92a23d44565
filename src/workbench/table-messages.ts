/** What the page and the table worker say to each other. */
import type { TableAnswers, TableRequest } from "../app/table-desk";

export interface TableQuestion {
  readonly id: number;
  readonly request: TableRequest;
}

export type TableReply =
  | { readonly id: number; readonly answer: TableAnswers[TableRequest["kind"]] }
  /** A fault of the program, for the line a supporter needs. */
  | { readonly id: number; readonly bug: string };
