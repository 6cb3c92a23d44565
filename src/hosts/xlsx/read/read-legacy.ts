/** Đọc tệp .xls: bytes of an old binary workbook in, the same snapshot as from .xlsx out. Loaded only when such a file comes. */
import * as xlsx from "@e965/xlsx";
import { HostError } from "../../../app/host-error";
import type { CellRange, Span } from "../../../core/workbook/cell-ref";
import type {
  CellFormat,
  CellValue,
  DefinedName,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../../core/workbook/snapshot";
import { Budget, CellAppender } from "./cell-appender";
import { SpanCollector } from "./hidden-spans";
import { LEGACY_COLUMNS, readLegacyStyles, type LegacySheet, type LegacyStyles } from "./legacy-styles";
import { DEFAULT_LIMITS } from "../zip/limits";
import type { ReadOptions } from "./read-workbook";
import { FormatTable } from "./style-part";

const VISIBILITIES = ["visible", "hidden", "very-hidden"] as const;
const PLAIN_LOOK = {
  font: null,
  bold: false,
  italic: false,
  strike: false,
  indent: 0,
  align: "general",
  filled: false,
} as const;

export function readLegacy(bytes: Uint8Array, options: ReadOptions): WorkbookSnapshot {
  const workbook = guarded(() =>
    xlsx.read(bytes, {
      type: "array",
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
    }),
  );
  const styles = guarded(() => stylesOf(bytes));
  return new LegacyReader(workbook, styles, options).read();
}

interface CompoundFiles {
  read(bytes: Uint8Array, options: { type: "array" }): unknown;
  find(container: unknown, name: string): { readonly content: ArrayLike<number> } | null;
}

/** Whatever the library trips over, the file is what is wrong. */
function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new HostError(isLocked ? "file.encrypted" : "file.old-format-unreadable", {}, { cause });
  }
}

function stylesOf(bytes: Uint8Array): LegacyStyles | undefined {
  // Excel 2 to 4 have no container around their records, and no fonts to read here
  if (bytes[0] !== 0xd0) return undefined;
  // the library types its container functions loosely; this is what they take and give
  const cfb = xlsx.CFB as CompoundFiles;
  const container = cfb.read(bytes, { type: "array" });
  const entry = cfb.find(container, "Workbook") ?? cfb.find(container, "Book");
  return entry ? readLegacyStyles(Uint8Array.from(entry.content)) : undefined;
}

class LegacyReader {
  private readonly table = new FormatTable();
  private readonly budget: Budget;

  constructor(
    private readonly workbook: xlsx.WorkBook,
    private readonly styles: LegacyStyles | undefined,
    private readonly options: ReadOptions,
  ) {
    this.budget = new Budget({ ...DEFAULT_LIMITS, ...options.limits });
  }

  read(): WorkbookSnapshot {
    const { workbook, options } = this;
    const names = workbook.SheetNames;
    const sheets = names.flatMap((name, at) => {
      if (options.signal?.aborted) throw new HostError("work.cancelled");
      options.onProgress?.({ step: "read", done: at, total: names.length });
      return this.styles?.sheets[at]?.isGrid === false ? [] : [this.readSheet(name, at)];
    });
    return {
      name: options.name,
      date1904: workbook.Workbook?.WBProps?.date1904 ?? false,
      sheets,
      names: (workbook.Workbook?.Names ?? []).map((name) => this.nameOf(name)),
      formats: this.table.formats,
      kept: [...(this.styles?.kept ?? [])].sort(),
    };
  }

  private readSheet(name: string, at: number): SheetSnapshot {
    const sheet = this.workbook.Sheets[name] ?? {};
    const cells = new CellAppender(this.budget);
    const rows: readonly (readonly xlsx.CellObject[] | undefined)[] = sheet["!data"] ?? [];
    const looks = this.styles?.sheets[at];
    rows.forEach((row, r) => row?.forEach((cell, c) => this.addCell(cells, r, c, cell, looks)));
    return {
      name,
      visibility: this.visibilityOf(at),
      cells: cells.finish(),
      merges: (sheet["!merges"] ?? []).map(toRange).filter(isMany),
      hiddenRows: hiddenSpans(sheet["!rows"] ?? []),
      hiddenColumns: hiddenSpans(sheet["!cols"] ?? []),
      validations: [],
      tables: [],
      isProtected: sheet["!protect"] !== undefined,
      planId: null,
    };
  }

  private visibilityOf(at: number): SheetSnapshot["visibility"] {
    const hidden: number = this.workbook.Workbook?.Sheets?.[at]?.Hidden ?? 0;
    return VISIBILITIES[hidden] ?? "visible";
  }

  private addCell(
    cells: CellAppender,
    row: number,
    column: number,
    cell: xlsx.CellObject,
    looks: LegacySheet | undefined,
  ): void {
    const value = valueOf(cell);
    const hasFormula = typeof cell.f === "string" && cell.f !== "";
    if ((value === null || value === "") && !hasFormula) return;
    cells.add(
      row,
      column,
      value,
      this.table.place(this.formatOf(cell, looks?.lookOf.get(row * LEGACY_COLUMNS + column))),
    );
    if (hasFormula) cells.addFormula(cell.f ?? "");
  }

  private formatOf(cell: xlsx.CellObject, look: number | undefined): CellFormat {
    const numberFormat = typeof cell.z === "string" ? cell.z : "General";
    // the library spells the short date in American order; it means the reader's own
    const code = numberFormat === "m/d/yy" ? "dd/mm/yyyy" : numberFormat;
    return {
      numberFormat: code,
      ...((look === undefined ? undefined : this.styles?.looks[look]) ?? PLAIN_LOOK),
    };
  }

  private nameOf(name: xlsx.DefinedName): DefinedName {
    const sheet = name.Sheet === undefined ? null : (this.workbook.SheetNames[name.Sheet] ?? null);
    return { name: name.Name, sheet, refersTo: name.Ref, hidden: name.Name.startsWith("_xlnm._") };
  }
}

/** A formula never calculated has the type of a blank, whatever value stands beside it. */
function valueOf(cell: xlsx.CellObject): CellValue {
  if (cell.t === "z" || cell.v === undefined) return null;
  if (cell.t === "e") return { error: ERRORS.get(Number(cell.v)) ?? "#N/A" };
  return cell.v instanceof Date ? null : cell.v;
}

const ERRORS = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

function toRange({ s, e }: xlsx.Range): CellRange {
  return { top: s.r, left: s.c, bottom: e.r, right: e.c };
}

function isMany({ top, left, bottom, right }: CellRange): boolean {
  return top !== bottom || left !== right;
}

function hiddenSpans(lines: readonly ({ hidden?: boolean } | undefined)[]): readonly Span[] {
  const spans = new SpanCollector();
  lines.forEach((line, at) => {
    if (line?.hidden) spans.add(at, at);
  });
  return spans.finish();
}
