/** A workbook → its description, in one normal form: defaults left out, cells in reading order. */
import { columnLetters, formatCell } from "../../../src/core/workbook/cell-ref";
import { formatRect } from "./area";
import type {
  CellDescription,
  NameDescription,
  Scalar,
  SheetDescription,
  WorkbookDescription,
} from "./description";
import type { NameModel, SheetModel } from "./sheet";
import { differences } from "./style";
import type { WorkbookModel } from "./workbook";

type Entries = readonly (readonly [string, unknown])[];

/** Leaves out empty records and lists. */
function compact<T extends object>(record: T): Partial<T> {
  const kept = Object.entries(record).filter(([, value]: readonly [string, unknown]) => {
    if (value === undefined) return false;
    if (Array.isArray(value)) return value.length > 0;
    return typeof value !== "object" || value === null || Object.keys(value).length > 0;
  });
  // a subset of the record's own entries
  return Object.fromEntries(kept) as Partial<T>;
}

const sortedRecord = (entries: Entries) =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

function cellsOf(workbook: WorkbookModel, sheet: SheetModel): Record<string, Scalar | CellDescription> {
  const cells: Record<string, Scalar | CellDescription> = {};
  for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const place = { row: Math.floor(key / 16_384), column: key % 16_384 };
    const style = differences(cell.style);
    const value = workbook.calculation.valueOf(sheet, place.row, place.column);
    const isPlain = cell.formula === undefined && !cell.link && Object.keys(style).length === 0;
    const described = { value, formula: cell.formula, style, link: cell.link };
    cells[formatCell(place)] = isPlain ? value : compact(described);
  }
  return cells;
}

const namesOf = (names: Iterable<NameModel>): readonly NameDescription[] =>
  [...names]
    .map(({ name, formula, visible, comment }) => ({
      name,
      formula,
      ...(visible ? {} : { visible }),
      ...(comment ? { comment } : {}),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

function pageOf({ page }: SheetModel): SheetDescription["page"] {
  return compact({
    properties: sortedRecord([...page.properties]),
    printArea: page.printArea.map(formatRect),
    titleRows: page.titleRows ? formatRect(page.titleRows) : undefined,
    titleColumns: page.titleColumns ? formatRect(page.titleColumns) : undefined,
    rowBreaks: [...page.rowBreaks].map((row) => row + 1).sort((a, b) => a - b),
    columnBreaks: [...page.columnBreaks].map((column) => column + 1).sort((a, b) => a - b),
  }) as SheetDescription["page"]; // the same fields, fewer
}

function rulesOf(sheet: SheetModel): Pick<SheetDescription, "validations" | "conditionalFormats"> {
  return {
    // a cell has one rule at most, so which of them was made first shows nowhere
    validations: sheet.validations
      .map(({ rects, rule, errorAlert, prompt, ignoreBlanks }) => ({
        ranges: rects.map(formatRect),
        rule,
        errorAlert,
        prompt,
        ignoreBlanks,
      }))
      .sort((a, b) => a.ranges.join().localeCompare(b.ranges.join())),
    conditionalFormats: [...sheet.conditionalFormats]
      .sort((a, b) => a.priority - b.priority)
      .map(({ rect, type, stopIfTrue, properties }) => ({
        range: formatRect(rect),
        type,
        stopIfTrue,
        properties: sortedRecord([...properties]),
      })),
  };
}

function tablesOf(workbook: WorkbookModel, sheet: SheetModel): SheetDescription["tables"] {
  return workbook.tables
    .filter((table) => table.sheet === sheet)
    .map(({ name, rect, properties }) => ({
      name,
      range: formatRect(rect),
      ...sortedRecord([...properties]),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const numbered = (map: ReadonlyMap<number, unknown>, key: (at: number) => string) =>
  Object.fromEntries([...map].sort(([a], [b]) => a - b).map(([at, value]) => [key(at), value]));

const styles = (map: SheetModel["rowStyles"]) =>
  new Map([...map].map(([at, style]) => [at, differences(style)] as const));

function describeSheet(workbook: WorkbookModel, sheet: SheetModel): SheetDescription {
  const { protection } = sheet;
  const described = {
    name: sheet.name,
    visibility: sheet.visibility === "Visible" ? undefined : sheet.visibility,
    tabColor: sheet.tabColor || undefined,
    showGridlines: sheet.showGridlines ? undefined : false,
    showHeadings: sheet.showHeadings ? undefined : false,
    cells: cellsOf(workbook, sheet),
    columnStyles: numbered(styles(sheet.columnStyles), columnLetters),
    rowStyles: numbered(styles(sheet.rowStyles), (row) => String(row + 1)),
    merges: sheet.merges.map(formatRect).sort(),
    hiddenRows: [...sheet.hiddenRows].map((row) => row + 1).sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b).map(columnLetters),
    columnWidths: numbered(sheet.columnWidths, columnLetters),
    rowHeights: numbered(sheet.rowHeights, (row) => String(row + 1)),
    tables: tablesOf(workbook, sheet),
    names: namesOf(sheet.names.values()),
    ...rulesOf(sheet),
    freeze: sheet.freeze ?? undefined,
    page: pageOf(sheet),
    customProperties: sortedRecord([...sheet.customProperties]),
  };
  const shown = protection
    ? { protection: { options: protection.options, password: protection.password } }
    : {};
  // the same fields, fewer
  return { ...compact(described), ...shown } as SheetDescription;
}

export function describeWorkbook(workbook: WorkbookModel): WorkbookDescription {
  const described = {
    sheets: workbook.sheets.map((sheet) => describeSheet(workbook, sheet)),
    names: namesOf(workbook.names.values()),
    customXmlParts: workbook.customXmlParts.map(({ xml }) => xml),
    settings: sortedRecord([...workbook.settings]),
    customProperties: sortedRecord([...workbook.customProperties]),
    properties: sortedRecord([...workbook.properties]),
    activeSheet: workbook.activeSheet.name,
    selection: formatRect(workbook.selection),
  };
  // the same fields, fewer
  return { ...compact(described) } as WorkbookDescription;
}
