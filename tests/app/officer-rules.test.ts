/** What an officer writes over "Cách tính" on our sheet: read back as the rule, or asked about at its cell. */
import { proposeStructure } from "../../src/app/structure";
import { reportTable } from "../../src/app/table-report";
import { understand } from "../../src/app/understand";
import { MemoryStorage } from "../../src/app/key-value-storage";
import { PaneModel } from "../../src/pane/pane-model";
import { formatCell, parseCell } from "../../src/core/workbook/cell-ref";
import type { SheetPlan } from "../../src/core/workbook/sheet-plan";
import type { FixtureSheet } from "../support/fixture";
import { snapshotOf } from "../support/fixture-snapshot";
import { MemoryHost } from "../support/memory-host";
import { addressIn, sheetOfPlan, tableOf, type Typed } from "../support/plan-sheet";

const FORM: FixtureSheet = {
  name: "Bảng điểm",
  grid: `
    |   | A   | B                                          | C          | D       | E    |
    | 1 | BẢNG CHẤM ĐIỂM THI ĐUA |                         |            |         |      |
    | 3 | STT | Nội dung tiêu chí                          | Điểm chuẩn | Tự chấm | Trừ  |
    | 4 | 1   | Nộp báo cáo đúng hạn                       | 20         | 20      |      |
    | 5 |     | - Mỗi báo cáo nộp chậm trừ 0,5 điểm        |            |         | -0,5 |
    | 6 | 2   | Hội thi do xã mở: thưởng đến 3 điểm tùy giải | 10       | 10      |      |
  `,
};

function structured(ours: readonly SheetPlan[] = [], typed: Typed = {}) {
  const source = snapshotOf({ sheets: [FORM] });
  const sheets = ours.map((plan) => sheetOfPlan(plan, plan.id === "structured.scoring" ? typed : {}));
  const snapshot = { ...source, sheets: [...source.sheets, ...sheets] };
  const tables = understand(snapshot, { withHidden: false });
  const [table] = tables;
  if (!table) throw new Error("no table was found");
  const { plans } = proposeStructure(snapshot, tables);
  const scoring = plans.find(({ id }) => id === "structured.scoring");
  if (!scoring) throw new Error("no sheet of criteria");
  return { report: reportTable(table), findings: table.findings, plans, scoring };
}

const FIRST = structured();
const RULES = "Cách tính";

/** Line from one, as on our sheet: the criterion, its deduction, the second criterion. */
const at = (line: number) => addressIn(FIRST.scoring, RULES, line);
const rulesOf = (report: { readonly rows: readonly Readonly<Record<string, unknown>>[] }, line: number) =>
  report.rows[line - 1]?.["rules"];
const asked = (made: ReturnType<typeof structured>) =>
  made.findings
    .filter(({ code }) => code === "rule.not-understood")
    .map(({ sheet, cell }) => [sheet, cell && formatCell(cell)]);

test("as read from the form: the deduction is a rule, the second criterion is asked about at its words", () => {
  expect(rulesOf(FIRST.report, 2)).toMatchObject([{ type: "per-occurrence", points: -0.5 }]);
  expect(asked(FIRST)).toEqual([["Bảng điểm", "B6"]]);
});

test("a sentence that is understood is the rule of its line, and stays so however often it is structured", () => {
  const second = structured(FIRST.plans, { [at(2)]: "Mỗi báo cáo trừ 1 điểm" });
  expect(rulesOf(second.report, 2)).toMatchObject([{ type: "per-occurrence", points: -1 }]);
  expect(asked(second)).toEqual([["Bảng điểm", "B6"]]);
  const third = structured(second.plans);
  expect(rulesOf(third.report, 2)).toEqual(rulesOf(second.report, 2));
  expect(third.plans).toEqual(second.plans);
  expect(tableOf(third.scoring)[1]?.[RULES]).toBe("Mỗi báo cáo trừ 1 điểm");
});

test("a rule written beside words that were not understood answers what was asked about them", () => {
  const second = structured(FIRST.plans, { [at(3)]: "Mỗi lần vắng trừ 0,5 điểm" });
  expect(rulesOf(second.report, 3)).toMatchObject([{ type: "per-occurrence", points: -0.5 }]);
  expect(asked(second)).toEqual([]);
});

