/** Following the officer: where they stand, what they change, and silence about what we write ourselves. */
import type { Browser } from "playwright-core";
import { BLANK_PLAN, type SheetPlan } from "../../../src/core/workbook/sheet-plan";
import { launchBrowser } from "../../support/browser";
import { range1 } from "../../support/fixture";
import { StandInPool } from "../../excel/stand-in-pool";
import { Area } from "../../excel/model/area";
import { writeCells } from "../../excel/model/write-cells";
import { openExcel, type OpenExcel } from "./excel-harness";

jest.setTimeout(30_000);

let browser: Browser;
const pages = new StandInPool(() => browser);

beforeAll(async () => {
  browser = await launchBrowser();
});

// listeners are the page's own, and so is each page its test's own
afterEach(() => pages.close());
afterAll(() => browser.close());

const BOOK = {
  sheets: [
    { name: "Danh sách", cells: { A1: "STT" } },
    { name: "Điểm", cells: { A1: 1 } },
  ],
} as const;
const PLAN: SheetPlan = {
  ...BLANK_PLAN,
  id: "test.small",
  name: "TĐ Nhỏ",
  rows: [{ cells: [{ value: "một" }] }],
};

/** Longer than a burst. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 250));

/** By hand, outside our page. */
async function typing({ standIn }: OpenExcel, sheet: string, ...addresses: string[]): Promise<void> {
  await standIn.edit("Local", (model) => {
    const found = model.findSheet(sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    for (const address of addresses) writeCells(model, new Area(found, [range1(address)]), "gõ");
  });
}

async function listening(): Promise<OpenExcel> {
  const excel = await openExcel(pages, BOOK);
  await excel.host.listen();
  await quiet();
  return excel;
}

test("changes are told by sheet, once per burst; a new or deleted sheet as a change of the list", async () => {
  const excel = await listening();
  await typing(excel, "Điểm", "A2", "A3", "A4");
  await quiet();
  expect((await excel.host.heard()).changes).toEqual(["Điểm"]);
  await excel.standIn.edit("Remote", (model) => void model.addSheet("Mới"));
  await quiet();
  expect((await excel.host.heard()).changes).toEqual(["Điểm", null]);
});

test("what we write is no news", async () => {
  const excel = await listening();
  await excel.host.apply([PLAN]);
  await excel.host.undo();
  await excel.host.writeState("{}");
  await quiet();
  expect((await excel.host.heard()).changes).toEqual([]);
  await typing(excel, "Danh sách", "B2");
  await quiet();
  expect((await excel.host.heard()).changes).toEqual(["Danh sách"]);
});

test("events are on again after a failure", async () => {
  const excel = await listening();
  excel.standIn.switches.failWhen((member) => /formulas/i.test(member));
  await expect(excel.host.apply([PLAN])).rejects.toThrow("excel.failed");
  await typing(excel, "Danh sách", "B2");
  await quiet();
  expect((await excel.host.heard()).changes).toEqual(["Danh sách"]);
});

test("the place is told when the officer moves, and when we jump", async () => {
  const excel = await listening();
  await excel.host.select({ sheet: "Điểm", range: range1("B3:C4") });
  await quiet();
  const { selections } = await excel.host.heard();
  expect(selections.at(-1)).toEqual({ sheet: "Điểm", cell: { row: 2, column: 1 } });
});

test("after the last listener has gone nothing is told and nothing is asked", async () => {
  const excel = await listening();
  await excel.host.stopListening();
  await quiet();
  excel.standIn.startAction();
  await typing(excel, "Danh sách", "B2");
  await quiet();
  const { changes, troubles } = await excel.host.heard();
  expect({ changes, troubles }).toEqual({ changes: [], troubles: [] });
  expect((await excel.standIn.stopAction()).syncs).toBe(0);
});
