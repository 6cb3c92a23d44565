/** What is typed is read as it is meant in Vietnam. */
import { readTyped, type TypedValue } from "../../../src/core/text/typed-value";

const number = (value: number, isPercent = false): TypedValue => ({ kind: "number", value, isPercent });

test.each([
  ["7,5", number(7.5), "a comma is a decimal comma"],
  ["1.234,5", number(1234.5), "points part thousands"],
  ["1.000", number(1000), "three digits after a point are a thousand"],
  ["-0,25", number(-0.25), "below zero"],
  ["+ 0,1", number(0.1), "a sign with a blank"],
  ["84,6%", number(84.6, true), "per cent"],
  ["84,6 %", number(84.6, true), "per cent with a blank"],
  ["61.000.000", number(61000000), "money"],
  ["3.5", undefined, "one digit after a point: the grid reads it as a decimal itself"],
  ["12", undefined, "a whole number needs no help"],
  ["007", undefined, "a code"],
  ["11/3", { kind: "text" }, "a ratio, or a day without a year: as typed"],
  ["=A1,5", undefined, "a formula"],
  ["", undefined, "nothing"],
  ["97 + 10 = 107", undefined, "arithmetic as text"],
  ["1.23.4", undefined, "no number at all"],
] as const)("%s", (...[text, expected]) => {
  expect(readTyped(text)).toEqual(expected);
});

test.each([
  ["01/01/1901", 367, "the first year in which all calendars agree"],
  ["20/11/2026", 46346, "day before month"],
  ["5/11/2026", 46331, "the 5th of November, not the 11th of May"],
  ["29/02/2024", 45351, "a leap day"],
] as const)("%s is day %i: %s", (...[text, serial]) => {
  expect(readTyped(text)).toEqual({ kind: "date", serial });
});

test.each(["31/02/2026", "29/02/2025", "0/1/2026", "1/13/2026", "31/12/1900"])("%s is no day", (text) => {
  expect(readTyped(text)).toBeUndefined();
});
