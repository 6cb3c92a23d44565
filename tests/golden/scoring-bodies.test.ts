/** Scoring tables of public bodies, invented in the layouts offices use; the expectation is what a careful reader finds. */
import { lines, readOnly, treeOf } from "./read-scoring";

describe("a department's table: header over three rows, first cell empty, numbers restarting under each group", () => {
  const { table } = readOnly({
    name: "Bảng chấm",
    grid: `
      |    | A                | B                                | C          | D        | E              | F         | G                  | H       |
      | 1  | UBND TỈNH THÍ DỤ |                                  |            |          | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |  |     |         |
      | 2  | SỞ NỘI VỤ        |                                  |            |          | Độc lập - Tự do - Hạnh phúc |  |            |         |
      | 4  | BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2025 |                |            |          |                |           |                    |         |
      | 5  | (Kèm theo Hướng dẫn số 12/HD-SNV ngày 05/3/2025 của Sở Nội vụ) | |  |          |                |           |                    |         |
      | 7  |                  | Nội dung tiêu chí                | Điểm       |          |                |           | Tài liệu minh chứng | Ghi chú |
      | 8  |                  |                                  | Quy định   |          | Kết quả        |           |                    |         |
      | 9  |                  |                                  | Điểm chuẩn | Điểm trừ | Đơn vị tự chấm | Thẩm định |                    |         |
      | 10 | (1)              | (2)                              | (3)        | (4)      | (5)            | (6)       | (7)                | (8)     |
      | 11 | A                | NHIỆM VỤ CHÍNH TRỊ               | 90         |          |                |           |                    |         |
      | 12 | I                | Chuyên môn                       | 60         |          |                |           |                    |         |
      | 13 | 1                | Kế hoạch công tác                | 35         |          |                |           |                    |         |
      | 14 | 1.1              | Ban hành kế hoạch\\nđúng hạn     | 20         |          | 20             | 20        | KH số 01           |         |
      | 15 | 1.2              | Hoàn thành kế hoạch              | 15         |          | '14,5          | 14        |                    |         |
      | 16 | 2                | Giải quyết hồ sơ                 | 25         | -5       | 23             | 23        | Sổ theo dõi        |         |
      | 17 | II               | Thi đua, khen thưởng             | 30         |          |                |           |                    |         |
      | 18 | 1                | Phát động phong trào             | 10         |          | 10             | 10        |                    |         |
      | 19 | 2                | Chế độ báo cáo                   | 20         |          | 19             | 18        |                    |         |
      | 20 | -                | Mỗi báo cáo chậm: trừ 1 điểm     |            | 1        |                |           |                    |         |
      | 21 | B                | ĐIỂM THƯỞNG                      | 10         |          |                |           |                    |         |
      | 22 | 1                | Có mô hình mới                   | 5          |          | 5              | 5         |                    |         |
      | 23 | 2                | Có cá nhân được khen cấp tỉnh    | 5          |          | 2              | 2         |                    |         |
      | 24 | TỔNG CỘNG        |                                  | 100        |          | '93,5          | 92        |                    |         |
      | 26 | NGƯỜI LẬP BIỂU   |                                  |            |          | GIÁM ĐỐC       |           |                    |         |
      | 30 |                  |                                  |            |          | Nguyễn Văn Mẫu |           |                    |         |
    `,
    merges: ["A4:H4", "A5:H5", "A7:A9", "B7:B9", "C7:F7", "C8:D8", "E8:F8", "G7:G9", "H7:H9", "A24:B24"],
  });

  test("place, columns and what stands around", () => {
    expect(table).toMatchObject({
      kind: "scoring",
      headerRows: [7, 8, 9],
      firstRow: 11,
      lastRow: 24,
      columns: {
        A: "code",
        B: "label",
        C: "max",
        D: "penalty",
        E: "self",
        F: "appraised",
        G: "explanation",
        H: "note",
      },
      facts: {
        unit: "SỞ NỘI VỤ",
        parentUnit: "UBND TỈNH THÍ DỤ",
        title: "BẢNG TỰ CHẤM ĐIỂM THI ĐUA NĂM 2025",
        period: "2025",
        documentNumber: "12/HD-SNV",
        date: "2025-03-05",
        signers: ["Nguyễn Văn Mẫu"],
      },
    });
  });

  test("levels and roles", () => {
    expect(treeOf(table)).toEqual(
      lines(`
        11 A group top max 90
        12 I group <11 max 60
        13 1 group <12 max 35
        14 1.1 criterion <13 max 20
        15 1.2 criterion <13 max 15
        16 2 criterion <12 max 25 penalty -5
        17 II group <11 max 30
        18 1 criterion <17 max 10
        19 2 criterion <17 max 20
        20 - rule <19 penalty -1
        21 B group top max 10
        22 1 criterion <21 max 5
        23 2 criterion <21 max 5
        24 · total top max 100
      `),
    );
  });

  test("texts and filled points", () => {
    expect(table.rows[3]).toMatchObject({
      label: "Ban hành kế hoạch đúng hạn",
      self: 20,
      explanation: "KH số 01",
    });
    expect(table.rows[4]).toMatchObject({ self: 14.5, appraised: 14, explanation: null });
    expect(table.rows.at(-1)).toMatchObject({ label: "TỔNG CỘNG", self: 93.5 });
    expect(table.totals).toEqual([
      {
        row: 24,
        printed: { C: 100, E: 93.5, F: 92 },
        computed: { C: 100, E: 93.5, F: 92 },
        agrees: { C: true, E: true, F: true },
      },
    ]);
  });
});

