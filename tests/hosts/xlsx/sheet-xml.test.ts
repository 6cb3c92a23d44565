/** A plan with everything, as XML: the order the schema wants, and each feature as Excel writes it. */
import { BLANK_PLAN, type SheetPlan } from "../../../src/core/workbook/sheet-plan";
import { BLANK_STYLES } from "../../../src/hosts/xlsx/write/style-xml";
import { sheetPart } from "../../../src/hosts/xlsx/write/sheet-xml";
import { StylesAppender } from "../../../src/hosts/xlsx/write/styles-append";
import { tableXml } from "../../../src/hosts/xlsx/write/table-xml";
import { decodePart, parseXmlText } from "../../../src/hosts/xlsx/xml/xml-tree";
import { range1 } from "../../support/fixture";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function xmlOf(plan: Partial<SheetPlan>): string {
  return decodePart(
    sheetPart(
      { ...BLANK_PLAN, id: "test", name: "TĐ Mẫu", ...plan },
      {
        main: MAIN,
        relationships: "r",
        styles: new StylesAppender(parseXmlText(BLANK_STYLES, "styles")),
        isActive: false,
        tableIds: plan.tables ? ["rId1"] : [],
        fileFormula: (formula) => formula,
        sheetName: (name) => name,
      },
    ),
    "sheet",
  );
}

/** ECMA-376 part 1, 18.3.1.99, as far as we use it. */
const SCHEMA_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks tableParts extLst".split(
    " ",
  );

const PAGE = {
  orientation: "landscape",
  margins: { top: 2.54, bottom: 2.54, left: 5.08, right: 1.27 },
  fitToWidth: 1,
  titleRows: null,
  printArea: null,
  breakAfterRows: [3, 9],
  pageNumbers: true,
  centered: true,
} as const;

test("elements stand in the order of the schema", () => {
  const xml = xmlOf({
    columns: [{ width: 5 }],
    rows: [{ cells: [{ value: "a", link: { sheet: "TĐ Mẫu", cell: { row: 0, column: 0 } } }] }],
    merges: [range1("A3:B3")],
    tables: [{ name: "T", range: range1("A1:A2"), columns: ["a"], filter: true }],
    validations: [{ type: "list", range: range1("A2:A9"), source: "$B$1:$B$3", error: null }],
    conditionalFormats: [
      { type: "expression", range: range1("A2:A9"), formula: "A2>1", style: "bad" },
      { type: "data-bar", range: range1("A2:A9"), min: 0, max: 10 },
    ],
    freeze: { rows: 1, columns: 0 },
    page: PAGE,
    protection: { allowFilter: true, allowFormat: true },
  });
  const order = parseXmlText(xml, "sheet").root.children.map(({ local }) => local);
  expect([...new Set(order)]).toEqual(SCHEMA_ORDER);
});

test.each<[string, Partial<SheetPlan>, string]>([
  [
    "freezing rows",
    { freeze: { rows: 2, columns: 0 } },
    '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
  ],
  [
    "freezing columns",
    { freeze: { rows: 0, columns: 1 } },
    '<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/>',
  ],
  [
    "freezing both",
    { freeze: { rows: 2, columns: 1 } },
    '<pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/>',
  ],
  ["freezing nothing", { freeze: { rows: 0, columns: 0 } }, '<sheetView workbookViewId="0"/>'],
  [
    "equal columns in one run",
    { columns: [{ width: 10 }, { width: 10 }, { width: 4, hidden: true }] },
    '<cols><col min="1" max="2" width="10.7109375" customWidth="1"/><col min="3" max="3" width="4.7109375" hidden="1" customWidth="1"/></cols>',
  ],
  [
    "margins in inches",
    { page: PAGE },
    '<pageMargins left="2" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/>',
  ],
  [
    "A4, fitted to the width",
    { page: PAGE },
    '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>',
  ],
  [
    "breaks after rows",
    { page: PAGE },
    '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="10" max="16383" man="1"/></rowBreaks>',
  ],
  ["page numbers", { page: PAGE }, "<oddFooter>&amp;C&amp;P/&amp;N</oddFooter>"],
  [
    "protection that still filters",
    { protection: { allowFilter: true, allowFormat: false } },
    '<sheetProtection sheet="1" objects="1" scenarios="1" sort="0" autoFilter="0"/>',
  ],
  ["a merge of one cell is none", { merges: [range1("B2")] }, "<sheetData></sheetData></worksheet>"],
  [
    "whole numbers only",
    {
      validations: [
        {
          type: "whole",
          range: range1("A1"),
          min: -1,
          max: 5,
          error: { title: "Sai", message: 'Từ "-1" đến 5' },
        },
      ],
    },
    '<dataValidation type="whole" allowBlank="1" showErrorMessage="1" errorTitle="Sai" error="Từ &quot;-1&quot; đến 5" sqref="A1"><formula1>-1</formula1><formula2>5</formula2></dataValidation>',
  ],
  [
    "own check",
    { validations: [{ type: "custom", range: range1("A1"), formula: 'A1<>""', error: null }] },
    '<dataValidation type="custom" allowBlank="1" sqref="A1"><formula1>A1&lt;&gt;""</formula1></dataValidation>',
  ],
  ["a row height", { rows: [{ cells: [], height: 24 }] }, '<row r="1" ht="24" customHeight="1"></row>'],
  [
    "a formula that came to an error",
    { rows: [{ cells: [{ value: null, formula: "1/0", error: { error: "#DIV/0!" } }] }] },
    't="e"><f>1/0</f><v>#DIV/0!</v></c>',
  ],
  ["a formula never calculated", { rows: [{ cells: [{ value: null, formula: "A2" }] }] }, "><f>A2</f></c>"],
])("%s", (_, plan, expected) => {
  expect(xmlOf(plan)).toContain(expected);
});

