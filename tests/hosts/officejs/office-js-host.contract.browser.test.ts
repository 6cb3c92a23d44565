/** The Excel host keeps the contract of all hosts, through Microsoft's own client. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../support/browser";
import { describeFixture } from "../../excel/model/build";
import { describeHostContract } from "../host-contract";
import { StandInPool } from "../../excel/stand-in-pool";
import { openExcel } from "./excel-harness";

jest.setTimeout(30_000);

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

describeHostContract("Excel", async (fixture) => {
  const { standIn, host } = await openExcel(pages, describeFixture(fixture));
  return {
    host,
    typeValue: (sheet, { row, column }, value) =>
      standIn.run(
        async (context, [name, top, left, typed]) => {
          context.workbook.worksheets.getItem(name).getCell(top, left).values = [[typed]];
          await context.sync();
        },
        [sheet, row, column, value] as const,
      ),
    renameSheet: (from, to) =>
      standIn.run(
        async (context, [old, name]) => {
          context.workbook.worksheets.getItem(old).name = name;
          await context.sync();
        },
        [from, to] as const,
      ),
    close: () => {
      standIn.check();
      return Promise.resolve();
    },
  };
});
