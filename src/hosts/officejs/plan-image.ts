/** From a plan to what Excel is told. In: a plan and the names its sheets really get. Out: the sheet's image. */
import { formatCell, formatRange, quoteSheet } from "../../core/workbook/cell-ref";
import {
  choicesIn,
  type PageSetup,
  type PlannedColumn,
  type PlannedConditionalFormat,
  type PlannedRow,
  type PlannedTable,
  type PlannedValidation,
  type SheetPlan,
} from "../../core/workbook/sheet-plan";
import { CONDITIONAL_STYLES, DATA_BAR_COLOR, STYLES, type CellStyle } from "../../core/workbook/style-book";
import { rowBlocks } from "./blocks";
import { encodeBlock, extentOfRows } from "./encode-cells";
import { pointsOfCentimetres, pointsOfCharacters } from "./measures";
import type {
  CellLook,
  ColumnLook,
  ConditionalImage,
  LinkImage,
  PageImage,
  RowLook,
  SheetImage,
  TableImage,
  ValidationImage,
} from "./sheet-image";

/** Cells in one write: small enough for any request, large enough to be few. */
const WRITE_CELLS = 5_000;
const TABLE_STYLE = "TableStyleLight1";

/** Where a wanted sheet or table name was taken, what it became. */
export interface Renamed {
  /** The sheet's own name. */
  readonly own: string;
  readonly sheet: (name: string) => string;
  readonly formula: (formula: string) => string;
  readonly table: (name: string) => string;
}

export function imageOfPlan(plan: SheetPlan, renamed: Renamed): SheetImage {
  const extent = extentOfRows(plan.rows);
  const rows = plan.rows.map((row) => withRenamed(row, renamed));
  return {
    planId: plan.id,
    name: renamed.own,
    position: null,
    visibility: plan.visibility === "hidden" ? "Hidden" : "Visible",
    cells: extent ? rowBlocks(extent, WRITE_CELLS).map((block) => encodeBlock(rows, block)) : [],
    lookAt: (row, column) => {
      const style = plan.rows[row]?.cells[column]?.style;
      return style && LOOKS.get(style);
    },
    rows: rowLooks(plan.rows),
    columns: columnLooks(plan.columns),
    merges: plan.merges,
    tables: plan.tables.map((table) => tableImage(table, renamed)),
    validations: plan.validations.map((each) => validationImage(each, renamed)),
    conditionals: plan.conditionalFormats.map((each) => conditionalImage(each, renamed)),
    links: linksOf(plan.rows, renamed),
    freeze: plan.freeze,
    page: plan.page && pageImage(plan.page),
    names: [],
    protection: plan.protection && protectionOptions(plan.protection),
  };
}

function withRenamed(row: PlannedRow, renamed: Renamed): PlannedRow {
  const cells = row.cells.map((cell) =>
    cell?.formula === undefined ? cell : { ...cell, formula: renamed.formula(cell.formula) },
  );
  return { ...row, cells };
}

const THIN_BORDERS = Array.from({ length: 4 }, () => "Continuous|Thin|#000000").join(" ");
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Only what differs from a blank cell, so that little is sent; Excel's blank cell sits at the bottom. */
function lookOfStyle(style: CellStyle): CellLook {
  return {
    font: style.font,
    size: style.size,
    vertical: capital(style.vertical),
    ...(style.color !== "000000" && { color: `#${style.color}` }),
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline && { underline: "Single" }),
    ...(style.fill !== null && { fill: `#${style.fill}` }),
    ...placeOfStyle(style),
  };
}

function placeOfStyle({ border, horizontal, wrap, indent, locked }: CellStyle): CellLook {
  return {
    ...(border === "thin" && { borders: THIN_BORDERS }),
    ...(horizontal !== "general" && { horizontal: capital(horizontal) }),
    ...(wrap && { wrap: true }),
    ...(indent > 0 && { indent }),
    ...(!locked && { locked: false }),
  };
}

const LOOKS: ReadonlyMap<string, CellLook> = new Map(
  Object.entries<CellStyle>(STYLES).map(([name, style]) => [name, lookOfStyle(style)]),
);

