/** Workbooks as real offices write them, invented: ministry, school, commune, police, hospital, union; blank and filled. Worked out by hand. */
import { readOnly, rulesOf, treeOf, lines } from "./read-scoring";
import { expectTables } from "../support/wanted-tables";

test("a ministry's blank self-assessment: two header rows, columns for each instance, sections in letters", () => {
  const { table, findings } = readOnly({
    name: "PL1",
    merges: ["A6:A7", "B6:B7", "C6:C7", "D6:E6", "F6:F7"],
    grid: `
      |    | A   | B                                                       | C           | D               | E              | F       |
      | 1  | Phụ lục I |                                                   |             |                 |                |         |
      | 2  | BỘ TIÊU CHÍ CHẤM ĐIỂM THI ĐUA CỦA CÁC ĐƠN VỊ THUỘC BỘ |      |             |                 |                |         |
      | 3  | (Ban hành kèm theo Quyết định số     /QĐ-BM ngày    /    /2025) | |           |                 |                |         |
      | 6  | STT | Nội dung                                                | Điểm tối đa | Điểm chấm       |                | Ghi chú |
      | 7  |     |                                                         |             | Đơn vị tự chấm  | Hội đồng chấm  |         |
      | 8  | A   | THỰC HIỆN NHIỆM VỤ CHÍNH TRỊ                            | 70          |                 |                |         |
      | 9  | 1   | Hoàn thành chương trình công tác năm                    | 40          |                 |                |         |
      | 10 | a   | Hoàn thành 100% nhiệm vụ, đúng hạn                      | 40          |                 |                |         |
      | 11 | b   | Hoàn thành từ 90% đến dưới 100% nhiệm vụ                | 30          |                 |                |         |
      | 12 | c   | Hoàn thành dưới 90% nhiệm vụ                            | 0           |                 |                |         |
      | 13 | 2   | Xây dựng văn bản quy phạm pháp luật                     | 30          |                 |                |         |
      | 14 |     | Mỗi văn bản trình chậm trừ 02 điểm, tối đa 10 điểm      |             |                 |                |         |
      | 15 | B   | XÂY DỰNG ĐẢNG, ĐOÀN THỂ                                 | 30          |                 |                |         |
      | 16 | 1   | Đảng bộ hoàn thành tốt nhiệm vụ                         | 20          |                 |                |         |
      | 17 | 2   | Công đoàn vững mạnh                                     | 10          |                 |                |         |
      | 18 |     | TỔNG CỘNG (A+B)                                         | 100         |                 |                |         |
    `,
  });
  expect(table.columns).toEqual({ A: "code", B: "label", C: "max", D: "self", E: "appraised", F: "note" });
  expect(treeOf(table)).toEqual(
    lines(`
      8 A group top max 70
      9 1 criterion <8 max 40
      10 a option <9 max 40
      11 b option <9 max 30
      12 c option <9 max 0
      13 2 criterion <8 max 30
      14 · rule <13
      15 B group top max 30
      16 1 criterion <15 max 20
      17 2 criterion <15 max 10
      18 · total top max 100
    `),
  );
  expect(rulesOf(table).filter(([row]) => row === 14)).toMatchObject([
    [14, { type: "per-occurrence", points: -2 }],
    [14, { type: "cap-rule", cap: 10 }],
  ]);
  expect(findings).toEqual([]);
});

test("a school's weekly score of classes: base points, plus and minus per time, no total row", () => {
  const { table } = readOnly({
    name: "Nề nếp",
    grid: `
      |    | A    | B                                     | C         | D         |
      | 1  | TRƯỜNG THCS MẪU |                            |           |           |
      | 2  | QUY ĐỊNH CHẤM ĐIỂM THI ĐUA CÁC LỚP |         |           |           |
      | 4  | Mục  | Nội dung vi phạm, thành tích          | Điểm cộng | Điểm trừ  |
      | 5  | I    | Nề nếp                                |           |           |
      | 6  | 1    | Đi học muộn                           |           | 1đ/HS     |
      | 7  | 2    | Nghỉ học không phép                   |           | '-2       |
      | 8  | 3    | Không đồng phục                       |           | 1         |
      | 9  | II   | Học tập                               |           |           |
      | 10 | 1    | Điểm 9, 10                            | '+1       |           |
      | 11 | 2    | Giờ học xếp loại A                    | 2         |           |
    `,
  });
  expect(table.kind).toBe("scoring");
  expect(
    table.rows.map(({ row, code, role, parentRow, bonus, penalty }) => [
      row,
      code,
      role,
      parentRow,
      bonus,
      penalty,
    ]),
  ).toEqual([
    [5, "I", "group", null, null, null],
    [6, "1", "rule", 5, null, -1],
    [7, "2", "rule", 5, null, -2],
    [8, "3", "rule", 5, null, -1],
    [9, "II", "group", null, null, null],
    [10, "1", "rule", 9, 1, null],
    [11, "2", "rule", 9, 2, null],
  ]);
});

