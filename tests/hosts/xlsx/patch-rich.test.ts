/** One more sheet in a workbook full of things we do not understand: they keep their bytes, and LibreOffice opens the result. */
import { strFromU8, unzipSync } from "fflate";
import { HostError } from "../../../src/app/host-error";
import { BLANK_PLAN, type SheetPlan } from "../../../src/core/workbook/sheet-plan";
import { patchWorkbook } from "../../../src/hosts/xlsx/write/patch-workbook";
import { NO_PATCH } from "../../../src/hosts/xlsx/write/workbook-patch";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import { openZip, rawPart } from "../../../src/hosts/xlsx/zip/zip-package";
import { range1 } from "../../support/fixture";
import { asCsv, asPdf, asXlsx } from "../../support/libre-office";
import { relationships, richPackage, richParts } from "./rich-package";

const PLAN: SheetPlan = {
  ...BLANK_PLAN,
  id: "test.total",
  name: "TĐ Tổng hợp",
  columns: [{ width: 24 }, { width: 10 }],
  rows: [
    { cells: [{ value: "TỔNG HỢP", style: "title" }] },
    { cells: ["Họ và tên", "Điểm"].map((value) => ({ value, style: "header" as const })) },
    {
      cells: [
        { value: "=Mẫu", style: "text" },
        { value: 9.5, formula: "'Số liệu'!B2", style: "points" },
      ],
    },
    {
      cells: [
        { value: "Thí Dụ", style: "text" },
        { value: 8, formula: "'Số liệu'!B3", style: "points" },
      ],
    },
    { cells: [null, { value: 17.5, formula: "SUM(TD_Diem[Điểm])", style: "total" }] },
    {
      cells: [
        { value: "Lớn nhất", style: "text" },
        { value: 9.5, formula: 'MAXIFS(B3:B4,B3:B4,">0")' },
      ],
    },
  ],
  merges: [range1("A1:B1")],
  tables: [{ name: "TD_Diem", range: range1("A2:B4"), columns: ["Họ và tên", "Điểm"], filter: true }],
  conditionalFormats: [{ type: "data-bar", range: range1("B3:B4"), min: 0, max: 10 }],
  validations: [{ type: "list", range: range1("A3:A4"), source: "'Mã'!$A$1:$A$2", error: null }],
  freeze: { rows: 2, columns: 0 },
  page: {
    orientation: "landscape",
    margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
    fitToWidth: 1,
    titleRows: { from: 1, to: 1 },
    printArea: range1("A1:B5"),
    breakAfterRows: [3],
    pageNumbers: true,
    centered: true,
  },
  names: [{ name: "TD_Tong", refersTo: "'TĐ Tổng hợp'!$B$5" }],
  protection: { allowFilter: true, allowFormat: false },
};

/** The only parts of theirs that may differ. */
const EXCEPTIONS = [
  "[Content_Types].xml",
  "xl/_rels/workbook.xml.rels",
  "xl/calcChain.xml",
  "xl/styles.xml",
  "xl/workbook.xml",
];

function partsThatDiffer(before: Uint8Array, after: Uint8Array): string[] {
  const was = openZip(before);
  const is = openZip(after);
  return was.entries
    .filter((entry) => {
      const now = is.entries.find(({ name }) => name === entry.name);
      return !now || Buffer.compare(rawPart(was, entry), rawPart(is, now)) !== 0;
    })
    .map(({ name }) => name)
    .sort();
}

const textOf = (bytes: Uint8Array, part: string) => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

