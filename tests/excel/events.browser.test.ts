/** Events reach exactly those who asked; settings travel with the document; the ribbon's command comes back completed. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { Area } from "./model/area";
import { rangeAt } from "./model/build";
import { writeCells } from "./model/write-cells";
import type { WorkbookModel } from "./model/workbook";
import { launchStandIn, type StandIn } from "./stand-in";
import { until } from "./until";

const BOOK = { sheets: [{ name: "A", cells: { A1: 1 } }, { name: "B" }] } as const;

jest.setTimeout(30_000);

let browser: Browser;
let standIn: StandIn;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  standIn = await launchStandIn({ browser, workbook: BOOK });
});
afterEach(() => standIn.close());

/** Listens on sheet A and on all sheets; what is heard is kept in the page. */
async function listen(): Promise<void> {
  await standIn.run(async (context) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem("A");
    const changed = sheet.onChanged.add((event) => {
      heard.push(["A", event.type, event.address, event.source, event.changeType, event.details]);
      return Promise.resolve();
    });
    Object.assign(window, { changed });
    worksheets.onChanged.add((event) => {
      heard.push(["all", event.type, event.address, event.source]);
      return Promise.resolve();
    });
    worksheets.onActivated.add((event) => {
      heard.push(["all", event.type]);
      return Promise.resolve();
    });
    worksheets.onAdded.add((event) => {
      heard.push(["all", event.type]);
      return Promise.resolve();
    });
    worksheets.onDeleted.add((event) => {
      heard.push(["all", event.type]);
      return Promise.resolve();
    });
    sheet.onSelectionChanged.add((event) => {
      heard.push(["A", event.type, event.address]);
      return Promise.resolve();
    });
    await context.sync();
  });
}

async function heard(): Promise<unknown> {
  await standIn.stopAction();
  return standIn.page.evaluate("window.heard.splice(0)");
}

function type(model: WorkbookModel, sheet: string, address: string, value: unknown): void {
  const found = model.findSheet(sheet);
  if (!found) throw new Error(sheet);
  writeCells(model, new Area(found, [rangeAt(address)]), value);
}

test("an edit by hand reaches the sheet's listener with its details, and the workbook's", async () => {
  await listen();
  await standIn.edit("Local", (model) => type(model, "A", "A1", 5));
  const details = { valueAfter: 5, valueBefore: 1, valueTypeAfter: "Double", valueTypeBefore: "Double" };
  expect(await heard()).toEqual([
    ["A", "WorksheetChanged", "A1", "Local", "RangeEdited", expect.objectContaining(details)],
    ["all", "WorksheetChanged", "A1", "Local"],
  ]);
  await standIn.edit("Remote", (model) => type(model, "B", "C3", "x"));
  expect(await heard()).toEqual([["all", "WorksheetChanged", "C3", "Remote"]]);
});

test("our own writes are told too, but not while events are off, nor to a listener removed", async () => {
  await listen();
  await standIn.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getItem("A").getRange("B1").values = [["im lặng"]];
    await context.sync();
    context.runtime.enableEvents = true;
    await context.sync();
  });
  expect(await heard()).toEqual([]);
  await standIn.page.evaluate(async () => {
    // put there by `listen`
    const { changed } = window as unknown as { changed: OfficeExtension.EventHandlerResult<unknown> };
    changed.remove();
    await changed.context.sync();
  });
  await standIn.run(async (context) => {
    context.workbook.worksheets.getItem("A").getRange("B1:B2").values = [["x"], ["y"]];
    await context.sync();
  });
  expect(await heard()).toEqual([["all", "WorksheetChanged", "B1:B2", "Local"]]);
});

test("sheets added, activated and deleted, cells selected", async () => {
  await listen();
  await standIn.edit("Local", (model) => {
    const sheet = model.addSheet("C");
    model.activate(sheet);
    model.deleteSheet(sheet);
    const first = model.findSheet("A");
    if (first) model.select(first, rangeAt("B2:C3"));
  });
  const list = await heard();
  // deleting the active sheet brings another one forward
  expect(list).toEqual([
    ["all", "WorksheetAdded"],
    ["all", "WorksheetActivated"],
    ["all", "WorksheetDeleted"],
    ["all", "WorksheetActivated"],
    ["all", "WorksheetActivated"],
    ["A", "WorksheetSelectionChanged", "B2:C3"],
  ]);
});

test("the range of an event can be asked for", async () => {
  await standIn.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner);
        range.load("values");
        await inner.sync();
        Object.assign(window, { seen: range.values });
      });
    });
    await context.sync();
  });
  await standIn.edit("Local", (model) => type(model, "A", "D4", "mới"));
  await standIn.page.waitForFunction("window.seen");
  expect(await standIn.page.evaluate("window.seen")).toEqual([["mới"]]);
});

test("document settings are saved and are there in a fresh window", async () => {
  await standIn.page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        Office.context.document.settings.set("cài đặt", { a: 1 });
        Office.context.document.settings.saveAsync(() => {
          resolve();
        });
      }),
  );
  const { model } = standIn;
  await standIn.close();
  standIn = await launchStandIn({ browser, workbook: model });
  const found: unknown = await standIn.page.evaluate(() => {
    const value: unknown = Office.context.document.settings.get("cài đặt");
    return value;
  });
  expect(found).toEqual({ a: 1 });
});

test("a ribbon command runs and completes; an unknown one reports that it is unknown", async () => {
  await standIn.page.evaluate(() => {
    Office.actions.associate("moBang", (event: Office.AddinCommands.Event) => {
      event.completed();
    });
  });
  expect(await standIn.ribbonCommand("moBang")).toBe(true);
  await until(() => standIn.session.notes.length > 0);
  expect(standIn.session.notes).toEqual([expect.stringMatching(/^completed \["command1",0,/)]);
  await standIn.ribbonCommand("khongCo");
  await until(() => standIn.session.notes.length > 1);
  expect(standIn.session.notes[1]).toMatch(/^completed \["command1",11101,/);
});
