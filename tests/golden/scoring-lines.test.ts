/** Lines of scoring tables: answers with their points in the words, grades below the total, parts across the table. Invented in the layouts offices use; the expectation is a careful reader's. */
import { lines, readOnly, readSheet, rulesOf, treeOf } from "./read-scoring";

test("a union's scale of grades below the total: notes, no rules", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A                                  | B                                  | C             | D              | E |
      | 1  | CĐCS TRƯỜNG VÍ DỤ                  |                                    |               |                | |
      | 2  | BẢNG CHẤM ĐIỂM ĐÁNH GIÁ, XẾP LOẠI TỔ CÔNG ĐOÀN |                                    |               |                | |
      | 3  | (Kèm theo Hướng dẫn số 11/HD-CĐ ngày 02/7/2024) |                                    |               |                | |
      | 5  | TT                                 | NỘI DUNG                           | ĐIỂM\\ntối đa | ĐIỂM\\ntự chấm | ĐIỂM\\nCĐ cấp trên chấm |
      | 6  | I                                  | Tiêu chuẩn chung                   | 90            |                | |
      | 7  | 1                                  | Hoàn thành tốt nhiệm vụ được giao. | 50            | 48             | 47 |
      | 8  | 2                                  | Nội bộ đoàn kết; tương trợ nhau.   | 40            | 40             | 40 |
      | 9  | II                                 | Điểm thưởng                        | 10            |                | |
      | 10 | 1                                  | Có sáng kiến được công nhận        | 10            | 5              | 5 |
      | 11 |                                    | Tổng cộng:                         | 100           | 93             | 92 |
      | 12 |                                    | Xếp loại: Vững mạnh xuất sắc       |               |                | |
      | 14 | Cách xếp loại:                     |                                    |               |                | |
      | 15 | - Từ 90 điểm trở lên: Xuất sắc     |                                    |               |                | |
      | 16 | - Từ 70 đến dưới 90 điểm: Tốt      |                                    |               |                | |
      | 18 | TM. BAN CHẤP HÀNH                  |                                    |               |                | |
    `,
    merges: ["A2:E2", "A3:E3"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "max", D: "self", E: "appraised" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      6 I group top max 90
      7 1 criterion <6 max 50
      8 2 criterion <6 max 40
      9 II group top max 10
      10 1 criterion <9 max 10
      11 · total top max 100
      12 · note top
      14 · note top
      15 · note top
      16 · note top
    `),
  );
  expect(rulesOf(table)).toEqual([
    [9, { type: "bonus-group", points: 10, insideTotal: true }],
    [
      14,
      {
        type: "classification",
        classes: [
          { level: "Xuất sắc", from: 90 },
          { level: "Tốt", from: 70, below: 90 },
        ],
      },
    ],
  ]);
});

test("an index of reforms: answers with their points in the words", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A                                  | B                                  | C           | D                | E             | F                   | G |
      | 1  | BẢNG TỰ ĐÁNH GIÁ, CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2024 |                                    |             |                  |               |                     | |
      | 3  | STT                                | Lĩnh vực/Tiêu chí/Tiêu chí thành phần | Điểm tối đa | Điểm tự đánh giá | Điểm đạt được | Tài liệu kiểm chứng | Ghi chú/Giải trình |
      | 4  | 1                                  | CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH         | '8,5        | '7,5             | 7             |                     | |
      | 5  | 1.1                                | Kế hoạch CCHC                      | '3,5        | '3,5             | 3             |                     | |
      | 6  | '1.1.1                             | Ban hành kế hoạch                  | 1           | 1                | 1             | KH số 05/KH-UBND    | |
      | 7  |                                    | Ban hành trong Quý IV năm trước: 1 |             |                  |               |                     | |
      | 8  |                                    | Ban hành trong Quý I: 0,5          |             |                  |               |                     | |
      | 9  |                                    | Không ban hành: 0                  |             |                  |               |                     | |
      | 10 | '1.1.2                             | Mức độ hoàn thành kế hoạch         | '2,5        | '2,5             | 2             |                     | |
      | 11 |                                    | Hoàn thành 100% kế hoạch: 2,5      |             |                  |               |                     | |
      | 12 |                                    | Hoàn thành từ 80% đến dưới 100%: 1,5 |             |                  |               |                     | |
      | 13 |                                    | Hoàn thành dưới 80%: 0             |             |                  |               |                     | |
      | 14 | 1.2                                | Báo cáo CCHC                       | 5           | 4                | 4             |                     | |
      | 15 | 2                                  | CẢI CÁCH THỂ CHẾ                   | '1,5        | 1                | 1             |                     | |
      | 16 | 2.1                                | Theo dõi thi hành pháp luật        | '1,5        | 1                | 1             |                     | |
      | 17 |                                    | TỔNG ĐIỂM                          | 10          | '8,5             | 8             |                     | |
    `,
    merges: ["A1:G1"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "max", D: "self", E: "appraised", F: "explanation", G: "note" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      4 1 group top max 8.5
      5 1.1 group <4 max 3.5
      6 1.1.1 criterion <5 max 1
      7 · option <6 max 1
      8 · option <6 max 0.5
      9 · option <6 max 0
      10 1.1.2 criterion <5 max 2.5
      11 · option <10 max 2.5
      12 · option <10 max 1.5
      13 · option <10 max 0
      14 1.2 criterion <4 max 5
      15 2 group top max 1.5
      16 2.1 criterion <15 max 1.5
      17 · total top max 10
    `),
  );
  expect(rulesOf(table)).toEqual([
    [
      6,
      {
        type: "levels",
        levels: [
          { level: "Ban hành trong Quý IV năm trước", points: 1 },
          { level: "Ban hành trong Quý I", points: 0.5 },
          { level: "Không ban hành", points: 0 },
        ],
      },
    ],
    [
      10,
      {
        type: "percent-bands",
        bands: [
          { from: 100, points: 2.5 },
          { from: 80, below: 100, points: 1.5 },
          { below: 80, points: 0 },
        ],
      },
    ],
  ]);
});

