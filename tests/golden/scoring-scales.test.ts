/** Scales of classes beside or below a scoring table: a rule of that table, neither a table of their own nor criteria. */
import type { FixtureSheet } from "../support/fixture";
import { readOnly, readSheet, rulesOf, treeOf, lines } from "./read-scoring";

const TREE = `
  4 I group top max 60
  5 1 criterion <4 max 40
  6 2 criterion <4 max 20
  7 II criterion top max 40
  8 · total top max 100
`;

const CLASSES = (...classes: readonly object[]) => ({ type: "classification", classes });

test("a small table below, from and to as numbers", () => {
  const { table, findings } = readOnly({
    name: "Chấm",
    grid: `
      |    | A  | B                        | C          | D       |
      | 1  | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2025 |     |            |         |
      | 3  | TT | Nội dung tiêu chí        | Điểm chuẩn | Tự chấm |
      | 4  | I  | THỰC HIỆN NHIỆM VỤ       | 60         | 58      |
      | 5  | 1  | Hoàn thành chỉ tiêu      | 40         | 39      |
      | 6  | 2  | Cải cách hành chính      | 20         | 19      |
      | 7  | II | XÂY DỰNG ĐƠN VỊ          | 40         | 36      |
      | 8  |    | Tổng cộng                | 100        | 94      |
      | 10 |    | Xếp loại                 | Từ         | Đến     |
      | 11 |    | Xuất sắc                 | 90         | 100     |
      | 12 |    | Tốt                      | 80         | 90      |
      | 13 |    | Hoàn thành nhiệm vụ      | 50         | 80      |
      | 14 |    | Không hoàn thành nhiệm vụ | 0         | 50      |
      | 16 |    |                          | THỦ TRƯỞNG ĐƠN VỊ |  |
    `,
  });
  expect(table).toMatchObject({ kind: "scoring", firstRow: 4, lastRow: 8 });
  expect(treeOf(table)).toEqual(lines(`${TREE} 10 · note top`));
  expect(rulesOf(table)).toEqual([
    [
      10,
      CLASSES(
        { level: "Xuất sắc", from: 90, upTo: 100 },
        { level: "Tốt", from: 80, below: 90 },
        { level: "Hoàn thành nhiệm vụ", from: 50, below: 80 },
        { level: "Không hoàn thành nhiệm vụ", from: 0, below: 50 },
      ),
    ],
  ]);
  expect(findings).toEqual([]);
});

test("on the right, in words, lower than the header of the criteria", () => {
  const { table } = readOnly({
    name: "Chấm",
    grid: `
      |    | A  | B                        | C          | D       | E | F              | G                     |
      | 1  | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2025 |     |            |         |   |                |                       |
      | 3  | TT | Nội dung tiêu chí        | Điểm chuẩn | Tự chấm |   |                |                       |
      | 4  | I  | THỰC HIỆN NHIỆM VỤ       | 60         | 58      |   | Mức xếp loại   | Tổng số điểm          |
      | 5  | 1  | Hoàn thành chỉ tiêu      | 40         | 39      |   | Loại A         | Từ 90 điểm trở lên    |
      | 6  | 2  | Cải cách hành chính      | 20         | 19      |   | Loại B         | Từ 70 đến dưới 90 điểm |
      | 7  | II | XÂY DỰNG ĐƠN VỊ          | 40         | 36      |   | Loại C         | Dưới 70 điểm          |
      | 8  |    | Tổng cộng                | 100        | 94      |   |                |                       |
    `,
  });
  expect(treeOf(table)).toEqual(lines(`${TREE} 4 · note top`));
  expect(rulesOf(table)).toEqual([
    [
      4,
      CLASSES(
        { level: "Loại A", from: 90 },
        { level: "Loại B", from: 70, below: 90 },
        { level: "Loại C", below: 70 },
      ),
    ],
  ]);
});

test("numbered, with its own caption, signs before the numbers", () => {
  const { table } = readOnly({
    name: "Chấm",
    grid: `
      |    | A  | B                        | C          | D       |
      | 1  | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2025 |     |            |         |
      | 3  | TT | Nội dung tiêu chí        | Điểm chuẩn | Tự chấm |
      | 4  | I  | THỰC HIỆN NHIỆM VỤ       | 60         | 58      |
      | 5  | 1  | Hoàn thành chỉ tiêu      | 40         | 39      |
      | 6  | 2  | Cải cách hành chính      | 20         | 19      |
      | 7  | II | XÂY DỰNG ĐƠN VỊ          | 40         | 36      |
      | 8  |    | Tổng cộng                | 100        | 94      |
      | 10 | BẢNG QUY ĐỊNH XẾP LOẠI |     |            |         |
      | 11 | STT | Xếp loại                | Mức điểm   |         |
      | 12 | 1  | Hoàn thành xuất sắc      | ≥ 90       |         |
      | 13 | 2  | Hoàn thành tốt           | 70 - < 90  |         |
      | 14 | 3  | Hoàn thành               | 50 - < 70  |         |
      | 15 | 4  | Không hoàn thành         | < 50       |         |
    `,
  });
  expect(treeOf(table)).toEqual(lines(`${TREE} 11 · note top`));
  expect(rulesOf(table)).toEqual([
    [
      11,
      CLASSES(
        { level: "Hoàn thành xuất sắc", from: 90 },
        { level: "Hoàn thành tốt", from: 70, below: 90 },
        { level: "Hoàn thành", from: 50, below: 70 },
        { level: "Không hoàn thành", below: 50 },
      ),
    ],
  ]);
});

test("lines under the total: the class in one cell, its points in the next", () => {
  const { table } = readOnly({
    name: "Chấm",
    grid: `
      |    | A  | B                        | C                  | D       |
      | 1  | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2025 |     |                    |         |
      | 3  | TT | Nội dung tiêu chí        | Điểm chuẩn         | Tự chấm |
      | 4  | I  | THỰC HIỆN NHIỆM VỤ       | 60                 | 58      |
      | 5  | 1  | Hoàn thành chỉ tiêu      | 40                 | 39      |
      | 6  | 2  | Cải cách hành chính      | 20                 | 19      |
      | 7  | II | XÂY DỰNG ĐƠN VỊ          | 40                 | 36      |
      | 8  |    | Tổng cộng                | 100                | 94      |
      | 9  |    | Cách xếp loại:           |                    |         |
      | 10 |    | - Loại xuất sắc          | từ 90 điểm trở lên |         |
      | 11 |    | - Loại khá               | từ 70 đến dưới 90 điểm |     |
      | 12 |    | - Loại trung bình        | dưới 70 điểm       |         |
    `,
  });
  expect(table.rows.slice(5).map(({ row, role, max }) => [row, role, max])).toEqual([
    [9, "note", null],
    [10, "note", null],
    [11, "note", null],
    [12, "note", null],
  ]);
  expect(rulesOf(table)).toEqual([
    [
      9,
      CLASSES(
        { level: "Loại xuất sắc", from: 90 },
        { level: "Loại khá", from: 70, below: 90 },
        { level: "Loại trung bình", below: 70 },
      ),
    ],
  ]);
});

test("a scale without a scoring table on its sheet stays what it is", () => {
  const alone: FixtureSheet = {
    name: "Xếp loại",
    grid: `
      |   | A        | B  | C   |
      | 1 | Xếp loại | Từ | Đến |
      | 2 | Giỏi     | 8  | 10  |
      | 3 | Khá      | 7  | 8   |
    `,
  };
  expect(readSheet(alone).filter(({ table: { kind } }) => kind !== "unknown")).toEqual([]);
});
