/** Lines that are alike share a program; any difference that counts makes another. */
import { compileScore } from "../../../src/core/score/compile";
import { compiledOnce } from "../../../src/core/score/compile-once";
import type { ScoreLine } from "../../../src/core/score/score-line";

const RULES: ScoreLine["rules"] = [{ type: "per-occurrence", points: -0.5, unit: "trường hợp" }];
const LINE: ScoreLine = {
  role: "criterion",
  parent: null,
  code: "1",
  label: "Nộp báo cáo",
  max: 10,
  bonus: null,
  penalty: null,
  rules: RULES,
  hasEntered: false,
};

test("the form of the next unit is not compiled again", () => {
  const first = compiledOnce([LINE]);
  expect(compiledOnce([{ ...LINE }])).toBe(first);
  compiledOnce([{ ...LINE, label: "Khác" }]);
  expect(compiledOnce([{ ...LINE }])).toBe(first);
});

test.each<[string, readonly ScoreLine[]]>([
  ["standard", [{ ...LINE, max: 9 }]],
  ["rules", [{ ...LINE, rules: [] }]],
  ["points that were entered", [{ ...LINE, hasEntered: true }]],
  ["role", [{ ...LINE, role: "group" }]],
  ["code", [{ ...LINE, code: "2" }]],
  ["label", [{ ...LINE, label: "Nộp kế hoạch" }]],
  ["bonus", [{ ...LINE, bonus: 1 }]],
  ["penalty", [{ ...LINE, penalty: -1 }]],
  ["another line", [LINE, { ...LINE, parent: 0 }]],
  ["parent", [LINE, LINE]],
])("another %s is another program", (_, lines) => {
  compiledOnce([LINE]);
  compiledOnce([LINE, { ...LINE, parent: 0, role: "rule" }]);
  const { cells, total } = compiledOnce(lines);
  expect({ cells, total }).toEqual({ cells: compileScore(lines).cells, total: compileScore(lines).total });
});
