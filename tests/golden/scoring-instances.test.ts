/** Points that go from hand to hand, each with its reason: a reason belongs to the one who gave it. */
import type { FixtureSheet } from "../support/fixture";
import { readOnly } from "./read-scoring";

interface Wanted {
  readonly columns: Readonly<Record<string, string>>;
  /** Row, self, appraised, explanation, extra. */
  readonly rows: readonly (readonly unknown[])[];
}

function reads(name: string, sheet: FixtureSheet, { columns, rows }: Wanted): void {
  test(name, () => {
    const { table } = readOnly(sheet);
    expect(table.kind).toBe("scoring");
    expect(table.columns).toEqual(columns);
    expect(
      table.rows.map((row) => [row["row"], row["self"], row["appraised"], row["explanation"], row["extra"]]),
    ).toEqual(rows);
  });
}

reads(
  "the same heading behind each of them",
  {
    name: "Chấm",
    grid: `
      |   | A  | B                    | C          | D       | E              | F        | G               | H              | I              |
      | 1 | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2025 | |  |         |                |          |                 |                |                |
      | 3 | TT | Nội dung tiêu chí    | Điểm chuẩn | Tự chấm | Lý do          | Cụm chấm | Lý do           | Hội đồng chấm  | Lý do          |
      | 4 | 1  | Hoàn thành chỉ tiêu  | 60         | 60      | Đạt 102%       | 58       | Thiếu minh chứng | 59            | Đã bổ sung     |
      | 5 | 2  | Cải cách hành chính  | 40         | 38      | Chậm 01 hồ sơ  | 38       |                 | 37             | Chậm 02 hồ sơ  |
      | 6 |    | Tổng cộng            | 100        | 98      |                | 96       |                 | 96             |                |
    `,
  },
  {
    columns: {
      A: "code",
      B: "label",
      C: "max",
      D: "self",
      E: "explanation",
      F: "extra",
      G: "extra",
      H: "appraised",
      I: "extra",
    },
    rows: [
      [
        4,
        60,
        59,
        "Đạt 102%",
        { "Cụm chấm": "58", "Cụm chấm / Lý do": "Thiếu minh chứng", "Hội đồng chấm / Lý do": "Đã bổ sung" },
      ],
      [5, 38, 37, "Chậm 01 hồ sơ", { "Cụm chấm": "38", "Hội đồng chấm / Lý do": "Chậm 02 hồ sơ" }],
      [6, 98, 96, null, { "Cụm chấm": "96" }],
    ],
  },
);

reads(
  "under each of them its points and its reason",
  {
    name: "Chấm",
    merges: ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:I3"],
    grid: `
      |   | A  | B                    | C           | D              | E                   | F            | G      | H        | I      |
      | 1 | PHIẾU CHẤM ĐIỂM THI ĐUA CỤM SỐ 2 | | |                |                     |              |        |          |        |
      | 3 | TT | Tiêu chí             | Điểm tối đa | Đơn vị tự chấm |                     | Tổ thẩm định |        | Hội đồng |        |
      | 4 |    |                      |             | Điểm           | Lý do cộng, trừ điểm | Điểm        | Lý do  | Điểm     | Lý do  |
      | 5 | I  | Chuyên môn           | 70          | 68             |                     | 66           |        | 66       |        |
      | 6 | 1  | Khám, chữa bệnh      | 40          | 40             | Vượt kế hoạch       | 39           | Vượt ít | 39      | Như tổ |
      | 7 | 2  | Phòng, chống dịch    | 30          | 28             | Còn ca mắc          | 27           |        | 27       |        |
      | 8 | II | Xây dựng đơn vị      | 30          | 30             |                     | 30           |        | 30       |        |
    `,
  },
  {
    columns: {
      A: "code",
      B: "label",
      C: "max",
      D: "self",
      E: "explanation",
      F: "extra",
      G: "extra",
      H: "appraised",
      I: "extra",
    },
    rows: [
      [5, 68, 66, null, { "Tổ thẩm định / Điểm": "66" }],
      [
        6,
        40,
        39,
        "Vượt kế hoạch",
        { "Tổ thẩm định / Điểm": "39", "Tổ thẩm định / Lý do": "Vượt ít", "Hội đồng / Lý do": "Như tổ" },
      ],
      [7, 28, 27, "Còn ca mắc", { "Tổ thẩm định / Điểm": "27" }],
      [8, 30, 30, null, { "Tổ thẩm định / Điểm": "30" }],
    ],
  },
);

reads(
  "nobody explains his own points: the last instance's reason is the one that counts",
  {
    name: "Chấm",
    grid: `
      |   | A  | B                    | C           | D       | E          | F                | G          | H                |
      | 1 | BẢNG ĐÁNH GIÁ THI ĐUA CÔNG ĐOÀN CƠ SỞ | | |         |            |                  |            |                  |
      | 3 | TT | Nội dung             | Điểm chuẩn  | Tự chấm | Khối chấm  | Lý do chênh lệch | LĐLĐ chấm  | Lý do chênh lệch |
      | 4 | 1  | Phát triển đoàn viên | 50          | 50      | 48         | Thiếu danh sách  | 49         | Bổ sung sau      |
      | 5 | 2  | Thu, chi tài chính   | 50          | 50      | 50         |                  | 45         | Nộp chậm         |
    `,
  },
  {
    columns: {
      A: "code",
      B: "label",
      C: "max",
      D: "self",
      E: "extra",
      F: "extra",
      G: "appraised",
      H: "explanation",
    },
    rows: [
      [4, 50, 49, "Bổ sung sau", { "Khối chấm": "48", "Khối chấm / Lý do chênh lệch": "Thiếu danh sách" }],
      [5, 50, 45, "Nộp chậm", { "Khối chấm": "50" }],
    ],
  },
);

reads(
  "grounds of the unit, then one reason of those who appraise",
  {
    name: "Chấm",
    grid: `
      |   | A  | B                    | C           | D       | E          | F              | G                |
      | 1 | BẢNG TỰ CHẤM ĐIỂM THI ĐUA | |          |         |            |                |                  |
      | 3 | TT | Nội dung tiêu chí    | Điểm chuẩn  | Tự chấm | Minh chứng | Điểm thẩm định | Lý do chênh lệch |
      | 4 | 1  | Phát triển đoàn viên | 50          | 50      | Báo cáo 12 | 49             | Thiếu 01 hồ sơ   |
      | 5 | 2  | Thu, chi tài chính   | 50          | 50      | Báo cáo 13 | 50             |                  |
    `,
  },
  {
    columns: {
      A: "code",
      B: "label",
      C: "max",
      D: "self",
      E: "explanation",
      F: "appraised",
      G: "extra",
    },
    rows: [
      [4, 50, 49, "Báo cáo 12", { "Lý do chênh lệch": "Thiếu 01 hồ sơ" }],
      [5, 50, 50, "Báo cáo 13", null],
    ],
  },
);
