import { reportFinding } from "../../src/app/finding-report";
import { describeWorkbook } from "../../src/core/inventory/describe-workbook";
import { gridSheet, gridWorkbook } from "../support/grid";

const KEYS = ["code", "severity", "file", "sheet", "cell", "message", "fix", "cite", "data"];

test("a finding is printed with every key of the contract, its cell as people write it", () => {
  const { findings } = describeWorkbook(gridWorkbook([gridSheet("Bảng", "| a | #REF! |\n| b | #REF! |")]));
  const report = reportFinding(findings[0]!, "bao-cao.xlsx");
  expect(Object.keys(report)).toEqual(KEYS);
  expect(report).toMatchObject({
    code: "value.error",
    severity: "error",
    file: "bao-cao.xlsx",
    sheet: "Bảng",
    cell: "B1",
    cite: [],
    data: { error: "#REF!", count: 2, last: "B2" },
  });
  expect(report.message).toBe("2 ô từ B1 đến B2 cùng báo lỗi #REF!.");
});

test.each([
  ["| #N/A |", {}, "A1"],
  ["| =A2 |", {}, "A1"],
  ["| =[1]X!A1 → 1 |", {}, "A1"],
  ["| {t}ThÞ x· |", {}, "A1"],
  ["| x |", { visibility: "hidden" }, null],
] as const)("%s: two sentences that end, a place, nothing undefined", (grid, rest, cell) => {
  const { findings } = describeWorkbook(gridWorkbook([gridSheet("A", grid, rest)]));
  expect(findings).toHaveLength(1);
  const report = reportFinding(findings[0]!, null);
  expect(report.cell).toBe(cell);
  for (const sentence of [report.message, report.fix]) {
    expect(sentence).toMatch(/^\p{Lu}|^\d/u);
    expect(sentence).toMatch(/\.$/);
    expect(sentence).not.toMatch(/undefined|null|NaN/);
  }
});
