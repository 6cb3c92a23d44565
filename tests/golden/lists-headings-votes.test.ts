/** Messy lists: headings between lists, ticks, votes, old fonts, lines to fill in. Invented; the rows are what a careful colleague reads there. */
import { readsAs } from "../support/list-case";

readsAs("initiative named in a proposal", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D | E | F | G |
      | 1 | DANH SÁCH ĐỀ NGHỊ XÉT TẶNG CSTĐ CẤP TỈNH NĂM 2026 |  |  |  |  |  |  |
      | 3 | TT | Họ và tên | Chức vụ | Đơn vị | Tên sáng kiến | Số QĐ công nhận | Danh hiệu đề nghị |
      | 4 | 1 | Nguyễn Văn Mẫu | Trưởng phòng | Phòng Nội vụ | Số hoá hồ sơ | 12/QĐ-UBND | CSTĐ cấp tỉnh |
      | 5 | 2 | Trần Thị Thí Dụ | Chuyên viên | Văn phòng | Tra cứu nhanh | 13/QĐ-UBND | CSTĐ cấp tỉnh |
    `,
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "name", "unit", "awardId"],
  rows: [
    [4, "Nguyễn Văn Mẫu", "Phòng Nội vụ", "chien-si-thi-dua-bo-ban-nganh-tinh"],
    [5, "Trần Thị Thí Dụ", "Văn phòng", "chien-si-thi-dua-bo-ban-nganh-tinh"],
  ],
});

readsAs("sections that each repeat the header", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D |
      | 1 | UBND XÃ MẪU |  |  |  |
      | 2 | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 |  |  |  |
      | 4 | I. TẬP THỂ |  |  |  |
      | 5 | STT | Tên tập thể | Hình thức khen thưởng | Ghi chú |
      | 6 | 1 | Thôn Mẫu | Giấy khen |  |
      | 7 | 2 | Trạm Y tế xã | Giấy khen |  |
      | 9 | II. CÁ NHÂN |  |  |  |
      | 10 | STT | Họ và tên | Hình thức khen thưởng | Ghi chú |
      | 11 | 1 | Nguyễn Văn Mẫu | Giấy khen |  |
      | 12 | 2 | Trần Thị Thí Dụ | Giấy khen |  |
    `,
    },
  ],
  kinds: ["nominations", "nominations"],
  table: 1,
  fields: ["row", "subject", "name", "award"],
  rows: [
    [11, "individual", "Nguyễn Văn Mẫu", "Giấy khen"],
    [12, "individual", "Trần Thị Thí Dụ", "Giấy khen"],
  ],
});

