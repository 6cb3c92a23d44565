/** A workbook with one empty sheet, built in code: what fresh files start from. */
import { openZip, type ZipPackage } from "../zip/zip-package";
import { writeZip } from "../zip/zip-write";
import { BLANK_STYLES } from "./style-xml";
import { encodePart } from "../xml/xml-tree";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The sheet of a blank package, to be taken away when there is another. */
export const BLANK_SHEET_NAME = "Sheet1";

export const EMPTY_SHEET_XML = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><bookViews><workbookView/></bookViews><sheets><sheet name="${BLANK_SHEET_NAME}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
};

export function blankPackage(): ZipPackage {
  const items = Object.entries(PARTS).map(([name, xml]) => plain(name, HEAD + xml));
  const styles = plain("xl/styles.xml", BLANK_STYLES.replace("MAIN", MAIN));
  return openZip(writeZip([...items, styles, plain("xl/worksheets/sheet1.xml", EMPTY_SHEET_XML)]));
}

function plain(name: string, xml: string) {
  return { kind: "plain", name, data: encodePart(xml) } as const;
}
