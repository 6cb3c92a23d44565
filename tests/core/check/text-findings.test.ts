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
    ["text.damaged", "warning", "B3", { text: "Phạm Thị Hơng", count: 2, how: "horn" }],
  ]);
});

test("letters damaged otherwise are told beside it, with their own count; the title above counts too", () => {
  expect(
    told(`
      |   | A   | B               | C        | D                     |
      | 1 | DANH SÁCH Đ? NGHỊ KHEN THƯỞNG |  |   |                     |
      | 3 | STT | Họ và tên       | Chức vụ  | Hình thức khen thưởng |
      | 4 | 1   | Nguy?n V?n M?u  | Bí thư   | Giấy khen             |
      | 5 | 2   | Phạm Thị Hơng   | K? toán  | Giấy khen             |
      | 6 | 3   | NguyÔn Văn Mẫu  | Kế toán  | Giấy khen             |
      | 7 | 4   | Nguyá»…n VÄƒn Máº«u | Bí thư | Giấy khen             |
    `).filter(([code]) => code === "text.damaged"),
  ).toEqual([
    ["text.damaged", "warning", "A1", { text: "DANH SÁCH Đ? NGHỊ KHEN THƯỞNG", count: 1, how: "letters" }],
    ["text.damaged", "warning", "B4", { text: "Nguy?n V?n M?u", count: 2, how: "letters" }],
    ["text.damaged", "warning", "B5", { text: "Phạm Thị Hơng", count: 1, how: "horn" }],
    ["text.damaged", "warning", "C5", { text: "K? toán", count: 1, how: "letters" }],
  ]);
});

test("a damaged title is told at its cell", () => {
  const [first] = told(`
      |   | A   | B               | C        | D                     |
      | 1 | DANH SÁCH Đ\ufffd NGHỊ KHEN TH\ufffdNG |  |   |          |
      | 3 | STT | Họ và tên       | Chức vụ  | Hình thức khen thưởng |
      | 4 | 1   | Nguyễn Văn Mẫu  | Bí thư   | Giấy khen             |
  `);
  expect(first).toMatchObject(["text.damaged", "warning", "A1", { how: "letters" }]);
});

test("bytes read one by one come back in the table's rows", () => {
  const [table] = understand(snapshotOf({ sheets: [{ name: "S", grid: list("Nguyá»…n VÄƒn Máº«u") }] }), {
    withHidden: false,
  });
  expect(table?.records.rows[0]).toMatchObject({ name: "Nguyễn Văn Mẫu" });
});

const initiatives = (...days: readonly string[]) => `
  |   | A   | B              | C               | D              | E                |
  | 1 | STT | Tên sáng kiến  | Tác giả         | Ngày công nhận | Ngày sinh        |
  ${days.map((day, at) => `| ${at + 2} | ${at + 1} | Số hoá hồ sơ | Nguyễn Văn Mẫu | ${day} | 1980 |`).join("\n")}
`;

test.each([
  ["31/02/2026", { text: "31/02/2026", why: "no-day", read: null, count: 1 }],
  ["12/25/2026", { text: "12/25/2026", why: "no-day", read: null, count: 1 }],
  ["15/6/24", { text: "15/6/24", why: "short-year", read: "2024-06-15", count: 1 }],
  ["46023", { text: "46023", why: "serial", read: "2026-01-01", count: 1 }],
  ["ngày 31 tháng 4 năm 2026", { text: "ngày 31 tháng 4 năm 2026", why: "no-day", read: null, count: 1 }],
])("the day %s is asked about", (day, data) => {
  expect(told(initiatives("01/02/2026", day))).toEqual([["date.doubtful", "question", "D3", data]]);
});

test.each([
  "01/02/2026",
  "2026",
  "03/2026",
  "Quý I/2026",
  "@2026-03-01",
  "ngày 5 tháng 11 năm 2026",
  "chưa có",
  "",
])("the day %j is not", (day) => expect(told(initiatives("01/02/2026", day))).toEqual([]));

test("a day of birth that never was is asked about, with how many there are", () => {
  expect(
    told(`
      |   | A   | B               | C          | D                     |
      | 1 | STT | Họ và tên       | Ngày sinh  | Hình thức khen thưởng |
      | 2 | 1   | Nguyễn Văn Mẫu  | 15/6/75    | Giấy khen             |
      | 3 | 2   | Trần Thị Thí Dụ | 31/9/1980  | Giấy khen             |
      | 4 | 3   | Lê Văn Ví Dụ    | 30-02-1985 | Giấy khen             |
    `),
  ).toEqual([
    ["date.doubtful", "question", "C3", { text: "31/9/1980", why: "no-day", read: null, count: 2 }],
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
  [
    list("Nguy?n V?n M?u"),
    "Chữ trong ô bị hỏng, có lẽ do đổi bảng mã hoặc đổi phông: “Nguy?n V?n M?u”.",
    "Gõ lại",
  ],
  [
    initiatives("15/6/24"),
    "“15/6/24” ghi năm bằng hai chữ số.",
    "Đang hiểu là ngày 15/06/2024. Nếu không phải",
  ],
  [
    initiatives("31/02/2026", "30/02/2026"),
    "“31/02/2026” có ngày không có trong lịch; trong cột có 2 ô như vậy.",
    "Xem lại",
  ],
  [initiatives("46023"), "Cột ngày có số 46023, chưa rõ là ngày nào.", "Nếu là ngày 01/01/2026"],
])("the officer reads what is wrong and what to do", (grid, message, fix) => {
  const [finding] = findingsOf(grid);
  expect(finding?.message).toBe(message);
  expect(finding?.fix.startsWith(fix)).toBe(true);
});
