/** The form of requests, as both builds of the client send them: what our reading of the protocol rests on. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import type { RequestBody } from "./protocol/grammar";
import type { StandIn } from "./stand-in";
import { StandInPool } from "./stand-in-pool";

jest.setTimeout(30_000);

const BOOK = {
  sheets: [
    { name: "A", cells: { A1: 5, A2: 6, A3: 7 }, tables: [{ name: "Bang", range: "A1:B3" }] },
    { name: "B" },
  ],
} as const;

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

/** What the page sent since the last time, without the client's start. */
async function sent(): Promise<readonly RequestBody[]> {
  await standIn.stopAction();
  return standIn.session.requests.splice(0);
}

async function open(build: "minified" | "debug"): Promise<void> {
  standIn = await pool.get(BOOK, { build });
  // a first sync, so that the client's own request has come
  await standIn.run((context) => {
    context.workbook.load("name");
    return context.sync();
  });
  await sent();
}

describe.each(["minified", "debug"] as const)("the %s client", (build) => {
  test("lists, misses, keeps and gives back as expected", async () => {
    await open(build);
    await standIn.run((context) => {
      context.workbook.worksheets.load("items/name,items/visibility");
      return context.sync();
    });
    expect(await sent()).toEqual([
      {
        AutoKeepReference: false,
        Actions: [
          { Id: 2, ActionType: 1, Name: "", ObjectPathId: 1 },
          { Id: 4, ActionType: 1, Name: "", ObjectPathId: 3 },
          {
            Id: 5,
            ActionType: 2,
            Name: "",
            ObjectPathId: 3,
            QueryInfo: { Select: ["name", "visibility"] },
            L: [1, 3],
          },
        ],
        ObjectPaths: {
          "1": { Id: 1, ObjectPathType: 1, Name: "" },
          "3": { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
        },
      },
    ]);
    await standIn.run((context) => {
      context.workbook.worksheets.getItem("A").getRange("A1:B2").load("values");
      return context.sync();
    });
    const [read, cleanup] = await sent();
    expect(read?.AutoKeepReference).toBe(true);
    expect(read?.Actions.map(({ ActionType, Name }) => [ActionType, Name])).toEqual([
      [1, ""],
      [1, ""],
      [1, ""],
      [1, ""],
      [3, "_KeepReference"],
      [1, ""],
      [2, ""],
    ]);
    expect(cleanup?.Actions.map(({ Name, ArgumentInfo }) => [Name, ArgumentInfo?.Arguments])).toEqual([
      ["", undefined],
      ["_RemoveReference", [expect.stringMatching(/^ref\d+$/)]],
    ]);
  });

  test("marks an object argument by its path, and a number stays a number", async () => {
    await open(build);
    const addresses = await standIn.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("A");
      const both = sheet.getRange("A1").getBoundingRect(sheet.getRange("C3"));
      const indexed = sheet.getRangeByIndexes(5, 0, 2, 3);
      both.load("address");
      indexed.load("address");
      await context.sync();
      return [both.address, indexed.address];
    });
    expect(addresses).toEqual(["A!A1:C3", "A!A6:C7"]);
    const [request] = await sent();
    const paths = Object.values(request?.ObjectPaths ?? {});
    const marked = paths.find(({ Name }) => Name === "GetBoundingRect")?.ArgumentInfo;
    expect(marked?.ReferencedObjectPathIds).toEqual(marked?.Arguments);
    expect(paths.find(({ Name }) => Name === "GetRangeByIndexes")?.ArgumentInfo).toEqual({
      Arguments: [5, 0, 2, 3],
    });
  });
});

test("pages of a collection, its own count, and the last of two loads", async () => {
  await open("minified");
  const seen = await standIn.run(async (context) => {
    const { rows } = context.workbook.tables.getItem("Bang");
    rows.load({ select: "index", top: 1, skip: 1, $top: 1, $skip: 1 } as object); // the client's older form of paging
    const { worksheets } = context.workbook;
    worksheets.load("items/visibility");
    worksheets.load("items/name");
    await context.sync();
    const [first] = worksheets.items;
    let visibility: string;
    try {
      visibility = first?.visibility ?? "";
    } catch (error) {
      visibility = (error as { code: string }).code; // only the client's own errors come here
    }
    return [rows.items.map(({ index }) => index), first?.name, visibility];
  });
  expect(seen).toEqual([[1], "A", "PropertyNotLoaded"]);
});

test("a missing sheet answers null, and so does everything below it", async () => {
  await open("minified");
  const seen = await standIn.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject("Không có");
    const table = missing.tables.getItemOrNullObject("Bang");
    await context.sync();
    const later = missing.getRange("A1");
    later.load("values");
    await context.sync();
    return [missing.isNullObject, table.isNullObject, later.isNullObject];
  });
  expect(seen).toEqual([true, true, true]);
});
