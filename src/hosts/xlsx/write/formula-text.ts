/** Formulas as text: sheets and tables renamed inside them, newer functions spelt as files want them. Strings stay untouched. */
import { quoteSheet } from "../../../core/workbook/cell-ref";

/** Strings, bracketed columns, quoted sheets, words with or without "!" and "(". */
const TOKEN =
  /"(?:[^"]|"")*"|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]|'(?:[^']|'')+'!|[\p{L}_\\][\p{L}\p{N}_.?\\]*[!(]?/gu;

type Visit = (token: string, before: string, after: string) => string;

function mapTokens(formula: string, visit: Visit): string {
  return formula.replace(TOKEN, (token: string, at: number) =>
    visit(token, formula.charAt(at - 1), formula.charAt(at + token.length)),
  );
}

/** Lower-case old name to new name. References into other workbooks are left alone. */
export type Renaming = ReadonlyMap<string, string>;

export function renameSheets(formula: string, names: Renaming): string {
  if (names.size === 0) return formula;
  return mapTokens(formula, (token, before) => {
    const sheet = sheetOfToken(token, before);
    const renamed = sheet === undefined ? undefined : names.get(sheet.toLowerCase());
    return renamed === undefined ? token : `${quoteSheet(renamed)}!`;
  });
}

function sheetOfToken(token: string, before: string): string | undefined {
  if (!token.endsWith("!") || before === "]") return undefined;
  return token.startsWith("'") ? token.slice(1, -2).replaceAll("''", "'") : token.slice(0, -1);
}

/** Tables are named in formulas before a bracket: "Diem[Tong]". */
export function renameTables(formula: string, names: Renaming): string {
  if (names.size === 0) return formula;
  return mapTokens(formula, (token, _, after) =>
    after === "[" ? (names.get(token.toLowerCase()) ?? token) : token,
  );
}

/** A reference to a sheet that goes away becomes #REF!, as Excel would have it. */
export function breakReferences(formula: string, sheet: string): string {
  const mark = "\u0000";
  const marked = mapTokens(formula, (token, before) =>
    sheetOfToken(token, before)?.toLowerCase() === sheet.toLowerCase() ? mark : token,
  );
  return marked.replace(/\u0000[$A-Za-z0-9:]*/g, "#REF!");
}

/** Functions younger than Excel 2007 carry a prefix in files; without it Excel shows #NAME?. */
const PREFIXED = new Set(
  `AGGREGATE ARRAYTOTEXT BASE CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT DAYS DECIMAL DROP EXPAND FLOOR.MATH FORMULATEXT
  HSTACK IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS MODE.MULT MODE.SNGL NORM.DIST NORM.S.DIST NUMBERVALUE
  PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ
  SEQUENCE SHEET SHEETS SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW
  UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR`.split(/\s+/),
);
const WORKSHEET_PREFIXED = new Set(["FILTER", "SORT"]);

export function toFileFormula(formula: string): string {
  return mapTokens(formula.replace(/^=/, ""), (token) => {
    if (!token.endsWith("(")) return token;
    const name = token.slice(0, -1).toUpperCase();
    if (WORKSHEET_PREFIXED.has(name)) return `_xlfn._xlws.${name}(`;
    return PREFIXED.has(name) ? `_xlfn.${name}(` : token;
  });
}
