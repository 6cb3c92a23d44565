/** Statistics and targets as offices lay them out, invented, expectations worked out by hand. */
import { expectTables } from "../support/wanted-tables";

test("statistics with the total in the first line", () => {
  expectTables(
    {
      name: "Trang",
      merges: ["A4:A5", "B4:B5", "C4:D4", "E4:F4", "G4:G5"],
      grid: `
      |   | A               | B          | C         | D       | E         | F       | G         |
      | 1 | Biểu số 02/TĐKT |            |           |         |           |         |           |
      | 2 | TỔNG HỢP KẾT QUẢ KHEN THƯỞNG 6 THÁNG ĐẦU NĂM 2025 |            |           |         |           |         |           |
      | 4 | STT             | Đơn vị     | Bằng khen |         | Giấy khen |         | Tổng cộng |
      | 5 |                 |            | Tập thể   | Cá nhân | Tập thể   | Cá nhân |           |
      | 6 |                 | TỔNG SỐ    | 3         | 5       | 7         | 40      | 55        |
      | 7 | 1               | Sở Nội vụ  | 1         | 2       | 3         | 10      | 16        |
      | 8 | 2               | Sở Y tế    | 1         | 2       | 2         | 20      | 25        |
      | 9 | 3               | Sở Tư pháp | 1         | 1       | 2         | 10      | 14        |
    `,
    },
    [
      {
        kind: "statistics",
        header: [4, 5],
        facts: { period: "2025" },
        fields: ["row", "code", "label", "values"],
        rows: [
          [6, null, "TỔNG SỐ", { C: 3, D: 5, E: 7, F: 40, G: 55 }],
          [7, "1", "Sở Nội vụ", { C: 1, D: 2, E: 3, F: 10, G: 16 }],
          [8, "2", "Sở Y tế", { C: 1, D: 2, E: 2, F: 20, G: 25 }],
          [9, "3", "Sở Tư pháp", { C: 1, D: 1, E: 2, F: 10, G: 14 }],
        ],
        totals: [
          {
            row: 6,
            printed: { C: 3, D: 5, E: 7, F: 40, G: 55 },
            computed: { C: 3, D: 5, E: 7, F: 40, G: 55 },
            agrees: { C: true, D: true, E: true, F: true, G: true },
          },
        ],
      },
    ],
  );
});

test("targets under the year, the plan beside what was done", () => {
  expectTables(
    {
      name: "Trang",
      merges: ["A4:A5", "B4:B5", "C4:C5", "D4:F4", "G4:G5"],
      grid: `
      |   | A              | B                     | C          | D        | E         | F       | G       |
      | 1 | ĐẢNG ỦY XÃ MẪU |                       |            |          |           |         |         |
      | 2 | BẢNG TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA |                       |            |          |           |         |         |
      | 4 | STT            | Chỉ tiêu              | ĐVT        | Năm 2025 |           |         | Ghi chú |
      | 5 |                |                       |            | Kế hoạch | Thực hiện | Tỷ lệ % |         |
      | 6 | 1              | Thu nhập bình quân    | triệu đồng | 65       | '66,5     | '102,3  |         |
      | 7 | 2              | Kết nạp đảng viên mới | người      | 8        | 10        | 125     | Vượt    |
      | 8 | 3              | Hộ nghèo giảm         | hộ         | 12       |           |         |         |
    `,
    },
    [
      {
        kind: "targets",
        header: [4, 5],
        fields: ["row", "label", "measure", "target", "actual", "note"],
        rows: [
          [6, "Thu nhập bình quân", "triệu đồng", 65, 66.5, null],
          [7, "Kết nạp đảng viên mới", "người", 8, 10, "Vượt"],
          [8, "Hộ nghèo giảm", "hộ", 12, null, null],
        ],
      },
    ],
  );
});

