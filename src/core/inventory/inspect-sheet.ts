/** In: a sheet. Out: what the officer should look at in it, in the order of the cells. */
import type { Finding } from "../check/finding";
import { legacyEncodingOf, looksLegacy } from "../text/legacy-font";
import type { LegacyEncoding } from "../text/legacy-font";
import { formatCell } from "../workbook/cell-ref";
import type { CellPosition } from "../workbook/cell-ref";
import { forEachCell } from "../workbook/sheet-view";
import type { VisitedCell } from "../workbook/sheet-view";
import { isCellError } from "../workbook/snapshot";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

export function inspectSheet(workbook: WorkbookSnapshot, sheet: SheetSnapshot): readonly Finding[] {
  return [
    ...valueErrors(sheet),
    ...neverCalculated(sheet),
    ...externalFormulas(sheet),
    ...legacyTexts(workbook, sheet),
    ...hiddenData(sheet),
  ];
}

interface ErrorRun {
  readonly error: string;
  readonly first: CellPosition;
  last: CellPosition;
}

/** Equal errors under one another are one matter, not two hundred. */
function valueErrors(sheet: SheetSnapshot): readonly Finding[] {
  const runs: ErrorRun[] = [];
  const openByColumn = new Map<number, ErrorRun>();
  forEachCell(sheet.cells, ({ row, column, value }) => {
    if (!isCellError(value)) return;
    const open = openByColumn.get(column);
    if (open?.error === value.error && open.last.row === row - 1) {
      open.last = { row, column };
      return;
    }
    const run = { error: value.error, first: { row, column }, last: { row, column } };
    runs.push(run);
    openByColumn.set(column, run);
  });
  return runs.map(({ error, first, last }) => ({
    ...at("value.error", "error", sheet, first),
    data: { error, count: last.row - first.row + 1, last: formatCell(last) },
  }));
}

function neverCalculated(sheet: SheetSnapshot): readonly Finding[] {
  let first: CellPosition | undefined;
  let count = 0;
  forEachCell(sheet.cells, ({ row, column, value }) => {
    if (value !== null) return;
    first ??= { row, column };
    count++;
  });
  if (!first) return [];
  return [{ ...at("formula.not-calculated", "warning", sheet, first), data: { count } }];
}

/** "[1]Trang!A1" and "'C:\ho so\[tep.xlsx]Trang'!A1"; a table's "[Cột]" has no sheet behind it. */
const EXTERNAL = /(?:^|[^\p{L}\p{N}_.\]])\[[^\]@#]+\][\p{L}\p{N}_. ]*!|'[^'[\]]*\[[^\]]+\][^'[\]]*'!/u;
const STRING_LITERAL = /"(?:[^"]|"")*"/g;

function externalFormulas(sheet: SheetSnapshot): readonly Finding[] {
  const { formulaCells, formulas } = sheet.cells;
  const wanted = new Set<number>();
  for (const [k, formula] of formulas.entries()) {
    if (formula.includes("[") && EXTERNAL.test(formula.replace(STRING_LITERAL, '""'))) {
      wanted.add(formulaCells[k] ?? -1);
    }
  }
  let first: CellPosition | undefined;
  if (wanted.size === 0) return [];
  forEachCell(sheet.cells, ({ row, column, index }) => {
    if (wanted.has(index)) first ??= { row, column };
  });
  return [{ ...at("formula.external", "warning", sheet, first ?? null), data: { count: wanted.size } }];
}

interface LegacyUse {
  readonly encoding: LegacyEncoding;
  readonly font: string;
  readonly first: CellPosition;
  count: number;
}

function legacyTexts(workbook: WorkbookSnapshot, sheet: SheetSnapshot): readonly Finding[] {
  const uses = new Map<LegacyEncoding, LegacyUse>();
  const fontsOfRuns = new Map(
    [...sheet.cells.richCells].map((index, k) => [index, sheet.cells.richTexts[k] ?? []] as const),
  );
  forEachCell(sheet.cells, (cell) => {
    const font = legacyFont(workbook, sheet, cell, fontsOfRuns);
    const encoding = legacyEncodingOf(font);
    if (!encoding || font === null) return;
    const use = uses.get(encoding);
    if (use) use.count++;
    else uses.set(encoding, { encoding, font, first: { row: cell.row, column: cell.column }, count: 1 });
  });
  return [...uses.values()].map(({ encoding, font, first, count }) => ({
    ...at("text.legacy-font", "warning", sheet, first),
    data: { encoding, font, count },
  }));
}

/** The old font a text would need to be read rightly, or null: the cell's own, or that of one of its runs. */
function legacyFont(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  { index, value }: VisitedCell,
  runs: ReadonlyMap<number, readonly { readonly text: string; readonly font: string | null }[]>,
): string | null {
  if (typeof value !== "string" || !looksLegacy(value)) return null;
  const own = workbook.formats[sheet.cells.formats[index] ?? -1]?.font ?? null;
  const parts = runs.get(index) ?? [{ text: value, font: own }];
  return parts.find(({ text, font }) => legacyEncodingOf(font) && looksLegacy(text))?.font ?? null;
}

function hiddenData(sheet: SheetSnapshot): readonly Finding[] {
  const cells = sheet.cells.values.length;
  if (sheet.visibility === "visible" || sheet.planId !== null || cells === 0) return [];
  return [{ ...at("sheet.hidden-data", "note", sheet, null), data: { cells } }];
}

function at<Code extends Finding["code"], Level extends Finding["severity"]>(
  code: Code,
  severity: Level,
  sheet: SheetSnapshot,
  cell: CellPosition | null,
) {
  return { code, severity, sheet: sheet.name, cell, cite: [] };
}
