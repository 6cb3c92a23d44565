/** Criteria in a tree by hand-worked cases: ceilings wherever they are written, groups, totals, choices, what is filled in and what is open. */
import { scoreTable } from "../../../src/core/score/score-table";
import { scoreCase, type CaseLine } from "./score-case";

const selfOf = (lines: readonly CaseLine[]) => {
  const { run, program } = scoreCase(lines);
  return lines.map((line, at) => line.self ?? (program.cells.self[at] ? run.shown("self", at) : null));
};

const scored = (lines: readonly CaseLine[]) => {
  const { program, typed } = scoreCase(lines);
  return scoreTable(program.tree.lines, typed);
};

const rule = (rules: string, inputs: CaseLine["inputs"] = [], more: CaseLine = {}): CaseLine => ({
  role: "rule",
  parent: 0,
  rules,
  inputs,
  ...more,
});

test("lines under a criterion take from its full standard, and a note under it caps them", () => {
  const lines: readonly CaseLine[] = [
    { code: "a1", max: 3 },
    rule("Mỗi trường hợp trừ 0,5 điểm", [2]),
    rule("Mỗi trường hợp trừ 1 điểm", [2]),
    { role: "note", parent: 0, rules: "Tổng điểm trừ của mục a1 không quá 1,5 điểm" },
  ];
  expect(selfOf(lines)).toEqual([1.5, -1, -2, null]);
});

test("a cap on one line does not cap its neighbour", () => {
  const lines: readonly CaseLine[] = [
    { max: 5 },
    rule("Mỗi trường hợp trừ 0,5 điểm\nĐiểm trừ tối đa 1 điểm", [4]),
    rule("Mỗi trường hợp trừ 1 điểm", [2]),
  ];
  expect(selfOf(lines)).toEqual([2, -1, -2]);
});

test("a cap that leaves out bonuses and one for both signs", () => {
  const lines = (cap: string): readonly CaseLine[] => [
    { code: "d2", max: 10 },
    rule("Mỗi lần trừ 2 điểm", [5]),
    rule("Mỗi lần cộng 3 điểm", [4]),
    { role: "note", rules: cap },
  ];
  expect(selfOf(lines("Tổng điểm trừ của mục d2 không quá 4 điểm, không tính điểm cộng"))[0]).toBe(18);
  // 10 - 7 + 7
  expect(selfOf(lines("Điểm trừ, cộng của mục d2 không quá 7 điểm"))[0]).toBe(10);
});

test("a cap on a group limits what its criteria lose together", () => {
  const lines: readonly CaseLine[] = [
    { role: "group", code: "a4", max: 10 },
    { parent: 0, code: "1", max: 6, rules: "Mỗi lần trừ 1 điểm", inputs: [3] },
    { parent: 0, code: "2", max: 4 },
    { role: "rule", parent: 2, rules: "Mỗi lần trừ 0,5 điểm", inputs: [4] },
    { role: "note", parent: 0, rules: "Tổng điểm trừ của mục a4 không quá 2 điểm" },
  ];
  // 3 and 2 are lost, 2 of 5 count: 10 - 2
  expect(selfOf(lines)).toEqual([8, 3, 2, -2, null]);
});

test("what is wiped out is nothing, wherever the question stands", () => {
  const lines = (answer: string): readonly CaseLine[] => [
    { code: "1", max: 4, rules: "Có: 4 điểm; không: 0 điểm", inputs: ["Có"] },
    rule("Trừ hết điểm nếu có đơn thư vượt cấp", [answer]),
    { code: "2", max: 6, rules: "Điểm chuẩn 6 điểm" },
    { role: "note", rules: "Trừ hết điểm mục 2 nếu bị kỷ luật", inputs: [answer] },
  ];
  expect([selfOf(lines("Không"))[0], selfOf(lines("Không"))[2]]).toEqual([4, 6]);
  expect([selfOf(lines("Có"))[0], selfOf(lines("Có"))[2]]).toEqual([0, 0]);
});

test("of two bonuses only the better one counts, and only on a condition", () => {
  const lines = (answer: string | null): readonly CaseLine[] => [
    {
      max: 10,
      rules: "Điểm chuẩn 10 điểm\nChỉ tính 1 trong các mục b1, b2 nếu đạt đủ tiêu chí",
      inputs: [answer],
    },
    rule("Mỗi lần cộng 1 điểm", [2], { code: "b1" }),
    rule("Mỗi lần cộng 0,5 điểm", [3], { code: "b2" }),
  ];
  expect(selfOf(lines("Có"))[0]).toBe(12);
  expect(selfOf(lines("Không"))[0]).toBe(10);
  expect(selfOf(lines(null))[0]).toBe(10);
});

