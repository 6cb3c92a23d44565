import { isDateFormat } from "../../../src/core/workbook/date-format";

test.each([
  ["dd/mm/yyyy", true, "a day"],
  ["h:mm", true, "a time"],
  ["[h]:mm", true, "hours beyond a day"],
  ['"ngày" dd "tháng" mm', true, "a day between words"],
  ["[$-42A]dd mmmm yyyy", true, "a day in Vietnamese"],
  ["General", false, "no code"],
  ["0.00", false, "a number"],
  ['#,##0 "đồng"', false, "a sum with its unit: the d is a word"],
  ["[Red]0", false, "a colour is no code"],
  ["0\\d", false, "an escaped letter"],
  ["@", false, "text"],
  ["[h", false, "a bracket that nothing closes"],
])("%s is a day or time: %s, %s", (format, expected) => {
  expect(isDateFormat(format)).toBe(expected);
});

test("a million brackets are gone over once", () => {
  expect(isDateFormat("[".repeat(1_000_000))).toBe(false);
});
