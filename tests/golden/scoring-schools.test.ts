/** Scoring tables of schools, unions and small bodies, invented in the layouts they use; the expectation is what a careful reader finds. */
import { lines, readOnly, readSheet, treeOf } from "./read-scoring";

test("groups without codes across the table, their points only in the words, numbers restarting below", () => {
  const { table, findings } = readOnly({
    name: "GV",
    grid: `
      |    | A   | B                                       | C        | D           | E        | F       |
      | 1  | TRƯỜNG THCS GIẢ ĐỊNH                          |  |        |             |          |         |
      | 2  | PHIẾU CHẤM ĐIỂM THI ĐUA GIÁO VIÊN             |  |        |             |          |         |
      | 3  | Năm học 2024 - 2025                           |  |        |             |          |         |
      | 5  | STT | Tiêu chí thi đua                        | Biểu điểm | GV tự chấm | Tổ chấm  | Ghi chú |
      | 6  | TƯ TƯỞNG, ĐẠO ĐỨC (20 điểm)                   |  |        |             |          |         |
      | 7  | 1   | Chấp hành chủ trương                    | 10       | 10          | 10       |         |
      | 8  | 2   | Đoàn kết nội bộ                         | 10       | 10          | 9        |         |
      | 9  | CHUYÊN MÔN (tối đa 60 điểm)                   |  |        |             |          |         |
      | 10 | 1   | Hồ sơ sổ sách                           | 40       | 39          | 39       |         |
      | 11 |     | - Thiếu một loại hồ sơ                  | '-2đ     |             |          |         |
      | 12 | 2   | Xếp loại giờ dạy                        | 20       | 15          | 15       |         |
      | 13 | a)  | Giỏi                                    | 20       |             |          |         |
      | 14 | b)  | Khá                                     | 15       |             |          |         |
      | 15 | c)  | Trung bình                              | 10       |             |          |         |
      | 16 | CÔNG TÁC KHÁC (20 điểm)                       |  |        |             |          |         |
      | 17 | 1   | Công đoàn                               | 8        | 8           | 8        |         |
      | 18 | 2   | Cộng đồng học tập                       | 12       | 10          | 10       |         |
      | 19 | TỔNG CỘNG |                                   | 100      | 92          | 91       |         |
      | 21 | Người tự chấm |                               |          | Tổ trưởng   |          |         |
      | 24 | Lê Văn Ví Dụ  |                               |          | Nguyễn Văn Mẫu |       |         |
    `,
    merges: ["A1:F1", "A2:F2", "A3:F3", "A6:F6", "A9:F9", "A16:F16", "A19:B19"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    headerRows: [5],
    firstRow: 6,
    lastRow: 19,
    columns: { A: "code", B: "label", C: "max", D: "self", E: "appraised", F: "note" },
    facts: { unit: "TRƯỜNG THCS GIẢ ĐỊNH", title: "PHIẾU CHẤM ĐIỂM THI ĐUA GIÁO VIÊN", period: "2024-2025" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      6 · group top max 20
      7 1 criterion <6 max 10
      8 2 criterion <6 max 10
      9 · group top max 60
      10 1 criterion <9 max 40
      11 · rule <10 penalty -2
      12 2 criterion <9 max 20
      13 a) option <12 max 20
      14 b) option <12 max 15
      15 c) option <12 max 10
      16 · group top max 20
      17 1 criterion <16 max 8
      18 2 criterion <16 max 12
      19 · total top max 100
    `),
  );
  expect(table.rows[0]).toMatchObject({ label: "TƯ TƯỞNG, ĐẠO ĐỨC (20 điểm)", code: null });
  expect(table.totals).toEqual([
    {
      row: 19,
      printed: { C: 100, D: 92, E: 91 },
      computed: { C: 100, D: 92, E: 91 },
      agrees: { C: true, D: true, E: true },
    },
  ]);
  expect(findings).toEqual([]);
});

test("codes inside the words: Roman, number, letter; 90 points and a bonus of 10", () => {
  const { table } = readOnly({
    name: "CĐ",
    grid: `
      |    | A                                       | B          | C            | D       |
      | 1  | BẢNG CHẤM ĐIỂM CÔNG ĐOÀN CƠ SỞ          |            |              |         |
      | 3  | Nội dung, tiêu chí                      | Thang điểm | Điểm tự chấm | Ghi chú |
      | 4  | A. ĐIỂM CHUẨN                           | 90         |              |         |
      | 5  | I. Chăm lo đời sống                     | 50         |              |         |
      | 6  | 1. Thăm hỏi đoàn viên                   | 20         |              |         |
      | 7  | 2. Thương lượng tập thể                 | 30         |              |         |
      | 8  | a) Có thỏa ước                          | 30         |              |         |
      | 9  | b) Không có thỏa ước                    | 0          |              |         |
      | 10 | II. Tổ chức bộ máy                      | 40         |              |         |
      | 11 | 1. Phát triển đoàn viên                 | 40         |              |         |
      | 12 | B. ĐIỂM THƯỞNG                          | 10         |              |         |
      | 13 | 1. Có sáng kiến                         | 6          |              |         |
      | 14 | 2. Có bài viết                          | 4          |              |         |
      | 15 | Tổng số điểm (A + B)                    | 100        |              |         |
    `,
  });
  expect(table).toMatchObject({ columns: { A: "label", B: "max", C: "self", D: "note" } });
  expect(treeOf(table)).toEqual(
    lines(`
      4 A. group top max 90
      5 I. group <4 max 50
      6 1. criterion <5 max 20
      7 2. criterion <5 max 30
      8 a) option <7 max 30
      9 b) option <7 max 0
      10 II. group <4 max 40
      11 1. criterion <10 max 40
      12 B. group top max 10
      13 1. criterion <12 max 6
      14 2. criterion <12 max 4
      15 · total top max 100
    `),
  );
  expect(table.rows[1]?.["label"]).toBe("Chăm lo đời sống");
});

test("an old VNI font", () => {
  const { table } = readOnly({
    name: "VNI",
    grid: `
      |   | A    | B                              | C            | D              |
      | 1 | BAÛNG CHAÁM ÑIEÅM THI ÑUA NAÊM 2007 |   |              |                |
      | 3 | STT  | NOÄI DUNG                      | ÑIEÅM CHUAÅN | ÑIEÅM TÖÏ CHAÁM |
      | 4 | I    | Thöïc hieän keá hoaïch         | 60           |                |
      | 5 | 1    | Hoaøn thaønh chæ tieâu         | 40           |                |
      | 6 | 2    | Coâng khai taøi chính          | 20           |                |
      | 7 | II   | Coù saùng kieán                | 40           |                |
      | 8 |      | Toång coäng                    | 100          |                |
    `,
    fonts: { "A1:D8": "VNI-Times" },
  });
  expect(table).toMatchObject({
    kind: "scoring",
    encoding: "vni",
    columns: { A: "code", B: "label", C: "max", D: "self" },
    facts: { title: "BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2007", period: "2007" },
  });
  expect(treeOf(table)).toEqual(
    lines(`
      4 I group top max 60
      5 1 criterion <4 max 40
      6 2 criterion <4 max 20
      7 II criterion top max 40
      8 · total top max 100
    `),
  );
  expect(table.rows.map(({ label }) => label)).toEqual([
    "Thực hiện kế hoạch",
    "Hoàn thành chỉ tiêu",
    "Công khai tài chính",
    "Có sáng kiến",
    "Tổng cộng",
  ]);
});

test("two scoring tables on one sheet, a signature between, a hidden row in the second", () => {
  const readings = readSheet({
    name: "Hai bảng",
    grid: `
      |    | A   | B                        | C           | D       | E             |
      | 1  | BẢNG ĐIỂM TẬP THỂ |            |             |         |               |
      | 2  | TT  | Nội dung thi đua         | Điểm tối đa | Tự chấm | Hội đồng chấm |
      | 3  | 1   | Hoàn thành nhiệm vụ      | 70          | 65      |               |
      | 4  | 2   | Đoàn kết                 | 30          | 30      |               |
      | 5  | Tổng |                         | 100         | 95      |               |
      | 7  |     | CHỦ TỊCH                 |             |         |               |
      | 10 |     | Phạm Thị Giả Định        |             |         |               |
      | 12 | BẢNG ĐIỂM CÁ NHÂN |            |             |         |               |
      | 13 | TT  | Nội dung thi đua         | Điểm tối đa | Tự chấm | Hội đồng chấm |
      | 14 | 1   | Ngày công                | 40          |         |               |
      | 15 | 2   | Chất lượng               | 60          |         |               |
      | 16 | 2.1 | Không sai sót            | 35          |         |               |
      | 17 | 2.2 | Đúng hạn                 | 25          |         |               |
      | 18 |     | Tổng điểm tối đa         | 100         |         |               |
    `,
    hiddenRows: [[17, 17]],
  });
  expect(
    readings.map(({ table }) => [table.kind, table.firstRow, table.lastRow, table.facts["title"]]),
  ).toEqual([
    ["scoring", 3, 5, "BẢNG ĐIỂM TẬP THỂ"],
    ["scoring", 14, 18, "BẢNG ĐIỂM CÁ NHÂN"],
  ]);
  expect(readings.flatMap(({ table }) => treeOf(table))).toEqual(
    lines(`
      3 1 criterion top max 70
      4 2 criterion top max 30
      5 · total top max 100
      14 1 criterion top max 40
      15 2 group top max 60
      16 2.1 criterion <15 max 35
      17 2.2 criterion <15 max 25
      18 · total top max 100
    `),
  );
  expect(readings[1]?.table.rows.map(({ hidden }) => hidden ?? false)).toEqual([
    false,
    false,
    false,
    true,
    false,
  ]);
});

test("sections without points closed by their own sums, points as ranges and words, a scale of grades below", () => {
  const { table } = readOnly({
    name: "Tổ",
    grid: `
      |    | A   | B                                     | C           | D            | E            | F                |
      | 1  | Stt | Nội dung tiêu chuẩn                   | Điểm tối đa | Lớp tự chấm  | BGH chấm     | Căn cứ chấm điểm |
      | 2  | I. NỀ NẾP |                                 |             |              |              |                  |
      | 3  | 1   | Chuyên cần                            | 0 - 20      |              |              | Sổ đầu bài       |
      | 4  | 2   | Trang phục                            | Tối đa 10 điểm |           |              |                  |
      | 5  |     | + Mỗi học sinh sai trang phục          | trừ 0,5 điểm |             |              |                  |
      | 6  | Cộng I |                                    | 30          |              |              |                  |
      | 7  | II. HỌC TẬP |                               |             |              |              |                  |
      | 8  | 1   | Giờ học tốt                           | 50          |              |              |                  |
      | 9  | 2   | Tổng kết phong trào                   | 20          |              |              |                  |
      | 10 |     | + Mỗi bài đăng báo                    | +1          |              |              |                  |
      | 11 | Cộng II |                                   | 70          |              |              |                  |
      | 12 | Tổng điểm (I + II) |                        | 100         |              |              |                  |
      | 14 |     | Người chấm                            |             |              |              |                  |
    `,
    merges: ["A2:F2", "A6:B6", "A7:F7", "A11:B11", "A12:B12"],
  });
  expect(table).toMatchObject({
    kind: "scoring",
    columns: { A: "code", B: "label", C: "max", D: "self", E: "appraised", F: "explanation" },
    lastRow: 12,
  });
  expect(treeOf(table)).toEqual(
    lines(`
      2 I. group top
      3 1 criterion <2 max 20
      4 2 criterion <2 max 10
      5 · rule <4 penalty -0.5
      6 · total <2 max 30
      7 II. group top
      8 1 criterion <7 max 50
      9 2 criterion <7 max 20
      10 · rule <9 bonus 1
      11 · total <7 max 70
      12 · total top max 100
    `),
  );
  expect(table.rows[0]?.["label"]).toBe("NỀ NẾP");
  expect(table.totals.map(({ row, computed }) => [row, computed])).toEqual([
    [6, { C: 30 }],
    [11, { C: 70 }],
    [12, { C: 100 }],
  ]);
});

describe("smaller layouts", () => {
  test("each group closed by an unnamed 'Cộng', one of them wrong", () => {
    const { table, findings } = readOnly({
      name: "Cộng",
      grid: `
        |    | A   | B                | C    |
        | 1  | TT  | Nội dung         | Điểm |
        | 2  | I   | Kinh tế          |      |
        | 3  | 1   | Thu ngân sách    | 30   |
        | 4  | 2   | Giảm nghèo       | 20   |
        | 5  |     | Cộng             | 50   |
        | 6  | II  | Văn hóa          |      |
        | 7  | 1   | Giáo dục         | 25   |
        | 8  | 2   | Y tế             | 25   |
        | 9  |     | Cộng             | 45   |
        | 10 |     | Tổng cộng        | 100  |
      `,
    });
    expect(treeOf(table)).toEqual(
      lines(`
        2 I group top
        3 1 criterion <2 max 30
        4 2 criterion <2 max 20
        5 · total <2 max 50
        6 II group top
        7 1 criterion <6 max 25
        8 2 criterion <6 max 25
        9 · total <6 max 45
        10 · total top max 100
      `),
    );
    expect(findings.filter(([code]) => code.endsWith(".disagrees"))).toEqual([
      ["total.disagrees", 9, { printed: 45, computed: 50 }],
    ]);
  });

  test("plain uncoded lines head lists whose numbers start again", () => {
    const { table } = readOnly({
      name: "Đoàn",
      grid: `
        |   | A     | B             | C          |
        | 1 | Số TT | Nội dung      | Điểm chuẩn |
        | 2 |       | Công tác Đảng | 40         |
        | 3 | 1     | Họp           | 20         |
        | 4 | 2     | Học           | 20         |
        | 5 |       | Công tác Đoàn | 60         |
        | 6 | 1     | Họp           | 30         |
        | 7 | 2     | Học           | 30         |
        | 8 |       | Cộng          | 100        |
      `,
    });
    expect(treeOf(table)).toEqual(
      lines(`
        2 · group top max 40
        3 1 criterion <2 max 20
        4 2 criterion <2 max 20
        5 · group top max 60
        6 1 criterion <5 max 30
        7 2 criterion <5 max 30
        8 · total top max 100
      `),
    );
  });

  test("a table of plus and minus without any standard, points per occurrence", () => {
    const { table } = readOnly({
      name: "Cộng trừ",
      grid: `
        |   | A   | B                        | C                     | D              | E       |
        | 1 | QUY ĐỊNH CHẤM ĐIỂM GIÁO VIÊN |                      |                       |                |         |
        | 2 | TT  | Nội dung                 | Điểm cộng             | Điểm trừ       | Ghi chú |
        | 3 | I   | Chuyên môn               |                       |                |         |
        | 4 | 1   | Dạy giỏi cấp trường      | 20                    |                |         |
        | 5 | 2   | Viết tài liệu            | 10 đ/tài liệu         |                | chia đều |
        | 6 | 3   | Ủng hộ                   | 1 đ/lần, tối đa 10/kỳ |                |         |
        | 7 | 4   | Đi muộn                  |                       | 5đ/lần         |         |
        | 8 | 5   | Vi phạm quy chế          |                       | không xếp loại |         |
      `,
    });
    expect(table).toMatchObject({
      columns: { A: "code", B: "label", C: "bonus", D: "penalty", E: "note" },
      facts: { title: "QUY ĐỊNH CHẤM ĐIỂM GIÁO VIÊN" },
    });
    expect(treeOf(table)).toEqual(
      lines(`
        3 I group top
        4 1 rule <3 bonus 20
        5 2 rule <3 bonus 10
        6 3 rule <3 bonus 1
        7 4 rule <3 penalty -5
        8 5 rule <3
      `),
    );
    expect(table.totals).toEqual([]);
  });
});
