/** The workbench as it is built: opening, typing, our sheets, saving. One page is used by all, as an officer would. */
import type { Browser, Page } from "playwright-core";
import { parseCell } from "../../src/core/workbook/cell-ref";
import { formulaAt, valueAt } from "../../src/core/workbook/sheet-view";
import type { CellValue, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbook } from "../../src/hosts/xlsx/read/read-workbook";
import { launchBrowser } from "../support/browser";
import { asCsv } from "../support/libre-office";
import {
  goTo,
  noticeText,
  openWorkbench,
  saveCopy,
  typeInto,
  untilOpen,
  type Workbench,
} from "../support/workbench-page";

jest.setTimeout(120_000);

let browser: Browser;
let workbench: Workbench;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser, "?mau=1");
  ({ page } = workbench);
  await untilOpen(page);
});

afterEach(() => {
  // every test also proves that nothing left the page and nothing failed behind the officer's back
  expect(workbench).toMatchObject({ strayed: [], faults: [] });
});

afterAll(() => browser.close());

const SHEET = "Bảng điểm";
const read = (bytes: Uint8Array) => readWorkbook(bytes, { name: null });
const button = (name: string | RegExp) => page.getByRole("button", { name });

function at(workbook: WorkbookSnapshot, cell: string): CellValue {
  const sheet = workbook.sheets.find(({ name }) => name === SHEET);
  const place = parseCell(cell);
  if (!sheet || !place) throw new Error(`no ${cell}`);
  return valueAt(sheet, place);
}

test("the sample opens by its address, with the pane beside it", async () => {
  expect(await page.locator("[data-region=grid] canvas").count()).toBeGreaterThan(0);
  expect(await page.locator(".wb-file").innerText()).toBe("Sổ tính mẫu - UBND xã Mẫu.xlsx");
  await button("Bắt đầu").waitFor();
});

test("nothing typed yet: the copy is the same, and says so", async () => {
  const { name, bytes } = await saveCopy(page);
  expect(name).toBe("Sổ tính mẫu - UBND xã Mẫu-da-luu.xlsx");
  expect(await noticeText(page)).toContain("bản sao giống hệt tệp gốc");
  const sheet = read(bytes).sheets[0];
  expect(sheet && formulaAt(sheet, { row: 33, column: 4 })).toBe("E10+E15+E22+E28");
});

test("a value typed as in Vietnam recalculates, and the copy has value and results, for LibreOffice too", async () => {
  await typeInto(page, "E12", "7,5");
  await page.getByText("Có thay đổi chưa lưu").waitFor();
  const { bytes } = await saveCopy(page);
  const saved = read(bytes);
  expect(at(saved, "E12")).toBe(7.5);
  // 12 and 7.5; the 7,5 in E13 is text and does not count, as in Excel
  expect(at(saved, "E10")).toBe(19.5);
  expect(at(saved, "E34")).toBe(85.75);
  const total = (asCsv(bytes).get(SHEET) ?? []).find((line) => line.startsWith("TỔNG CỘNG"));
  expect(total).toMatch(/85[.,]75/);
  const notice = await noticeText(page);
  expect(notice).toContain('Trang "Bảng điểm": sửa 1 ô.');
  expect(notice).toContain('Trang "Bảng điểm": 2 ô công thức có kết quả mới.');
  expect(await page.getByText("Có thay đổi chưa lưu").count()).toBe(0);
});

test("Vietnamese composed by an input method arrives whole; days, ratios and thousands as meant", async () => {
  await goTo(page, "F24");
  const client = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    client.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  for (const text of ["T", "Ti", "Tie", "Tiê", "Tiến"]) await compose(text);
  await client.send("Input.insertText", { text: "Tiếng Việt" });
  await page.keyboard.press("Enter");
  await typeInto(page, "F23", "5/11/2026");
  await typeInto(page, "F25", "11/3");
  await typeInto(page, "F26", "1.234,5");
  const saved = read((await saveCopy(page)).bytes);
  expect(["F23", "F24", "F25", "F26"].map((cell) => at(saved, cell))).toEqual([
    46331,
    "Tiếng Việt",
    "11/3",
    1234.5,
  ]);
});

test("what is pasted from elsewhere is read as in Vietnam; words stay words", async () => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("5/11/2026\t7,5\nngày 5/11/2026\t1.234"));
  await goTo(page, "J2");
  await page.keyboard.press("Control+v");
  await page.getByText("Có thay đổi chưa lưu").waitFor();
  const saved = read((await saveCopy(page)).bytes);
  expect(["J2", "K2", "J3", "K3"].map((cell) => at(saved, cell))).toEqual([
    46331,
    7.5,
    "ngày 5/11/2026",
    1234,
  ]);
});

test("a decimal opened in its cell and closed again stays what it was", async () => {
  await typeInto(page, "D19", "1,125");
  await goTo(page, "D19");
  await page.keyboard.press("F2");
  await page.keyboard.type("0");
  await page.keyboard.press("Enter");
  expect(at(read((await saveCopy(page)).bytes), "D19")).toBe(1.125);
});

test("changes of structure and looks are refused with a sentence", async () => {
  await goTo(page, "B11");
  await page.keyboard.press("Control+b");
  await page.getByText(/giữ nguyên hàng, cột, tên và định dạng/).waitFor();
});

test("our sheet comes from the pane and is saved with the file; one key takes it away, another brings it back", async () => {
  await button("Bắt đầu").click();
  await button("Lập mục lục").click();
  await button("Thêm trang").click();
  await page.getByText('Đã thêm trang "TĐ Mục lục".', { exact: true }).waitFor();
  const { bytes } = await saveCopy(page);
  expect(read(bytes).sheets.at(-1)).toMatchObject({ name: "TĐ Mục lục", tables: [{ hasHeaders: true }] });
  expect(asCsv(bytes).get("TĐ Mục lục")?.join("\n")).toContain("Đề nghị khen thưởng");
  const tab = page.locator("[data-region=grid]").getByText("TĐ Mục lục", { exact: true });
  await goTo(page, "A1");
  await page.keyboard.press("Control+z");
  await tab.waitFor({ state: "detached" });
  await page.keyboard.press("Control+y");
  await tab.waitFor();
});

test("the pane's own undo takes our sheet away and leaves what was typed", async () => {
  await button(/^Hoàn tác thao tác/).click();
  await page.getByText("Đã hoàn tác").first().waitFor();
  const saved = read((await saveCopy(page)).bytes);
  expect(saved.sheets.map(({ name }) => name)).not.toContain("TĐ Mục lục");
  expect(at(saved, "E12")).toBe(7.5);
});

test("F6 goes from the bar to the grid to the pane and back to the bar", async () => {
  await button("Mở tệp").focus();
  const seen: unknown[] = [];
  for (let step = 0; step < 3; step++) {
    await page.keyboard.press("F6");
    seen.push(
      await page.evaluate(() =>
        document.activeElement?.closest("[data-region]")?.getAttribute("data-region"),
      ),
    );
  }
  expect(seen).toEqual(["grid", "pane", "bar"]);
});

test("the pane is between 320 and 450 pixels wide, by keys too; nothing is cut off at 320", async () => {
  const divider = page.getByRole("separator");
  const pane = page.locator("section[data-region=pane]");
  const width = () => pane.evaluate((element) => element.getBoundingClientRect().width);
  await divider.focus();
  for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowLeft");
  expect(await width()).toBe(450);
  for (let step = 0; step < 20; step++) await page.keyboard.press("ArrowRight");
  expect(await width()).toBe(320);
  expect(await pane.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
});