describe("one more sheet in a workbook with a chart, an image, comments, a pivot, macros and custom XML", () => {
  const before = richPackage();
  const after = patchWorkbook(before, { ...NO_PATCH, plans: [PLAN] });

  test("every other part keeps its packed bytes", () => {
    expect(partsThatDiffer(before, after)).toEqual(EXCEPTIONS);
    expect(
      Object.keys(unzipSync(after))
        .filter((name) => !(name in richParts()))
        .sort(),
    ).toEqual(["xl/tables/table2.xml", "xl/worksheets/_rels/sheet4.xml.rels", "xl/worksheets/sheet4.xml"]);
  });

  test("it stays a workbook with macros, its structure stays locked, its names stay", () => {
    expect(textOf(after, "[Content_Types].xml")).toContain(
      'PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"',
    );
    const workbook = textOf(after, "xl/workbook.xml");
    expect(workbook).toContain('<workbookProtection lockStructure="1"/>');
    expect(workbook).toContain("<definedName name=\"DanhMuc\">'Mã'!$A$1:$A$2</definedName>");
    expect(workbook).toContain('<pivotCache cacheId="11" r:id="rId8"/>');
  });

  test("the reader sees their cells as before and ours as planned", () => {
    const was = readWorkbook(before, { name: null });
    const is = readWorkbook(after, { name: null });
    expect(is.sheets.map(({ name }) => name)).toEqual(["Số liệu", "Xoay", "Mã", "TĐ Tổng hợp"]);
    for (const [at, sheet] of was.sheets.entries()) {
      expect(is.sheets[at]?.cells.values).toEqual(sheet.cells.values);
      expect(is.sheets[at]?.cells.formulas).toEqual(sheet.cells.formulas);
    }
    expect(is.kept).toEqual(was.kept);
    expect(is.sheets[3]?.cells.values).toEqual([
      "TỔNG HỢP",
      "Họ và tên",
      "Điểm",
      "=Mẫu",
      9.5,
      "Thí Dụ",
      8,
      17.5,
      "Lớn nhất",
      9.5,
    ]);
  });

  test("a table name of theirs is not taken; our formulas follow our table to its new name", () => {
    expect(textOf(after, "xl/tables/table2.xml")).toContain(
      'id="2" name="TD_Diem_2" displayName="TD_Diem_2"',
    );
    expect(textOf(after, "xl/worksheets/sheet4.xml")).toContain("<f>SUM(TD_Diem_2[Điểm])</f>");
  });

  test("newer functions carry the prefix that files want", () => {
    expect(textOf(after, "xl/worksheets/sheet4.xml")).toContain("<f>_xlfn.MAXIFS(");
  });

  test("LibreOffice opens it, recalculates to our numbers and prints it", () => {
    const sheets = asCsv(after, "mau.xlsm");
    expect(sheets.get("TĐ Tổng hợp")).toEqual([
      "TỔNG HỢP,",
      "Họ và tên,Điểm",
      "=Mẫu,9.50",
      "Thí Dụ,8.00",
      ",17.5",
      "Lớn nhất,9.5",
    ]);
    expect(sheets.get("Số liệu")?.[3]).toBe(",17.5 điểm,");
    expect(new TextDecoder().decode(asPdf(after, "mau.xlsm").subarray(0, 5))).toBe("%PDF-");
  });

  test("through LibreOffice and back: merges, table, validation, print area and mark are understood", () => {
    const back = readWorkbook(asXlsx(after, "mau.xlsm"), { name: null });
    const ours = back.sheets.find(({ name }) => name === "TĐ Tổng hợp");
    expect(ours?.merges).toEqual([range1("A1:B1")]);
    expect(ours?.isProtected).toBe(true);
    expect(ours?.validations.map(({ type }) => type)).toEqual(["list"]);
    const printed = back.names.filter(({ sheet }) => sheet === "TĐ Tổng hợp").map(({ refersTo }) => refersTo);
    expect(printed).toEqual(expect.arrayContaining(["'TĐ Tổng hợp'!$A$1:$B$5", "'TĐ Tổng hợp'!$2:$2"]));
  });

  test("applied again, nothing changes at all", () => {
    const again = patchWorkbook(after, { ...NO_PATCH, plans: [PLAN] });
    expect(partsThatDiffer(after, again)).toEqual([]);
  });

  test("taken away again, no part of ours is left and theirs are as they were", () => {
    const without = patchWorkbook(after, { ...NO_PATCH, remove: [PLAN.id] });
    expect(Object.keys(unzipSync(without)).sort()).toEqual(
      Object.keys(richParts())
        .filter((name) => name !== "xl/calcChain.xml")
        .sort(),
    );
    const names = (bytes: Uint8Array) => readWorkbook(bytes, { name: null }).names;
    expect(names(without)).toEqual(names(before));
  });
});

describe("state", () => {
  test("is one part beside theirs, replaced in place, and can be taken away", () => {
    const before = richPackage();
    const first = patchWorkbook(before, { ...NO_PATCH, state: "một & <hai>" });
    expect(partsThatDiffer(before, first)).toEqual(["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]);
    const second = patchWorkbook(first, { ...NO_PATCH, state: "ba" });
    expect(partsThatDiffer(first, second)).toEqual(["customXml/item2.xml"]);
    expect(textOf(second, "customXml/item2.xml")).toContain('<state xmlns="urn:thi-dua:state:1">ba</state>');
    const none = patchWorkbook(second, { ...NO_PATCH, state: null });
    expect(Object.keys(unzipSync(none)).sort()).toEqual(Object.keys(richParts()).sort());
  });
});

test("a digitally signed workbook is refused", () => {
  const signed = richPackage({
    "_rels/.rels": relationships(
      ["officeDocument", "/xl/workbook.xml"],
      [
        "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
        "_xmlsignatures/origin.sigs",
      ],
    ),
    "_xmlsignatures/origin.sigs": "",
  });
  expect(() => patchWorkbook(signed, { ...NO_PATCH, plans: [PLAN] })).toThrow(new HostError("file.signed"));
});
