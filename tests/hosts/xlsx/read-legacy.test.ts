// The old format, and files other programs wrote: made of one workbook by LibreOffice, read by us and by the library.
import * as xlsx from "@e965/xlsx";
import { HostError } from "../../../src/app/host-error";
import { formatCell } from "../../../src/core/workbook/cell-ref";
import type { CellValue, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readAnyWorkbook } from "../../../src/hosts/xlsx/read/read-any";
import { asXlsx, converted } from "../../support/libre-office";
import { bytesOf, firstSheet, formatsOf, formulasOf, valuesOf } from "./hand-made";

const asXls = (bytes: Uint8Array) => converted(bytes, "mau.xlsx", "xls:MS Excel 97");
const TCVN3 = "B¶ng ®iÓm thi ®ua";
const MADE = bytesOf({
  sheets: {
    "Danh sách": `<row r="1"><c r="A1" t="inlineStr" s="1"><is><t>${TCVN3}</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Nguyễn Văn Mẫu</t></is></c><c r="B2" s="2"><v>45352</v></c><c r="C2"><v>12.5</v></c><c r="D2" t="b"><v>1</v></c></row><row r="3" hidden="1"><c r="C3"><v>30</v></c></row><row r="4"><c r="C4"><f>SUM(C2:C3)</f><v>42.5</v></c><c r="D4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E4" t="str"><f>"Đ"&amp;"ạt"</f><v>Đạt</v></c></row>`,
    "Danh mục": '<row r="1"><c r="A1" t="inlineStr"><is><t>Giấy khen</t></is></c></row>',
  },
  before: '<cols><col min="6" max="7" width="9" hidden="1"/></cols>',
  after: '<mergeCells><mergeCell ref="A1:E1"/></mergeCells>',
  styles: `<fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><i/><sz val="12"/><name val=".VnTime"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" indent="0"/></xf><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`,
  workbookAfter:
    "<definedNames><definedName name=\"DanhMuc\">'Danh mục'!$A$1:$A$9</definedName></definedNames>",
  parts: {},
});

const VALUES = {
  A1: TCVN3,
  A2: "Nguyễn Văn Mẫu",
  B2: 45352,
  C2: 12.5,
  D2: true,
  C3: 30,
  C4: 42.5,
  D4: { error: "#DIV/0!" },
  E4: "Đạt",
};

describe.each([
  ["xls", asXls],
  ["xlsx", asXlsx],
] as const)("a .%s file of LibreOffice", (ending, convert) => {
  let workbook: WorkbookSnapshot;
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = new Uint8Array(convert(MADE));
    workbook = await readAnyWorkbook(bytes, { name: `mau.${ending}` });
  }, 120_000);

  test("values and formulas", () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Danh sách", "Danh mục"]);
    expect(valuesOf(firstSheet(workbook))).toEqual(VALUES);
    // LibreOffice makes a formula of a bare TRUE
    expect(formulasOf(firstSheet(workbook))).toMatchObject({ C4: "SUM(C2:C3)", D4: "1/0", E4: '"Đ"&"ạt"' });
  });

  test("fonts, which tell the old encodings, and other looks", () => {
    const formats = formatsOf(workbook);
    expect(formats["A1"]).toMatchObject({
      font: ".VnTime",
      bold: true,
      italic: true,
      align: "center",
      filled: true,
    });
    expect(formats["A2"]).toMatchObject({
      font: "Times New Roman",
      bold: false,
      italic: false,
      filled: false,
    });
    expect(formats["B2"]?.numberFormat.toLowerCase()).toMatch(/^d+\/m+\/y+$|^m+\/d+\/y+$/);
  });

  test("merges, hidden rows and columns, names", () => {
    const sheet = firstSheet(workbook);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 4 }]);
    expect(sheet.hiddenRows).toEqual([{ from: 2, to: 2 }]);
    expect(sheet.hiddenColumns).toEqual([{ from: 5, to: 6 }]);
    expect(workbook.names).toEqual([
      { name: "DanhMuc", sheet: null, refersTo: "'Danh mục'!$A$1:$A$9", hidden: false },
    ]);
  });

  test("the library sees the same cells", () => {
    expect(valuesOf(firstSheet(workbook))).toEqual(cellsOfLibrary(bytes));
  });
});

function cellsOfLibrary(bytes: Uint8Array): Record<string, CellValue> {
  const book = xlsx.read(bytes, { type: "array", dense: true });
  const rows: readonly (readonly xlsx.CellObject[] | undefined)[] =
    book.Sheets[book.SheetNames[0] ?? ""]?.["!data"] ?? [];
  const cells: Record<string, CellValue> = {};
  rows.forEach((row, r) =>
    row?.forEach((cell, c) => {
      const { t, v, w } = cell;
      if (v === undefined || v instanceof Date) return;
      cells[formatCell({ row: r, column: c })] = t === "e" ? { error: w ?? "" } : v;
    }),
  );
  return cells;
}

describe("old files that cannot be read", () => {
  const legacy = new Uint8Array(asXls(MADE));
  const outcome = async (bytes: Uint8Array) => {
    try {
      await readAnyWorkbook(bytes, { name: "mau.xls" });
      return "read";
    } catch (error) {
      if (error instanceof HostError) return error.code;
      throw error;
    }
  };

  test("cut off: refused as such, or read as far as whole", async () => {
    const outcomes = new Set<string>();
    for (const share of [0.05, 0.2, 0.5, 0.9]) {
      outcomes.add(await outcome(legacy.slice(0, Math.floor(legacy.length * share))));
    }
    expect([...outcomes]).toContain("file.old-format-unreadable");
    for (const code of outcomes)
      expect(code).toMatch(/^(read|file\.(old-format-unreadable|damaged|not-workbook))$/);
  });

  // the library says on the console which records it does not know
  beforeAll(() => void jest.spyOn(console, "error").mockImplementation(() => undefined));
  afterAll(() => void jest.restoreAllMocks());

  test("any bytes changed: a snapshot or a HostError, nothing else", async () => {
    let state = 5;
    const next = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    for (let run = 0; run < 60; run++) {
      const bytes = legacy.slice();
      for (let change = 0; change < 3; change++) bytes[next(bytes.length)] = next(256);
      expect(await outcome(bytes)).toMatch(/^(read|file\.)/);
    }
  }, 60_000);
});
