/**
 * Nomination lists as offices lay them out, invented, each with several traps; the expectation is what a careful
 * colleague reads there under the contract of `thidua read --json`.
 */
import type { FixtureSheet } from "../support/fixture";
import { onlyTable, pick } from "../support/read-tables";

describe("awards as sections, subjects below them, posts typed along with the names", () => {
  const SHEET: FixtureSheet = {
    name: "Danh sach",
    grid: `
      |    | A   | B                                    | C                         | D                       | E        |
      | 1  | UBND TỈNH GIẢ ĐỊNH |                       | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM |                |          |
      | 2  | SỞ NỘI VỤ |                                | Độc lập – Tự do – Hạnh phúc |                       |          |
      | 3  | Số: 45/TTr-SNV |                           | Giả Định, ngày 05 tháng 11 năm 2026 |               |          |
      | 5  | DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 | |                      |                         |          |
      | 6  | (Kèm theo Tờ trình số 45/TTr-SNV ngày 05/11/2026 của Sở Nội vụ) | |               |                         |          |
      | 8  | TT  | Tên tập thể, cá nhân                 | Chức vụ, đơn vị công tác  | Tóm tắt thành tích      | Ghi chú  |
      | 9  | A   | BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH      |                           |                         |          |
      | 10 | I   | Tập thể                              |                           |                         |          |
      | 11 | 1   | Phòng Cải cách hành chính            |                           | Dẫn đầu phong trào      |          |
      | 12 | II  | Cá nhân                              |                           |                         |          |
      | 13 | 1   | Đại tá Nguyễn Văn Mẫu                | Phó Chỉ huy trưởng        | 02 năm hoàn thành xuất sắc |       |
      | 14 | 2   | Bà TRẦN THỊ THÍ DỤ                   | Chánh Văn phòng           | Có 01 sáng kiến         | Bổ sung  |
      | 15 | B   | GIẤY KHEN CỦA GIÁM ĐỐC SỞ             |                           |                         |          |
      | 16 | I   | Tập thể                              |                           |                         |          |
      | 17 | 1   | Trung tâm Lưu trữ lịch sử            |                           |                         |          |
      | 18 | II  | Cá nhân                              |                           |                         |          |
      | 19 | 1   | Lê Văn Ví Dụ\\nPhó Giám đốc Trung tâm |                           | Hoàn thành tốt nhiệm vụ |          |
      | 20 | 2   | Phạm Thị Giả Định (Kế toán trưởng)   |                           |                         |          |
      | 21 |     | Vũ Văn Mẫu - Trưởng phòng            |                           |                         |          |
      | 23 | Danh sách gồm 02 tập thể, 05 cá nhân./. |  |                           |                         |          |
      | 24 |     | NGƯỜI LẬP BIỂU                       |                           | KT. GIÁM ĐỐC            |          |
      | 25 |     | (Ký, ghi rõ họ tên)                  |                           | PHÓ GIÁM ĐỐC            |          |
      | 29 |     | Hoàng Thị Thí Dụ                     |                           | Đỗ Văn Ví Dụ            |          |
    `,
    merges: ["A1:B1", "A2:B2", "A5:E5", "A6:E6"],
  };

  test("kind, place, facts", () => {
    const table = onlyTable(SHEET);
    expect(table).toMatchObject({
      kind: "nominations",
      headerRows: [8],
      firstRow: 9,
      lastRow: 21,
      columns: { A: "ordinal", B: "name", C: "position", D: "reason", E: "note" },
      facts: {
        unit: "SỞ NỘI VỤ",
        parentUnit: "UBND TỈNH GIẢ ĐỊNH",
        title: "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026",
        period: "2026",
        documentNumber: "45/TTr-SNV",
        date: "2026-11-05",
        signers: ["Hoàng Thị Thí Dụ", "Đỗ Văn Ví Dụ"],
      },
    });
    expect(table.confidence).toBeGreaterThanOrEqual(0.8);
  });

  test("rows", () => {
    expect(pick(onlyTable(SHEET), "row", "subject", "honorific", "name", "position", "awardId")).toEqual([
      [11, "collective", null, "Phòng Cải cách hành chính", null, "bang-khen"],
      [13, "individual", "Đại tá", "Nguyễn Văn Mẫu", "Phó Chỉ huy trưởng", "bang-khen"],
      [14, "individual", "Bà", "Trần Thị Thí Dụ", "Chánh Văn phòng", "bang-khen"],
      [17, "collective", null, "Trung tâm Lưu trữ lịch sử", null, "giay-khen"],
      [19, "individual", null, "Lê Văn Ví Dụ", "Phó Giám đốc Trung tâm", "giay-khen"],
      [20, "individual", null, "Phạm Thị Giả Định", "Kế toán trưởng", "giay-khen"],
      [21, "individual", null, "Vũ Văn Mẫu", "Trưởng phòng", "giay-khen"],
    ]);
  });

  test("a remark is a column like others: it goes along", () => {
    const rows = onlyTable(SHEET).rows;
    expect(rows.map(({ extra }) => extra)).toEqual([
      null,
      null,
      { "Ghi chú": "Bổ sung" },
      null,
      null,
      null,
      null,
    ]);
    expect(rows[1]?.["reason"]).toBe("02 năm hoàn thành xuất sắc");
  });
});

