/** How an opened file looks in the grid: sizes, colours, rules; and what of a huge blank sheet is passed over. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { type ICellData, type IWorksheetData } from "@univerjs/core";
import { buildWorkbookData } from "../../../src/hosts/univer/build-workbook-data";
import { readLooks, type WorkbookLooks } from "../../../src/hosts/univer/looks/read-looks";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import { buildXlsx } from "../../support/fixture-xlsx";
import { range1 } from "../../support/fixture";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const THEME = "http://schemas.openxmlformats.org/drawingml/2006/main";

const STYLES = `<styleSheet xmlns="${MAIN}">
  <numFmts count="1"><numFmt numFmtId="170" formatCode="#,##0.0"/></numFmts>
  <fonts count="2">
    <font><sz val="12"/><name val="Times New Roman"/></font>
    <font><b/><i val="0"/><u/><sz val="14"/><color theme="4" tint="-0.25"/><name val=".VnTime"/></font>
  </fonts>
  <fills count="3">
    <fill><patternFill patternType="none"/></fill>
    <fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/></patternFill></fill>
    <fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill>
  </fills>
  <borders count="2"><border/><border><left style="thin"/><right/><top style="double"><color rgb="FFFF0000"/></top></border></borders>
  <cellXfs count="4">
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>
    <xf numFmtId="170" fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" textRotation="90"/></xf>
    <xf numFmtId="14" fontId="0" fillId="2" borderId="0"><alignment indent="2"/><protection locked="0"/></xf>
    <xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment textRotation="255"/></xf>
  </cellXfs>
  <dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>
</styleSheet>`;

const THEME_PART = `<a:theme xmlns:a="${THEME}"><a:themeElements><a:clrScheme name="x">${[
  ["dk1", "000000"],
  ["lt1", "FFFFFF"],
  ["dk2", "44546A"],
  ["lt2", "E7E6E6"],
  ["accent1", "4080C0"],
]
  .map(([name = "", rgb = ""]) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`)
  .join("")}</a:clrScheme></a:themeElements></a:theme>`;

function sheetXml(inside: string, before = "", after = ""): string {
  return `<x:worksheet xmlns:x="${MAIN}">${before}<x:sheetData>${inside}</x:sheetData>${after}</x:worksheet>`;
}

/** A one-sheet package with these parts in place of the plain ones. */
function packageWith(sheet: string): Uint8Array {
  const parts = unzipSync(buildXlsx({ sheets: [{ name: "Trang", grid: "| | A |\n| 1 | x |" }] }));
  const relations = "xl/_rels/workbook.xml.rels";
  const theme = `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/>`;
  return zipSync({
    ...parts,
    "xl/styles.xml": strToU8(STYLES),
    "xl/theme/theme1.xml": strToU8(THEME_PART),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
    [relations]: strToU8(
      strFromU8(parts[relations] ?? new Uint8Array()).replace("</Relationships>", `${theme}</Relationships>`),
    ),
  });
}

function looksOf(sheet: string): WorkbookLooks {
  const bytes = packageWith(sheet);
  return readLooks(bytes, readWorkbook(bytes, { name: null }));
}

function gridOf(bytes: Uint8Array): IWorksheetData {
  const snapshot = readWorkbook(bytes, { name: null });
  const { data } = buildWorkbookData(snapshot, readLooks(bytes, snapshot), "w");
  return Object.values(data.sheets)[0] as IWorksheetData; // every sheet is given whole
}

test("fonts, fills, borders, number formats and alignment, by style number", () => {
  const { styles, unlocked } = looksOf(sheetXml(""));
  expect(styles[1]).toEqual({
    ff: ".VnTime",
    fs: 14,
    bl: 1,
    ul: { s: 1 },
    // accent 1 (64, 128, 192), a quarter darker
    cl: { rgb: "#306090" },
    bg: { rgb: "#DDEBF7" },
    bd: { l: { s: 1, cl: { rgb: "#000000" } }, t: { s: 7, cl: { rgb: "#FF0000" } } },
    n: { pattern: "#,##0.0" },
    ht: 2,
    vt: 1,
    tb: 3,
    tr: { a: -90 },
  });
  expect(styles[2]).toMatchObject({ n: { pattern: "dd/mm/yyyy" }, bg: { rgb: "#FFFF00" }, pd: { l: 18 } });
  expect(styles[3]).toMatchObject({ tr: { a: 0, v: 1 } });
  expect(unlocked).toEqual([2]);
});