test("options are never added up; the one that was filled counts", () => {
  const lines = (...filled: (number | undefined)[]): readonly CaseLine[] => [
    { max: 2 },
    ...filled.map(
      (self): CaseLine => ({ role: "option", parent: 0, max: 2, ...(self === undefined ? {} : { self }) }),
    ),
  ];
  expect(selfOf(lines(undefined, 1))[0]).toBe(1);
});

test("a bonus group counts up to its points; totals are of all, of a group and of what they name", () => {
  const lines: readonly CaseLine[] = [
    { role: "group", code: "A", max: 10 },
    { parent: 0, max: 10, self: 8 },
    { role: "total", parent: 0, label: "Cộng" },
    { role: "group", code: "B", max: 5, rules: "Điểm thưởng tối đa 5 điểm, nằm trong tổng điểm" },
    { parent: 3, max: 5, self: 7 },
    { role: "total", label: "Tổng cộng (A + B)" },
    { role: "total", label: "Tổng cộng" },
  ];
  expect(selfOf(lines)).toEqual([8, 8, 8, 5, 7, 13, 13]);
});

test("everybody starts from a base, capped and floored", () => {
  const lines = (count: number): readonly CaseLine[] => [
    { role: "note", rules: "Điểm nền 80 điểm, cộng trừ theo từng mục, tối đa 85 điểm, tối thiểu 60 điểm" },
    { role: "rule", rules: "Mỗi lần cộng 2 điểm", inputs: [count] },
    { role: "rule", rules: "Mỗi lần trừ 5 điểm", inputs: [count * 2] },
  ];
  expect(scored(lines(0)).self).toBe(80);
  expect(scored(lines(1)).self).toBe(72);
  expect(scored(lines(9)).self).toBe(60);
});

test("points that were entered count, those computed stand beside them; blank lines of a filled form claim nothing", () => {
  const { lines, self } = scored([
    { max: 3, self: 2.5, rules: "Mỗi lần trừ 1 điểm", inputs: [1] },
    { max: 4, rules: "Mỗi lần trừ 1 điểm" },
    { max: 5, rules: "Mỗi lần trừ 1 điểm", inputs: [2] },
  ]);
  expect(lines.map((line) => [line.computed, line.self])).toEqual([
    [2, 2.5],
    [null, null],
    [3, 3],
  ]);
  expect(self).toBe(5.5);
});

test("a total of nought is a score; nothing at all is none", () => {
  expect(scored([{ max: 5, rules: "Có: 5 điểm; không: 0 điểm", inputs: ["Không"] }]).self).toBe(0);
  expect(scored([{ max: 5 }]).self).toBeNull();
});

test("what nobody can compute is for a person: neither nought nor full marks, but open between them", () => {
  const { lines, provisional, self } = scored([
    { max: 5 },
    { max: 10, rules: "Có: 10 điểm; không: 2 điểm" },
    { max: 3, rules: "Mỗi lần trừ 1 điểm", inputs: [1] },
    { role: "rule", rules: "5 điểm do Ban Thi đua chấm" },
  ]);
  expect(lines.map(({ state }) => state)).toEqual(["person", "empty", "scored", "person"]);
  expect(self).toBe(2);
  expect(provisional).toEqual({ low: 4, high: 22 });
});

test("the class follows the points, appraised before one's own; an edge belongs to the class that begins there", () => {
  const scale = "Xếp loại theo điểm: từ 90 trở lên: xuất sắc; từ 70 đến dưới 90: tốt; dưới 70: hoàn thành";
  const classOf = (self: number, appraised?: number) =>
    scored([
      { max: 100, self, ...(appraised === undefined ? {} : { appraised }) },
      { role: "note", rules: scale },
    ]).classification?.level;
  expect([classOf(90), classOf(89.99), classOf(70), classOf(0)]).toEqual([
    "xuất sắc",
    "tốt",
    "tốt",
    "hoàn thành",
  ]);
});

test("a unit is out where the question says so, and a rule about a line that is not there is told", () => {
  const lines = (answer: string): readonly CaseLine[] => [
    { code: "1", max: 10, self: 10 },
    { role: "rule", rules: "Không xếp loại nếu có cán bộ bị kỷ luật", inputs: [answer] },
    { role: "note", rules: "Tổng điểm trừ của mục 9 không quá 2 điểm" },
  ];
  expect(scored(lines("Có")).disqualifiedBy).toMatchObject([{ line: 1, rule: 0 }]);
  expect(scored(lines("Không")).disqualifiedBy).toEqual([]);
  expect(scored(lines("Không")).program.missing).toEqual([{ line: 2, scope: "9" }]);
});
