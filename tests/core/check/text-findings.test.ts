/** Damage, doubt and wrong arithmetic in the cells of a table. The expectations are worked by hand. */
import { reportFinding } from "../../../src/app/finding-report";
import { understand } from "../../../src/app/understand";
import { snapshotOf } from "../../support/fixture-snapshot";

function findingsOf(grid: string) {
  return understand(snapshotOf({ sheets: [{ name: "S", grid }] }), { withHidden: false })
    .flatMap(({ findings }) => findings)
    .map((finding) => reportFinding(finding, null));
}

const told = (grid: string) =>
  findingsOf(grid).map(({ code, severity, cell, data }) => [code, severity, cell, data]);

const list = (...names: readonly string[]) => `
  |   | A   | B         | C        | D                     |
  | 1 | STT | Họ và tên | Chức vụ  | Hình thức khen thưởng |
  ${names.map((name, at) => `| ${at + 2} | ${at + 1} | ${name} | Trưởng ban | Giấy khen |`).join("\n")}
`;

test("a lost ư is told once a column, at its first cell, with how many there are", () => {
  expect(told(list("Nguyễn Văn Mẫu", "Phạm Thị Hơng", "Trần Văn Trờng", "Lê Thị Sơn"))).toEqual([
    ["text.damaged", "warning", "B3", { text: "Phạm Thị Hơng", count: 2 }],
  ]);
});

test("damaged text stays as it is", () => {
  const [table] = understand(snapshotOf({ sheets: [{ name: "S", grid: list("Phạm Thị Hơng") }] }), {
    withHidden: false,
  });
  expect(table?.records.rows[0]).toMatchObject({ name: "Phạm Thị Hơng" });
});

const points = (...cells: readonly string[]) => `
  |   | A   | B                 | C          |
  | 1 | STT | Nội dung tiêu chí | Điểm chuẩn |
  ${cells.map((cell, at) => `| ${at + 2} | ${at + 1} | Tiêu chí thi đua | '${cell} |`).join("\n")}
`;

test("1,000 is one or a thousand: a question for the column", () => {
  expect(told(points("50", "1,000", "2,500", "9,5"))).toEqual([
    ["number.ambiguous", "question", "C3", { text: "1,000", value: 1, other: 1000, count: 2 }],
  ]);
});

test.each(["1.000", "9,5", "9.5", "0,125", "- 0,25", "03", "84,6%", "28/30", "100 điểm", "96 (+15)"])(
  "%s is read in one way only",
  (text) => expect(told(points(text, "10"))).toEqual([]),
);

const ranking = (score: string) => `
  |   | A   | B          | C         | D        |
  | 1 | STT | Tên đơn vị | Tổng điểm | Xếp hạng |
  | 2 | 1   | Xã Mẫu     | ${score}  | Nhất     |
  | 3 | 2   | Xã Thí Dụ  | 90        | Nhì      |
`;

test.each([
  [
    "97 + 10 = 108",
    [["sum.disagrees", "error", "C2", { text: "97 + 10 = 108", printed: 108, computed: 107 }]],
  ],
  [
    "95,5 - 0,5 = 96",
    [["sum.disagrees", "error", "C2", { text: "95,5 - 0,5 = 96", printed: 96, computed: 95 }]],
  ],
  ["97 + 10 = 107", []],
  ["0,1 + 0,2 = 0,3", []],
])("%s", (score, expected) => {
  expect(told(ranking(score))).toEqual(expected);
});

test("a code, a reason and a name are not counted with", () => {
  expect(
    told(`
      |   | A   | B               | C       | D                     | E          |
      | 1 | STT | Họ và tên       | Chức vụ | Hình thức khen thưởng | Ghi chú    |
      | 2 | 1   | Nguyễn Văn Mẫu  | Bí thư  | Giấy khen             | 1,000      |
      | 3 | 2   | Trần Thị Thí Dụ | Kế toán | Giấy khen             | 1 + 1 = 3  |
    `),
  ).toEqual([]);
});

test.each([
  [
    points("1,000", "10"),
    "“1,000” có thể là 1 hoặc 1.000.",
    "Đang hiểu là 1. Nếu không phải, gõ lại số, ví dụ 1.000.",
  ],
  [ranking("97 + 10 = 108"), "Phép tính “97 + 10 = 108” chưa đúng: tính lại được 107.", "Kiểm tra"],
  [list("Phạm Thị Hơng"), "Chữ trong ô bị mất “ư”: “Phạm Thị Hơng”.", "Gõ lại"],
])("the officer reads what is wrong and what to do", (grid, message, fix) => {
  const [finding] = findingsOf(grid);
  expect(finding?.message).toBe(message);
  expect(finding?.fix.startsWith(fix)).toBe(true);
});