test("a text that looks like a formula is quoted, unless its format makes it a text anyway", () => {
  const styles = new StylesAppender(parseXmlText(BLANK_STYLES, "styles"));
  const context = {
    main: MAIN,
    relationships: "r",
    isActive: false,
    tableIds: [],
    fileFormula: String,
    sheetName: String,
  };
  const rows = [
    {
      cells: [
        { value: "=1", style: "title" as const },
        { value: "=1", style: "text" as const },
      ],
    },
  ];
  sheetPart({ ...BLANK_PLAN, id: "a", name: "a", rows }, { ...context, styles });
  expect(styles.toText().match(/quotePrefix="1"/g)).toHaveLength(1);
});

test("a number a cell cannot hold is a mistake of the caller", () => {
  expect(() => xmlOf({ rows: [{ cells: [{ value: Infinity }] }] })).toThrow(RangeError);
});

describe("rows of wrapped text are made as tall as they have to be", () => {
  const wrapped = (value: string, width: number) =>
    /<row r="1"(?: ht="([\d.]+)")?/.exec(
      xmlOf({ columns: [{ width }], rows: [{ cells: [{ value, style: "text" }] }] }),
    )?.[1];

  test.each<[string, number, string | undefined, string]>([
    ["một dòng", 30, undefined, "one line: Excel's own height"],
    ["một\nhai", 30, "31.5", "two lines by a line break"],
    ["từ ".repeat(40).trim(), 30, "47.25", "2.1 digits a word with its blank: 14 to a line, three lines"],
  ])("%j in %i: %s, %s", (value, width, height) => {
    expect(wrapped(value, width)).toBe(height);
  });

  test("a text in a hidden column takes no room", () => {
    const xml = xmlOf({
      columns: [{ width: 30 }, { width: 5, hidden: true }],
      rows: [
        {
          cells: [
            { value: "một dòng", style: "text" },
            { value: "từ ".repeat(40), style: "text" },
          ],
        },
      ],
    });
    expect(xml).toContain('<row r="1"><c');
  });

  test("a text over merged columns has their width", () => {
    const xml = xmlOf({
      columns: [{ width: 10 }, { width: 50 }],
      rows: [{ cells: [{ value: "Danh sách đề nghị khen thưởng năm 2025", style: "title" }] }],
      merges: [range1("A1:B1")],
    });
    expect(xml).toContain('<row r="1"><c');
  });
});

test("a table's columns spell line breaks out, and a table has at least one row", () => {
  const table = { name: "T", range: range1("A1:B1"), columns: ["Họ và\ntên", "_x0041_"], filter: true };
  const xml = tableXml(table, { id: 4, name: "T_2" }, MAIN);
  expect(xml).toContain('id="4" name="T_2" displayName="T_2" ref="A1:B2"');
  expect(xml).toContain(
    '<tableColumn id="1" name="Họ và_x000a_tên"/><tableColumn id="2" name="_x005F_x0041_"/>',
  );
});
