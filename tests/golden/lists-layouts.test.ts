/** Messy lists: names in two columns, ditto marks, printed pages, lists beside each other. Invented; the rows are what a careful colleague reads there. */
import { readsAs } from "../support/list-case";

readsAs("split name, birth by sex, legend sheet", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D | E | F | G | H |
      | 1 | ĐẢNG ỦY XÃ MẪU |  |  |  |  |  |  |  |
      | 2 | DANH SÁCH ĐỀ NGHỊ TẶNG DANH HIỆU THI ĐUA NĂM 2026 |  |  |  |  |  |  |  |
      | 4 | STT | Họ và tên |  | Năm sinh |  | Chức vụ | Đơn vị | Danh hiệu |
      | 5 |  |  |  | Nam | Nữ |  |  |  |
      | 6 | (1) | (2) |  | (3) | (4) | (5) | (6) | (7) |
      | 7 | 1 | Nguyễn Văn | Mẫu | 1980 |  | Trưởng phòng | Phòng Nội vụ | A |
      | 8 | 2 | Trần Thị Thí | Dụ |  | 1985 | Chuyên viên | " | B |
      | 9 | 3 | LÊ VĂN VÍ | DỤ | '1979 |  | Kế toán | nt | A, B |
      | 10 | Tổng cộng: 03 người |  |  |  |  |  |  |  |
      | 12 |  |  |  |  |  | THỦ TRƯỞNG ĐƠN VỊ |  |  |
    `,
      merges: ["A4:A5", "B4:C5", "D4:E4", "F4:F5", "G4:G5", "H4:H5", "A10:H10"],
    },
    {
      name: "Ghi chu",
      grid: `
      |  | A | B |
      | 1 | Ký hiệu | Danh hiệu |
      | 2 | A | Lao động tiên tiến |
      | 3 | B | Chiến sĩ thi đua cơ sở |
    `,
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "subject", "name", "position", "unit", "award"],
  rows: [
    [7, "individual", "Nguyễn Văn Mẫu", "Trưởng phòng", "Phòng Nội vụ", "Lao động tiên tiến"],
    [8, "individual", "Trần Thị Thí Dụ", "Chuyên viên", "Phòng Nội vụ", "Chiến sĩ thi đua cơ sở"],
    [
      9,
      "individual",
      "Lê Văn Ví Dụ",
      "Kế toán",
      "Phòng Nội vụ",
      "Lao động tiên tiến; Chiến sĩ thi đua cơ sở",
    ],
  ],
});

readsAs("họ đệm | tên two headings, sections by title with counts, merged unit", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D | E | F |
      | 1 | TRƯỜNG THCS MẪU |  |  | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |  |  |
      | 3 | DANH SÁCH GIÁO VIÊN ĐỀ NGHỊ CÔNG NHẬN DANH HIỆU THI ĐUA |  |  |  |  |  |
      | 4 | Năm học 2025 - 2026 |  |  |  |  |  |
      | 6 | TT | Họ đệm | Tên | Ngày sinh | Tổ chuyên môn | Ghi chú |
      | 7 | I. Danh hiệu CSTĐCS: 02 người |  |  |  |  |  |
      | 8 | 1 | Nguyễn Văn | Mẫu | 01/02/1980 | Tổ Toán - Lý |  |
      | 9 | 2 | Trần Thị Thí | Dụ | 15-3-1985 |  |  |
      | 10 | II. Danh hiệu LĐTT: 02 người |  |  |  |  |  |
      | 11 | 1 | Lê Văn Ví | Dụ | @1979-05-12 | Tổ Văn | Nghỉ thai sản |
      | 12 | 2 | Phạm Thị Giả | Định | 1990 | Tổ Văn |  |
      | 13 | Danh sách có 04 người./. |  |  |  |  |  |
    `,
      merges: ["A3:F3", "A4:F4", "A7:F7", "A10:F10", "E8:E9", "A13:F13"],
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "name", "unit", "award", "extra"],
  rows: [
    [8, "Nguyễn Văn Mẫu", "Tổ Toán - Lý", "Chiến sĩ thi đua cơ sở", { "Ngày sinh": "01/02/1980" }],
    [9, "Trần Thị Thí Dụ", "Tổ Toán - Lý", "Chiến sĩ thi đua cơ sở", { "Ngày sinh": "15-3-1985" }],
    [
      11,
      "Lê Văn Ví Dụ",
      "Tổ Văn",
      "Lao động tiên tiến",
      { "Ngày sinh": "1979-05-12", "Ghi chú": "Nghỉ thai sản" },
    ],
    [12, "Phạm Thị Giả Định", "Tổ Văn", "Lao động tiên tiến", { "Ngày sinh": "1990" }],
  ],
});