describe("a thousand points as text, subtotals, a bonus group inside the total and penalties outside", () => {
  const { table, findings } = readOnly({
    name: "Thang điểm",
    grid: `
      |    | A   | B                                              | C           | D            | E              |
      | 1  | THANG ĐIỂM THI ĐUA KHỐI CÁC SỞ                        |   |             |              |                |
      | 3  | TT  | Nội dung chấm điểm                             | Điểm tối đa | Điểm tự chấm | Khối thi đua chấm |
      | 4  | I   | Thực hiện nhiệm vụ chính trị                   | '600        |              |                |
      | 5  | 1   | Chỉ tiêu kinh tế                               | '350        |              |                |
      | 6  | 2   | Công khai tài chính                            | '250 điểm   |              |                |
      | 7  |     | Cộng mục I                                     | '600        |              |                |
      | 8  | II  | Xây dựng Đảng                                  | '350        |              |                |
      | 9  | 1   | Chi bộ hoàn thành tốt nhiệm vụ                 | '200        |              |                |
      | 10 | 2   | Tỷ lệ đảng viên học nghị quyết                 | '150        |              |                |
      | 11 |     | - Đạt từ 90% trở lên                           | '150        |              |                |
      | 12 |     | - Đạt từ 80% đến dưới 90%                      | '120        |              |                |
      | 13 |     | - Dưới 80%                                     | '00         |              |                |
      | 14 |     | Cộng mục II                                    | '340        |              |                |
      | 15 | III | Điểm thưởng                                    | '50         |              |                |
      | 16 | 1   | Sáng kiến cấp tỉnh                             | '30         |              |                |
      | 17 | 2   | Công trình chào mừng                           | '20         |              |                |
      | 18 | IV  | Điểm trừ (Sở Nội vụ thẩm định và chấm)         |             |              |                |
      | 19 | -   | Nộp hồ sơ chậm                                 | '-08        |              |                |
      | 20 | -   | Không ký giao ước thi đua                      | '- 10       |              |                |
      | 21 |     | TỔNG CỘNG (I + II + III)                       | '1.000      |              |                |
      | 22 | Ghi chú: Điểm lẻ lấy đến hai chữ số thập phân. |    |             |              |                |
    `,
    merges: ["A1:E1", "A22:E22"],
  });

  test("levels and roles", () => {
    expect(table).toMatchObject({
      kind: "scoring",
      columns: { A: "code", B: "label", C: "max", D: "self", E: "appraised" },
    });
    expect(treeOf(table)).toEqual(
      lines(`
        4 I group top max 600
        5 1 criterion <4 max 350
        6 2 criterion <4 max 250
        7 · total <4 max 600
        8 II group top max 350
        9 1 criterion <8 max 200
        10 2 criterion <8 max 150
        11 · option <10 max 150
        12 · option <10 max 120
        13 · option <10 max 0
        14 · total <8 max 340
        15 III group top max 50
        16 1 criterion <15 max 30
        17 2 criterion <15 max 20
        18 IV group top
        19 - rule <18 penalty -8
        20 - rule <18 penalty -10
        21 · total top max 1000
        22 · note top
      `),
    );
  });

  test("each total beside the sum of what it names; the wrong one is a finding", () => {
    expect(table.totals).toEqual([
      { row: 7, printed: { C: 600 }, computed: { C: 600 }, agrees: { C: true } },
      { row: 14, printed: { C: 340 }, computed: { C: 350 }, agrees: { C: false } },
      { row: 21, printed: { C: 1000 }, computed: { C: 1000 }, agrees: { C: true } },
    ]);
    expect(findings).toEqual([["total.disagrees", 14, { printed: 340, computed: 350 }]]);
  });
});

