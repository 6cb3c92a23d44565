/** Tallies and clusters as offices lay them out, invented, each with several traps. */
import { onlyTable, pick } from "../support/read-tables";

test("a tally: shares of ballots as text, percentages as formatted numbers", () => {
  const table = onlyTable({
    name: "BB",
    grid: `
      |    | A   | B                  | C              | D        | E         | F       | G        |
      | 1  | HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG XÃ MẪU | |  |          |           |         |          |
      | 3  | BIÊN BẢN KIỂM PHIẾU |   |                |          |           |         |          |
      | 4  | Tổng số thành viên Hội đồng: 15 đồng chí; có mặt: 14; vắng mặt: 01 | | | |    |         |          |
      | 5  | - Số phiếu phát ra: 14 phiếu; số phiếu thu về: 14 phiếu | | |     |           |         |          |
      | 6  | - Số phiếu hợp lệ: 13 phiếu; số phiếu không hợp lệ: 01 phiếu | | | |          |         |          |
      | 8  | STT | Họ và tên          | Chức vụ        | Số phiếu |           |         | Kết quả  |
      | 9  |     |                    |                | Tán thành | Không tán thành | Tỷ lệ (%) |    |
      | 10 | 1   | Ông Nguyễn Văn Mẫu | Bí thư         | 13/13    | 0         | 0.8667  | Đạt      |
      | 11 | 2   | Trần Thị Thí Dụ    | Phó Chủ tịch   | 09 phiếu | '04       | 0.6     | Không đạt |
      | 13 |     | TỔ KIỂM PHIẾU      |                |          |           | CHỦ TỊCH HỘI ĐỒNG |  |
    `,
    merges: ["A8:A9", "B8:B9", "C8:C9", "D8:F8", "G8:G9"],
    formats: { "F10:F11": "0.0%" },
  });
  expect(table).toMatchObject({
    kind: "ballots",
    headerRows: [8, 9],
    firstRow: 10,
    lastRow: 11,
    columns: { B: "name", C: "position", D: "agree", E: "disagree", F: "percentShown", G: "other" },
  });
  expect(table.facts["ballot"]).toEqual({
    members: 15,
    present: 14,
    absent: 1,
    issued: 14,
    collected: 14,
    valid: 13,
    invalid: 1,
  });
  expect(pick(table, "name", "agree", "disagree", "percentShown", "percent", "other")).toEqual([
    ["Nguyễn Văn Mẫu", 13, 0, "86,7%", 86.67, { "Kết quả": "Đạt" }],
    ["Trần Thị Thí Dụ", 9, 4, "60,0%", 60, { "Kết quả": "Không đạt" }],
  ]);
});

test("candidates by titles, a pair of columns each: one line per candidate and title voted on", () => {
  const table = onlyTable({
    name: "KP",
    grid: `
      |   | A   | B                | C      | D            | E      | F            | G         |
      | 1 | TỔNG HỢP KẾT QUẢ BỎ PHIẾU ĐỀ NGHỊ KHEN THƯỞNG | | |  |        |              |           |
      | 2 | Tổng số thành viên: 11 người |  | |        |        |              |           |
      | 3 | Số phiếu thu về: 11 phiếu |  |    |        |        |              |           |
      | 5 | STT | Họ và tên        | Lao động tiên tiến | | Chiến sĩ thi đua cơ sở | | Ghi chú |
      | 6 |     |                  | Đồng ý | Không đồng ý | Đồng ý | Không đồng ý |           |
      | 7 | 1   | Nguyễn Văn Mẫu   | 11     | 0            | 10     | 1            |           |
      | 8 | 2   | Trần Thị Thí Dụ  | 9      | 2            |        |              |           |
    `,
    merges: ["A5:A6", "B5:B6", "C5:D5", "E5:F5", "G5:G6"],
  });
  expect(table).toMatchObject({ kind: "nominations", headerRows: [5, 6], firstRow: 7, lastRow: 8 });
  expect(pick(table, "row", "name", "awardId", "agree", "disagree")).toEqual([
    [7, "Nguyễn Văn Mẫu", "lao-dong-tien-tien", 11, 0],
    [7, "Nguyễn Văn Mẫu", "chien-si-thi-dua-co-so", 10, 1],
    [8, "Trần Thị Thí Dụ", "lao-dong-tien-tien", 9, 2],
  ]);
});