readsAs("posts typed before and after, ranks, degrees", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D |
      | 1 | DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH |  |  |  |
      | 2 | (Kèm theo Quyết định số 123/QĐ-UBND ngày 01/02/2026 của Chủ tịch UBND tỉnh) |  |  |  |
      | 4 | STT | Họ và tên, chức vụ | Đơn vị công tác | Thành tích |
      | 5 | 1 | Phó Chủ tịch Nguyễn Văn Mẫu | UBND xã Mẫu | Hoàn thành xuất sắc |
      | 6 | 2 | Thượng tá Trần Thị Thí Dụ | Công an tỉnh |  |
      | 7 | 3 | BS.CKII Lê Văn Ví Dụ | Bệnh viện Mẫu |  |
      | 8 | 4 | ThS. Phạm Thị Giả Định - Trưởng phòng | Sở Y tế |  |
      | 9 | 5 | Nguyễn Văn Mẫu (Trưởng phòng) | Sở Nội vụ |  |
      | 10 | 6 | Ông Vũ Văn Mẫu, Giám đốc Trung tâm | Trung tâm Mẫu |  |
      | 11 | 7 | Đ/c: ĐỖ THỊ MẪU | Huyện đoàn |  |
      | 12 | 8 | Trưởng ban Công tác Mặt trận Hoàng Văn Thí Dụ | Thôn 1 |  |
      | 13 | 9 | TS.BS Bùi Văn Ví Dụ | Bệnh viện Mẫu |  |
      | 14 | 10 | Giáo viên Lý Thị Mẫu | Trường Mẫu |  |
    `,
      merges: ["A1:D1", "A2:D2"],
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "subject", "honorific", "name", "position", "unit", "award"],
  rows: [
    [5, "individual", null, "Nguyễn Văn Mẫu", "Phó Chủ tịch", "UBND xã Mẫu", "Bằng khen"],
    [6, "individual", "Thượng tá", "Trần Thị Thí Dụ", null, "Công an tỉnh", "Bằng khen"],
    [7, "individual", "BS.CKII", "Lê Văn Ví Dụ", null, "Bệnh viện Mẫu", "Bằng khen"],
    [8, "individual", "ThS", "Phạm Thị Giả Định", "Trưởng phòng", "Sở Y tế", "Bằng khen"],
    [9, "individual", null, "Nguyễn Văn Mẫu", "Trưởng phòng", "Sở Nội vụ", "Bằng khen"],
    [10, "individual", "Ông", "Vũ Văn Mẫu", "Giám đốc Trung tâm", "Trung tâm Mẫu", "Bằng khen"],
    [11, "individual", "Đ/c", "Đỗ Thị Mẫu", null, "Huyện đoàn", "Bằng khen"],
    [12, "individual", null, "Hoàng Văn Thí Dụ", "Trưởng ban Công tác Mặt trận", "Thôn 1", "Bằng khen"],
    [13, "individual", "TS.BS", "Bùi Văn Ví Dụ", null, "Bệnh viện Mẫu", "Bằng khen"],
    [14, "individual", null, "Lý Thị Mẫu", "Giáo viên", "Trường Mẫu", "Bằng khen"],
  ],
});

readsAs("two lists side by side", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D | E | F | G | H | I |
      | 1 | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 |  |  |  |  |  |  |  |  |
      | 3 | STT | Họ và tên | Chức vụ | Hình thức khen thưởng |  | STT | Tên tập thể | Hình thức khen thưởng | Ghi chú |
      | 4 | 1 | Nguyễn Văn Mẫu | Bí thư | Giấy khen |  | 1 | Thôn Mẫu | Bằng khen |  |
      | 5 | 2 | Trần Thị Thí Dụ | Kế toán | Giấy khen |  | 2 | Hội Phụ nữ xã | Giấy khen |  |
      | 6 | 3 | Lê Văn Ví Dụ | Văn thư | Bằng khen |  |  |  |  |  |
    `,
      merges: ["A1:I1"],
    },
  ],
  kinds: ["nominations", "nominations"],
  fields: ["row", "subject", "name", "position", "award"],
  rows: [
    [4, "individual", "Nguyễn Văn Mẫu", "Bí thư", "Giấy khen"],
    [5, "individual", "Trần Thị Thí Dụ", "Kế toán", "Giấy khen"],
    [6, "individual", "Lê Văn Ví Dụ", "Văn thư", "Bằng khen"],
  ],
});

readsAs("continued on second sheet with header", {
  sheets: [
    {
      name: "Trang 1",
      grid: `
      |  | A | B | C | D |
      | 1 | DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2026 |  |  |  |
      | 3 | STT | Họ tên | Chức danh | Danh hiệu đăng ký |
      | 4 | 1 | Nguyễn Văn Mẫu | Bí thư | LĐTT |
      | 5 | 2 | Trần Thị Thí Dụ | Kế toán | CSTĐCS |
    `,
    },
    {
      name: "Trang 2",
      grid: `
      |  | A | B | C | D |
      | 1 | STT | Họ tên | Chức danh | Danh hiệu đăng ký |
      | 2 | 3 | Lê Văn Ví Dụ | Văn thư | LĐTT + CSTĐCS |
      | 3 | 4 | Phạm Thị Giả Định | Thủ quỹ | Không đăng ký |
    `,
    },
  ],
  kinds: ["registrations", "registrations"],
  table: 1,
  fields: ["row", "name", "position", "titles", "awards"],
  rows: [
    [2, "Lê Văn Ví Dụ", "Văn thư", ["Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"], []],
    [3, "Phạm Thị Giả Định", "Thủ quỹ", [], []],
  ],
});

