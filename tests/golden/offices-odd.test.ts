/** More workbooks as offices write them, invented, each odd in its own way. Worked out by hand. */
import { expectTables } from "../support/wanted-tables";
import { lines, readOnly, rulesOf, treeOf } from "./read-scoring";

test("a school's evaluation of teachers: criteria merged over their levels, one chosen with an x", () => {
  const { table } = readOnly({
    name: "Phiếu GV",
    merges: ["A5:A8", "B5:B8", "A9:A11", "B9:B11"],
    grid: `
      |    | A   | B                     | C                                       | D          | E           |
      | 1  | TRƯỜNG TIỂU HỌC MẪU |       |                                         |            |             |
      | 2  | PHIẾU CHẤM ĐIỂM THI ĐUA GIÁO VIÊN NĂM HỌC 2025-2026 | |             |            |             |
      | 4  | STT | Tiêu chí              | Mức độ                                  | Điểm chuẩn | GV tự chấm  |
      | 5  | 1   | Chất lượng giảng dạy  | Tốt                                     | 10         | 10          |
      | 6  |     |                       | Khá                                     | 8          |             |
      | 7  |     |                       | Đạt                                     | 5          |             |
      | 8  |     |                       | Chưa đạt                                | 0          |             |
      | 9  | 2   | Hồ sơ sổ sách         | Đầy đủ, đúng hạn                        | 5          |             |
      | 10 |     |                       | Thiếu 01 loại                           | 3          | 3           |
      | 11 |     |                       | Thiếu từ 02 loại trở lên                | 0          |             |
    `,
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "label", D: "max", E: "self" },
  });
  expect(
    table.rows.map(({ row, code, label, role, max, self }) => [row, code, label, role, max, self]),
  ).toEqual([
    [5, "1", "Chất lượng giảng dạy", "criterion", null, null],
    [5, null, "Tốt", "option", 10, 10],
    [6, null, "Khá", "option", 8, null],
    [7, null, "Đạt", "option", 5, null],
    [8, null, "Chưa đạt", "option", 0, null],
    [9, "2", "Hồ sơ sổ sách", "criterion", null, null],
    [9, null, "Đầy đủ, đúng hạn", "option", 5, null],
    [10, null, "Thiếu 01 loại", "option", 3, 3],
    [11, null, "Thiếu từ 02 loại trở lên", "option", 0, null],
  ]);
});

test("a commune's ballot record: counts in lines, votes and shares, remarks below", () => {
  expectTables(
    {
      name: "BB kiểm phiếu",
      grid: `
        |    | A  | B                  | C            | D       | E         | F        | G       |
        | 1  | HỘI ĐỒNG TĐKT XÃ MẪU |  |              |         |           |          |         |
        | 2  | BIÊN BẢN KIỂM PHIẾU XÉT TẶNG DANH HIỆU CHIẾN SĨ THI ĐUA CƠ SỞ | | |  |       |          |         |
        | 3  | 1. Tổng số thành viên Hội đồng: 09 người. Có mặt: 08. Vắng: 01 (có lý do) | | | | |       |         |
        | 4  | 2. Số phiếu phát ra: 08; thu về: 08; hợp lệ: 07; không hợp lệ: 01 | | | |    |          |         |
        | 6  | TT | Họ và tên          | Chức vụ      | Đồng ý  | Không đồng ý | Tỷ lệ % | Kết quả |
        | 7  | 1  | Nguyễn Văn Mẫu     | Chủ tịch     | 7       | 0         | '77,8    | Đạt     |
        | 8  | 2  | Trần Thị Thí Dụ    | Công chức    | '06     | '01       | '66,7    | Không đạt |
        | 9  | Biên bản lập xong hồi 10 giờ cùng ngày. | | |         |           |          |         |
        | 11 | TỔ KIỂM PHIẾU |         |              |         | THƯ KÝ    |          |         |
      `,
    },
    [
      {
        kind: "ballots",
        header: [6],
        facts: {
          ballot: { members: 9, present: 8, absent: 1, issued: 8, collected: 8, valid: 7, invalid: 1 },
          title: "BIÊN BẢN KIỂM PHIẾU XÉT TẶNG DANH HIỆU CHIẾN SĨ THI ĐUA CƠ SỞ",
        },
        fields: ["row", "name", "position", "agree", "disagree", "percent", "other"],
        rows: [
          [7, "Nguyễn Văn Mẫu", "Chủ tịch", 7, 0, 77.78, { "Kết quả": "Đạt" }],
          [8, "Trần Thị Thí Dụ", "Công chức", 6, 1, 66.67, { "Kết quả": "Không đạt" }],
        ],
      },
    ],
  );
});

