/** Points in the pane: what is typed counts at once and stands nowhere else until the officer writes the sheet. */
import { MemoryStorage } from "../../src/app/key-value-storage";
import { FileHost } from "../../src/hosts/xlsx/file-host";
import { PaneModel } from "../../src/pane/pane-model";
import type { WorkbookHost } from "../../src/app/workbook-host";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { snapshotOf } from "../support/fixture-snapshot";
import { buildXlsx } from "../support/fixture-xlsx";
import { asXlsx } from "../support/libre-office";
import { MemoryHost } from "../support/memory-host";
import { addressIn, sheetOfPlan } from "../support/plan-sheet";
import { BLANK_FORM, pointsOnSheet } from "../support/score-form";

// the first test pays for compiling what is fetched later
jest.setTimeout(120_000);

const FORM = { sheets: [{ name: "Bảng điểm", grid: BLANK_FORM }] };
const REPORTS = "Báo cáo định kỳ";
const LATE = "- Mỗi báo cáo nộp chậm";
const IN_TIME = "Tỷ lệ hồ sơ";
const MOVEMENT = "Tham gia phong trào";

async function openScore<Host extends WorkbookHost>(host: Host) {
  const storage = new MemoryStorage();
  storage.set("started", "yes");
  const model = new PaneModel({ host, storage });
  await model.read();
  const { score } = model.tables!;
  await score.open(model.state.tables!.list[0]!);
  const view = () => model.state.score!.view!;
  const line = (label: string) => view().lines.find((each) => each.label.startsWith(label))!;
  const type = async (label: string, column: string, value: string | number | null) => {
    const before = view();
    score.type(line(label), column, value);
    // until the desk has answered
    while (view() === before) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  const unsaved = () => [...model.state.score!.figures.values()].flatMap((row) => Object.values(row)).length;
  return { host, model, score, view, line, type, unsaved };
}

const blank = () => openScore(new FileHost(buildXlsx(FORM), "mau.xlsx"));

test("a blank form: what no rule takes from counts, the rest is open between its least and its most", async () => {
  const { view, line, model } = await blank();
  expect(model.state.screen).toBe("score");
  // 40 of the reports; 10 to 30 for the share, 0 to 30 by a person
  expect(view()).toMatchObject({ max: 100, self: 40, provisional: { low: 50, high: 100 }, ourSheet: null });
  expect(view().lines.map(({ state }) => state)).toEqual([
    "none",
    "scored",
    "scored",
    "empty",
    "none",
    "person",
  ]);
  expect(view().lines.map(({ level }) => level)).toEqual([0, 1, 2, 1, 0, 1]);
  expect(line(IN_TIME).slots).toMatchObject([{ column: "input1", kind: "percent", stands: null }]);
});

test("what is typed counts at once, and the workbook stays as it is", async () => {
  const { host, view, line, type, unsaved } = await blank();
  const before = host.bytes();
  await type(LATE, "input1", 3);
  expect(line(REPORTS)).toMatchObject({ points: 38.5, computed: 38.5 });
  expect(view()).toMatchObject({ self: 38.5, provisional: { low: 48.5, high: 98.5 } });
  expect(line(LATE).why).toContain("số báo cáo: 3");
  await type(IN_TIME, "input1", 97.5);
  expect(view()).toMatchObject({ self: 58.5, provisional: { low: 58.5, high: 88.5 } });
  await type(MOVEMENT, "self", 27);
  expect(view()).toMatchObject({ self: 85.5, provisional: null });
  expect(line(MOVEMENT)).toMatchObject({ isEntered: true, state: "scored" });
  expect(unsaved()).toBe(3);
  await type(MOVEMENT, "self", null);
  expect(view()).toMatchObject({ self: 58.5, provisional: { low: 58.5, high: 88.5 } });
  expect(unsaved()).toBe(2);
  expect(host.bytes()).toBe(before);
});

test.each([
  [IN_TIME, 120, "quá 100"],
  [IN_TIME, "gần hết", "cần một số"],
  [LATE, -1, "không thể âm"],
])("a figure that cannot be is flagged at its line and gives nothing: %s %s", async (label, value, said) => {
  const { line, type } = await blank();
  await type(label, "input1", value);
  expect(
    line(label)
      .flags.map(({ what, fix }) => `${what} ${fix ?? ""}`)
      .join(),
  ).toContain(said);
  expect(line(label).points ?? 0).toBe(0);
});

test("written, the sheet's own formulas give what the pane shows; an undo takes the sheet, not what was typed", async () => {
  const { host, model, score, view, type, unsaved } = await blank();
  await type(LATE, "input1", 3);
  await type(IN_TIME, "input1", 97.5);
  await type(MOVEMENT, "self", 27);
  expect(await score.write()).toBe(true);
  expect(model.state.notice).toMatchObject({ intent: "success", goTo: { sheet: "TĐ Chấm điểm" } });
  expect(view()).toMatchObject({ self: 85.5, ourSheet: "TĐ Chấm điểm" });
  expect(unsaved()).toBe(0);
  const { sheets } = await new FileHost(asXlsx(host.bytes()), "lai.xlsx").read();
  expect(pointsOnSheet(sheets)).toEqual([58.5, 38.5, -1.5, 20, null, null, null, 27, 27, 85.5]);
  expect(view().lines.map(({ points }) => points)).toEqual([58.5, 38.5, -1.5, 20, 27, 27]);
  await model.undo();
  expect((await host.read()).sheets.map(({ name }) => name)).toEqual(["Bảng điểm"]);
  expect(view()).toMatchObject({ self: 85.5, ourSheet: null });
  expect(unsaved()).toBe(3);
});

const LIST = {
  name: "Đề nghị",
  grid: `
    |   | A   | B                                      | C                 |
    | 1 |     | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 |                   |
    | 3 | STT | Họ và tên                              | Danh hiệu đề nghị |
    | 4 | 1   | Nguyễn Văn Mẫu                         | LĐTT              |`,
};

test("other tables' sheets are left as they are: written are points and lists, and checks once all they look at is there", async () => {
  const source = snapshotOf({ sheets: [FORM.sheets[0]!, LIST] });
  const pane = await openScore(new MemoryHost(source));
  await pane.score.write();
  const names = () => pane.host.applied.at(-1)!.map(({ id }) => id);
  expect(names()).toEqual(["structured.scoring", "structured.lists"]);
  await pane.model.tables!.propose();
  await pane.model.tables!.write();
  const all = pane.host.applied.at(-1)!;
  pane.host.snapshot = { ...source, sheets: [...source.sheets, ...all.map((plan) => sheetOfPlan(plan))] };
  await pane.model.read();
  await pane.score.write();
  expect(names()).toEqual(["structured.scoring", "structured.checks", "structured.lists"]);
});

/** The sheet as it was written, with what the officer typed on it since. */
async function typedOnSheet(
  cells: readonly (readonly [heading: string, line: number, value: string | number])[],
) {
  const source: WorkbookSnapshot = snapshotOf(FORM);
  const pane = await openScore(new MemoryHost(source));
  await pane.type(LATE, "input1", 3);
  await pane.score.write();
  const plan = pane.host.applied[0]!.find(({ id }) => id === "structured.scoring")!;
  const typed = Object.fromEntries(
    cells.map(([heading, line, value]) => [addressIn(plan, heading, line), value]),
  );
  pane.host.snapshot = { ...source, sheets: [...source.sheets, sheetOfPlan(plan, typed)] };
  await pane.model.read();
  return pane;
}

test("what was typed on the sheet is shown; a sentence changed there changes the points, and Tính lại the formulas", async () => {
  const pane = await typedOnSheet([
    ["Cách tính", 3, "Mỗi báo cáo nộp chậm trừ 2 điểm"],
    ["Tự chấm", 9, 25],
  ]);
  expect(pane.line(REPORTS).points).toBe(34);
  expect(pane.line(MOVEMENT)).toMatchObject({ points: 25, stands: 25, isEntered: true });
  expect(pane.unsaved()).toBe(0);
  await pane.score.write();
  const plan = pane.host.applied[1]!.find(({ id }) => id === "structured.scoring")!;
  const formulas = plan.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.formula ?? []));
  expect(formulas.some((formula) => /\D2\D/.test(formula))).toBe(true);
  expect(plan.rows.flatMap(({ cells }) => cells.map((cell) => cell?.value))).toContain(34);
});

