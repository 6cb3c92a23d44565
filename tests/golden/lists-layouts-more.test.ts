/** More messy lists: earlier decisions, ticks, authors, votes, registrations. Invented; the rows are what a careful colleague reads there. */
import { readsAs } from "../support/list-case";

readsAs("earlier decisions, CCCD as number, phone", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D | E | F | G | H |
      | 1 | DANH SÁCH ĐỀ NGHỊ XÉT TẶNG DANH HIỆU CHIẾN SĨ THI ĐUA CẤP TỈNH |  |  |  |  |  |  |  |
      | 3 | TT | Họ và tên | Số CCCD | Điện thoại | Chức vụ, đơn vị công tác | Danh hiệu đã đạt (số, ngày QĐ) | Sáng kiến được công nhận | Danh hiệu đề nghị |
      | 4 | 1 | Nguyễn Văn Mẫu | 1085000123 | '0900000001 | Phó Trưởng phòng, Phòng Nội vụ | CSTĐCS năm 2024 (QĐ số 123/QĐ-UBND ngày 01/02/2024); CSTĐCS năm 2025 (QĐ số 99/QĐ-UBND ngày 03/02/2025) | Số hoá hồ sơ | CSTĐ cấp tỉnh |
      | 5 | 2 | Trần Thị Thí Dụ | '001185000456 | 0900.000.002 | Chuyên viên, Văn phòng | CSTĐCS các năm 2023, 2024, 2025 |  | Chiến sỹ thi đua cấp tỉnh |
    `,
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "name", "position", "awardId"],
  rows: [
    [4, "Nguyễn Văn Mẫu", "Phó Trưởng phòng, Phòng Nội vụ", "chien-si-thi-dua-bo-ban-nganh-tinh"],
    [5, "Trần Thị Thí Dụ", "Chuyên viên, Văn phòng", "chien-si-thi-dua-bo-ban-nganh-tinh"],
  ],
});

readsAs("tick matrix over 3 header rows", {
  sheets: [
    {
      name: "Tong hop",
      grid: `
      |  | A | B | C | D | E | F | G | H | I |
      | 1 | BIỂU TỔNG HỢP ĐỀ NGHỊ KHEN THƯỞNG NĂM HỌC 2025-2026 |  |  |  |  |  |  |  |  |
      | 3 | TT | HỌ VÀ TÊN | CHỨC VỤ | DANH HIỆU, HÌNH THỨC ĐỀ NGHỊ |  |  |  |  | GHI CHÚ |
      | 4 |  |  |  | Danh hiệu thi đua |  |  | Hình thức khen thưởng |  |  |
      | 5 |  |  |  | Lao động tiên tiến | CSTĐ cơ sở | CSTĐ cấp tỉnh | Bằng khen UBND tỉnh | Giấy khen Giám đốc Sở |  |
      | 6 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |
      | 7 | 1 | NGUYỄN VĂN MẪU | Hiệu trưởng | x | x |  | x |  |  |
      | 8 | 2 | TRẦN THỊ THÍ DỤ | Phó Hiệu trưởng | X |  |  |  | ✓ |  |
      | 9 | 3 | LÊ VĂN VÍ DỤ | Giáo viên | x |  |  |  |  |  |
      | 10 |  | TỔNG CỘNG |  | 3 | 1 | 0 | 1 | 1 |  |
    `,
      merges: ["A3:A5", "B3:B5", "C3:C5", "D3:H3", "D4:F4", "G4:H4", "I3:I5"],
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "name", "award"],
  rows: [
    [7, "Nguyễn Văn Mẫu", "Lao động tiên tiến; Chiến sĩ thi đua cơ sở; Bằng khen"],
    [8, "Trần Thị Thí Dụ", "Lao động tiên tiến; Giấy khen"],
    [9, "Lê Văn Ví Dụ", "Lao động tiên tiến"],
  ],
});

readsAs("initiatives messy", {
  sheets: [
    {
      name: "SK",
      grid: `
      |  | A | B | C | D | E | F | G |
      | 1 | TỔNG HỢP SÁNG KIẾN ĐỀ NGHỊ CÔNG NHẬN NĂM 2026 |  |  |  |  |  |  |
      | 3 | TT | Tên sáng kiến/giải pháp | Họ và tên tác giả | Chức vụ | Đơn vị | Phạm vi ảnh hưởng | Số, ngày QĐ công nhận |
      | 4 | 1 | Ứng dụng phần mềm quản lý hồ sơ | Nguyễn Văn Mẫu (60%), Trần Thị Thí Dụ (40%) | Trưởng phòng | Phòng Nội vụ | Cơ sở | QĐ số 12/QĐ-UBND ngày 05/01/2026 |
      | 5 | 2 | Cải tiến quy trình "một cửa" | Lê Văn Ví Dụ | Chuyên viên | nt | Cơ sở | nt |
      | 6 | 3 | Mô hình thư viện xanh | Đ/c Phạm Thị Giả Định | Giáo viên | Trường Mẫu | Tỉnh |  |
      | 7 | Tổng số: 03 sáng kiến |  |  |  |  |  |  |
    `,
    },
  ],
  kinds: ["initiatives"],
  fields: ["row", "name", "unit", "title", "recognisedOn", "decision"],
  rows: [
    [4, "Nguyễn Văn Mẫu", "Phòng Nội vụ", "Ứng dụng phần mềm quản lý hồ sơ", "2026-01-05", "12/QĐ-UBND"],
    [4, "Trần Thị Thí Dụ", "Phòng Nội vụ", "Ứng dụng phần mềm quản lý hồ sơ", "2026-01-05", "12/QĐ-UBND"],
    [5, "Lê Văn Ví Dụ", "Phòng Nội vụ", 'Cải tiến quy trình "một cửa"', "2026-01-05", "12/QĐ-UBND"],
    [6, "Phạm Thị Giả Định", "Trường Mẫu", "Mô hình thư viện xanh", null, null],
  ],
});

readsAs("ballots with three columns and percent formats", {
  sheets: [
    {
      name: "KP",
      grid: `
      |  | A | B | C | D | E | F | G |
      | 1 | HỘI ĐỒNG TĐKT XÃ MẪU |  |  |  |  |  |  |
      | 2 | BIÊN BẢN KIỂM PHIẾU |  |  |  |  |  |  |
      | 3 | Bầu danh hiệu Chiến sĩ thi đua cơ sở năm 2026 |  |  |  |  |  |  |
      | 4 | - Tổng số thành viên Hội đồng: 11 đồng chí; có mặt: 10 đồng chí; vắng: 01 đồng chí |  |  |  |  |  |  |
      | 5 | - Số phiếu phát ra: 10 phiếu |  |  |  |  |  |  |
      | 6 | - Số phiếu thu vào: 10 phiếu; hợp lệ: 09 phiếu; không hợp lệ: 01 phiếu |  |  |  |  |  |  |
      | 8 | STT | Họ và tên | Chức vụ, đơn vị | Số phiếu đồng ý | Số phiếu không đồng ý | Tỷ lệ % phiếu đồng ý/tổng số thành viên | Kết quả |
      | 9 | 1 | Ông Nguyễn Văn Mẫu | Trưởng phòng | 09/10 | 0 | 81,8 | Đạt |
      | 10 | 2 | Bà Trần Thị Thí Dụ | Chuyên viên | 7 phiếu | 02 phiếu | 0.636 | Không đạt |
      | 12 |  | TỔ KIỂM PHIẾU |  |  | CHỦ TỊCH HỘI ĐỒNG |  |  |
    `,
      formats: { "F10:F10": "0.0%" },
    },
  ],
  kinds: ["ballots"],
  fields: ["row", "name", "position", "agree", "disagree", "percentShown", "percent"],
  rows: [
    [9, "Nguyễn Văn Mẫu", "Trưởng phòng", 9, 0, "81,8", 81.82],
    [10, "Trần Thị Thí Dụ", "Chuyên viên", 7, 2, "63,6%", 63.64],
  ],
});

readsAs("ballots with votes header groups", {
  sheets: [
    {
      name: "KP",
      grid: `
      |  | A | B | C | D | E | F | G | H |
      | 1 | BẢNG TỔNG HỢP KẾT QUẢ BỎ PHIẾU KÍN |  |  |  |  |  |  |  |
      | 2 | Số thành viên Hội đồng: 15 người. Số thành viên có mặt: 15 người |  |  |  |  |  |  |  |
      | 4 | TT | Họ và tên | Đơn vị | Kết quả bỏ phiếu |  |  |  | Ghi chú |
      | 5 |  |  |  | Đồng ý |  | Không đồng ý |  |  |
      | 6 |  |  |  | Số phiếu | Tỷ lệ % | Số phiếu | Tỷ lệ % |  |
      | 7 | 1 | Nguyễn Văn Mẫu | Phòng Nội vụ | 15 | 100 | 0 | 0 |  |
      | 8 | 2 | Trần Thị Thí Dụ | Văn phòng | 12 | 80 | 3 | 20 |  |
    `,
      merges: ["A4:A6", "B4:B6", "C4:C6", "D4:G4", "D5:E5", "F5:G5", "H4:H6"],
    },
  ],
  kinds: ["ballots"],
  fields: ["row", "name", "agree", "disagree", "percentShown", "percent"],
  rows: [
    [7, "Nguyễn Văn Mẫu", 15, 0, "100", 100],
    [8, "Trần Thị Thí Dụ", 12, 3, "80", 80],
  ],
});

readsAs("registration units and persons mixed, roman sections per unit", {
  sheets: [
    {
      name: "DK",
      grid: `
      |  | A | B | C | D | E | F |
      | 1 | UBND HUYỆN MẪU |  |  |  |  |  |
      | 2 | PHÒNG GIÁO DỤC VÀ ĐÀO TẠO |  |  |  |  |  |
      | 4 | BẢNG TỔNG HỢP ĐĂNG KÝ THI ĐUA NĂM HỌC 2025-2026 |  |  |  |  |  |
      | 6 | STT | Họ và tên | Chức vụ | Đăng ký danh hiệu thi đua | Đăng ký hình thức khen thưởng | Tên sáng kiến |
      | 7 | I | Trường Mầm non Hoa Giả |  |  |  |  |
      | 8 | 1 | Nguyễn Thị Mẫu | HT | CSTĐCS, LĐTT | GK UBND huyện | Giải pháp A |
      | 9 | 2 | Trần Thị Thí Dụ | GV | LĐTT |  |  |
      | 10 | II | Trường Tiểu học Ví Dụ |  |  |  |  |
      | 11 | 1 | Lê Văn Ví Dụ | PHT | LĐTT; CSTĐ cấp tỉnh | BK UBND tỉnh | Giải pháp B |
      | 12 | 2 | Phạm Văn Giả Định | NV | - | - |  |
      | 14 |  |  |  |  | TRƯỞNG PHÒNG |  |
    `,
    },
  ],
  kinds: ["registrations"],
  fields: ["row", "name", "position", "unit", "titles", "awards"],
  rows: [
    [
      8,
      "Nguyễn Thị Mẫu",
      "HT",
      "Trường Mầm non Hoa Giả",
      ["Chiến sĩ thi đua cơ sở", "Lao động tiên tiến"],
      ["Giấy khen"],
    ],
    [9, "Trần Thị Thí Dụ", "GV", "Trường Mầm non Hoa Giả", ["Lao động tiên tiến"], []],
    [
      11,
      "Lê Văn Ví Dụ",
      "PHT",
      "Trường Tiểu học Ví Dụ",
      ["Lao động tiên tiến", "Chiến sĩ thi đua bộ, ban, ngành, tỉnh"],
      ["Bằng khen"],
    ],
    [12, "Phạm Văn Giả Định", "NV", "Trường Tiểu học Ví Dụ", [], []],
  ],
});

readsAs("ditto awards, position ditto, collective with unit", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D | E |
      | 1 | Danh sách khen thưởng đợt 2 năm 2026 |  |  |  |  |
      | 3 | SỐ TT | HỌ TÊN/TẬP THỂ | CHỨC DANH | ĐƠN VỊ | HÌNH THỨC KHEN |
      | 4 | 1 | Anh Nguyễn Văn Mẫu | Công nhân | Đội 1 | Bằng khen Bộ trưởng |
      | 5 | 2 | Chị Trần Thị Thí Dụ | -nt- | như trên | như trên |
      | 6 | 3 | Lê Văn Ví Dụ | Tổ trưởng | Đội 2 | Giấy khen Tổng Giám đốc |
      | 7 | 4 | Tổ sản xuất số 3 |  | Đội 2 | // |
    `,
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "subject", "honorific", "name", "position", "unit", "award"],
  rows: [
    [4, "individual", "Anh", "Nguyễn Văn Mẫu", "Công nhân", "Đội 1", "Bằng khen"],
    [5, "individual", "Chị", "Trần Thị Thí Dụ", "Công nhân", "Đội 1", "Bằng khen"],
    [6, "individual", null, "Lê Văn Ví Dụ", "Tổ trưởng", "Đội 2", "Giấy khen"],
    [7, "collective", null, "Tổ sản xuất số 3", null, "Đội 2", "Giấy khen"],
  ],
});

readsAs("no ordinal, title in the middle, English-like spelling, NBSP", {
  sheets: [
    {
      name: "Sheet1",
      grid: `
      |  | B | C | D | E |
      | 3 | Công ty TNHH Mẫu |  |  |  |
      | 5 | DS đề nghị khen thưởng cuối năm 2026 |  |  |  |
      | 7 | Họ\u00a0và tên | Bộ phận | Xếp loại | Đề nghị khen |
      | 8 | Nguyễn\u00a0Văn Mẫu | Kế toán | A | LĐTT |
      | 9 | ${"Trần Thị Thí Dụ".normalize("NFD")} | Kho | Hoàn thành xuất sắc NV | ${"Chiến sĩ thi đua cơ sở".normalize("NFD")} |
    `,
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "name", "unit", "classification", "award"],
  rows: [
    [8, "Nguyễn Văn Mẫu", "Kế toán", "A", "Lao động tiên tiến"],
    [9, "Trần Thị Thí Dụ", "Kho", "Hoàn thành xuất sắc NV", "Chiến sĩ thi đua cơ sở"],
  ],
});
