/** Single cells of a sheet that is not ours: the cells meant change, and nothing else. Expectations are written by hand. */
import { strFromU8, unzipSync } from "fflate";
import { HostError } from "../../../src/app/host-error";
import { parseCell } from "../../../src/core/workbook/cell-ref";
import type { CellEdit } from "../../../src/hosts/xlsx/write/cell-edit";
import { patchWorkbook } from "../../../src/hosts/xlsx/write/patch-workbook";
import { NO_PATCH } from "../../../src/hosts/xlsx/write/workbook-patch";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import { asCsv } from "../../support/libre-office";
import { richPackage } from "./rich-package";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

function at(address: string) {
  const cell = parseCell(address);
  if (!cell) throw new Error(address);
  return cell;
}

type Change = Omit<CellEdit, "sheet" | "cell">;

const edit = (address: string, change: Change): CellEdit => ({ sheet: "Mã", cell: at(address), ...change });

/** The third sheet of the rich package with this inside, after the edits; only what stands between the root tags. */
function patched(inside: string, edits: readonly CellEdit[], prefix = ""): string {
  const colon = prefix === "" ? "" : `${prefix}:`;
  const root = `<${colon}worksheet xmlns${prefix === "" ? "" : `:${prefix}`}="${MAIN}">`;
  const part = "xl/worksheets/sheet3.xml";
  const before = richPackage({ [part]: `${HEAD}${root}${inside}</${colon}worksheet>` });
  const after = strFromU8(unzipSync(patchWorkbook(before, { ...NO_PATCH, edits }))[part] ?? new Uint8Array());
  return after.slice((HEAD + root).length, after.length - `</${colon}worksheet>`.length);
}

const data = (rows: string) => `<sheetData>${rows}</sheetData>`;

