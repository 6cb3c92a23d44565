/** Microsoft's client starts on the stand-in: host, versions, languages, what it needs, and what it asks of the network. */
import type { Browser } from "playwright-core";
import { launchBrowser } from "../support/browser";
import { PROFILES } from "./profiles";
import { launchStandIn } from "./stand-in";
import { until } from "./until";

jest.setTimeout(30_000);

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const BOOK = {
  sheets: [{ name: "Bảng điểm", cells: { A1: "STT", B1: "Nội dung", A2: 1, B2: "Kinh tế" } }],
} as const;

test.each(["minified", "debug"] as const)(
  "with the %s client Office is ready and a range is read",
  async (build) => {
    const standIn = await launchStandIn({ browser, build, workbook: BOOK });
    expect(await standIn.page.evaluate("window.__officeInfo")).toMatchObject({
      host: "Excel",
      platform: "PC",
    });
    const values = await standIn.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Bảng điểm").getRange("A1:B2");
      range.load("values,address");
      await context.sync();
      return [range.address, range.values];
    });
    expect(values).toEqual([
      "'Bảng điểm'!A1:B2",
      [
        ["STT", "Nội dung"],
        [1, "Kinh tế"],
      ],
    ]);
    // the client's own request at the start is not counted
    expect(await standIn.stopAction()).toMatchObject({ syncs: 1, cleanups: 1, leaked: 0, maxInFlight: 1 });
    expect(standIn.session.requests.length).toBeGreaterThan(2);
    await standIn.close();
  },
);

test.each([
  ["excel2016", "1.1", "1.2"],
  ["ltsc2021", "1.14", "1.15"],
  ["ltsc2024", "1.17", "1.18"],
  ["microsoft365", "1.20", "1.21"],
] as const)("profile %s has ExcelApi %s and not %s", async (profile, highest, next) => {
  const standIn = await launchStandIn({ browser, profile, locale: "en-US", dataLocale: "vi-VN" });
  const told = await standIn.page.evaluate(
    ([yes, no]) => {
      const { requirements, displayLanguage, contentLanguage, diagnostics } = Office.context;
      const supported = [yes, no].map((version) => requirements.isSetSupported("ExcelApi", version));
      return [supported, displayLanguage, contentLanguage, diagnostics.version];
    },
    [highest, next] as const,
  );
  expect(told).toEqual([[true, false], "en-US", "vi-VN", PROFILES[profile].fullVersion]);
  await standIn.close();
});

/** Starts without some getters; null when Office became ready, else the page's first error. */
async function troubleWithout(omitGetters: readonly string[]): Promise<string | null> {
  const standIn = await launchStandIn({ browser, omitGetters, waitForReady: false });
  const ready = standIn.page.waitForFunction("window.__officeInfo !== undefined").then(
    () => null,
    () => "never ready", // the page is closed while it waits
  );
  const trouble = until(() => standIn.pageErrors.length > 0).then(() => standIn.pageErrors[0] ?? "");
  const outcome = await Promise.race([ready, trouble]);
  await standIn.page.context().close();
  return outcome;
}

test.each(["GetAppType", "GetDocUrl", "GetAppUILocale"])(
  "without %s the client does not start",
  async (getter) => {
    expect(await troubleWithout([getter])).toContain(getter);
  },
);

test("the client can do without what it need not be told", async () => {
  const optional = ["GetSolutionToken", "GetTouchEnabled", "GetHostCustomMessage", "GetFeaturesForSolution"];
  expect(await troubleWithout(optional)).toBeNull();
});

test("in a plain browser there is no host", async () => {
  const standIn = await launchStandIn({ browser, withoutExcel: true });
  await standIn.page.waitForFunction("window.__officeInfo !== undefined");
  expect(await standIn.page.evaluate("window.__officeInfo")).toMatchObject({ host: null, platform: null });
  await standIn.close();
});

test("a request that leaves the origin is refused, recorded and makes the test fail", async () => {
  const standIn = await launchStandIn({
    browser,
    page: { script: 'fetch("https://example.com/a").catch(() => (window.refused = true));' },
  });
  await standIn.page.waitForFunction("window.refused");
  expect(standIn.requestsOutside).toEqual(["https://example.com/a"]);
  await expect(standIn.close()).rejects.toThrow("request to https://example.com/a");
});
