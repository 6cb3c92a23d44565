/** Lists that go on over another sheet without their header: read with the columns of the one before, and said so. */
import type { FixtureSheet } from "../support/fixture";
import { pick, readingsOf, tablesOf } from "../support/read-tables";

const PROPOSED: FixtureSheet = {
  name: "Trang 1",
  grid: `
    |   | A   | B              | C           | D            | E                       | F       |
    | 1 | SỞ NỘI VỤ TỈNH MẪU |  |             |              |                         |         |
    | 2 | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025 | |       |              |                         |         |
    | 4 | STT | Họ và tên      | Chức vụ     | Đơn vị       | Hình thức khen thưởng   | Ghi chú |
    | 5 | I   | CÁ NHÂN        |             |              |                         |         |
    | 6 | 1   | Nguyễn Văn Mẫu | Chuyên viên | Phòng Nội vụ | Lao động tiên tiến      |         |
    | 7 | 2   | Trần Thị Thí Dụ | Kế toán    | Văn phòng    | Chiến sĩ thi đua cơ sở  |         |
    | 8 | 3   | Lê Văn Ví Dụ   | Chuyên viên | Thanh tra    | Lao động tiên tiến      |         |
  `,
};

const FIELDS = ["row", "name", "position", "unit", "award"] as const;

