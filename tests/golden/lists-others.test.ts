/** Registrations, statistics, targets, initiatives, movements, and sheets that are none of these: invented forms. */
import type { FixtureSheet } from "../support/fixture";
import { onlyTable, pick, tablesOf } from "../support/read-tables";

test("units that register titles and forms, with the lines below the list", () => {
  const table = onlyTable({
    name: "DK",
    grid: `
      |    | A   | B                        | C                    | D                     |
      | 1  | SỞ Y TẾ GIẢ ĐỊNH |              |                      |                       |
      | 2  | BỆNH VIỆN ĐA KHOA MẪU |         |                      |                       |
      | 4  | BẢN ĐĂNG KÝ THI ĐUA NĂM 2026 |  |                      |                       |
      | 6  | STT | Tập thể, cá nhân         | Danh hiệu thi đua    | Hình thức khen thưởng |
      | 7  | I   | TẬP THỂ                  |                      |                       |
      | 8  | 1   | Khoa Nội                 | TTLĐXS               | BK UBND tỉnh          |
      | 9  | 2   | Phòng Điều dưỡng         | Tập thể LĐTT         |                       |
      | 10 | II  | CÁ NHÂN                  |                      |                       |
      | 11 | 1   | BS. Nguyễn Văn Mẫu       | LĐTT, CSTĐCS         | Giấy khen             |
      | 12 | 2   | ĐD Trần Thị Thí Dụ       | LĐTT                 | Không                 |
      | 14 |     | - Đăng ký danh hiệu: Tập thể lao động xuất sắc |  |          |
      | 16 |     |                          |                      | GIÁM ĐỐC              |
    `,
    merges: ["A4:D4"],
  });
  expect(table).toMatchObject({
    kind: "registrations",
    headerRows: [6],
    columns: { A: "ordinal", B: "name", C: "titles", D: "awards" },
    facts: { unit: "BỆNH VIỆN ĐA KHOA MẪU", parentUnit: "SỞ Y TẾ GIẢ ĐỊNH", period: "2026" },
  });
  expect(pick(table, "row", "subject", "name", "titles", "awards").slice(0, 3)).toEqual([
    [8, "collective", "Khoa Nội", ["Tập thể lao động xuất sắc"], ["Bằng khen"]],
    [9, "collective", "Phòng Điều dưỡng", ["Tập thể lao động tiên tiến"], []],
    [11, "individual", "Nguyễn Văn Mẫu", ["Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"], ["Giấy khen"]],
  ]);
  expect(pick(table, "row", "subject", "name", "titles").slice(4)).toEqual([
    [14, "collective", "BỆNH VIỆN ĐA KHOA MẪU", ["Tập thể lao động xuất sắc"]],
  ]);
});