readsAs("awards as sections over headers, award only in the section line between", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D |
      | 2 | DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN CÁC DANH HIỆU THI ĐUA NĂM 2026 |  |  |  |
      | 4 | I. Chiến sĩ thi đua cơ sở |  |  |  |
      | 5 | STT | Họ và tên | Chức vụ | Đơn vị |
      | 6 | 1 | Nguyễn Văn Mẫu | Trưởng phòng | Phòng Nội vụ |
      | 8 | II. Lao động tiên tiến |  |  |  |
      | 9 | STT | Họ và tên | Chức vụ | Đơn vị |
      | 10 | 1 | Trần Thị Thí Dụ | Chuyên viên | Văn phòng |
      | 11 | 2 | Lê Văn Ví Dụ | Văn thư | Văn phòng |
    `,
    },
  ],
  kinds: ["nominations", "nominations"],
  table: 1,
  fields: ["row", "name", "unit", "award"],
  rows: [
    [10, "Trần Thị Thí Dụ", "Văn phòng", "Lao động tiên tiến"],
    [11, "Lê Văn Ví Dụ", "Văn phòng", "Lao động tiên tiến"],
  ],
});

readsAs("counted section titles without numbers, awards over people, subject words", {
  sheets: [
    {
      name: "KT",
      grid: `
      |  | A | B | C | D |
      | 1 | PHỤ LỤC 1 |  |  |  |
      | 2 | DANH SÁCH CÁC TẬP THỂ, CÁ NHÂN ĐƯỢC KHEN THƯỞNG |  |  |  |
      | 4 | STT | Họ tên | Chức vụ | Đơn vị |
      | 5 | * Bằng khen của Chủ tịch UBND tỉnh (02 cá nhân) |  |  |  |
      | 6 | 1 | Ông Nguyễn Văn Mẫu | Giám đốc | Sở Nội vụ |
      | 7 | 2 | Bà Trần Thị Thí Dụ | Phó Giám đốc | Sở Tài chính |
      | 8 | * Giấy khen của Giám đốc Sở (01 tập thể, 01 cá nhân) |  |  |  |
      | 9 | 3 | Phòng Cải cách hành chính |  | Sở Nội vụ |
      | 10 | 4 | Lê Văn Ví Dụ | Chuyên viên | Sở Nội vụ |
      | 11 | (Tổng cộng: 01 tập thể, 03 cá nhân) |  |  |  |
    `,
      merges: ["A5:D5", "A8:D8"],
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "subject", "name", "award"],
  rows: [
    [6, "individual", "Nguyễn Văn Mẫu", "Bằng khen"],
    [7, "individual", "Trần Thị Thí Dụ", "Bằng khen"],
    [9, "collective", "Phòng Cải cách hành chính", "Giấy khen"],
    [10, "individual", "Lê Văn Ví Dụ", "Giấy khen"],
  ],
});

readsAs("TCVN3 list", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D | E |
      | 1 | danh s¸ch ®Ò nghÞ khen th\u00adëng n¨m 2026 |  |  |  |  |
      | 3 | TT | Hä vµ tªn | Chøc vô | §¬n vÞ c«ng t¸c | H×nh thøc khen th\u00adëng |
      | 4 | 1 | NguyÔn V¨n MÉu | Tr\u00adëng phßng | Phßng Néi vô | B»ng khen |
      | 5 | 2 | TrÇn ThÞ ThÝ Dô | Chuyªn viªn | V¨n phßng | GiÊy khen |
      | 6 | 3 | Lê Văn Ví Dụ | Kế toán | Văn phòng | Giấy khen |
    `,
      fonts: { "A1:E1": ".VnTimeH", "A3:E5": ".VnTime" },
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "name", "position", "unit", "award"],
  rows: [
    [4, "Nguyễn Văn Mẫu", "Trưởng phòng", "Phòng Nội vụ", "Bằng khen"],
    [5, "Trần Thị Thí Dụ", "Chuyên viên", "Văn phòng", "Giấy khen"],
    [6, "Lê Văn Ví Dụ", "Kế toán", "Văn phòng", "Giấy khen"],
  ],
});

readsAs("union list: votes and titles, names with dash units", {
  sheets: [
    {
      name: "BB",
      grid: `
      |  | A | B | C | D | E | F |
      | 1 | CÔNG ĐOÀN TRƯỜNG MẪU |  |  |  |  |  |
      | 2 | KẾT QUẢ BỎ PHIẾU SUY TÔN |  |  |  |  |  |
      | 3 | Tổng số đại biểu triệu tập: 20 |  |  |  |  |  |
      | 4 | Có mặt: 18/20 |  |  |  |  |  |
      | 5 | Số phiếu phát ra: |  | 18 |  |  |  |
      | 6 | Số phiếu thu về: |  | 18 |  |  |  |
      | 7 | Số phiếu hợp lệ: |  | 17 |  |  |  |
      | 8 | Số phiếu không hợp lệ: |  | 1 |  |  |  |
      | 10 | TT | Họ và tên | Số phiếu tán thành | Tỷ lệ | Số phiếu không tán thành | Tỷ lệ |
      | 11 | 1 | Nguyễn Văn Mẫu - Tổ trưởng | 17 | 85% | 0 | 0% |
      | 12 | 2 | Trần Thị Thí Dụ | 15 | 75% | 2 | 10% |
    `,
    },
  ],
  kinds: ["ballots"],
  fields: ["row", "name", "position", "agree", "disagree", "percentShown", "percent"],
  rows: [
    [11, "Nguyễn Văn Mẫu", "Tổ trưởng", 17, 0, "85%", 85],
    [12, "Trần Thị Thí Dụ", null, 15, 2, "75%", 75],
  ],
});

readsAs("votes by x per member", {
  sheets: [
    {
      name: "KP",
      grid: `
      |  | A | B | C | D | E | F | G |
      | 1 | BẢNG KIỂM PHIẾU BÌNH XÉT THI ĐUA |  |  |  |  |  |  |
      | 3 | STT | Họ và tên | Thành viên Hội đồng bỏ phiếu |  |  | Tổng số phiếu đồng ý | Tỷ lệ % |
      | 4 |  |  | Phiếu 1 | Phiếu 2 | Phiếu 3 |  |  |
      | 5 | 1 | Nguyễn Văn Mẫu | x | x | x | 3 | 100 |
      | 6 | 2 | Trần Thị Thí Dụ | x |  | x | 2 | 66.7 |
    `,
      merges: ["A3:A4", "B3:B4", "C3:E3", "F3:F4", "G3:G4"],
    },
  ],
  kinds: ["ballots"],
  fields: ["row", "name", "agree", "percentShown"],
  rows: [
    [5, "Nguyễn Văn Mẫu", 3, "100"],
    [6, "Trần Thị Thí Dụ", 2, "66.7"],
  ],
});

