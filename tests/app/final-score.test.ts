/** The final score in the answer of `thidua score`: shares of stages, else the appraised total, else the unit's own. */
import { mainScore, reportScore } from "../../src/app/score-report";
import { scoreWorkbook } from "../../src/app/score-workbook";
import { understand } from "../../src/app/understand";
import { SCORE_WORDS } from "../../src/messages/cli-score";
import type { FixtureSheet } from "../support/fixture";
import { snapshotOf } from "../support/fixture-snapshot";
import { paper } from "./rank-case";

function scored(sheet: FixtureSheet) {
  const snapshot = snapshotOf({ sheets: [sheet] });
  const main = mainScore(scoreWorkbook(understand(snapshot, { withHidden: false }), snapshot));
  if (!main) throw new Error("no table was found");
  return reportScore(main);
}

const STAGES = "Điểm cuối cộng từ các bước: đơn vị tự chấm: 40%; Hội đồng: 60%";

test.each([
  // 0,4 × 100 + 0,6 × 87,5
  ["shares", { self: [40, 40, 20], appraised: [30, 37.5, 20], bonus: 0, notes: [STAGES] }, "stages", 92.5],
  ["the last instance", { self: [40, 40, 20], appraised: [30, 37.5, 20], bonus: 0 }, "appraised", 87.5],
  ["the unit's own", { self: [40, 40, 20], bonus: 0 }, "self", 100],
  ["its own while others are not done", { self: [40, 40, 20], appraised: [30, null, null] }, "self", 100],
] as const)("%s", (_, form, basis, final) => {
  expect(scored(paper({ unit: "Xã Mẫu", ...form }))).toMatchObject({ basis, final });
});

test("the report says whose points make the final score", () => {
  const score = scored(paper({ self: [40, 40, 20], appraised: [30, 37.5, 20], bonus: 0, notes: [STAGES] }));
  expect(SCORE_WORDS.report("a.xlsx", score, [])).toMatch(
    /Điểm cuối: 92,5, gồm 40% của đơn vị tự chấm \(100\), 60% của Hội đồng \(87,5\)/,
  );
});