test("targets of two years in abbreviations: the table's own year counts", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |   | A  | B                         | C           | D           | E           | F               | G           |
      | 1 | CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI CHỦ YẾU NĂM 2025 |                           |             |             |             |                 |             |
      | 3 | TT | Tên chỉ tiêu              | Đơn vị tính | TH năm 2024 | KH năm 2025 | Ước TH năm 2025 | So sánh (%) |
      | 4 | A  | B                         | C           | 1           | 2           | 3               | 4=3/2       |
      | 5 | I  | Chỉ tiêu kinh tế          |             |             |             |                 |             |
      | 6 | 1  | Tổng sản lượng lương thực | tấn         | 1200        | 1250        | 1260            | '100,8      |
      | 7 | 2  | Thu ngân sách             | tỷ đồng     | 15          | 16          | '15,5           | '96,9       |
      | 8 | II | Chỉ tiêu xã hội           |             |             |             |                 |             |
      | 9 | 3  | Tỷ lệ trẻ em tiêm chủng   | %           | 97          | 98          | 99              | 101         |
    `,
    },
    [
      {
        kind: "targets",
        header: [3],
        fields: ["row", "label", "measure", "target", "actual"],
        rows: [
          [6, "Tổng sản lượng lương thực", "tấn", 1250, 1260],
          [7, "Thu ngân sách", "tỷ đồng", 16, 15.5],
          [9, "Tỷ lệ trẻ em tiêm chủng", "%", 98, 99],
        ],
      },
    ],
  );
});

test("targets that are registered", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |   | A                   | B                                  | C           | D                | E         |
      | 1 | PHÒNG GD&ĐT THÍ DỤ  |                                    |             |                  |           |
      | 2 | TRƯỜNG TIỂU HỌC MẪU |                                    |             |                  |           |
      | 4 |                     | BẢN ĐĂNG KÝ CHỈ TIÊU THI ĐUA NĂM HỌC 2025-2026 |             |                  |           |
      | 6 | TT                  | Nội dung đăng ký                   | Đơn vị tính | Chỉ tiêu đăng ký | Ghi chú   |
      | 7 | 1                   | Học sinh hoàn thành chương trình lớp học | %           | 99               |           |
      | 8 | 2                   | Giáo viên dạy giỏi cấp trường      | người       | 15               |           |
      | 9 | 3                   | Sáng kiến được công nhận           | sáng kiến   | 6                | cấp cơ sở |
    `,
    },
    [
      {
        kind: "targets",
        header: [6],
        facts: { unit: "TRƯỜNG TIỂU HỌC MẪU", parentUnit: "PHÒNG GD&ĐT THÍ DỤ", period: "2025-2026" },
        fields: ["row", "label", "measure", "target", "actual", "note"],
        rows: [
          [7, "Học sinh hoàn thành chương trình lớp học", "%", 99, null, null],
          [8, "Giáo viên dạy giỏi cấp trường", "người", 15, null, null],
          [9, "Sáng kiến được công nhận", "sáng kiến", 6, null, "cấp cơ sở"],
        ],
      },
    ],
  );
});

