/** The built workbench in a browser, as an officer has it before them. In: a browser. Out: the page and what it asked for. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";

export const DIST = path.resolve(process.env["THIDUA_DIST"] ?? "dist");
const ORIGIN = "http://127.0.0.1:8420";
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
const SCREEN = { width: 1366, height: 768 };

export interface Workbench {
  readonly context: BrowserContext;
  page: Page;
  /** Addresses outside the page's own origin. */
  readonly strayed: string[];
  readonly faults: string[];
  /** Opens the page anew in the same browser profile. */
  reopen(query?: string): Promise<Page>;
}

export async function openWorkbench(browser: Browser, query = ""): Promise<Workbench> {
  const page = path.join(DIST, "workbench", "index.html");
  if (!existsSync(page)) throw new Error("The workbench is not built. Type: npm run build");
  const workbench = await newWorkbench(browser, ORIGIN);
  await workbench.context.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(DIST, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      body: readFileSync(file),
      contentType: TYPES[path.extname(file)] ?? "application/octet-stream",
    });
  });
  workbench.reopen = (again = "") => newPage(workbench, `${ORIGIN}/workbench/${again}`);
  await workbench.reopen(query);
  return workbench;
}

/** The one-file edition, from disk. */
export async function openSingleFile(browser: Browser): Promise<Workbench> {
  const file = path.join(DIST, "single", "thi-dua.html");
  if (!existsSync(file)) throw new Error("The single file is not built. Type: npm run build");
  const address = pathToFileURL(file).href;
  const workbench = await newWorkbench(browser, address);
  workbench.reopen = (again = "") => newPage(workbench, address + again);
  await workbench.reopen();
  return workbench;
}

async function newWorkbench(browser: Browser, home: string): Promise<Workbench> {
  const context = await browser.newContext({ viewport: SCREEN, acceptDownloads: true, locale: "vi-VN" });
  context.setDefaultTimeout(30_000);
  const strayed: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) strayed.push(url);
  });
  const page = await context.newPage();
  await page.close();
  return { context, page, strayed, faults: [], reopen: () => Promise.resolve(page) };
}

async function newPage(workbench: Workbench, address: string): Promise<Page> {
  const page = await workbench.context.newPage();
  page.on("pageerror", (error) => workbench.faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") workbench.faults.push(message.text());
  });
  await page.goto(address);
  workbench.page = page;
  return page;
}

/** Until the file is open and the pane stands beside it. */
export async function untilOpen(page: Page): Promise<void> {
  await page.locator("section[data-region=pane]:not([hidden])").waitFor();
  await page.locator("[data-region=pane] main").waitFor();
  await page.locator(".wb-work[hidden]").waitFor({ state: "attached" });
}

/** As by the button; the name and contents are given. */
export async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const mimeType = "application/octet-stream";
  await page.getByTestId("file-input").setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}

/** As by the mouse, over the page. */
export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, numbers]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(numbers)], fileName));
      return data;
    },
    [name, [...bytes]] as const,
  );
  await page.dispatchEvent(".wb-drop", "dragenter", { dataTransfer: transfer });
  await page.dispatchEvent(".wb-drop", "drop", { dataTransfer: transfer });
}

/** Selects a cell by the box beside the formula bar. */
export async function goTo(page: Page, cell: string): Promise<void> {
  const box = page.locator("[data-u-comp=defined-name] input, .univer-name-box input").first();
  await box.click();
  await box.fill(cell);
  await box.press("Enter");
}

export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await goTo(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Saves a copy and hands over what was downloaded. */
export async function saveCopy(page: Page): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Lưu bản sao" }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), bytes };
}

/** The words under the bar. */
export function noticeText(page: Page): Promise<string> {
  return page.locator(".wb-notice").innerText();
}