test("columns, rows, freeze and grid lines, whatever the prefix", () => {
  const before = `<x:sheetViews><x:sheetView showGridLines="0"><x:pane xSplit="2" ySplit="3" state="frozen"/></x:sheetView></x:sheetViews>
    <x:sheetFormatPr defaultRowHeight="18"/><x:cols><x:col min="2" max="3" width="20.7109375" customWidth="1"/><x:col min="4" max="4" hidden="1"/></x:cols>`;
  const [sheet] = looksOf(
    sheetXml('<x:row r="2" ht="30" customHeight="1"><x:c r="B2" s="1"/></x:row><x:row hidden="1"/>', before),
  ).sheets;
  expect(sheet).toMatchObject({
    freeze: { rows: 3, columns: 2 },
    showsGridLines: false,
    defaultRowHeight: 24,
    columns: [
      { from: 1, to: 2, width: 145 },
      { from: 3, to: 3, isHidden: true },
    ],
    rows: [
      { row: 1, height: 40, isHidden: false },
      { row: 2, height: null, isHidden: true },
    ],
  });
  expect([...(sheet?.cells.columns ?? [])]).toEqual([1]);
});

test("conditional formats by priority; kinds nobody knows are passed over; array formulas are found", () => {
  const after = `<x:conditionalFormatting sqref="A1:A9 C1"><x:cfRule type="cellIs" priority="2" operator="lessThan" dxfId="0"><x:formula>5</x:formula></x:cfRule>
    <x:cfRule type="iconSet" priority="3"/></x:conditionalFormatting>
    <x:conditionalFormatting sqref="B1"><x:cfRule type="expression" priority="1" dxfId="0"><x:formula>$B1&gt;"a"</x:formula></x:cfRule></x:conditionalFormatting>`;
  const [sheet] = looksOf(
    sheetXml('<x:row r="1"><x:c r="D1"><x:f t="array" ref="D1:D3">A1:A3</x:f></x:c></x:row>', "", after),
  ).sheets;
  const style = { cl: { rgb: "#9C0006" }, bg: { rgb: "#FFC7CE" } };
  expect(sheet?.conditionalFormats.map(({ rule }) => rule)).toEqual([
    { type: "highlightCell", subType: "formula", value: '=$B1>"a"', style },
    { type: "highlightCell", subType: "number", operator: "lessThan", value: 5, style },
  ]);
  expect(sheet?.conditionalFormats[1]?.ranges).toHaveLength(2);
  expect(sheet?.arrayRanges).toEqual([range1("D1:D3")]);
});

test("a million formatted blank rows cost nothing", () => {
  const rows = Array.from(
    { length: 50_000 },
    (_, at) => `<x:row r="${at + 1}"><x:c r="A${at + 1}" s="1"/></x:row>`,
  );
  const sheet = gridOf(packageWith(sheetXml(rows.join(""))));
  expect(Object.keys(sheet.cellData).length).toBeLessThan(200);
  expect(sheet.rowCount).toBeLessThan(200);
});

test("days of a workbook that counts from 1904 show as the same days", () => {
  const bytes = buildXlsx({ sheets: [{ name: "Ngày", grid: "| | A |\n| 1 | @2026-11-20 |\n| 2 | 7 |" }] });
  const parts = unzipSync(bytes);
  const text = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace(
    "<bookViews>",
    '<workbookPr date1904="1"/><bookViews>',
  );
  const sheet = gridOf(zipSync({ ...parts, "xl/workbook.xml": strToU8(text) }));
  const rows = sheet.cellData as Record<number, Record<number, ICellData>>; // rows of cells
  const cells = Object.values(rows).map((row) => Object.values(row)[0]?.v);
  expect(cells).toEqual([46346 + 1462, 7]);
});

test("a list's rule goes without an operator, a number's with it; lists open by an arrow", () => {
  const rules = `<x:dataValidations><x:dataValidation type="list" sqref="A1"><x:formula1>$B$1:$B$3</x:formula1></x:dataValidation>
    <x:dataValidation type="list" sqref="A2"><x:formula1>"Có,Không"</x:formula1></x:dataValidation>
    <x:dataValidation type="decimal" operator="lessThan" sqref="A3"><x:formula1>5</x:formula1></x:dataValidation></x:dataValidations>`;
  const bytes = packageWith(sheetXml("", "", rules));
  const snapshot = readWorkbook(bytes, { name: null });
  const { extras } = buildWorkbookData(snapshot, readLooks(bytes, snapshot), "w");
  const [sheet] = extras.values();
  expect(
    sheet?.validations.map(({ type, operator, formula1, renderMode }) => [
      type,
      operator,
      formula1,
      renderMode,
    ]),
  ).toEqual([
    ["list", undefined, "=$B$1:$B$3", 1],
    ["list", undefined, "Có,Không", 1],
    ["decimal", "lessThan", "5", 1],
  ]);
});