test("titles counted by unit, most counts a single one", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |   | A   | B         | C              | D    | E      | F         | G         |
      | 1 | TỔNG HỢP DANH HIỆU THI ĐUA NĂM 2025 CỦA CÁC ĐƠN VỊ |           |                |      |        |           |           |
      | 3 | STT | Đơn vị    | Tổng số CBCCVC | LĐTT | CSTĐCS | Bằng khen | Giấy khen |
      | 4 | 1   | Phòng Một | 10             | 9    | 1      | 1         | 1         |
      | 5 | 2   | Phòng Hai | 8              | 8    | 1      | 1         | 1         |
      | 6 | 3   | Phòng Ba  | 7              | 7    | 1      |           | 1         |
      | 7 |     | Cộng      | 25             | 24   | 3      | 2         | 3         |
    `,
    },
    [
      {
        kind: "statistics",
        header: [3],
        fields: ["row", "label", "values"],
        rows: [
          [4, "Phòng Một", { C: 10, D: 9, E: 1, F: 1, G: 1 }],
          [5, "Phòng Hai", { C: 8, D: 8, E: 1, F: 1, G: 1 }],
          [6, "Phòng Ba", { C: 7, D: 7, E: 1, F: null, G: 1 }],
          [7, "Cộng", { C: 25, D: 24, E: 3, F: 2, G: 3 }],
        ],
      },
    ],
  );
});

test("a statutory form: a corner without heading, blocks left and right of the title", () => {
  expectTables(
    {
      name: "Trang",
      merges: ["A7:A8", "B7:B8", "C7:C8", "D7:F7"],
      grid: `
      |    | A                                  | B              | C       | D                           | E                 | F                       |
      | 1  | Biểu số: 0602.N/BNV-TĐKT           |                |         | SỐ LƯỢNG PHONG TRÀO THI ĐUA |                   | Đơn vị báo cáo: Sở Nội vụ tỉnh Mẫu |
      | 2  | Ban hành theo Thông tư số 99/2024/TT-BNV |                |         | Năm 2025                    |                   | Đơn vị nhận báo cáo: Bộ Nội vụ |
      | 3  | Ngày nhận báo cáo: 15/02/2026      |                |         |                             |                   |                         |
      | 5  |                                    |                |         |                             |                   | Đơn vị tính: Phong trào |
      | 7  |                                    | Mã số          | Tổng số | Chia theo cấp phát động     |                   |                         |
      | 8  |                                    |                |         | Trung ương                  | Cấp tỉnh          | Cấp xã                  |
      | 9  | A                                  | B              | 1       | 2                           | 3                 | 4                       |
      | 10 | Tổng số                            | 01             | 12      | 2                           | 4                 | 6                       |
      | 11 | 1. Thi đua thường xuyên            | 02             | 5       | 1                           | 2                 | 2                       |
      | 12 | 2. Thi đua theo chuyên đề          | 03             | 7       | 1                           | 2                 | 4                       |
      | 14 |                                    | NGƯỜI LẬP BIỂU |         |                             | THỦ TRƯỞNG ĐƠN VỊ |                         |
    `,
    },
    [
      {
        kind: "statistics",
        header: [7, 8],
        facts: { unit: "Sở Nội vụ tỉnh Mẫu", title: "SỐ LƯỢNG PHONG TRÀO THI ĐUA", period: "2025" },
        fields: ["row", "code", "label", "values"],
        rows: [
          [10, "1", "Tổng số", { C: 12, D: 2, E: 4, F: 6 }],
          [11, "2", "1. Thi đua thường xuyên", { C: 5, D: 1, E: 2, F: 2 }],
          [12, "3", "2. Thi đua theo chuyên đề", { C: 7, D: 1, E: 2, F: 4 }],
        ],
      },
    ],
  );
});

test("forms of commendation by quarter", () => {
  expectTables(
    {
      name: "Trang",
      grid: `
      |   | A         | B                     | C     | D      | E       | F      | G      |
      | 1 | THỐNG KÊ SỐ LƯỢNG KHEN THƯỞNG THEO QUÝ NĂM 2025 |                       |       |        |         |        |        |
      | 3 | TT        | Hình thức khen thưởng | Quý I | Quý II | Quý III | Quý IV | Cả năm |
      | 4 | 1         | Bằng khen             | 2     | 3      | 1       | 4      | 10     |
      | 5 | 2         | Giấy khen             | 10    | 12     | 9       | 20     | 51     |
      | 6 | 3         | Cờ thi đua            |       |        |         | 2      | 2      |
      | 7 | Tổng cộng |                       | 12    | 15     | 10      | 26     | 63     |
    `,
    },
    [
      {
        kind: "statistics",
        header: [3],
        fields: ["row", "label", "values"],
        rows: [
          [4, "Bằng khen", { C: 2, D: 3, E: 1, F: 4, G: 10 }],
          [5, "Giấy khen", { C: 10, D: 12, E: 9, F: 20, G: 51 }],
          [6, "Cờ thi đua", { C: null, D: null, E: null, F: 2, G: 2 }],
          [7, "Tổng cộng", { C: 12, D: 15, E: 10, F: 26, G: 63 }],
        ],
      },
    ],
  );
});
