/** What is asked about lists, and more sheets that are none of the forms. */
import { sentenceOfFinding } from "../../src/messages/findings";
import type { FixtureSheet } from "../support/fixture";
import { onlyTable, pick, readingsOf, tablesOf } from "../support/read-tables";

const asked = (...sheets: readonly FixtureSheet[]) =>
  readingsOf(...sheets).flatMap(({ findings }) =>
    findings.map(({ code, severity, cell, data }) => ({ code, severity, cell, data })),
  );

test("an award that is not in law is kept as typed and asked about once", () => {
  const sheet: FixtureSheet = {
    name: "DS",
    grid: `
      |   | A   | B                 | C           | D                        |
      | 1 | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 | |    |                          |
      | 3 | STT | Họ và tên         | Chức vụ     | Hình thức khen thưởng    |
      | 4 | 1   | Nguyễn Văn Mẫu    | Trưởng thôn | Giải Bông lúa vàng       |
      | 5 | 2   | Trần Thị Thí Dụ   | Văn thư     | Giấy khen                |
      | 6 | 3   | Lê Văn Ví Dụ      | Kế toán     | giải bông lúa vàng.      |
      | 7 | 4   | Phạm Thị Giả Định | Kế toán     | Người tốt việc tốt       |
    `,
    merges: ["A1:D1"],
  };
  expect(pick(onlyTable(sheet), "award", "awardId")).toEqual([
    ["Giải Bông lúa vàng", null],
    ["Giấy khen", "giay-khen"],
    ["giải bông lúa vàng", null],
    ["Người tốt việc tốt", null],
  ]);
  expect(asked(sheet)).toEqual([
    {
      code: "award.unknown",
      severity: "question",
      cell: { row: 3, column: 3 },
      data: { award: "Giải Bông lúa vàng", count: 2 },
    },
    {
      code: "award.unknown",
      severity: "question",
      cell: { row: 6, column: 3 },
      data: { award: "Người tốt việc tốt", count: 1 },
    },
  ]);
});

test("a table that is only guessed is asked about at its first heading, in words", () => {
  const [reading] = readingsOf({
    name: "Sheet1",
    grid: `
      |   | B               | C         | D       |
      | 4 | Họ và tên       | Ghi nhận  | Lý do khen thưởng |
      | 5 | Nguyễn Văn Mẫu  | tốt       | Giúp dân chống bão |
    `,
  });
  expect(reading?.found.table.kind).toBe("nominations");
  expect(reading?.found.table.confidence).toBeLessThan(0.8);
  const doubt = reading?.findings.find(({ code }) => code === "table.unsure");
  expect(doubt).toMatchObject({ severity: "question", sheet: "Sheet1", cell: { row: 3, column: 1 } });
  expect(doubt && sentenceOfFinding(doubt).what).toBe(
    "Bảng này được đọc là danh sách đề nghị khen thưởng, nhưng chưa chắc.",
  );
});

test("two columns of awards, units merged beside their people", () => {
  const table = onlyTable({
    name: "DS",
    grid: `
      |   | A   | B             | C                 | D          | E                 | F                     | G           |
      | 1 | TỔNG HỢP ĐỀ NGHỊ KHEN THƯỞNG CÔNG TÁC NĂM 2026 | |  |            |                   |                       |             |
      | 3 | STT | Đơn vị        | Họ và tên         | Chức vụ    | Danh hiệu thi đua | Hình thức khen thưởng | Danh hiệu thi đua đã đạt năm trước |
      | 4 | 1   | Phòng Nội vụ  | Nguyễn Văn Mẫu    | Trưởng phòng | CSTĐCS          | BK của UBND tỉnh      | LĐTT        |
      | 5 | 2   |               | Trần Thị Thí Dụ   | Chuyên viên | LĐTT             |                       | LĐTT        |
      | 6 | 3   | Phòng Kinh tế | Lê Văn Ví Dụ      | Chuyên viên | LĐTT             | Giấy khen             |             |
    `,
    merges: ["A1:G1", "B4:B5"],
  });
  expect(table).toMatchObject({
    kind: "nominations",
    columns: { B: "unit", C: "name", E: "award", F: "award" },
  });
  expect(pick(table, "name", "unit", "award", "extra")).toEqual([
    [
      "Nguyễn Văn Mẫu",
      "Phòng Nội vụ",
      "Chiến sĩ thi đua cơ sở; Bằng khen",
      { "Danh hiệu thi đua đã đạt năm trước": "LĐTT" },
    ],
    [
      "Trần Thị Thí Dụ",
      "Phòng Nội vụ",
      "Lao động tiên tiến",
      { "Danh hiệu thi đua đã đạt năm trước": "LĐTT" },
    ],
    ["Lê Văn Ví Dụ", "Phòng Kinh tế", "Lao động tiên tiến; Giấy khen", null],
  ]);
});