test("a union's list with family names apart, sex ticked in two columns, unit written once", () => {
  expectTables(
    {
      name: "CĐ",
      merges: ["A4:A5", "B4:C5", "D4:E4", "F4:F5", "G4:G5"],
      grid: `
        |   | A   | B              | C      | D    | E   | F                  | G                     |
        | 1 | CÔNG ĐOÀN NGÀNH MẪU |  |      |      |     |                    |                       |
        | 2 | DANH SÁCH ĐOÀN VIÊN ĐỀ NGHỊ LIÊN ĐOÀN LAO ĐỘNG TẶNG BẰNG KHEN | | | | |             |                       |
        | 4 | STT | Họ và tên      |        | Năm sinh |  | Công đoàn cơ sở    | Tóm tắt thành tích    |
        | 5 |     |                |        | Nam  | Nữ  |                    |                       |
        | 6 | 1   | Nguyễn Văn     | Mẫu    | 1980 |     | CĐCS Sở Mẫu        | Hoạt động xuất sắc    |
        | 7 | 2   | Trần Thị       | Dụ     |      | 1985 | CĐCS Sở Mẫu       | Nữ công tiêu biểu     |
      `,
    },
    [
      {
        kind: "nominations",
        header: [4, 5],
        fields: ["row", "name", "unit", "award", "reason", "extra"],
        rows: [
          [
            6,
            "Nguyễn Văn Mẫu",
            "CĐCS Sở Mẫu",
            "Bằng khen",
            "Hoạt động xuất sắc",
            { "Năm sinh / Nam": "1980" },
          ],
          [7, "Trần Thị Dụ", "CĐCS Sở Mẫu", "Bằng khen", "Nữ công tiêu biểu", { "Năm sinh / Nữ": "1985" }],
        ],
      },
    ],
  );
});

test("a police-like table in percentages: bands in words, points in the words, a disqualifier", () => {
  const { table } = readOnly({
    name: "Thang điểm",
    grid: `
      |    | A    | B                                                          | C          |
      | 1  | THANG ĐIỂM THI ĐUA "VÌ AN NINH" NĂM 2025 |                        |            |
      | 3  | TT   | Nội dung, tiêu chí thi đua                                 | Điểm chuẩn |
      | 4  | I    | Công tác phòng ngừa (60 điểm)                              |            |
      | 5  | 1    | Tỷ lệ điều tra khám phá án                                 | 35         |
      | 6  |      | - Đạt từ 90% trở lên                                       | 35         |
      | 7  |      | - Đạt từ 80% đến dưới 90%                                  | 25         |
      | 8  |      | - Đạt dưới 80%                                             | 10         |
      | 9  | 2    | Chế độ thông tin báo cáo                                   | 25         |
      | 10 |      | + Gửi chậm 01 báo cáo trừ 0,5 điểm                         |            |
      | 11 | II   | Xây dựng lực lượng (40 điểm)                               |            |
      | 12 | 1    | Chấp hành điều lệnh                                        | 40         |
      | 13 |      | Có cán bộ bị kỷ luật từ cảnh cáo trở lên thì không xét danh hiệu thi đua | |
      | 14 | Tổng |                                                            | 100        |
    `,
  });
  expect(treeOf(table)).toEqual(
    lines(`
      4 I group top max 60
      5 1 criterion <4 max 35
      6 · option <5 max 35
      7 · option <5 max 25
      8 · option <5 max 10
      9 2 criterion <4 max 25
      10 · rule <9
      11 II group top max 40
      12 1 criterion <11 max 40
      13 · rule <12
      14 · total top max 100
    `),
  );
  expect(rulesOf(table)).toMatchObject([
    [5, { type: "percent-bands" }],
    [10, { type: "per-occurrence", points: -0.5 }],
    [13, { type: "disqualify" }],
  ]);
});

test("a ministry's plan of movements beside its results on another sheet; a cover sheet without tables", () => {
  expectTables(
    {
      name: "Phong trào",
      grid: `
        |   | A   | B                              | C                | D              | E               |
        | 1 | BỘ MẪU |                             |                  |                |                 |
        | 2 | TỔNG HỢP CÁC PHONG TRÀO THI ĐUA CHUYÊN ĐỀ | |            |                |                 |
        | 4 | STT | Tên phong trào thi đua         | Đơn vị chủ trì   | Thời gian thực hiện | Mục tiêu    |
        | 5 | 1   | Chuyển đổi số toàn diện        | Vụ Công nghệ     | Quý I/2026     | 100% thủ tục    |
        | 6 | 2   | Tiết kiệm, chống lãng phí      | Văn phòng        | Từ 01/3/2026 đến 30/9/2026 | Giảm 10% chi |
      `,
    },
    [
      {
        kind: "movements",
        header: [4],
        fields: ["row", "label", "goal", "from", "to"],
        rows: [
          [5, "Chuyển đổi số toàn diện", "100% thủ tục", "2026-Q1", "2026-Q1"],
          [6, "Tiết kiệm, chống lãng phí", "Giảm 10% chi", "2026-03-01", "2026-09-30"],
        ],
      },
    ],
  );
});