readsAs("registration of collectives and persons, ticks", {
  sheets: [
    {
      name: "DK",
      grid: `
      |  | A | B | C | D | E | F | G | H |
      | 1 | BIỂU ĐĂNG KÝ THI ĐUA NĂM 2026 |  |  |  |  |  |  |  |
      | 3 | STT | Tên tập thể, cá nhân | Tập thể |  | Cá nhân |  |  | Ghi chú |
      | 4 |  |  | TTLĐTT | TTLĐXS | LĐTT | CSTĐCS | CSTĐ cấp tỉnh |  |
      | 5 | I | Phòng Nội vụ | x | x |  |  |  |  |
      | 6 | 1 | Nguyễn Văn Mẫu |  |  | x | x |  |  |
      | 7 | 2 | Trần Thị Thí Dụ |  |  | x |  |  |  |
      | 8 | II | Văn phòng | x |  |  |  |  |  |
      | 9 | 1 | Lê Văn Ví Dụ |  |  | x | x | x |  |
      | 10 | Cộng |  | 2 | 1 | 3 | 2 | 1 |  |
    `,
      merges: ["A3:A4", "B3:B4", "C3:D3", "E3:G3", "H3:H4"],
    },
  ],
  kinds: ["registrations"],
  fields: ["row", "subject", "name", "titles"],
  rows: [
    [5, "collective", "Phòng Nội vụ", ["Tập thể lao động tiên tiến", "Tập thể lao động xuất sắc"]],
    [6, "individual", "Nguyễn Văn Mẫu", ["Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"]],
    [7, "individual", "Trần Thị Thí Dụ", ["Lao động tiên tiến"]],
    [8, "collective", "Văn phòng", ["Tập thể lao động tiên tiến"]],
    [
      9,
      "individual",
      "Lê Văn Ví Dụ",
      ["Lao động tiên tiến", "Chiến sĩ thi đua cơ sở", "Chiến sĩ thi đua bộ, ban, ngành, tỉnh"],
    ],
  ],
});

readsAs("initiatives by author first, score and rank of initiative", {
  sheets: [
    {
      name: "SK",
      grid: `
      |  | A | B | C | D | E | F | G | H |
      | 1 | DANH SÁCH SÁNG KIẾN KINH NGHIỆM ĐƯỢC XẾP LOẠI NĂM HỌC 2025-2026 |  |  |  |  |  |  |  |
      | 2 | (Kèm theo Quyết định số 88/QĐ-PGDĐT ngày 20/5/2026) |  |  |  |  |  |  |  |
      | 4 | STT | Họ và tên | Chức vụ | Trường | Tên đề tài SKKN | Môn | Điểm | Xếp loại |
      | 5 | 1 | Nguyễn Văn Mẫu | GV | THCS Mẫu | Rèn kỹ năng đọc hiểu | Ngữ văn | 85 | A |
      | 6 | 2 | Trần Thị Thí Dụ | GV | THCS Thí Dụ | Dạy học theo dự án | Toán | 78.5 | B |
    `,
    },
  ],
  kinds: ["initiatives"],
  fields: ["row", "name", "unit", "title"],
  rows: [
    [5, "Nguyễn Văn Mẫu", "THCS Mẫu", "Rèn kỹ năng đọc hiểu"],
    [6, "Trần Thị Thí Dụ", "THCS Thí Dụ", "Dạy học theo dự án"],
  ],
});