test("candidates by members: the marks are counted", () => {
  const table = onlyTable({
    name: "KP",
    grid: `
      |   | A   | B               | C        | D        | E        | F        |
      | 1 | BẢNG TỔNG HỢP Ý KIẾN BỎ PHIẾU CỦA HỘI ĐỒNG |  |  |  |  |          |
      | 3 | STT | Họ và tên       | Ý kiến của các thành viên Hội đồng | | | |
      | 4 |     |                 | Lê Văn Ví Dụ | Phạm Thị Giả Định | Vũ Văn Mẫu | Đỗ Thị Mẫu |
      | 5 | 1   | Nguyễn Văn Mẫu  | Đồng ý   | Đồng ý   | Đồng ý   | Không đồng ý |
      | 6 | 2   | Trần Thị Thí Dụ | đồng ý   | không    |          | Đồng ý   |
    `,
    merges: ["A3:A4", "B3:B4", "C3:F3"],
  });
  expect(table).toMatchObject({ kind: "ballots", headerRows: [3, 4], firstRow: 5, lastRow: 6 });
  expect(pick(table, "name", "agree", "disagree")).toEqual([
    ["Nguyễn Văn Mẫu", 3, 1],
    ["Trần Thị Thí Dụ", 2, 1],
  ]);
});

test("a ranking with the cluster in a merged column, ties, words, a unit not judged", () => {
  const table = onlyTable({
    name: "KQ",
    grid: `
      |    | A              | B   | C             | D          | E          | F         | G              | H       |
      | 1  | KẾT QUẢ CHẤM ĐIỂM, XẾP HẠNG CÁC CỤM, KHỐI THI ĐUA NĂM 2026 | | | |   |           |                |         |
      | 3  | Cụm thi đua    | STT | Đơn vị        | Điểm chấm  | Điểm thưởng | Tổng điểm | Xếp hạng       | Ghi chú |
      | 4  | Cụm số 1       | 1   | Phường Mẫu    | '95,5      | 2          | '97,5     | Nhất           |         |
      | 5  |                | 2   | Phường Thí Dụ | 94         |            | 94        | Nhì            |         |
      | 6  |                | 3   | Phường Ví Dụ  | 94         |            | 94        | Đồng hạng Nhì  |         |
      | 7  | Cụm số 2       | 1   | Xã Giả Định   | 90.25 điểm |            | 90.25     | Hạng I         |         |
      | 8  |                | 2   | Xã Mẫu        | không chấm |            |           | Không xếp hạng | Mới thành lập |
    `,
    merges: ["A1:H1", "A4:A6", "A7:A8"],
  });
  expect(table).toMatchObject({
    kind: "ranking",
    columns: { A: "cluster", B: "ordinal", C: "unit", D: "score", E: "bonus", F: "total", G: "rank" },
    facts: { period: "2026" },
  });
  expect(pick(table, "row", "cluster", "unit", "score", "bonus", "total", "rank", "extra")).toEqual([
    [4, "Cụm số 1", "Phường Mẫu", 95.5, 2, 97.5, 1, null],
    [5, "Cụm số 1", "Phường Thí Dụ", 94, null, 94, 2, null],
    [6, "Cụm số 1", "Phường Ví Dụ", 94, null, 94, 2, null],
    [7, "Cụm số 2", "Xã Giả Định", 90.25, null, 90.25, 1, null],
    [8, "Cụm số 2", "Xã Mẫu", null, null, null, null, { "Ghi chú": "Mới thành lập" }],
  ]);
});

