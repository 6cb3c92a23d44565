// Builds the sample workbook from the text in assets/samples: one file a sheet, in the order of their names.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { ROOT } from "./run.mjs";
import { readSheet } from "./sample-sheet.mjs";
import { STYLE_NUMBERS, stylesXml } from "./sample-styles.mjs";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** The same bytes whenever it is built. */
const MADE = new Date(2026, 0, 1);

const escape = (text) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function cellXml({ ref, style, value, formula }) {
  const open = `<c r="${ref}" s="${STYLE_NUMBERS[style]}"`;
  const f = formula === undefined ? "" : `<f>${escape(formula)}</f>`;
  if (value === null) return f ? `${open}>${f}</c>` : `${open}/>`;
  if (typeof value === "number") return `${open}>${f}<v>${value}</v></c>`;
  if (/^#[A-Z0-9/]+[!?]$|^#N\/A$/.test(value)) return `${open} t="e">${f}<v>${value}</v></c>`;
  if (f) return `${open} t="str">${f}<v>${escape(value)}</v></c>`;
  return `${open} t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

function rowXml({ number, cells, height, isHidden }) {
  const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${size}${isHidden ? ' hidden="1"' : ""}>${cells.map(cellXml).join("")}</row>`;
}

function viewXml({ freeze: [rows, columns] }, isFirst) {
  const attributes = [
    columns ? `xSplit="${columns}"` : "",
    rows ? `ySplit="${rows}"` : "",
    `topLeftCell="${String.fromCharCode(65 + columns)}${rows + 1}"`,
    `activePane="${rows && columns ? "bottomRight" : rows ? "bottomLeft" : "topRight"}"`,
  ];
  const pane = rows || columns ? `<pane ${attributes.filter(Boolean).join(" ")} state="frozen"/>` : "";
  return `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

function validationXml({ range, type, first, second }) {
  const formulas = [first, second]
    .filter(Boolean)
    .map((one, at) => `<formula${at + 1}>${escape(one)}</formula${at + 1}>`);
  return `<dataValidation type="${type}" allowBlank="1" showErrorMessage="1" sqref="${range}">${formulas.join("")}</dataValidation>`;
}

function list(tag, item, items) {
  return items.length > 0 ? `<${tag} count="${items.length}">${items.map(item).join("")}</${tag}>` : "";
}

function sheetXml(sheet, isFirst) {
  const columns = sheet.columns.map(
    ({ at, width, isHidden }) =>
      `<col min="${at}" max="${at}" width="${width}"${isHidden ? ' hidden="1"' : ""} customWidth="1"/>`,
  );
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">`,
    viewXml(sheet, isFirst),
    '<sheetFormatPr defaultRowHeight="15.75"/>',
    columns.length > 0 ? `<cols>${columns.join("")}</cols>` : "",
    `<sheetData>${sheet.rows.map(rowXml).join("")}</sheetData>`,
    list("mergeCells", (range) => `<mergeCell ref="${range}"/>`, sheet.merges),
    list("dataValidations", validationXml, sheet.validations),
    '<pageMargins left="0.7" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join("");
}

function workbookXml(sheets) {
  const entries = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${escape(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
  );
  const names = sheets.flatMap((sheet) => sheet.names);
  const defined = names.map(
    ({ name, refersTo }) => `<definedName name="${name}">${escape(refersTo)}</definedName>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><bookViews><workbookView/></bookViews><sheets>${entries.join("")}</sheets>${
    defined.length > 0 ? `<definedNames>${defined.join("")}</definedNames>` : ""
  }<calcPr calcId="191029"/></workbook>`;
}

function relations(items) {
  const entries = items.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${REL}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function sampleWorkbook() {
  const folder = path.join(ROOT, "assets", "samples");
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort();
  const sheets = files.map((name) => readSheet(readFileSync(path.join(folder, name), "utf8")));
  const sheetParts = sheets.map((sheet, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    "worksheet",
    sheetXml(sheet, at === 0),
  ]);
  const parts = [
    ...sheetParts,
    ["xl/styles.xml", "styles", stylesXml()],
    ["xl/workbook.xml", "sheet.main", workbookXml(sheets)],
  ];
  const overrides = parts.map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${OFFICE}.${type}+xml"/>`,
  );
  const workbookRelations = sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.xml`]);
  const all = [
    [
      "[Content_Types].xml",
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join("")}</Types>`,
    ],
    ["_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]])],
    ["xl/_rels/workbook.xml.rels", relations([...workbookRelations, ["styles", "styles.xml"]])],
    ...parts.map(([name, , text]) => [name, text]),
  ];
  return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])), { mtime: MADE });
}

export function buildSample(file) {
  writeFileSync(file, sampleWorkbook());
}