readsAs("tail: signers under, dots, totals in words, blank rows to fill in", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D | E |
      | 1 | DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN |  |  |  |  |
      | 3 | STT | Họ và tên | Năm sinh | Chức vụ | Tóm tắt thành tích |
      | 4 | 1 | Nguyễn Văn Mẫu | 1980 | Trưởng thôn | Tích cực hiến đất làm đường |
      | 5 | 2 | Trần Thị Thí Dụ | 1975 | Hội viên | Vận động xây nhà tình nghĩa |
      | 6 | 3 |  |  |  |  |
      | 7 | 4 | …… | …… | …… | …… |
      | 8 | Ấn định danh sách: 02 người (Hai người). |  |  |  |  |
      | 10 | NGƯỜI LẬP |  |  |  | TM. ỦY BAN NHÂN DÂN |
      | 11 |  |  |  |  | CHỦ TỊCH |
      | 15 | Lê Văn Ví Dụ |  |  |  | Phạm Văn Giả Định |
    `,
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "name", "position", "reason", "award"],
  rows: [
    [4, "Nguyễn Văn Mẫu", "Trưởng thôn", "Tích cực hiến đất làm đường", "Giấy khen"],
    [5, "Trần Thị Thí Dụ", "Hội viên", "Vận động xây nhà tình nghĩa", "Giấy khen"],
  ],
});

readsAs("ranks in a column, army list", {
  sheets: [
    {
      name: "QS",
      grid: `
      |  | A | B | C | D | E | F |
      | 1 | DANH SÁCH QUÂN NHÂN ĐỀ NGHỊ DANH HIỆU THI ĐUA |  |  |  |  |  |
      | 3 | TT | Cấp bậc | Họ và tên | Chức vụ | Đơn vị | Danh hiệu thi đua |
      | 4 | 1 | Đại úy | Nguyễn Văn Mẫu | Đại đội trưởng | c1 | CSTĐCS |
      | 5 | 2 | Thiếu tá QNCN | Trần Văn Thí Dụ | Nhân viên | c2 | CSTT |
    `,
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "honorific", "name", "award"],
  rows: [
    [4, "Đại úy", "Nguyễn Văn Mẫu", "Chiến sĩ thi đua cơ sở"],
    [5, "Thiếu tá QNCN", "Trần Văn Thí Dụ", "Chiến sĩ tiên tiến"],
  ],
});

readsAs("household list with husband and wife, address, VNI", {
  sheets: [
    {
      name: "GĐ",
      grid: `
      |  | A | B | C | D |
      | 1 | DANH SAÙCH GIA ÑÌNH VAÊN HOÙA TIEÂU BIEÅU |  |  |  |
      | 3 | STT | Hoï vaø teân chuû hoä | Ñòa chæ | Hình thöùc khen thöôûng |
      | 4 | 1 | Hoä oâng Nguyeãn Vaên Maãu | Thoân Maãu | Giaáy khen |
      | 5 | 2 | Gia ñình baø Traàn Thò Thí Duï | Thoân Thí Duï | Giaáy khen |
    `,
      fonts: { "A1:D5": "VNI-Times" },
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "subject", "name", "unit", "award"],
  rows: [
    [4, "household", "Hộ ông Nguyễn Văn Mẫu", "Thôn Mẫu", "Giấy khen"],
    [5, "household", "Gia đình bà Trần Thị Thí Dụ", "Thôn Thí Dụ", "Giấy khen"],
  ],
});

readsAs("several years of titles as columns, proposed last", {
  sheets: [
    {
      name: "DS",
      grid: `
      |  | A | B | C | D | E | F | G |
      | 1 | DANH SÁCH CÁ NHÂN ĐỀ NGHỊ TẶNG BẰNG KHEN THỦ TƯỚNG CHÍNH PHỦ |  |  |  |  |  |  |
      | 3 | TT | Họ và tên | Chức vụ, nơi công tác | Danh hiệu đã đạt trong 5 năm |  |  | Hình thức đề nghị |
      | 4 |  |  |  | 2023 | 2024 | 2025 |  |
      | 5 | 1 | Nguyễn Văn Mẫu | Trưởng phòng Nội vụ | CSTĐCS | CSTĐCS | CSTĐ cấp tỉnh | BK TTg |
      | 6 | 2 | Trần Thị Thí Dụ | Giám đốc Trung tâm | LĐTT | CSTĐCS | CSTĐCS | BK TTg |
    `,
      merges: ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:G4"],
    },
  ],
  kinds: ["nominations"],
  fields: ["row", "name", "position", "awardId", "extra"],
  rows: [
    [
      5,
      "Nguyễn Văn Mẫu",
      "Trưởng phòng Nội vụ",
      "bang-khen-cua-thu-tuong-chinh-phu",
      {
        "Danh hiệu đã đạt trong 5 năm / 2023": "CSTĐCS",
        "Danh hiệu đã đạt trong 5 năm / 2024": "CSTĐCS",
        "Danh hiệu đã đạt trong 5 năm / 2025": "CSTĐ cấp tỉnh",
      },
    ],
    [
      6,
      "Trần Thị Thí Dụ",
      "Giám đốc Trung tâm",
      "bang-khen-cua-thu-tuong-chinh-phu",
      {
        "Danh hiệu đã đạt trong 5 năm / 2023": "LĐTT",
        "Danh hiệu đã đạt trong 5 năm / 2024": "CSTĐCS",
        "Danh hiệu đã đạt trong 5 năm / 2025": "CSTĐCS",
      },
    ],
  ],
});