test("the award said by the title alone, birth years beside the names", () => {
  const table = onlyTable({
    name: "KNC",
    grid: `
      |   | A   | B                 | C        | D                 | E            |
      | 1 | DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG KỶ NIỆM CHƯƠNG |  |   |                   |              |
      | 2 | (Kèm theo Quyết định số 77/QĐ-SNV ngày 19 tháng 8 năm 2026) | | |       |              |
      | 4 | TT  | Họ và tên         | Năm sinh | Chức vụ           | Nơi công tác |
      | 5 | 1   | Nguyễn Văn Mẫu    | 1970     | Nguyên Giám đốc   | Sở Nội vụ    |
      | 6 | 2   | Trần Thị Thí Dụ   | 1982     | Chuyên viên       | Sở Tài chính |
      | 8 | (Danh sách có 02 người) |  |     |                   |              |
    `,
    merges: ["A1:E1", "A2:E2"],
  });
  expect(table).toMatchObject({
    kind: "nominations",
    lastRow: 6,
    facts: { documentNumber: "77/QĐ-SNV", date: "2026-08-19" },
  });
  expect(pick(table, "name", "position", "unit", "award", "extra")).toEqual([
    ["Nguyễn Văn Mẫu", "Nguyên Giám đốc", "Sở Nội vụ", "Kỷ niệm chương", { "Năm sinh": "1970" }],
    ["Trần Thị Thí Dụ", "Chuyên viên", "Sở Tài chính", "Kỷ niệm chương", { "Năm sinh": "1982" }],
  ]);
});

test("a registration that is ticked", () => {
  const table = onlyTable({
    name: "DK",
    grid: `
      |   | A   | B                 | C           | D        | E       | F         |
      | 1 | BẢNG ĐĂNG KÝ DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG NĂM 2026 | | | | |   |
      | 3 | STT | Họ và tên         | Chức vụ     | Nội dung đăng ký | |           |
      | 4 |     |                   |             | LĐTT     | CSTĐCS  | Giấy khen |
      | 5 | 1   | Nguyễn Văn Mẫu    | Trưởng phòng | x       | x       | x         |
      | 6 | 2   | Trần Thị Thí Dụ   | Văn thư     | x        |         |           |
      | 7 | 3   | Lê Văn Ví Dụ      | Kế toán     |          |         |           |
    `,
    merges: ["A1:F1", "A3:A4", "B3:B4", "C3:C4", "D3:F3"],
  });
  expect(table).toMatchObject({
    kind: "registrations",
    columns: { B: "name", C: "position", D: "titles", E: "titles", F: "awards" },
  });
  expect(pick(table, "name", "titles", "awards")).toEqual([
    ["Nguyễn Văn Mẫu", ["Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"], ["Giấy khen"]],
    ["Trần Thị Thí Dụ", ["Lao động tiên tiến"], []],
    ["Lê Văn Ví Dụ", [], []],
  ]);
});

const NONE_OF_THESE: readonly FixtureSheet[] = [
  {
    name: "Kỷ luật",
    grid: `
      |   | A   | B               | C        | D                 | E             |
      | 1 | DANH SÁCH CÁN BỘ BỊ XỬ LÝ KỶ LUẬT |  |      |                   |               |
      | 3 | STT | Họ và tên       | Chức vụ  | Hình thức kỷ luật | Lý do         |
      | 4 | 1   | Nguyễn Văn Mẫu  | Thủ kho  | Khiển trách       | Vắng mặt      |
    `,
    merges: ["A1:E1"],
  },
  {
    name: "Hội thao",
    grid: `
      |   | A   | B               | C            | D                | E        |
      | 1 | DANH SÁCH ĐĂNG KÝ THAM GIA HỘI THAO |  |          |                  |          |
      | 3 | STT | Họ và tên       | Đơn vị       | Nội dung đăng ký | Ghi chú  |
      | 4 | 1   | Nguyễn Văn Mẫu  | Phòng Nội vụ | Cầu lông         |          |
      | 5 | 2   | Trần Thị Thí Dụ | Phòng Kinh tế | Kéo co          | Đội trưởng |
    `,
    merges: ["A1:E1"],
  },
  {
    name: "Tài sản",
    grid: `
      |   | A   | B              | C           | D        | E       | F          |
      | 1 | BẢNG KIỂM KÊ TÀI SẢN |  |           |          |         |            |
      | 3 | STT | Nội dung       | Đơn vị tính | Số lượng | Đơn giá | Thành tiền |
      | 4 | 1   | Máy tính       | cái         | 3        | 15000   | 45000      |
      | 5 | 2   | Bàn            | cái         | 10       | 1200    | 12000      |
    `,
    merges: ["A1:F1"],
  },
  {
    name: "Điểm thi",
    grid: `
      |   | A   | B               | C    | D   | E   | F        |
      | 1 | BẢNG ĐIỂM HỌC KỲ I LỚP 6A |  |    |     |     |          |
      | 3 | STT | Họ và tên       | Toán | Văn | TBM | Xếp loại |
      | 4 | 1   | Nguyễn Văn Mẫu  | 8    | 7.5 | 7.8 | Khá      |
      | 5 | 2   | Trần Thị Thí Dụ | 9    | 9   | 9   | Giỏi     |
    `,
    merges: ["A1:F1"],
  },
  {
    name: "Lịch",
    grid: `
      |   | A     | B          | C                     | D            | E           |
      | 1 | LỊCH CÔNG TÁC TUẦN |  |                      |              |             |
      | 3 | Thứ   | Thời gian  | Nội dung công việc    | Chủ trì      | Địa điểm    |
      | 4 | Hai   | 08:00      | Họp giao ban          | Chủ tịch     | Phòng họp 1 |
      | 5 | Ba    | 14:00      | Tiếp công dân         | Phó Chủ tịch | Phòng tiếp dân |
    `,
    merges: ["A1:E1"],
  },
];

test.each(NONE_OF_THESE)("$name is left in peace, and nothing is asked", (sheet) => {
  expect(tablesOf(sheet).filter(({ kind }) => kind !== "unknown")).toEqual([]);
  expect(asked(sheet)).toEqual([]);
});
