/** The production pane in Excel: the built page, its guard, Microsoft's client as we ship it, and the stand-in behind. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { Area } from "../excel/model/area";
import { writeCells } from "../excel/model/write-cells";
import { launchStandIn } from "../excel/stand-in";
import type { StandIn, StandInOptions } from "../excel/stand-in";
import { launchBrowser } from "../support/browser";

jest.setTimeout(60_000);

const ROOT = path.resolve("dist");
const PAGE = "pane/index.html";
/** Our own code until the first screen stands; office.js is not ours. */
const BUDGET = 120_000;

let browser: Browser;
let excel: StandIn;

beforeAll(async () => {
  browser = await launchBrowser();
});

// closing fails on a fault, on a question left unanswered, and on a request that left the origin
afterEach(() => excel.close());
afterAll(() => browser.close());

const WORKBOOK = {
  sheets: [
    {
      name: "Bảng điểm",
      cells: {
        A1: "BẢNG CHẤM ĐIỂM",
        A2: "STT",
        B2: "Nội dung",
        C2: "Điểm",
        A3: 1,
        B3: "Phong trào",
        C3: 60,
        A4: 2,
        B4: "Sáng kiến",
        C4: { value: { error: "#N/A" } },
      },
    },
    { name: "Danh sách", cells: { B2: "Nguyễn Văn Mẫu" } },
  ],
};

async function open(options: Partial<StandInOptions> = {}): Promise<Page> {
  excel = await launchStandIn({
    browser,
    workbook: WORKBOOK,
    page: { root: ROOT, path: PAGE },
    waitForReady: false,
    viewport: { width: 320, height: 700 },
    ...options,
  });
  excel.page.setDefaultTimeout(10_000);
  return excel.page;
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function openFile(options: Partial<StandInOptions> = {}): Promise<Page> {
  const page = await open(options);
  await button(page, "Bắt đầu").click();
  await page.getByText("2 trang").waitFor();
  return page;
}

test("the first screen names this Excel; our code up to it keeps to its budget", async () => {
  const loaded = new Set<string>();
  excel = await launchStandIn({
    browser,
    workbook: WORKBOOK,
    page: { root: ROOT, path: PAGE },
    waitForReady: false,
  });
  const { page } = excel;
  page.on("request", (request) => loaded.add(new URL(request.url()).pathname));
  await page.reload();
  await page.getByText("Excel 16.0.14332.20000: dùng được").waitFor();
  const ours = [...loaded].filter((address) => address.endsWith(".js") && !address.includes("/lib/"));
  expect(ours).toContain("/pane/pane.js");
  const sizes = ours.map((address) => gzipSync(readFileSync(path.join(ROOT, address)), { level: 9 }).length);
  // the guard in the page itself is our code too
  const pageSize = gzipSync(readFileSync(path.join(ROOT, PAGE)), { level: 9 }).length;
  expect(sizes.reduce((sum, size) => sum + size, pageSize)).toBeLessThanOrEqual(BUDGET);
});

test("reading the workbook takes at most three round trips and finds what stands in it", async () => {
  const page = await open();
  await button(page, "Bắt đầu").waitFor();
  excel.startAction();
  await button(page, "Bắt đầu").click();
  await page.getByText("A1:C4, 10 ô có dữ liệu").waitFor();
  const { syncs, leaked } = await excel.stopAction();
  expect(syncs).toBeLessThanOrEqual(3);
  expect(leaked).toBe(0);
  await page.getByRole("button", { name: "Cần xem (1)" }).click();
  await page.getByText("Ô C4 báo lỗi #N/A.").waitFor();
});

test("contents: added in at most three round trips, visible in the workbook, and put back whole", async () => {
  const page = await openFile();
  const before = excel.describe();
  await button(page, "Lập mục lục").click();
  excel.startAction();
  await button(page, "Thêm trang").click();
  await button(page, "Đến trang mục lục").waitFor();
  expect((await excel.stopAction()).syncs).toBeLessThanOrEqual(3);
  const sheet = excel.describe().sheets.find(({ name }) => name === "TĐ Mục lục");
  expect(sheet?.tables?.map(({ name, range }) => [name, range])).toEqual([["TD_MucLuc", "A4:J6"]]);
  await page.getByRole("button", { name: /^Hoàn tác thao tác/ }).click();
  await page.getByText("Đã hoàn tác thao tác vừa làm.").first().waitFor();
  expect(excel.describe()).toEqual(before);
});

test("a click selects the place in Excel, and the pane follows the officer's own selection", async () => {
  const page = await openFile();
  await button(page, "Đến Danh sách").click();
  await page.getByText("Đang ở ô B2").waitFor();
});

test.each(["Local", "Remote"] as const)(
  "a cell typed by hand (%s) makes the reading stale, reading again finds it",
  async (source) => {
    const page = await openFile();
    expect(await button(page, "Đọc lại").count()).toBe(0);
    await excel.edit(source, (model) => {
      const sheet = model.sheets[1]!;
      writeCells(model, new Area(sheet, [{ top: 1, left: 1, bottom: 1, right: 1 }]), "Trần Thị Thí Dụ");
      writeCells(model, new Area(sheet, [{ top: 4, left: 2, bottom: 4, right: 2 }]), "Lê Văn Ví Dụ");
    });
    await button(page, "Đọc lại").click();
    await page.getByText("B2:C5, 2 ô có dữ liệu").waitFor();
    expect(await button(page, "Đọc lại").count()).toBe(0);
  },
);

test("while a cell is being edited the pane says what to do, and the action can be repeated", async () => {
  const page = await openFile();
  await button(page, "Lập mục lục").click();
  excel.switches.editMode = true;
  await button(page, "Thêm trang").click();
  await page.getByText("Nhấn Enter hoặc Esc trong ô đang sửa, rồi thử lại.").first().waitFor();
  excel.switches.editMode = false;
  await button(page, "Thêm trang").click();
  await button(page, "Đến trang mục lục").waitFor();
});

test("the first start is remembered: the second opening reads at once", async () => {
  const page = await openFile();
  await page.reload();
  await page.getByText("2 trang").waitFor();
});

test("where the browser denies storage the pane works and only forgets", async () => {
  const page = await open();
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await page.reload();
  await button(page, "Bắt đầu").click();
  await page.getByText("2 trang").waitFor();
  await page.reload();
  await button(page, "Bắt đầu").waitFor();
});

test("an Excel too old gets the words that say so, in Vietnamese, and the way to the workbench", async () => {
  const page = await open({ profile: "excel2016" });
  await page.getByRole("heading", { name: "Excel trên máy này chưa chạy được Thi Đua" }).waitFor();
  expect(await page.getByRole("link").first().getAttribute("href")).toBe("../workbench/index.html");
});

test("opened in a plain browser the page explains and points to the workbench", async () => {
  const page = await open({ withoutExcel: true });
  await page.getByRole("heading", { name: "Trang này mở trong Excel" }).waitFor();
});

test("the pane fits at 320 px in Excel too", async () => {
  const page = await openFile();
  const { scroll, client } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return { scroll: scrollWidth, client: clientWidth };
  });
  expect(scroll).toBe(client);
});
