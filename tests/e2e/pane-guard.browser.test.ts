/** The page before any of our scripts: what an old webview, a broken server or a strict browser makes of it. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Linter } from "eslint";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";

jest.setTimeout(30_000);

const ROOT = path.resolve("dist");
const ORIGIN = "https://thidua.test";
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Visit {
  readonly page: Page;
  /** Paths of our origin, and whole addresses outside it. */
  readonly asked: string[];
}

async function visit(options: BrowserContextOptions, missing: RegExp = /^$/): Promise<Visit> {
  const context = await browser.newContext(options);
  const asked: string[] = [];
  await context.route("**/*", async (route) => {
    const { origin, pathname, href } = new URL(route.request().url());
    asked.push(origin === ORIGIN ? pathname : href);
    const file = path.join(ROOT, pathname);
    if (origin !== ORIGIN || missing.test(pathname) || !existsSync(file)) {
      await route.fulfill({ status: 404, body: "" });
      return;
    }
    const contentType = TYPES[path.extname(file)] ?? "application/octet-stream";
    await route.fulfill({ body: readFileSync(file), contentType: `${contentType}; charset=utf-8` });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  await page.goto(`${ORIGIN}/pane/index.html`);
  return { page, asked };
}

const visibleHeading = (page: Page) => page.locator("h1:visible").textContent();

test.each([
  ["IE11", "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko"],
  [
    "EdgeHTML",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/70.0 Safari/537.36 Edge/18.17763",
  ],
])(
  "%s: the words that explain, the way to the workbench, and not one script asked for",
  async (_name, userAgent) => {
    const { page, asked } = await visit({ userAgent });
    expect(await visibleHeading(page)).toBe("Excel trên máy này chưa chạy được Thi Đua");
    expect(await page.locator("a:visible").getAttribute("href")).toBe("../workbench/index.html");
    await page.waitForTimeout(300);
    expect(asked).toEqual(["/pane/index.html"]);
    await page.context().close();
  },
);

test("the Edge of today is not taken for the old one", async () => {
  const userAgent =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/120.0.0.0 Safari/537.36 Edg/120.0.0.0";
  const { page } = await visit({ userAgent });
  await page.getByRole("heading", { name: "Trang này mở trong Excel" }).waitFor();
  await page.context().close();
});

test.each([
  ["office.js", /office\.js$/],
  ["our script", /pane\.js$/],
])("%s missing: words and what to do, no blank pane", async (_name, missing) => {
  const { page } = await visit({}, missing);
  await page.getByRole("heading", { name: "Chưa mở được Thi Đua" }).waitFor();
  await page.context().close();
});

test("without JavaScript it says so", async () => {
  const { page } = await visit({ javaScriptEnabled: false });
  expect(await page.locator("noscript").textContent()).toContain("Ngăn này cần JavaScript.");
  await page.context().close();
});

test("nothing is asked for outside its own origin, in a plain browser either", async () => {
  const { page, asked } = await visit({});
  await page.getByRole("heading", { name: "Trang này mở trong Excel" }).waitFor();
  expect(asked.filter((address) => !address.startsWith("/pane/"))).toEqual([]);
  await page.context().close();
});

test("the guard is ES5 to its last letter", () => {
  const guard = readFileSync("src/pane/guard/guard.js", "utf8");
  const languageOptions = { ecmaVersion: 5, sourceType: "script" } as const;
  expect(new Linter().verify(guard, { languageOptions })).toEqual([]);
  // and the check can fail
  expect(new Linter().verify("let a = () => 1;", { languageOptions })).not.toEqual([]);
});

test("the page's policy lets in our own scripts alone, and the guard by its hash", () => {
  const page = readFileSync(path.join(ROOT, "pane/index.html"), "utf8");
  const policy = /Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1] ?? "";
  expect(policy).toMatch(/(^|; )default-src 'none'(;|$)/);
  expect(policy).toMatch(/; script-src 'self' 'sha256-[A-Za-z0-9+/=]+';/);
  expect(policy).toMatch(/; connect-src 'self';/);
  expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
  expect(policy.replace("style-src 'self' 'unsafe-inline'", "")).not.toContain("unsafe-inline");
});
