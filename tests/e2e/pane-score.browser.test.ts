/** A blank scoring workbook filled in, scored and written, in the workbench and in Excel: the sheet's own formulas give what the pane shows. */
import type { Browser, Page } from "playwright-core";
import { formatCell } from "../../src/core/workbook/cell-ref";
import { forEachCell } from "../../src/core/workbook/sheet-view";
import type { SheetSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbook } from "../../src/hosts/xlsx/read/read-workbook";
import type { CellDescription } from "../excel/model/description";
import type { StandIn } from "../excel/stand-in";
import { launchBrowser } from "../support/browser";
import { openExcelPane } from "../support/excel-pane";
import { fixtureCells } from "../support/fixture";
import { buildXlsx } from "../support/fixture-xlsx";
import { asXlsx } from "../support/libre-office";
import { BLANK_FORM, pointsOnSheet } from "../support/score-form";
import { openFile, openWorkbench, saveCopy, typeInto, untilOpen } from "../support/workbench-page";

jest.setTimeout(180_000);

const FORM = { name: "Bảng điểm", grid: BLANK_FORM };

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const line = (page: Page, name: RegExp) => page.getByRole("group", { name });

/** 3 reports late of 40 points at 0,5 each, a share of 97,5 %, 27 points by a person. */
async function fillIn(page: Page): Promise<void> {
  const total = page.getByRole("region", { name: "Tổng điểm tự chấm" });
  await button(page, /^Chấm điểm bảng /).click();
  await page.getByRole("heading", { name: "Chấm điểm", exact: true }).waitFor();
  await total.getByText("40 / 100").first().waitFor();
  await total.getByText("Thấp nhất 50, cao nhất 100.").waitFor();
  await button(page, "Đến dòng còn thiếu số liệu (1)").click();
  // the field of that line has the focus
  await page.keyboard.type("97,5");
  await total.getByText("Thấp nhất 60, cao nhất 90.").waitFor();
  await line(page, /nộp chậm/)
    .getByLabel("Số báo cáo")
    .fill("3");
  await total.getByText("58,5 / 100").first().waitFor();
  await line(page, /Tham gia phong trào/)
    .getByLabel("Điểm tự chấm")
    .fill("27");
  await total.getByText("85,5 / 100").first().waitFor();
  await total.getByText("Không còn dòng nào làm tổng thay đổi.").waitFor();
}

/** Where our sheet says how a late report counts. */
function sentenceCell(sheets: readonly SheetSnapshot[]): string {
  const found: string[] = [];
  for (const { name, cells } of sheets) {
    if (name !== "TĐ Chấm điểm") continue;
    forEachCell(cells, ({ row, column, value }) => {
      if (value === "Mỗi báo cáo trừ 0,5 điểm") found.push(formatCell({ row, column }));
    });
  }
  expect(found).toHaveLength(1);
  return found[0]!;
}

const asCell = (cell: unknown) =>
  (typeof cell === "object" && cell !== null ? cell : { value: cell }) as CellDescription; // a plain value stands as it is

const written = (page: Page) =>
  page.getByText("Đã ghi 3 số liệu; điểm trên trang do công thức tính.").first();

test("in the workbench: filled in, written, a sentence changed on the sheet, and LibreOffice computes the same", async () => {
  const workbench = await openWorkbench(browser);
  const { page } = workbench;
  await openFile(page, "mau.xlsx", buildXlsx({ sheets: [FORM] }));
  await untilOpen(page);
  await button(page, "Bắt đầu").click();
  await fillIn(page);
  await button(page, "Ghi vào trang TĐ Chấm điểm").click();
  await written(page).waitFor();
  const first = await saveCopy(page);
  const saved = readWorkbook(first.bytes, { name: null }).sheets;
  expect(pointsOnSheet(saved)).toEqual([58.5, 38.5, -1.5, 20, null, null, null, 27, 27, 85.5]);
  await button(page, "Đến trang TĐ Chấm điểm").click();
  await typeInto(page, sentenceCell(saved), "Mỗi báo cáo nộp chậm trừ 2 điểm");
  await page.getByText("Sổ tính đã thay đổi sau lần đọc trước.").first().waitFor();
  await button(page, "Tính lại").click();
  await page.getByText("81 / 100").first().waitFor();
  const { bytes } = await saveCopy(page);
  const recalculated = readWorkbook(asXlsx(bytes), { name: null }).sheets;
  expect(pointsOnSheet(recalculated)).toEqual([54, 34, -6, 20, null, null, null, 27, 27, 81]);
  expect(workbench).toMatchObject({ strayed: [], faults: [] });
});

test("in Excel, at 320 px: filled in, written with formulas, put back; what was typed is still there", async () => {
  const cells = Object.fromEntries(
    fixtureCells(FORM).flatMap(({ row, column, value }) =>
      typeof value === "string" || typeof value === "number" ? [[formatCell({ row, column }), value]] : [],
    ),
  );
  const excel: StandIn = await openExcelPane(browser, { sheets: [{ name: FORM.name, cells }] });
  try {
    const { page } = excel;
    await fillIn(page);
    await button(page, "Vì sao? Báo cáo định kỳ")
      .or(button(page, /^Vì sao\? 1\. Báo cáo định kỳ/))
      .click();
    await page.getByText("Điểm chuẩn 40").waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const before = excel.describe();
    excel.startAction();
    await button(page, "Ghi vào trang TĐ Chấm điểm").click();
    await written(page).waitFor();
    // three round trips to write, as for any sheets of ours, and three to read again
    const action = await excel.stopAction();
    expect(action.syncs).toBeLessThanOrEqual(6);
    expect(action.leaked).toBe(0);
    const sheet = excel.describe().sheets.find(({ name }) => name === "TĐ Chấm điểm");
    const stands = new Map(Object.entries(sheet?.cells ?? {}).map(([at, cell]) => [at, asCell(cell)]));
    const column = [...stands].find(([, { value }]) => value === "Tự chấm")?.[0].replace(/\d/g, "") ?? "";
    const selfAt = (row: number) => stands.get(`${column}${row}`);
    expect([4, 5, 6, 7, 11, 13].map((row) => selfAt(row)?.formula?.[0])).toEqual(Array(6).fill("="));
    expect(selfAt(12)).toMatchObject({ value: 27 });
    expect([...stands.values()].map(({ value }) => value)).toEqual(expect.arrayContaining([97.5, 3]));
    await page.getByText("85,5 / 100").first().waitFor();
    await button(page, /^Hoàn tác thao tác/).click();
    await page.getByText("3 số liệu chưa ghi.").first().waitFor();
    expect(excel.describe()).toEqual(before);
    await button(page, "B5 ở trang Bảng điểm").click();
    await button(page, "Về Tệp này").click();
    await page.getByText("Đang ở ô B5").waitFor();
  } finally {
    await excel.close();
  }
});