test("a sentence that is not understood is kept, asked about at its cell, and changes no rule", () => {
  const text = "Trừ tùy theo mức độ, lãnh đạo quyết định";
  const second = structured(FIRST.plans, { [at(2)]: text });
  expect(rulesOf(second.report, 2)).toEqual(rulesOf(FIRST.report, 2));
  expect(asked(second)).toEqual([
    ["Bảng điểm", "B6"],
    ["TĐ Chấm điểm", at(2)],
  ]);
  expect(tableOf(second.scoring)[1]).toMatchObject({
    [RULES]: text,
    "Cần xem": expect.stringContaining(text),
  });
  expect(structured(second.plans).plans).toEqual(second.plans);
});

test("of two sentences one may be understood; a cell that was emptied says there is no rule", () => {
  const half = structured(FIRST.plans, { [at(2)]: "Mỗi báo cáo trừ 1 điểm\nCòn lại xem xét sau" });
  expect(rulesOf(half.report, 2)).toMatchObject([{ type: "per-occurrence", points: -1 }]);
  expect(half.findings.find(({ sheet }) => sheet === "TĐ Chấm điểm")?.data).toEqual({
    text: "Còn lại xem xét sau",
  });
  expect(rulesOf(structured(FIRST.plans, { [at(2)]: null }).report, 2)).toEqual([]);
});

test("also on a line the officer added, and where he moved the column of rules", () => {
  const added = structured(FIRST.plans, {
    [addressIn(FIRST.scoring, "Nội dung", 5)]: "Tiêu chí thêm",
    [at(5)]: "không rõ",
  });
  expect(asked(added)).toContainEqual(["TĐ Chấm điểm", at(5)]);
  const place = parseCell(at(2));
  const far = (row: number) => formatCell({ row, column: 25 });
  const top = (place?.row ?? 0) - 2;
  const moved = structured(FIRST.plans, {
    [formatCell({ row: top, column: place?.column ?? 0 })]: "Cột khác",
    [far(top)]: RULES,
    [far(top + 2)]: "không rõ",
  });
  expect(asked(moved)).toContainEqual(["TĐ Chấm điểm", far(top + 2)]);
});

describe("a line the officer added with a sentence nobody understands", () => {
  const text = "Trừ tùy theo mức độ, lãnh đạo quyết định";
  const typed = { [addressIn(FIRST.scoring, "Nội dung", 5)]: "Tiêu chí thêm", [at(5)]: text };
  const doubtOf = (made: ReturnType<typeof structured>) => {
    const said = tableOf(made.scoring).at(-1)?.["Cần xem"];
    return typeof said === "string" ? said : "";
  };

  test("is asked about beside the line itself, once, however often it is structured", () => {
    const second = structured(FIRST.plans, typed);
    expect(tableOf(second.scoring).at(-1)).toMatchObject({ "Nội dung": "Tiêu chí thêm", [RULES]: text });
    expect(doubtOf(second)).toContain(text);
    const third = structured(second.plans);
    expect(doubtOf(third)).toBe(doubtOf(second));
    expect(third.plans).toEqual(second.plans);
  });

  test("is no more asked about once it is understood; what the officer noted there stays", () => {
    const second = structured(FIRST.plans, typed);
    const line = tableOf(second.scoring).length;
    const noted = structured(second.plans, {
      [addressIn(second.scoring, "Cần xem", line)]: `${doubtOf(second)}\nHỏi lại tổ trưởng`,
    });
    expect(doubtOf(noted)).toContain("Hỏi lại tổ trưởng");
    const third = structured(noted.plans, { [addressIn(noted.scoring, RULES, line)]: "Mỗi lần trừ 1 điểm" });
    expect(doubtOf(third)).toBe("Hỏi lại tổ trưởng");
  });

  test("stands among what is to be reviewed in the pane, with its cell", async () => {
    const source = snapshotOf({ sheets: [FORM] });
    const ours = FIRST.plans.map((plan) => sheetOfPlan(plan, plan.id === "structured.scoring" ? typed : {}));
    const host = new MemoryHost({ ...source, sheets: [...source.sheets, ...ours] });
    const model = new PaneModel({ host, storage: new MemoryStorage() });
    await model.read();
    const findings = model.state.tables?.list.flatMap((view) => view.findings) ?? [];
    const cells = findings.flatMap(({ code, sheet, cell }) =>
      code === "rule.not-understood" ? [`${sheet ?? ""}!${cell ? formatCell(cell) : ""}`] : [],
    );
    expect(cells).toContain(`TĐ Chấm điểm!${at(5)}`);
  });
});