test("decomposed letters, points as text with đ, parts across the table, nothing in the first column", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | B                                  | C                                  | D                                | E                                  | F                               | G |
      | 3  | ${"BẢNG ĐIỂM THI ĐUA KHỐI DÂN VẬN - MẶT TRẬN".normalize("NFD")} |                                    |                                  |                                    |                                 | |
      | 6  | ${"STT".normalize("NFD")}          | ${"Tiêu chí thi đua".normalize("NFD")} | ${"Điểm chuẩn".normalize("NFD")} | ${"Đơn vị tự chấm".normalize("NFD")} | ${"Khối chấm".normalize("NFD")} | ${"Lý do tăng, giảm".normalize("NFD")} |
      | 7  | ${"PHẦN I: CHỈ TIÊU THI ĐUA (90 ĐIỂM)".normalize("NFD")} |                                    |                                  |                                    |                                 | |
      | 8  | '1                                 | ${"Tham mưu ban hành nghị quyết".normalize("NFD")} | '30                              | '28,5                              | '28.5                           | ${"thiếu 1 báo cáo".normalize("NFD")} |
      | 9  | '2                                 | ${"Công tác dân vận khéo".normalize("NFD")} | '60đ                             | '60                                | '59                             | |
      | 11 | ${"PHẦN II: ĐIỂM THƯỞNG (10 ĐIỂM)".normalize("NFD")} |                                    |                                  |                                    |                                 | |
      | 12 | '1                                 | ${"Có mô hình mới".normalize("NFD")} | '10                              | '5                                 | '5                              | |
      | 13 | ${"Tổng cộng (I+II)".normalize("NFD")} |                                    | '100                             | '93,5                              | '92.5                           | |
    `,
    merges: ["B3:G3", "B7:G7", "B11:G11", "B13:C13"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { B: "code", C: "label", D: "max", E: "self", F: "appraised", G: "explanation" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      7 · group top max 90
      8 1 criterion <7 max 30
      9 2 criterion <7 max 60
      11 · group top max 10
      12 1 criterion <11 max 10
      13 · total top max 100
    `),
  );
});

test("a line 'Tiêu chí 3 | Điểm trừ' inside the table is no header", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A                                  | B                               | C           | D          | E               | F |
      | 1  | UBND HUYỆN GIẢ ĐỊNH                |                                 |             |            |                 | |
      | 2  | BẢNG CHẤM ĐIỂM THI ĐUA CÁC XÃ, THỊ TRẤN |                                 |             |            |                 | |
      | 4  | TT                                 | Nội dung                        | Điểm tối đa | Xã tự chấm | Huyện thẩm định | Cơ quan thẩm định |
      | 5  | Tiêu chí 1                         | Kinh tế - xã hội                | 60          | 57         | 55              | |
      | 6  | 1.1                                | Thu ngân sách đạt 100% kế hoạch | 40          | 38         | 37              | Phòng Tài chính |
      | 7  |                                    | - Đạt 100% trở lên              | 40          |            |                 | |
      | 8  |                                    | - Đạt từ 90% đến dưới 100%      | 30          |            |                 | |
      | 9  |                                    | - Dưới 90%                      | 0           |            |                 | |
      | 10 | 1.2                                | Nông thôn mới                   | 20          | 19         | 18              | Phòng Kinh tế |
      | 11 | Tiêu chí 2                         | Văn hóa - xã hội                | 40          | 40         | 39              | |
      | 12 | 2.1                                | Giáo dục; y tế; môi trường      | 40          | 40         | 39              | Phòng Văn hóa |
      | 13 | Tiêu chí 3                         | Điểm trừ                        |             |            |                 | |
      | 14 | 3.1                                | Có cán bộ vi phạm bị kỷ luật    | '-5/người   | -5         | -5              | |
      | 15 |                                    | Tổng điểm đạt được              | 100         | 92         | 89              | |
    `,
    merges: ["A2:F2"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "max", D: "self", E: "appraised", F: "appraiser" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      5 Tiêu chí 1 group top max 60
      6 1.1 criterion <5 max 40
      7 · option <6 max 40
      8 · option <6 max 30
      9 · option <6 max 0
      10 1.2 criterion <5 max 20
      11 Tiêu chí 2 group top max 40
      12 2.1 criterion <11 max 40
      13 Tiêu chí 3 group top
      14 3.1 rule <13 penalty -5
      15 · total top max 100
    `),
  );
});