test("statistics: three rows of headings, numbers and sums of columns below, a second form under the signatures", () => {
  const tables = tablesOf({
    name: "Bieu",
    grid: `
      |    | A  | B                      | C       | D        | E       | F      | G        |
      | 1  | Biểu mẫu số 02 |            |         |          |         |        |          |
      | 2  | THỐNG KÊ KẾT QUẢ KHEN THƯỞNG NĂM 2026 | | |       |         |        |          |
      | 4  | Số TT | Hình thức khen thưởng | Kết quả khen thưởng | | |     |          |
      | 5  |    |                        | Tổng số | Trong đó |         |        | Tỷ lệ nữ |
      | 6  |    |                        |         | Tập thể  | Cá nhân | Nữ     |          |
      | 7  | A  | B                      | 1=2+3   | 2        | 3       | 4      | 5=4:3    |
      | 8  | 1  | Huân chương Lao động hạng Ba | 3 | 1        | 2       | 1      | 50%      |
      | 9  | 2  | Bằng khen              | 30      | '010     | 20      | 5      | 25%      |
      | 10 | 3  | Giấy khen              | '1.200   | 200      | '1.000   | 400    | 40%      |
      | 11 |    | Tổng cộng              | '1.233   | 211      | '1.022   | 406    | 39,7%    |
      | 13 |    | NGƯỜI LẬP BIỂU         |         |          | GIÁM ĐỐC |       |          |
      | 14 |    | (Ký, họ tên)           |         |          | (Ký, họ tên, đóng dấu) | |   |
      | 18 |    | Nguyễn Thị Mẫu         |         |          | Trần Văn Thí Dụ |  |          |
      | 20 | Biểu mẫu số 03 |            |         |          |         |        |          |
      | 21 | THỐNG KÊ QUỸ THI ĐUA, KHEN THƯỞNG | | |           |         |        |          |
      | 23 | TT | Đơn vị                 | Số đã trích | Số đã chi | Còn lại | Tổng số tập thể, cá nhân | |
      | 24 | 1  | Xã Mẫu                 | 120,5   | 100      | 20,5    | 12     |          |
      | 25 | 2  | Xã Thí Dụ              | 80      | 80       | 0       | 9      |          |
      | 26 |    | Cộng                   | 200,5   | 180      | 21,5    | 21     |          |
    `,
    merges: ["A4:A6", "B4:B6", "C4:G4", "C5:C6", "D5:F5", "G5:G6"],
  });
  expect(tables).toMatchObject([
    {
      kind: "statistics",
      headerRows: [4, 5, 6],
      firstRow: 8,
      lastRow: 11,
      columns: { A: "code", B: "label", C: "values", D: "values", E: "values", F: "values", G: "values" },
      totals: [
        {
          row: 11,
          printed: { C: 1233, D: 211, E: 1022, F: 406, G: 39.7 },
          computed: { C: 1233, D: 211, E: 1022, F: 406 },
          agrees: { C: true, D: true, E: true, F: true },
        },
      ],
      facts: { title: "THỐNG KÊ KẾT QUẢ KHEN THƯỞNG NĂM 2026", period: "2026" },
    },
    {
      kind: "statistics",
      headerRows: [23],
      firstRow: 24,
      lastRow: 26,
      totals: [
        {
          row: 26,
          printed: { C: 200.5, D: 180, E: 21.5, F: 21 },
          computed: { C: 200.5, D: 180, E: 20.5, F: 21 },
          agrees: { C: true, D: true, E: false, F: true },
        },
      ],
    },
  ]);
  expect(tables[0]?.facts["signers"]).toEqual(["Nguyễn Thị Mẫu", "Trần Văn Thí Dụ"]);
  expect(tables[0]?.rows.map(({ code, label, values }) => [code, label, values])).toEqual([
    ["1", "Huân chương Lao động hạng Ba", { C: 3, D: 1, E: 2, F: 1, G: 50 }],
    ["2", "Bằng khen", { C: 30, D: 10, E: 20, F: 5, G: 25 }],
    ["3", "Giấy khen", { C: 1200, D: 200, E: 1000, F: 400, G: 40 }],
    [null, "Tổng cộng", { C: 1233, D: 211, E: 1022, F: 406, G: 39.7 }],
  ]);
});

test("targets under headings of groups, with words for numbers", () => {
  const table = onlyTable({
    name: "CT",
    grid: `
      |    | A   | B                         | C          | D             | E          | F        |
      | 1  | BIỂU CHỈ TIÊU THI ĐUA NĂM 2026 |  |         |               |            |          |
      | 3  | TT  | Nội dung chỉ tiêu         | Đơn vị tính | Chỉ tiêu giao năm 2026 | Kết quả thực hiện | Ghi chú |
      | 4  | I. KINH TẾ |                    |            |               |            |          |
      | 5  | 1   | Thu ngân sách trên địa bàn | Tỷ đồng   | '1.250        | '1.300,5   |          |
      | 6  | 2   | Diện tích trồng rừng      | ha         | 120           |            | Đang làm |
      | 7  | II  | XÃ HỘI                    |            |               |            |          |
      | 8  | 1   | Tỷ lệ hộ nghèo            | %          | dưới 2%       | '1,8       |          |
      | 9  | 2   | Xã đạt chuẩn nông thôn mới | xã        | ≥ 5           | 6          |          |
    `,
    merges: ["A1:F1", "A4:F4", "B7:F7"],
  });
  expect(table).toMatchObject({
    kind: "targets",
    columns: { A: "ordinal", B: "label", C: "measure", D: "target", E: "actual", F: "note" },
  });
  expect(pick(table, "row", "label", "measure", "target", "actual", "note")).toEqual([
    [5, "Thu ngân sách trên địa bàn", "Tỷ đồng", 1250, 1300.5, null],
    [6, "Diện tích trồng rừng", "ha", 120, null, "Đang làm"],
    [8, "Tỷ lệ hộ nghèo", "%", "dưới 2%", 1.8, null],
    [9, "Xã đạt chuẩn nông thôn mới", "xã", "≥ 5", 6, null],
  ]);
});

