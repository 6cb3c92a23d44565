/** A blank scoring form with one line for each way of scoring: counted, measured, asked, judged. Worked by hand below. */
import { valueAt } from "../../src/core/workbook/sheet-view";
import type { CellValue, SheetSnapshot } from "../../src/core/workbook/snapshot";

export const BLANK_FORM = `
  |    | A   | B                                          | C          | D           | E         |
  | 1  |     | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2026            |            |             |           |
  | 3  | STT | Nội dung tiêu chí                          | Điểm chuẩn | Điểm thưởng | Điểm trừ  |
  | 4  | I   | Thực hiện nhiệm vụ                         | 70         |             |           |
  | 5  | 1   | Báo cáo định kỳ                            | 40         |             |           |
  | 6  |     | - Mỗi báo cáo nộp chậm trừ 0,5 điểm        |            |             | -0,5      |
  | 7  | 2   | Tỷ lệ hồ sơ giải quyết đúng hạn            | 30         |             |           |
  | 8  |     | - Đạt từ 98% trở lên                       | 30         |             |           |
  | 9  |     | - Đạt từ 90% đến dưới 98%                  | 20         |             |           |
  | 10 |     | - Đạt dưới 90%                             | 10         |             |           |
  | 11 | II  | Phong trào thi đua                         | 30         |             |           |
  | 12 | 1   | Tham gia phong trào do Cụm phát động       | 30         |             |           |
  | 13 |     | Tổng cộng                                  | 100        |             |           |`;

/** The column "Tự chấm" of our sheet, line by line; null where nothing stands. */
export function pointsOnSheet(sheets: readonly SheetSnapshot[]): readonly CellValue[] {
  const sheet = sheets.find(({ name }) => name === "TĐ Chấm điểm")!;
  const header = 2;
  const columns = Array.from({ length: 40 }, (_, column) => valueAt(sheet, { row: header, column }));
  const self = columns.indexOf("Tự chấm");
  return Array.from({ length: 10 }, (_, at) => {
    const value = valueAt(sheet, { row: header + 1 + at, column: self });
    return value === "" ? null : value;
  });
}
