/** Tables in the production pane: understood in the worker, corrected by choosing, written as sheets, put back. */
import type { Browser, Page } from "playwright-core";
import type { StandIn } from "../excel/stand-in";
import { launchBrowser } from "../support/browser";
import { openExcelPane } from "../support/excel-pane";

jest.setTimeout(120_000);

let browser: Browser;
let excel: StandIn;

beforeAll(async () => {
  browser = await launchBrowser();
});

// closing fails on a fault, on a question left unanswered, and on a request that left the origin
afterEach(() => excel.close());
afterAll(() => browser.close());

/** 200 lines in groups of ten, each group the sum of its criteria, with a header over two rows. */
function scoringCells(): Record<string, string | number> {
  const cells: Record<string, string | number> = {
    A1: "BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2026",
    A3: "STT",
    B3: "Nội dung tiêu chí",
    C3: "Điểm",
    C4: "Chuẩn",
    D4: "Tự chấm",
    E3: "Cột phụ",
  };
  for (let at = 0; at < 200; at++) {
    const row = at + 5;
    const isGroup = at % 10 === 0;
    cells[`A${row}`] = isGroup ? `${at / 10 + 1}` : `${Math.floor(at / 10) + 1}.${at % 10}`;
    cells[`B${row}`] = isGroup ? `Nhóm tiêu chí số ${at / 10 + 1}` : `Thực hiện nhiệm vụ thứ ${at}`;
    cells[`C${row}`] = isGroup ? 9 : 1;
    cells[`D${row}`] = isGroup ? 9 : 1;
    cells[`E${row}`] = isGroup ? 9 : 1;
  }
  return cells;
}

const WORKBOOK = {
  sheets: [
    { name: "Chấm điểm", cells: scoringCells(), merges: ["A3:A4", "B3:B4", "C3:D3", "E3:E4"] },
    { name: "Nháp", cells: { B2: "mua sữa" } },
  ],
};

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

async function openFile(prepare: (page: Page) => Promise<void> = () => Promise.resolve()): Promise<Page> {
  excel = await openExcelPane(browser, WORKBOOK, prepare);
  const { page } = excel;
  await button(page, /^Bảng chấm điểm .*: xem các cột$/).waitFor();
  return page;
}

const openTable = async (page: Page) => {
  await button(page, /^Bảng chấm điểm .*: xem các cột$/).click();
  await page.getByRole("heading", { name: "Bảng chấm điểm" }).waitFor();
};

const fitsWidth = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth === document.documentElement.clientWidth);

test("a table is shown as understood; a column is corrected by choosing, its effect told, and remembered", async () => {
  const page = await openFile();
  expect(page.workers().map((worker) => worker.url())).toEqual([expect.stringContaining("table-worker.js")]);
  await page.getByText("Đã hiểu", { exact: true }).waitFor();
  await openTable(page);
  expect(await page.getByLabel("Tiêu đề từ hàng").inputValue()).toBe("2");
  expect(await page.getByLabel("Tiêu đề đến hàng").inputValue()).toBe("3");
  await page.getByLabel("Cột E, Cột phụ, là").selectOption({ label: "Điểm thẩm định" });
  await page.getByText("Cột E: Điểm thẩm định.").waitFor();
  expect(await fitsWidth(page)).toBe(true);
  await button(page, "Đến hàng 7").click();
  await button(page, "Ghi nhớ cách hiểu này").click();
  await page.getByText("Đã ghi nhớ cách hiểu mẫu này.").first().waitFor();
  await button(page, "Về Tệp này").click();
  await page.getByText("Đang ở ô A7").waitFor();
  await page.getByText("Đã sửa cách hiểu").waitFor();
  expect(await fitsWidth(page)).toBe(true);
  await page.reload();
  await page.getByText("Đã sửa cách hiểu").waitFor();
});

test("Chuẩn hóa of 200 rows: shown first, written in at most three round trips, put back whole", async () => {
  const page = await openFile();
  const before = excel.describe();
  excel.startAction();
  await button(page, "Chuẩn hóa").click();
  await button(page, "Lập trang").waitFor();
  const looking = await excel.stopAction();
  expect(looking.syncs).toBeLessThanOrEqual(3);
  expect(looking.writes).toBe(0);
  excel.startAction();
  await button(page, "Lập trang").click();
  await page
    .getByText(/^Đã lập \d+ trang\.$/)
    .first()
    .waitFor();
  const writing = await excel.stopAction();
  expect(writing.syncs).toBeLessThanOrEqual(3);
  expect(writing.leaked).toBe(0);
  expect(excel.describe().sheets.length).toBeGreaterThan(before.sheets.length);
  await button(page, /^Hoàn tác thao tác/).click();
  await page.getByText("Đã hoàn tác thao tác vừa làm.").first().waitFor();
  expect(excel.describe()).toEqual(before);
});

test("where no worker can be started the page does the work itself", async () => {
  const page = await openFile(async (fresh) => {
    await fresh.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
    await fresh.reload();
  });
  expect(page.workers()).toEqual([]);
  await openTable(page);
  await page.getByLabel("Loại bảng").selectOption({ label: "Bảng chỉ tiêu" });
  await page.getByText("Loại bảng: bảng chỉ tiêu.").waitFor();
});
