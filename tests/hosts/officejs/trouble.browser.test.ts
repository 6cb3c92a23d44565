/** Excel's troubles, each by its code, and that none of them costs the officer anything. */
import type { Browser } from "playwright-core";
import { BLANK_PLAN, type SheetPlan } from "../../../src/core/workbook/sheet-plan";
import type { WorkbookDescription } from "../../excel/model/description";
import { StandInPool } from "../../excel/stand-in-pool";
import { launchBrowser } from "../../support/browser";
import { RICH_PLAN } from "../host-contract";
import { openExcel } from "./excel-harness";

jest.setTimeout(60_000);

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
  sheets: [{ name: "Danh sách", cells: { A1: "STT", B2: "Nguyễn Văn Mẫu", B3: "Trần Thị Thí Dụ" } }],
} as const;

const SMALL: SheetPlan = {
  ...BLANK_PLAN,
  id: "test.small",
  name: "TĐ Nhỏ",
  rows: ["một", "hai"].map((value) => ({ cells: [{ value, style: "text" }] })),
};

type Options = Parameters<typeof openExcel>[2] & { readonly workbook?: WorkbookDescription };

const open = ({ workbook = BOOK, ...options }: Options = {}, answerWithin?: number) =>
  openExcel(pages, workbook, options, answerWithin);

/** How a whole request is turned away → what we call it. */
const REFUSALS = [
  [5004, "excel.cell-editing"],
  [5012, "excel.busy"],
  [5016, "excel.busy"],
  [5102, "excel.busy"],
  [7000, "excel.protected"],
  [5001, "excel.failed"],
] as const;

describe.each(["vi-VN", "en-US"] as const)("with Excel in %s", (locale) => {
  test("a request that is turned away says why and changes nothing", async () => {
    const { host, standIn } = await open({ locale });
    const before = standIn.describe();
    for (const [status, code] of REFUSALS) {
      standIn.switches.rejectWith = status;
      await expect(host.read()).rejects.toThrow(code);
      await expect(host.apply([SMALL])).rejects.toThrow(code);
      await expect(host.writeState("{}")).rejects.toThrow(code);
      expect(standIn.describe()).toEqual(before);
      expect(await host.undoDepth()).toBe(0);
    }
    standIn.switches.rejectWith = null;
    await host.apply([SMALL]);
    expect(standIn.describe().sheets).toHaveLength(2);
  });

  test("numbers and texts arrive as they are", async () => {
    const { host, standIn } = await open({ locale });
    await host.apply([RICH_PLAN]);
    const cells = standIn.describe().sheets[1]?.cells ?? {};
    expect(cells["C3"]).toMatchObject({ value: 9.5 });
    expect(cells["D4"]).toMatchObject({ value: "03/04" });
    expect(cells["B3"]).toMatchObject({ value: "=1+1" });
  });
});

