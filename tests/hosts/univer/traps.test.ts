/** What the grid does silently wrong unless it is told otherwise: one test each. */
import { IUndoRedoService, IUniverInstanceService } from "@univerjs/core";
import { BLANK_PLAN, type SheetPlan } from "../../../src/core/workbook/sheet-plan";
import { formulaAt, valueAt } from "../../../src/core/workbook/sheet-view";
import { CLOSED_COMMANDS, type Refusal } from "../../../src/hosts/univer/grid-guard";
import { planSave } from "../../../src/hosts/univer/save-grid";
import { patchWorkbook } from "../../../src/hosts/xlsx/write/patch-workbook";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import { range1 } from "../../support/fixture";
import { asCsv } from "../../support/libre-office";
import { type OpenGrid, openGrid, typeInto } from "./grid-harness";

let grid: OpenGrid;
afterEach(() => grid.close());

const SHEET = "Bảng điểm";
const POINTS = {
  sheets: [
    {
      name: SHEET,
      grid: `
        |   | A    | B         | C              |
        | 1 | Điểm | Tổng      | Thành tiền     |
        | 2 | 3    | =A2*2 → 99 | =B2*1000 → 99000 |
        | 3 | 4    | =A3*2 → 8 | chữ            |
      `,
      formats: { "C2:C2": "#,##0" },
    },
  ],
};

const PLAN: SheetPlan = {
  ...BLANK_PLAN,
  id: "test.sheet",
  name: "TĐ Thử",
  columns: [{ width: 20 }, { width: 20 }],
  rows: [
    {
      cells: [
        { value: "Mục", style: "header" },
        { value: "Điểm", style: "header" },
      ],
    },
    {
      cells: [
        { value: "a", style: "text" },
        { value: 5, style: "input" },
      ],
    },
    {
      cells: [
        { value: "Cộng", style: "total" },
        { value: 5, formula: "SUM(B2:B2)", style: "total" },
      ],
    },
  ],
  validations: [{ type: "list", range: range1("A2:A2"), source: "'Bảng điểm'!$A$2:$A$3", error: null }],
  protection: { allowFilter: true, allowFormat: true },
};

