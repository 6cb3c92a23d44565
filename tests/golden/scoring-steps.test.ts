/** Criteria printed in steps over several columns, and headings that only name who judges. Invented in the layouts offices use; the expectation is a careful reader's. */
import { lines, readOnly, treeOf } from "./read-scoring";

test("an item beside its contents, numbered on their own; a single item with several contents", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A                                  | B            | C                       | D          | E          | F |
      | 1  | BẢNG CHẤM ĐIỂM THI ĐUA XÂY DỰNG NÔNG THÔN MỚI |              |                         |            |            | |
      | 3  | TT                                 | Tên tiêu chí | Nội dung tiêu chí       | Thang điểm | Xã tự chấm | Huyện chấm |
      | 4  | I                                  | NHÓM HẠ TẦNG |                         | 30         | 29         | 28 |
      | 5  | 1                                  | Giao thông   | 1.1. Đường trục xã      | 10         | 10         | 10 |
      | 6  |                                    |              | 1.2. Đường thôn         | 10         | 9          | 9 |
      | 7  | 2                                  | Điện         | 2.1. Hệ thống đạt chuẩn | 10         | 10         | 9 |
      | 8  | II                                 | NHÓM VĂN HÓA |                         | 20         | 20         | 20 |
      | 9  | 3                                  | Trường học   | 3.1. Trường đạt chuẩn   | 20         | 20         | 20 |
      | 10 | TỔNG CỘNG                          |              |                         | 50         | 49         | 48 |
    `,
    merges: ["A1:F1", "A5:A6", "B5:B6", "A10:C10"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "label", D: "max", E: "self", F: "appraised" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      4 I group top max 30
      5 1 group <4
      5 1.1. criterion <5 max 10
      6 1.2. criterion <5 max 10
      7 2 group <4
      7 2.1. criterion <7 max 10
      8 II group top max 20
      9 3 group <8
      9 3.1. criterion <9 max 20
      10 · total top max 50
    `),
  );
});

test("a standard merged over contents that only describe", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |   | A                              | B                 | C                          | D          | E |
      | 1 | BIỂU ĐIỂM THI ĐUA CÁC CHI ĐOÀN |                   |                            |            | |
      | 3 | TT                             | Tiêu chí          | Nội dung                   | Điểm chuẩn | Điểm tự chấm |
      | 4 | 1                              | Công tác giáo dục | Tổ chức học tập nghị quyết | 40         | 38 |
      | 5 |                                |                   | Có câu lạc bộ lý luận trẻ  |            | |
      | 6 | 2                              | Phong trào        | Có công trình thanh niên   | 60         | 60 |
      | 7 |                                |                   | Tham gia hiến máu          |            | |
      | 8 |                                | Tổng              |                            | 100        | 98 |
    `,
    merges: ["A1:E1", "A4:A5", "B4:B5", "D4:D5", "E4:E5", "A6:A7", "B6:B7", "D6:D7", "E6:E7"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "label", D: "max", E: "self" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      4 1 criterion top max 40
      4 · note <4
      5 · note <4
      6 2 criterion top max 60
      6 · note <6
      7 · note <6
      8 · total top max 100
    `),
  );
});

