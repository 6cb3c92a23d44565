/** What officers type into cells, through the whole path: fonts of old, damage, names, numbers, days, codes, awards. One table an item. */
import { understand } from "../../src/app/understand";
import { reportTable } from "../../src/app/table-report";
import type { FixtureSheet } from "../support/fixture";
import { snapshotOf } from "../support/fixture-snapshot";
import { encodeOld, type OldEncoding } from "../support/legacy-encode";
import { onlyTable, pick } from "../support/read-tables";

const LINES = ["A", "B", "C", "D", "E", "F"] as const;

/** A list with a header in Unicode and one line for each set of cells; a cell may be typed in an old font. */
type Typed = string | readonly [text: string, encoding: OldEncoding | "as-typed", font?: string];

function listOf(title: string, heads: readonly string[], rows: readonly (readonly Typed[])[]): FixtureSheet {
  const fonts: Record<string, string> = {};
  const lines = rows.map((cells, at) => {
    const texts = cells.map((cell, column) => {
      if (typeof cell === "string") return cell;
      const [text, encoding, font] = cell;
      const stored = encoding === "as-typed" ? { text, font: "Times New Roman" } : encodeOld(text, encoding);
      fonts[`${LINES[column] ?? ""}${at + 4}`] = font ?? stored.font;
      return stored.text;
    });
    return `| ${at + 4} | ${texts.join(" | ")} |`;
  });
  const grid = [`|  | ${LINES.join(" | ")} |`, `| 1 | ${title} |`, `| 3 | ${heads.join(" | ")} |`, ...lines];
  return { name: "Trang", grid: grid.join("\n"), fonts };
}

const PEOPLE = ["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Hình thức khen thưởng"] as const;
const people = (...rows: readonly (readonly Typed[])[]) =>
  listOf(
    "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025",
    PEOPLE,
    rows.map((row, at) => [String(at + 1), ...row]),
  );

const findingsIn = (...sheets: readonly FixtureSheet[]) =>
  understand(snapshotOf({ sheets }), { withHidden: false }).flatMap(({ findings }) =>
    findings.map(({ code, cell }) => [code, (cell?.row ?? -1) + 1, cell?.column]),
  );

test("TCVN3 and VNI by font and by content beside Unicode; the soft hyphen is a letter", () => {
  const post = "Trưởng phòng Tư pháp";
  const tcvn3 = encodeOld(post, "tcvn3").text;
  expect(tcvn3).toContain("\u00ad");
  const table = onlyTable(
    people(
      [["Nguyễn Văn Mẫu", "tcvn3"], [post, "tcvn3"], "Sở Tư pháp", ["Lao động tiên tiến", "tcvn3"]],
      [["Trần Thị Thí Dụ", "vni"], [post, "vni"], "Sở Tư pháp", ["Chiến sĩ thi đua cơ sở", "vni"]],
      ["Lê Văn Ví Dụ", post, "Sở Tư pháp", "Giấy khen"],
      // the font was changed, the letters were not
      [
        "Phạm Thị Giả Định",
        [tcvn3, "as-typed"],
        "Sở Tư pháp",
        [encodeOld("Bằng khen", "vni").text, "as-typed"],
      ],
    ),
  );
  expect(table.encoding).toBe("mixed");
  expect(pick(table, "name", "position", "award")).toEqual([
    ["Nguyễn Văn Mẫu", post, "Lao động tiên tiến"],
    ["Trần Thị Thí Dụ", post, "Chiến sĩ thi đua cơ sở"],
    ["Lê Văn Ví Dụ", post, "Giấy khen"],
    ["Phạm Thị Giả Định", post, "Bằng khen"],
  ]);
});

test.each([
  ["ư lost by a cleaning step", "Trởng phòng, phó trởng ban"],
  ["ư turned into a dash", "Đ-ợc tặng Bằng khen"],
] as const)("damaged text stays as it is and is told: %s", (_, text) => {
  const sheet = people(["Nguyễn Văn Mẫu", text, "Sở Tư pháp", "Giấy khen"]);
  expect(pick(onlyTable(sheet), "position")).toEqual([[text]]);
  expect(findingsIn(sheet)).toEqual([["text.damaged", 4, 2]]);
});

test("decomposed letters, blanks that do not break, capitals, old places of tones", () => {
  const table = onlyTable(
    listOf(
      "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025",
      ["STT", "HỌ VÀ TÊN", "Chức vụ", "Đơn vị", "Xếp lọai", "Hình thức khen thưởng"].map((each) =>
        each.normalize("NFD"),
      ),
      [
        ["1", "Nguyễn Văn Mẫu".normalize("NFD"), "Kế\u00a0toán", "Phòng Văn hoá", "Hòan thành tốt", "LĐTT"],
        [
          "2",
          "\u00a0TRẦN THỊ\u00a0 THÍ DỤ\u00a0",
          "KẾ TOÁN",
          "UBND xã Hòa Mẫu",
          "Hoàn thành tốt",
          "LAO ĐỘNG TIÊN TIẾN",
        ],
      ],
    ),
  );
  expect(pick(table, "name", "position", "unit", "classification", "award")).toEqual([
    ["Nguyễn Văn Mẫu", "Kế toán", "Phòng Văn hoá", "Hòan thành tốt", "Lao động tiên tiến"],
    ["Trần Thị Thí Dụ", "KẾ TOÁN", "UBND xã Hòa Mẫu", "Hoàn thành tốt", "Lao động tiên tiến"],
  ]);
});

