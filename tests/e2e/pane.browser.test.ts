import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { bundleLikePane, openBundle } from "../support/pane-page";
import type { Bundle, BundlePage } from "../support/pane-page";

jest.setTimeout(60_000);

let browser: Browser;
let bundle: Bundle;
let opened: BundlePage;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([launchBrowser(), bundleLikePane("tests/e2e/pane-page.tsx")]);
});

afterEach(async () => {
  const { strayed, faults } = opened;
  await opened.close();
  // every test also proves that nothing left the page and nothing failed behind the officer's back
  expect({ strayed, faults }).toEqual({ strayed: [], faults: [] });
});

afterAll(() => browser.close());

const NARROW = { width: 320, height: 640 };

async function openPane(options: BrowserContextOptions = {}, isFirst = false): Promise<Page> {
  opened = await openBundle(browser, bundle, { viewport: NARROW, reducedMotion: "reduce", ...options });
  opened.page.setDefaultTimeout(10_000);
  await opened.page.evaluate((first) => window.openPane(first), isFirst);
  return opened.page;
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

/** Elements whose contents are wider than they are, cut names with an ellipsis excepted. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("#pane *")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .filter((element) => getComputedStyle(element).textOverflow !== "ellipsis")
      .filter((element) => getComputedStyle(element).display !== "inline")
      .map((element) => `${element.className}: ${element.textContent.slice(0, 40)}`),
  );
}

test("the first screen says in three lines what this computer can do; its button leads to the file", async () => {
  const page = await openPane({}, true);
  expect(await page.getByRole("listitem").allTextContents()).toEqual([
    "Excel 16.0.14332: dùng được",
    "Làm việc không cần mạng; dữ liệu không rời khỏi máy",
    "Thêm được trang mới vào sổ tính, và hoàn tác được",
  ]);
  expect(await page.getByRole("navigation").count()).toBe(0);
  await button(page, "Bắt đầu").click();
  await page.getByRole("heading", { name: "Tệp này" }).waitFor();
});

test("a read-only workbook: the first screen says so, and nothing can be added", async () => {
  const page = await openPane({}, true);
  await page.evaluate(() => (window.paneHost.canWrite = false));
  await page.reload();
  await page.evaluate(() => {
    window.paneHost.canWrite = false;
    window.openPane(true);
  });
  await page.getByText("Sổ tính đang chỉ đọc: xem được, chưa thêm trang được").waitFor();
  await button(page, "Bắt đầu").click();
  expect(await button(page, "Lập mục lục").isDisabled()).toBe(true);
});

test("the file: sizes and what stands on each sheet; a click selects it", async () => {
  const page = await openPane();
  await page.getByText("3 trang, 136 ô có dữ liệu, 30 công thức.").waitFor();
  await page.getByText("A1:D32, 125 ô có dữ liệu").waitFor();
  await button(page, "Vùng A2:D32").click();
  await button(page, "Đến Danh sách").click();
  expect(await page.evaluate(() => window.paneHost.selected)).toEqual([
    { sheet: "Bảng chấm điểm", range: { top: 1, left: 0, bottom: 31, right: 3 } },
    { sheet: "Danh sách", range: { top: 0, left: 0, bottom: 0, right: 0 } },
  ]);
  // a hidden sheet is named but leads nowhere
  expect(await page.getByText("Danh mục", { exact: true }).count()).toBe(1);
  expect(await button(page, "Đến Danh mục").count()).toBe(0);
});

test("it follows the officer's cell, and says when the workbook has changed", async () => {
  const page = await openPane();
  await page.getByText("Tệp này").first().waitFor();
  await page.evaluate(() => window.paneHost.stand({ sheet: "Danh sách", cell: { row: 6, column: 1 } }));
  const here = page.locator("li[aria-current=location]");
  expect(await here.textContent()).toContain("Đang ở ô B7");
  expect(await here.textContent()).toContain("Danh sách");
  await page.evaluate(() => window.paneHost.change("Danh sách"));
  expect(await page.getByRole("status").allTextContents()).toContain(
    "Sổ tính đã thay đổi sau lần đọc trước.",
  );
  await button(page, "Đọc lại").click();
  await button(page, "Đọc lại").waitFor({ state: "detached" });
  expect(await page.evaluate(() => window.paneHost.reads)).toBe(2);
});

test("contents: shown first, then added, then put back", async () => {
  const page = await openPane();
  await button(page, "Lập mục lục").click();
  await page.getByText('Trang "TĐ Mục lục" có một bảng 3 hàng').waitFor();
  expect(await page.evaluate(() => window.paneHost.applied.length)).toBe(0);
  await button(page, "Thêm trang").click();
  await button(page, "Đến trang mục lục").waitFor();
  expect(await page.getByRole("status").allTextContents()).toContain(
    'Đã thêm trang "TĐ Mục lục". Nhấn Hoàn tác nếu muốn bỏ trang này.',
  );
  await page.getByRole("button", { name: "Hoàn tác thao tác vừa làm (còn 1)" }).click();
  await page.getByText("Đã hoàn tác thao tác vừa làm.").first().waitFor();
  expect(await page.evaluate(() => window.paneHost.applied.length)).toBe(0);
});

test("to review: worst first, each with its place; the next one is jumped to", async () => {
  const page = await openPane();
  await button(page, "Cần xem (3)").click();
  await page.getByRole("heading", { name: "Lỗi (2)" }).waitFor();
  expect(await page.locator("li .td-strong").allTextContents()).toEqual([
    "Ô C2 báo lỗi #N/A.",
    "Ô C3 báo lỗi #REF!.",
    "Trang đang ẩn mà có 2 ô dữ liệu.",
  ]);
  await button(page, "Điều tiếp theo").click();
  await button(page, "Điều tiếp theo").click();
  expect(await page.locator("li[aria-current=step]").textContent()).toContain("C3");
  const selected = await page.evaluate(() => window.paneHost.selected.map(({ range }) => range.top));
  expect(selected).toEqual([1, 2]);
});

test("a finding is put off with a reason, listed below, and taken up again", async () => {
  const page = await openPane();
  await button(page, "Cần xem (3)").click();
  await button(page, "Để sau: Ô C2 báo lỗi #N/A.").click();
  await button(page, "Để sau").click();
  await page.getByText("Cần ghi lý do").waitFor();
  await page.getByLabel("Lý do để sau").fill("chờ xã gửi lại");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Đã để sau (1)" }).waitFor();
  expect(await page.getByRole("heading", { name: "Lỗi (1)" }).count()).toBe(1);
  expect(await page.getByText(/^Để sau ngày \d\d\/\d\d\/\d{4}: chờ xã gửi lại$/).count()).toBe(1);
  expect(await tooWide(page)).toEqual([]);
  await button(page, "Đưa trở lại").click();
  await page.getByRole("heading", { name: "Lỗi (2)" }).waitFor();
  expect(await page.getByText("Đã để sau").count()).toBe(0);
});

test("work over a moment shows how far it is and can be stopped by Esc; it says what remains", async () => {
  const page = await openPane();
  await page.getByText("3 trang").waitFor();
  await page.evaluate(() => {
    const host = window.paneHost;
    host.hold = new Promise(() => undefined);
    host.progress = { step: "read", done: 1200, total: 4000 };
    host.change(null);
  });
  await button(page, "Đọc lại").click();
  await page.getByText("Đang đọc: 1.200 trên 4.000").waitFor();
  expect(await page.getByRole("progressbar").getAttribute("aria-valuenow")).not.toBeNull();
  await button(page, "Dừng").focus();
  await page.keyboard.press("Escape");
  await page.getByText("Kết quả của lần đọc trước vẫn còn.").first().waitFor();
  await page.getByText("3 trang").waitFor();
});

test("trouble is told with what to do, and the pane stays", async () => {
  const page = await openPane();
  await page.getByText("3 trang").waitFor();
  await page.evaluate(() => (window.paneHost.trouble = new TypeError("a is undefined")));
  await button(page, "Đến Danh sách").click();
  const alert = await page.getByRole("alert").textContent();
  expect(alert).toContain("Thao tác chưa làm được vì phần mềm gặp lỗi.");
  expect(alert).toContain("TypeError: a is undefined");
  await page.getByText("3 trang").waitFor();
});

test("a screen that fails to load or draw leaves words and a way back, never a blank pane", async () => {
  const page = await openPane({}, true);
  const broken = /ToReview/;
  await page.context().route(broken, (route) => route.abort());
  await button(page, "Bắt đầu").click();
  await button(page, "Cần xem (3)").click();
  await page.getByText("Phần mềm gặp lỗi").waitFor();
  await button(page, "Tệp này").click();
  await page.getByText("3 trang").waitFor();
  await button(page, "Cần xem (3)").click();
  await page.context().unroute(broken);
  await button(page, "Mở lại").click();
  await page.getByRole("heading", { name: "Lỗi (2)" }).waitFor();
  // the broken load and React's report of it are this test's own doing
  expect(opened.faults.length).toBeGreaterThan(0);
  opened.faults.length = 0;
});

test("by keyboard alone: from the first screen to the added sheet and back", async () => {
  const page = await openPane({}, true);
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const tabTo = async (name: string) => {
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press("Tab");
      if ((await focused()) === name) return;
    }
    throw new Error(`no way by Tab to ${name}`);
  };
  await tabTo("Bắt đầu");
  await page.keyboard.press("Enter");
  await page.getByText("3 trang").waitFor();
  expect(await focused()).toBe("Tệp này");
  await tabTo("Lập mục lục");
  const outline = await page.evaluate(() => {
    const style = getComputedStyle(document.activeElement ?? document.body);
    return { outline: style.outlineStyle, shadow: style.boxShadow };
  });
  expect(outline).not.toEqual({ outline: "none", shadow: "none" });
  await page.keyboard.press("Enter");
  expect(await focused()).toBe("Thêm trang");
  await page.keyboard.press("Escape");
  await button(page, "Lập mục lục").waitFor();
  await button(page, "Lập mục lục").press("Enter");
  await page.keyboard.press("Enter");
  await button(page, "Đến trang mục lục").waitFor();
  expect(await page.evaluate(() => window.paneHost.applied.length)).toBe(1);
});

test("names for a screen reader: landmarks, one first heading, every button named, every sign explained", async () => {
  const page = await openPane();
  await page.getByText("3 trang").waitFor();
  for (const landmark of ["banner", "main", "navigation"] as const) {
    expect(await page.getByRole(landmark).count()).toBe(1);
  }
  expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll("button")].filter(
      (one) => !(one.getAttribute("aria-label") ?? one.textContent),
    ),
  );
  expect(nameless).toEqual([]);
});

test.each([
  ["320 px", { viewport: { width: 320, height: 640 } }],
  ["450 px", { viewport: { width: 450, height: 640 } }],
  ["450 px at 200 %", { viewport: { width: 225, height: 320 }, deviceScaleFactor: 2 }],
  ["320 px at 200 %", { viewport: { width: 160, height: 320 }, deviceScaleFactor: 2 }],
  ["high contrast", { forcedColors: "active" }],
] as const)("nothing is wider than the pane at %s, on any screen", async (_name, options) => {
  const page = await openPane(options);
  await page.getByText("3 trang").waitFor();
  expect(await tooWide(page)).toEqual([]);
  await button(page, "Lập mục lục").click();
  expect(await tooWide(page)).toEqual([]);
  await page.getByRole("button", { name: /^Cần xem/ }).click();
  await page.getByRole("heading", { name: "Lỗi (2)" }).waitFor();
  expect(await tooWide(page)).toEqual([]);
  await button(page, "Trợ giúp").click();
  await page.getByRole("heading", { name: "Trợ giúp" }).waitFor();
  expect(await tooWide(page)).toEqual([]);
});

/** WCAG contrast of each piece of text with the background behind it. */
async function poorContrast(page: Page): Promise<readonly string[]> {
  // colours on their way are no colours yet
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  return page.evaluate(() => {
    const channels = (color: string) => (/\(([^)]*)\)/.exec(color)?.[1] ?? "").split(",").map(Number);
    const light = (color: string) => {
      const parts = channels(color)
        .slice(0, 3)
        .map((part) => part / 255);
      const [r = 0, g = 0, b = 0] = parts.map((part) =>
        part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element: Element | null): string => {
      if (!element) return "rgb(255,255,255)";
      const color = getComputedStyle(element).backgroundColor;
      return channels(color)[3] === 0 ? behind(element.parentElement) : color;
    };
    const texts = [...document.querySelectorAll("#pane *")].filter(
      (one) => [...one.childNodes].some((node) => node.nodeType === 3) && !one.closest(":disabled"),
    );
    return texts.flatMap((one) => {
      const [a = 0, b = 0] = [light(getComputedStyle(one).color), light(behind(one))].sort((x, y) => y - x);
      const contrast = (a + 0.05) / (b + 0.05);
      return contrast < 4.5 ? [`${contrast.toFixed(2)} ${one.textContent.slice(0, 30)}`] : [];
    });
  });
}

test.each(["light", "dark"] as const)(
  "text stands out from its ground at least 4.5 to 1 (%s)",
  async (colorScheme) => {
    const page = await openPane({ colorScheme });
    await page.getByText("3 trang").waitFor();
    await page.evaluate(() => window.paneHost.stand({ sheet: "Danh sách", cell: { row: 0, column: 0 } }));
    await page.evaluate(() => window.paneHost.change(null));
    expect(await poorContrast(page)).toEqual([]);
    await button(page, "Lập mục lục").click();
    await button(page, "Thêm trang").click();
    await page.getByText("Đã thêm trang").first().waitFor();
    expect(await poorContrast(page)).toEqual([]);
    await button(page, "Cần xem (3)").click();
    await page.getByRole("heading", { name: "Lỗi (2)" }).waitFor();
    expect(await poorContrast(page)).toEqual([]);
  },
);
