// What a sheet and a workbook say about themselves, beside the cells.
import { firstSheet, formatsOf, partsOf, read, relations, valuesOf, type HandMade } from "./hand-made";

const sheetOf = (made: HandMade) => firstSheet(read(made));

describe("hidden rows and columns", () => {
  test("rows, joined where they touch", () => {
    const rows =
      '<row r="2" hidden="1"/><row r="3" hidden="true"/><row r="4"/><row r="6" ht="0" customHeight="1"/><row r="7" ht="15.5" hidden="0"/>';
    expect(sheetOf({ rows }).hiddenRows).toEqual([
      { from: 1, to: 2 },
      { from: 5, to: 5 },
    ]);
  });

  test("hidden by default: all but the rows that stand there", () => {
    const sheet = sheetOf({
      before: '<sheetFormatPr zeroHeight="1"/>',
      rows: '<row r="1"/><row r="3"/><row r="4" hidden="1"/>',
    });
    expect(sheet.hiddenRows).toEqual([
      { from: 1, to: 1 },
      { from: 3, to: 1_048_575 },
    ]);
  });

  test("columns, also those of no width", () => {
    const cols =
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/><col min="7" max="7" width="9"/><col min="9" max="99999" hidden="1"/></cols>';
    expect(sheetOf({ before: cols }).hiddenColumns).toEqual([
      { from: 1, to: 2 },
      { from: 4, to: 4 },
      { from: 8, to: 16_383 },
    ]);
  });
});

test("merges; of one cell none", () => {
  const after =
    '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="$B$5:B3"/><mergeCell ref="D4"/></mergeCells>';
  expect(sheetOf({ after }).merges).toEqual([
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 2, left: 1, bottom: 4, right: 1 },
  ]);
});

test.each([
  ['<sheetProtection sheet="1" objects="1"/>', true],
  ['<sheetProtection sheet="true" hashValue="x"/>', true],
  ['<sheetProtection sheet="0"/>', false],
  ["", false],
])("protection %s: %s", (after, expected) => {
  expect(sheetOf({ after }).isProtected).toBe(expected);
});

describe("validations", () => {
  test("the old kind", () => {
    const after = `<dataValidations count="3"><dataValidation type="list" sqref="A1:A9 C1"><formula1>"Có,Không"</formula1></dataValidation><dataValidation type="decimal" operator="greaterThanOrEqual" sqref="B1"><formula1>0</formula1></dataValidation><dataValidation type="textLength" operator="notBetween" sqref="D1"><formula1>1</formula1><formula2>5</formula2></dataValidation></dataValidations>`;
    expect(sheetOf({ after }).validations).toEqual([
      {
        ranges: [
          { top: 0, left: 0, bottom: 8, right: 0 },
          { top: 0, left: 2, bottom: 0, right: 2 },
        ],
        type: "list",
        operator: "between",
        formula1: '"Có,Không"',
        formula2: null,
      },
      {
        ranges: [{ top: 0, left: 1, bottom: 0, right: 1 }],
        type: "decimal",
        operator: "greater-or-equal",
        formula1: "0",
        formula2: null,
      },
      {
        ranges: [{ top: 0, left: 3, bottom: 0, right: 3 }],
        type: "text-length",
        operator: "not-between",
        formula1: "1",
        formula2: "5",
      },
    ]);
  });

  test("the kind in the extensions, which newer Excel uses for lists on other sheets", () => {
    const after = `<extLst><ext uri="{CCE6A557}" xmlns:x14="urn:x14"><x14:dataValidations xmlns:xm="urn:xm" count="1"><x14:dataValidation type="list"><x14:formula1><xm:f>'Danh mục'!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>F2:F300</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext><x14:sparklineGroups><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst>`;
    const workbook = read({ after });
    expect(firstSheet(workbook).validations).toEqual([
      {
        ranges: [{ top: 1, left: 5, bottom: 299, right: 5 }],
        type: "list",
        operator: "between",
        formula1: "'Danh mục'!$A$2:$A$9",
        formula2: null,
      },
    ]);
    expect(workbook.kept).toEqual(["sparkline"]);
  });
});