test("units as sections, numbers that restart, two titles in a cell, classification in a column", () => {
  const table = onlyTable({
    name: "Xet",
    grid: `
      |    | A   | B                      | C             | D                    | E                          |
      | 1  | PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÍ DỤ |  |               |                      |                            |
      | 2  | TỔNG HỢP ĐỀ NGHỊ XÉT TẶNG DANH HIỆU THI ĐUA NĂM HỌC 2025 - 2026 | | |                |                            |
      | 4  | STT | Họ và tên              | Chức danh     | Xếp loại viên chức   | Danh hiệu thi đua đề nghị  |
      | 5  | Trường Tiểu học Mẫu |      |               |                      |                            |
      | 6  | 1   | Nguyễn Thị Mẫu         | Giáo viên     | HTXSNV               | CSTĐCS; LĐTT               |
      | 7  | 2   | Trần Văn Thí Dụ        | Tổ trưởng     | Hoàn thành tốt       | LĐTT và Giấy khen          |
      | 8  | Trường THCS Ví Dụ |        |               |                      |                            |
      | 9  | 1   | Lê Thị Ví Dụ           | Hiệu trưởng   | Hoàn thành xuất sắc  | chiến sĩ thi đua cấp cơ sở |
      | 10 |     | Phạm Văn Giả Định      | Nhân viên     |                      | Lao động Tiên tiến         |
      | 12 |     | Thủ trưởng đơn vị      |               |                      |                            |
    `,
    merges: ["A2:E2", "A5:E5", "A8:E8"],
  });
  expect(table).toMatchObject({
    kind: "nominations",
    headerRows: [4],
    lastRow: 10,
    columns: { A: "ordinal", B: "name", C: "position", D: "classification", E: "award" },
    facts: { unit: "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO THÍ DỤ", period: "2025-2026" },
  });
  expect(pick(table, "row", "name", "unit", "classification", "award", "awardId")).toEqual([
    [
      6,
      "Nguyễn Thị Mẫu",
      "Trường Tiểu học Mẫu",
      "HTXSNV",
      "Chiến sĩ thi đua cơ sở; Lao động tiên tiến",
      null,
    ],
    [7, "Trần Văn Thí Dụ", "Trường Tiểu học Mẫu", "Hoàn thành tốt", "Lao động tiên tiến; Giấy khen", null],
    [
      9,
      "Lê Thị Ví Dụ",
      "Trường THCS Ví Dụ",
      "Hoàn thành xuất sắc",
      "Chiến sĩ thi đua cơ sở",
      "chien-si-thi-dua-co-so",
    ],
    [10, "Phạm Văn Giả Định", "Trường THCS Ví Dụ", null, "Lao động tiên tiến", "lao-dong-tien-tien"],
  ]);
});

