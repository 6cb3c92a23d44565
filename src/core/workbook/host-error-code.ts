/** What can go wrong between us and Excel, a file or the grid. Each code has a sentence in `src/messages/host-errors.ts`. */

export type HostErrorCode =
  /** Excel */
  | "excel.cell-editing"
  | "excel.protected"
  | "excel.inactive"
  | "excel.read-only"
  | "excel.too-old"
  | "excel.too-large"
  | "excel.no-answer"
  | "excel.busy"
  | "excel.gone"
  | "excel.failed"
  /** A file on its way in */
  | "file.empty"
  | "file.not-workbook"
  | "file.word-document"
  | "file.old-format-unreadable"
  | "file.unsupported-format"
  | "file.encrypted"
  | "file.damaged"
  | "file.too-large"
  | "file.too-many-cells"
  | "file.too-much-text"
  | "file.external-entity"
  | "file.path-trick"
  | "file.not-found"
  | "file.no-access"
  /** A file on its way out */
  | "file.over-input"
  | "file.write-failed"
  | "file.disk-full"
  | "file.signed"
  | "file.self-check"
  /** The workbench's grid */
  | "grid.protected"
  | "grid.structure-changed"
  | "grid.structure-kept"
  | "grid.part-locked"
  | "grid.sheet-hidden"
  | "grid.failed"
  /** Anywhere */
  | "work.cancelled"
  /** A fault of ours in one file: the rest of a batch goes on */
  | "work.failed"
  | "work.nothing-to-undo"
  | "work.state-too-large"
  | "work.state-unreadable";
