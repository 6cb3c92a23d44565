/** Names that were taken. In: a formula and what wanted names became. Out: the formula with the real names; and free names. */
import { quoteSheet } from "../../core/workbook/cell-ref";

/** Old name without capitals to new name. */
export type Renaming = ReadonlyMap<string, string>;

/** Texts and bracketed columns stay as they are; then a quoted sheet, and a bare sheet or table. */
const PIECES = /"(?:[^"]|"")*"|\[[^\]]*\]'?|'((?:[^']|'')+)'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)([![])/gu;

export function renameInFormula(formula: string, sheets: Renaming, tables: Renaming): string {
  if (sheets.size === 0 && tables.size === 0) return formula;
  return formula.replace(
    PIECES,
    (piece: string, quoted?: string, bare?: string, sign?: string, at?: number, whole?: string) => {
      if (sign === "[") return renameTable(piece, bare ?? "", tables);
      const wanted = quoted?.replaceAll("''", "'") ?? bare;
      // behind a bracket it is a sheet of another workbook
      if (wanted === undefined || whole?.charAt((at ?? 0) - 1) === "]") return piece;
      const real = sheets.get(caseless(wanted));
      return real === undefined ? piece : `${quoteSheet(real)}!`;
    },
  );
}

function renameTable(piece: string, name: string, tables: Renaming): string {
  const real = tables.get(caseless(name));
  return real === undefined ? piece : `${real}[`;
}

const SHEET_NAME_LENGTH = 31;

/** Excel refuses some characters and takes names for equal without regard to case. "Name", "Name (2)", "Name (3)"… */
export function freeSheetName(wanted: string, isTaken: (name: string) => boolean): string {
  const clean = wanted.replace(/[[\]:*?/\\]/g, "-").replace(/^'+|'+$/g, "") || "Sheet";
  for (let number = 1; ; number++) {
    const tail = number === 1 ? "" : ` (${number})`;
    const name = clean.slice(0, SHEET_NAME_LENGTH - tail.length).trimEnd() + tail;
    if (!isTaken(name)) return name;
  }
}

export function freeTableName(wanted: string, isTaken: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}_${number}`;
    if (!isTaken(name)) return name;
  }
}

export function caseless(name: string): string {
  return name.normalize("NFC").toLocaleLowerCase("en-US");
}