test("groups shown by bold and indentation alone, no codes at all; 'Công khai' is no total", () => {
  const { table } = readOnly({
    name: "Cụm",
    grid: `
      |    | A                                  | B          | C         | D        | E                  |
      | 1  | BẢNG CHẤM ĐIỂM CỤM THI ĐUA CÁC XÃ  |            |           |          |                    |
      | 3  | Nội dung đánh giá                  | Điểm chuẩn | Điểm cộng | Điểm trừ | Cơ quan thẩm định  |
      | 4  | Phát triển kinh tế - xã hội        | 50         |           |          |                    |
      | 5  | Thu ngân sách                      | 30         | 2         |          | Phòng Kinh tế      |
      | 6  | Giảm nghèo                         | 20         |           |          | Phòng Văn hóa      |
      | 7  | Xây dựng hệ thống chính trị        | 40         |           |          |                    |
      | 8  | Tổ chức bộ máy                     | 25         |           |          | Phòng Nội vụ       |
      | 9  | Cải cách hành chính                | 15         |           |          | Văn phòng          |
      | 10 | Mỗi thủ tục trễ hạn                |            |           | '0,5     |                    |
      | 11 | Công khai, minh bạch tài chính     | 10         |           |          | Thanh tra          |
      | 12 | Tổng điểm                          | 100        |           |          |                    |
      | 14 |                                    |            |           | CHỦ TỊCH |                    |
      | 18 |                                    |            |           | Trần Thị Thí Dụ |             |
    `,
    bold: ["A3:E4", "A7:E7", "A11:E12"],
    indents: { "A5:A6": 1, "A8:A9": 1, A10: 2 },
  });
  expect(table).toMatchObject({
    lastRow: 12,
    columns: { A: "label", B: "max", C: "bonus", D: "penalty", E: "appraiser" },
    facts: { signers: ["Trần Thị Thí Dụ"] },
  });
  expect(table.rows[1]).toMatchObject({ appraiser: "Phòng Kinh tế" });
  expect(treeOf(table)).toEqual(
    lines(`
      4 · group top max 50
      5 · criterion <4 max 30 bonus 2
      6 · criterion <4 max 20
      7 · group top max 40
      8 · criterion <7 max 25
      9 · criterion <7 max 15
      10 · rule <9 penalty -0.5
      11 · criterion top max 10
      12 · total top max 100
    `),
  );
});

test("one level in many spellings: a1.2, a.2.1, đ and ê, 3.10 stored as a number, jumps", () => {
  const { table } = readOnly({
    name: "Mã",
    grid: `
      |    | A     | B                                     | C     | D      | E    |
      | 1  | STT   | TIÊU CHUẨN THI ĐUA                    | ĐIỂM  |        |      |
      | 2  |       |                                       | Chuẩn | Thưởng | Trừ  |
      | 3  |       | Tổng cộng                             | 100   |        |      |
      | 4  | 1     | Tiêu chuẩn 1: Chuyên môn              | 30    |        |      |
      | 5  | a     | Quản lý đất đai                       | 18    |        |      |
      | 6  | a1    | Kế hoạch sử dụng đất                  | 10    |        |      |
      | 7  | a1.1  | Mỗi trường hợp chậm: trừ 0,5 điểm     |       |        | -0.5 |
      | 8  | a1.2  | Có giải pháp hay: cộng 1 điểm         |       | 1      |      |
      | 9  | a2    | Thống kê đất đai                      | 8     |        |      |
      | 10 | a.2.1 | Thống kê thiếu: trừ 1 điểm            |       | '-1    |      |
      | 11 |       | Ghi chú: Tổng điểm trừ của mục a2 không quá 2 điểm | | |      |
      | 12 | b.    | Môi trường (Phòng Môi trường theo dõi, chấm điểm) | 12 | |   |
      | 13 | b.1   | Thu gom rác                           | 12    |        |      |
      | 14 | 2     | Tiêu chuẩn 2: Nội bộ                  | 40    |        |      |
      | 15 | a     | Đoàn kết                              | 5     |        |      |
      | 16 | b     | Kỷ luật                               | 5     |        |      |
      | 17 | c     | Học tập                               | 5     |        |      |
      | 18 | d     | Hội họp                               | 5     |        |      |
      | 19 | đ     | Văn hóa                               | 5     |        |      |
      | 20 | e     | Thể thao                              | 5     |        |      |
      | 21 | ê     | Trang phục                            | 5     |        |      |
      | 22 | g     | Vệ sinh                               | 5     |        |      |
      | 23 | 3     | Tiêu chuẩn 3: Báo cáo                 | 30    |        |      |
      | 24 | 3.1   | Báo cáo tháng                         | 3     |        |      |
      | 25 | 3.3   | Báo cáo quý                           | 7     |        |      |
      | 26 | 3.9   | Báo cáo năm                           | 10    |        |      |
      | 27 | 3.1   | Báo cáo chuyên đề                     | 6     |        |      |
      | 28 | '3.10.1 | Mỗi báo cáo sai mẫu: trừ 0,25 điểm  |       |        | '- 0,25 |
      | 29 | 3.12  | Phối hợp                              | 4     |        |      |
      | 30 |       | Tổng cộng                             | 100   |        |      |
    `,
    merges: ["A1:A2", "B1:B2", "C1:E1"],
    formats: { A27: "0.00" },
  });
  expect(table).toMatchObject({ headerRows: [1, 2], firstRow: 3, lastRow: 30 });
  expect(treeOf(table)).toEqual(
    lines(`
      3 · total top max 100
      4 1 group top max 30
      5 a group <4 max 18
      6 a1 criterion <5 max 10
      7 a1.1 rule <6 penalty -0.5
      8 a1.2 rule <6 bonus 1
      9 a2 criterion <5 max 8
      10 a.2.1 rule <9 penalty -1
      11 · note <9
      12 b. group <4 max 12
      13 b.1 criterion <12 max 12
      14 2 group top max 40
      15 a criterion <14 max 5
      16 b criterion <14 max 5
      17 c criterion <14 max 5
      18 d criterion <14 max 5
      19 đ criterion <14 max 5
      20 e criterion <14 max 5
      21 ê criterion <14 max 5
      22 g criterion <14 max 5
      23 3 group top max 30
      24 3.1 criterion <23 max 3
      25 3.3 criterion <23 max 7
      26 3.9 criterion <23 max 10
      27 3.10 criterion <23 max 6
      28 3.10.1 rule <27 penalty -0.25
      29 3.12 criterion <23 max 4
      30 · total top max 100
    `),
  );
  expect(table.totals.map(({ row, agrees }) => [row, agrees])).toEqual([
    [3, { C: true }],
    [30, { C: true }],
  ]);
});