describe("what Excel refuses", () => {
  test("in the middle of writing: each has its own sentence, and all is put back", async () => {
    const { host, standIn } = await open();
    const before = standIn.describe();
    for (const [excelCode, code] of [
      ["InactiveWorkbook", "excel.inactive"],
      ["ItemNotFound", "excel.gone"],
      ["AccessDenied", "excel.protected"],
      ["OperationCellsExceedLimit", "excel.too-large"],
      ["ApiNotFound", "excel.too-old"],
      ["GeneralException", "excel.failed"],
    ] as const) {
      standIn.switches.failWhen((member) => /formulas/i.test(member), excelCode);
      await expect(host.apply([RICH_PLAN])).rejects.toThrow(code);
      expect(standIn.describe()).toEqual(before);
    }
  });

  test("a workbook whose structure is protected takes no new sheet; cells elsewhere do not matter", async () => {
    const { host, standIn } = await open();
    standIn.model.isStructureProtected = true;
    standIn.startAction();
    await expect(host.apply([SMALL])).rejects.toThrow("excel.protected");
    expect(await standIn.stopAction()).toMatchObject({ writes: 0, syncs: 1 });
  });

  test("our sheet under the officer's password is named and left alone; without one it is opened and closed again", async () => {
    const { host, standIn } = await open();
    const plan = { ...SMALL, protection: { allowFilter: true, allowFormat: false } };
    await host.apply([plan]);
    await host.apply([{ ...plan, rows: SMALL.rows.slice(0, 1) }]);
    const sheet = standIn.model.findSheet("TĐ Nhỏ");
    if (!sheet?.protection) throw new Error("the sheet should be protected");
    sheet.protection = { ...sheet.protection, password: "bí mật" };
    const before = standIn.describe();
    await expect(host.apply([plan])).rejects.toThrow(/excel\.protected .*TĐ Nhỏ/);
    expect(standIn.describe()).toEqual(before);
  });

  test("of two protected sheets of ours the one with a password is named, and the other is closed again", async () => {
    const { host, standIn } = await open();
    const protection = { allowFilter: true, allowFormat: false };
    const first = { ...SMALL, protection };
    const second = { ...first, id: "test.second", name: "TĐ Nhì" };
    await host.apply([first, second]);
    const sheet = standIn.model.findSheet("TĐ Nhì");
    if (!sheet?.protection) throw new Error("the sheet should be protected");
    sheet.protection = { ...sheet.protection, password: "bí mật" };
    const before = standIn.describe();
    await expect(host.apply([first, second])).rejects.toThrow(/excel\.protected .*TĐ Nhì/);
    expect(standIn.describe()).toEqual(before);
    await expect(host.remove([first.id, second.id])).rejects.toThrow(/excel\.protected .*TĐ Nhì/);
    expect(standIn.describe()).toEqual(before);
    expect(await host.undoDepth()).toBe(1);
  });

  test("read-only: reading works, writing is refused before Excel is asked", async () => {
    const { host, standIn } = await open({ readOnly: true });
    expect(await host.capabilities()).toMatchObject({ canWrite: false });
    expect((await host.read()).sheets).toHaveLength(1);
    standIn.startAction();
    await expect(host.apply([SMALL])).rejects.toThrow("excel.read-only");
    expect((await standIn.stopAction()).syncs).toBe(0);
  });

  test("Excel 2016 is too old, and is not asked", async () => {
    const { host, standIn } = await open({ profile: "excel2016" });
    await expect(host.read()).rejects.toThrow(/excel\.too-old .*16\.0\.4266/);
    expect(standIn.counters().syncs).toBe(0);
  });
});

describe.each(["ltsc2021", "ltsc2024", "microsoft365", "otherWire"] as const)("on %s", (profile) => {
  test("a rich sheet is written, read, written again, taken away and put back", async () => {
    const { host, standIn } = await open({ profile });
    await host.apply([RICH_PLAN]);
    await host.read();
    const before = standIn.describe();
    await host.apply([{ ...SMALL, id: RICH_PLAN.id, name: RICH_PLAN.name }]);
    await host.undo();
    expect(standIn.describe()).toEqual(before);
    await host.remove([RICH_PLAN.id]);
    expect(standIn.describe().sheets).toHaveLength(1);
    await host.undo();
    expect(standIn.describe()).toEqual(before);
  });
});

describe("no answer", () => {
  // a request that still waits is no part of the next test
  afterEach(() => pages.close());

  test("a sync that hangs ends in a sentence, not in waiting", async () => {
    const { host, standIn } = await open({}, 500);
    standIn.switches.dropConnection = true;
    await expect(host.read()).rejects.toThrow(/excel\.no-answer/);
    await expect(host.apply([SMALL])).rejects.toThrow(/excel\.no-answer/);
    standIn.switches.dropConnection = false;
    expect((await host.read()).sheets).toHaveLength(1);
  });

  test("an answer that comes too late is undone before anything else is written", async () => {
    const { host, standIn } = await open({}, 400);
    const before = standIn.describe();
    // the survey is answered in time; from the first write on Excel is slower than we wait
    standIn.switches.failWhen((member) => {
      standIn.switches.latency = 900;
      return member === "";
    });
    await expect(host.apply([SMALL])).rejects.toThrow(/excel\.no-answer/);
    standIn.switches.noFailure();
    standIn.switches.latency = 0;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(standIn.describe()).toEqual(before);
    await host.apply([SMALL]);
    expect(standIn.describe().sheets).toHaveLength(2);
  });

  test("cancelled while writing, all is put back", async () => {
    const { host, standIn } = await open();
    const before = standIn.describe();
    await host.cancelAt("write");
    await expect(host.apply([RICH_PLAN])).rejects.toThrow("work.cancelled");
    expect(standIn.describe()).toEqual(before);
  });
});

