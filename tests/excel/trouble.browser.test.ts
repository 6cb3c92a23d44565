/** Refusals, limits, versions and broken connections: what arrives in the page, and what is left in the workbook. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import type { WorkbookDescription } from "./model/description";
import { RemoteError, type StandIn } from "./stand-in";
import { StandInPool, type PoolOptions } from "./stand-in-pool";
import { WEB_LIMIT } from "./switches";

const BOOK: WorkbookDescription = {
  sheets: [
    { name: "A", cells: { A1: 1 }, tables: [{ name: "Bang", range: "A1:B2" }] },
    {
      name: "Khóa",
      cells: { A1: "khóa", B1: { value: "mở", style: { "protection/locked": false } } },
      protection: { password: "mk" },
    },
  ],
};

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

async function open(options: PoolOptions = {}, workbook = BOOK): Promise<void> {
  standIn = await pool.get(workbook, options);
}

type Action = (context: Excel.RequestContext) => Promise<void>;

async function refusalOf(action: Action): Promise<RemoteError> {
  const outcome: unknown = await standIn.run(action).catch((error: unknown) => error);
  if (outcome instanceof RemoteError) return outcome;
  throw new Error(`no refusal: ${String(outcome)}`);
}

const REFUSALS: readonly (readonly [string, string, number, string, Action])[] = [
  [
    "a sheet that is not there",
    "ItemNotFound",
    404,
    "WorksheetCollection.getItem",
    async (context) => {
      context.workbook.worksheets.getItem("Không có").getRange("A1").values = [[1]];
      await context.sync();
    },
  ],
  [
    "a sheet name that is taken",
    "ItemAlreadyExists",
    409,
    "WorksheetCollection.add",
    async (context) => {
      context.workbook.worksheets.add("a");
      await context.sync();
    },
  ],
  [
    "a sheet name with a forbidden sign",
    "InvalidArgument",
    400,
    "Worksheet.name",
    async (context) => {
      context.workbook.worksheets.getItem("A").name = "a/b";
      await context.sync();
    },
  ],
  [
    "an array of another size",
    "InvalidArgument",
    400,
    "Range.values",
    async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1:B2").values = [[1]];
      await context.sync();
    },
  ],
  [
    "a formula that is none",
    "InvalidArgument",
    400,
    "Range.formulas",
    async (context) => {
      context.workbook.worksheets.getItem("A").getRange("D1").formulas = [["=SUM(A1"]];
      await context.sync();
    },
  ],
  [
    "a locked cell",
    "AccessDenied",
    403,
    "Range.values",
    async (context) => {
      context.workbook.worksheets.getItem("Khóa").getRange("A1:B1").values = [["x", "y"]];
      await context.sync();
    },
  ],
  [
    "a wrong password",
    "AccessDenied",
    403,
    "WorksheetProtection.unprotect",
    async (context) => {
      context.workbook.worksheets.getItem("Khóa").protection.unprotect("sai");
      await context.sync();
    },
  ],
  [
    "protecting twice",
    "InvalidOperation",
    400,
    "WorksheetProtection.protect",
    async (context) => {
      context.workbook.worksheets.getItem("Khóa").protection.protect();
      await context.sync();
    },
  ],
  [
    "a merge over a table",
    "MergedRangeConflict",
    400,
    "Range.merge",
    async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1:C1").merge();
      await context.sync();
    },
  ],
  [
    "hiding the last visible sheet",
    "InvalidOperation",
    400,
    "Worksheet.visibility",
    async (context) => {
      context.workbook.worksheets.getItem("A").visibility = "Hidden";
      context.workbook.worksheets.getItem("Khóa").visibility = "Hidden";
      await context.sync();
    },
  ],
  [
    "an unknown property",
    "ApiNotFound",
    404,
    "Range.khongCo",
    async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1").load("khongCo");
      await context.sync();
    },
  ],
];

// the message is in the language of the screen and is no use to us: codes are the same in both
test.each(["vi-VN", "en-US"] as const)(
  "in %s each refusal comes with its code, status and place",
  async (locale) => {
    await open({ locale });
    const seen: unknown[] = [];
    for (const [about, , , , action] of REFUSALS) {
      const { code, httpStatusCode, location } = await refusalOf(action);
      seen.push([about, code, httpStatusCode, location]);
    }
    expect(seen).toEqual(REFUSALS.map(([about, code, status, location]) => [about, code, status, location]));
  },
);

test("a refusal names the statement, and the context can be used again", async () => {
  await open();
  const values = await standIn.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("A");
    const before = sheet.getRange("A1");
    before.load("values");
    sheet.getRange("D1").values = [["trước"]];
    context.workbook.names.getItem("Không_có").delete();
    sheet.getRange("D2").values = [["sau"]];
    let statement = "";
    try {
      await context.sync();
    } catch (error) {
      // only Excel's errors come here
      statement = (error as { debugInfo: { statement: string } }).debugInfo.statement;
    }
    const after = sheet.getRange("D1:D2");
    after.load("values");
    await context.sync();
    return [before.values, after.values, statement];
  });
  // what went before the refusal stays, nothing after it ran
  expect(values).toEqual([[[1]], [["trước"], [""]], expect.stringContaining("getItem")]);
});

test("each write of a request can be made to fail: the ones before it stay", async () => {
  await open();
  for (const n of [1, 2, 3]) {
    await standIn.run(async (context) => {
      context.workbook.worksheets.getItem("A").getRange("F1:H1").clear();
      await context.sync();
    });
    standIn.switches.failAt(n);
    const { code } = await refusalOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem("A");
      sheet.getRange("F1").values = [["một"]];
      sheet.getRange("G1").values = [["hai"]];
      sheet.getRange("H1").values = [["ba"]];
      await context.sync();
    });
    expect(code).toBe("GeneralException");
    expect(standIn.switches.hasPendingFailure).toBe(false);
    const row = ["F1", "G1", "H1"].map((cell) => standIn.describe().sheets[0]?.cells?.[cell]);
    expect(row.filter((cell) => cell !== undefined)).toHaveLength(n - 1);
  }
});

test("a member newer than the profile is refused, though the client sends it", async () => {
  await open({ profile: "excel2016" });
  const errors = [
    await refusalOf(async (context) => {
      const sheet = context.workbook.worksheets.getItem("A");
      sheet.getUsedRangeOrNullObject(true).load("address");
      await context.sync();
    }),
    await refusalOf(async (context) => {
      context.workbook.worksheets.getItem("A").pageLayout.orientation = "Landscape";
      await context.sync();
    }),
    await refusalOf(async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1").load("valueTypes,rowHidden");
      await context.sync();
    }),
  ];
  expect(errors.map(({ code, location }) => [code, location])).toEqual([
    ["ApiNotFound", "Worksheet.getUsedRangeOrNullObject"],
    ["ApiNotFound", "Worksheet.pageLayout"],
    ["ApiNotFound", "Range.rowHidden"],
  ]);
});

test("an unanswered member is NotImplemented and a fault of the stand-in", async () => {
  await open();
  const { code } = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("A").charts.load("items/name");
    await context.sync();
  });
  expect(code).toBe("NotImplemented");
  expect(standIn.takeFaults()).toEqual(["NotImplemented: Worksheet.charts"]);
});

test("requests turned away as a whole come with their codes, and nothing is written", async () => {
  await open();
  const seen: unknown[] = [];
  const statuses = [5012, 5016, 5102, 5103, 7000, 1014, 5001];
  for (const status of statuses) {
    standIn.switches.rejectWith = status;
    const { code, httpStatusCode } = await refusalOf(async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1").values = [["x"]];
      await context.sync();
    });
    seen.push([status, code, httpStatusCode]);
  }
  expect(seen).toEqual([
    [5012, "InvalidOrTimedOutSession", 408],
    [5016, "WriteNotSupportedWhenModalDialogOpen", 400],
    [5102, "ActivityLimitReached", 429],
    [5103, "RequestPayloadSizeLimitExceeded", 400],
    [7000, "AccessDenied", 401],
    [1014, "InvalidRequestContext", 400],
    [5001, "GeneralException", 500],
  ]);
  expect(standIn.describe().sheets[0]?.cells?.["A1"]).toBe(1);
});

test("while a cell is being edited every request is refused; afterwards it works", async () => {
  await open();
  const write: Action = async (context) => {
    context.workbook.worksheets.getItem("A").getRange("A1").values = [["xong"]];
    await context.sync();
  };
  standIn.switches.editMode = true;
  expect((await refusalOf(write)).code).toBe("InvalidOperationInCellEditMode");
  standIn.switches.editMode = false;
  await standIn.run(write);
  expect(standIn.describe().sheets[0]?.cells?.["A1"]).toBe("xong");
});

test("on the web five megabytes are too many, in both directions; two halves pass", async () => {
  await open({}, { sheets: [{ name: "A" }] });
  standIn.switches.payloadLimit = WEB_LIMIT;
  // 300 texts of 10,000 letters of two bytes: 6 MB
  const write = (from: number, to: number) =>
    standIn.run(
      async (context, [first, last]) => {
        const rows = Array.from({ length: last - first }, () => ["ă".repeat(10_000)]);
        context.workbook.worksheets.getItem("A").getRangeByIndexes(first, 0, rows.length, 1).values = rows;
        await context.sync();
      },
      [from, to] as const,
    );
  await expect(write(0, 300)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(standIn.describe().sheets[0]?.cells).toBeUndefined();
  await write(0, 150);
  await write(150, 300);
  const read: Action = async (context) => {
    context.workbook.worksheets.getItem("A").getRange("A1:A300").load("values");
    await context.sync();
  };
  expect((await refusalOf(read)).code).toBe("ResponsePayloadSizeLimitExceeded");
});

test("more cells than the limit are refused in one read", async () => {
  await open();
  standIn.switches.rangeLimit = 100;
  const { code, location } = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("A").getRange("A1:A101").load("values");
    await context.sync();
  });
  expect([code, location]).toEqual(["RangeExceedsLimit", "Range.values"]);
});

test("a dropped connection never answers", async () => {
  // a page of its own, which is left waiting
  await open({ sharedRuntime: true });
  standIn.switches.dropConnection = true;
  const first = await standIn.page.evaluate(() =>
    Promise.race([
      Excel.run(async (context) => {
        context.workbook.load("name");
        await context.sync();
      }).then(
        () => "answered",
        () => "refused",
      ),
      new Promise((resolve) => setTimeout(resolve, 300, "silent")),
    ]),
  );
  expect(first).toBe("silent");
});

test("a read-only workbook takes no write", async () => {
  await open({ readOnly: true });
  const { code } = await refusalOf(async (context) => {
    context.workbook.worksheets.getItem("A").getRange("A1").values = [["x"]];
    await context.sync();
  });
  expect(code).toBe("AccessDenied");
  expect(await standIn.page.evaluate(() => Office.context.document.mode)).toBe("readOnly");
});

test("two actions without waiting are in flight together and answered in order", async () => {
  await open();
  standIn.switches.latency = 20;
  standIn.startAction();
  await standIn.page.evaluate(async () => {
    const write = (text: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("A").getRange("A1").values = [[text]];
        await context.sync();
      });
    await Promise.all([write("một"), write("hai")]);
  });
  expect(await standIn.stopAction()).toMatchObject({ maxInFlight: 2, syncs: 2 });
  expect(standIn.describe().sheets[0]?.cells?.["A1"]).toBe("hai");
});

test("an answer too large comes after the work is done", async () => {
  await open();
  standIn.switches.payloadLimit = 3000;
  const { code } = await refusalOf(async (context) => {
    const sheet = context.workbook.worksheets.getItem("A");
    sheet.getRange("A1").values = [["đã ghi"]];
    sheet.getRange("A1:J200").load("values");
    await context.sync();
  });
  expect(code).toBe("ResponsePayloadSizeLimitExceeded");
  expect(standIn.describe().sheets[0]?.cells?.["A1"]).toBe("đã ghi");
});

test("a Date among the values is a mistake of the page and makes the test fail", async () => {
  await open();
  await standIn.run(async (context) => {
    context.workbook.worksheets.getItem("A").getRange("D1").values = [[new Date(0)]];
    await context.sync();
  });
  expect(standIn.takeFaults()).toEqual(["a Date was written to Range.values"]);
});

test("a batch that may wait for the cell being edited waits", async () => {
  await open({ profile: "otherWire" });
  standIn.switches.editMode = true;
  const done = standIn.page.evaluate(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("A").getRange("A1").values = [["chờ"]];
      await context.sync();
      return "xong";
    }),
  );
  await standIn.page.waitForTimeout(100);
  expect(standIn.describe().sheets[0]?.cells?.["A1"]).toBe(1);
  standIn.switches.editMode = false;
  expect(await done).toBe("xong");
  expect(standIn.describe().sheets[0]?.cells?.["A1"]).toBe("chờ");
});