test("it says that it goes on, and its numbers do", () => {
  const [first, second, ...others] = tablesOf(PROPOSED, {
    name: "Trang 2",
    grid: `
      |   | A   | B                | C           | D            | E                      | F |
      | 1 | Danh sách (tiếp) |     |             |              |                        |   |
      | 3 | 4   | Phạm Thị Giả Định | Văn thư    | Văn phòng    | LĐTT                   |   |
      | 4 | 5   | Hoàng Văn Mẫu    | Phó phòng   | Phòng Nội vụ | CSTĐCS                 | nữ |
      | 6 | Danh sách này có 05 người./. | |      |              |                        |   |
      | 8 |     |                  |             | GIÁM ĐỐC     |                        |   |
    `,
  });
  expect(others).toEqual([]);
  expect(pick(first!, "row", "name")).toEqual([
    [6, "Nguyễn Văn Mẫu"],
    [7, "Trần Thị Thí Dụ"],
    [8, "Lê Văn Ví Dụ"],
  ]);
  expect(second).toMatchObject({
    kind: "nominations",
    sheet: "Trang 2",
    headerRows: [],
    firstRow: 3,
    lastRow: 4,
    columns: { A: "ordinal", B: "name", C: "position", D: "unit", E: "award", F: "note" },
    facts: { title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025", period: "2025", unit: "SỞ NỘI VỤ TỈNH MẪU" },
  });
  expect(second!.confidence).toBeGreaterThanOrEqual(0.8);
  expect(pick(second!, ...FIELDS)).toEqual([
    [3, "Phạm Thị Giả Định", "Văn thư", "Văn phòng", "Lao động tiên tiến"],
    [4, "Hoàng Văn Mẫu", "Phó phòng", "Phòng Nội vụ", "Chiến sĩ thi đua cơ sở"],
  ]);
});

/** Every table's findings about how it was recognised: sheet, code, severity, one-based row and column of the cell. */
function saidOf(...sheets: readonly FixtureSheet[]) {
  return readingsOf(...sheets).flatMap(({ findings }) =>
    findings
      .filter(({ code }) => code.startsWith("table."))
      .map(({ sheet, code, severity, cell }) => [sheet, code, severity, (cell?.row ?? -1) + 1, cell?.column]),
  );
}

test.each([
  ["strong evidence is noted", "Danh sách (tiếp theo)", [4, 5], "note"],
  ["numbers that go on are enough with its kind of contents", "", [4, 5], "note"],
  ["numbers that begin again are asked about", "", [1, 2], "question"],
] as const)("never silently: %s", (_, title, [one, two], severity) => {
  const more: FixtureSheet = {
    name: "Trang 2",
    grid: `
      |   | A        | B                 | C           | D            | E                  | F |
      | 1 | ${title} |                   |             |              |                    |   |
      | 2 | ${one}   | Phạm Thị Giả Định | Chuyên viên | Văn phòng    | Lao động tiên tiến |   |
      | 3 | ${two}   | Hoàng Văn Mẫu     | Kế toán     | Phòng Nội vụ | Lao động tiên tiến |   |
    `,
  };
  expect(saidOf(PROPOSED, more)).toEqual([["Trang 2", "table.continued", severity, 2, 0]]);
  const [, second] = tablesOf(PROPOSED, more);
  expect(second!.confidence >= 0.8).toBe(severity === "note");
});

test("ranks in clusters go on in the next column and in the cluster that was open", () => {
  const tables = tablesOf(
    {
      name: "BXH",
      grid: `
        |   | A   | B                          | C    | D        |
        | 1 | KẾT QUẢ XẾP HẠNG CỤM THI ĐUA NĂM 2025 | | |          |
        | 3 | STT | Tên đơn vị                 | Tổng điểm | Xếp hạng |
        | 4 | Cụm thi đua số 1 |               |      |          |
        | 5 | 1   | Xã Mẫu Một                 | '98,5 | Nhất    |
        | 6 | 2   | Xã Mẫu Hai                 | 97   | Nhì      |
        | 7 | Cụm thi đua số 2 |               |      |          |
        | 8 | 1   | Xã Mẫu Ba                  | 95   | Nhất     |
        | 9 | 2   | Xã Mẫu Bốn                 | '94,5 | Nhì     |
      `,
    },
    {
      name: "BXH2",
      grid: `
        |   | A | B   | C           | D     | E      |
        | 1 |   | 3   | Xã Mẫu Năm  | 93    | Ba     |
        | 2 |   | 4   | Xã Mẫu Sáu  | '92,25 | Tư    |
        | 3 |   | Cụm thi đua số 3 |  |       |        |
        | 4 |   | 1   | Xã Mẫu Bảy  | 99    | Nhất   |
      `,
    },
  );
  expect(tables.map(({ kind }) => kind)).toEqual(["ranking", "ranking"]);
  expect(tables[1]!.columns).toEqual({ B: "ordinal", C: "unit", D: "score", E: "rank" });
  expect(pick(tables[1]!, "row", "cluster", "unit", "score", "rank")).toEqual([
    [1, "Cụm thi đua số 2", "Xã Mẫu Năm", 93, 3],
    [2, "Cụm thi đua số 2", "Xã Mẫu Sáu", 92.25, 4],
    [4, "Cụm thi đua số 3", "Xã Mẫu Bảy", 99, 1],
  ]);
});

test("criteria on three sheets: the total of all of them is no wrong total of the last", () => {
  const sheets: readonly FixtureSheet[] = [
    {
      name: "Biểu 1",
      grid: `
        |   | A  | B                              | C          | D       |
        | 1 | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2025     | | | |
        | 3 | TT | Nội dung tiêu chí              | Điểm chuẩn | Tự chấm |
        | 4 | I  | THỰC HIỆN NHIỆM VỤ             | 60         | 58      |
        | 5 | 1  | Hoàn thành chỉ tiêu            | 40         | 39      |
        | 6 | 2  | Cải cách hành chính            | 20         | 19      |
      `,
    },
    {
      name: "Biểu 1 (2)",
      grid: `
        |   | A  | B                              | C          | D       |
        | 1 | II | XÂY DỰNG ĐẢNG                  | 30         | 30      |
        | 2 | 1  | Sinh hoạt chi bộ               | 20         | 20      |
        | 3 | 2  | Học tập nghị quyết             | 10         | 10      |
      `,
    },
    {
      name: "Biểu 1 (3)",
      grid: `
        |   | A   | B                              | C          | D       |
        | 1 | III | CÔNG TÁC KHEN THƯỞNG           | 10         | 9       |
        | 2 | 1   | Gửi báo cáo đúng hạn           | 10         | 9       |
        | 3 |     | Tổng cộng                      | 100        | 97      |
      `,
    },
  ];
  const tables = tablesOf(...sheets);
  expect(tables.map(({ kind, sheet }) => [kind, sheet])).toEqual([
    ["scoring", "Biểu 1"],
    ["scoring", "Biểu 1 (2)"],
    ["scoring", "Biểu 1 (3)"],
  ]);
  expect(
    tables.slice(1).flatMap((table) => pick(table, "row", "code", "role", "parentRow", "max", "self")),
  ).toEqual([
    [1, "II", "group", null, 30, 30],
    [2, "1", "criterion", 1, 20, 20],
    [3, "2", "criterion", 1, 10, 10],
    [1, "III", "group", null, 10, 9],
    [2, "1", "criterion", 1, 10, 9],
    [3, null, "total", null, 100, 97],
  ]);
  // the sum of the sheets before is not at hand here: shown, not compared
  expect(tables[2]!.totals).toEqual([{ row: 3, printed: { C: 100, D: 97 }, computed: {}, agrees: {} }]);
  expect(readingsOf(...sheets).flatMap(({ findings }) => findings.map(({ code }) => code))).toEqual([
    "table.continued",
    "table.continued",
  ]);
});

test.each([
  [
    "other columns",
    `
      |   | A | B              | C          |
      | 1 | 4 | Bàn làm việc   | 3          |
      | 2 | 5 | Ghế xoay       | 12         |
    `,
  ],
  [
    "as many columns of other things",
    `
      |   | A | B            | C     | D   | E          | F |
      | 1 | 1 | Giấy A4      | ram   | 12  | 840000     | x |
      | 2 | 2 | Bút bi       | hộp   | 3   | 90000      |   |
    `,
  ],
  [
    "telephones of other people",
    `
      |   | A | B             | C        | D           | E             |
      | 1 | 1 | Nguyễn An Mẫu | Bảo vệ   | Nhà để xe   | '0912 000 000 |
      | 2 | 2 | Trần Bình Mẫu | Lái xe   | Đội xe      | '0913 000 000 |
    `,
  ],
] as const)("left in peace: %s", (_, grid) => {
  const kinds = tablesOf(PROPOSED, { name: "Khác", grid }).map(({ sheet, kind }) => [sheet, kind]);
  expect(kinds.filter(([, kind]) => kind !== "unknown")).toEqual([["Trang 1", "nominations"]]);
});
