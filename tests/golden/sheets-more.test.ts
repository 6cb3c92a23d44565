/** More forms of every kind but scoring and nominations, invented, each with its own trap; expectations worked out by hand. */
import type { FixtureSheet } from "../support/fixture";
import { expectTables, type WantedTable } from "../support/wanted-tables";

const FORMS: readonly { readonly sheet: FixtureSheet; readonly want: readonly WantedTable[] }[] = [
  {
    sheet: {
      name: "ranking: points of each content, the rank as one of three",
      merges: ["A1:G1", "C4:F4"],
      grid: `
      |   | A     | B                    | C                 | D           | E           | F           | G               |
      | 1 | BẢNG ĐIỂM VÀ XẾP HẠNG KHỐI THI ĐUA CÁC HUYỆN NĂM 2024 |                      |                   |             |             |             |                 |
      | 4 | Số TT | Tên huyện, thành phố | Điểm các nội dung |             |             |             | Thứ tự xếp hạng |
      | 5 |       |                      | Nội dung I        | Nội dung II | Điểm thưởng | Tổng        |                 |
      | 6 | 1     | Huyện Mẫu            | 48                | 45          | 3           | 96          | 2/3             |
      | 7 | 2     | Thành phố Thí Dụ     | 49                | 47          | 4           | 100         | 1/3             |
      | 8 | 3     | Huyện Giả Định       | 40                | 40          |             | 80          | 3/3             |
      | 9 |       | Người lập biểu       |                   |             |             | Trưởng khối |                 |
    `,
    },
    want: [
      {
        kind: "ranking",
        header: [4, 5],
        fields: ["row", "unit", "bonus", "total", "rank"],
        rows: [
          [6, "Huyện Mẫu", 3, 96, 2],
          [7, "Thành phố Thí Dụ", 4, 100, 1],
          [8, "Huyện Giả Định", null, 80, 3],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "memberships: the cluster on its first line only, not merged",
      grid: `
      |   | A        | B                   | C           |
      | 1 | DANH SÁCH CÁC ĐƠN VỊ TRONG CỤM, KHỐI THI ĐUA |                     |             |
      | 2 | (Kèm theo Công văn số 45/SNV-TĐKT ngày 12/3/2025 của Sở Nội vụ) |                     |             |
      | 4 | Cụm/Khối | Đơn vị              | Ghi chú     |
      | 5 | Khối 1   | Văn phòng UBND tỉnh | Khối trưởng |
      | 6 |          | Sở Ngoại vụ         | Khối phó    |
      | 7 |          | Ban Dân tộc         |             |
      | 8 | Khối 2   | Sở Xây dựng         |             |
      | 9 |          | Sở Công Thương      |             |
    `,
    },
    want: [
      {
        kind: "ranking",
        header: [4],
        facts: { documentNumber: "45/SNV-TĐKT", date: "2025-03-12" },
        fields: ["row", "cluster", "unit"],
        rows: [
          [5, "Khối 1", "Văn phòng UBND tỉnh"],
          [6, "Khối 1", "Sở Ngoại vụ"],
          [7, "Khối 1", "Ban Dân tộc"],
          [8, "Khối 2", "Sở Xây dựng"],
          [9, "Khối 2", "Sở Công Thương"],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "statistics: three rows of headings, TT and CN for collectives and people",
      merges: ["A4:A6", "B4:B6", "C4:H4", "C5:D5", "E5:F5", "G5:H5"],
      grid: `
      |    | A         | B         | C                    | D   | E        | F   | G         | H   |
      | 1  | Mẫu số 01 |           |                      |     |          |     |           |     |
      | 2  | THỐNG KÊ KHEN THƯỞNG THEO THẨM QUYỀN NĂM 2025 |           |                      |     |          |     |           |     |
      | 4  | STT       | Đơn vị    | Số lượng khen thưởng |     |          |     |           |     |
      | 5  |           |           | Cấp Nhà nước         |     | Cấp tỉnh |     | Cấp cơ sở |     |
      | 6  |           |           | TT                   | CN  | TT       | CN  | TT        | CN  |
      | 7  | (1)       | (2)       | (3)                  | (4) | (5)      | (6) | (7)       | (8) |
      | 8  | I         | Cấp tỉnh  |                      |     |          |     |           |     |
      | 9  | 1         | Sở Mẫu    | 1                    |     | 5        | 12  | '08       | 45  |
      | 10 | 2         | Sở Thí Dụ |                      | 2   | 3        | 4   | 6         | 20  |
      | 11 | II        | Cấp xã    |                      |     |          |     |           |     |
      | 12 | 1         | Xã Mẫu    |                      |     | 1        | 1   | 2         | 9   |
      | 13 | Tổng cộng |           | 1                    | 2   | 9        | 17  | 16        | 74  |
    `,
    },
    want: [
      {
        kind: "statistics",
        header: [4, 5, 6],
        facts: { period: "2025" },
        fields: ["row", "code", "label", "values"],
        rows: [
          [8, "I", "Cấp tỉnh", { C: null, D: null, E: null, F: null, G: null, H: null }],
          [9, "1", "Sở Mẫu", { C: 1, D: null, E: 5, F: 12, G: 8, H: 45 }],
          [10, "2", "Sở Thí Dụ", { C: null, D: 2, E: 3, F: 4, G: 6, H: 20 }],
          [11, "II", "Cấp xã", { C: null, D: null, E: null, F: null, G: null, H: null }],
          [12, "1", "Xã Mẫu", { C: null, D: null, E: 1, F: 1, G: 2, H: 9 }],
          [13, null, "Tổng cộng", { C: 1, D: 2, E: 9, F: 17, G: 16, H: 74 }],
        ],
        totals: [
          {
            row: 13,
            printed: { C: 1, D: 2, E: 9, F: 17, G: 16, H: 74 },
            computed: { C: 1, D: 2, E: 9, F: 17, G: 16, H: 74 },
            agrees: { C: true, D: true, E: true, F: true, G: true, H: true },
          },
        ],
      },
    ],
  },
  {
    sheet: {
      name: "targets of a party cell: numbers as text, limits",
      grid: `
      |    | A          | B                             | C        | D               | E                | F         |
      | 1  | CHI BỘ MẪU |                               |          |                 |                  |           |
      | 2  |            | KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA QUÝ II NĂM 2025 |          |                 |                  |           |
      | 4  | STT        | Nội dung thi đua              | ĐVT      | Chỉ tiêu        | Kết quả đạt được | Tỉ lệ đạt |
      | 5  | 1          | Phát triển đảng viên          | Đồng chí | '05             | '06              | 120%      |
      | 6  | 2          | Đảng viên hoàn thành xuất sắc | %        | '≤ 20           | '18,5            |           |
      | 7  | 3          | Sinh hoạt chuyên đề           | Kỳ       | 4               | 4                | 100%      |
      | 9  |            |                               |          | Mẫu, ngày 30 tháng 6 năm 2025 |                  |           |
      | 10 |            |                               |          | BÍ THƯ          |                  |           |
      | 13 |            |                               |          | Vũ Thị Giả Định |                  |           |
    `,
    },
    want: [
      {
        kind: "targets",
        header: [4],
        facts: { unit: "CHI BỘ MẪU", date: "2025-06-30", signers: ["Vũ Thị Giả Định"] },
        fields: ["row", "label", "measure", "target", "actual"],
        rows: [
          [5, "Phát triển đảng viên", "Đồng chí", 5, 6],
          [6, "Đảng viên hoàn thành xuất sắc", "%", "≤ 20", 18.5],
          [7, "Sinh hoạt chuyên đề", "Kỳ", 4, 4],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "initiatives with marks, not yet decided on",
      grid: `
      |   | A   | B               | C         | D                              | E               | F         |
      | 1 | HỘI ĐỒNG SÁNG KIẾN SỞ MẪU |                 |           |                                |                 |           |
      | 2 | TỔNG HỢP KẾT QUẢ CHẤM SÁNG KIẾN NĂM 2025 |                 |           |                                |                 |           |
      | 4 | STT | Họ và tên       | Đơn vị    | Tên sáng kiến                  | Điểm trung bình | Kết quả   |
      | 5 | 1   | Nguyễn Văn Mẫu  | Phòng Một | Rút ngắn thời gian trả kết quả | '85,5           | Đạt       |
      | 6 | 2   | Trần Thị Thí Dụ | Phòng Hai | Số hóa sổ theo dõi             | 60              | Không đạt |
    `,
    },
    want: [
      {
        kind: "initiatives",
        header: [4],
        fields: ["row", "name", "unit", "title", "decision"],
        rows: [
          [5, "Nguyễn Văn Mẫu", "Phòng Một", "Rút ngắn thời gian trả kết quả", null],
          [6, "Trần Thị Thí Dụ", "Phòng Hai", "Số hóa sổ theo dõi", null],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "tally: two counts a line, votes of the valid ballots",
      grid: `
      |   | A                    | B                    | C                      | D               | E           |
      | 1 | BAN KIỂM PHIẾU       |                      |                        |                 |             |
      | 2 | KẾT QUẢ KIỂM PHIẾU XÉT CÔNG NHẬN DANH HIỆU |                      |                        |                 |             |
      | 3 | Tổng số đại biểu: 45 |                      | Có mặt: 43             |                 |             |
      | 4 | Phát ra: 43 phiếu    |                      | Thu về: 43 phiếu       |                 |             |
      | 5 | Hợp lệ: 42 phiếu     |                      | Không hợp lệ: 01 phiếu |                 |             |
      | 7 | STT                  | Tên tập thể, cá nhân | Số phiếu bầu           | Không tán thành | Đạt tỷ lệ % |
      | 8 | 1                    | Tổ Văn phòng         | 42/42                  | 0               | 100         |
      | 9 | 2                    | Lê Văn Ví Dụ         | 36/42                  | 6               | '85,7       |
    `,
    },
    want: [
      {
        kind: "ballots",
        header: [7],
        facts: {
          ballot: {
            members: 45,
            present: 43,
            absent: null,
            issued: 43,
            collected: 43,
            valid: 42,
            invalid: 1,
          },
        },
        fields: ["row", "name", "agree", "disagree", "percent"],
        rows: [
          [8, "Tổ Văn phòng", 42, 0, 93.33],
          [9, "Lê Văn Ví Dụ", 36, 6, 80],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "movements: years alone, months",
      grid: `
      |   | A   | B                        | C                                  | D                   |
      | 1 | TỔNG HỢP CÁC PHONG TRÀO THI ĐUA DO TỈNH PHÁT ĐỘNG |                          |                                    |                     |
      | 3 | STT | Phong trào thi đua       | Văn bản phát động                  | Thời gian thực hiện |
      | 4 | 1   | Chung tay vì người nghèo | Kế hoạch 12/KH-UBND ngày 02/02/2026 | 2026-2030           |
      | 5 | 2   | Doanh nghiệp phát triển  | Kế hoạch 15/KH-UBND                | Từ tháng 01/2026 đến tháng 12/2026 |
    `,
    },
    want: [
      {
        kind: "movements",
        header: [3],
        fields: ["row", "label", "from", "to"],
        rows: [
          [4, "Chung tay vì người nghèo", "2026", "2030"],
          [5, "Doanh nghiệp phát triển", "2026-01", "2026-12"],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "statistics: years beside each other, letters for groups",
      grid: `
      |   | A   | B                                  | C        | D        | E        | F         | G       |
      | 1 | BIỂU TỔNG HỢP DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG |                                    |          |          |          |           |         |
      | 3 | STT | Danh hiệu thi đua, hình thức khen thưởng | Năm 2023 | Năm 2024 | Năm 2025 | Tăng/giảm | Ghi chú |
      | 4 | A   | DANH HIỆU THI ĐUA                  |          |          |          |           |         |
      | 5 | 1   | Lao động tiên tiến                 | 100      | 110      | 120      | 10        |         |
      | 6 | 2   | CSTĐ cơ sở                         | 20       | 18       | 15       | -3        |         |
      | 7 | B   | HÌNH THỨC KHEN THƯỞNG              |          |          |          |           |         |
      | 8 | 1   | Giấy khen                          | 30       | 31       | 40       | 9         |         |
    `,
    },
    want: [
      {
        kind: "statistics",
        header: [3],
        fields: ["row", "code", "label", "values"],
        rows: [
          [4, "A", "DANH HIỆU THI ĐUA", { C: null, D: null, E: null, F: null }],
          [5, "1", "Lao động tiên tiến", { C: 100, D: 110, E: 120, F: 10 }],
          [6, "2", "CSTĐ cơ sở", { C: 20, D: 18, E: 15, F: -3 }],
          [7, "B", "HÌNH THỨC KHEN THƯỞNG", { C: null, D: null, E: null, F: null }],
          [8, "1", "Giấy khen", { C: 30, D: 31, E: 40, F: 9 }],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "two rankings side by side under one title",
      grid: `
      |   | A                        | B   | C    | D    | E | F   | G            | H    | I    |
      | 1 | KẾT QUẢ THI ĐUA HỌC KỲ I |     |      |      |   |     |              |      |      |
      | 3 | STT                      | Lớp | Điểm | Hạng |   | STT | Chi đoàn     | Điểm | Hạng |
      | 4 | 1                        | 6A  | 95   | 1    |   | 1   | Chi đoàn Một | 80   | 2    |
      | 5 | 2                        | 6B  | 90   | 2    |   | 2   | Chi đoàn Hai | 88   | 1    |
      | 6 | 3                        | 6C  | 85   | 3    |   |     |              |      |      |
    `,
    },
    want: [
      {
        kind: "ranking",
        header: [3],
        fields: ["row", "unit", "score", "rank"],
        rows: [
          [4, "6A", 95, 1],
          [5, "6B", 90, 2],
          [6, "6C", 85, 3],
        ],
      },
      {
        kind: "ranking",
        header: [3],
        fields: ["row", "unit", "score", "rank"],
        rows: [
          [4, "Chi đoàn Một", 80, 2],
          [5, "Chi đoàn Hai", 88, 1],
        ],
      },
    ],
  },
];

test.each(FORMS)("$sheet.name", ({ sheet, want }) => {
  expectTables(sheet, want);
});
