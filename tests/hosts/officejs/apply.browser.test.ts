/** Writing into Excel: what it costs, and that it is all or nothing whatever fails. */
import type { Browser } from "playwright-core";
import { BLANK_PLAN, type PlannedCell, type SheetPlan } from "../../../src/core/workbook/sheet-plan";
import { range1 } from "../../support/fixture";
import type { WorkbookDescription } from "../../excel/model/description";
import { StandInPool } from "../../excel/stand-in-pool";
import { launchBrowser } from "../../support/browser";
import { RICH_PLAN } from "../host-contract";
import { openExcel } from "./excel-harness";

jest.setTimeout(120_000);

let browser: Browser;
const pages = new StandInPool(() => browser);

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(() => pages.check());
afterAll(async () => {
  await pages.close();
  await browser.close();
});

const BOOK = {
  sheets: [
    {
      name: "Danh sách",
      cells: {
        A1: "STT",
        B1: "Họ và tên",
        A2: 1,
        B2: "Nguyễn Văn Mẫu",
        B3: "Trần Thị Thí Dụ",
        C2: { formula: "=A2*2" },
      },
      validations: [
        { ranges: ["A2:A9"], rule: { wholeNumber: { formula1: 1, formula2: 99, operator: "Between" } } },
      ],
    },
  ],
  names: [{ name: "Nguong", formula: "=0.85" }],
} as const;

const text = (value: string): PlannedCell => ({ value, style: "text" });

/** A list as the pane writes it: title, header, table, `count` people with a score each. */
function listPlan(count: number): SheetPlan {
  const rows = Array.from({ length: count }, (_, at) => ({
    cells: [
      { value: at + 1, style: "integer" as const },
      text(`Nguyễn Văn Mẫu ${at + 1}`),
      text(`Ủy ban nhân dân xã Thí Dụ ${at % 7}`),
      { value: at / 4, style: "points" as const },
    ],
  }));
  const captions = ["STT", "Họ và tên", "Đơn vị", "Điểm"];
  return {
    ...BLANK_PLAN,
    id: "test.list",
    name: "TĐ Danh sách",
    columns: [6, 30, 40, 10].map((width) => ({ width })),
    rows: [
      { cells: [{ value: "DANH SÁCH", style: "title" }], height: 24 },
      { cells: captions.map((value) => ({ value, style: "header" as const })) },
      ...rows,
    ],
    merges: [range1("A1:D1")],
    tables: [{ name: "TD_DanhSach", range: range1(`A2:D${count + 2}`), columns: captions, filter: true }],
    freeze: { rows: 2, columns: 0 },
  };
}

/** Checked cells side by side and one below the other, each with a rule of its own. */
const WITH_CHECKS: SheetPlan = {
  ...listPlan(20),
  id: "test.checks",
  page: RICH_PLAN.page,
  validations: [
    { range: range1("A3:A12"), type: "whole", min: 1, max: 99, error: null },
    { range: range1("A14:A22"), type: "whole", min: 1, max: 50, error: null },
    {
      range: range1("B3:B22"),
      type: "list",
      source: '"Nguyễn Văn Mẫu,Trần Thị Thí Dụ"',
      error: { title: "Họ tên", message: "Mời chọn trong danh sách" },
    },
    { range: range1("D3:D22"), type: "decimal", min: 0, max: 10, error: null },
  ],
};

const open = (workbook: WorkbookDescription = BOOK) => openExcel(pages, workbook);

