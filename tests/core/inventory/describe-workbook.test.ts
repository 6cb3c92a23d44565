import { describeWorkbook } from "../../../src/core/inventory/describe-workbook";
import { filledCells } from "../../../src/core/inventory/inventory";
import { formatCell, formatRange } from "../../../src/core/workbook/cell-ref";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { gridSheet, gridWorkbook } from "../../support/grid";

function only(sheet: SheetSnapshot, rest: Partial<WorkbookSnapshot> = {}) {
  const [described] = describeWorkbook(gridWorkbook([sheet], rest)).sheets;
  return described!;
}

const SCORING = `
  | UBND XÃ MẪU |        |            | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
  |             |        |            | Độc lập - Tự do - Hạnh phúc        |
  |             | BẢNG CHẤM ĐIỂM THI ĐUA |  |                               |
  |             | (Kèm theo Kế hoạch số 1) | |                              |
  | STT         | Nội dung | Điểm chuẩn | Tự chấm                          |
  | 1           | Phong trào | 60       | 58.5                             |
  | 2           | Sáng kiến | 40        | =SUM(C7:C8) → 38                 |
`;

test("each cell is counted once, by what it holds; formulas besides", () => {
  const { counts } = only(
    gridSheet("A", "| chữ | 12 | {d}45000 | TRUE | #N/A | =A1 → 3 | =B1 | =C1 → #REF! | '0,5 |"),
  );
  expect(counts).toEqual({
    texts: 2,
    numbers: 2,
    dates: 1,
    booleans: 1,
    errors: 2,
    formulas: 3,
    neverCalculated: 1,
  });
  expect(filledCells(counts)).toBe(9);
});

test("a formula with an empty text for a result is a formula, and no filled cell", () => {
  const { counts } = only(gridSheet("A", '| =IF(B1=1,"x","") → \' |'));
  expect(counts.formulas).toBe(1);
  expect(filledCells(counts)).toBe(0);
});

test("size, merges, hidden rows and columns, tables, protection are passed on", () => {
  const sheet = gridSheet("A", "| | |\n| | x | y |", {
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    hiddenRows: [
      { from: 2, to: 4 },
      { from: 9, to: 9 },
    ],
    hiddenColumns: [{ from: 1, to: 2 }],
    tables: [
      { name: "Bang1", range: { top: 1, left: 1, bottom: 1, right: 2 }, hasHeaders: true, hasTotals: false },
    ],
    isProtected: true,
    planId: "contents",
  });
  expect(only(sheet)).toMatchObject({
    extent: { top: 1, left: 1, bottom: 1, right: 2 },
    merges: 1,
    hiddenRows: 4,
    hiddenColumns: 2,
    tables: [{ name: "Bang1", range: { top: 1, left: 1, bottom: 1, right: 2 } }],
    isProtected: true,
    planId: "contents",
  });
});

test("an empty sheet has no extent and no blocks", () => {
  expect(only(gridSheet("Trống", ""))).toMatchObject({ extent: null, blocks: [], findings: [] });
});

/** Each block as "range heading-cell heading". */
function blocksOf(sheet: SheetSnapshot): readonly string[] {
  return only(sheet).blocks.map(({ range, heading }) =>
    [formatRange(range), heading && formatCell(heading.cell), heading?.text].filter(Boolean).join(" "),
  );
}

test.each([
  [
    "the title in capitals stands above, letterhead and caption are no part of the table",
    SCORING,
    ["A5:D7 B3 BẢNG CHẤM ĐIỂM THI ĐUA"],
  ],
  [
    "a title one blank row above still belongs",
    "| DANH SÁCH ĐỀ NGHỊ |\n| | |\n| STT | Họ tên | Đơn vị |\n| 1 | Nguyễn Văn Mẫu | Thôn 1 |",
    ["A3:C4 A1 DANH SÁCH ĐỀ NGHỊ"],
  ],
  [
    "without a line in capitals the nearest one is taken",
    "| Kính gửi |\n| Danh sách đăng ký |\n| STT | Họ tên | Đơn vị |\n| 1 | Trần Thị Thí Dụ | Thôn 2 |",
    ["A3:C4 A2 Danh sách đăng ký"],
  ],
  [
    "two tables under one another, only the first has a title",
    "| BIỂU 1 |\n| a | b | c |\n| 1 | 2 | 3 |\n| | |\n| d | e | f |\n| 4 | 5 | 6 |",
    ["A2:C3 A1 BIỂU 1", "A5:C6"],
  ],
  [
    "two tables side by side are two",
    "| a | b | c | | d | e | f |\n| 1 | 2 | 3 | | 4 | 5 | 6 |",
    ["A1:C2", "E1:G2"],
  ],
  ["pairs kept up over four rows are a table", "| a | 1 |\n| b | 2 |\n| c | 3 |\n| d | 4 |", ["A1:B4"]],
  ["signatures are none", "| NGƯỜI LẬP | CHỦ TỊCH |\n| (Ký) | (Ký) |\n| Nguyễn Văn Mẫu | Lê Văn Ví Dụ |", []],
  ["a header with nothing under it is none", "| STT | Họ tên | Đơn vị |", []],
  ["running text is none", "| Điều 1 |\n| Điều 2 |\n| Điều 3 |\n| Điều 4 |\n| Điều 5 |", []],
])("blocks: %s", (_why, grid, expected) => {
  expect(blocksOf(gridSheet("A", grid))).toEqual(expected);
});

test("a label merged over columns in every row does not cut the table in two", () => {
  const rows = [0, 1, 2].map((top) => ({ top, left: 1, bottom: top, right: 2 }));
  const grid = "| STT | Nội dung | | Điểm |\n| 1 | Phong trào | | 60 |\n| 2 | Sáng kiến | | 40 |";
  expect(blocksOf(gridSheet("A", grid, { merges: rows }))).toEqual(["A1:D3"]);
});

test("a title in an old encoding is no heading anybody could read", () => {
  expect(blocksOf(gridSheet("A", "| {t}b¶ng chÊm ®iÓm |\n| a | b | c |\n| 1 | 2 | 3 |"))).toEqual(["A2:C3"]);
});

test("a heading is one line, in one spelling of its letters", () => {
  const decomposed = "DANH SA\u0301CH".normalize("NFD");
  const sheet = gridSheet("A", `| ${decomposed} |\n| a | b | c |\n| 1 | 2 | 3 |`);
  expect(blocksOf(sheet)).toEqual(["A2:C3 A1 DANH SÁCH"]);
});
