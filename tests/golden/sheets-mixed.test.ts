/** Forms of every kind but scoring and nominations, invented, each with its own trap; expectations worked out by hand. */
import type { FixtureSheet } from "../support/fixture";
import { expectTables, type WantedTable } from "../support/wanted-tables";

const FORMS: readonly { readonly sheet: FixtureSheet; readonly want: readonly WantedTable[] }[] = [
  {
    sheet: {
      name: "ranking: groups of points, both heading blocks in one cell, a unit without points",
      merges: ["A5:A6", "B5:B6", "C5:D5", "E5:E6", "F5:F6", "A7:F7", "A11:F11"],
      grid: `
      |    | A                         | B                   | C          | D               | E           | F             |
      | 1  | UBND TỈNH MẪU\\nSỞ NỘI VỤ |                     |            | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\nĐộc lập - Tự do - Hạnh phúc |             |               |
      | 2  | Số: 15 /BC-SNV            |                     |            | Mẫu, ngày 05 tháng 7 năm 2025 |             |               |
      | 3  |                           | KẾT QUẢ CHẤM ĐIỂM THI ĐUA 6 THÁNG ĐẦU NĂM 2025 |            |                 |             |               |
      | 5  | STT                       | Tên cơ quan, đơn vị | Điểm       |                 | Xếp hạng    | Ghi chú       |
      | 6  |                           |                     | Tự chấm    | Thẩm định       |             |               |
      | 7  | KHỐI I: CÁC CƠ QUAN ĐẢNG, ĐOÀN THỂ |                     |            |                 |             |               |
      | 8  | 1                         | Ban Dân vận         | 99         | '98,5           | 1           |               |
      | 9  | 2                         | Hội Nông dân        | 98         | 97              | Đồng hạng 2 |               |
      | 10 | 3                         | Hội Cựu chiến binh  | 98         | 97              | Đồng hạng 2 |               |
      | 11 | KHỐI II: CÁC SỞ, NGÀNH    |                     |            |                 |             |               |
      | 12 | 1                         | Sở Tư pháp          | 95         | 94              | 2           |               |
      | 13 | 2                         | Sở Y tế             | 97         | 96              | 1           |               |
      | 14 | 3                         | Thanh tra tỉnh      | Không chấm |                 |             | Mới thành lập |
      | 16 | Nơi nhận:                 |                     |            | KT. GIÁM ĐỐC    |             |               |
      | 17 | - Như trên;               |                     |            | PHÓ GIÁM ĐỐC    |             |               |
      | 18 | - Lưu: VT.                |                     |            | (Đã ký)         |             |               |
      | 19 |                           |                     |            | Trần Thị Thí Dụ |             |               |
    `,
    },
    want: [
      {
        kind: "ranking",
        header: [5, 6],
        facts: {
          unit: "SỞ NỘI VỤ",
          parentUnit: "UBND TỈNH MẪU",
          documentNumber: "15/BC-SNV",
          date: "2025-07-05",
          period: "2025",
          title: "KẾT QUẢ CHẤM ĐIỂM THI ĐUA 6 THÁNG ĐẦU NĂM 2025",
          signers: ["Trần Thị Thí Dụ"],
        },
        fields: ["row", "cluster", "unit", "score", "total", "rank", "extra"],
        rows: [
          [8, "KHỐI I: CÁC CƠ QUAN ĐẢNG, ĐOÀN THỂ", "Ban Dân vận", 98.5, 98.5, 1, { "Điểm / Tự chấm": "99" }],
          [9, "KHỐI I: CÁC CƠ QUAN ĐẢNG, ĐOÀN THỂ", "Hội Nông dân", 97, 97, 2, { "Điểm / Tự chấm": "98" }],
          [
            10,
            "KHỐI I: CÁC CƠ QUAN ĐẢNG, ĐOÀN THỂ",
            "Hội Cựu chiến binh",
            97,
            97,
            2,
            { "Điểm / Tự chấm": "98" },
          ],
          [12, "KHỐI II: CÁC SỞ, NGÀNH", "Sở Tư pháp", 94, 94, 2, { "Điểm / Tự chấm": "95" }],
          [13, "KHỐI II: CÁC SỞ, NGÀNH", "Sở Y tế", 96, 96, 1, { "Điểm / Tự chấm": "97" }],
          [
            14,
            "KHỐI II: CÁC SỞ, NGÀNH",
            "Thanh tra tỉnh",
            null,
            null,
            null,
            { "Điểm / Tự chấm": "Không chấm", "Ghi chú": "Mới thành lập" },
          ],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "statistics: subtotals by Roman numbers are not counted twice",
      grid: `
      |    | A  | B                        | C           | D             | E              | F      |
      | 1  | BÁO CÁO SỐ LIỆU KHEN THƯỞNG NĂM 2025 |                          |             |               |                |        |
      | 2  | (Kèm theo Báo cáo số     /BC-UBND ngày     tháng     năm 2025) |                          |             |               |                |        |
      | 4  | TT | Đối tượng khen thưởng    | Huân chương | Bằng khen TTg | Bằng khen tỉnh | Cộng   |
      | 5  | I  | Tập thể                  | 2           | 3             | 10             | 15     |
      | 6  | 1  | Cơ quan hành chính       | 1           | 2             | 6              | 9      |
      | 7  | 2  | Doanh nghiệp             | 1           | 1             | 4              | 6      |
      | 8  | II | Cá nhân                  | 1           | 2             | '1.020         | '1.023 |
      | 9  | 1  | Lãnh đạo                 | 1           | 1             | 20             | 22     |
      | 10 | 2  | Người lao động trực tiếp |             | 1             | '1.000         | '1.001 |
      | 11 |    | TỔNG CỘNG (I+II)         | 3           | 5             | '1.030         | '1.038 |
    `,
    },
    want: [
      {
        kind: "statistics",
        header: [4],
        facts: {
          title: "BÁO CÁO SỐ LIỆU KHEN THƯỞNG NĂM 2025",
          period: "2025",
          documentNumber: null,
          date: null,
        },
        fields: ["row", "code", "label", "values"],
        rows: [
          [5, "I", "Tập thể", { C: 2, D: 3, E: 10, F: 15 }],
          [6, "1", "Cơ quan hành chính", { C: 1, D: 2, E: 6, F: 9 }],
          [7, "2", "Doanh nghiệp", { C: 1, D: 1, E: 4, F: 6 }],
          [8, "II", "Cá nhân", { C: 1, D: 2, E: 1020, F: 1023 }],
          [9, "1", "Lãnh đạo", { C: 1, D: 1, E: 20, F: 22 }],
          [10, "2", "Người lao động trực tiếp", { C: null, D: 1, E: 1000, F: 1001 }],
          [11, null, "TỔNG CỘNG (I+II)", { C: 3, D: 5, E: 1030, F: 1038 }],
        ],
        totals: [
          {
            row: 11,
            printed: { C: 3, D: 5, E: 1030, F: 1038 },
            computed: { C: 3, D: 5, E: 1030, F: 1038 },
            agrees: { C: true, D: true, E: true, F: true },
          },
        ],
      },
    ],
  },
  {
    sheet: {
      name: "targets of a pact, in words and numbers",
      grid: `
      |   | A                   | B                                 | C           | D           |
      | 1 | CÔNG ĐOÀN CƠ SỞ MẪU |                                   |             |             |
      | 2 | BẢNG GIAO ƯỚC THI ĐUA NĂM 2026 |                                   |             |             |
      | 4 | STT                 | Chỉ tiêu thi đua                  | Mức đăng ký | Đơn vị tính |
      | 5 | 1                   | Đoàn viên hoàn thành tốt nhiệm vụ | ≥ 95        | %           |
      | 6 | 2                   | Sáng kiến được công nhận          | 4           | sáng kiến   |
      | 7 | 3                   | Nộp báo cáo đúng hạn              | Đạt 100%    |             |
    `,
    },
    want: [
      {
        kind: "targets",
        header: [4],
        facts: { unit: "CÔNG ĐOÀN CƠ SỞ MẪU", period: "2026" },
        fields: ["row", "label", "measure", "target"],
        rows: [
          [5, "Đoàn viên hoàn thành tốt nhiệm vụ", "%", "≥ 95"],
          [6, "Sáng kiến được công nhận", "sáng kiến", 4],
          [7, "Nộp báo cáo đúng hạn", null, "Đạt 100%"],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "targets and, with nothing between, movements",
      merges: ["A1:E1", "A7:E7"],
      grid: `
      |    | A  | B               | C                     | D           | E         |
      | 1  | CHỈ TIÊU THI ĐUA NĂM 2026 |                 |                       |             |           |
      | 2  | TT | Nội dung        | ĐVT                   | Kế hoạch    | Thực hiện |
      | 3  | 1  | Trồng cây xanh  | cây                   | 500         | 520       |
      | 4  | 2  | Hiến máu        | đơn vị                | 60          | 55        |
      | 7  | CÁC PHONG TRÀO THI ĐUA TRONG NĂM |                 |                       |             |           |
      | 8  | TT | Tên phong trào  | Thời gian             | Mục tiêu    | Ghi chú   |
      | 9  | 1  | Văn hóa công sở | Quý I/2026            | 100% đơn vị |           |
      | 10 | 2  | Chuyển đổi số   | Từ 3/2026 đến 12/2026 | 80% hồ sơ   |           |
    `,
    },
    want: [
      {
        kind: "targets",
        header: [2],
        facts: { title: "CHỈ TIÊU THI ĐUA NĂM 2026", period: "2026" },
        fields: ["row", "label", "measure", "target", "actual"],
        rows: [
          [3, "Trồng cây xanh", "cây", 500, 520],
          [4, "Hiến máu", "đơn vị", 60, 55],
        ],
      },
      {
        kind: "movements",
        header: [8],
        facts: { title: "CÁC PHONG TRÀO THI ĐUA TRONG NĂM" },
        fields: ["row", "label", "goal", "from", "to"],
        rows: [
          [9, "Văn hóa công sở", "100% đơn vị", "2026-Q1", "2026-Q1"],
          [10, "Chuyển đổi số", "80% hồ sơ", "2026-03", "2026-12"],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "tally: counts without a colon, a pair of columns each way",
      merges: ["A8:A9", "B8:B9", "C8:C9", "D8:E8", "F8:G8", "H8:H9"],
      grid: `
      |    | A            | B                     | C                   | D        | E       | F                 | G       | H       |
      | 1  | UBND XÃ MẪU  |                       |                     |          |         |                   |         |         |
      | 2  | HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG |                       |                     |          |         |                   |         |         |
      | 3  |              |                       | BIÊN BẢN KIỂM PHIẾU |          |         |                   |         |         |
      | 4  | Hôm nay, ngày 10 tháng 12 năm 2025, tại trụ sở UBND xã |                       |                     |          |         |                   |         |         |
      | 5  | Tổng số ủy viên: 7, có mặt 7, vắng 0 |                       |                     |          |         |                   |         |         |
      | 6  | Số phiếu phát ra 07; thu vào 07; hợp lệ 07; không hợp lệ 0 |                       |                     |          |         |                   |         |         |
      | 8  | STT          | Họ và tên/Tên tập thể | Chức vụ             | Đồng ý   |         | Không đồng ý      |         | Ghi chú |
      | 9  |              |                       |                     | Số phiếu | Tỷ lệ % | Số phiếu          | Tỷ lệ % |         |
      | 10 | 1            | Ông Nguyễn Văn Mẫu    | Chủ tịch            | 7        | 100     | 0                 | 0       |         |
      | 11 | 2            | Thôn Thí Dụ           |                     | 5        | '71,43  | 2                 | '28,57  |         |
      | 13 | THƯ KÝ       |                       |                     |          |         | CHỦ TỌA           |         |         |
      | 16 | Lê Văn Ví Dụ |                       |                     |          |         | Phạm Thị Giả Định |         |         |
    `,
    },
    want: [
      {
        kind: "ballots",
        header: [8, 9],
        facts: {
          date: "2025-12-10",
          unit: "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
          parentUnit: "UBND XÃ MẪU",
          signers: ["Lê Văn Ví Dụ", "Phạm Thị Giả Định"],
          ballot: { members: 7, present: 7, absent: 0, issued: 7, collected: 7, valid: 7, invalid: 0 },
        },
        fields: ["row", "name", "position", "agree", "disagree", "percent", "percentShown"],
        rows: [
          [10, "Nguyễn Văn Mẫu", "Chủ tịch", 7, 0, 100, "100"],
          [11, "Thôn Thí Dụ", null, 5, 2, 71.43, "71,43"],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "ranking: points of four quarters",
      grid: `
      |   | B  | C          | D     | E      | F       | G      | H         | I       |
      | 2 | TỔNG HỢP ĐIỂM THI ĐUA CÁC CHI BỘ NĂM 2025 |            |       |        |         |        |           |         |
      | 4 | TT | Chi bộ     | Quý I | Quý II | Quý III | Quý IV | Tổng điểm | Xếp thứ |
      | 5 | 1  | Chi bộ Một | 24    | 25     | '24,5   | 25     | '98,5     | 1       |
      | 6 | 2  | Chi bộ Hai | 23    | 24     | 24      | 25     | 96        | 2       |
    `,
    },
    want: [
      {
        kind: "ranking",
        header: [4],
        fields: ["row", "unit", "score", "total", "rank"],
        rows: [
          [5, "Chi bộ Một", 98.5, 98.5, 1],
          [6, "Chi bộ Hai", 96, 96, 2],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "units that are classified and not ranked",
      grid: `
      |   | A   | B        | C            | D              | E        |
      | 1 | KẾT QUẢ CHẤM ĐIỂM, XẾP LOẠI THI ĐUA CÁC ĐƠN VỊ NĂM 2025 |          |              |                |          |
      | 3 | STT | Đơn vị   | Điểm tự chấm | Điểm thẩm định | Xếp loại |
      | 4 | 1   | Xã Mẫu   | 98           | 96             | Xuất sắc |
      | 5 | 2   | Xã Ví Dụ | 90           | 88             | Tốt      |
    `,
    },
    want: [
      {
        kind: "ranking",
        header: [3],
        fields: ["row", "unit", "score", "total", "rank"],
        rows: [
          [4, "Xã Mẫu", 96, 96, null],
          [5, "Xã Ví Dụ", 88, 88, null],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "memberships: one line a cluster",
      grid: `
      |   | A   | B                | C        | D                  | E          | F        |
      | 1 | DANH SÁCH CỤM, KHỐI THI ĐUA |                  |          |                    |            |          |
      | 3 | STT | Cụm, khối        | Số lượng | Tên đơn vị         | Cụm trưởng | Cụm phó  |
      | 4 | 1   | Cụm thi đua số 1 | 2        | Xã Một, Xã Hai     | Xã Một     | Xã Hai   |
      | 5 | 2   | Khối trường học  | 2        | Trường A, Trường B | Trường A   | Trường B |
    `,
    },
    want: [
      {
        kind: "ranking",
        header: [3],
        fields: ["row", "cluster", "unit", "rank"],
        rows: [
          [4, "Cụm thi đua số 1", "Xã Một, Xã Hai", null],
          [5, "Khối trường học", "Trường A, Trường B", null],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "statistics: proposals against awards, rates of a total",
      grid: `
      |   | A          | B                                | C          | D            | E         | F       |
      | 1 | Phụ lục II |                                  |            |              |           |         |
      | 2 | TÌNH HÌNH THỰC HIỆN CÔNG TÁC KHEN THƯỞNG |                                  |            |              |           |         |
      | 3 | (Số liệu tính đến ngày 30/11/2025) |                                  |            |              |           |         |
      | 5 | STT        | Danh hiệu, hình thức khen thưởng | Số đề nghị | Số được khen | Tỷ lệ (%) | Ghi chú |
      | 6 | 1          | Chiến sĩ thi đua cơ sở           | 120        | 110          | '91,67    |         |
      | 7 | 2          | Lao động tiên tiến               | '1.500     | '1.480       | '98,67    |         |
      | 8 |            | Cộng:                            | '1.620     | '1.590       | '98,15    |         |
    `,
    },
    want: [
      {
        kind: "statistics",
        header: [5],
        facts: { title: "TÌNH HÌNH THỰC HIỆN CÔNG TÁC KHEN THƯỞNG" },
        fields: ["row", "code", "label", "values"],
        rows: [
          [6, "1", "Chiến sĩ thi đua cơ sở", { C: 120, D: 110, E: 91.67 }],
          [7, "2", "Lao động tiên tiến", { C: 1500, D: 1480, E: 98.67 }],
          [8, null, "Cộng:", { C: 1620, D: 1590, E: 98.15 }],
        ],
        totals: [
          {
            row: 8,
            printed: { C: 1620, D: 1590, E: 98.15 },
            computed: { C: 1620, D: 1590 },
            agrees: { C: true, D: true },
          },
        ],
      },
    ],
  },
  {
    sheet: {
      name: "targets: the measure under the word for a unit",
      grid: `
      |   | A  | B                  | C      | D             | E                 | F       | G    |
      | 1 | BẢNG TỔNG HỢP CHỈ TIÊU THI ĐUA CÁC ĐƠN VỊ TRONG KHỐI |                    |        |               |                   |         |      |
      | 3 | TT | Nhiệm vụ, chỉ tiêu | Đơn vị | Chỉ tiêu giao | Kết quả thực hiện | Đạt (%) | Điểm |
      | 4 | 1  | Thu hút đầu tư     | dự án  | 5             | 6                 | 120     | 10   |
      | 5 | 2  | Đào tạo nghề       | người  | 100           | 95                | 95      | '9,5 |
    `,
    },
    want: [
      {
        kind: "targets",
        header: [3],
        fields: ["row", "label", "measure", "target", "actual"],
        rows: [
          [4, "Thu hút đầu tư", "dự án", 5, 6],
          [5, "Đào tạo nghề", "người", 100, 95],
        ],
      },
    ],
  },
  {
    sheet: {
      name: "movements by month and day",
      grid: `
      |   | A   | B                                  | C                   | D                  |
      | 1 | KẾ HOẠCH PHÁT ĐỘNG THI ĐUA NĂM 2026 |                                    |                     |                    |
      | 3 | STT | Đợt thi đua                        | Thời gian phát động | Thời gian kết thúc |
      | 4 | 1   | Đợt 1: Mừng Đảng, mừng Xuân        | 01/2026             | 03/2026            |
      | 5 | 2   | Đợt 2: Chào mừng ngày Quốc tế Lao động | 15/3/2026           | 01/5/2026          |
    `,
    },
    want: [
      {
        kind: "movements",
        header: [3],
        fields: ["row", "label", "from", "to"],
        rows: [
          [4, "Đợt 1: Mừng Đảng, mừng Xuân", "2026-01", "2026-03"],
          [5, "Đợt 2: Chào mừng ngày Quốc tế Lao động", "2026-03-15", "2026-05-01"],
        ],
      },
    ],
  },
];

test.each(FORMS)("$sheet.name", ({ sheet, want }) => {
  expectTables(sheet, want);
});
