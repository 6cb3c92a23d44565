/** Bản vẽ trang tính → a sheet of the grid. In: a SheetPlan. Out: the sheet's data and what belongs beside the cells. */
import {
  BooleanNumber,
  CustomRangeType,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ICellData,
  type ISheetDataValidationRule,
  type IWorksheetData,
} from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { formatCell } from "../../core/workbook/cell-ref";
import {
  choicesIn,
  type PlannedCell,
  type PlannedConditionalFormat,
  type PlannedValidation,
  type SheetPlan,
} from "../../core/workbook/sheet-plan";
import { DATA_BAR_COLOR, STYLES } from "../../core/workbook/style-book";
import { emptySheet } from "./empty-sheet";
import { conditionalStyle, flag, isInputStyle, styleId } from "./grid-styles";
import { toGridRange } from "./grid-ranges";
import { cellOfValue } from "./grid-values";
import { pointsToPixels, widthToPixels } from "./measures";
import type { SheetExtras } from "./sheet-extras";

export interface PlannedSheet {
  readonly data: IWorksheetData;
  readonly extras: SheetExtras;
}

export interface PlanPlace {
  readonly sheetId: string;
  readonly name: string;
  /** The id of a sheet by its name, for links. */
  readonly sheetIdOf: (name: string) => string | undefined;
}

const SPARE_ROWS = 20;
const SPARE_COLUMNS = 6;

export function planSheet(plan: SheetPlan, place: PlanPlace): PlannedSheet {
  return { data: sheetData(plan, place), extras: extrasOf(plan, place.sheetId) };
}

function sheetData(plan: SheetPlan, { sheetId, name, sheetIdOf }: PlanPlace): IWorksheetData {
  const width = Math.max(plan.columns.length, ...plan.rows.map(({ cells }) => cells.length));
  return {
    ...emptySheet(sheetId, name),
    hidden: flag(plan.visibility === "hidden"),
    freeze: freezeOf(plan),
    rowCount: plan.rows.length + SPARE_ROWS,
    columnCount: width + SPARE_COLUMNS,
    defaultColumnWidth: widthToPixels(9),
    defaultRowHeight: pointsToPixels(16),
    mergeData: plan.merges.map(toGridRange),
    cellData: Object.fromEntries(
      plan.rows.map(({ cells }, row) => [row, rowData(cells, sheetIdOf)] as const),
    ),
    rowData: Object.fromEntries(plan.rows.map(({ height }, row) => [row, heightOf(height)] as const)),
    columnData: Object.fromEntries(
      plan.columns.map((column, at) => [
        at,
        { w: widthToPixels(column.width), hd: flag(column.hidden ?? false) },
      ]),
    ),
    defaultStyle: styleId("plain"),
    showGridlines: BooleanNumber.FALSE,
    custom: { planId: plan.id, isProtected: plan.protection !== null },
  };
}

function heightOf(points: number | undefined) {
  if (points === undefined) return { ia: BooleanNumber.TRUE };
  return { h: pointsToPixels(points), ia: BooleanNumber.FALSE };
}

function freezeOf({ freeze }: SheetPlan) {
  const rows = freeze?.rows ?? 0;
  const columns = freeze?.columns ?? 0;
  return {
    xSplit: columns,
    ySplit: rows,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  };
}

function rowData(cells: readonly (PlannedCell | null)[], sheetIdOf: PlanPlace["sheetIdOf"]) {
  return Object.fromEntries(
    cells.flatMap((cell, column) => (cell ? [[column, cellData(cell, sheetIdOf)] as const] : [])),
  );
}

function cellData(cell: PlannedCell, sheetIdOf: PlanPlace["sheetIdOf"]): ICellData {
  const linked = cell.link && sheetIdOf(cell.link.sheet);
  const shown = linked === undefined ? cellOfValue(cell.error ?? cell.value) : linkCell(cell, linked);
  return {
    ...shown,
    ...(cell.formula !== undefined && { f: `=${cell.formula}` }),
    ...(cell.style !== undefined && { s: styleId(cell.style) }),
    ...(isInputStyle(cell.style) && { custom: { unlocked: true } }),
  };
}

