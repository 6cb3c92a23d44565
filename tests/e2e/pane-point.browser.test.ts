/** A header nobody recognised, pointed out in the production pane in Excel; and sheets so odd that a pane could fail on them. */
import type { Browser, Page } from "playwright-core";
import type { StandIn } from "../excel/stand-in";
import type { WorkbookDescription } from "../excel/model/description";
import { formatCell } from "../../src/core/workbook/cell-ref";
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

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const fitsWidth = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth === document.documentElement.clientWidth);

const ODD: WorkbookDescription = {
  sheets: [
    {
      name: "Biểu tổ",
      cells: {
        A1: "Biểu của tổ 3",
        A3: "x",
        B3: "Phần việc",
        C3: "Mức",
        A4: 1,
        B4: "Trực cơ quan",
        C4: 30,
        A5: 2,
        B5: "Giữ hồ sơ",
        C5: 70,
      },
    },
  ],
};

const START = "Chỉ dòng tiêu đề của bảng ở trang Biểu tổ";

test("a header is pointed out by keyboard alone, its table made by choosing, written, remembered, put back", async () => {
  excel = await openExcelPane(browser, ODD);
  const { page } = excel;
  const { sheets } = excel.describe();
  const start = button(page, START);
  await start.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Dòng tiêu đề ở hàng nào" }).waitFor();
  expect(await fitsWidth(page)).toBe(true);
  const row = button(page, "Hàng 3 là tiêu đề: x · Phần việc · Mức");
  expect(await row.getAttribute("aria-pressed")).toBe("true");
  await button(page, "Hàng 1 là tiêu đề: Biểu của tổ 3").press("Enter");
  await button(page, "Nhận là bảng").press("Enter");
  await page.getByText("Chưa đọc được các hàng ấy thành tiêu đề.").first().waitFor();
  await row.press("Enter");
  await button(page, "Nhận là bảng").press("Enter");
  await page.getByRole("heading", { name: "Bảng chưa nhận ra loại" }).waitFor();
  await page.getByLabel("Loại bảng").selectOption({ label: "Bảng chấm điểm" });
  await page.getByText("Loại bảng: bảng chấm điểm.").waitFor();
  await page.getByLabel("Cột B, Phần việc, là").selectOption({ label: "Nội dung" });
  await page.getByText("Cột B: Nội dung.").waitFor();
  await page.getByLabel("Cột C, Mức, là").selectOption({ label: "Điểm chuẩn" });
  await page.getByText("Cột C: Điểm chuẩn.").waitFor();
  await page.getByText("Đã hiểu", { exact: true }).waitFor();
  expect(excel.describe().sheets).toEqual(sheets);
  await button(page, "Ghi nhớ cách hiểu này").click();
  await page.getByText("Đã ghi nhớ cách hiểu mẫu này.").first().waitFor();
  await page.reload();
  await button(page, /^Bảng chấm điểm .*: xem các cột$/).waitFor();
  await button(page, "Chuẩn hóa").click();
  await button(page, "Lập trang").click();
  await page
    .getByText(/^Đã lập \d+ trang\.$/)
    .first()
    .waitFor();
  expect(excel.describe().sheets.length).toBeGreaterThan(1);
});

test("the row of the officer's own cell is taken at one press", async () => {
  excel = await openExcelPane(browser, ODD);
  const { page } = excel;
  await button(page, START).click();
  await page.getByRole("heading", { name: "Dòng tiêu đề ở hàng nào" }).waitFor();
  await excel.edit("Local", (model) =>
    model.select(model.sheets[0]!, { top: 4, left: 1, bottom: 4, right: 1 }),
  );
  await button(page, "Lấy hàng đang chọn: 5").click();
  expect(await button(page, /^Hàng 5 là tiêu đề/).getAttribute("aria-pressed")).toBe("true");
});

describe("trouble has a sentence, and the pane stands", () => {
  async function openOdd(): Promise<Page> {
    excel = await openExcelPane(browser, ODD);
    await button(excel.page, START).waitFor();
    return excel.page;
  }
  const standsOnFile = (page: Page) => page.getByRole("heading", { name: "Tệp này" }).waitFor();

  test("a cell is being edited", async () => {
    const page = await openOdd();
    excel.switches.editMode = true;
    await button(page, START).click();
    await page.getByText("Nhấn Enter hoặc Esc trong ô đang sửa, rồi thử lại.").first().waitFor();
    await standsOnFile(page);
    excel.switches.editMode = false;
    await button(page, START).click();
    await page.getByRole("heading", { name: "Dòng tiêu đề ở hàng nào" }).waitFor();
  });

  test("Excel does not answer: said while waiting, and in the end", async () => {
    const page = await openOdd();
    excel.switches.dropConnection = true;
    await button(page, START).click();
    await page.getByText(/^Vẫn đang chờ trả lời\./).waitFor({ timeout: 30_000 });
    await page.getByText("Excel chưa trả lời sau 30 giây.").first().waitFor({ timeout: 30_000 });
    await standsOnFile(page);
    excel.switches.dropConnection = false;
  });
});

type Cells = Record<string, string | number>;

const HEADER = ["STT", "Nội dung tiêu chí", "Điểm chuẩn", "Tự chấm"];

function put(cells: Cells, row: number, values: readonly (string | number)[]): void {
  for (const [column, value] of values.entries()) cells[formatCell({ row, column })] = value;
}

function sheetOf(...rows: readonly (readonly [number, readonly (string | number)[]])[]): Cells {
  const cells: Cells = {};
  for (const [row, values] of rows) put(cells, row, values);
  return cells;
}

const thousandOf = (values: readonly (string | number)[], from: number, step: number) =>
  Array.from({ length: 1000 }, (_, at) => [from + at * step, values] as const);
const LONGEST = "ư".repeat(32_767);

const HOSTILE: readonly (readonly [string, Cells])[] = [
  ["nothing", {}],
  ["one cell at the very end", { XFD1048576: "Hết" }],
  ["headers only", sheetOf([0, HEADER], [1, HEADER], [2, HEADER])],
  ["1,000 tables", sheetOf(...thousandOf(HEADER, 0, 4), ...thousandOf([1, "Trực cơ quan", 10, 9], 1, 4))],
  [
    "5,000 columns",
    sheetOf(
      [0, Array.from({ length: 5000 }, (_, at) => HEADER[at % 4] ?? "")],
      [1, Array.from({ length: 5000 }, (_, at) => (at % 4 === 1 ? "Trực" : at))],
    ),
  ],
  ["the longest texts", sheetOf([0, HEADER], [1, [1, LONGEST, 10, 9]], [2, [2, LONGEST, 10, 9]])],
];

test.each(HOSTILE)("no sheet is so odd that the pane fails: %s", async (_, cells) => {
  excel = await openExcelPane(browser, { sheets: [{ name: "Lạ", cells }] });
  const { page } = excel;
  await page.getByRole("list", { name: "Các trang của sổ tính" }).getByRole("listitem").first().waitFor();
  await page.locator(".td-work").waitFor({ state: "detached" });
  const tables = page.getByRole("button", { name: /: xem các cột$/ });
  if ((await tables.count()) > 0) {
    await tables.first().click();
    await button(page, "Về Tệp này").waitFor();
    await page.getByRole("table").waitFor();
  }
  expect(await fitsWidth(page)).toBe(true);
  expect(await page.getByRole("alert").allTextContents()).not.toContainEqual(expect.stringMatching(/./));
});
