/**
 * Recognition from a sheet to the answer of `thidua read --json`. Each case is a form as an office would lay it out,
 * invented, with its traps; the expectation is what a careful colleague reads there.
 */
import { reportTable, type TableReport } from "../../src/app/table-report";
import { understand, type UnderstoodTable } from "../../src/app/understand";
import type { FixtureSheet } from "../support/fixture";
import { snapshotOf } from "../support/fixture-snapshot";

function tablesOf(...sheets: readonly FixtureSheet[]): readonly TableReport[] {
  return readingsOf(...sheets).map(reportTable);
}

function readingsOf(...sheets: readonly FixtureSheet[]): readonly UnderstoodTable[] {
  return understand(snapshotOf({ sheets }), { withHidden: false });
}

function onlyTable(...sheets: readonly FixtureSheet[]): TableReport {
  const [table, ...others] = tablesOf(...sheets);
  expect(others).toEqual([]);
  if (!table) throw new Error("no table was found");
  return table;
}

const pick = (table: TableReport, ...fields: readonly string[]) =>
  table.rows.map((row) => fields.map((field) => row[field]));

describe("scoring", () => {
  const SHEET: FixtureSheet = {
    name: "Bảng điểm",
    grid: `
      |    | A   | B                                                          | C         | D        | E        | F        |
      | 1  | UBND XÃ MẪU |                                                    |           |          |          |          |
      | 3  | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2026 |                                |           |          |          |          |
      | 5  | TT  | Nội dung tiêu chí                                          | Điểm chuẩn | Tự chấm | Thẩm định | Giải trình |
      | 6  | I   | Nhiệm vụ chuyên môn                                        | 60        |          |          |          |
      | 7  | 1   | Hoàn thành kế hoạch công tác năm                           | 40        | 38,5     | 38       | BC số 12 |
      | 8  |     | - Mỗi nhiệm vụ chậm: trừ 0,5 điểm                           | '-0,5     |          |          |          |
      | 9  |     | Ghi chú: Tổng điểm trừ của mục 1 không quá 5 điểm           |           |          |          |          |
      | 10 | 2   | Cải cách hành chính                                        | 20        | 20       |          |          |
      | 11 |     | - Có kế hoạch                                              | 20        |          |          |          |
      | 12 |     | - Không có kế hoạch                                        | 0         |          |          |          |
      | 13 | II  | Công tác thi đua                                           | '40,0     |          |          |          |
      | 14 | 1   | Đăng ký đúng hạn                                           | 15        |          |          |          |
      | 15 | 2   | Tổ chức phong trào                                         | 25 điểm   |          |          |          |
      | 16 |     | Tổng cộng                                                  | 100       |          |          |          |
      | 18 | Người lập biểu |                                                 |           |          |          |          |
      | 20 | Nguyễn Văn Mẫu |                                                 |           |          |          |          |
    `,
    merges: ["A1:B1", "A3:F3"],
  };

  test("kind, place, columns, what stands around", () => {
    expect(onlyTable(SHEET)).toMatchObject({
      kind: "scoring",
      headerRows: [5],
      firstRow: 6,
      lastRow: 16,
      columns: { A: "code", B: "label", C: "max", D: "self", E: "appraised", F: "explanation" },
      encoding: "unicode",
      facts: {
        unit: "UBND XÃ MẪU",
        title: "BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2026",
        period: "2026",
        signers: ["Nguyễn Văn Mẫu"],
      },
    });
  });

  test("the tree: levels by code, options and deductions never part of the sum", () => {
    expect(pick(onlyTable(SHEET), "row", "code", "role", "parentRow", "max", "penalty")).toEqual([
      [6, "I", "group", null, 60, null],
      [7, "1", "criterion", 6, 40, null],
      [8, null, "rule", 7, null, -0.5],
      [9, null, "note", 7, null, null],
      [10, "2", "criterion", 6, 20, null],
      [11, null, "option", 10, 20, null],
      [12, null, "option", 10, 0, null],
      [13, "II", "group", null, 40, null],
      [14, "1", "criterion", 13, 15, null],
      [15, "2", "criterion", 13, 25, null],
      [16, null, "total", null, 100, null],
    ]);
  });

  test("self and appraised points as typed, totals printed and computed", () => {
    const table = onlyTable(SHEET);
    expect(table.rows[1]).toMatchObject({ self: 38.5, appraised: 38, explanation: "BC số 12" });
    expect(table.totals).toEqual([
      { row: 16, printed: { C: 100 }, computed: { C: 100 }, agrees: { C: true } },
    ]);
  });

  test("a printed total that is wrong stays, beside the right one", () => {
    const wrong = { ...SHEET, grid: SHEET.grid.replace(/Tổng cộng( +)\| 100/, "Tổng cộng$1| 110") };
    expect(onlyTable(wrong).totals).toEqual([
      { row: 16, printed: { C: 110 }, computed: { C: 100 }, agrees: { C: false } },
    ]);
  });

  test("a wrong total and a penalty among the bonuses are findings at their cells", () => {
    const grid = `
      |   | A   | B                 | C          | D          | E         |
      | 1 | STT | Nội dung tiêu chí | Điểm chuẩn | Điểm cộng  | Điểm trừ  |
      | 2 | 1   | Chấp hành nội quy | 50         |            |           |
      | 3 | 2   | Nộp báo cáo       | 50         | -0.5       |           |
      | 4 |     | Tổng cộng         | 90         |            |           |
    `;
    const [reading] = readingsOf({ name: "S", grid });
    expect(reading?.findings.map(({ code, severity, cell, data }) => [code, severity, cell, data])).toEqual([
      ["total.disagrees", "error", { row: 3, column: 2 }, { printed: 90, computed: 100 }],
      ["points.penalty-elsewhere", "warning", { row: 2, column: 3 }, { points: -0.5 }],
    ]);
  });

  test("header over two rows with a merged group, and a row of column numbers", () => {
    const table = onlyTable({
      name: "S",
      grid: `
        |   | A   | B                 | C     | D      | E   |
        | 1 | STT | TIÊU CHUẨN        | ĐIỂM  |        |     |
        | 2 |     |                   | Chuẩn | Thưởng | Trừ |
        | 3 | (1) | (2)               | (3)   | (4)    | (5) |
        | 4 | 1   | Chấp hành nội quy | 50    | 2      | -1  |
        | 5 | 2   | Nộp báo cáo       | 50    | -0.5   |     |
      `,
      merges: ["A1:A2", "B1:B2", "C1:E1"],
    });
    expect(table).toMatchObject({
      headerRows: [1, 2],
      firstRow: 4,
      columns: { A: "code", B: "label", C: "max", D: "bonus", E: "penalty" },
    });
    expect(pick(table, "bonus", "penalty")).toEqual([
      [2, -1],
      [null, -0.5],
    ]);
  });
});