test("awards as columns that are ticked", () => {
  const table = onlyTable({
    name: "DS",
    grid: `
      |   | A   | B                | C          | D     | E      | F         | G       |
      | 1 | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 |  |      |        |           |         |
      | 3 | STT | Họ và tên        | Chức vụ    | Danh hiệu, hình thức đề nghị | | | Ghi chú |
      | 4 |     |                  |            | LĐTT  | CSTĐCS | Giấy khen |         |
      | 5 | 1   | Nguyễn Văn Mẫu   | Trưởng phòng | x   | x      |           |         |
      | 6 | 2   | Trần Thị Thí Dụ  | Chuyên viên | X    |        |           |         |
      | 7 | 3   | Lê Văn Ví Dụ     | Văn thư    |       |        | 1         |         |
      | 8 | 4   | Phạm Thị Giả Định | Kế toán   |       |        |           | Nghỉ thai sản |
      | 9 |     | Cộng             |            | 2     | 1      | 1         |         |
    `,
    merges: ["A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:G4"],
  });
  expect(table).toMatchObject({
    kind: "nominations",
    headerRows: [3, 4],
    lastRow: 8,
    columns: { B: "name", C: "position", D: "award", E: "award", F: "award" },
  });
  expect(pick(table, "row", "name", "award", "awardId")).toEqual([
    [5, "Nguyễn Văn Mẫu", "Lao động tiên tiến; Chiến sĩ thi đua cơ sở", null],
    [6, "Trần Thị Thí Dụ", "Lao động tiên tiến", "lao-dong-tien-tien"],
    [7, "Lê Văn Ví Dụ", "Giấy khen", "giay-khen"],
    [8, "Phạm Thị Giả Định", null, null],
  ]);
});

test("codes from a hidden sheet, hidden columns and rows, a tail of formulas, identity numbers masked", () => {
  const table = onlyTable(
    {
      name: "Nhap",
      grid: `
        |    | A   | B                | C          | D             | E            | F          | G           | H                | I      |
        | 1  | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG ĐỢT 1 NĂM 2026 | | | |            |            |             |                  |        |
        | 3  | STT | Họ và tên        | Ngày sinh  | Số CCCD/CMND  | Đơn vị       | Hình thức khen thưởng | Số tài khoản định danh | Mức tiền thưởng | Mã đối tượng |
        | 4  | 1   | Nguyễn Văn Mẫu   | @1985-02-28 | '001085000123 | Phòng Nội vụ | '1650360491 | '079185000777 | 150000000       | =VLOOKUP(B4,Ma!A:B,2,0) → 7 |
        | 5  | 2   | Trần Thị Thí Dụ  | 1990       | 123456789     | Phòng Kinh tế | 1650360492 |             |                  | =VLOOKUP(B5,Ma!A:B,2,0) → #N/A |
        | 6  | 3   | Lê Văn Ví Dụ     | 12/05/1979 | '012 345 678 901 | Xã Mẫu    | '1650360491 |            |                  | =VLOOKUP(B6,Ma!A:B,2,0) → #N/A |
        | 7  |     |                  |            |               |              |            |             |                  | =VLOOKUP(B7,Ma!A:B,2,0) → #N/A |
        | 60 |     |                  |            |               |              |            |             |                  | =VLOOKUP(B60,Ma!A:B,2,0) → #N/A |
      `,
      hiddenRows: [[5, 5]],
      hiddenColumns: ["I"],
    },
    {
      name: "Ma",
      visibility: "hidden",
      grid: `
        |   | A          | B                          |
        | 1 | Mã         | Hình thức                  |
        | 2 | 1650360491 | Bằng khen                  |
        | 3 | 1650360492 | Huân chương Lao động hạng Ba |
      `,
    },
  );
  expect(table).toMatchObject({ kind: "nominations", firstRow: 4, lastRow: 6 });
  expect(pick(table, "row", "hidden", "name", "unit", "award")).toEqual([
    [4, undefined, "Nguyễn Văn Mẫu", "Phòng Nội vụ", "Bằng khen"],
    [5, true, "Trần Thị Thí Dụ", "Phòng Kinh tế", "Huân chương Lao động hạng Ba"],
    [6, undefined, "Lê Văn Ví Dụ", "Xã Mẫu", "Bằng khen"],
  ]);
  expect(table.rows.map(({ extra }) => extra)).toEqual([
    {
      "Ngày sinh": "1985-02-28",
      "Số CCCD/CMND": "***123",
      "Số tài khoản định danh": "***777",
      "Mức tiền thưởng": "150000000",
      "Mã đối tượng": "7",
    },
    { "Ngày sinh": "1990", "Số CCCD/CMND": "***789" },
    { "Ngày sinh": "12/05/1979", "Số CCCD/CMND": "***901" },
  ]);
  expect(JSON.stringify(table)).not.toMatch(/001085000123|079185000777|123456789|345 678/);
});