test.each([
  ["Ông Nguyễn Văn Mẫu", "Ông", "Nguyễn Văn Mẫu", null],
  ["Đ/c Trần Thị Thí Dụ", "Đ/c", "Trần Thị Thí Dụ", null],
  ["Thiếu tá Lê Văn Ví Dụ", "Thiếu tá", "Lê Văn Ví Dụ", null],
  ["ThS. Phạm Thị Giả Định", "ThS", "Phạm Thị Giả Định", null],
  ["Nguyễn Văn Mẫu - Chủ tịch Công đoàn", null, "Nguyễn Văn Mẫu", "Chủ tịch Công đoàn"],
  ["Nguyễn Văn Mẫu (Phó Giám đốc)", null, "Nguyễn Văn Mẫu", "Phó Giám đốc"],
  ["Trần Thị Thí Dụ\\nKế toán trưởng", null, "Trần Thị Thí Dụ", "Kế toán trưởng"],
  ["Bác sĩ CKI Lê Văn Ví Dụ", "Bác sĩ CKI", "Lê Văn Ví Dụ", null],
  ["Thượng úy, Lê Văn Ví Dụ", "Thượng úy", "Lê Văn Ví Dụ", null],
] as const)("honorific, rank or post inside the name: %s", (typed, honorific, name, position) => {
  const table = onlyTable(people([typed, "", "Sở Mẫu", "Giấy khen"]));
  expect(pick(table, "honorific", "name", "position")).toEqual([[honorific, name, position]]);
});

test("two people in a cell; units and households among people", () => {
  const table = onlyTable(
    people(
      ["Nguyễn Văn Mẫu\\nTrần Thị Thí Dụ", "", "Sở Mẫu", "Giấy khen"],
      ["Phòng Tài chính", "", "Sở Mẫu", "Giấy khen"],
      ["Gia đình ông Lê Văn Ví Dụ", "", "Thôn Mẫu", "Giấy khen"],
      ["Hộ bà Phạm Thị Giả Định", "", "Thôn Mẫu", "Giấy khen"],
      ["Nhân dân và cán bộ xã Mẫu", "", "", "Giấy khen"],
    ),
  );
  expect(pick(table, "row", "subject", "name")).toEqual([
    [4, "individual", "Nguyễn Văn Mẫu"],
    [4, "individual", "Trần Thị Thí Dụ"],
    [5, "collective", "Phòng Tài chính"],
    [6, "household", "Gia đình ông Lê Văn Ví Dụ"],
    [7, "household", "Hộ bà Phạm Thị Giả Định"],
    [8, "collective", "Nhân dân và cán bộ xã Mẫu"],
  ]);
});

const POINTS = ["TT", "Nội dung tiêu chí", "Điểm chuẩn", "Tự chấm", "Điểm cộng", "Điểm trừ"] as const;
const criteria = (...rows: readonly (readonly string[])[]) =>
  listOf("BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2025", POINTS, rows);

test("points in two notations in one column, signs with blanks, noughts in front", () => {
  const table = onlyTable(
    criteria(
      ["1", "Hoàn thành chỉ tiêu", "'9,5", "'9.5", "", ""],
      ["2", "Nộp báo cáo", "'03", "'2,75", "'+ 0,5", "'- 0,25"],
      ["3", "Đóng góp", "'1.000", "'1.000 điểm", "", ""],
      ["4", "Họp giao ban", "10", "'8.25", "'+1", "'0,5"],
    ),
  );
  expect(pick(table, "max", "self", "bonus", "penalty")).toEqual([
    [9.5, 9.5, null, null],
    [3, 2.75, 0.5, -0.25],
    [1000, 1000, null, null],
    [10, 8.25, 1, -0.5],
  ]);
});

test("a point with three noughts after a comma is asked about", () => {
  const sheet = criteria(
    ["1", "Hoàn thành chỉ tiêu", "'1,000", "1", "", ""],
    ["2", "Nộp báo cáo", "10", "9", "", ""],
  );
  expect(findingsIn(sheet)).toEqual([["number.ambiguous", 4, 2]]);
});

test("sums, shares and ratios typed as text in a ranking", () => {
  const table = onlyTable(
    listOf(
      "KẾT QUẢ XẾP HẠNG CỤM THI ĐUA NĂM 2025",
      ["STT", "Tên đơn vị", "Điểm (+ điểm thưởng)", "Xếp hạng"],
      [
        ["1", "Xã Mẫu Một", "'97 + 10 = 107", "Nhất"],
        ["2", "Xã Mẫu Hai", "'96 (+15)", "Nhì"],
        ["3", "Xã Mẫu Ba", "'95,25", "03"],
      ],
    ),
  );
  expect(pick(table, "score", "bonus", "total", "rank")).toEqual([
    [97, 10, 107, 1],
    [96, 15, 111, 2],
    [95.25, null, 95.25, 3],
  ]);
});

