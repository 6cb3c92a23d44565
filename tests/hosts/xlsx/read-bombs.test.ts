/**
 * Files small on disk that would grow without end: each is refused by name, before it costs time or memory. What takes
 * longer than a test may take is a failure as well.
 */
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import type { Limits } from "../../../src/hosts/xlsx/zip/limits";
import {
  bytesOf,
  codeOf,
  firstSheet,
  partsOf,
  read,
  relations,
  valuesFrom,
  type HandMade,
} from "./hand-made";

const MANY = 2_097_153;
const LONG = "a".repeat(4 * 1024 * 1024 + 1);
const refusal = (made: HandMade, limits: Partial<Limits> = {}) =>
  codeOf(() => readWorkbook(bytesOf(made, 0), { name: null, limits }));
const workbookPart = (made: HandMade) => String(partsOf(made)["xl/workbook.xml"]);

describe("one element with millions of children", () => {
  test.each<[string, HandMade]>([
    ["texts", { strings: "<si/>".repeat(MANY) }],
    ["looks", { styles: `<cellXfs>${"<xf/>".repeat(MANY)}</cellXfs>` }],
    ["rows, all the same", { rows: '<row r="1"/>'.repeat(MANY) }],
    ["merges", { after: `<mergeCells>${'<mergeCell ref="A1"/>'.repeat(MANY)}</mergeCells>` }],
  ])("%s", (_, made) => {
    expect(refusal(made)).toBe("file.too-large");
  });
});

describe("one text without end", () => {
  test.each<[string, HandMade]>([
    ["shared", { strings: `<si><t>${LONG}</t></si>` }],
    ["of entities", { strings: `<si><t>${"&#97;".repeat(900_000)}</t></si>` }],
    ["in a cell", { rows: `<row><c t="str"><v>${LONG}</v></c></row>` }],
    ["in pieces", { rows: `<row><c t="str"><v>${`<![CDATA[${LONG.slice(1)}]]>`.repeat(2)}</v></c></row>` }],
    ["as a formula", { rows: `<row><c><f>${LONG}</f><v>1</v></c></row>` }],
    ["as an attribute", { styles: `<numFmts><numFmt formatCode="${LONG}"/></numFmts>` }],
  ])("%s", (_, made) => {
    expect(refusal(made)).toBe("file.too-large");
  });

  test("in more pieces than a cell has characters", () => {
    expect(refusal({ strings: `<si>${"<r><t>a</t></r>".repeat(32_768)}</si>` })).toBe("file.damaged");
  });

  test("a sheet's name, which all that is said about the sheet repeats", () => {
    const named = (length: number) => ({ sheets: { ["a".repeat(length)]: "" } });
    expect([refusal(named(255)), refusal(named(256))]).toEqual(["no error", "file.damaged"]);
  });

  test("a font's name and a number format that no program takes count as none", () => {
    const { formats } = read({
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${"0".repeat(1001)}"/></numFmts><fonts><font><name val="${"a".repeat(101)}"/></font></fonts><cellXfs><xf numFmtId="200" fontId="0"/></cellXfs>`,
    });
    expect(formats).toEqual([expect.objectContaining({ numberFormat: "General", font: null })]);
  });
});

describe("little that counts for much", () => {
  test("one long text in many cells", () => {
    const made = {
      strings: `<si><t>${"a".repeat(1000)}</t></si>`,
      rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(10)}</row>`,
    };
    expect(refusal(made, { textCharacters: 10_000 })).toBe("no error");
    expect(refusal(made, { textCharacters: 9_999 })).toBe("file.too-much-text");
  });

  test("texts that stand in their cells, each as often as it is shown", () => {
    const rows = `<row>${'<c t="str"><v>chữ</v></c>'.repeat(4)}<c t="inlineStr"><is><r><t>chữ</t></r></is></c></row>`;
    expect(refusal({ rows }, { textCharacters: 15 })).toBe("no error");
    expect(refusal({ rows }, { textCharacters: 14 })).toBe("file.too-much-text");
  });

  test.each<[string, HandMade, number]>([
    ["merges", { after: '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>' }, 2],
    [
      "validations and their places",
      {
        after:
          '<dataValidations><dataValidation type="list" sqref="A1 B2:C3 D4"><formula1>E1</formula1></dataValidation></dataValidations>',
      },
      4,
    ],
    ["hidden rows", { rows: '<row r="1" hidden="1"/><row r="3" hidden="1"/>' }, 2],
    ["hidden columns", { before: '<cols><col min="1" max="1" hidden="1"/></cols>' }, 1],
    [
      "runs of fonts",
      {
        rows: '<row><c t="inlineStr"><is><r><rPr><rFont val="A"/></rPr><t>a</t></r><r><rPr><rFont val="B"/></rPr><t>b</t></r></is></c></row>',
      },
      2,
    ],
  ])("%s are counted over all sheets", (_, made, count) => {
    expect(refusal(made, { listed: count })).toBe("no error");
    expect(refusal(made, { listed: count - 1 })).toBe("file.too-large");
  });

  test("two sheets of one part", () => {
    const sheets = { A: "", B: "" };
    const parts = { "xl/workbook.xml": workbookPart({ sheets }).replace("rId2", "rId1") };
    expect(refusal({ sheets, parts })).toBe("file.damaged");
  });

  test("one table in two places", () => {
    const table = '<table id="1" name="B" displayName="B" ref="A1:B2"/>';
    const toTable = (times: number) =>
      relations(Array.from({ length: times }, (_, at) => [`t${at}`, "table", "../tables/t.xml"] as const));
    const made = (times: number): HandMade => ({
      parts: { "xl/tables/t.xml": table, "xl/worksheets/_rels/sheet1.xml.rels": toTable(times) },
    });
    expect(firstSheet(read(made(1))).tables).toHaveLength(1);
    expect(refusal(made(2))).toBe("file.damaged");
  });
});

test("texts made to be mixed up are told apart, and soon", () => {
  // "Aa" and "BB" have the same sum in the usual reckoning, and so has every row of such pairs
  const texts = Array.from({ length: 2 ** 16 }, (_, at) =>
    at.toString(2).padStart(16, "0").replaceAll("0", "Aa").replaceAll("1", "BB"),
  );
  const rows = texts.map((text) => `<row><c t="str"><v>${text}</v></c></row>`).join("");
  expect(Object.values(valuesFrom(rows))).toEqual(texts);
});