const sheetOf = (name = SHEET) => {
  const sheet = grid.session.workbook.getSheetBySheetName(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

function refusals(): Refusal[] {
  const seen: Refusal[] = [];
  grid.session.guard.onRefusal((refusal) => seen.push(refusal));
  return seen;
}

const command = (id: string, params: object) =>
  grid.session.commands.executeCommand(id, {
    unitId: grid.session.unitId,
    subUnitId: sheetOf().getSheetId(),
    ...params,
  });

test("1: a style never turns a formula into its value: looks from outside are not let in", async () => {
  grid = openGrid(POINTS);
  await command("sheet.mutation.set-range-values", { cellValue: { 1: { 1: { s: { bl: 1 } } } } });
  const snapshot = await grid.host.read();
  const [sheet] = snapshot.sheets;
  expect(sheet && formulaAt(sheet, { row: 1, column: 1 })).toBe("A2*2");
  expect(snapshot.formats.some(({ bold }) => bold)).toBe(false);
});

test("2: values are read as values, not as shown", async () => {
  grid = openGrid(POINTS);
  const [sheet] = (await grid.host.read()).sheets;
  expect(sheet && valueAt(sheet, { row: 1, column: 2 })).toBe(99000);
});

test("3: reading after typing waits until the formulas have been computed", async () => {
  grid = openGrid(POINTS);
  const typed = typeInto(grid, SHEET, { row: 1, column: 0 }, 10);
  await typed;
  const [sheet] = (await grid.host.read()).sheets;
  expect([1, 2].map((column) => sheet && valueAt(sheet, { row: 1, column }))).toEqual([20, 20000]);
});

test("4: a protected sheet takes values in open cells only, and says so elsewhere", async () => {
  grid = openGrid(POINTS);
  await grid.host.apply([PLAN]);
  const seen = refusals();
  await typeInto(grid, "TĐ Thử", { row: 1, column: 1 }, 8);
  expect(seen).toEqual([]);
  await typeInto(grid, "TĐ Thử", { row: 2, column: 1 }, 1);
  expect(seen[0]).toMatchObject({ code: "grid.protected", sheet: "TĐ Thử" });
  const ours = (await grid.host.read()).sheets[1];
  expect([1, 2].map((row) => ours && valueAt(ours, { row, column: 1 }))).toEqual([8, 8]);
});

test("5: an action of ours is one step in the grid's undo list, however much it does", async () => {
  grid = openGrid(POINTS);
  const injector = grid.univer.__getInjector();
  // the list of the workbook in front
  injector.get(IUniverInstanceService).focusUnit(grid.session.unitId);
  const undo = injector.get(IUndoRedoService);
  const depths: number[] = [];
  undo.undoRedoStatus$.subscribe(({ undos }) => depths.push(undos));
  await typeInto(grid, SHEET, { row: 1, column: 0 }, 4);
  const before = depths.at(-1) ?? 0;
  await grid.host.apply([PLAN, { ...PLAN, id: "test.second", name: "TĐ Hai" }]);
  expect(depths.at(-1)).toBe(before + 1);
});

test("6 and 7: lists open by an arrow, results of the file are trusted, blanks take the file's first look", async () => {
  grid = openGrid(POINTS);
  await grid.host.apply([PLAN]);
  const extras = [...grid.session.extras.values()].flatMap(({ validations }) => validations);
  expect(extras.map(({ renderMode }) => renderMode)).toEqual([1]);
  // 3 * 2 is not 99: the file says 99, and nobody has changed anything
  const [sheet] = (await grid.host.read()).sheets;
  expect(sheet && valueAt(sheet, { row: 1, column: 1 })).toBe(99);
  expect(sheetOf().getConfig().defaultStyle).toBe("x0");
});

test("9: recalculated results are saved too, and LibreOffice shows them", async () => {
  grid = openGrid(POINTS);
  await typeInto(grid, SHEET, { row: 1, column: 0 }, 7);
  const { patch, changes } = await planSave(grid.session, grid.host);
  expect(changes).toEqual([
    { sheet: SHEET, kind: "typed", cells: 1 },
    { sheet: SHEET, kind: "recalculated", cells: 2 },
  ]);
  const saved = patchWorkbook(grid.bytes, patch);
  const [sheet] = readWorkbook(saved, { name: null }).sheets;
  expect([0, 1, 2].map((column) => sheet && valueAt(sheet, { row: 1, column }))).toEqual([7, 14, 14000]);
  expect(asCsv(saved).values().next().value?.[1]).toMatch(/^7,14,/);
});

test.each([
  [
    "sheet.command.insert-row-by-range",
    { range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 }, direction: 0 },
  ],
  ["sheet.command.remove-row-by-range", { range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 } }],
  ["sheet.command.set-worksheet-name", { name: "Khác" }],
  ["sheet.command.set-style", { style: { type: "bl", value: 1 } }],
  ["sheet.command.insert-sheet", {}],
  ["sheet.command.remove-sheet", {}],
  ["sheet.command.set-worksheet-col-width", { ranges: [], value: 10 }],
  ["sheet.mutation.remove-rows", { range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 } }],
])("structure and looks stay: %s is refused, and nothing of it shows", async (id, params) => {
  grid = openGrid(POINTS);
  const before = await grid.host.read();
  const seen = refusals();
  await command(id, params);
  expect(seen).toMatchObject([{ code: "grid.structure-kept", sheet: SHEET, command: id }]);
  expect(await grid.host.read()).toEqual(before);
});

test.each([
  "sheet.command.move-selection",
  "sheet.operation.set-cell-edit-visible",
  "sheet.command.set-range-values",
  "sheet.command.scroll-to-cell",
  "sheet.command.clear-selection-content",
  "sheet.command.auto-fill",
  "sheet.operation.set-selections",
  "sheet.command.set-zoom-ratio",
  "sheet.command.set-scroll-relative",
  "sheet.command.select-range",
  "sheet.command.paste-value",
])("%s is nobody's structure", (id) => expect(CLOSED_COMMANDS.test(id)).toBe(false));

test("saving is refused when structure changed all the same", async () => {
  grid = openGrid(POINTS);
  grid.session.guard.moved.add(SHEET);
  await expect(planSave(grid.session, grid.host)).rejects.toMatchObject({
    code: "grid.structure-changed",
    data: { sheet: SHEET },
  });
});

test("a heading of a table is locked, the cells below are not", async () => {
  grid = openGrid({
    sheets: [
      { name: SHEET, grid: "| | A |\n| 1 | Tên |\n| 2 | Nguyễn Văn Mẫu |", tables: { Bang1: "A1:A2" } },
    ],
  });
  const seen = refusals();
  await typeInto(grid, SHEET, { row: 0, column: 0 }, "Họ tên");
  await typeInto(grid, SHEET, { row: 1, column: 0 }, "Trần Thị Thí Dụ");
  expect(seen).toMatchObject([{ code: "grid.part-locked" }]);
  const [sheet] = (await grid.host.read()).sheets;
  expect(sheet?.cells.values).toEqual(["Tên", "Trần Thị Thí Dụ"]);
});
