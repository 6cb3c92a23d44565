import { COUNT_NAMES, REVIEW, sayCounts } from "../../src/messages/pane";
import { formatNumber, formatPlace } from "../../src/messages/format";

test("numbers as in Vietnam", () => {
  expect([formatNumber(1234.5), formatNumber(1000000), formatNumber(0.25)]).toEqual([
    "1.234,5",
    "1.000.000",
    "0,25",
  ]);
});

test("a place is a cell on a sheet, or the sheet", () => {
  expect(formatPlace("Danh sách", { row: 6, column: 1 })).toBe("B7 ở trang Danh sách");
  expect(formatPlace("Danh sách", null)).toBe("trang Danh sách");
});

test("counts name only what there is, a number never parted from its word", () => {
  const counts = {
    texts: 1200,
    numbers: 0,
    dates: 0,
    booleans: 0,
    formulas: 3,
    errors: 0,
    neverCalculated: 0,
  };
  expect(sayCounts(counts, COUNT_NAMES)).toBe("1.200\u00A0chữ · 3\u00A0công\u00A0thức");
});

test("a tab without findings has no number", () => {
  expect([REVIEW.tab(0), REVIEW.tab(7)]).toEqual(["Cần xem", "Cần xem (7)"]);
});