test("a section's ceiling in its words over rules alone", () => {
  const { table } = readOnly({
    name: "Chấm điểm",
    grid: `
      |    | A                                  | B           | C                 | D |
      | 1  | HỘI LHPN TỈNH THÍ DỤ               |             |                   | |
      | 2  | BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA HỘI LHPN CẤP HUYỆN |             |                   | |
      | 4  | NỘI DUNG                           | ĐIỂM TỐI ĐA | HUYỆN HỘI TỰ CHẤM | TỈNH HỘI CHẤM |
      | 5  | I. Thực hiện nhiệm vụ trọng tâm (60 điểm) |             |                   | |
      | 6  | 1. Tuyên truyền, giáo dục          | 30          | 30                | 28 |
      | 7  | * Có kế hoạch, có hướng dẫn        | 10          | 10                | 10 |
      | 8  | * Có 90% chi hội tổ chức           | 20          | 20                | 18 |
      | 9  | 2. Hỗ trợ phụ nữ khởi nghiệp       | 30          | 25                | 25 |
      | 10 | Cộng phần I                        | 60          | 55                | 53 |
      | 11 | II. Xây dựng tổ chức Hội (40 điểm) |             |                   | |
      | 12 | 1. Phát triển hội viên             | 40          | 40                | 40 |
      | 13 | Cộng phần II                       | 40          | 40                | 40 |
      | 14 | III. Điểm cộng (tối đa 5 điểm)     |             |                   | |
      | 15 | - Có mô hình mới được công nhận: cộng 2 điểm/mô hình |             |                   | |
      | 16 | IV. Điểm trừ                       |             |                   | |
      | 17 | - Báo cáo trễ hạn: trừ 1 điểm/lần; không báo cáo: trừ 2 điểm/lần |             |                   | |
      | 18 | Tổng cộng (I+II+III-IV)            | 105         | 95                | 93 |
    `,
    merges: ["A2:D2"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "label", B: "max", C: "self", D: "appraised" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      5 I. group top max 60
      6 1. group <5 max 30
      7 · criterion <6 max 10
      8 · criterion <6 max 20
      9 2. criterion <5 max 30
      10 · total <5 max 60
      11 II. group top max 40
      12 1. criterion <11 max 40
      13 · total <11 max 40
      14 III. criterion top max 5
      15 · rule <14
      16 IV. group top
      17 · rule <16
      18 · total top max 105
    `),
  );
});

test("two tables in an old font, the second of deductions alone", () => {
  const readings = readSheet({
    name: "Tổ",
    grid: `
      |    | A  | B                      | C         | D       |
      | 1  | b¶ng chÊm ®iÓm thi ®ua |    |           |         |
      | 3  | TT | Néi dung               | §iÓm chuÈn | Tù chÊm |
      | 4  | 1  | Thùc hiÖn kÕ ho¹ch     | 60        | 58      |
      | 5  | 2  | §oµn kÕt néi bé        | 40        | 40      |
      | 6  |    | Céng                   | 100       | 98      |
      | 12 |    | Néi dung trõ ®iÓm      | §iÓm trõ  | Ghi chó |
      | 13 |    | Vi ph¹m quy chÕ        | 5         |         |
      | 14 |    | NghØ kh«ng phÐp        | 2         |         |
    `,
    fonts: { "A1:D14": ".VnTime" },
  });
  expect(readings.map(({ table }) => [table.kind, table.columns])).toEqual([
    ["scoring", { A: "code", B: "label", C: "max", D: "self" }],
    ["scoring", { B: "label", C: "penalty", D: "note" }],
  ]);
  expect(readings.flatMap(({ table }) => treeOf(table))).toEqual(
    lines(`
      4 1 criterion top max 60
      5 2 criterion top max 40
      6 · total top max 100
      13 · rule top penalty -5
      14 · rule top penalty -2
    `),
  );
});