describe("nominations", () => {
  test("people, collectives and households in one column; sections; abbreviations; a formula tail is no data", () => {
    const table = onlyTable({
      name: "DS",
      grid: `
        |    | A   | B                              | C              | D            | E              | F       |
        | 1  | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 |          |                |              |                |         |
        | 3  | STT | Họ và tên, tên tập thể          | Chức vụ        | Đơn vị công tác | Danh hiệu đề nghị | Mã  |
        | 4  | I   | TẬP THỂ                        |                |              |                |         |
        | 5  | 1   | Trường Tiểu học Thí Dụ          |                |              | TTLĐXS         | '01     |
        | 6  | II  | CÁ NHÂN                        |                |              |                |         |
        | 7  | 1   | Ông NGUYỄN VĂN MẪU             | Chủ tịch UBND  | UBND xã Mẫu  | CSTĐCS, LĐTT   | '02     |
        | 8  | 2   | Vũ Thị Ví Dụ - Phó Trưởng phòng |               | Phòng Kinh tế | Lao Động Tiên Tiến | '03 |
        | 9  |     | Gia đình bà Lê Thị Giả Định    |                | Thôn Mẫu     | GK             | '04     |
        | 10 |     |                                |                |              |                | =VLOOKUP(A10,X1:Y9,2,0) → #N/A |
        | 12 | Tổng cộng: 01 tập thể, 02 cá nhân, 01 hộ./. |     |                |              |                |         |
      `,
      merges: ["A1:F1", "A12:F12"],
    });
    expect(table).toMatchObject({ kind: "nominations", firstRow: 4, lastRow: 9 });
    expect(pick(table, "row", "subject", "honorific", "name", "position", "award", "awardId")).toEqual([
      [
        5,
        "collective",
        null,
        "Trường Tiểu học Thí Dụ",
        null,
        "Tập thể lao động xuất sắc",
        "tap-the-lao-dong-xuat-sac",
      ],
      [
        7,
        "individual",
        "Ông",
        "Nguyễn Văn Mẫu",
        "Chủ tịch UBND",
        "Chiến sĩ thi đua cơ sở; Lao động tiên tiến",
        null,
      ],
      [8, "individual", null, "Vũ Thị Ví Dụ", "Phó Trưởng phòng", "Lao động tiên tiến", "lao-dong-tien-tien"],
      [9, "household", null, "Gia đình bà Lê Thị Giả Định", null, "Giấy khen", "giay-khen"],
    ]);
    expect(table.rows[0]?.["extra"]).toEqual(Object.fromEntries([["Mã", "01"]]));
  });

  test("awards as codes with the list on a hidden sheet", () => {
    const table = onlyTable(
      {
        name: "DS",
        grid: `
          |   | A   | B              | C        | D                     |
          | 1 | STT | Họ và tên      | Chức vụ  | Hình thức khen thưởng |
          | 2 | 1   | Nguyễn Văn Mẫu | Bí thư   | '1650360491           |
          | 3 | 2   | Trần Thị Thí Dụ | Kế toán | '9999999999           |
        `,
      },
      {
        name: "Ma",
        visibility: "hidden",
        grid: `
          |   | A           | B                 |
          | 1 | Mã          | Tên               |
          | 2 | '1650360491 | Bằng khen         |
          | 3 | '1650360499 | Giấy khen         |
        `,
      },
    );
    expect(pick(table, "award", "awardId")).toEqual([
      ["Bằng khen", "bang-khen"],
      ["9999999999", null],
    ]);
  });
});