test("which units are in which cluster: sections, the posts in the remarks", () => {
  const table = onlyTable({
    name: "Cum",
    grid: `
      |    | A   | B                          | C          |
      | 1  | UBND TỈNH GIẢ ĐỊNH |             |            |
      | 2  | DANH SÁCH CÁC CỤM, KHỐI THI ĐUA NĂM 2026 | |  |
      | 3  | (Kèm theo Quyết định số 101/QĐ-UBND ngày 12/01/2026) | | |
      | 5  | STT | Tên đơn vị                 | Ghi chú    |
      | 6  | I. CỤM THI ĐUA SỐ 1 (03 đơn vị) |  |            |
      | 7  | 1   | Phường Mẫu                 | Cụm trưởng |
      | 8  | 2   | Phường Thí Dụ              | Cụm phó    |
      | 9  | 3   | Xã Ví Dụ                   |            |
      | 10 | II. KHỐI THI ĐUA CÁC SỞ, NGÀNH | |            |
      | 11 | 1   | Sở Nội vụ                  | Khối trưởng |
      | 12 | 2   | Sở Tài chính               |            |
    `,
    merges: ["A2:C2", "A3:C3", "A6:C6", "A10:C10"],
  });
  expect(table).toMatchObject({
    kind: "ranking",
    headerRows: [5],
    columns: { A: "ordinal", B: "unit" },
    facts: { documentNumber: "101/QĐ-UBND", date: "2026-01-12", period: "2026" },
  });
  expect(pick(table, "row", "cluster", "unit", "score", "total", "rank", "extra")).toEqual([
    [7, "I. CỤM THI ĐUA SỐ 1 (03 đơn vị)", "Phường Mẫu", null, null, null, { "Ghi chú": "Cụm trưởng" }],
    [8, "I. CỤM THI ĐUA SỐ 1 (03 đơn vị)", "Phường Thí Dụ", null, null, null, { "Ghi chú": "Cụm phó" }],
    [9, "I. CỤM THI ĐUA SỐ 1 (03 đơn vị)", "Xã Ví Dụ", null, null, null, null],
    [11, "II. KHỐI THI ĐUA CÁC SỞ, NGÀNH", "Sở Nội vụ", null, null, null, { "Ghi chú": "Khối trưởng" }],
    [12, "II. KHỐI THI ĐUA CÁC SỞ, NGÀNH", "Sở Tài chính", null, null, null, null],
  ]);
});

test("which units are in which cluster: a column for the cluster, one for the post", () => {
  const table = onlyTable({
    name: "Cum",
    grid: `
      |   | A   | B                 | C                | D                  |
      | 1 | PHÂN CHIA CỤM THI ĐUA |  |                 |                    |
      | 3 | TT  | Tên cụm           | Đơn vị thành viên | Nhiệm vụ trong cụm |
      | 4 | 1   | Cụm miền Đông     | Xã Mẫu           | Cụm trưởng         |
      | 5 | 2   |                   | Xã Thí Dụ        | Cụm phó            |
      | 6 | 3   |                   | Xã Ví Dụ         | Thành viên         |
      | 7 | 4   | Cụm miền Tây      | Xã Giả Định      | Cụm trưởng         |
    `,
    merges: ["B4:B6"],
  });
  expect(table).toMatchObject({ kind: "ranking", columns: { B: "cluster", C: "unit", D: "extra" } });
  expect(pick(table, "cluster", "unit", "rank", "extra")).toEqual([
    ["Cụm miền Đông", "Xã Mẫu", null, { "Nhiệm vụ trong cụm": "Cụm trưởng" }],
    ["Cụm miền Đông", "Xã Thí Dụ", null, { "Nhiệm vụ trong cụm": "Cụm phó" }],
    ["Cụm miền Đông", "Xã Ví Dụ", null, { "Nhiệm vụ trong cụm": "Thành viên" }],
    ["Cụm miền Tây", "Xã Giả Định", null, { "Nhiệm vụ trong cụm": "Cụm trưởng" }],
  ]);
});

test("points, bonus and their total in columns of their own are not counted twice", () => {
  const table = onlyTable({
    name: "Xếp hạng",
    grid: `
      |   | A   | B             | C    | D           | E         | F        |
      | 1 | KẾT QUẢ CHẤM ĐIỂM CỤM THI ĐUA SỐ 1 |   |      |             |           |          |
      | 3 | STT | Đơn vị        | Điểm | Điểm thưởng | Tổng điểm | Xếp hạng |
      | 4 | 1   | Xã Mẫu Một    | 95   | 2           | 97        | 1        |
      | 5 | 2   | Xã Mẫu Hai    | 94   |             | 94        | 2        |
    `,
  });
  expect(table.columns).toMatchObject({ C: "score", D: "bonus", E: "total", F: "rank" });
  expect(table.rows).toMatchObject([
    { unit: "Xã Mẫu Một", score: 95, bonus: 2, total: 97, rank: 1 },
    { unit: "Xã Mẫu Hai", score: 94, bonus: null, total: 94, rank: 2 },
  ]);
});
