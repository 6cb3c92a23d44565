/** What a string written into a cell becomes: as typed into Excel on an en-US machine. */
import { parseInput, type ParsedInput } from "./model/parse-input";

test.each<[string, ParsedInput, string]>([
  ["chữ", { value: "chữ" }, "plain text"],
  ["", { value: null }, "an empty text empties the cell"],
  ["'=1+1", { value: "=1+1", quoted: true }, "an apostrophe makes text"],
  ["=A1*2", { value: null, formula: "=A1*2" }, "a formula"],
  ["=", { value: "=" }, "an equals sign alone is text"],
  ["+A1", { value: null, formula: "=+A1" }, "a plus begins a formula"],
  ["-5", { value: -5 }, "a negative number"],
  ["12.5", { value: 12.5 }, "a number with a point"],
  ["12,5", { value: 125, numberFormat: "#,##0" }, "a comma only groups"],
  ["1.234.567", { value: "1.234.567" }, "points do not group"],
  ["85%", { value: 0.85, numberFormat: "0%" }, "a share"],
  ["(5)", { value: -5 }, "brackets are a minus"],
  ["1e3", { value: 1000 }, "powers of ten"],
  ["001", { value: 1 }, "leading zeros are lost"],
  ["TRUE", { value: true }, "a truth"],
  ["#N/A", { value: { error: "#N/A" } }, "an error"],
  ["03/04/2025", { value: 45720, numberFormat: "m/d/yyyy" }, "month first: the 4th of March"],
  ["31/12/2025", { value: "31/12/2025" }, "no 31st month, so it stays text"],
  ["2025-01-31", { value: 45688, numberFormat: "m/d/yyyy" }, "year first"],
  ["12/2025", { value: 45992, numberFormat: "mmm-yy" }, "a month is its first day"],
  ["7:30", { value: 0.3125, numberFormat: "h:mm" }, "a time of day"],
])("%j becomes %j: %s", (text, expected) => {
  expect(parseInput(text, "General")).toEqual(expected);
});

test.each(["=1+1", "001", "03/04", "TRUE"])("in a text cell %j stays what it is", (text) => {
  expect(parseInput(text, "@")).toEqual({ value: text });
});
