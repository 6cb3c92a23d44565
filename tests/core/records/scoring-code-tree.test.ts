/** Properties of places that hold for any list of codes, however disordered. */
import fc from "fast-check";
import { placeCodes } from "../../../src/core/records/scoring-code-tree";

const CODE = fc.oneof(
  fc.constantFrom(
    "I",
    "II",
    "V",
    "A",
    "B",
    "a",
    "b",
    "đ",
    "1",
    "2",
    "9",
    "-",
    "*",
    "1)",
    "(a)",
    "IV.",
    "Mục 3",
  ),
  fc.stringMatching(/^[1-9a-c](\.?[1-9]){0,4}$/),
);

function depths(parents: readonly (number | null | undefined)[]): readonly number[] {
  const depth: number[] = [];
  parents.forEach((parent) => depth.push(typeof parent === "number" ? (depth[parent] ?? 0) + 1 : 0));
  return depth;
}

test("a parent stands above its child, and nothing nests without end", () => {
  fc.assert(
    fc.property(fc.array(CODE, { maxLength: 80 }), (codes) => {
      const parents = placeCodes(codes);
      expect(parents).toHaveLength(codes.length);
      parents.forEach((parent, at) => {
        if (typeof parent === "number") expect(parent).toBeLessThan(at);
      });
      expect(Math.max(0, ...depths(parents))).toBeLessThanOrEqual(13);
    }),
  );
});

test("numbers that alternate for ever stay shallow", () => {
  const codes = Array.from({ length: 4000 }, (_, at) => (at % 2 === 0 ? "9" : "2"));
  expect(Math.max(...depths(placeCodes(codes)))).toBeLessThanOrEqual(13);
});

test.each([
  [
    "a capital goes on among capitals, a small letter among small ones",
    ["A", "1", "a", "b", "B", "1"],
    [null, 0, 1, 1, null, 4],
  ],
  [
    "a path without its beginning stands beside its brother, past a list of letters",
    ["I", "1.1", "a", "b", "1.2"],
    [null, 0, 1, 1, 0],
  ],
  ["paths that start again in the next group", ["I", "1", "1.1", "II", "1.1"], [null, 0, 1, null, 3]],
  ["a late path still follows its code", ["I", "1", "1.1", "2", "1.2"], [null, 0, 1, 0, 1]],
  ["prefixed numbers", ["TC01", "TC1.1", "TC02"], [null, 0, null]],
  ["1.10 typed as a number", ["1", "1.8", "1.9", "1.1", "1.10.1", "1.11"], [null, 0, 0, 0, 3, 0]],
])("%s", (_, codes, parents) => {
  expect(placeCodes(codes)).toEqual(parents);
});
