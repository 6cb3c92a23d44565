/** What single cells of lists say: stretches of time, decisions, several people, ticks and votes, identity numbers. */
import fc from "fast-check";
import { isMark, readVote } from "../../../src/core/recognise/marks";
import { readDecision } from "../../../src/core/records/decision";
import { hideIdentity, hideUnder } from "../../../src/core/records/identity";
import { peopleIn } from "../../../src/core/records/people-in-cell";
import { readPeriod } from "../../../src/core/records/period";

test.each([
  ["Từ 01/2026 đến 12/2026", "2026-01", "2026-12"],
  ["từ tháng 01 đến tháng 12/2026", "2026-01", "2026-12"],
  ["Từ ngày 01/01 đến ngày 31/12/2026", "2026-01-01", "2026-12-31"],
  ["01/01/2026 - 30/6/2026", "2026-01-01", "2026-06-30"],
  ["Năm học 2025-2026", "2025", "2026"],
  ["giai đoạn 2026 – 2030", "2026", "2030"],
  ["Quý I/2026", "2026-Q1", "2026-Q1"],
  ["Năm 2026", "2026", "2026"],
  ["thường xuyên", null, null],
  ["", null, null],
])("period %s", (text, from, to) => {
  expect(readPeriod(text)).toEqual({ from, to });
});

test.each([
  ["12/QĐ-UBND", "12/QĐ-UBND", null, null],
  ["Số 12/QĐ-UBND ngày 15/3/2026", "12/QĐ-UBND", "2026-03-15", null],
  ["QĐ số 7a/QĐ-HĐSK, ngày 02 tháng 4 năm 2026", "7a/QĐ-HĐSK", "2026-04-02", null],
  [
    "Quyết định số 5/2026/QĐ-UBND ngày 01/02/2026 của UBND tỉnh Mẫu",
    "5/2026/QĐ-UBND",
    "2026-02-01",
    "UBND tỉnh Mẫu",
  ],
  ["12/QĐ-UBND (đính chính)", "12/QĐ-UBND (đính chính)", null, null],
  ["chưa có", "chưa có", null, null],
  [null, null, null, null],
])("decision %s", (text, number, day, by) => {
  expect(readDecision(text)).toEqual({ number, day, by });
});

test.each([
  ["Nguyễn Văn Mẫu", 1],
  ["Nguyễn Văn Mẫu\nTrần Thị Thí Dụ", 2],
  ["Nguyễn Văn Mẫu, Trần Thị Thí Dụ và Lê Văn Ví Dụ", 3],
  ["Ông Nguyễn Văn Mẫu; bà Trần Thị Thí Dụ", 2],
  ["Nguyễn Văn Mẫu\nPhó Giám Đốc", 1],
  ["Nguyễn Văn Mẫu, Giáo viên", 1],
  ["Phòng Nội vụ và Phòng Kinh tế", 1],
  ["Hộ ông Nguyễn Văn Mẫu và bà Trần Thị Thí Dụ", 1],
])("people in %j", (text, count) => {
  expect(peopleIn(text)).toHaveLength(count);
});

test.each([
  ["x", true, "agree"],
  ["X", true, "agree"],
  ["1", true, "agree"],
  ["Không đồng ý", false, "disagree"],
  ["Nhất trí", false, "agree"],
  ["0", false, "disagree"],
  ["Nguyễn Văn Mẫu", false, undefined],
  ["12", false, undefined],
])("box %s", (text, mark, vote) => {
  expect([isMark(text), readVote(text)]).toEqual([mark, vote]);
});

describe("identity numbers", () => {
  const digits = (length: number) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
      .map((all) => all.join(""));

  test("of either card, in any sentence, only the last three digits are left", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          digits(9),
          digits(11).map((rest) => `0${rest}`),
        ),
        (number) => {
          const shown = hideIdentity(`Nguyễn Văn Mẫu (CCCD: ${number})`);
          expect(shown).toBe(`Nguyễn Văn Mẫu (CCCD: ***${number.slice(-3)})`);
        },
      ),
    );
  });

  test("under their heading, however they are grouped or cut", () => {
    fc.assert(
      fc.property(digits(11), (number) => {
        const grouped = number.replace(/(\d{3})/g, "$1 ");
        expect(hideUnder("Số CCCD", grouped)).toBe(`***${number.slice(-3)}`);
      }),
    );
  });

  test.each([
    ["Mức tiền thưởng", "150000000"],
    ["Điện thoại", "0900000001"],
    ["Mã", "1650360491"],
    ["Thành tích", "Tiết kiệm 150.000.000 đồng"],
  ])("%s %s is none", (heading, text) => {
    expect(hideUnder(heading, text)).toBe(text);
  });
});
