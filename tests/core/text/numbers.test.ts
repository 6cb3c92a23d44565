/** Numbers as offices type them: the table is the specification, the last column the reason. */
import fc from "fast-check";
import { addExactly, readNumber } from "../../../src/core/text/numbers";

test.each([
  ["9,5", 9.5, "comma is the decimal mark"],
  ["9.5", 9.5, "one digit after a point is a decimal"],
  ["3.75", 3.75, "two digits after a point are decimals"],
  ["1.000", 1000, "three digits after a point are thousands in this trade"],
  ["7.100", 7100, "the same"],
  ["0.125", 0.125, "but nothing stands before the thousands here"],
  ["1.234.567", 1234567, "two points can only group"],
  ["1.234,5", 1234.5, "the last mark is the decimal one"],
  ["1,234.5", 1234.5, "also in the other notation"],
  ["- 0,25", -0.25, "a blank after the sign"],
  ["–0,5", -0.5, "an en dash is a minus"],
  ["+ 0,1", 0.1, "a written plus"],
  ["-08", -8, "a leading zero after the sign"],
  ["03", 3, "a leading zero"],
  ["100 điểm", 100, "with its unit"],
  ["2 đ", 2, "with its unit, short"],
  ["1.000 điểm", 1000, "both"],
  ["'5", 5, "an apostrophe copied along"],
  ["\u00a04\u00a0", 4, "no-break blanks around"],
  ["1 250 000", 1250000, "blanks group"],
  ["0,5", 0.5, "as most points are typed"],
  ["3.5", 3.5, "the other notation in the same column"],
  ["-0.5", -0.5, "a deduction"],
  ["+1", 1, "a bonus"],
  ["05", 5, "a count of two places"],
  ["76.92", 76.92, "a share without its sign"],
  ["61.000.000", 61000000, "money"],
  ["− 0,25", -0.25, "the minus of typesetters"],
])("%j is %d: %s", (text, value) => {
  expect(readNumber(text)).toEqual({ value, written: "plain" });
});

test.each([
  "9".repeat(400),
  "1.000.000.000.000.000.000",
  `-${"9".repeat(310)},5`,
  "Infinity",
  "NaN",
  "1e308",
])("%s is more than a cell can hold, or a word: no number", (text) => {
  expect(readNumber(text)).toBeUndefined();
});

test.each([
  ["84,6%", 84.6],
  ["84,6 %", 84.6],
  ["0.65%", 0.65],
  ["1,65%", 1.65],
  ["99.125%", 99.125],
])("%j is %d per cent", (text, value) => {
  expect(readNumber(text)).toEqual({ value, written: "percent" });
});

test.each([
  ["97 + 10 = 107", { value: 107, base: 97, added: 10, sumHolds: true }],
  ["96 (+15)", { value: 111, base: 96, added: 15, sumHolds: true }],
  ["95,5 - 0,5 = 95", { value: 95, base: 95.5, added: -0.5, sumHolds: true }],
  ["97 + 10 = 108", { value: 108, base: 97, added: 10, sumHolds: false }],
])("%j is a sum", (text, expected) => {
  expect(readNumber(text)).toEqual({ ...expected, written: "sum" });
});

test.each(["11/3", "28/30"])("%s is a ratio", (text) => {
  expect(readNumber(text)?.written).toBe("ratio");
});

test("28/30 is a ratio, 1,000 asks, and words are no number", () => {
  expect(readNumber("28/30")).toEqual({ value: 28, written: "ratio", of: 30 });
  expect(readNumber("1,000")).toEqual({ value: 1, other: 1000, written: "plain" });
  for (const text of ["", "không chấm", "a4.1", "12/3/2025", "1.1.2", "-", "5-7", "1..2", "%"]) {
    expect(readNumber(text)).toBeUndefined();
  }
});

test.each(["1".repeat(400), `-${"9".repeat(32_000)},5`, `${"9".repeat(400)} + 1 = 5`, `${"1".repeat(400)}%`])(
  "hundreds of digits are no number: %.12s…",
  (text) => {
    expect(readNumber(text)).toBeUndefined();
  },
);

test("a sum beyond what a number holds is infinite, and can be added to", () => {
  const beyond = addExactly(1.7e308, 1.7e308);
  expect(beyond).toBe(Infinity);
  expect(addExactly(beyond, 1)).toBe(Infinity);
  expect(addExactly(1, -Infinity)).toBe(-Infinity);
});

test("sums of decimals have no binary dust, in any order", () => {
  expect(addExactly(0.1, 0.2)).toBe(0.3);
  expect(addExactly(1e-7, 3)).toBe(3.0000001);
  const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(fc.array(hundredths, { maxLength: 30 }), (whole) => {
      const expected = whole.reduce((sum, each) => sum + each, 0) / 100;
      expect(addExactly(...whole.map((each) => each / 100)) + 0).toBe(expected + 0);
    }),
  );
});

test("decimals of any length add as they are written", () => {
  const places = 9;
  const written = fc.tuple(
    fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
    fc.integer({ min: 0, max: places }),
  );
  fc.assert(
    fc.property(fc.array(written, { maxLength: 12 }), (decimals) => {
      const numbers = decimals.map(([digits, point]) => Number(`${digits}e-${point}`));
      const sum = decimals.reduce(
        (all, [digits, point]) => all + BigInt(digits) * 10n ** BigInt(places - point),
        0n,
      );
      expect(addExactly(...numbers)).toBe(Number(`${sum}e-${places}`));
    }),
  );
});
