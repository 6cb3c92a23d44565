/** The whole workbook: sheets, names, tables, state, selection, and the rules Excel enforces between them. */
import type { CellRange } from "../../../src/core/workbook/cell-ref";
import { intersect } from "./area";
import { Calculation } from "./calculation";
import { refuse } from "./excel-error";
import { repointWorkbook } from "./sheet-references";
import { SheetModel, type NameModel, type TableModel } from "./sheet";

export type Change =
  | {
      readonly kind: "changed";
      readonly sheet: SheetModel;
      readonly rect: CellRange;
      readonly changeType: string;
      readonly before: unknown;
      readonly after: unknown;
    }
  | { readonly kind: "activated" | "deactivated" | "added" | "deleted"; readonly sheet: SheetModel }
  | { readonly kind: "selection"; readonly sheet: SheetModel; readonly rect: CellRange };

export interface XmlPart {
  readonly id: string;
  xml: string;
}

const FORBIDDEN = /[:\\/?*[\]]/;

/** Case does not tell sheets and names apart. */
const same = (a: string, b: string) => a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();

export class WorkbookModel {
  sheets: SheetModel[] = [];
  tables: TableModel[] = [];
  readonly names = new Map<string, NameModel>();
  customXmlParts: XmlPart[] = [];
  readonly settings = new Map<string, unknown>();
  readonly customProperties = new Map<string, string | number | boolean>();
  readonly properties = new Map<string, string>();
  /** Settings of the older document API, as JSON texts. */
  documentSettings: Readonly<Record<string, string>> = {};
  isStructureProtected = false;
  isDirty = false;
  name = "thidua.xlsx";
  selection: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };
  readonly calculation = new Calculation(this);
  /** Told of everything that raises an event in Excel. */
  onChange: (change: Change) => void = () => undefined;
  #active: SheetModel | undefined;
  #serial = 0;

  /** Forgets everything, for a page that gets another workbook. */
  clear(): void {
    for (const sheet of this.sheets) sheet.isDeleted = true;
    [this.sheets, this.tables, this.customXmlParts] = [[], [], []];
    for (const map of [this.names, this.settings, this.customProperties, this.properties]) map.clear();
    [this.isStructureProtected, this.isDirty] = [false, false];
    this.#active = undefined;
  }

  nextId(): string {
    return `{00000000-0000-0000-0000-${String(++this.#serial).padStart(12, "0")}}`;
  }

  nextNumber(): number {
    return ++this.#serial;
  }

  get activeSheet(): SheetModel {
    return this.#active ?? this.sheets[0] ?? refuse("GeneralException", "a workbook without sheets");
  }

  findSheet(key: string): SheetModel | undefined {
    return this.sheets.find((sheet) => sheet.id === key || same(sheet.name, key));
  }

  addSheet(name: string | null): SheetModel {
    if (this.isStructureProtected) refuse("AccessDenied");
    const wanted = name ?? this.freeSheetName();
    this.checkSheetName(wanted);
    const sheet = new SheetModel(this.nextId(), wanted);
    this.sheets.push(sheet);
    this.onChange({ kind: "added", sheet });
    return sheet;
  }

  private freeSheetName(): string {
    for (let number = this.sheets.length + 1; ; number++) {
      if (!this.findSheet(`Sheet${number}`)) return `Sheet${number}`;
    }
  }

  private checkSheetName(name: string, self?: SheetModel): void {
    const isBad =
      name === "" || name.length > 31 || FORBIDDEN.test(name) || /^'|'$/.test(name) || same(name, "History");
    if (isBad) refuse("InvalidArgument", `"${name}" is no name for a sheet`);
    const other = this.findSheet(name);
    if (other && other !== self) refuse("ItemAlreadyExists", `a sheet is named "${name}" already`);
  }

  renameSheet(sheet: SheetModel, name: string): void {
    if (this.isStructureProtected) refuse("AccessDenied");
    this.checkSheetName(name, sheet);
    const before = sheet.name;
    sheet.name = name;
    repointWorkbook(this, before, name);
    this.calculation.forget();
  }

  /** Sheets nobody hid: Excel keeps at least one. */
  private isLastVisible(sheet: SheetModel): boolean {
    return (
      sheet.visibility === "Visible" &&
      this.sheets.every((each) => each === sheet || each.visibility !== "Visible")
    );
  }

  deleteSheet(sheet: SheetModel): void {
    if (this.isStructureProtected) refuse("AccessDenied");
    if (this.isLastVisible(sheet) || sheet.visibility === "VeryHidden") refuse("InvalidOperation");
    const at = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((each) => each !== sheet);
    this.tables = this.tables.filter((table) => table.sheet !== sheet || ((table.isDeleted = true), false));
    sheet.isDeleted = true;
    repointWorkbook(this, sheet.name, null);
    this.calculation.forget();
    this.onChange({ kind: "deleted", sheet });
    if (this.#active === sheet || this.#active === undefined) this.activateNear(at);
  }

  private activateNear(at: number): void {
    const visible = this.sheets.filter((each) => each.visibility === "Visible");
    const near = visible.find((each) => this.sheets.indexOf(each) >= at) ?? visible.at(-1);
    this.#active = undefined;
    if (near) this.activate(near);
  }

  activate(sheet: SheetModel): void {
    if (sheet.visibility !== "Visible") refuse("InvalidOperation", "a hidden sheet cannot be activated");
    if (this.#active === sheet) return;
    const before = this.#active;
    this.#active = sheet;
    this.selection = { top: 0, left: 0, bottom: 0, right: 0 };
    if (before) this.onChange({ kind: "deactivated", sheet: before });
    this.onChange({ kind: "activated", sheet });
  }

  select(sheet: SheetModel, rect: CellRange): void {
    this.activate(sheet);
    this.selection = rect;
    this.onChange({ kind: "selection", sheet, rect });
  }

  setVisibility(sheet: SheetModel, visibility: SheetModel["visibility"]): void {
    if (this.isStructureProtected) refuse("AccessDenied");
    if (visibility !== "Visible" && this.isLastVisible(sheet))
      refuse("InvalidOperation", "the last visible sheet");
    sheet.visibility = visibility;
    if (visibility !== "Visible" && this.activeSheet === sheet) this.activateNear(this.sheets.indexOf(sheet));
  }

  move(sheet: SheetModel, position: number): void {
    if (this.isStructureProtected) refuse("AccessDenied");
    if (position < 0 || position >= this.sheets.length) refuse("InvalidArgument");
    const rest = this.sheets.filter((each) => each !== sheet);
    this.sheets = [...rest.slice(0, position), sheet, ...rest.slice(position)];
  }

  /** A sheet's own name stands before the workbook's. */
  findName(name: string, sheet: SheetModel | null): NameModel | undefined {
    const key = name.toLowerCase();
    return sheet?.names.get(key) ?? this.names.get(key);
  }

  addName(scope: SheetModel | null, name: string, formula: string, comment: string): NameModel {
    const names = scope ? scope.names : this.names;
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || /^[a-z]{1,3}[0-9]+$/i.test(name))
      refuse("InvalidArgument", `"${name}" is no name`);
    if (names.has(name.toLowerCase()) || (!scope && this.findTable(name)))
      refuse("ItemAlreadyExists", `the name "${name}" exists`);
    const model: NameModel = { name, formula, comment, visible: true, scope };
    names.set(name.toLowerCase(), model);
    this.calculation.forget();
    return model;
  }

  findTable(key: string): TableModel | undefined {
    return this.tables.find((table) => table.id === key || same(table.name, key));
  }

  addTable(sheet: SheetModel, rect: CellRange, name: string | null): TableModel {
    if (sheet.protection) refuse("AccessDenied");
    if (this.tables.some((table) => table.sheet === sheet && intersect(table.rect, rect))) {
      refuse("InvalidOperation", "a table cannot overlap another table");
    }
    if (sheet.merges.some((merge) => intersect(merge, rect))) refuse("MergedRangeConflict");
    const id = String(this.nextNumber());
    const properties = new Map<string, unknown>([
      ["showHeaders", true],
      ["showTotals", false],
      ["style", "TableStyleMedium2"],
      ["showFilterButton", true],
      ["showBandedRows", true],
      ["showBandedColumns", false],
      ["highlightFirstColumn", false],
      ["highlightLastColumn", false],
    ]);
    const table: TableModel = {
      id,
      name: name ?? this.freeTableName(),
      sheet,
      rect,
      properties,
      isDeleted: false,
    };
    this.tables.push(table);
    return table;
  }

  private freeTableName(): string {
    for (let number = this.tables.length + 1; ; number++) {
      if (!this.findTable(`Table${number}`)) return `Table${number}`;
    }
  }

  renameTable(table: TableModel, name: string): void {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) || /^[a-z]{1,3}[0-9]+$/i.test(name))
      refuse("InvalidArgument", `"${name}" is no table name`);
    const other = this.findTable(name);
    if ((other && other !== table) || this.names.has(name.toLowerCase()))
      refuse("InvalidArgument", `the name "${name}" exists`);
    table.name = name;
  }

  /** A full calculation computes the values given with their formulas too. */
  unpin(): void {
    for (const { cells } of this.sheets) {
      for (const [key, { pinned, ...cell }] of cells) if (pinned) cells.set(key, cell);
    }
  }

  columnNames(table: TableModel): readonly string[] {
    const names: string[] = [];
    for (let column = table.rect.left; column <= table.rect.right; column++) {
      const value = this.calculation.valueOf(table.sheet, table.rect.top, column);
      names.push(
        typeof value === "string" || typeof value === "number" ? String(value) : `Column${names.length + 1}`,
      );
    }
    return names;
  }

  bodyOf(table: TableModel): CellRange {
    const head = table.properties.get("showHeaders") === true ? 1 : 0;
    const foot = table.properties.get("showTotals") === true ? 1 : 0;
    return { ...table.rect, top: table.rect.top + head, bottom: table.rect.bottom - foot };
  }
}
