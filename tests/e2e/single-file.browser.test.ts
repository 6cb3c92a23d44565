/** The one-file edition, opened from disk: no server, no network, and all of the workbench. */
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { valueAt } from "../../src/core/workbook/sheet-view";
import { readWorkbook } from "../../src/hosts/xlsx/read/read-workbook";
import { launchBrowser } from "../support/browser";
import {
  DIST,
  openSingleFile,
  saveCopy,
  typeInto,
  untilOpen,
  type Workbench,
} from "../support/workbench-page";

jest.setTimeout(120_000);

const MEGABYTE = 1024 * 1024;
let browser: Browser;
let workbench: Workbench;

beforeAll(async () => (browser = await launchBrowser()));
afterAll(() => browser.close());

test("fits on any stick: under 15 MB", () => {
  const { size } = statSync(path.join(DIST, "single", "thi-dua.html"));
  expect(size).toBeGreaterThan(5 * MEGABYTE);
  expect(size).toBeLessThan(15 * MEGABYTE);
});

test("trap 8: what the page loads is 8 MB at most, and no dictionary of hyphenation is among it", () => {
  const folder = path.join(DIST, "workbench");
  const files = readdirSync(folder).sort();
  expect(files).toEqual([
    "file-worker.js",
    "formula-worker.js",
    "grid.js",
    "index.html",
    "sample.xlsx",
    "table-worker.js",
    "workbench.js",
  ]);
  const first = ["grid.js", "workbench.js"].map((name) => statSync(path.join(folder, name)).size);
  expect(first[0]! + first[1]!).toBeLessThan(8 * MEGABYTE);
});

test("opens the sample, computes in its worker, saves a copy; asks nothing of anybody", async () => {
  workbench = await openSingleFile(browser);
  const { page } = workbench;
  await page.getByRole("button", { name: "Mở sổ tính mẫu" }).first().click();
  await untilOpen(page);
  await typeInto(page, "E12", "9");
  await page.getByText("Có thay đổi chưa lưu").waitFor();
  const { name, bytes } = await saveCopy(page);
  const [sheet] = readWorkbook(bytes, { name }).sheets;
  expect(sheet && valueAt(sheet, { row: 9, column: 4 })).toBe(21);
  expect(workbench).toMatchObject({ strayed: [], faults: [] });
});
