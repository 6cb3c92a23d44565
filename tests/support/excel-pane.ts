/** The production pane in the Excel stand-in, begun. In: a browser, a workbook. Out: the stand-in, its page standing on "Tệp này". */
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { WorkbookDescription } from "../excel/model/description";
import { launchStandIn, type StandIn } from "../excel/stand-in";

export async function openExcelPane(
  browser: Browser,
  workbook: WorkbookDescription,
  prepare: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<StandIn> {
  const excel = await launchStandIn({
    browser,
    workbook,
    page: { root: path.resolve("dist"), path: "pane/index.html" },
    waitForReady: false,
    viewport: { width: 320, height: 700 },
  });
  const { page } = excel;
  page.setDefaultTimeout(20_000);
  await prepare(page);
  await page.getByRole("button", { name: "Bắt đầu", exact: true }).click();
  await page.getByRole("heading", { name: "Tệp này" }).waitFor();
  return excel;
}