test("two people in a cell are two, a household with two names is one", () => {
  const table = onlyTable({
    name: "DS",
    grid: `
      |   | A   | B                                        | C              | D             |
      | 1 | DANH SÁCH HỘ GIA ĐÌNH, CÁ NHÂN ĐỀ NGHỊ TẶNG GIẤY KHEN |    |                |               |
      | 3 | STT | Tên cá nhân, hộ gia đình                 | Địa chỉ        | Hình thức     |
      | 4 | 1   | Nguyễn Văn Mẫu và Trần Thị Thí Dụ         | Thôn Mẫu       | Giấy khen     |
      | 5 | 2   | Lê Văn Ví Dụ\\nPhạm Thị Giả Định           | Thôn Thí Dụ    | Giấy khen     |
      | 6 | 3   | Hộ ông Hoàng Văn Mẫu và bà Đỗ Thị Thí Dụ  | Thôn Ví Dụ     | Giấy khen     |
      | 7 | 4   | Ông Vũ Văn Mẫu; Bà Bùi Thị Ví Dụ          | Thôn Giả Định  | Giấy khen     |
      | 8 | 5   | Chi hội Phụ nữ và Chi hội Nông dân thôn Mẫu | Thôn Mẫu     | Giấy khen     |
    `,
  });
  expect(table).toMatchObject({ kind: "nominations", columns: { B: "name", C: "unit", D: "award" } });
  expect(pick(table, "row", "subject", "honorific", "name")).toEqual([
    [4, "individual", null, "Nguyễn Văn Mẫu"],
    [4, "individual", null, "Trần Thị Thí Dụ"],
    [5, "individual", null, "Lê Văn Ví Dụ"],
    [5, "individual", null, "Phạm Thị Giả Định"],
    [6, "household", null, "Hộ ông Hoàng Văn Mẫu và bà Đỗ Thị Thí Dụ"],
    [7, "individual", "Ông", "Vũ Văn Mẫu"],
    [7, "individual", "Bà", "Bùi Thị Ví Dụ"],
    [8, "collective", null, "Chi hội Phụ nữ và Chi hội Nông dân thôn Mẫu"],
  ]);
});

test("nominations with votes beside them are one table", () => {
  const table = onlyTable({
    name: "Hop",
    grid: `
      |   | A   | B                | C           | D                    | E       | F     | G     |
      | 1 | KẾT QUẢ BỎ PHIẾU XÉT ĐỀ NGHỊ KHEN THƯỞNG |  |      |         |       |       |
      | 2 | Tổng số thành viên Hội đồng: 09 |  |               |         |       |       |
      | 3 | Số phiếu hợp lệ: 08 |  |     |                      |         |       |       |
      | 5 | TT  | Họ và tên        | Chức vụ     | Danh hiệu đề nghị    | Kết quả bỏ phiếu | | Tỷ lệ % |
      | 6 |     |                  |             |                      | Đồng ý  | Không đồng ý | |
      | 7 | 1   | Nguyễn Văn Mẫu   | Chủ tịch    | CSTĐ cấp tỉnh        | '08     | 0     | 88,9% |
      | 8 | 2   | Trần Thị Thí Dụ  | Kế toán     | Giấy khen            | 6       | 2     | 66,7% |
    `,
    merges: ["A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:F5", "G5:G6"],
  });
  expect(table).toMatchObject({
    kind: "nominations",
    headerRows: [5, 6],
    columns: { D: "award", E: "agree", F: "disagree", G: "percentShown" },
    facts: { ballot: { members: 9, valid: 8 } },
  });
  expect(pick(table, "award", "agree", "disagree", "percentShown")).toEqual([
    ["Chiến sĩ thi đua bộ, ban, ngành, tỉnh", 8, 0, "88,9%"],
    ["Giấy khen", 6, 2, "66,7%"],
  ]);
});
