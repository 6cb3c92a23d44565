/**
 * Diện mạo của tệp: how an opened file looks, for the grid. In: the bytes, and the snapshot already read from them.
 * Out: plain data that travels from a worker.
 */
import type { IStyleData } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/sheets-conditional-formatting";
import type { CellRange } from "../../../core/workbook/cell-ref";
import { extentOf } from "../../../core/workbook/sheet-view";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { readRelations, type Relation } from "../../xlsx/read/part-relations";
import { attribute, childOf, childrenOf, parseXml, prefixedAttribute } from "../../xlsx/xml/xml-tree";
import { openZip, readPart, type ZipPackage } from "../../xlsx/zip/zip-package";
import { readTheme, type Theme } from "./colors";
import { readConditionalLooks } from "./read-conditional-looks";
import { readSheetLooks, type SheetLooks } from "./read-sheet-looks";
import { readStyleLooks, type StyleLooks } from "./read-style-looks";

export interface GridSheetLooks extends Omit<SheetLooks, "rest"> {
  readonly conditionalFormats: readonly IConditionFormattingRule[];
  readonly tabColor: string | null;
}

export interface WorkbookLooks {
  readonly styles: readonly IStyleData[];
  readonly unlocked: readonly number[];
  /** In the order of the workbook; null for a sheet that is not made of cells. */
  readonly sheets: readonly (GridSheetLooks | null)[];
  readonly activeSheet: number;
}

export function readLooks(bytes: Uint8Array, snapshot: WorkbookSnapshot): WorkbookLooks {
  const pkg = openZip(bytes);
  const workbookPart =
    readRelations(pkg, "").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const relations = readRelations(pkg, workbookPart);
  const theme = readOf(pkg, relations, "theme", readTheme);
  const styles = readOf(pkg, relations, "styles", (part, name) => readStyleLooks(part, name, theme));
  const { names, activeSheet } = readSheetList(pkg, workbookPart);
  const sheets = snapshot.sheets.map((sheet, at) => {
    const id = names.get(sheet.name);
    const target = relations.find((relation) => relation.id === id)?.target;
    return target === undefined ? null : readOne(pkg, target, { sheet, theme, styles, idStem: `f${at}` });
  });
  return { styles: styles.styles, unlocked: styles.unlocked, sheets, activeSheet };
}

function readOf<T>(
  pkg: ZipPackage,
  relations: readonly Relation[],
  type: string,
  read: (bytes: Uint8Array | undefined, part: string) => T,
): T {
  const part = relations.find((relation) => relation.type === type && !relation.isExternal)?.target;
  return read(part === undefined ? undefined : readPart(pkg, part), part ?? type);
}

/** Sheet name → relation id, as the workbook part lists them. */
function readSheetList(pkg: ZipPackage, part: string) {
  const bytes = readPart(pkg, part);
  if (!bytes) return { names: new Map<string, string>(), activeSheet: 0 };
  const { root } = parseXml(bytes, part);
  const view = childrenOf(childOf(root, "bookViews"), "workbookView")[0];
  const sheets = childrenOf(childOf(root, "sheets"), "sheet");
  return {
    names: new Map(
      sheets.map((one) => [attribute(one, "name") ?? "", prefixedAttribute(one, "id")?.value ?? ""]),
    ),
    activeSheet: Number((view && attribute(view, "activeTab")) ?? 0),
  };
}

interface OneSheet {
  readonly sheet: SheetSnapshot;
  readonly theme: Theme;
  readonly styles: StyleLooks;
  readonly idStem: string;
}

function readOne(
  pkg: ZipPackage,
  part: string,
  { sheet, theme, styles, idStem }: OneSheet,
): GridSheetLooks | null {
  const bytes = readPart(pkg, part);
  if (!bytes) return null;
  const extent: CellRange | undefined = extentOf(sheet.cells);
  const { rest, ...looks } = readSheetLooks(bytes, part, {
    rows: (extent?.bottom ?? 0) + 1,
    columns: (extent?.right ?? 0) + 1,
  });
  if (rest.root.local !== "worksheet") return null;
  const { differential } = styles;
  return {
    ...looks,
    conditionalFormats: readConditionalLooks({ part: rest, theme, differential }, idStem),
    tabColor: null,
  };
}