test("a commune's list of households and hamlets, awards by sections, signatures side by side", () => {
  expectTables(
    {
      name: "DS khen",
      merges: ["A6:F6", "A9:F9"],
      grid: `
        |    | A   | B                     | C                    | D           | E                      | F       |
        | 1  | UBND XÃ MẪU |               |                      | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | | |
        | 2  | MTTQ XÃ |                   |                      | Độc lập - Tự do - Hạnh phúc | |      |
        | 3  | DANH SÁCH TẬP THỂ, HỘ GIA ĐÌNH ĐỀ NGHỊ CHỦ TỊCH UBND XÃ TẶNG GIẤY KHEN | | | |   |         |
        | 5  | TT  | Tên tập thể, hộ gia đình | Địa chỉ           | Số năm đạt  | Tóm tắt thành tích     | Ghi chú |
        | 6  | I. TẬP THỂ |                |                      |             |                        |         |
        | 7  | 1   | Thôn Mẫu Một          | xã Mẫu               | 3           | Đạt chuẩn văn hóa      |         |
        | 8  | 2   | Ban Công tác Mặt trận thôn Mẫu Hai | xã Mẫu  | 2           | Vận động quỹ           |         |
        | 9  | II. HỘ GIA ĐÌNH |           |                      |             |                        |         |
        | 10 | 1   | Nguyễn Văn Mẫu        | thôn Mẫu Một         | 3           | Hiến 200m2 đất         |         |
        | 11 | 2   | Trần Thị Thí Dụ       | thôn Mẫu Hai         | 3           | Hiến đất làm đường     | Đã mất giấy |
        | 13 | NGƯỜI LẬP BIỂU |            |                      | TM. ỦY BAN NHÂN DÂN |                |         |
        | 14 |     |                       |                      | CHỦ TỊCH    |                        |         |
        | 18 | Lê Văn Ví Dụ |              |                      | Phạm Thị Giả Định |                  |         |
      `,
    },
    [
      {
        kind: "nominations",
        header: [5],
        facts: { unit: "MTTQ XÃ", parentUnit: "UBND XÃ MẪU" },
        fields: ["row", "subject", "name", "unit", "award", "reason", "extra"],
        rows: [
          [
            7,
            "collective",
            "Thôn Mẫu Một",
            "xã Mẫu",
            "Giấy khen",
            "Đạt chuẩn văn hóa",
            { "Số năm đạt": "3" },
          ],
          [
            8,
            "collective",
            "Ban Công tác Mặt trận thôn Mẫu Hai",
            "xã Mẫu",
            "Giấy khen",
            "Vận động quỹ",
            { "Số năm đạt": "2" },
          ],
          [
            10,
            "household",
            "Nguyễn Văn Mẫu",
            "thôn Mẫu Một",
            "Giấy khen",
            "Hiến 200m2 đất",
            { "Số năm đạt": "3" },
          ],
          [
            11,
            "household",
            "Trần Thị Thí Dụ",
            "thôn Mẫu Hai",
            "Giấy khen",
            "Hiến đất làm đường",
            { "Số năm đạt": "3", "Ghi chú": "Đã mất giấy" },
          ],
        ],
      },
    ],
  );
});

test("police-like nominations: rank in a column of its own, posts and units together, two proposals", () => {
  expectTables(
    {
      name: "De nghi",
      merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:F5", "G5:G6"],
      grid: `
        |   | A   | B               | C         | D                                | E                  | F                    | G       |
        | 1 | ĐƠN VỊ MẪU |          |           |                                  |                    |                      |         |
        | 3 | DANH SÁCH CÁ NHÂN ĐỀ NGHỊ XÉT TẶNG DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG NĂM 2025 | | | | | |      |
        | 5 | STT | Họ và tên       | Cấp bậc   | Chức vụ, đơn vị                  | Đề nghị            |                      | Ghi chú |
        | 6 |     |                 |           |                                  | Danh hiệu thi đua  | Hình thức khen thưởng |        |
        | 7 | 1   | NGUYỄN VĂN MẪU  | Trung tá  | Đội trưởng, Đội Tham mưu         | CSTĐCS             | BK cấp Bộ            |         |
        | 8 | 2   | Trần Thị Thí Dụ | Đại úy    | Cán bộ, Đội Hậu cần              | Chiến sĩ tiên tiến |                      |         |
        | 9 | 3   | Lê Văn Ví Dụ    | Thượng sĩ | -nt-                             | Chiến sĩ tiên tiến | Giấy khen            |         |
      `,
    },
    [
      {
        kind: "nominations",
        header: [5, 6],
        fields: ["row", "honorific", "name", "position", "award"],
        rows: [
          [7, "Trung tá", "Nguyễn Văn Mẫu", "Đội trưởng, Đội Tham mưu", "Chiến sĩ thi đua cơ sở; Bằng khen"],
          [8, "Đại úy", "Trần Thị Thí Dụ", "Cán bộ, Đội Hậu cần", "Chiến sĩ tiên tiến"],
          [9, "Thượng sĩ", "Lê Văn Ví Dụ", "Cán bộ, Đội Hậu cần", "Chiến sĩ tiên tiến; Giấy khen"],
        ],
      },
    ],
  );
});

