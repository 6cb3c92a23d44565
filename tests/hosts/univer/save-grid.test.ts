/** What goes into a saved copy: exactly what was typed, what formulas came to, and our sheets as they stand. */
import fc from "fast-check";
import { parseCell } from "../../../src/core/workbook/cell-ref";
import { BLANK_PLAN, type SheetPlan } from "../../../src/core/workbook/sheet-plan";
import { valueAt } from "../../../src/core/workbook/sheet-view";
import { collectEdits } from "../../../src/hosts/univer/grid-edits";
import { restoreWork } from "../../../src/hosts/univer/restore-grid";
import { planSave, presentPlans } from "../../../src/hosts/univer/save-grid";
import { patchWorkbook } from "../../../src/hosts/xlsx/write/patch-workbook";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import { type OpenGrid, openGrid, openGridBytes, typeInto } from "./grid-harness";

jest.setTimeout(60_000);

const SHEET = "Danh sách";
const LIST = {
  sheets: [
    {
      name: SHEET,
      grid: `
        |   | A              | B | C         |
        | 1 | Nguyễn Văn Mẫu | 5 | =B1*2 → 10 |
        | 3 | Lê Thị Ví Dụ   | 7 | =B3*2 → 14 |
        | 4 | Cộng           |   | =SUM(C1:C3) → 24 |
      `,
    },
  ],
};

const OURS: SheetPlan = {
  ...BLANK_PLAN,
  id: "test.ours",
  name: "TĐ Thử",
  rows: [
    {
      cells: [
        { value: "Điểm", style: "text" },
        { value: 1, style: "input" },
      ],
    },
  ],
};

const place = (cell: string) => parseCell(cell) ?? { row: 0, column: 0 };
let grid: OpenGrid | undefined;
afterEach(() => {
  grid?.close();
  grid = undefined;
});

const typed = (open: OpenGrid) =>
  collectEdits(open.session).typed.map(({ cell, value, formula }) => [cell, value, formula]);

test("an untouched grid has no edits", () => {
  grid = openGrid(LIST);
  expect(collectEdits(grid.session)).toEqual({ typed: [], recalculated: [] });
});

test.each([
  ["B1", 6, 6, undefined, "a value over a value"],
  ["B2", "mới", "mới", undefined, "a value where there was no row"],
  ["Z9", 1, 1, undefined, "a value beyond everything"],
  ["A4", "", null, undefined, "a cell emptied"],
  ["C1", "=B1*3", 15, "B1*3", "a formula over a formula"],
  ["C3", 99, 99, undefined, "a value over a formula"],
] as const)("typing into %s is one edit there", async (...[cell, input, value, formula]) => {
  grid = openGrid(LIST);
  await typeInto(grid, SHEET, place(cell), input);
  expect(typed(grid)).toEqual([[place(cell), value, formula]]);
});

test("random typing, saved and read again, is what the grid shows", async () => {
  const cell = fc.record({ row: fc.nat(6), column: fc.nat(4) });
  const value = fc.oneof(
    fc.integer({ min: -99, max: 99 }),
    fc.constantFrom("Trần Thị Thí Dụ", "=A1", "", "x & <y>", "=SUM(B1:B4)"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, value), { maxLength: 6 }), async (actions) => {
      const open = openGrid(LIST);
      try {
        for (const [at, input] of actions) await typeInto(open, SHEET, at, input);
        const { patch } = await planSave(open.session, open.host);
        const [saved] = readWorkbook(patchWorkbook(open.bytes, patch), { name: null }).sheets;
        const [shown] = (await open.host.read()).sheets;
        expect(saved?.cells.values).toEqual(shown?.cells.values);
        expect(saved?.cells.formulas).toEqual(shown?.cells.formulas);
      } finally {
        open.close();
      }
    }),
    { numRuns: 15, seed: 20261120 },
  );
});

test("our sheet is saved as it stands, with what was typed into it; opened again it is ours still", async () => {
  grid = openGrid(LIST);
  await grid.host.apply([OURS]);
  await typeInto(grid, OURS.name, place("B1"), 8);
  await typeInto(grid, OURS.name, place("C5"), "ghi chú");
  const { patch, changes } = await planSave(grid.session, grid.host);
  expect(changes).toEqual([{ sheet: "TĐ Thử", kind: "added", cells: 5 }]);
  const again = openGridBytes(patchWorkbook(grid.bytes, patch));
  const ours = (await again.host.read()).sheets[1];
  expect(ours?.planId).toBe("test.ours");
  expect(["A1", "B1", "C5"].map((cell) => ours && valueAt(ours, place(cell)))).toEqual([
    "Điểm",
    8,
    "ghi chú",
  ]);
  await again.host.remove(["test.ours"]);
  const removal = await planSave(again.session, again.host);
  expect(removal.patch.remove).toEqual(["test.ours"]);
  again.close();
});

test("a draft put back into the file gives the same work", async () => {
  grid = openGrid(LIST);
  await typeInto(grid, SHEET, place("B1"), 50);
  await typeInto(grid, SHEET, place("A3"), "");
  await grid.host.apply([OURS]);
  await grid.host.writeState("{}");
  const draft = {
    edits: collectEdits(grid.session).typed,
    plans: presentPlans(grid.session, grid.host).plans,
    removed: [],
    state: grid.host.changedState(),
  };
  const expected = await grid.host.read();
  const other = openGrid(LIST);
  await restoreWork(other.session, other.host, structuredClone(draft));
  expect(
    (await other.host.read()).sheets.map(({ name, cells }) => [name, cells.values, cells.formulas]),
  ).toEqual(expected.sheets.map(({ name, cells }) => [name, cells.values, cells.formulas]));
  expect(await other.host.readState()).toBe("{}");
  other.close();
});

test("what is remembered in the workbook is a change of it, and so is taking it back; a sheet of ours is none of the state", async () => {
  grid = openGrid(LIST);
  let changes = 0;
  grid.host.onStateChange(() => (changes += 1));
  await grid.host.apply([OURS]);
  await grid.host.undo();
  expect(changes).toBe(0);
  await grid.host.writeState("{}");
  expect(changes).toBe(1);
  await grid.host.undo();
  expect([changes, grid.host.changedState()]).toEqual([2, undefined]);
});