test("votes as ratios and shares as they are written", () => {
  const table = onlyTable(
    listOf(
      "BIÊN BẢN KIỂM PHIẾU",
      ["TT", "Họ và tên", "Số phiếu đồng ý", "Tỷ lệ"],
      [
        ["1", "Nguyễn Văn Mẫu", "'28/30", "'93,3 %"],
        ["2", "Trần Thị Thí Dụ", "'03", "'84,6%"],
      ],
    ),
  );
  expect(pick(table, "name", "agree", "percentShown")).toEqual([
    ["Nguyễn Văn Mẫu", 28, "93,3 %"],
    ["Trần Thị Thí Dụ", 3, "84,6%"],
  ]);
});

test.each([
  ["@2025-12-31", "2025-12-31"],
  ["31/12/2025", "2025-12-31"],
  ["05/4/2025", "2025-04-05"],
  ["5-4-2025", "2025-04-05"],
  ["05.04.2025", "2025-04-05"],
  ["ngày 05 tháng 4 năm 2025", "2025-04-05"],
  ["01/2025", "2025-01"],
  ["tháng 01 năm 2025", "2025-01"],
  ["Quý I/2025", "2025-Q1"],
  ["Năm 2025", "2025"],
  ["ngày      tháng      năm", null],
  ["31/4/2025", null],
] as const)("a day is read with the day first: %s", (typed, day) => {
  const table = onlyTable(
    listOf(
      "DANH MỤC SÁNG KIẾN NĂM 2025",
      ["TT", "Tên sáng kiến", "Tác giả", "Ngày công nhận"],
      [["1", "Cải tiến quy trình", "Nguyễn Văn Mẫu", typed]],
    ),
  );
  expect(pick(table, "recognisedOn")).toEqual([[day]]);
});

test("identity numbers are hidden, codes keep their noughts", () => {
  const table = onlyTable(
    listOf(
      "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
      ["STT", "Họ và tên", "Số CCCD", "Mã cán bộ", "Hình thức khen thưởng"],
      [["1", "Nguyễn Văn Mẫu", "'001088000123", "'00120", "Giấy khen"]],
    ),
  );
  expect(pick(table, "name", "extra")).toEqual([
    ["Nguyễn Văn Mẫu", { "Số CCCD": "***123", "Mã cán bộ": "00120" }],
  ]);
});

const CODES: FixtureSheet = {
  name: "DanhMuc",
  visibility: "hidden",
  grid: `
    |   | A           | B                      |
    | 1 | Mã          | Tên                    |
    | 2 | '1650360491 | Bằng khen              |
    | 3 | '1650360492 | Chiến sĩ thi đua cơ sở |
  `,
};

test.each([
  ["Chiến sĩ thi đua cơ sở", "Chiến sĩ thi đua cơ sở", "chien-si-thi-dua-co-so"],
  ["CSTĐCS", "Chiến sĩ thi đua cơ sở", "chien-si-thi-dua-co-so"],
  ["CSTĐ cơ sở", "Chiến sĩ thi đua cơ sở", "chien-si-thi-dua-co-so"],
  ["LĐTT", "Lao động tiên tiến", "lao-dong-tien-tien"],
  ["GK GĐ Sở", "Giấy khen", "giay-khen"],
  ["'1650360491", "Bằng khen", "bang-khen"],
  ["'1650360492 ", "Chiến sĩ thi đua cơ sở", "chien-si-thi-dua-co-so"],
  ["CSTĐCS, GK", "Chiến sĩ thi đua cơ sở; Giấy khen", null],
  ["LĐTT\\nBằng khen", "Lao động tiên tiến; Bằng khen", null],
] as const)("an award is the title in law: %j", (typed, award, awardId) => {
  const sheets = [people(["Nguyễn Văn Mẫu", "Kế toán", "Sở Mẫu", typed]), CODES];
  const tables = understand(snapshotOf({ sheets }), { withHidden: false });
  expect(tables.map(reportTable).flatMap((table) => pick(table, "award", "awardId"))).toEqual([
    [award, awardId],
  ]);
  expect(tables.flatMap(({ findings }) => findings)).toEqual([]);
});

test("an award that is none stays as typed and is asked about once", () => {
  const sheet = people(
    ["Nguyễn Văn Mẫu", "Kế toán", "Sở Mẫu", "Gương sáng cơ quan"],
    ["Trần Thị Thí Dụ", "Kế toán", "Sở Mẫu", "Gương sáng cơ quan"],
  );
  expect(pick(onlyTable(sheet), "award", "awardId")).toEqual([
    ["Gương sáng cơ quan", null],
    ["Gương sáng cơ quan", null],
  ]);
  expect(findingsIn(sheet)).toEqual([["award.unknown", 4, 4]]);
});
