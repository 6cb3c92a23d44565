/** The parts of the Excel host that need no Excel: limits, encoding, runs, errors, names. */
import fc from "fast-check";
import { HostError } from "../../../src/app/host-error";
import { formatRange } from "../../../src/core/workbook/cell-ref";
import { halves, rowBlocks } from "../../../src/hosts/officejs/blocks";
import { formulaOf, valueOf } from "../../../src/hosts/officejs/cell-blocks";
import { lineSpans } from "../../../src/hosts/officejs/captured-cells";
import {
  encodeBlock,
  encodeCell,
  encodeFormat,
  extentOfRows,
} from "../../../src/hosts/officejs/encode-cells";
import { isPayloadTrouble, toHostError, wasRefused } from "../../../src/hosts/officejs/excel-errors";
import { pointsOfCentimetres, pointsOfCharacters } from "../../../src/hosts/officejs/measures";
import { rangeOfAddress, spansOf } from "../../../src/hosts/officejs/ranges";
import { rectRuns } from "../../../src/hosts/officejs/rect-runs";
import { freeSheetName, renameInFormula } from "../../../src/hosts/officejs/renamed-sheets";
import { stateXml } from "../../../src/hosts/officejs/state-part";
import { markFormula, planIdOf } from "../../../src/hosts/officejs/survey";
import { ruleOf } from "../../../src/hosts/officejs/validation-rules";
import { range1 } from "../../support/fixture";

describe("blocks", () => {
  test.each([
    ["A1:L100000", 200_000, ["A1:L16666", "A16667:L33332"], "200,000 cells are 16,666 rows of 12"],
    ["A1:B50000", 200_000, ["A1:B20000", "A20001:B40000"], "never more than 20,000 rows"],
    ["A1:XFD3", 10_000, ["A1:XFD1", "A2:XFD2"], "a row wider than a block stays whole"],
    ["C5:D6", 200_000, ["C5:D6"], "a small range is one block"],
  ])("%s in pieces of %i begins %j: %s", (range, cells, first) => {
    const blocks = rowBlocks(range1(range), cells).map(formatRange);
    expect(blocks.slice(0, first.length)).toEqual(first);
  });

  const anyRange = fc
    .tuple(fc.nat(500), fc.nat(40), fc.nat(300), fc.nat(30))
    .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }));

  test("cover every row once, whatever the size", () => {
    fc.assert(
      fc.property(anyRange, fc.integer({ min: 1, max: 5_000 }), (range, cells) => {
        const rows = rowBlocks(range, cells).flatMap(({ top, bottom }) =>
          Array.from({ length: bottom - top + 1 }, (_, at) => top + at),
        );
        expect(rows).toEqual(Array.from({ length: range.bottom - range.top + 1 }, (_, at) => range.top + at));
      }),
    );
  });

  test.each([
    ["A1:B3", ["A1:B2", "A3:B3"]],
    ["A1:D1", ["A1:B1", "C1:D1"]],
    ["A1", undefined],
  ])("%s is cut into %j", (range, expected) => {
    expect(halves(range1(range))?.map(formatRange)).toEqual(expected);
  });
});