function rowLooks(rows: readonly PlannedRow[]): readonly RowLook[] {
  return rows.flatMap(({ height }, at) =>
    height === undefined ? [] : [{ from: at, to: at, height, hidden: false }],
  );
}

function columnLooks(columns: readonly PlannedColumn[]): readonly ColumnLook[] {
  return columns.map(({ width, hidden }, at) => ({
    from: at,
    to: at,
    width: pointsOfCharacters(width),
    hidden: hidden === true,
  }));
}

function tableImage({ name, range, filter }: PlannedTable, renamed: Renamed): TableImage {
  return {
    name: renamed.table(name),
    range,
    style: TABLE_STYLE,
    hasHeaders: true,
    hasTotals: false,
    hasFilter: filter,
  };
}

function validationImage(planned: PlannedValidation, renamed: Renamed): ValidationImage {
  const { range, error } = planned;
  const errorAlert = { showAlert: error !== null, style: "Stop", title: "", message: "", ...error } as const;
  return { range, rule: validationRule(planned, renamed), errorAlert };
}

function validationRule(planned: PlannedValidation, renamed: Renamed): Excel.DataValidationRule {
  switch (planned.type) {
    case "list":
      return {
        list: {
          inCellDropDown: true,
          source: choicesIn(planned.source) ?? `=${renamed.formula(planned.source)}`,
        },
      };
    case "decimal":
      return { decimal: { formula1: planned.min, formula2: planned.max, operator: "Between" } };
    case "whole":
      return { wholeNumber: { formula1: planned.min, formula2: planned.max, operator: "Between" } };
    case "custom":
      return { custom: { formula: `=${renamed.formula(planned.formula)}` } };
  }
}

function conditionalImage(planned: PlannedConditionalFormat, renamed: Renamed): ConditionalImage {
  const { range } = planned;
  if (planned.type === "data-bar") {
    const bound = (value: number) => ({ type: "Number", formula: String(value) }) as const;
    const color = `#${DATA_BAR_COLOR}`;
    return { range, type: "DataBar", lower: bound(planned.min), upper: bound(planned.max), color };
  }
  const { color, fill, bold, italic, strike } = CONDITIONAL_STYLES[planned.style];
  return {
    range,
    type: "Custom",
    formula: `=${renamed.formula(planned.formula)}`,
    look: {
      color: `#${color}`,
      fill: fill === null ? null : `#${fill}`,
      bold: bold || null,
      italic: italic || null,
      strike: strike || null,
    },
  };
}

function linksOf(rows: readonly PlannedRow[], renamed: Renamed): readonly LinkImage[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if (!cell?.link) return [];
      const place = `${quoteSheet(renamed.sheet(cell.link.sheet))}!${formatCell(cell.link.cell)}`;
      return [{ cell: { row, column }, link: { documentReference: place } }];
    }),
  );
}

function pageImage(page: PageSetup): PageImage {
  const { margins } = page;
  const rows = (from: number, to: number) => `$${from + 1}:$${to + 1}`;
  return {
    orientation: page.orientation === "landscape" ? "Landscape" : "Portrait",
    paperSize: "A4",
    margins: {
      top: pointsOfCentimetres(margins.top),
      bottom: pointsOfCentimetres(margins.bottom),
      left: pointsOfCentimetres(margins.left),
      right: pointsOfCentimetres(margins.right),
    },
    centered: page.centered,
    // without a number of pages down, there are as many as needed
    zoom: page.fitToWidth === null ? { scale: 100 } : { horizontalFitToPages: page.fitToWidth },
    centerFooter: page.pageNumbers ? "&P/&N" : "",
    titleRows: page.titleRows && rows(page.titleRows.from, page.titleRows.to),
    printArea: page.printArea && formatRange(page.printArea),
    breaks: page.breakAfterRows.map((row) => row + 2),
  };
}

function protectionOptions({
  allowFilter,
  allowFormat,
}: NonNullable<SheetPlan["protection"]>): Excel.WorksheetProtectionOptions {
  const format = { allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true };
  return {
    ...(allowFilter && { allowAutoFilter: true }),
    ...(allowFormat && format),
    selectionMode: "Normal",
  };
}