describe("payload limits", () => {
  const wide = Object.fromEntries(
    Array.from({ length: 900 }, (_, at) => [`A${at + 1}`, `${"Ủy ban nhân dân xã Thí Dụ ".repeat(30)}${at}`]),
  );

  test("an answer that is too large is asked for in smaller pieces", async () => {
    const { host, standIn } = await open({ workbook: { sheets: [{ name: "Dài", cells: wide }] } });
    standIn.switches.payloadLimit = 600_000;
    standIn.startAction();
    const snapshot = await host.read();
    expect(snapshot.sheets[0]?.cells.values).toEqual(Object.values(wide));
    expect((await standIn.stopAction()).syncs).toBeLessThan(16);
  });

  test("a request that is too large is sent in halves", async () => {
    const { host, standIn } = await open();
    standIn.switches.payloadLimit = 300_000;
    const rows = Object.values(wide)
      .slice(0, 300)
      .map((value) => ({ cells: [{ value, style: "text" as const }] }));
    await host.apply([{ ...SMALL, rows }]);
    standIn.switches.payloadLimit = null;
    expect((await host.read()).sheets[1]?.cells.values).toEqual(Object.values(wide).slice(0, 300));
  });

  test("one cell that is too large for any answer is said to be", async () => {
    const { host, standIn } = await open({
      workbook: { sheets: [{ name: "Dài", cells: { A1: "ă".repeat(32_767) } }] },
    });
    standIn.switches.payloadLimit = 50_000;
    await expect(host.read()).rejects.toThrow("excel.too-large");
  });

  test("a range of more cells than Excel gives out is said to be too large", async () => {
    const { host, standIn } = await open({
      workbook: { sheets: [{ name: "Xa", cells: { A1: 1, J20: 2 } }] },
    });
    standIn.switches.rangeLimit = 100;
    await expect(host.read()).rejects.toThrow("excel.too-large");
  });

  test("state over a megabyte is refused before Excel is asked", async () => {
    const { host, standIn } = await open();
    await expect(host.writeState("a".repeat(1_100_000))).rejects.toThrow("work.state-too-large");
    expect(standIn.counters().syncs).toBe(0);
  });
});

test("the officer's formulas keep pointing at our sheet when it is written again", async () => {
  const { host, standIn } = await open();
  await host.apply([RICH_PLAN]);
  await standIn.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Danh sách");
    sheet.getRange("D1").formulas = [["='TĐ Chấm điểm'!C5*2"]];
    sheet.getRange("D2").formulas = [["=SUM(TD_Diem[Điểm])"]];
    await context.sync();
  });
  await host.read();
  await host.apply([{ ...RICH_PLAN, rows: RICH_PLAN.rows.slice() }]);
  const cells = standIn.describe().sheets[0]?.cells ?? {};
  expect(cells["D1"]).toMatchObject({ formula: "='TĐ Chấm điểm'!C5*2" });
  expect(cells["D2"]).toMatchObject({ formula: "=SUM(TD_Diem[Điểm])" });
});

test("what is protected now is opened, put back, and can be undone again and again", async () => {
  const { host, standIn } = await open();
  const closed = { ...RICH_PLAN, protection: { allowFilter: false, allowFormat: false } };
  await host.apply([RICH_PLAN]);
  const first = standIn.describe();
  await host.apply([closed]);
  const second = standIn.describe();
  await host.remove([RICH_PLAN.id]);
  await host.undo();
  expect(standIn.describe()).toEqual(second);
  await host.undo();
  expect(standIn.describe()).toEqual(first);
});

test("names: ours are known by their comment, the officer's of the same name stays", async () => {
  const { host, standIn } = await open({
    workbook: { ...BOOK, names: [{ name: "TD_TongDiem", formula: "='Danh sách'!$A$1" }] },
  });
  await host.apply([RICH_PLAN]);
  const after = standIn.describe();
  expect(after.names).toEqual([
    expect.objectContaining({ name: "TD_TongDiem", formula: "='Danh sách'!$A$1" }),
  ]);
  expect(after.sheets[1]?.names).toContainEqual(
    expect.objectContaining({ name: "TD_TongDiem", formula: "='TĐ Chấm điểm'!$C$5" }),
  );
});

test("where their sheet has the wanted name, formulas and links of ours go to ours", async () => {
  const { host, standIn } = await open({
    workbook: { sheets: [...BOOK.sheets, { name: "TĐ Chấm điểm", cells: { C5: 1 } }] },
  });
  const cells = [
    { value: 9.75, formula: "'TĐ Chấm điểm'!C5" },
    { value: "tới", link: { sheet: "TĐ Chấm điểm", cell: { row: 0, column: 0 } } },
  ];
  await host.apply([RICH_PLAN, { ...SMALL, rows: [{ cells }] }]);
  const small = standIn.describe().sheets.find(({ name }) => name === "TĐ Nhỏ");
  expect(small?.cells).toMatchObject({
    A1: { formula: "='TĐ Chấm điểm (2)'!C5" },
    B1: { link: { documentReference: "'TĐ Chấm điểm (2)'!A1" } },
  });
});
