/** The workbooks that every host must read alike: one trap each. */
import type { FixtureWorkbook } from "../support/fixture";

export const HOST_FIXTURES: readonly { readonly about: string; readonly workbook: FixtureWorkbook }[] = [
  {
    about: "values of every kind, with their formulas and number formats",
    workbook: {
      sheets: [
        {
          name: "Bảng điểm",
          grid: `
            |   | A            | B        | C                  | D           | E     |
            | 1 | Tiêu chí     | Điểm     | Tỷ lệ              | Ngày        | Đạt   |
            | 2 | Phát triển   | 9.5      | 0.846              | @2025-12-31 | TRUE  |
            | 3 | '001         | -0.25    | =B2/B3 → -38       | @2024-02-29 | FALSE |
            | 5 | Hai\\ndòng   | #N/A     | =VLOOKUP(A2,A1:B1,2,FALSE) → #N/A | 45000 | |
            | 9 | '1.000       | 1000000  | =A2&" mẫu" → Phát triển mẫu | =DATE(2025,1,2) → @2025-01-02 | =B2>1 → TRUE |
          `,
          formats: { "B2:B9": "#,##0.00", "C2:C2": "0.0%" },
        },
      ],
    },
  },
  {
    about: "merged titles, hidden rows, columns and sheets, tables, protection and names",
    workbook: {
      sheets: [
        {
          name: "Danh sách đề nghị",
          grid: `
            |   | A                   | B              | C      | D |
            | 1 | UBND XÃ MẪU         |                |        |   |
            | 2 | DANH SÁCH ĐỀ NGHỊ   |                |        |   |
            | 4 | STT                 | Họ và tên      | Mã     | Ghi chú |
            | 5 | 1                   | Nguyễn Văn Mẫu | '0101  |   |
            | 6 | 2                   | Lê Thị Ví Dụ   | '0102  | ẩn |
          `,
          merges: ["A1:B1", "A2:D2"],
          hiddenRows: [[6, 6]],
          hiddenColumns: ["C"],
          tables: { DanhSach: "A4:D6" },
        },
        { name: "Mã", visibility: "hidden", grid: "| | A |\n| 1 | '0101 |" },
        { name: "Sâu", visibility: "very-hidden", grid: "| | A |\n| 1 | 1 |" },
        { name: "Khóa", isProtected: true, grid: "| | A |\n| 1 | không sửa |" },
      ],
      names: { DanhMuc: "'Mã'!$A$1:$A$9", Nguong: "0.85" },
    },
  },
  {
    about: "odd names and headers, an empty sheet, a cell of 32.767 characters",
    workbook: {
      sheets: [
        {
          name: "Xã 'Mẫu' & <Thí dụ>",
          grid: `| | A | B |\n| 1 | __proto__ | constructor |\n| 2 | ${"ă".repeat(32767)} | toString |`,
        },
        { name: "Trống", grid: "| | A |" },
        { name: "Xa", grid: "| | A | XFD |\n| 1048576 | cuối | góc |" },
      ],
    },
  },
];
