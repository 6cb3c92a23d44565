/** What the scoring bench measures: a table of 200 criteria scored anew after a figure was typed, the range included. */
import { parseRules } from "../../src/core/rules/parse-cell";
import type { ScoreLine } from "../../src/core/score/score-line";
import { scoreTable } from "../../src/core/score/score-table";

const RULES = [
  "Mỗi trường hợp trừ 0,5 điểm\nĐiểm trừ tối đa 2 điểm",
  "Theo tỷ lệ %: từ 95% trở lên: 5 điểm; từ 90% đến dưới 95%: 4 điểm; dưới 90%: 2 điểm",
  "Điểm bằng thực hiện chia kế hoạch nhân điểm chuẩn, tối đa 100% điểm chuẩn",
  "Có: 5 điểm; không: 0 điểm",
  "So với đơn vị dẫn đầu: đạt chỉ tiêu được 50%, dẫn đầu được 100% điểm chuẩn",
].map((sentence) => parseRules(sentence).rules);
const FIGURES = [[3], [92.5], [117, 130], ["Có"], [120, 100, 180]];

/** Ten groups of twenty. */
function linesOf(count: number): readonly ScoreLine[] {
  const blank = { label: "Tiêu chí", bonus: null, penalty: null, hasEntered: false } as const;
  return Array.from(
    { length: count },
    (_, at): ScoreLine =>
      at % 20 === 0
        ? { ...blank, role: "group", parent: null, code: String(at), max: 95, rules: [] }
        : {
            ...blank,
            role: "criterion",
            parent: at - (at % 20),
            code: `${at}.1`,
            max: 5,
            rules: RULES[at % RULES.length] ?? [],
          },
  );
}

const LINES = linesOf(200);

/** The points, so that nothing can be left out. */
export function score(changed: number): number {
  const { self } = scoreTable(LINES, (column, line) => {
    const slot = /^input(\d)$/.exec(column)?.[1];
    if (column === "max") return LINES[line]?.max ?? null;
    if (slot === undefined || line % 20 === 0) return null;
    return line === 1 ? changed : (FIGURES[line % FIGURES.length]?.[Number(slot) - 1] ?? null);
  });
  return self ?? -1;
}
