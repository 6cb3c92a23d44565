/** Levels from codes. Each row: the codes of a table from top to bottom, and for each the code it belongs to. */
import { placeCodes } from "../../../src/core/records/scoring-code-tree";

const parentsOf = (codes: readonly string[]) =>
  placeCodes(codes).map((parent) => (typeof parent === "number" ? codes[parent] : parent));

test.each([
  ["numbers restart under Roman groups", ["I", "1", "2", "II", "1", "2"], [null, "I", "I", null, "II", "II"]],
  [
    "one level in many spellings",
    ["1", "a", "a1", "a1.1", "a.7.1", "b.", "b1.", "b.1.1", "C", "C1", "C1.1", "d.", "d1", "2", "2.1"],
    [null, "1", "a", "a1", "a", "1", "b.", "b1.", "1", "C", "C1", "1", "d.", null, "2"],
  ],
  [
    "letters again as list marks, deep down",
    ["3", "3.3", "3.3.2", "3.3.2.1", "a", "b", "3.3.2.2", "a", "b", "4"],
    [null, "3", "3.3", "3.3.2", "3.3.2.1", "3.3.2.1", "3.3.2", "3.3.2.2", "3.3.2.2", null],
  ],
  [
    "capitals, Roman, numbers, letters",
    ["A", "I", "1", "a", "b", "2", "II", "1", "B", "I"],
    [null, "A", "I", "1", "1", "I", "A", "II", null, "B"],
  ],
  [
    "đ and ê are letters of the list",
    ["1", "a", "b", "c", "d", "đ", "e", "ê", "2"],
    [null, "1", "1", "1", "1", "1", "1", "1", null],
  ],
  ["a jump in the numbers", ["5", "5.1", "5.3", "5.5", "6"], [null, "5", "5", "5", null]],
  ["leading zeros", ["01", "02", "03"], [null, null, null]],
  ["words before the number", ["Tiêu chí 1", "1.1", "Tiêu chí 2"], [null, "Tiêu chí 1", null]],
  ["numbers with points under Roman groups", ["I", "1.1", "1.2", "II", "2.1"], [null, "I", "I", null, "II"]],
])("%s", (_, codes, parents) => {
  expect(parentsOf(codes)).toEqual(parents);
});

test("dashes, stars and words are no codes", () => {
  expect(placeCodes(["-", "+", "*", "Ghi chú", null, "1"])).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    null,
  ]);
});
