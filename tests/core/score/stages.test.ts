/** Stages by hand: whose column is meant by the words of a rule, and the sum of the shares. */
import { finalOf, stageColumns, type InstanceColumn } from "../../../src/core/score/stages";

const SELF: InstanceColumn = { hand: "self", heading: "Điểm tự chấm" };
const LEAD: InstanceColumn = { hand: "between", heading: "Khối trưởng chấm" };
const COUNCIL: InstanceColumn = { hand: "appraised", heading: "Hội đồng TĐKT thẩm định" };
const ALL = [SELF, LEAD, COUNCIL];

const headings = (stages: readonly (readonly [string, number])[], columns: readonly InstanceColumn[] = ALL) =>
  stageColumns({ type: "stages", stages: stages.map(([by, share]) => ({ by, share })) }, columns).map(
    ({ column }) => column?.heading ?? null,
  );

test.each([
  [
    "by their names",
    [
      ["đơn vị tự chấm", 20],
      ["Khối trưởng", 30],
      ["Hội đồng TĐKT", 50],
    ],
    ["Điểm tự chấm", "Khối trưởng chấm", "Hội đồng TĐKT thẩm định"],
  ],
  [
    "with words turned and more persons",
    [
      ["Trưởng khối, Phó trưởng khối", 100],
      ["Hội đồng", 100],
    ],
    ["Khối trưởng chấm", "Hội đồng TĐKT thẩm định"],
  ],
  [
    "the last one by another name",
    [
      ["tự chấm", 40],
      ["Sở Nội vụ", 60],
    ],
    ["Điểm tự chấm", "Hội đồng TĐKT thẩm định"],
  ],
  [
    "an instance that has no column",
    [
      ["Khối trưởng", 50],
      ["Chi cục", 20],
      ["Hội đồng", 30],
    ],
    ["Khối trưởng chấm", null, "Hội đồng TĐKT thẩm định"],
  ],
  [
    "two who would share a column",
    [
      ["Hội đồng", 50],
      ["Hội đồng TĐKT", 50],
    ],
    [null, null],
  ],
] as const)("%s", (_, stages, wanted) => expect(headings(stages)).toEqual(wanted));

test("a name that two columns bear is asked about", () => {
  const cluster: InstanceColumn = { hand: "between", heading: "Cụm chấm lần một" };
  const again: InstanceColumn = { hand: "between", heading: "Cụm chấm lần hai" };
  expect(headings([["Cụm", 100]], [SELF, cluster, again])).toEqual([null]);
});

test.each([
  [
    "20 % of 90 and 80 % of 85,5",
    [
      [20, 90],
      [80, 85.5],
    ],
    86.4,
  ],
  [
    "two parts added whole",
    [
      [100, 60],
      [100, 27.25],
    ],
    87.25,
  ],
  [
    "without binary dust",
    [
      [10, 0.1],
      [20, 0.1],
    ],
    0.03,
  ],
  [
    "advice counts nothing, known or not",
    [
      [0, null],
      [100, 77],
    ],
    77,
  ],
  [
    "one that counts is not known",
    [
      [50, null],
      [50, 80],
    ],
    null,
  ],
  [
    "nought is a score",
    [
      [50, 0],
      [50, 0],
    ],
    0,
  ],
] as const)("%s", (_, parts, wanted) => {
  expect(finalOf(parts.map(([share, points]) => ({ share, points })))).toBe(wanted);
});
