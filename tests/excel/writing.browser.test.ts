/** Writing through Microsoft's client: paths run once, proxies live on, large writes stay one sync. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import type { SheetDescription, WorkbookDescription } from "./model/description";
import type { ProfileName } from "./profiles";
import type { StandIn } from "./stand-in";
import { StandInPool } from "./stand-in-pool";

jest.setTimeout(30_000);

let browser: Browser;
let standIn: StandIn;

const pool = new StandInPool(() => browser);

beforeAll(async () => {
  browser = await launchBrowser();
});
afterEach(() => pool.check());
afterAll(async () => {
  await pool.close();
  await browser.close();
});

async function open(
  workbook: WorkbookDescription = { sheets: [{ name: "A" }] },
  profile: ProfileName = "ltsc2021",
): Promise<void> {
  standIn = await pool.get(workbook, { profile });
}

function sheetNamed(name: string): SheetDescription {
  const sheet = standIn.describe().sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

test("an added sheet is one sheet, however often its proxy is used, and proxies live across syncs", async () => {
  await open();
  standIn.startAction();
  const addresses = await standIn.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Thêm");
    const range = sheet.getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    range.load("address");
    await context.sync();
    range.getCell(1, 1).values = [["cuối"]];
    sheet.getRange("C1").formulas = [["=SUM(A1:A2)"]];
    await context.sync();
    return range.address;
  });
  expect(addresses).toBe("Thêm!A1:B2");
  expect(standIn.describe().sheets.filter(({ name }) => name.startsWith("Thêm"))).toHaveLength(1);
  expect(sheetNamed("Thêm").cells).toEqual({
    A1: 1,
    B1: 2,
    A2: 3,
    B2: "cuối",
    C1: { value: 4, formula: "=SUM(A1:A2)" },
  });
  expect(await standIn.stopAction()).toMatchObject({ syncs: 3, cleanups: 1, leaked: 0 });
});

test.each(["ltsc2021", "otherWire"] as const)(
  "set() and properties make the same sheet in profile %s",
  async (profile) => {
    await open({ sheets: [{ name: "A" }] }, profile);
    await standIn.run(async (context) => {
      const range = context.workbook.worksheets.getItem("A").getRange("A1:B1");
      range.set({
        values: [["x", 1]],
        numberFormat: [["@", "0.0"]],
        format: { font: { bold: true }, fill: { color: "#FFFF00" } },
      });
      await context.sync();
    });
    const style = { "font/bold": true, "fill/color": "#FFFF00", "fill/pattern": "Solid" };
    expect(sheetNamed("A").cells).toEqual({
      A1: { value: "x", style: { ...style, numberFormat: "@" } },
      B1: { value: 1, style: { ...style, numberFormat: "0.0" } },
    });
  },
);

test("writes of 1,500, 1,501 and 100,000 cells are one sync each and keep no reference", async () => {
  await open();
  for (const cells of [1500, 1501, 100_000]) {
    standIn.startAction();
    await standIn.run(async (context, count) => {
      const rows = Math.ceil(count / 20);
      const range = context.workbook.worksheets.getItem("A").getRangeByIndexes(0, 0, rows, 20);
      range.values = Array.from({ length: rows }, (_, row) =>
        Array.from({ length: 20 }, (__, column) => `ô ${row} ${column} ${count}`),
      );
      await context.sync();
    }, cells);
    const { syncs, cleanups, leaked } = await standIn.stopAction();
    expect({ syncs, cleanups, leaked }).toEqual({ syncs: 1, cleanups: 1, leaked: 0 });
    const rows = Math.ceil(cells / 20);
    const [sheet] = standIn.model.sheets;
    expect(sheet?.usedRange(true)).toEqual({ top: 0, left: 0, bottom: rows - 1, right: 19 });
    expect(sheet?.cell(rows - 1, 19).value).toBe(`ô ${rows - 1} 19 ${cells}`);
  }
});

test("our own name of a sheet and formulas that point at it follow a new name, and break when it is deleted", async () => {
  await open({
    sheets: [
      { name: "A", cells: { A1: { formula: "='TĐ Cũ'!A1+1" } } },
      { name: "TĐ Cũ", cells: { A1: 4 } },
    ],
    names: [{ name: "TD_CU", formula: "='TĐ Cũ'!$A$1" }],
  });
  await standIn.run(async (context) => {
    context.workbook.worksheets.getItem("TĐ Cũ").name = "Mới";
    await context.sync();
  });
  expect(sheetNamed("A").cells).toEqual({ A1: { value: 5, formula: "=Mới!A1+1" } });
  expect(standIn.describe().names).toEqual([{ name: "TD_CU", formula: "=Mới!$A$1" }]);
  await standIn.run(async (context) => {
    context.workbook.worksheets.getItem("Mới").delete();
    await context.sync();
  });
  expect(sheetNamed("A").cells).toEqual({ A1: { value: { error: "#REF!" }, formula: "=#REF!A1+1" } });
  expect(standIn.describe().names).toEqual([{ name: "TD_CU", formula: "=#REF!$A$1" }]);
});