test("registrations: titles and forms as lists, 'không đăng ký' is an answer", () => {
  const table = onlyTable({
    name: "ĐK",
    grid: `
      |   | A   | B               | C        | D              | E           |
      | 1 | DANH SÁCH ĐĂNG KÝ THI ĐUA NĂM 2026 |       |          |                |             |
      | 3 | Stt | Họ và tên       | Chức vụ  | Đăng ký        |             |
      | 4 |     |                 |          | Thi đua        | Khen thưởng |
      | 5 | 1   | Nguyễn Văn Mẫu  | Giáo viên | CSTĐCS, LĐTT  | GK GĐ Sở    |
      | 6 | 2   | Trần Thị Thí Dụ | Văn thư  | không đăng ký  |             |
    `,
    merges: ["A3:A4", "B3:B4", "C3:C4", "D3:E3"],
  });
  expect(table).toMatchObject({ kind: "registrations", headerRows: [3, 4], lastRow: 6 });
  expect(pick(table, "titles", "awards")).toEqual([
    [["Chiến sĩ thi đua cơ sở", "Lao động tiên tiến"], ["Giấy khen"]],
    [[], []],
  ]);
});

test("ballots: counts above, percentages on the members, whatever was typed", () => {
  const table = onlyTable({
    name: "KP",
    grid: `
      |   | A   | B                                   | C         | D       | E              | F     |
      | 1 | BIÊN BẢN KIỂM PHIẾU |                     |           |         |                |       |
      | 2 | Tổng số thành viên Hội đồng: 13 người |   |           |         |                |       |
      | 3 | Số phiếu không hợp lệ: 01 phiếu |         |           |         |                |       |
      | 4 | Số phiếu hợp lệ: 11 phiếu |               |           |         |                |       |
      | 6 | TT  | Họ và tên                           | Chức vụ   | Đồng ý  | Không đồng ý   | Tỷ lệ |
      | 7 | 1   | Phạm Thị Minh Hoạ                   | Hiệu trưởng | 11    | 0              | 84,6% |
      | 8 | 2   | Vũ Văn Giả Định                     | Giáo viên | '08     | 3              | '61.5 |
    `,
  });
  expect(table.kind).toBe("ballots");
  expect(table.facts["ballot"]).toMatchObject({ members: 13, valid: 11, invalid: 1, present: null });
  expect(pick(table, "name", "agree", "disagree", "percentShown", "percent")).toEqual([
    ["Phạm Thị Minh Hoạ", 11, 0, "84,6%", 84.62],
    ["Vũ Văn Giả Định", 8, 3, "61.5", 61.54],
  ]);
});