test("bonuses and deductions under headings with their ceilings", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A                                  | B                                  | C          | D         | E        | F |
      | 1  | BẢNG TỰ CHẤM ĐIỂM THI ĐUA CỤM CÁC PHƯỜNG |                                    |            |           |          | |
      | 3  | STT                                | TIÊU CHÍ                           | ĐIỂM CHUẨN | ĐIỂM CỘNG | ĐIỂM TRỪ | TỰ CHẤM |
      | 4  | A                                  | ĐIỂM CHUẨN                         | 100        |           |          | 95 |
      | 5  | 1                                  | Kinh tế                            | 60         |           |          | 57 |
      | 6  | 2                                  | Văn hóa                            | 40         |           |          | 38 |
      | 7  | B                                  | ĐIỂM CỘNG                          |            | 10        |          | 4 |
      | 8  | 1                                  | Được tặng Cờ thi đua của Chính phủ |            | 5         |          | 0 |
      | 9  | 2                                  | Được tặng Bằng khen của UBND tỉnh  |            | 2         |          | 4 |
      | 10 | C                                  | ĐIỂM TRỪ                           |            |           | -10      | -2 |
      | 11 | 1                                  | Nộp báo cáo chậm                   |            |           | -1       | -2 |
      | 12 | 2                                  | Có cán bộ bị kỷ luật               |            |           | -5       | |
      | 13 |                                    | TỔNG ĐIỂM (A+B-C)                  |            |           |          | 97 |
    `,
    merges: ["A1:F1"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "max", D: "bonus", E: "penalty", F: "self" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      4 A group top max 100
      5 1 criterion <4 max 60
      6 2 criterion <4 max 40
      7 B group top bonus 10
      8 1 rule <7 bonus 5
      9 2 rule <7 bonus 2
      10 C group top penalty -10
      11 1 rule <10 penalty -1
      12 2 rule <10 penalty -5
      13 · total top
    `),
  );
});

test("headings that only name who judges", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A                               | B                    | C           | D            | E     | F   | G |
      | 1  | PHIẾU ĐÁNH GIÁ THI ĐUA THÁNG 10 |                      |             |              |       |     | |
      | 2  | Họ và tên: Nguyễn Văn Mẫu       |                      |             | Tổ: Tự nhiên |       |     | |
      | 4  | STT                             | Nội dung đánh giá    | Điểm tối đa | Cá nhân      | Tổ CM | BGH | Minh chứng |
      | 5  | 1                               | Tư tưởng chính trị   | 20          | 20           | 20    | 19  | |
      | 6  | 1.1                             | Chấp hành chủ trương | 10          | 10           | 10    | 10  | |
      | 7  | 1.2                             | Ngày giờ công        | 10          | 10           | 10    | 9   | sổ theo dõi |
      | 8  | 2                               | Chuyên môn           | 80          | 75           | 74    | 74  | |
      | 9  | 2.1                             | Giảng dạy            | 50          | 48           | 47    | 47  | |
      | 10 | 2.2                             | Hồ sơ                | 30          | 27           | 27    | 27  | |
      | 11 |                                 | Tổng điểm            | 100         | 95           | 94    | 93  | |
      | 12 |                                 | Xếp loại             |             | A            | A     | A   | |
    `,
    merges: ["A1:G1"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "max", D: "self", E: "extra", F: "appraised", G: "explanation" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      5 1 group top max 20
      6 1.1 criterion <5 max 10
      7 1.2 criterion <5 max 10
      8 2 group top max 80
      9 2.1 criterion <8 max 50
      10 2.2 criterion <8 max 30
      11 · total top max 100
      12 · note top
    `),
  );
});

test("the header printed again on the next page, with its row of column numbers, is no table and no line", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A    | B                 | C          | D            |
      | 1  | BẢNG CHẤM ĐIỂM |         |            |              |
      | 2  | TT   | Nội dung tiêu chí | Điểm chuẩn | Điểm tự chấm |
      | 3  | (1)  | (2)               | (3)        | (4)          |
      | 4  | 1    | Kế hoạch          | 40         | 40           |
      | 5  | 2    | Báo cáo           | 30         | 28           |
      | 6  | TT   | Nội dung tiêu chí | Điểm chuẩn | Điểm tự chấm |
      | 7  | (1)  | (2)               | (3)        | (4)          |
      | 8  | 3    | Kiểm tra          | 30         | 29           |
      | 9  | Tổng |                   | 100        | 97           |
    `,
    merges: ["A1:D1"],
  });
  expect(treeOf(table)).toEqual(
    lines(`
      4 1 criterion top max 40
      5 2 criterion top max 30
      8 3 criterion top max 30
      9 · total top max 100
    `),
  );
});