describe("one cell is changed where it stands", () => {
  test.each<[string, string, CellEdit, string]>([
    [
      "a number keeps its format",
      '<row r="1"><c r="A1" s="2"><v>1</v></c></row>',
      edit("A1", { value: 2.5 }),
      '<row r="1"><c r="A1" s="2"><v>2.5</v></c></row>',
    ],
    [
      "a text stands in the cell, the shared strings stay as they were",
      '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>',
      edit("A1", { value: "Lê Thị Ví <Dụ>" }),
      '<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>Lê Thị Ví &lt;Dụ&gt;</t></is></c></row>',
    ],
    [
      "a text that begins with = is no formula",
      '<row r="1"><c r="A1"><v>1</v></c></row>',
      edit("A1", { value: "=1+1" }),
      '<row r="1"><c r="A1" t="inlineStr"><is><t>=1+1</t></is></c></row>',
    ],
    [
      "a formula gives way to a value",
      '<row r="1"><c r="A1"><f>B1*2</f><v>4</v></c><c r="B1"><v>2</v></c></row>',
      edit("A1", { value: true }),
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1"><v>2</v></c></row>',
    ],
    [
      "a formula comes with its result",
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      edit("A1", { value: 4, formula: "IFS(B1>1,4)" }),
      '<row r="1"><c r="A1"><f>_xlfn.IFS(B1&gt;1,4)</f><v>4</v></c></row>',
    ],
    [
      "only the result of a formula is replaced",
      '<row r="1"><c r="A1" s="2"><f ca="1">B1*2</f><v>4</v></c></row>',
      edit("A1", { value: "chưa có", cachedOnly: true }),
      '<row r="1"><c r="A1" s="2" t="str"><f ca="1">B1*2</f><v>chưa có</v></c></row>',
    ],
    [
      "a result may be an error",
      '<row r="1"><c r="A1"><f>1/B1</f><v>4</v></c></row>',
      edit("A1", { value: null, error: { error: "#DIV/0!" }, cachedOnly: true }),
      '<row r="1"><c r="A1" t="e"><f>1/B1</f><v>#DIV/0!</v></c></row>',
    ],
    [
      "an emptied cell keeps its looks",
      '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>',
      edit("A1", { value: null }),
      '<row r="1"><c r="A1" s="1"/></row>',
    ],
    [
      "an absent cell goes between its neighbours",
      '<row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row>',
      edit("B1", { value: 2 }),
      '<row r="1" spans="1:4"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="D1"><v>4</v></c></row>',
    ],
    [
      "a row's hint at its width is widened",
      '<row r="1" spans="1:1"><c r="A1"><v>1</v></c></row>',
      edit("C1", { value: 3 }),
      '<row r="1" spans="1:3"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>',
    ],
    [
      "an absent row goes between its neighbours",
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>',
      edit("B3", { value: 3 }),
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="B3"><v>3</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>',
    ],
    [
      "a row after the last",
      '<row r="1"/>',
      edit("A9", { value: 9 }),
      '<row r="1"/><row r="9"><c r="A9"><v>9</v></c></row>',
    ],
    [
      "an empty row is opened, and gives its look",
      '<row r="1" s="2" customFormat="1"/>',
      edit("A1", { value: 9 }),
      '<row r="1" s="2" customFormat="1"><c r="A1" s="2"><v>9</v></c></row>',
    ],
    [
      "rows and cells that do not say where they are",
      "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
      edit("B1", { value: 7 }),
      "<row><c><v>1</v></c><c><v>7</v></c></row><row><c><v>3</v></c></row>",
    ],
    [
      "what only looks like a cell is in a comment",
      '<!-- <row r="1"><c r="A1"><v>0</v></c></row> --><row r="1"><c r="A1"><v>1</v></c></row>',
      edit("A1", { value: 2 }),
      '<!-- <row r="1"><c r="A1"><v>0</v></c></row> --><row r="1"><c r="A1"><v>2</v></c></row>',
    ],
    [
      "metadata of the old value goes",
      '<row r="1"><c r="A1" t="e" vm="1" cm="1"><v>#VALUE!</v></c></row>',
      edit("A1", { value: 2 }),
      '<row r="1"><c r="A1"><v>2</v></c></row>',
    ],
  ])("%s", (_, rows, change, expected) => {
    expect(patched(data(rows), [change])).toBe(data(expected));
  });

  test("a sheet without any cell gets its first", () => {
    expect(patched("<sheetData/>", [edit("B2", { value: 1 })])).toBe(
      data('<row r="2"><c r="B2"><v>1</v></c></row>'),
    );
  });

  test("prefixed namespaces stay prefixed", () => {
    const before = '<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>';
    expect(patched(before, [edit("A1", { value: "a" }), edit("A2", { value: 2 })], "x")).toBe(
      '<x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>2</x:v></x:c></x:row></x:sheetData>',
    );
  });

  test("the dimension grows with the sheet", () => {
    const before = `<dimension ref="A1:B2"/>${data('<row r="1"><c r="A1"><v>1</v></c></row>')}`;
    expect(patched(before, [edit("D7", { value: 1 })])).toContain('<dimension ref="A1:D7"/>');
  });

  test("a new cell takes the look of its column", () => {
    const columns = '<cols><col min="2" max="3" width="9" style="1"/></cols>';
    expect(patched(columns + data(""), [edit("C2", { value: 1 })])).toContain('<c r="C2" s="1"><v>1</v></c>');
  });

  test("of two edits of one cell the last counts", () => {
    const twice = [edit("A1", { value: 1 }), edit("A1", { value: 2 })];
    expect(patched(data(""), twice)).toBe(data('<row r="1"><c r="A1"><v>2</v></c></row>'));
  });
});