test("ranking: clusters as sections, ranks in words, arithmetic as text", () => {
  const table = onlyTable({
    name: "XH",
    grid: `
      |    | A   | B            | C              | D           |
      | 1  | STT | Tên đơn vị   | Tổng điểm      | Xếp hạng    |
      | 2  | I. Cụm thi đua số 1 |  |              |             |
      | 3  | 1   | Xã Mẫu       | 97 + 10 = 107  | Nhất        |
      | 4  | 2   | Xã Thí Dụ    | 95,5           | Đồng hạng 2 |
      | 5  | 3   | Xã Ví Dụ     | 96 (+15)       | 3           |
      | 6  | II. Cụm thi đua số 2 | |              |             |
      | 7  | 1   | Xã Giả Định  | không chấm     |             |
    `,
    merges: ["A2:D2", "A6:D6"],
  });
  expect(table.kind).toBe("ranking");
  expect(pick(table, "cluster", "unit", "score", "bonus", "total", "rank")).toEqual([
    ["I. Cụm thi đua số 1", "Xã Mẫu", 97, 10, 107, 1],
    ["I. Cụm thi đua số 1", "Xã Thí Dụ", 95.5, null, 95.5, 2],
    ["I. Cụm thi đua số 1", "Xã Ví Dụ", 96, 15, 111, 3],
    ["II. Cụm thi đua số 2", "Xã Giả Định", null, null, null, null],
  ]);
});

test("statistics: numbers with leading zeros, rates are no sums, wrong totals are seen", () => {
  const table = onlyTable({
    name: "BM",
    grid: `
      |   | A     | B                     | C          | D          | E       |
      | 1 | TỔNG HỢP KHEN THƯỞNG NĂM 2026 |   |            |            |         |
      | 3 | Số TT | Hình thức khen thưởng | Số tập thể | Số cá nhân | Tỷ lệ % |
      | 4 | 1     | 2                     | 3          | 4          | 5       |
      | 5 | 1     | Bằng khen             | '05        | 12         | 40%     |
      | 6 | 2     | Giấy khen             | 7          | '018       | 60%     |
      | 7 |       | Cộng                  | 12         | 31         | 100%    |
    `,
  });
  expect(table).toMatchObject({ kind: "statistics", headerRows: [3], firstRow: 5, lastRow: 7 });
  expect(table.rows[0]?.["values"]).toEqual({ C: 5, D: 12, E: 40 });
  expect(table.totals).toEqual([
    { row: 7, printed: { C: 12, D: 31, E: 100 }, computed: { C: 12, D: 30 }, agrees: { C: true, D: false } },
  ]);
});