test("a hospital's scoring on its side of the paper: codes with letters, points of deduction in their own table", () => {
  const { table } = readOnly({
    name: "Điểm trừ",
    grid: `
      |    | B    | C                                              | D           | E                | F                | G        |
      | 2  | BỆNH VIỆN ĐA KHOA MẪU |                               |             |                  |                  |          |
      | 3  | BẢNG ĐIỂM THI ĐUA KHOA, PHÒNG (100 điểm) |            |             |                  |                  |          |
      | 5  | Mã   | Tiêu chí đánh giá                              | Điểm tối đa | Khoa tự đánh giá | Phòng KHTH đánh giá | Ghi chú |
      | 6  | A    | Chuyên môn                                     | 60          | 58               | 57               |          |
      | 7  | A1   | Hoàn thành giường kế hoạch                     | 30          | 30               | 30               |          |
      | 8  | A2   | Hồ sơ bệnh án đúng quy định                    | 30          | 28               | 27               | sai 3 HS |
      | 9  |      | Mỗi hồ sơ sai sót trừ 1 điểm                   |             |                  |                  |          |
      | 10 | B    | Hành chính                                     | 40          | 40               | 39               |          |
      | 11 | B1   | Giao ban đúng giờ                              | 20          | 20               | 19               |          |
      | 12 | B2   | Nộp báo cáo                                    | 20          | 20               | 20               |          |
      | 13 |      | Tổng điểm                                      | 100         | 98               | 96               |          |
    `,
  });
  expect(table.columns).toEqual({ B: "code", C: "label", D: "max", E: "self", F: "appraised", G: "note" });
  expect(treeOf(table)).toEqual(
    lines(`
      6 A group top max 60
      7 A1 criterion <6 max 30
      8 A2 criterion <6 max 30
      9 · rule <8
      10 B group top max 40
      11 B1 criterion <10 max 20
      12 B2 criterion <10 max 20
      13 · total top max 100
    `),
  );
  expect(table.totals).toEqual([
    {
      row: 13,
      printed: { D: 100, E: 98, F: 96 },
      computed: { D: 100, E: 98, F: 96 },
      agrees: { D: true, E: true, F: true },
    },
  ]);
});

test("a school's register of initiatives: co-authors with shares, marks of the council, recognition by level", () => {
  expectTables(
    {
      name: "SKKN",
      grid: `
        |   | A  | B                                   | C                               | D              | E      | F               |
        | 1 | TRƯỜNG THPT MẪU |                         |                                 |                |        |                 |
        | 2 | TỔNG HỢP KẾT QUẢ CHẤM SÁNG KIẾN KINH NGHIỆM NĂM HỌC 2024-2025 | | |     |        |                 |
        | 4 | TT | Tên sáng kiến kinh nghiệm           | Tác giả                         | Tổ chuyên môn  | Điểm chấm | Cấp công nhận   |
        | 5 | 1  | Dạy học theo dự án                  | Nguyễn Văn Mẫu (60%)\\nTrần Thị Thí Dụ (40%) | Toán - Tin | '85,5 | Trường     |
        | 6 | 2  | Phương pháp trực quan               | Lê Văn Ví Dụ                    | Sinh           | 90     | Tỉnh            |
      `,
    },
    [
      {
        kind: "initiatives",
        header: [4],
        facts: { unit: "TRƯỜNG THPT MẪU", period: "2024-2025" },
        fields: ["row", "name", "unit", "title", "recognisedBy", "extra"],
        rows: [
          [5, "Nguyễn Văn Mẫu", "Toán - Tin", "Dạy học theo dự án", "Trường", { "Điểm chấm": "85,5" }],
          [5, "Trần Thị Thí Dụ", "Toán - Tin", "Dạy học theo dự án", "Trường", { "Điểm chấm": "85,5" }],
          [6, "Lê Văn Ví Dụ", "Sinh", "Phương pháp trực quan", "Tỉnh", { "Điểm chấm": "90" }],
        ],
      },
    ],
  );
});