test("choices, bands with codes, notes of caps and appraisers, and a group that does not add up", () => {
  const { table, findings } = readOnly({
    name: "Sở",
    grid: `
      |    | A    | B                                                     | C          | D          | E          |
      | 1  | Số TT | Tiêu chí đánh giá                                    | Thang điểm | Cộng điểm  | Trừ điểm   |
      | 2  | C    | Chỉ tiêu môi trường                                   | 21         |            |            |
      | 3  | C1   | Tỷ lệ thu gom rác đạt trên 98%                        | 6          |            |            |
      | 4  | C1.1 | Đạt từ 98% trở lên                                    | 6          |            |            |
      | 5  | C1.2 | Đạt từ 95% đến dưới 98%                               | 4          |            |            |
      | 6  | C2   | Xếp loại công tác                                     | 6          |            |            |
      | 7  |      | - Loại tốt                                            | 5          |            |            |
      | 8  |      | - Loại khá                                            | 3          |            |            |
      | 9  |      | - Loại trung bình                                     | 1          |            |            |
      | 10 | C3   | Báo cáo đúng hạn (trên 98%: 8; từ 90% đến 98%: 5; dưới 90%: 0) | 8 |            |            |
      | 11 |      | - Mỗi báo cáo chậm: trừ 0,5 điểm, tối đa 2 điểm        |            |            | '0,5       |
      | 12 |      | * Điểm trừ, cộng tối đa đối với C3 không quá 3 điểm    |            |            |            |
      | 13 | (Phòng Môi trường theo dõi, kiểm tra, đánh giá mục C) |    |          |            |            |
      | 14 | D    | Chấp hành pháp luật                                   | 80         |            |            |
      | 15 | D1   | Chấp hành nội quy                                     | 50         |            |            |
      | 16 | D1.1 | Có người bị kỷ luật:                                  |            |            |            |
      | 17 |      | Khiển trách                                           |            |            | -1         |
      | 18 |      | Cảnh cáo trở lên                                      |            |            | -2         |
      | 19 | D2   | Tiết kiệm                                             | 30         |            |            |
      | 20 |      | Cộng                                                  | 100        |            |            |
    `,
    merges: ["A13:E13"],
  });
  expect(treeOf(table)).toEqual(
    lines(`
      2 C group top max 21
      3 C1 criterion <2 max 6
      4 C1.1 option <3 max 6
      5 C1.2 option <3 max 4
      6 C2 criterion <2 max 6
      7 · option <6 max 5
      8 · option <6 max 3
      9 · option <6 max 1
      10 C3 criterion <2 max 8
      11 · rule <10 penalty -0.5
      12 · note <10
      13 · note <10
      14 D group top max 80
      15 D1 criterion <14 max 50
      16 D1.1 rule <15
      17 · rule <16 penalty -1
      18 · rule <16 penalty -2
      19 D2 criterion <14 max 30
      20 · total top max 100
    `),
  );
  expect(findings).toEqual([
    ["total.disagrees", 20, { printed: 100, computed: 101 }],
    ["group.disagrees", 2, { printed: 21, computed: 20 }],
  ]);
});
