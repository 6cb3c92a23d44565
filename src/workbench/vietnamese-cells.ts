/** Numbers and days in cells as the country writes them, on the way to the eye and on the way in. */
import {
  CellValueType,
  type ICellData,
  type Injector,
  InterceptorEffectEnum,
  type IStyleData,
  type Nullable,
  type Styles,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SheetInterceptorService,
} from "@univerjs/preset-sheets-core";
import { isDateFormat } from "../core/workbook/date-format";
import { readTyped, type TypedValue } from "../core/text/typed-value";

/** After the grid's number formats have had their turn, or before. */
const LATE = 1;
const EARLY = 1000;
const DECIMAL = /^-?\d+\.\d+%?$/;
const DATE = "dd/mm/yyyy";
const PERCENT = "0.##%";

/** Numbers without a format of their own, too, have a comma; the grid leaves the point. */
export function showPlainDecimals(injector: Injector): void {
  const service = injector.get(SheetInterceptorService);
  service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: LATE,
    handler: (cell, _location, next) => next(withComma(cell)),
  });
  // what the editor shows is read back as typed: a point would be taken for thousands
  service.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: LATE,
    handler: (cell, _context, next) => next(cell?.f ? cell : withComma(cell)),
  });
}

function withComma<T extends ICellData>(cell: Nullable<T>): Nullable<T> {
  if (cell?.t !== CellValueType.NUMBER) return cell;
  const text = String(cell.v ?? "");
  return DECIMAL.test(text) ? { ...cell, v: text.replace(".", ",") } : cell;
}

export function readVietnameseInput(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: EARLY,
    handler: (cell, { workbook }, next) => next(cell ? asMeant(cell, workbook.getStyles()) : cell),
  });
}

/** What was typed stands in `v`; formulas and texts forced by an apostrophe are the grid's. */
function asMeant<T extends ICellData>(cell: T, styles: Styles): T {
  if (cell.f || cell.t === CellValueType.FORCE_STRING || typeof cell.v !== "string") return cell;
  const style = styles.get(cell.s);
  const pattern = style?.n?.pattern ?? "";
  const meant = pattern === "@" ? undefined : readTyped(cell.v);
  return meant ? { ...cell, ...contentOf(meant, style, pattern) } : cell;
}

function contentOf(meant: TypedValue, style: Nullable<IStyleData>, pattern: string): ICellData {
  switch (meant.kind) {
    case "text":
      return { t: CellValueType.FORCE_STRING };
    case "date":
      return { ...numberOf(meant.serial), ...formatted(style, isDateFormat(pattern) ? undefined : DATE) };
    case "number": {
      const value = meant.isPercent ? Number((meant.value / 100).toPrecision(15)) : meant.value;
      const isNew = meant.isPercent && !pattern.includes("%");
      return { ...numberOf(value), ...formatted(style, isNew ? PERCENT : undefined) };
    }
  }
}

function numberOf(value: number): Pick<ICellData, "v" | "t"> {
  return { v: value, t: CellValueType.NUMBER };
}

function formatted(style: Nullable<IStyleData>, pattern: string | undefined): { s?: IStyleData } {
  return pattern === undefined ? {} : { s: { ...style, n: { pattern } } };
}