/** A link to a cell is a document in the grid: the text, and a range over it that knows where to go. */
function linkCell({ value, link, style }: PlannedCell, sheetId: string): ICellData {
  const text = String(value ?? "");
  const { color, font, size } = STYLES[style ?? "link"];
  const url = `#gid=${sheetId}&range=${formatCell(link?.cell ?? { row: 0, column: 0 })}`;
  return {
    p: {
      id: "d",
      documentStyle: { pageSize: { width: Infinity, height: Infinity } },
      body: {
        dataStream: `${text}\r\n`,
        textRuns: [
          {
            st: 0,
            ed: text.length,
            ts: { cl: { rgb: `#${color}` }, ff: font, fs: size, ul: { s: BooleanNumber.TRUE } },
          },
        ],
        paragraphs: [{ startIndex: text.length }],
        customRanges: [
          {
            startIndex: 0,
            endIndex: Math.max(0, text.length - 1),
            rangeType: CustomRangeType.HYPERLINK,
            rangeId: url,
            properties: { url },
          },
        ],
      },
    },
  };
}

function extrasOf(plan: SheetPlan, sheetId: string): SheetExtras {
  return {
    validations: plan.validations.map((rule, at) => validation(rule, `${sheetId}-v${at}`)),
    conditionalFormats: plan.conditionalFormats.map((rule, at) =>
      conditionalFormat(rule, `${sheetId}-c${at}`),
    ),
    tables: plan.tables.map(({ name, range, columns }, at) => ({
      id: `${sheetId}-t${at}`,
      name,
      range,
      columns,
    })),
    names: plan.names.map(({ name, refersTo }, at) => ({ id: `${sheetId}-n${at}`, name, refersTo })),
  };
}

function validation(rule: PlannedValidation, uid: string): ISheetDataValidationRule {
  return {
    uid,
    ranges: [toGridRange(rule.range)],
    allowBlank: true,
    // chips, the default, change the height of rows
    renderMode: DataValidationRenderMode.ARROW,
    showErrorMessage: rule.error !== null,
    errorStyle: rule.error === null ? DataValidationErrorStyle.WARNING : DataValidationErrorStyle.STOP,
    ...(rule.error && { errorTitle: rule.error.title, error: rule.error.message }),
    ...validationType(rule),
  };
}

function validationType(rule: PlannedValidation) {
  switch (rule.type) {
    case "list":
      return {
        type: DataValidationType.LIST,
        formula1: choicesIn(rule.source) ?? `=${rule.source}`,
        showDropDown: true,
      };
    case "decimal":
    case "whole":
      return {
        type: rule.type === "whole" ? DataValidationType.WHOLE : DataValidationType.DECIMAL,
        operator: DataValidationOperator.BETWEEN,
        formula1: String(rule.min),
        formula2: String(rule.max),
      };
    case "custom":
      return { type: DataValidationType.CUSTOM, formula1: `=${rule.formula}` };
  }
}

function conditionalFormat(rule: PlannedConditionalFormat, cfId: string): IConditionFormattingRule {
  const common = { cfId, ranges: [toGridRange(rule.range)], stopIfTrue: false };
  if (rule.type === "expression") {
    const style = conditionalStyle(rule.style);
    const subType = CFSubRuleType.formula as const;
    return { ...common, rule: { type: CFRuleType.highlightCell, subType, value: `=${rule.formula}`, style } };
  }
  const bar = `#${DATA_BAR_COLOR}`;
  return {
    ...common,
    rule: {
      type: CFRuleType.dataBar,
      isShowValue: true,
      config: {
        min: { type: CFValueType.num, value: rule.min },
        max: { type: CFValueType.num, value: rule.max },
        isGradient: false,
        positiveColor: bar,
        nativeColor: bar,
      },
    },
  };
}