describe("the workbook", () => {
  test("hidden sheets, in the order of the tabs", () => {
    const sheets = Object.fromEntries(["Một", "Hai", "Ba"].map((name) => [name, ""]));
    const parts = partsOf({ sheets });
    const workbook = String(parts["xl/workbook.xml"])
      .replace('name="Hai"', 'name="Hai" state="hidden"')
      .replace('name="Ba"', 'name="Ba" state="veryHidden"');
    const read3 = read({ sheets, parts: { "xl/workbook.xml": workbook } });
    expect(read3.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Một", "visible"],
      ["Hai", "hidden"],
      ["Ba", "very-hidden"],
    ]);
  });

  test("names: of the workbook, of a sheet, hidden; our own mark is no name but the sheet's plan", () => {
    const workbook = read({
      sheets: { "Danh sách": "", "TĐ Bảng điểm": "" },
      workbookAfter: `<definedNames><definedName name="DanhMuc">'Danh sách'!$A$1:$A$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Danh sách'!$1:$2</definedName><definedName name="Kín" hidden="1">1&amp;2</definedName><definedName name="_td_plan" localSheetId="1" hidden="1">"scoring.sheet"</definedName></definedNames>`,
    });
    expect(workbook.names).toEqual([
      { name: "DanhMuc", sheet: null, refersTo: "'Danh sách'!$A$1:$A$9", hidden: false },
      { name: "_xlnm.Print_Titles", sheet: "Danh sách", refersTo: "'Danh sách'!$1:$2", hidden: false },
      { name: "Kín", sheet: null, refersTo: "1&2", hidden: true },
    ]);
    expect(workbook.sheets.map(({ planId }) => planId)).toEqual([null, "scoring.sheet"]);
  });

  test("tables, wherever their part is", () => {
    const workbook = read({
      parts: {
        "xl/worksheets/_rels/sheet1.xml.rels": relations([
          ["rId9", "table", "/xl/somewhere/b%E1%BA%A3ng.xml"],
        ]),
        "xl/somewhere/bảng.xml": '<table name="x" displayName="DanhSach" ref="B2:D9" totalsRowCount="1"/>',
      },
    });
    expect(firstSheet(workbook).tables).toEqual([
      {
        name: "DanhSach",
        range: { top: 1, left: 1, bottom: 8, right: 3 },
        hasHeaders: true,
        hasTotals: true,
      },
    ]);
  });

  test("what is kept but not shown", () => {
    const type = (part: string, kind: string) => `<Override PartName="/${part}" ContentType="${kind}"/>`;
    const sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    const workbook = read({
      after: '<conditionalFormatting sqref="A1"><cfRule type="cellIs"/></conditionalFormatting>',
      overrides:
        type("xl/charts/c1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml") +
        type("xl/drawings/d1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml") +
        type("xl/comments1.xml", `${sheetml}.comments+xml`) +
        type("xl/pivotTables/p1.xml", `${sheetml}.pivotTable+xml`) +
        type("xl/vbaProject.bin", "application/vnd.ms-office.vbaProject") +
        '<Default Extension="png" ContentType="image/png"/>',
      parts: {
        "xl/charts/c1.xml": "<c/>",
        "xl/drawings/d1.xml":
          '<xdr:wsDr xmlns:xdr="urn:x"><xdr:twoCellAnchor><xdr:sp/></xdr:twoCellAnchor></xdr:wsDr>',
        "xl/comments1.xml": "<c/>",
        "xl/pivotTables/p1.xml": "<p/>",
        "xl/vbaProject.bin": "x",
        "xl/media/i.png": "x",
        "customXml/item1.xml": "<a/>",
      },
    });
    expect(workbook.kept).toEqual([
      "chart",
      "comment",
      "conditional-format",
      "custom-xml",
      "drawing",
      "image",
      "macro",
      "pivot",
    ]);
  });

  test("a drawing of pictures only is no drawing besides", () => {
    const workbook = read({
      overrides:
        '<Override PartName="/xl/drawings/d1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>',
      parts: { "xl/drawings/d1.xml": "<wsDr><pic/></wsDr>" },
    });
    expect(workbook.kept).toEqual([]);
  });

  test("a chart sheet is kept and not read", () => {
    const parts = {
      "xl/_rels/workbook.xml.rels": relations([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "chartsheet", "chartsheets/sheet1.xml"],
      ]),
    };
    const workbook = read({ sheets: { "Danh sách": "<row><c><v>1</v></c></row>", "Biểu đồ": "" }, parts });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Danh sách"]);
    expect(workbook.kept).toEqual(["chart"]);
  });

  test("300 sheets", () => {
    const names = Array.from({ length: 300 }, (_, at) => `Đơn vị ${at + 1}`);
    const sheets = Object.fromEntries(names.map((name, at) => [name, `<row><c><v>${at}</v></c></row>`]));
    const workbook = read({ sheets });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(names);
    expect(workbook.sheets.map((sheet) => valuesOf(sheet)["A1"])).toEqual(names.map((_, at) => at));
  });
});