test("a cell filled on the sheet since wins over what was typed here for it, and that is told", async () => {
  const pane = await typedOnSheet([]);
  await pane.type(IN_TIME, "input1", 99);
  expect(pane.line(IN_TIME).points).toBe(30);
  const [form] = pane.host.snapshot.sheets;
  const plan = pane.host.applied[0]!.find(({ id }) => id === "structured.scoring")!;
  const typed = { [addressIn(plan, "Số liệu 1", 4)]: 85 };
  pane.host.snapshot = { ...pane.host.snapshot, sheets: [form!, sheetOfPlan(plan, typed)] };
  await pane.model.read();
  expect(pane.line(IN_TIME).points).toBe(10);
  expect(pane.unsaved()).toBe(0);
  expect(pane.model.state.notice?.what).toBe("1 ô trên trang đã có số khác, nên lấy theo trang.");
});

test("a table that is gone, or is no scoring table, ends in words", async () => {
  const pane = await openScore(new MemoryHost(snapshotOf(FORM)));
  pane.host.snapshot = snapshotOf({ sheets: [{ name: "Nháp", grid: "| | A |\n| 1 | x |" }] });
  await pane.model.read();
  expect(pane.model.state.score).toMatchObject({ view: null });
  expect(await pane.score.write()).toBe(true);
  expect(pane.model.state.notice?.what).toContain("Không còn thấy bảng chấm điểm này");
});
