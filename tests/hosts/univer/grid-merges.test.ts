/** Which merges the grid is given: all that a sound file has, and no more than it can hold of any other. */
import { gridMerges } from "../../../src/hosts/univer/grid-merges";
import { range1 } from "../../support/fixture";

const ranges = (...places: readonly string[]) => places.map(range1);

test.each([
  ["side by side and below each other", ["A1:C1", "D1:D2", "A2:C9"], ["A1:C1", "D1:D2", "A2:C9"]],
  ["overlapping: the first", ["B2:C3", "A1:B2", "C3:D4", "D5:E5"], ["B2:C3", "D5:E5"]],
  ["the same twice", ["A1:B1", "A1:B1"], ["A1:B1"]],
  ["over the whole sheet", ["A1:XFD1048576", "A1:B1"], ["A1:B1"]],
  ["down a column", ["A1:A500000", "B1:B500001", "B1:B500000"], ["A1:A500000", "B1:B500000"]],
])("%s", (_, merges, shown) => {
  expect(gridMerges(ranges(...merges))).toEqual(ranges(...shown));
});

test("half a million that meet in their last cell only are soon given up", () => {
  const [last, wide] = [range1("CV1000"), range1("A1:CV1000")];
  const merges = [last, ...Array.from({ length: 500_000 }, () => wide)];
  expect(gridMerges(merges)).toEqual([last]);
});
