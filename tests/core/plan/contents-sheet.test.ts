import { describeWorkbook } from "../../../src/core/inventory/describe-workbook";
import { planContents } from "../../../src/core/plan/contents-sheet";
import type { ContentsWords } from "../../../src/core/plan/contents-sheet";
import { formatCell, formatRange } from "../../../src/core/workbook/cell-ref";
import type { SheetPlan } from "../../../src/core/workbook/sheet-plan";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { gridSheet, gridWorkbook } from "../../support/grid";

const WORDS: ContentsWords = {
  sheetName: "Mục lục",
  title: "TIÊU ĐỀ",
  remark: "Ghi chú",
  columns: {
    ordinal: "STT",
    sheet: "Trang",
    state: "Trạng thái",
    content: "Nội dung",
    extent: "Vùng",
    rows: "Hàng",
    columns: "Cột",
    cells: "Ô",
    formulas: "Công thức",
    errors: "Lỗi",
  },
  states: { visible: "hiện", hidden: "ẩn", "very-hidden": "ẩn kỹ" },
  emptySheet: "trống",
  noBlock: "không có bảng",
  block: (range, heading) => `${heading ?? "?"} ${range}`,
  more: (count) => `+${count}`,
};

const TABLE = "| BIỂU MỘT |\n| a | b | c |\n| 1 | #N/A | =A3*2 → 2 |";

function planOf(...sheets: readonly SheetSnapshot[]): SheetPlan {
  return planContents(describeWorkbook(gridWorkbook(sheets)), WORDS);
}

function valuesOf(plan: SheetPlan, row: number) {
  return plan.rows[row]?.cells.map((cell) => cell?.value ?? null);
}

test("one row a sheet: its name, state, contents, size and counts", () => {
  const plan = planOf(gridSheet("Một", TABLE), gridSheet("Hai", "", { visibility: "hidden" }));
  expect(valuesOf(plan, 3)).toEqual(Object.values(WORDS.columns));
  expect(valuesOf(plan, 4)).toEqual([1, "Một", "hiện", "BIỂU MỘT A2:C3", "A1:C3", 3, 3, 7, 1, 1]);
  expect(valuesOf(plan, 5)).toEqual([2, "Hai", "ẩn", "trống", null, 0, 0, 0, 0, 0]);
  expect(plan.rows).toHaveLength(6);
});

test("the table covers the header and every row, and its names equal the header cells", () => {
  const plan = planOf(gridSheet("Một", TABLE), gridSheet("Hai", ""));
  const [table] = plan.tables;
  expect(formatRange(table!.range)).toBe("A4:J6");
  expect(table!.columns).toEqual(valuesOf(plan, 3));
  expect(new Set(table!.columns).size).toBe(table!.columns.length);
});

test("a name leads to the first filled cell of its sheet; a hidden sheet has no link", () => {
  const plan = planOf(gridSheet("Một", "| |\n| | x |"), gridSheet("Hai", "| x |", { visibility: "hidden" }));
  const link = plan.rows[4]?.cells[1]?.link;
  expect(link?.sheet).toBe("Một");
  expect(formatCell(link!.cell)).toBe("B2");
  expect(plan.rows[5]?.cells[1]).toEqual({ value: "Hai", style: "text" });
});

test("the contents sheet does not list itself, other sheets of ours it does", () => {
  const plan = planOf(
    gridSheet("Mục lục", "| x |", { planId: "contents" }),
    gridSheet("Sổ", "| x |", { planId: "register" }),
  );
  expect(plan.rows.slice(4).map(({ cells }) => cells[1]?.value)).toEqual(["Sổ"]);
});

test("with nothing to list the table still has a row under its header", () => {
  const plan = planOf(gridSheet("Mục lục", "| x |", { planId: "contents" }));
  expect(formatRange(plan.tables[0]!.range)).toBe("A4:J5");
  expect(plan.rows).toHaveLength(5);
});

test("many tables on a sheet: the first four, and how many more", () => {
  const grid = Array.from({ length: 6 }, () => "| a | b | c |\n| 1 | 2 | 3 |").join("\n| |\n");
  expect(valuesOf(planOf(gridSheet("Một", grid)), 4)?.[3]).toBe("? A1:C2\n? A4:C5\n? A7:C8\n? A10:C11\n+2");
});

test("it prints on A4 across with its header on every page, and its header stays on the screen", () => {
  const plan = planOf(gridSheet("Một", TABLE));
  expect(plan.freeze).toEqual({ rows: 4, columns: 2 });
  expect(plan.page).toMatchObject({ orientation: "landscape", fitToWidth: 1, titleRows: { from: 3, to: 3 } });
  expect(formatRange(plan.page!.printArea!)).toBe("A1:J5");
});

test("errors are marked by a rule on the column of errors, relative to its first row", () => {
  const plan = planOf(gridSheet("Một", TABLE), gridSheet("Hai", ""));
  expect(plan.conditionalFormats).toEqual([
    { type: "expression", range: { top: 4, left: 9, bottom: 5, right: 9 }, formula: "$J5>0", style: "bad" },
  ]);
});