describe("looks", () => {
  const styles = `<numFmts><numFmt numFmtId="164" formatCode="0.0&quot; điểm&quot;"/></numFmts><fonts><font><name val="Times New Roman"/></font><font><b/><i val="0"/><strike val="1"/><name val=".VnTime"/></font></fonts><fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill><fill><gradientFill/></fill></fills><cellStyleXfs><xf numFmtId="9" fontId="1"/></cellStyleXfs><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/><xf numFmtId="164" fontId="1" fillId="1"><alignment horizontal="center" indent="2"/></xf><xf numFmtId="14" fontId="0" fillId="2"><alignment horizontal="justify"/></xf><xf numFmtId="0" fontId="0" fillId="0" xfId="3"/></cellXfs>`;
  const cell = (style: number) => `<c s="${style}"><v>1</v></c>`;
  const plain = {
    font: "Times New Roman",
    bold: false,
    italic: false,
    strike: false,
    indent: 0,
    align: "general",
    filled: false,
  };

  test("number format, font, alignment, fill; equal looks once", () => {
    const workbook = read({ styles, rows: `<row>${cell(0)}${cell(1)}${cell(2)}${cell(3)}${cell(99)}</row>` });
    expect(formatsOf(workbook)).toEqual({
      A1: { ...plain, numberFormat: "General" },
      B1: {
        numberFormat: '0.0" điểm"',
        font: ".VnTime",
        bold: true,
        italic: false,
        strike: true,
        indent: 2,
        align: "center",
        filled: true,
      },
      C1: { ...plain, numberFormat: "dd/mm/yyyy", align: "other", filled: true },
      D1: { ...plain, numberFormat: "General" },
      E1: { ...plain, numberFormat: "General" },
    });
    expect(workbook.formats).toHaveLength(3);
  });

  test.each([
    [9, "0%"],
    [10, "0.00%"],
    [3, "#,##0"],
    [20, "h:mm"],
    [22, "dd/mm/yyyy h:mm"],
    [49, "@"],
    [57, "dd/mm/yyyy"],
    [163, "General"],
  ])("number format %i is %s", (id, code) => {
    const xf = `<cellXfs><xf numFmtId="${id}"/></cellXfs>`;
    expect(formatsOf(read({ styles: xf, rows: `<row>${cell(0)}</row>` }))["A1"]?.numberFormat).toBe(code);
  });

  test("an ISO date in a date style keeps that style", () => {
    const xf = '<cellXfs><xf numFmtId="0"/><xf numFmtId="15"/></cellXfs>';
    const workbook = read({ styles: xf, rows: '<row><c s="1" t="d"><v>2024-01-01</v></c></row>' });
    expect(formatsOf(workbook)["A1"]?.numberFormat).toBe("d-mmm-yy");
  });

  test("text in several fonts, and text all in another font than its cell's", () => {
    const strings = `<si><r><t>a</t></r><r><rPr><rFont val=".VnTime"/></rPr><t>b</t></r><r><rPr><rFont val=".VnTime"/><b/></rPr><t>c</t></r></si><si><r><rPr><rFont val="Times New Roman"/></rPr><t>d</t></r><r><t>e</t></r></si><si><r><rPr><rFont val=".VnTime"/></rPr><t>f</t></r></si>`;
    const rows =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="inlineStr"><is><r><rPr><rFont val="VNI-Times"/></rPr><t>g</t></r></is></c></row>';
    const sheet = firstSheet(read({ styles, strings, rows }));
    expect(valuesOf(sheet)).toEqual({ A1: "abc", B1: "de", C1: "f", D1: "g" });
    expect([...sheet.cells.richCells]).toEqual([0, 2, 3]);
    expect(sheet.cells.richTexts).toEqual([
      [
        { text: "a", font: "Times New Roman" },
        { text: "bc", font: ".VnTime" },
      ],
      [{ text: "f", font: ".VnTime" }],
      [{ text: "g", font: "VNI-Times" }],
    ]);
  });
});