readsAs("header repeated on printed pages, hidden row, blank unit as above", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D | E |
      | 1 | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG |  |  |  |  |
      | 3 | Stt | Đơn vị | Họ và tên | Chức vụ | Đề nghị khen thưởng |
      | 4 | 1 | Phòng Nội vụ | Nguyễn Văn Mẫu | Trưởng phòng | BK UBND tỉnh |
      | 5 | 2 |  | Trần Thị Thí Dụ | Chuyên viên | GK |
      | 6 | 3 | Phòng Kinh tế | Lê Văn Ví Dụ | Chuyên viên | GK |
      | 7 | Stt | Đơn vị | Họ và tên | Chức vụ | Đề nghị khen thưởng |
      | 8 | 4 |  | Phạm Thị Giả Định | Chuyên viên | GK |
      | 9 | 5 | Văn phòng | Vũ Văn Mẫu | Chánh Văn phòng | GK |
    `,
      hiddenRows: [[5, 5]],
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "hidden", "name", "unit", "award"],
  rows: [
    [4, undefined, "Nguyễn Văn Mẫu", "Phòng Nội vụ", "Bằng khen"],
    [5, true, "Trần Thị Thí Dụ", "Phòng Nội vụ", "Giấy khen"],
    [6, undefined, "Lê Văn Ví Dụ", "Phòng Kinh tế", "Giấy khen"],
    [8, undefined, "Phạm Thị Giả Định", "Phòng Kinh tế", "Giấy khen"],
    [9, undefined, "Vũ Văn Mẫu", "Văn phòng", "Giấy khen"],
  ],
});

readsAs("mixed collectives, households, sections A/B, posts and units in one column", {
  sheets: [
    {
      name: "Phụ lục",
      grid: `
      |  | A | B | C | D | E |
      | 1 | ỦY BAN NHÂN DÂN |  |  | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM |  |
      | 2 | XÃ MẪU |  |  | Độc lập - Tự do - Hạnh phúc |  |
      | 4 | PHỤ LỤC |  |  |  |  |
      | 5 | Danh sách tập thể, cá nhân, hộ gia đình được tặng Giấy khen |  |  |  |  |
      | 6 | (Kèm theo Quyết định số 45 /QĐ-UBND ngày 10 tháng 10 năm 2026 của UBND xã Mẫu) |  |  |  |  |
      | 8 | TT | Tên tập thể, cá nhân, hộ gia đình | Chức vụ, đơn vị công tác / địa chỉ | Số tiền thưởng (đồng) | Ghi chú |
      | 9 | A. TẬP THỂ |  |  |  |  |
      | 10 | 1 | Cán bộ và Nhân dân thôn Mẫu |  | 1.000.000 |  |
      | 11 | 2 | Chi bộ thôn Thí Dụ |  | 1.000.000 |  |
      | 12 | B. CÁ NHÂN |  |  |  |  |
      | 13 | 1 | Ông Nguyễn Văn Mẫu | Trưởng thôn Mẫu | 500.000 |  |
      | 14 | 2 | Bà Trần Thị Thí Dụ | Chi hội trưởng Phụ nữ | 500.000 |  |
      | 15 | C. HỘ GIA ĐÌNH |  |  |  |  |
      | 16 | 1 | Ông Lê Văn Ví Dụ | Thôn Ví Dụ | 300.000 |  |
      | 17 | 2 | Gia đình bà Phạm Thị Giả Định | Thôn Giả Định | 300.000 |  |
      | 18 |  | Tổng cộng |  | 3.600.000 |  |
      | 20 | Tổng cộng: 02 tập thể, 02 cá nhân, 02 hộ gia đình./. |  |  |  |  |
    `,
      merges: ["A9:E9", "A12:E12", "A15:E15"],
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "subject", "honorific", "name", "award"],
  rows: [
    [10, "collective", null, "Cán bộ và Nhân dân thôn Mẫu", "Giấy khen"],
    [11, "collective", null, "Chi bộ thôn Thí Dụ", "Giấy khen"],
    [13, "individual", "Ông", "Nguyễn Văn Mẫu", "Giấy khen"],
    [14, "individual", "Bà", "Trần Thị Thí Dụ", "Giấy khen"],
    [16, "household", null, "Ông Lê Văn Ví Dụ", "Giấy khen"],
    [17, "household", null, "Gia đình bà Phạm Thị Giả Định", "Giấy khen"],
  ],
});