test("initiatives: number and day of the decision in one cell, two authors", () => {
  const table = onlyTable({
    name: "SK",
    grid: `
      |   | A   | B                            | C                  | D                     | E                                | F             |
      | 1 | DANH SÁCH SÁNG KIẾN ĐƯỢC CÔNG NHẬN NĂM 2026 | |   |                       |                                  |               |
      | 3 | STT | Tên sáng kiến                | Tác giả/Đồng tác giả | Đơn vị công tác     | Quyết định công nhận (số, ngày)  | Cấp công nhận |
      | 4 | 1   | Số hoá hồ sơ lưu trữ         | Nguyễn Văn Mẫu     | Phòng Nội vụ          | 15/QĐ-UBND ngày 20/3/2026        | Cơ sở         |
      | 5 | 2   | Tra cứu quyết định khen thưởng | Trần Thị Thí Dụ\\nLê Văn Ví Dụ | Văn phòng | Số 16/QĐ-UBND, ngày 02 tháng 4 năm 2026 | Cấp tỉnh |
    `,
  });
  expect(table).toMatchObject({
    kind: "initiatives",
    columns: { B: "title", C: "name", D: "unit", E: "decision", F: "recognisedBy" },
  });
  expect(pick(table, "row", "name", "unit", "title", "recognisedOn", "recognisedBy", "decision")).toEqual([
    [4, "Nguyễn Văn Mẫu", "Phòng Nội vụ", "Số hoá hồ sơ lưu trữ", "2026-03-20", "Cơ sở", "15/QĐ-UBND"],
    [
      5,
      "Trần Thị Thí Dụ",
      "Văn phòng",
      "Tra cứu quyết định khen thưởng",
      "2026-04-02",
      "Cấp tỉnh",
      "16/QĐ-UBND",
    ],
    [
      5,
      "Lê Văn Ví Dụ",
      "Văn phòng",
      "Tra cứu quyết định khen thưởng",
      "2026-04-02",
      "Cấp tỉnh",
      "16/QĐ-UBND",
    ],
  ]);
});

test("movements with the whole period in one column", () => {
  const table = onlyTable({
    name: "PT",
    grid: `
      |   | A   | B                            | C                      | D                          | E               |
      | 1 | KẾ HOẠCH TỔ CHỨC CÁC PHONG TRÀO THI ĐUA |  |              |                            |                 |
      | 3 | STT | Phong trào thi đua           | Mục tiêu, nội dung     | Thời gian thực hiện        | Đơn vị chủ trì  |
      | 4 | 1   | Xây dựng nông thôn mới       | 05 xã đạt chuẩn        | Từ 01/2026 đến 12/2026     | Phòng Kinh tế   |
      | 5 | 2   | Chuyển đổi số                | 80% hồ sơ trực tuyến   | từ ngày 15/3/2026 đến ngày 02/9/2026 | Văn phòng |
      | 6 | 3   | Học tập suốt đời             |                        | 2026 - 2030                | Phòng Văn hóa   |
      | 7 | 4   | Xanh, sạch, đẹp              | Cơ quan xanh           | Quý II/2026                | Công đoàn       |
    `,
  });
  expect(table).toMatchObject({ kind: "movements", columns: { B: "label", C: "goal", D: "from" } });
  expect(pick(table, "row", "label", "goal", "from", "to")).toEqual([
    [4, "Xây dựng nông thôn mới", "05 xã đạt chuẩn", "2026-01", "2026-12"],
    [5, "Chuyển đổi số", "80% hồ sơ trực tuyến", "2026-03-15", "2026-09-02"],
    [6, "Học tập suốt đời", null, "2026", "2030"],
    [7, "Xanh, sạch, đẹp", "Cơ quan xanh", "2026-Q2", "2026-Q2"],
  ]);
});

