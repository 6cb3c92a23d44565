/**
 * A fresh .xlsx from a snapshot, for files whose own format we cannot patch (.xls). Values, formulas with their
 * results, number formats, fonts, merges, hidden parts, validations and names go over; what a snapshot does not
 * hold (pictures, charts, widths, borders) stays behind in the old file.
 */
import type { CellFormat, WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { blankPackage } from "./blank-package";
import { changeNames, type NameEntry } from "../read/defined-names";
import { toFileFormula } from "./formula-text";
import { PackageDraft } from "./package-draft";
import { addRelationship, pruneContentTypes, setContentType, SHEET_TYPE } from "./package-links";
import { removeSheet } from "./patch-plans";
import { snapshotSheetPart } from "./snapshot-sheet-xml";
import { deriveFormat, type FormatChange } from "./style-derive";
import { openStyles } from "./styles-part";
import { TextSplice } from "../xml/text-splice";
import {
  addSlot,
  findWorkbook,
  insertOrdered,
  listSlots,
  parseWorkbook,
  requestRecalculation,
  settleActiveTab,
  type WorkbookFrame,
} from "./workbook-part";
import { encodePart } from "../xml/xml-tree";

const STATES = { visible: "visible", hidden: "hidden", "very-hidden": "veryHidden" } as const;

export function packageOfSnapshot(snapshot: WorkbookSnapshot): Uint8Array {
  const draft = new PackageDraft(blankPackage());
  const frame = findWorkbook(draft);
  const blank = listSlots(draft, frame)[0];
  // out of the way first: its name may be one of theirs
  if (blank && snapshot.sheets.length > 0) removeSheet(draft, frame, blank);
  const { styles, save } = openStyles(draft, frame);
  const looks = snapshot.formats.map((format) => deriveFormat(styles, 0, changeOf(format)));
  save();
  for (const [at, sheet] of snapshot.sheets.entries()) {
    const part = `xl/worksheets/sheet${at + 1}.xml`;
    draft.set(part, snapshotSheetPart(sheet, frame.main, looks));
    setContentType(draft, part, SHEET_TYPE);
    const relationshipId = addRelationship(draft, frame.part, `${frame.relationships}/worksheet`, part);
    addSlot(draft, frame, {
      name: sheet.name,
      sheetId: at + 1,
      relationshipId,
      state: STATES[sheet.visibility],
    });
  }
  writeNames(draft, frame, snapshot);
  if (snapshot.date1904) stateDateSystem(draft, frame);
  pruneContentTypes(draft);
  settleActiveTab(draft, frame);
  requestRecalculation(draft, frame);
  return draft.toBytes();
}

function changeOf(format: CellFormat): FormatChange {
  const { numberFormat, font, bold, italic, strike, indent, align, filled } = format;
  return {
    numberFormat,
    bold,
    italic,
    strike,
    ...(font === null ? {} : { font }),
    ...(indent > 0 ? { indent } : {}),
    ...(align === "other" || align === "general" ? {} : { horizontal: align }),
    // which colour it was, a snapshot does not say
    ...(filled ? { fill: "F2F2F2" } : {}),
  };
}

/** Names that lead into other files would be asked about each time the file opens. */
function writeNames(draft: PackageDraft, frame: WorkbookFrame, snapshot: WorkbookSnapshot): void {
  const slots = listSlots(draft, frame);
  const add = snapshot.names
    .filter(({ name, refersTo }) => !refersTo.includes("[") && refersTo !== "" && !name.startsWith("_xlnm."))
    .flatMap(({ name, sheet, refersTo, hidden }): NameEntry[] => {
      const position = slots.findIndex((slot) => slot.name === sheet);
      if (sheet !== null && position < 0) return [];
      const localSheet = sheet === null ? null : position;
      return [{ name, localSheet, refersTo: toFileFormula(refersTo), hidden, comment: null }];
    });
  const workbook = parseWorkbook(draft, frame);
  const text = changeNames(workbook, { drop: () => false, add }, (splice, xml) =>
    insertOrdered(splice, workbook, "definedNames", xml),
  );
  draft.set(frame.part, encodePart(text));
}

function stateDateSystem(draft: PackageDraft, frame: WorkbookFrame): void {
  const workbook = parseWorkbook(draft, frame);
  const splice = new TextSplice(workbook.text);
  insertOrdered(splice, workbook, "workbookPr", '<workbookPr date1904="1"/>');
  draft.set(frame.part, encodePart(splice.toString()));
}
