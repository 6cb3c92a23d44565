/** From an office's form to its points: figures typed on our sheet, points read from the form, and what is doubtful in either. */
import { scoreWorkbook } from "../../src/app/score-workbook";
import { mainScore, reportScore } from "../../src/app/score-report";
import { proposeStructure } from "../../src/app/structure";
import { understand } from "../../src/app/understand";
import { formatCell } from "../../src/core/workbook/cell-ref";
import type { SheetPlan } from "../../src/core/workbook/sheet-plan";
import { sentenceOfFinding } from "../../src/messages/findings";
import type { FixtureSheet } from "../support/fixture";
import { snapshotOf } from "../support/fixture-snapshot";
import { addressIn, sheetOfPlan, tableOf, type Typed } from "../support/plan-sheet";

const BLANK: FixtureSheet = {
  name: "Bảng điểm",
  grid: `
    |    | A   | B                                                             | C          | D       | E    |
    | 1  | ỦY BAN NHÂN DÂN XÃ MẪU |                                            |            |         |      |
    | 2  | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2026 |                                   |            |         |      |
    | 3  | STT | Nội dung tiêu chí                                             | Điểm chuẩn | Tự chấm | Trừ  |
    | 4  | I   | CÔNG TÁC CHUYÊN MÔN                                           | 30         |         |      |
    | 5  | 1   | Nộp báo cáo đúng hạn (điểm chuẩn 20 điểm)                     | 20         |         |      |
    | 6  |     | - Mỗi báo cáo nộp chậm trừ 0,5 điểm                           |            |         | -0,5 |
    | 7  | 2   | Tỷ lệ hồ sơ đúng hạn: từ 95% trở lên: 10 điểm; từ 90% đến dưới 95%: 8 điểm; dưới 90%: 0 điểm | 10 | | |
    | 8  | II  | PHONG TRÀO                                                    | 10         |         |      |
    | 9  | 1   | Tổ chức hội thi                                               | 10         |         |      |
    | 10 |     | Tổng cộng                                                     | 40         |         |      |
  `,
};

function made(form: FixtureSheet, ours: readonly SheetPlan[] = [], typed: Typed = {}) {
  const source = snapshotOf({ sheets: [form] });
  const sheets = ours.map((plan) => sheetOfPlan(plan, plan.id === "structured.scoring" ? typed : {}));
  const snapshot = { ...source, sheets: [...source.sheets, ...sheets] };
  const tables = understand(snapshot, { withHidden: false });
  const { plans } = proposeStructure(snapshot, tables);
  const scoring = plans.find(({ id }) => id === "structured.scoring");
  const main = mainScore(scoreWorkbook(tables, snapshot));
  if (!main || !scoring) throw new Error("no scoring table");
  return { plans, scoring, report: reportScore(main), findings: main.findings };
}

const FIRST = made(BLANK);
/** Lines of our sheet: I, 1, the deduction, 2, II, 1, the total. */
const at = (heading: string, line: number) => addressIn(FIRST.scoring, heading, line);
const codes = ({ findings }: ReturnType<typeof made>) =>
  findings.map(({ code, sheet, cell }) => [code, sheet, cell && formatCell(cell)]);

test("a blank form: what is certain, what is open, and what must be typed", () => {
  const { report, scoring } = FIRST;
  expect(report).toMatchObject({
    unit: "ỦY BAN NHÂN DÂN XÃ MẪU",
    scale: 40,
    max: 40,
    self: 20,
    appraised: null,
    provisional: { low: 20, high: 40 },
  });
  expect(tableOf(scoring).map((row) => row["Cần nhập"])).toEqual([
    null,
    null,
    "Số báo cáo",
    "Tỷ lệ % (97,5 là 97,5%)",
    null,
    null,
    null,
  ]);
});

test("figures typed on the sheet give points, there and in the report, each with its reason", () => {
  const second = made(BLANK, FIRST.plans, {
    [at("Số liệu 1", 3)]: 3,
    [at("Số liệu 1", 4)]: 92.5,
    [at("Tự chấm", 6)]: 9,
  });
  expect(second.report).toMatchObject({ self: 35.5, provisional: null });
  expect(second.report.groups.map(({ self }) => self)).toEqual([26.5, 9]);
  expect(tableOf(second.scoring).map((row) => row["Tự chấm"])).toEqual([26.5, 18.5, -1.5, 8, 9, 9, 35.5]);
  expect(second.report.rows[1]?.explanation).toBe(
    "Mỗi báo cáo trừ 0,5 điểm (số báo cáo: 3): −1,5 điểm. Được −1,5 điểm.",
  );
  // once more with what stands there now: nothing changes
  expect(made(BLANK, second.plans).report).toEqual(second.report);
});

test("a rule written over ours computes at once when structured again", () => {
  const second = made(BLANK, FIRST.plans, {
    [at("Cách tính", 3)]: "Mỗi báo cáo trừ 2 điểm\nĐiểm trừ tối đa 3 điểm",
    [at("Số liệu 1", 3)]: 2,
  });
  expect(tableOf(second.scoring)[2]?.["Tự chấm"]).toBe(-3);
  expect(second.report.rows[0]?.computed).toBe(17);
});

