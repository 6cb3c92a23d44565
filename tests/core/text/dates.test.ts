/** Days as offices type them. */
import fc from "fast-check";
import { dayOfSerial, readDate } from "../../../src/core/text/dates";

test.each([
  ["31/12/2025", "2025-12-31"],
  ["1/3/2022", "2022-03-01"],
  ["03-04-2025", "2025-04-03"],
  ["05.09.2024", "2024-09-05"],
  ["ngày 15 tháng 9 năm 2025", "2025-09-15"],
  ["Xã Mẫu, ngày 05 tháng 01 năm 2026", "2026-01-05"],
  ["ngày 7 tháng 5/2024", "2024-05-07"],
  ["2025-12-31", "2025-12-31"],
  ["29/02/2024", "2024-02-29"],
  ["01/2025", "2025-01"],
  ["tháng 01 năm 2025", "2025-01"],
  ["Quý I/2025", "2025-Q1"],
  ["quý IV năm 2024", "2024-Q4"],
  ["2025", "2025"],
  ["Năm 2023", "2023"],
  ["15/6/24", "2024-06-15"],
  ["15/6/75", "1975-06-15"],
])("%j is %s", (text, day) => {
  expect(readDate(text)).toBe(day);
});

test.each([
  ["ngày      tháng      năm", "nothing is filled in"],
  ["00/00/2021", "no such day"],
  ["29/02/2023", "no leap year"],
  ["31/4/2025", "April has thirty"],
  ["13/2025", "no such month"],
  ["Quý I", "no year: the caller knows it or asks"],
  ["28/30", "a ratio"],
  ["a4.1", "a code"],
  ["", "nothing"],
])("%j is no day: %s", (text) => {
  expect(readDate(text)).toBeUndefined();
});

test.each([
  [1, false, "1900-01-01"],
  [59, false, "1900-02-28"],
  [61, false, "1900-03-01"],
  [45_657, false, "2024-12-31"],
  [45_658.75, false, "2025-01-01"],
  [0, true, "1904-01-01"],
  [44_196, true, "2025-01-01"],
])("serial %d (1904: %s) is %s", (serial, date1904, day) => {
  expect(dayOfSerial(serial, date1904)).toBe(day);
});

test("a serial that is no day is none; all days agree with the calendar of the platform", () => {
  expect(dayOfSerial(60, false)).toBeUndefined();
  expect(dayOfSerial(-1, false)).toBeUndefined();
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 109_000 }), (serial) => {
      const platform = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
      expect(dayOfSerial(serial, false)).toBe(platform);
    }),
  );
});