describe("encoding", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["03/04", "'03/04"],
    ["'nháy", "''nháy"],
    ["", ""],
    [9.5, 9.5],
    [false, false],
    [null, ""],
  ])("%j is written as %j", (value, expected) => {
    expect(encodeCell({ value })).toBe(expected);
  });

  test("a formula goes as one, an error as its name, nothing as the empty text", () => {
    expect(encodeCell({ value: 3, formula: "SUM(A1:A2)" })).toBe("=SUM(A1:A2)");
    expect(encodeCell({ value: null, error: { error: "#N/A" } })).toBe("#N/A");
    expect(encodeCell(undefined)).toBe("");
  });

  test.each([NaN, Infinity])("%s is refused: JSON would turn it into nothing", (value) => {
    expect(() => encodeCell({ value })).toThrow(RangeError);
  });

  test("a formula never gets the text format", () => {
    expect(encodeFormat({ value: "x", style: "text" })).toBe("@");
    expect(encodeFormat({ value: "x", formula: "A1", style: "text" })).toBe("General");
    expect(encodeFormat({ value: 1, style: "points" })).toBe("0.00");
    expect(encodeFormat({ value: 1 })).toBe("General");
  });

  test("rows of different lengths become a full grid", () => {
    const rows = [{ cells: [{ value: 1 }] }, { cells: [] }, { cells: [null, { value: "b" }] }];
    const extent = extentOfRows(rows);
    expect(extent).toEqual(range1("A1:B3"));
    expect(encodeBlock(rows, range1("A1:B3")).formulas).toEqual([
      [1, ""],
      ["", ""],
      ["", "'b"],
    ]);
    expect(extentOfRows([{ cells: [] }])).toBeUndefined();
  });

  test.each([
    ["=A1*2", 4, "A1*2"],
    ["=A1", "=A1", undefined],
    ["text", "text", undefined],
    [4, 4, undefined],
  ])("formula text %j with value %j is the formula %j", (formula, value, expected) => {
    expect(formulaOf(value, formula)).toBe(expected);
  });

  test("an error is told from a text that looks like one by its type", () => {
    expect(valueOf("#N/A", "Error")).toEqual({ error: "#N/A" });
    expect(valueOf("#N/A", "String")).toBe("#N/A");
  });
});