describe("cost", () => {
  test("a new sheet of 200 rows takes three round trips, and so does writing it again", async () => {
    const { host, standIn } = await open();
    await host.read();
    standIn.startAction();
    await host.apply([listPlan(200)]);
    const first = await standIn.stopAction();
    expect(first).toMatchObject({ syncs: 3, maxInFlight: 1, leaked: 0 });
    expect(first.requestBytes).toBeLessThan(120_000);
    standIn.startAction();
    await host.read();
    const reading = await standIn.stopAction();
    expect(reading).toMatchObject({ syncs: 3, writes: 0, leaked: 0 });
    standIn.startAction();
    await host.apply([listPlan(180)]);
    const again = await standIn.stopAction();
    expect(again).toMatchObject({ syncs: 3, maxInFlight: 1, leaked: 0 });
    expect(again.requestBytes).toBeLessThan(120_000);
    expect(again.responseBytes).toBeLessThan(2_000_000);
    standIn.startAction();
    await host.undo();
    expect(await standIn.stopAction()).toMatchObject({ syncs: 3, leaked: 0 });
  });

  test.each([
    ["protected since by the officer", true, "read"],
    ["not read since it was written", false, "nothing"],
    ["never seen by this pane", false, "forget"],
    ["protected and never seen by this pane", true, "forget"],
  ] as const)("writing a sheet of ours again takes three, also one %s", async (_, isProtected, meanwhile) => {
    const { host, standIn } = await open();
    await host.apply([WITH_CHECKS]);
    const sheet = standIn.model.findSheet(WITH_CHECKS.name);
    if (!sheet) throw new Error("the sheet should be there");
    if (isProtected)
      sheet.protection = { options: { allowAutoFilter: true, selectionMode: "Normal" }, password: "" };
    if (meanwhile === "read") await host.read();
    if (meanwhile === "forget") await standIn.page.evaluate(() => window.startHost());
    const before = standIn.describe();
    standIn.startAction();
    await host.apply([{ ...WITH_CHECKS, rows: WITH_CHECKS.rows.slice(0, 4), validations: [] }]);
    expect(await standIn.stopAction()).toMatchObject({ syncs: 3, maxInFlight: 1, leaked: 0 });
    expect(standIn.describe()).not.toEqual(before);
    standIn.startAction();
    await host.undo();
    expect(await standIn.stopAction()).toMatchObject({ syncs: 3, leaked: 0 });
    expect(standIn.describe()).toEqual(before);
  });

  test("a sheet put back is known again: it goes and comes in two and three", async () => {
    const { host, standIn } = await open();
    await host.apply([WITH_CHECKS]);
    const before = standIn.describe();
    await host.remove([WITH_CHECKS.id]);
    await host.undo();
    standIn.startAction();
    await host.remove([WITH_CHECKS.id]);
    expect(await standIn.stopAction()).toMatchObject({ syncs: 2, leaked: 0 });
    await host.undo();
    standIn.startAction();
    await host.apply([WITH_CHECKS]);
    expect(await standIn.stopAction()).toMatchObject({ syncs: 3, leaked: 0 });
    await host.undo();
    expect(standIn.describe()).toEqual(before);
  });

  test("a sheet that outgrew what is asked for first comes back whole", async () => {
    const { host, standIn } = await open();
    const long = { ...listPlan(2_500), page: RICH_PLAN.page };
    await host.apply([long]);
    await standIn.page.evaluate(() => window.startHost());
    const before = standIn.describe();
    await host.apply([listPlan(3)]);
    await host.undo();
    expect(standIn.describe()).toEqual(before);
  });

  test("an officer's own sheet under a name we wish for is left alone", async () => {
    const { host, standIn } = await open({
      sheets: [{ name: WITH_CHECKS.name, cells: { A1: "của tôi" } }],
    });
    const [before] = standIn.describe().sheets;
    standIn.startAction();
    await host.apply([WITH_CHECKS]);
    expect((await standIn.stopAction()).syncs).toBe(3);
    expect(standIn.describe().sheets).toHaveLength(2);
    expect(standIn.describe().sheets[0]).toEqual(before);
  });

  test("looking at an empty and at a small workbook takes at most three", async () => {
    const empty = await open({ sheets: [{ name: "Trang tính1" }] });
    empty.standIn.startAction();
    await empty.host.read();
    expect((await empty.standIn.stopAction()).syncs).toBe(2);
    const { host, standIn } = await open();
    standIn.startAction();
    await host.read();
    expect(await standIn.stopAction()).toMatchObject({ syncs: 3, writes: 0, leaked: 0 });
  });

  test("a look that leaves Excel's undo list alone does not ask for merged cells", async () => {
    const { host, standIn } = await open({ sheets: [{ name: "A", cells: { A1: "x" }, merges: ["A1:B1"] }] });
    const methods = () =>
      standIn.session.requests.flatMap(({ ObjectPaths }) =>
        Object.values(ObjectPaths).map(({ Name }) => Name),
      );
    const quiet = await host.read({ merges: "skip" });
    expect(quiet.sheets[0]?.merges).toEqual([]);
    expect(methods()).not.toContain("GetMergedAreasOrNullObject");
    const whole = await host.read();
    expect(whole.sheets[0]?.merges).toEqual([range1("A1:B1")]);
    expect(methods()).toContain("GetMergedAreasOrNullObject");
  });

  test("3.000 rows stay under the limit of Excel on the web", async () => {
    const { host, standIn } = await open();
    standIn.switches.payloadLimit = 5 * 1024 * 1024;
    standIn.startAction();
    await host.apply([listPlan(3_000)]);
    const cost = await standIn.stopAction();
    expect(cost.largestRequest).toBeLessThan(4_000_000);
    const back = await host.read();
    expect(back.sheets[1]?.cells.rows).toHaveLength(3_002);
  });
});

describe("all or nothing", () => {
  test.each([
    ["a new sheet with everything", RICH_PLAN, undefined],
    [
      "a sheet of ours that was there, in a protected copy",
      RICH_PLAN,
      { ...RICH_PLAN, protection: { allowFilter: true, allowFormat: false } },
    ],
  ] as const)("%s: whichever write fails, the workbook is as before", async (_, plan, former) => {
    const { host, standIn } = await open();
    if (former) await host.apply([{ ...former, rows: former.rows.slice(0, 4), names: [] }]);
    await host.read();
    const before = standIn.describe();
    const depth = await host.undoDepth();
    let failed = 0;
    for (let n = 1; ; n++) {
      standIn.switches.failAt(n);
      try {
        await host.apply([plan]);
        break;
      } catch (error) {
        expect(String(error)).toMatch(/excel\.failed/);
        failed++;
      }
      expect({ n, ...standIn.describe() }).toEqual({ n, ...before });
    }
    expect(standIn.switches.hasPendingFailure).toBe(true);
    standIn.switches.noFailure();
    expect(failed).toBeGreaterThan(40);
    expect(await host.undoDepth()).toBe(depth + 1);
    await host.undo();
    expect(standIn.describe()).toEqual(before);
  });
});
