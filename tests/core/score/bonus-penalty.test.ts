/** Bonus and penalty in a total, by hand. */
import { bonusPenaltyOf } from "../../../src/core/score/bonus-penalty";
import { scoreTable } from "../../../src/core/score/score-table";
import { scoreCase, type CaseLine } from "./score-case";

function changes(by: "self" | "appraised", lines: readonly CaseLine[]) {
  const { program, typed } = scoreCase(lines);
  const { bonus, penalty } = bonusPenaltyOf(scoreTable(program.tree.lines, typed), by);
  return [bonus, penalty];
}

const PER_CASE = "Mỗi trường hợp trừ 0,5 điểm";

const CASES: readonly (readonly [string, readonly CaseLine[], readonly [number, number]])[] = [
  ["points within the standard are neither", [{ max: 10, self: 8 }], [0, 0]],
  ["what was typed above the standard", [{ max: 10, self: 11.5 }], [1.5, 0]],
  ["a criterion below nought", [{ max: 10, self: -2 }], [0, -2]],
  [
    "lines that give and take",
    [
      { role: "rule", bonus: 2, self: 2 },
      { role: "rule", penalty: -1, self: -1.5 },
    ],
    [2, -1.5],
  ],
  ["taken from a full standard by its rule: 3 × 0,5", [{ max: 10, rules: PER_CASE, inputs: [3] }], [0, -1.5]],
  [
    "what the criterion's ceiling lets through: 6 × 0,5 is 3, at most 2",
    [{ code: "1", max: 10, rules: `${PER_CASE}\nTổng điểm trừ của mục 1 không quá 2 điểm`, inputs: [6] }],
    [0, -2],
  ],
  [
    "a group of bonuses, cut at its ceiling: 4 + 3, at most 5",
    [
      { role: "group", label: "Điểm thưởng", max: 5, rules: "Điểm thưởng 5 điểm, trong tổng điểm" },
      { parent: 0, max: 4, self: 4 },
      { parent: 0, max: 4, self: 3 },
    ],
    [5, 0],
  ],
  [
    "filled up from nought to the standard is no bonus",
    [{ max: 5, rules: "Mỗi sáng kiến cộng 1 điểm", inputs: [2] }],
    [0, 0],
  ],
];

test.each(CASES)("%s", (_, lines, wanted) => expect(changes("self", lines)).toEqual(wanted));

test("what the appraisers left of a bonus", () => {
  const lines: readonly CaseLine[] = [
    { role: "group", label: "Điểm thưởng" },
    { parent: 0, max: 10, self: 8, appraised: 4 },
    { max: 20, self: 20, appraised: 18 },
  ];
  expect(changes("self", lines)).toEqual([8, 0]);
  expect(changes("appraised", lines)).toEqual([4, 0]);
});