describe("runs", () => {
  test("equal neighbours become rectangles", () => {
    const grid = ["hhhh", "taab", "taab", "taa."];
    const runs = rectRuns(range1("A1:D4"), (row, column) => {
      const mark = grid[row]?.[column];
      return mark === "." ? undefined : mark;
    });
    const found = runs.map(({ value, range }) => `${value} ${formatRange(range)}`).sort();
    expect(found).toEqual(["a B2:C4", "b D2:D3", "h A1:D1", "t A2:A4"]);
  });

  test("cover each marked cell exactly once with its own value", () => {
    const grids = fc.array(fc.array(fc.constantFrom("a", "b", undefined), { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(grids, (grid) => {
        const painted = grid.map((row) => row.map((): string | undefined => undefined));
        const extent = { top: 0, left: 0, bottom: grid.length - 1, right: 5 };
        for (const { value, range } of rectRuns(extent, (row, column) => grid[row]?.[column])) {
          for (let row = range.top; row <= range.bottom; row++) {
            for (let column = range.left; column <= range.right; column++) {
              expect(painted[row]?.[column]).toBeUndefined();
              painted[row]![column] = value;
            }
          }
        }
        expect(painted).toEqual(grid);
      }),
    );
  });

  test("lines that are alike are one span", () => {
    expect(lineSpans([{ height: 15 }, { height: 15 }, { height: 30 }], 4)).toEqual([
      { height: 15, from: 4, to: 5 },
      { height: 30, from: 6, to: 6 },
    ]);
    expect(spansOf([true, true, false, true], 10)).toEqual([
      { from: 10, to: 11 },
      { from: 13, to: 13 },
    ]);
  });
});

describe("errors", () => {
  test.each([
    ["InvalidOperationInCellEditMode", "excel.cell-editing"],
    ["AccessDenied", "excel.protected"],
    ["InactiveWorkbook", "excel.inactive"],
    ["ActivityLimitReached", "excel.busy"],
    ["ResponsePayloadSizeLimitExceeded", "excel.too-large"],
    ["ItemNotFound", "excel.gone"],
    ["ApiNotFound", "excel.too-old"],
    ["UndoNotSupported", "excel.failed"],
  ])("%s is %s, whatever its text says", (code, expected) => {
    const error = toHostError(Object.assign(new Error("ItemNotFound"), { code }));
    expect(error).toMatchObject({ code: expected, data: { code } });
  });

  test("a bug of ours stays a bug, a HostError stays what it is", () => {
    const bug = new TypeError("x is undefined");
    expect(toHostError(bug)).toBe(bug);
    const known = new HostError("excel.gone");
    expect(toHostError(known)).toBe(known);
  });

  test("only requests that were turned away whole need no way back", () => {
    const told = (code: string) => toHostError({ code });
    expect(wasRefused(told("InvalidOperationInCellEditMode"))).toBe(true);
    expect(wasRefused(told("AccessDenied"))).toBe(false);
    expect(wasRefused(told("ResponsePayloadSizeLimitExceeded"))).toBe(false);
    expect(wasRefused(new HostError("work.cancelled"))).toBe(true);
    expect(isPayloadTrouble(told("ResponsePayloadSizeLimitExceeded"))).toBe(true);
    expect(isPayloadTrouble(told("RangeExceedsLimit"))).toBe(false);
  });
});

describe("names", () => {
  test.each([
    ["Danh mục", ["Danh mục"], "Danh mục (2)"],
    ["Danh mục", ["danh mục", "DANH MỤC (2)"], "Danh mục (3)"],
    ["a".repeat(40), [], "a".repeat(31)],
    ["a".repeat(31), ["a".repeat(31)], `${"a".repeat(27)} (2)`],
    ["Quý 1/2026: [nháp]", [], "Quý 1-2026- -nháp-"],
  ])("%j beside %j is %j", (wanted, others, expected) => {
    const taken = others.map((name) => name.toLowerCase());
    expect(freeSheetName(wanted, (name) => taken.includes(name.toLowerCase()))).toBe(expected);
  });

  const sheets = new Map([
    ["tđ nhỏ", "TĐ Nhỏ (2)"],
    ["diem", "Diem (2)"],
  ]);
  const tables = new Map([["td_diem", "TD_Diem_2"]]);
  test.each([
    ["'TĐ Nhỏ'!$C$5", "'TĐ Nhỏ (2)'!$C$5"],
    ["SUM(Diem!A1:A9)", "SUM('Diem (2)'!A1:A9)"],
    ['"Diem!A1"&Diem!A1', "\"Diem!A1\"&'Diem (2)'!A1"],
    ["[1]Diem!A1", "[1]Diem!A1"],
    ["SUM(TD_Diem[Điểm])", "SUM(TD_Diem_2[Điểm])"],
    ["Diem2!A1+XDiem!B2", "Diem2!A1+XDiem!B2"],
  ])("%s becomes %s", (formula, expected) => {
    expect(renameInFormula(formula, sheets, tables)).toBe(expected);
  });

  test("the mark holds any id", () => {
    const mark = (formula: string) => [{ name: "_td_plan", formula }];
    expect(planIdOf(mark(markFormula("contents")))).toBe("contents");
    expect(planIdOf(mark(markFormula('a "b"')))).toBe('a "b"');
    expect(planIdOf(mark("=Sheet1!$A$1"))).toBeNull();
    expect(planIdOf([])).toBeNull();
  });
});

test.each([
  ["'Xã ''Mẫu'', A!B'!C3:D4", "C3:D4"],
  ["Sheet1!B2", "B2"],
])("%s is the place %s", (address, expected) => {
  expect(formatRange(rangeOfAddress(address))).toBe(expected);
});

test("widths and margins come out in points", () => {
  // 8.43 characters are 64 pixels, the width of a new column
  expect(pointsOfCharacters(8.43)).toBe(48);
  expect(pointsOfCentimetres(2.54)).toBe(72);
});

test("state goes into XML with everything that XML would change spelt out", () => {
  expect(stateXml('<a & "b">\r\n]]>')).toBe(
    '<state xmlns="urn:thi-dua:state:1">&lt;a &amp; "b"&gt;&#13;\n]]&gt;</state>',
  );
});

describe("rules for typing", () => {
  const place = range1("B2:B9");
  test.each([
    [
      "List",
      { list: { inCellDropDown: true, source: "='Danh mục'!$A$1:$A$3" } },
      "'Danh mục'!$A$1:$A$3",
      null,
    ],
    ["List", { list: { inCellDropDown: true, source: "Có,Không" } }, '"Có,Không"', null],
    ["Decimal", { decimal: { formula1: 0, formula2: 10, operator: "Between" } }, "0", "10"],
    ["Custom", { custom: { formula: "=B2>0" } }, "B2>0", null],
  ] as const)("%s %j is read as %j and %j", (type, rule, formula1, formula2) => {
    expect(ruleOf(type, rule, place)).toMatchObject({
      ranges: [place],
      formula1,
      formula2,
      operator: "between",
    });
  });

  test("no rule, and rules that differ, are no rule", () => {
    expect(ruleOf("None", {}, place)).toBeUndefined();
    expect(ruleOf("Inconsistent", {}, place)).toBeUndefined();
  });
});