test("a hospital's registration: departments as sections, ticked boxes, classification promised", () => {
  expectTables(
    {
      name: "ĐK 2026",
      merges: ["A4:A5", "B4:B5", "C4:C5", "D4:F4", "G4:G5"],
      grid: `
        |    | A   | B                 | C          | D    | E      | F      | G                              |
        | 1  | BỆNH VIỆN MẪU |         |            |      |        |        |                                |
        | 2  | BẢNG ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2026 | | |    |        |        |                                |
        | 4  | STT | Họ và tên         | Chức danh  | Danh hiệu thi đua | | |                                  Tên sáng kiến dự kiến |
        | 5  |     |                   |            | LĐTT | CSTĐCS | CSTĐ cấp tỉnh | |
        | 6  | I   | Khoa Nội          |            |      |        |        |                                |
        | 7  | 1   | BSCKI. Nguyễn Văn Mẫu | Bác sĩ | x    | x      |        | Cải tiến giao ban              |
        | 8  | 2   | Trần Thị Thí Dụ   | Điều dưỡng | x    |        |        |                                |
        | 9  | II  | Khoa Dược         |            |      |        |        |                                |
        | 10 | 1   | DS. Lê Văn Ví Dụ  | Dược sĩ    | x    |        | x      |                                |
      `,
    },
    [
      {
        kind: "registrations",
        header: [4, 5],
        facts: { unit: "BỆNH VIỆN MẪU", period: "2026" },
        fields: ["row", "honorific", "name", "unit", "titles"],
        rows: [
          [7, "BSCKI", "Nguyễn Văn Mẫu", "Khoa Nội", ["Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"]],
          [8, null, "Trần Thị Thí Dụ", "Khoa Nội", ["Lao động tiên tiến"]],
          [
            10,
            "DS",
            "Lê Văn Ví Dụ",
            "Khoa Dược",
            ["Lao động tiên tiến", "Chiến sĩ thi đua bộ, ban, ngành, tỉnh"],
          ],
        ],
      },
    ],
  );
});

test("a union's ranking of its branches: points by content, bonus, total, class and place", () => {
  expectTables(
    {
      name: "XH",
      merges: ["A4:A5", "B4:B5", "C4:E4", "F4:F5", "G4:G5", "H4:H5", "I4:I5"],
      grid: `
        |    | A  | B                  | C        | D        | E        | F          | G         | H        | I        |
        | 1  | LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU |  |     |          |          |            |           |          |          |
        | 2  | BẢNG TỔNG HỢP ĐIỂM THI ĐUA CÔNG ĐOÀN CƠ SỞ NĂM 2025 | | | |      |            |           |          |          |
        | 4  | TT | Công đoàn cơ sở    | Điểm các nội dung |  |         | Điểm thưởng | Tổng điểm | Xếp loại | Xếp thứ  |
        | 5  |    |                    | Nội dung 1 | Nội dung 2 | Nội dung 3 |     |           |          |          |
        | 6  | 1  | CĐCS Sở Mẫu        | 30       | 28       | 30       | 5          | 93        | Xuất sắc | 1        |
        | 7  | 2  | CĐCS Trường Mẫu    | 28       | '27,5    | 29       |            | '84,5     | Tốt      | 2        |
        | 8  | 3  | CĐCS Bệnh viện Mẫu | 25       | 25       | 25       | 2          | 77        | Khá      | 3        |
      `,
    },
    [
      {
        kind: "ranking",
        header: [4, 5],
        fields: ["row", "unit", "bonus", "total", "rank", "extra"],
        rows: [
          [
            6,
            "CĐCS Sở Mẫu",
            5,
            93,
            1,
            {
              "Điểm các nội dung / Nội dung 1": "30",
              "Điểm các nội dung / Nội dung 2": "28",
              "Điểm các nội dung / Nội dung 3": "30",
              "Xếp loại": "Xuất sắc",
            },
          ],
          [
            7,
            "CĐCS Trường Mẫu",
            null,
            84.5,
            2,
            {
              "Điểm các nội dung / Nội dung 1": "28",
              "Điểm các nội dung / Nội dung 2": "27,5",
              "Điểm các nội dung / Nội dung 3": "29",
              "Xếp loại": "Tốt",
            },
          ],
          [
            8,
            "CĐCS Bệnh viện Mẫu",
            2,
            77,
            3,
            {
              "Điểm các nội dung / Nội dung 1": "25",
              "Điểm các nội dung / Nội dung 2": "25",
              "Điểm các nội dung / Nội dung 3": "25",
              "Xếp loại": "Khá",
            },
          ],
        ],
      },
    ],
  );
});