test("initiatives, targets and movements", () => {
  const [initiatives, targets, movements] = tablesOf(
    {
      name: "SK",
      grid: `
        |   | A   | B              | C                     | D              | E             |
        | 1 | STT | Tác giả        | Tên sáng kiến         | Ngày công nhận | Số quyết định |
        | 2 | 1   | Nguyễn Văn Mẫu | Quản lý hồ sơ điện tử | @2026-03-15    | 12/QĐ-UBND    |
        | 3 | 2   | Lê Thị Ví Dụ   | Thu gom rác           | Quý I/2026     |               |
      `,
    },
    {
      name: "CT",
      grid: `
        |   | A   | B                 | C           | D        | E         |
        | 1 | STT | Chỉ tiêu          | Đơn vị tính | Kế hoạch | Thực hiện |
        | 2 | 1   | Thu ngân sách     | triệu đồng  | '7.100   | 7200      |
        | 3 | 2   | Tỷ lệ hộ nghèo    | %           | '2,5     | '2,1      |
      `,
    },
    {
      name: "PT",
      grid: `
        |   | A   | B                       | C              | D          | E          |
        | 1 | STT | Tên phong trào thi đua  | Mục tiêu       | Từ ngày    | Đến ngày   |
        | 2 | 1   | Chung tay vì người nghèo | 100% thôn     | 01/01/2026 | 31/12/2026 |
      `,
    },
  );
  expect(
    initiatives?.rows.map(({ name, title, recognisedOn, decision }) => [name, title, recognisedOn, decision]),
  ).toEqual([
    ["Nguyễn Văn Mẫu", "Quản lý hồ sơ điện tử", "2026-03-15", "12/QĐ-UBND"],
    ["Lê Thị Ví Dụ", "Thu gom rác", "2026-Q1", null],
  ]);
  expect(targets?.rows.map(({ label, target, actual }) => [label, target, actual])).toEqual([
    ["Thu ngân sách", 7100, 7200],
    ["Tỷ lệ hộ nghèo", 2.5, 2.1],
  ]);
  expect(movements?.rows.map(({ label, from, to }) => [label, from, to])).toEqual([
    ["Chung tay vì người nghèo", "2026-01-01", "2026-12-31"],
  ]);
});

test("old fonts are read by font, cell by cell", () => {
  const table = onlyTable({
    name: "S",
    grid: `
      |   | A   | B                          | C          |
      | 1 | stt | néi dung                   | ®iÓm chuÈn |
      | 2 | '01 | Thùc hiÖn tæ chøc thi ®ua   | 10         |
      | 3 | '02 | Khen th\u00adëng ®óng quy ®Þnh | 20      |
    `,
    fonts: { "A1:C1": ".VnTimeH", "A2:B3": ".VnTime" },
  });
  expect(table).toMatchObject({ kind: "scoring", encoding: "tcvn3" });
  expect(pick(table, "code", "label")).toEqual([
    ["01", "Thực hiện tổ chức thi đua"],
    ["02", "Khen thưởng đúng quy định"],
  ]);
});

test("two tables on one sheet, with a signature block between", () => {
  const tables = tablesOf({
    name: "Hai",
    grid: `
      |    | A   | B                | C            | D                   |
      | 1  | STT | Họ và tên        | Đơn vị       | Hình thức đề nghị   |
      | 2  | 1   | Nguyễn Văn Mẫu   | Xã Mẫu       | Giấy khen           |
      | 4  |     |                  | TM. ỦY BAN NHÂN DÂN |              |
      | 5  |     |                  | CHỦ TỊCH     |                     |
      | 9  | DANH SÁCH SÁNG KIẾN |  |              |                     |
      | 11 | STT | Tác giả          | Tên sáng kiến | Cấp công nhận      |
      | 12 | 1   | Trần Thị Thí Dụ  | Phân loại rác | UBND xã            |
    `,
  });
  expect(tables.map(({ kind, firstRow, lastRow }) => [kind, firstRow, lastRow])).toEqual([
    ["nominations", 2, 2],
    ["initiatives", 12, 12],
  ]);
});

test("a sheet that is none of these is left in peace", () => {
  expect(
    tablesOf({
      name: "Nháp",
      grid: "| | A | B |\n| 1 | mua sữa | 2 |\n| 2 | gọi điện | |\n| 5 | xong | 7 |",
    }),
  ).toEqual([]);
});
