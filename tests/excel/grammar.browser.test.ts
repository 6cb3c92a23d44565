/** Every kind of call our host makes, through Microsoft's client: what the proxy gives back and what the model then holds. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import type { SheetDescription, WorkbookDescription } from "./model/description";
import type { StandIn } from "./stand-in";
import { StandInPool } from "./stand-in-pool";

const BOOK: WorkbookDescription = {
  sheets: [
    {
      name: "Bảng điểm",
      cells: {
        A1: "STT",
        B1: "Nội dung",
        C1: "Điểm",
        A2: 1,
        B2: "Kinh tế",
        C2: 9.5,
        A3: 2,
        B3: "Văn hóa",
        C3: { formula: "=C2/2", value: 4.75, style: { numberFormat: "0.00" } },
      },
      merges: ["D1:F1"],
      hiddenRows: [3],
    },
    { name: "Ẩn", visibility: "Hidden", cells: { A1: "Có", A2: "Không" } },
  ],
  names: [{ name: "TD_VUNG", formula: "='Bảng điểm'!$A$1:$C$3" }],
};

jest.setTimeout(30_000);

let browser: Browser;
let standIn: StandIn;

const pool = new StandInPool(() => browser);

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => pool.check());
afterAll(async () => {
  await pool.close();
  await browser.close();
});

async function open(workbook: WorkbookDescription = BOOK): Promise<void> {
  standIn = await pool.get(workbook);
}

function sheetNamed(name: string): SheetDescription {
  const sheet = standIn.describe().sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

test("sheets: listed, found, missed, added, renamed, hidden, moved and deleted", async () => {
  await open();
  const seen = await standIn.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility,items/position");
    const count = worksheets.getCount();
    const visible = worksheets.getCount(true);
    const missing = worksheets.getItemOrNullObject("Không có");
    const below = missing.getRange("A1").format.font;
    const hit = worksheets.getItemOrNullObject("ẩn");
    hit.load("name");
    missing.load("name");
    below.load("bold");
    await context.sync();
    return [
      worksheets.items.map(({ name, visibility, position }) => [name, visibility, position]),
      count.value,
      visible.value,
      missing.isNullObject,
      below.isNullObject,
      hit.isNullObject,
      hit.name,
    ];
  });
  expect(seen).toEqual([
    [
      ["Bảng điểm", "Visible", 0],
      ["Ẩn", "Hidden", 1],
    ],
    2,
    1,
    true,
    true,
    false,
    "Ẩn",
  ]);
  await standIn.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mới");
    sheet.tabColor = "#FF0000";
    sheet.showGridlines = false;
    sheet.position = 0;
    sheet.load("name");
    await context.sync();
    sheet.name = `${sheet.name} 2`;
    context.workbook.worksheets.getItem("Ẩn").delete();
    sheet.activate();
    await context.sync();
  });
  const { sheets, activeSheet } = standIn.describe();
  expect(sheets.map(({ name }) => name)).toEqual(["Mới 2", "Bảng điểm"]);
  expect(sheets[0]).toMatchObject({ tabColor: "#FF0000", showGridlines: false });
  expect(activeSheet).toBe("Mới 2");
});

test("a range is read: values, formulas, texts, formats, types, places, hidden rows", async () => {
  await open();
  const seen = await standIn.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bảng điểm");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("values,formulas,text,numberFormat,valueTypes,address,rowCount,columnCount,rowIndex,rowHidden");
    const row = sheet.getRangeByIndexes(1, 0, 1, 3);
    row.load("values,address,rowHidden");
    const properties = used.getRowProperties({ rowHidden: true });
    const cells = used.getCellProperties({ format: { font: { bold: true, name: true } } });
    const merged = used.getEntireRow().getMergedAreasOrNullObject();
    merged.areas.load("items/address");
    await context.sync();
    return {
      values: used.values,
      formulas: used.formulas[2],
      text: used.text[2],
      numberFormat: used.numberFormat[2],
      valueTypes: used.valueTypes[2],
      address: used.address,
      size: [used.rowCount, used.columnCount, used.rowIndex],
      hidden: [used.rowHidden, row.rowHidden],
      row: [row.values, row.address],
      properties: properties.value,
      cell: cells.value[0]?.[1],
      merged: merged.areas.items.map(({ address }) => address),
    };
  });
  expect(seen).toEqual({
    values: [
      ["STT", "Nội dung", "Điểm"],
      [1, "Kinh tế", 9.5],
      [2, "Văn hóa", 4.75],
    ],
    formulas: [2, "Văn hóa", "=C2/2"],
    text: ["2", "Văn hóa", "4,75"],
    numberFormat: ["General", "General", "0.00"],
    valueTypes: ["Double", "String", "Double"],
    address: "'Bảng điểm'!A1:C3",
    size: [3, 3, 0],
    hidden: [null, false],
    row: [[[1, "Kinh tế", 9.5]], "'Bảng điểm'!A2:C2"],
    properties: [{ rowHidden: false }, { rowHidden: false }, { rowHidden: true }],
    cell: { format: { font: { bold: false, name: "Calibri" } } },
    merged: ["'Bảng điểm'!D1:F1"],
  });
});

test("strings are read as typing in English, null leaves a cell, text cells keep what they get", async () => {
  await open({ sheets: [{ name: "A", cells: { F1: "cũ", G1: "cũ" } }] });
  const text = await standIn.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("A");
    sheet.getRange("A2:C2").numberFormat = [["@", "@", "@"]];
    sheet.getRange("A1:G1").values = [["03/04/2025", "12,5", "'=1+1", "=1+1", "true", null, ""]];
    sheet.getRange("A2:C2").values = [["03/04", "=1+1", "'01"]];
    const range = sheet.getRange("A1:G2");
    range.load("values");
    await context.sync();
    return range.values;
  });
  // the 4th of March 2025 is day 45,720
  expect(text).toEqual([
    [45720, 125, "=1+1", 2, true, "cũ", ""],
    ["03/04", "=1+1", "01", "", "", "", ""],
  ]);
});

test("looks, sizes, merges and links are written and read back", async () => {
  await open({ sheets: [{ name: "A" }, { name: "B" }] });
  const seen = await standIn.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("A");
    const title = sheet.getRange("A1:C1");
    title.values = [["Tiêu đề", "", ""]];
    title.merge(false);
    title.set({ format: { fill: { color: "#DDEBF7" }, font: { bold: true, size: 14 }, wrapText: true } });
    title.format.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("B:B").format.columnWidth = 100;
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("A5").hyperlink = { documentReference: "B!A1", textToDisplay: "Sang B" };
    sheet.getRanges("A7:B8,D7").format.font.italic = true;
    title.format.load("wrapText,font/bold,fill/color,horizontalAlignment");
    const mixed = sheet.getRange("A1:A2").format.font;
    mixed.load("bold,name");
    await context.sync();
    return [title.format.wrapText, title.format.font.bold, title.format.fill.color, mixed.bold, mixed.name];
  });
  expect(seen).toEqual([true, true, "#DDEBF7", null, "Calibri"]);
  const sheet = sheetNamed("A");
  expect(sheet).toMatchObject({ merges: ["A1:C1"], columnWidths: { B: 100 }, hiddenRows: [2, 3] });
  expect(sheet.cells?.["A5"]).toEqual({
    value: "Sang B",
    link: { documentReference: "B!A1", textToDisplay: "Sang B" },
  });
  expect(sheet.cells?.["D7"]).toEqual({ value: null, style: { "font/italic": true } });
  expect(sheet.cells?.["C1"]).toMatchObject({
    style: { "fill/color": "#DDEBF7", "borders/bottom/style": "Continuous" },
  });
});

test("tables: added, named, read, enlarged and taken back", async () => {
  await open();
  const seen = await standIn.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bảng điểm");
    const table = sheet.tables.add("A1:C3", true);
    table.name = "DiemThi";
    table.style = "TableStyleLight1";
    await context.sync();
    table.rows.load("count,items/values,items/index");
    table.columns.load("items/name");
    table.rows.add(undefined, [[3, "Xã hội", 8]]);
    const body = table.getDataBodyRange();
    body.load("address");
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/tables/items/name");
    await context.sync();
    return [
      table.rows.items.map(({ index, values }) => [index, String(values[0]?.[1])]),
      table.columns.items.map(({ name }) => name),
      body.address,
      worksheets.items.map(({ tables }) => tables.items.map(({ name }) => name)),
    ];
  });
  expect(seen).toEqual([
    [
      [0, "Kinh tế"],
      [1, "Văn hóa"],
    ],
    ["STT", "Nội dung", "Điểm"],
    "'Bảng điểm'!A2:C4",
    [["DiemThi"], []],
  ]);
  expect(sheetNamed("Bảng điểm").tables).toMatchObject([
    { name: "DiemThi", range: "A1:C4", style: "TableStyleLight1" },
  ]);
});

test("names of the workbook and of a sheet", async () => {
  await open();
  const seen = await standIn.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bảng điểm");
    const own = sheet.names.add("_td_plan", "td.plan:1");
    own.visible = false;
    context.workbook.names.add("TD_MOI", sheet.getRange("A1:B2"), "ghi chú");
    context.workbook.names.load("items/name,items/formula,items/type,items/scope,items/comment");
    const missing = sheet.names.getItemOrNullObject("TD_VUNG");
    const range = context.workbook.names.getItem("TD_VUNG").getRangeOrNullObject();
    range.load("address");
    await context.sync();
    own.load("name,value,visible,scope");
    await context.sync();
    return [
      context.workbook.names.items.map(({ name, formula, type, scope, comment }) => [
        name,
        String(formula),
        type,
        scope,
        comment,
      ]),
      missing.isNullObject,
      range.address,
      [own.name, String(own.value), own.visible, own.scope],
    ];
  });
  expect(seen).toEqual([
    [
      ["TD_VUNG", "='Bảng điểm'!$A$1:$C$3", "Range", "Workbook", ""],
      ["TD_MOI", "='Bảng điểm'!$A$1:$B$2", "Range", "Workbook", "ghi chú"],
    ],
    true,
    "'Bảng điểm'!A1:C3",
    ["_td_plan", "td.plan:1", false, "Worksheet"],
  ]);
});

test("validations and conditional formats, with ranges inside rules", async () => {
  await open();
  const seen = await standIn.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bảng điểm");
    const codes = context.workbook.worksheets.getItem("Ẩn").getRange("A1:A2");
    const list = sheet.getRange("B2:B3").dataValidation;
    list.rule = { list: { inCellDropDown: true, source: codes } };
    list.errorAlert = { title: "Nội dung", message: "Chọn trong danh sách.", showAlert: true, style: "Stop" };
    sheet.getRange("C2:C3").dataValidation.rule = {
      decimal: { formula1: 0, formula2: 10, operator: "Between" },
    };
    const bad = sheet.getRange("C2:C3").conditionalFormats.add("Custom");
    bad.custom.rule.formula = "=$C2<1";
    bad.custom.format.fill.color = "#FFC7CE";
    bad.custom.format.font.bold = true;
    const bar = sheet.getRange("C2:C3").conditionalFormats.add("DataBar");
    bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
    bar.dataBar.positiveFormat.fillColor = "#5B9BD5";
    list.load("type,rule");
    const all = sheet.getRange("A1:C3").dataValidation;
    all.load("type");
    const { conditionalFormats } = sheet.getRange();
    conditionalFormats.load("items/type,items/priority");
    const areas = sheet.getUsedRange().getSpecialCellsOrNullObject("DataValidations");
    areas.load("address");
    await context.sync();
    return [list.type, list.rule, all.type, conditionalFormats.items.map(({ type }) => type), areas.address];
  });
  expect(seen).toEqual([
    "List",
    { list: { inCellDropDown: true, source: "=Ẩn!$A$1:$A$2" } },
    "Inconsistent",
    ["DataBar", "Custom"],
    "'Bảng điểm'!B2:B3,'Bảng điểm'!C2:C3",
  ]);
  expect(sheetNamed("Bảng điểm").conditionalFormats).toMatchObject([
    { type: "DataBar", properties: { "dataBar/positiveFormat/fillColor": "#5B9BD5" } },
    { type: "Custom", properties: { "custom/rule/formula": "=$C2<1", "custom/format/font/bold": true } },
  ]);
});

test("freeze panes, page layout, page breaks, protection, custom properties", async () => {
  await open();
  const seen = await standIn.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Bảng điểm");
    sheet.freezePanes.freezeAt(sheet.getRange("A1:A2"));
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    const { pageLayout } = sheet;
    pageLayout.orientation = "Landscape";
    pageLayout.paperSize = "A4";
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintMargins("Centimeters", { top: 2, left: 2.54 });
    pageLayout.setPrintTitleRows("$1:$2");
    pageLayout.setPrintArea("A1:C3");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P/&N";
    sheet.horizontalPageBreaks.add("A3");
    sheet.customProperties.add("td", "1");
    sheet.protection.protect({ allowFormatCells: true, selectionMode: "Normal" }, "mk");
    sheet.protection.load("protected,options");
    pageLayout.load("zoom,leftMargin");
    await context.sync();
    return [
      frozen.address,
      sheet.protection.protected,
      sheet.protection.options.allowFormatCells,
      pageLayout.zoom,
      pageLayout.leftMargin,
    ];
  });
  expect(seen).toEqual([
    "'Bảng điểm'!A1:A2",
    true,
    true,
    { horizontalFitToPages: 1, verticalFitToPages: 0 },
    72,
  ]);
  expect(sheetNamed("Bảng điểm")).toMatchObject({
    freeze: { rows: 2, columns: 1 },
    customProperties: { td: "1" },
    protection: { password: "mk", options: { allowFormatCells: true } },
    page: {
      titleRows: "1:2",
      printArea: ["A1:C3"],
      rowBreaks: [3],
      properties: {
        orientation: "Landscape",
        paperSize: "A4",
        "headersFooters/defaultForAllPages/centerFooter": "&P/&N",
      },
    },
  });
});

test("custom XML parts, settings, selection, application and runtime", async () => {
  await open();
  const xml = '<td xmlns="urn:thi-dua:test"><a>Ổn</a></td>';
  const seen = await standIn.run(async (context, part) => {
    const { workbook } = context;
    workbook.customXmlParts.add(part);
    const parts = workbook.customXmlParts.getByNamespace("urn:thi-dua:test");
    parts.load("items/id,items/namespaceUri");
    const only = parts.getOnlyItemOrNullObject();
    const text = only.getXml();
    const none = workbook.customXmlParts.getByNamespace("urn:khac").getOnlyItemOrNullObject();
    workbook.settings.add("cài", { a: 1, ngay: new Date(0) });
    const setting = workbook.settings.getItemOrNullObject("cài");
    setting.load("value");
    workbook.worksheets.getItem("Bảng điểm").getRange("B2:C3").select();
    const selected = workbook.getSelectedRange();
    selected.load("address");
    context.runtime.enableEvents = false;
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.cultureInfo.load("name,numberFormat/numberDecimalSeparator");
    await context.sync();
    // client objects are settled now
    const { value } = setting as { value: { a: number; ngay: Date } };
    context.runtime.enableEvents = true;
    return [
      parts.items.map(({ namespaceUri }) => namespaceUri),
      text.value,
      none.isNullObject,
      value.a,
      value.ngay instanceof Date,
      selected.address,
      context.application.cultureInfo.numberFormat.numberDecimalSeparator,
    ];
  }, xml);
  expect(seen).toEqual([["urn:thi-dua:test"], xml, true, 1, true, "'Bảng điểm'!B2:C3", ","]);
  expect(standIn.describe()).toMatchObject({ customXmlParts: [xml], selection: "B2:C3" });
});
