/** Numbers and places as written in Vietnam. */
import { formatCell } from "../core/workbook/cell-ref";
import type { CellPosition } from "../core/workbook/cell-ref";

const NUMBER = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 3 });

/** 1234.5 → "1.234,5". */
export function formatNumber(value: number): string {
  return NUMBER.format(value);
}

const EXACT = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 12 });

/** All that was typed: 0.0125 → "0,0125". */
export function formatExact(value: number): string {
  return EXACT.format(value);
}

/** "2026-11-20" → "20/11/2026". */
export function formatDay(day: string): string {
  return day.split("-").reverse().join("/");
}

/** "B7 ở trang Danh sách". */
export function formatPlace(sheet: string, cell: CellPosition | null): string {
  return cell ? `${formatCell(cell)} ở trang ${sheet}` : `trang ${sheet}`;
}
