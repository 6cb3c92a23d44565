import { describeWorkbook } from "../../../src/core/inventory/describe-workbook";
import { formatCell } from "../../../src/core/workbook/cell-ref";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { gridSheet, gridWorkbook } from "../../support/grid";

function findingsOf(...sheets: readonly SheetSnapshot[]) {
  return describeWorkbook(gridWorkbook(sheets)).findings;
}

/** As [cell, code], the form in which expectations are written. */
function briefly(...sheets: readonly SheetSnapshot[]) {
  return findingsOf(...sheets).map(({ cell, code }) => [cell && formatCell(cell), code]);
}

test.each([
  ["nothing is wrong", "| Họ tên | 12 | =B1*2 → 24 |", []],
  ["an error as a formula's result", "| =1/0 → #DIV/0! |", [["A1", "value.error"]]],
  ["an error as a typed value", "| | #N/A |", [["B1", "value.error"]]],
  ["equal errors under one another are one", "| #N/A |\n| #N/A |\n| #N/A |", [["A1", "value.error"]]],
  [
    "another error begins another",
    "| #N/A |\n| #REF! |",
    [
      ["A1", "value.error"],
      ["A2", "value.error"],
    ],
  ],
  [
    "a gap begins another",
    "| #N/A | x |\n| | x |\n| #N/A | x |",
    [
      ["A1", "value.error"],
      ["A3", "value.error"],
    ],
  ],
  [
    "side by side they are two",
    "| #N/A | #N/A |",
    [
      ["A1", "value.error"],
      ["B1", "value.error"],
    ],
  ],
  ["never calculated", "| x |\n| =A1 |\n| =A2 |", [["A2", "formula.not-calculated"]]],
  ["another workbook by number", "| =[1]Sheet1!A1 → 5 |", [["A1", "formula.external"]]],
  ["another workbook by path", "| ='C:\\hs\\[diem.xlsx]Bảng 1'!A1 → 5 |", [["A1", "formula.external"]]],
  ["another workbook behind an operator", "| =A2+[2]Bảng!$B$2 → 5 |", [["A1", "formula.external"]]],
  ["a column of a table is none", "| =SUM(Bang1[Điểm])+Trang2!A1 → 5 |", []],
  ["a cell of the same row is none", "| =[@Điểm]*Trang2!A1 → 5 |", []],
  ["words in quotes are none", '| ="[1]a!"&B1 → x |', []],
  ["TCVN3 by its font and its letters", "| {t}ThÞ x· |", [["A1", "text.legacy-font"]]],
  ["VNI by its font and its letters", "| {v}Thò xaõ |", [["A1", "text.legacy-font"]]],
  ["an old font over Unicode letters was typed in Unicode", "| {t}Thị xã |", []],
  ["an old font over plain letters reads alike", "| {t}STT |", []],
  ["the same letters in a new font are what they are", "| Café |", []],
] as const)("%s", (_why, grid, expected) => {
  expect(briefly(gridSheet("A", grid))).toEqual(expected);
});

test("a run of errors says how many and where it ends", () => {
  const [finding] = findingsOf(gridSheet("A", "| a | #N/A |\n| b | #N/A |\n| c | 1 |"));
  expect(finding).toMatchObject({
    severity: "error",
    sheet: "A",
    data: { error: "#N/A", count: 2, last: "B2" },
  });
});

test("an old encoding is also told by the font of a part of the text", () => {
  const sheet = gridSheet("A", "| ThÞ x· Mẫu |");
  const cells = {
    ...sheet.cells,
    richCells: Uint32Array.of(0),
    richTexts: [
      [
        { text: "ThÞ x·", font: ".VnTime" },
        { text: " Mau", font: "Arial" },
      ],
    ],
  };
  // the whole text has Unicode letters too, so only the part can tell; it is not asked here
  expect(briefly({ ...sheet, cells })).toEqual([]);
  const plain = { ...cells, values: ["ThÞ x· Mau"] };
  expect(briefly({ ...sheet, cells: plain })).toEqual([["A1", "text.legacy-font"]]);
});

test("a hidden sheet with data is noted; an empty one and our own are not", () => {
  expect(briefly(gridSheet("A", "| x |", { visibility: "hidden" }))).toEqual([[null, "sheet.hidden-data"]]);
  expect(briefly(gridSheet("A", "| x |", { visibility: "very-hidden" }))).toEqual([
    [null, "sheet.hidden-data"],
  ]);
  expect(briefly(gridSheet("A", "", { visibility: "hidden" }))).toEqual([]);
  expect(briefly(gridSheet("A", "| x |", { visibility: "hidden", planId: "lists" }))).toEqual([]);
});

test("the worst stands first, then the order of the workbook", () => {
  const hidden = gridSheet("Ẩn", "| x |", { visibility: "hidden" });
  const first = gridSheet("Một", "| =A2 |\n| #N/A |");
  const second = gridSheet("Hai", "| #REF! |");
  expect(findingsOf(hidden, first, second).map(({ severity, sheet }) => [severity, sheet])).toEqual([
    ["error", "Một"],
    ["error", "Hai"],
    ["warning", "Một"],
    ["note", "Ẩn"],
  ]);
});
