/** The workbook part in; sheets in order, names and the date system out. */
import type { DefinedName, SheetVisibility } from "../../../core/workbook/snapshot";
import { plainFormula } from "./formula-shift";
import { nameOf, XmlScanner } from "../xml/xml-scanner";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Of the relation that leads to the sheet's part. */
  readonly relation: string;
}

export interface WorkbookContent {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly DefinedName[];
}

/** Characters. Excel takes 31; the name is repeated in everything said about the sheet. */
const MAX_SHEET_NAME = 255;

const WORKBOOK = nameOf("workbook");
const PROPERTIES = nameOf("workbookPr");
const DATE_1904 = nameOf("date1904");
const SHEETS = nameOf("sheets");
const SHEET = nameOf("sheet");
const NAME = nameOf("name");
const STATE = nameOf("state");
const ID = nameOf("id");
const NAMES = nameOf("definedNames");
const DEFINED_NAME = nameOf("definedName");
const LOCAL_SHEET = nameOf("localSheetId");
const HIDDEN = nameOf("hidden");

export function readWorkbookPart(bytes: Uint8Array, part: string): WorkbookContent {
  const scanner = new XmlScanner(bytes, part);
  let date1904 = false;
  const sheets: SheetEntry[] = [];
  const names: (Omit<DefinedName, "sheet"> & { readonly scope: string | undefined })[] = [];
  scanner.next();
  if (scanner.name !== WORKBOOK) throw scanner.damaged();
  scanner.forEachChild(() => {
    if (scanner.name === PROPERTIES) date1904 = scanner.flag(DATE_1904);
    else if (scanner.name === SHEETS) {
      scanner.forEachChild(() => {
        if (scanner.name === SHEET) sheets.push(readSheetEntry(scanner));
      });
    } else if (scanner.name === NAMES) {
      scanner.forEachChild(() => {
        if (scanner.name === DEFINED_NAME) names.push(readName(scanner));
      });
    }
  });
  return { date1904, sheets, names: names.map((name) => scoped(name, sheets)) };
}

function readSheetEntry(scanner: XmlScanner): SheetEntry {
  const state = scanner.attribute(STATE);
  const name = scanner.attribute(NAME) ?? "";
  if (name.length > MAX_SHEET_NAME) throw scanner.damaged();
  return {
    name,
    visibility: state === "hidden" ? "hidden" : state === "veryHidden" ? "very-hidden" : "visible",
    relation: scanner.attribute(ID) ?? "",
  };
}

function readName(scanner: XmlScanner) {
  const name = scanner.attribute(NAME) ?? "";
  const hidden = scanner.flag(HIDDEN);
  const scope = scanner.attribute(LOCAL_SHEET);
  return { name, hidden, scope, refersTo: plainFormula(scanner.text().trim()) };
}

/** A sheet's own name says which sheet by its place in the list. */
function scoped(
  { name, hidden, refersTo, scope }: Omit<DefinedName, "sheet"> & { readonly scope: string | undefined },
  sheets: readonly SheetEntry[],
): DefinedName {
  const sheet = scope === undefined ? null : (sheets[Number(scope)]?.name ?? null);
  return { name, sheet, refersTo, hidden };
}