test("a police-like cluster's targets: measure, task, result, points beside", () => {
  expectTables(
    {
      name: "CT",
      grid: `
        |   | A  | B                               | C    | D            | E              | F       |
        | 1 | CHỈ TIÊU THI ĐUA NĂM 2025 CỦA CỤM THI ĐUA SỐ 3 | | |         |                |         |
        | 3 | TT | Chỉ tiêu                        | ĐVT  | Chỉ tiêu giao | Kết quả thực hiện | Ghi chú |
        | 4 | I  | CÔNG TÁC CHUYÊN MÔN             |      |              |                |         |
        | 5 | 1  | Tỷ lệ hồ sơ giải quyết đúng hạn | %    | ≥ 95         | '97,5          |         |
        | 6 | 2  | Tuyên truyền pháp luật          | buổi | 12           | 14             | vượt    |
        | 7 | II | XÂY DỰNG LỰC LƯỢNG              |      |              |                |         |
        | 8 | 1  | Cán bộ vi phạm kỷ luật          | người | 0           | 0              |         |
      `,
    },
    [
      {
        kind: "targets",
        header: [3],
        fields: ["row", "label", "measure", "target", "actual", "note"],
        rows: [
          [5, "Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "≥ 95", 97.5, null],
          [6, "Tuyên truyền pháp luật", "buổi", 12, 14, "vượt"],
          [8, "Cán bộ vi phạm kỷ luật", "người", 0, 0, null],
        ],
      },
    ],
  );
});

test("a hospital's quality marks: weights, levels in brackets, points of departments in the columns", () => {
  const { table } = readOnly({
    name: "Khoa",
    merges: ["A3:A4", "B3:B4", "C3:C4", "D3:F3"],
    grid: `
      |   | A  | B                                    | C           | D        | E         | F        |
      | 1 | BẢNG CHẤM ĐIỂM THI ĐUA QUÝ III/2025 CÁC KHOA | |           |          |           |          |
      | 3 | TT | Tiêu chí                             | Điểm chuẩn  | Điểm chấm các khoa | |          |
      | 4 |    |                                      |             | Khoa Nội | Khoa Ngoại | Khoa Nhi |
      | 5 | 1  | Tinh thần thái độ phục vụ            | 40          | 38       | 40        | 39       |
      | 6 | 2  | Thực hiện quy chế chuyên môn         | 40          | 40       | 36        | 40       |
      | 7 | 3  | Vệ sinh, trật tự                     | 20          | 20       | 19        | 20       |
      | 8 |    | Cộng                                 | 100         | 98       | 95        | 99       |
    `,
  });
  expect(table.kind).toBe("scoring");
  expect(
    table.rows.map(({ row, role, max, self, appraised, extra }) => [row, role, max, self, appraised, extra]),
  ).toEqual([
    [
      5,
      "criterion",
      40,
      null,
      null,
      {
        "Điểm chấm các khoa / Khoa Nội": "38",
        "Điểm chấm các khoa / Khoa Ngoại": "40",
        "Điểm chấm các khoa / Khoa Nhi": "39",
      },
    ],
    [
      6,
      "criterion",
      40,
      null,
      null,
      {
        "Điểm chấm các khoa / Khoa Nội": "40",
        "Điểm chấm các khoa / Khoa Ngoại": "36",
        "Điểm chấm các khoa / Khoa Nhi": "40",
      },
    ],
    [
      7,
      "criterion",
      20,
      null,
      null,
      {
        "Điểm chấm các khoa / Khoa Nội": "20",
        "Điểm chấm các khoa / Khoa Ngoại": "19",
        "Điểm chấm các khoa / Khoa Nhi": "20",
      },
    ],
    [
      8,
      "total",
      100,
      null,
      null,
      {
        "Điểm chấm các khoa / Khoa Nội": "98",
        "Điểm chấm các khoa / Khoa Ngoại": "95",
        "Điểm chấm các khoa / Khoa Nhi": "99",
      },
    ],
  ]);
});