const NONE_OF_THESE: readonly FixtureSheet[] = [
  {
    name: "Danh bạ",
    grid: `
      |   | A   | B               | C           | D             | E           | F            |
      | 1 | DANH BẠ ĐIỆN THOẠI CƠ QUAN |  |       |               |             |              |
      | 3 | STT | Họ và tên       | Chức vụ     | Đơn vị        | Điện thoại  | Thư điện tử  |
      | 4 | 1   | Nguyễn Văn Mẫu  | Giám đốc    | Ban Giám đốc  | '0900000001 | mau@vidu.vn  |
      | 5 | 2   | Trần Thị Thí Dụ | Chuyên viên | Phòng Nội vụ  | '0900000002 | du@vidu.vn   |
    `,
  },
  {
    name: "Nghỉ phép",
    grid: `
      |   | A   | B               | C           | D          | E          | F              | G       |
      | 1 | DANH SÁCH ĐĂNG KÝ NGHỈ PHÉP NĂM 2026 | | |      |            |                |         |
      | 3 | STT | Họ và tên       | Chức vụ     | Từ ngày    | Đến ngày   | Lý do          | Ghi chú |
      | 4 | 1   | Nguyễn Văn Mẫu  | Giám đốc    | 01/07/2026 | 05/07/2026 | Việc gia đình  |         |
      | 5 | 2   | Trần Thị Thí Dụ | Chuyên viên | 10/07/2026 | 12/07/2026 | Nghỉ mát       |         |
    `,
  },
  {
    name: "Dự toán",
    grid: `
      |   | A   | B                | C        | D         | E        |
      | 1 | DỰ TOÁN CHI NGÂN SÁCH NĂM 2026 | | |      |          |
      | 3 | STT | Nội dung chi     | Dự toán  | Thực hiện | Còn lại  |
      | 4 | 1   | Lương, phụ cấp   | 1200     | 900       | 300      |
      | 5 | 2   | Văn phòng phẩm   | 50       | 20        | 30       |
      | 6 |     | Cộng             | 1250     | 920       | 330      |
    `,
  },
  {
    name: "Bảng lương",
    grid: `
      |   | A   | B               | C           | D     | E          | F        |
      | 1 | BẢNG THANH TOÁN TIỀN LƯƠNG THÁNG 5 | |   |       |            |          |
      | 3 | STT | Họ và tên       | Chức vụ     | Hệ số | Tổng số    | Ký nhận  |
      | 4 | 1   | Nguyễn Văn Mẫu  | Giám đốc    | 4.98  | 11653200   |          |
      | 5 | 2   | Trần Thị Thí Dụ | Chuyên viên | 2.34  | 5475600    |          |
    `,
  },
  {
    name: "Công văn",
    grid: `
      |   | A                                                                                  | B |
      | 1 | Kính gửi: Các cơ quan, đơn vị                                                       | |
      | 2 | Thực hiện Kế hoạch thi đua, khen thưởng năm 2026, đề nghị các đơn vị đăng ký danh hiệu | |
      | 3 | thi đua, hình thức khen thưởng trước ngày 15/02/2026 và gửi về Phòng Nội vụ.          | |
      | 4 | - Danh hiệu thi đua: Chiến sĩ thi đua cơ sở, Lao động tiên tiến;                      | |
      | 5 | - Hình thức khen thưởng: Giấy khen.                                                  | |
      | 6 | TM. ỦY BAN NHÂN DÂN                                                                | |
    `,
  },
  {
    name: "Biên bản",
    grid: `
      |   | A                                                                                   |
      | 1 | BIÊN BẢN HỌP HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG                                          |
      | 2 | Thành phần: ông Nguyễn Văn Mẫu - Chủ tịch Hội đồng; bà Trần Thị Thí Dụ - Thư ký       |
      | 3 | Tiêu chí 1: đề nghị cộng 4 điểm, thống nhất đạt 7 điểm.                                |
      | 4 | Kết quả bỏ phiếu: 11/13 thành viên đồng ý.                                             |
    `,
  },
];

test.each(NONE_OF_THESE)("$name is left in peace", (sheet) => {
  expect(tablesOf(sheet).filter(({ kind }) => kind !== "unknown")).toEqual([]);
});
