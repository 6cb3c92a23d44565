/** What may stand in a spreadsheet's XML, and how the rest gets there. The escapes are those of the file format. */
import {
  escapeAttribute,
  escapeString,
  fitCellText,
  MAX_CELL_TEXT,
  spaceAttribute,
} from "../../../src/hosts/xlsx/xml/xml-escape";

test.each([
  ["Nguyễn & <Mẫu>", "Nguyễn &amp; &lt;Mẫu&gt;", "what XML reserves"],
  ["a\u0001b\rc", "a_x0001_b_x000D_c", "what XML cannot carry"],
  ["a\nb\tc", "a\nb\tc", "line breaks and tabs stay"],
  ["_x000D_", "_x005F_x000D_", "what looks like an escape already"],
  ["_x00", "_x00", "what only begins like one"],
  ["\uD800a", "_xD800_a", "half a pair"],
  ["😀", "😀", "a whole pair"],
  ["\uFFFE", "_xFFFE_", "no character at all"],
])("%j is written %j: %s", (text, expected) => {
  expect(escapeString(text)).toBe(expected);
});

test("line breaks in an attribute are spelt out", () => {
  expect(escapeAttribute('a\n"b"\t&')).toBe("a&#10;&quot;b&quot;&#9;&amp;");
});

test.each([
  ["a", ""],
  [" a", ' xml:space="preserve"'],
  ["a ", ' xml:space="preserve"'],
  ["a\nb", ' xml:space="preserve"'],
])("%j asks for its blanks to be kept: %j", (text, expected) => {
  expect(spaceAttribute(text)).toBe(expected);
});

test("a text as long as a cell stays; a longer one ends in an ellipsis and no half character", () => {
  const longest = "ă".repeat(MAX_CELL_TEXT);
  expect(fitCellText(longest)).toBe(longest);
  expect(fitCellText(`${longest}x`)).toBe(`${"ă".repeat(MAX_CELL_TEXT - 1)}…`);
  const pairs = fitCellText("😀".repeat(MAX_CELL_TEXT));
  expect(pairs.length).toBeLessThanOrEqual(MAX_CELL_TEXT);
  expect(pairs).toMatch(/^(😀)+…$/u);
});