test.each<readonly [string, number, string | number, string]>([
  ["Số liệu 1", 3, "hai", "Ô này cần một số."],
  ["Số liệu 1", 3, -1, "không thể âm"],
  ["Số liệu 1", 4, 101, "không thể quá 100"],
])("%s, line %i: %j is told at its cell and the rest is computed", (heading, line, value, fix) => {
  const second = made(BLANK, FIRST.plans, { [at(heading, line)]: value });
  const found = second.findings.find(({ code }) => code === "score.input");
  expect([found?.sheet, found?.cell && formatCell(found.cell)]).toEqual(["TĐ Chấm điểm", at(heading, line)]);
  expect(found && sentenceOfFinding(found).fix).toContain(fix);
  expect(second.report.self).toBe(20);
});

test("points written over a formula are kept beside what is computed, and asked about", () => {
  const second = made(BLANK, FIRST.plans, { [at("Số liệu 1", 3)]: 2, [at("Tự chấm", 2)]: 20 });
  expect(second.report.rows[0]).toMatchObject({ computed: 19, entered: 20 });
  expect(codes(second)).toContainEqual(["score.differs", "TĐ Chấm điểm", at("Tự chấm", 2)]);
  expect(tableOf(second.scoring)[1]).toMatchObject({ "Tính lại": 19, "Tự chấm": 20 });
});

const FILLED: FixtureSheet = {
  name: "Thẩm định",
  grid: `
    |   | A   | B                       | C          | D       | E         | F       |
    | 1 | BẢNG CHẤM ĐIỂM THI ĐUA |      |            |         |           |         |
    | 3 | TT  | Nội dung                | Điểm chuẩn | Tự chấm | Thẩm định | Ghi chú |
    | 4 | 1   | Công tác chuyên môn     | 50         | 48      | 46,5      | Thiếu minh chứng |
    | 5 | 2   | Công tác phong trào     | 30         | 30      | 31        |         |
    | 6 | 3   | Chế độ báo cáo          | 20         | 20      | 20        |         |
    | 7 |     | Tổng cộng               | 100        | 98      | 97,5      |         |
  `,
};

test("an appraised form: both sums, a score above the standard, a difference without a reason", () => {
  const filled = made(FILLED);
  expect(filled.report).toMatchObject({ self: 98, appraised: 97.5, max: 100, provisional: null });
  expect(codes(filled)).toEqual([
    ["score.above", "Thẩm định", "E5"],
    ["score.unexplained", "Thẩm định", "E5"],
  ]);
  expect(tableOf(filled.scoring).map((row) => row["Chênh lệch"])).toEqual([-1.5, 1, 0, -0.5]);
  expect(filled.report.differences.map(({ row, difference, reason }) => [row, difference, reason])).toEqual([
    [4, -1.5, "Thiếu minh chứng"],
    [5, 1, null],
  ]);
});

test("a target of the same name gives a criterion its plan and its result", () => {
  const source = snapshotOf({
    sheets: [
      {
        name: "Bảng điểm",
        grid: `
          |   | A   | B                                                                            | C          | D       |
          | 1 | BẢNG CHẤM ĐIỂM THI ĐUA |                                                           |            |         |
          | 3 | STT | Nội dung tiêu chí                                                            | Điểm chuẩn | Tự chấm |
          | 4 | 1   | Thu ngân sách: điểm bằng thực hiện chia kế hoạch nhân điểm chuẩn, tối đa 100% điểm chuẩn | 20 |       |
          | 5 | 2   | Gia đình văn hóa: từ 95% trở lên: 10 điểm; từ 90% đến dưới 95%: 8 điểm; dưới 90%: 0 điểm | 10 |       |
        `,
      },
      {
        name: "Chỉ tiêu",
        grid: `
          |   | A   | B                | C           | D        | E         |
          | 1 | KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2026 | | |     |           |
          | 3 | STT | Chỉ tiêu         | Đơn vị tính | Kế hoạch | Thực hiện |
          | 4 | 1   | Thu ngân sách    | triệu đồng  | 1200     | 900       |
          | 5 | 2   | Gia đình văn hóa | %           | ≥ 90     | 92        |
        `,
      },
    ],
  });
  const [score] = scoreWorkbook(understand(source, { withHidden: false }), source);
  expect(score && reportScore(score).rows.map(({ computed }) => computed)).toEqual([15, 8]);
});

test("the same form is compiled once, also where a printed penalty without words is a question", () => {
  const form: FixtureSheet = {
    ...BLANK,
    grid: BLANK.grid.replace("- Mỗi báo cáo nộp chậm trừ 0,5 điểm", "- Để xảy ra sai sót          "),
  };
  const [first, second] = [snapshotOf({ sheets: [form] }), snapshotOf({ sheets: [form] })].map(
    (snapshot) => scoreWorkbook(understand(snapshot, { withHidden: false }), snapshot)[0],
  );
  expect(first?.score.program.slots[2]?.slots.map(({ kind }) => kind)).toEqual(["yes-no"]);
  expect(second?.score.program).toBe(first?.score.program);
});