describe("formulas that stand in one cell for many", () => {
  const shared = data(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
  );

  test("before the first cell changes, the others get theirs written out", () => {
    expect(patched(shared, [edit("B1", { value: 5 })])).toBe(
      data(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>5</v></c></row>' +
          '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f>A2*$A$1</f><v>2</v></c></row>' +
          '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f>A3*$A$1</f><v>3</v></c></row>',
      ),
    );
  });

  test("a later cell of the group just leaves it", () => {
    const after = patched(shared, [edit("B2", { value: 5 })]);
    expect(after).toBe(
      shared.replace('<c r="B2"><f t="shared" si="0"/><v>2</v></c>', '<c r="B2"><v>5</v></c>'),
    );
  });

  test("a new result for the first cell leaves the group as it is", () => {
    const after = patched(shared, [edit("B1", { value: 9, cachedOnly: true })]);
    expect(after).toBe(shared.replace("A1*$A$1</f><v>1</v>", "A1*$A$1</f><v>9</v>"));
  });

  test.each([
    ["A1", "the first cell of an array formula"],
    ["A2", "another cell of an array formula"],
    ["C2", "a cell of a data table"],
  ])("%s is refused: %s", (address) => {
    const rows = data(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">ROW(1:2)</f><v>1</v></c><c r="C1"><v>0</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c><c r="C2"><f t="dataTable" ref="C2:C2" dt2D="0" r1="C1"/><v>3</v></c></row>',
    );
    expect(() => patched(rows, [edit(address, { value: 1 })])).toThrow(new HostError("grid.part-locked"));
    expect(patched(rows, [edit(address, { value: 1, cachedOnly: true })])).toContain("<v>1</v>");
  });

  test("the heading of a table is refused, the cells under it are not", () => {
    const heading = { sheet: "Số liệu", cell: at("B1"), value: "Điểm mới" };
    expect(() => patchWorkbook(richPackage(), { ...NO_PATCH, edits: [heading] })).toThrow(
      new HostError("grid.part-locked"),
    );
    const body = { sheet: "Số liệu", cell: at("B2"), value: 9 };
    expect(patchWorkbook(richPackage(), { ...NO_PATCH, edits: [body] }).length).toBeGreaterThan(0);
  });
});

describe("a format is built from the old one", () => {
  const styles = (edits: readonly CellEdit[]) => {
    const parts = unzipSync(patchWorkbook(richPackage(), { ...NO_PATCH, edits }));
    return strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
  };
  const heading = (change: Change) => ({ sheet: "Số liệu", cell: at("A1"), keepContent: true, ...change });

  test("another number format leaves font, border, indent and lock alone", () => {
    const after = styles([heading({ value: null, format: { numberFormat: "dd/mm/yyyy" } })]);
    expect(after).toContain('<numFmt numFmtId="165" formatCode="dd/mm/yyyy"/>');
    expect(after).toContain(
      '<xf applyNumberFormat="1" numFmtId="165" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1"><alignment horizontal="center" indent="1"/><protection locked="0"/></xf></cellXfs>',
    );
  });

  test("slant keeps weight, theme colour and font", () => {
    const after = styles([heading({ value: null, format: { italic: true } })]);
    expect(after).toContain(
      '<font><b/><i/><sz val="13"/><color theme="1"/><name val="Times New Roman"/></font></fonts>',
    );
    expect(after).toContain('<fonts count="3">');
  });

  test("what is there already is used again", () => {
    const after = styles([heading({ value: null, format: { bold: true, numberFormat: "General" } })]);
    expect(after).toContain('<cellXfs count="3">');
    expect(after).toContain('<fonts count="2">');
  });

  test("the reader sees the cell with its value and the new format", () => {
    const edits = [heading({ value: null, format: { numberFormat: "@" } })];
    const sheet = readWorkbook(patchWorkbook(richPackage(), { ...NO_PATCH, edits }), { name: null });
    const cells = sheet.sheets[0]?.cells;
    expect(cells?.values[0]).toBe("Họ và tên");
    expect(sheet.formats[cells?.formats[0] ?? -1]).toMatchObject({
      numberFormat: "@",
      bold: true,
      indent: 1,
    });
  });
});

test("what depends on an edited cell is recalculated by whoever opens the file", () => {
  const after = patchWorkbook(richPackage(), {
    ...NO_PATCH,
    edits: [
      { sheet: "Số liệu", cell: at("B2"), value: 1 },
      { sheet: "Số liệu", cell: at("B4"), value: 9, cachedOnly: true },
    ],
  });
  const parts = unzipSync(after);
  expect(parts["xl/calcChain.xml"]).toBeUndefined();
  expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain('fullCalcOnLoad="1"');
  expect(asCsv(after, "mau.xlsm").get("Số liệu")?.slice(1)).toEqual([
    "Nguyễn Văn Mẫu,1.0 điểm,",
    "Trần Thị Thí Dụ,8.0 điểm,",
    ",9.0 điểm,",
  ]);
});

test("a sheet that is not there is refused", () => {
  const edits = [{ sheet: "Không có", cell: at("A1"), value: 1 }];
  expect(() => patchWorkbook(richPackage(), { ...NO_PATCH, edits })).toThrow(
    new HostError("grid.structure-changed"),
  );
});
