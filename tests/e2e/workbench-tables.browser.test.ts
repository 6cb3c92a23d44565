/** Tables in the workbench: what is said about a form is a change of the file, goes with the copy, and holds when it is opened again. */
import type { Browser } from "playwright-core";
import { readWorkbook } from "../../src/hosts/xlsx/read/read-workbook";
import { launchBrowser } from "../support/browser";
import { buildXlsx } from "../support/fixture-xlsx";
import { noticeText, openFile, openWorkbench, saveCopy, untilOpen } from "../support/workbench-page";

jest.setTimeout(120_000);

const ODD = buildXlsx({
  sheets: [
    {
      name: "Biểu tổ",
      grid: `
        |   | A             | B            | C   |
        | 1 | Biểu của tổ 3 |              |     |
        | 3 | x             | Phần việc    | Mức |
        | 4 | 1             | Trực cơ quan | 30  |
        | 5 | 2             | Giữ hồ sơ    | 70  |
      `,
    },
  ],
});

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

test("a header pointed out is remembered in the copy, which says so; opened again the table is there", async () => {
  const workbench = await openWorkbench(browser);
  const { page } = workbench;
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  await openFile(page, "to-3.xlsx", ODD);
  await untilOpen(page);
  await button("Bắt đầu").click();
  await button("Chỉ dòng tiêu đề của bảng ở trang Biểu tổ").click();
  await button("Nhận là bảng").click();
  await page.getByLabel("Loại bảng").selectOption({ label: "Bảng chấm điểm" });
  await page.getByText("Loại bảng: bảng chấm điểm.").waitFor();
  await page.getByLabel("Cột B, Phần việc, là").selectOption({ label: "Nội dung" });
  await page.getByText("Cột B: Nội dung.").waitFor();
  await page.getByLabel("Cột C, Mức, là").selectOption({ label: "Điểm chuẩn" });
  await page.getByText("Cột C: Điểm chuẩn.").waitFor();
  expect(await page.getByText("Có thay đổi chưa lưu").count()).toBe(0);
  await button("Ghi nhớ cách hiểu này").click();
  await page.getByText("Có thay đổi chưa lưu").waitFor();
  const { bytes } = await saveCopy(page);
  expect(await noticeText(page)).toContain("Ghi vào tệp những điều Thi Đua nhớ về sổ tính này");
  expect(readWorkbook(bytes, { name: null }).sheets.map(({ name }) => name)).toEqual(["Biểu tổ"]);
  // on another computer
  await page.evaluate(() => localStorage.clear());
  const next = await workbench.reopen();
  await openFile(next, "to-3-da-luu.xlsx", bytes);
  await untilOpen(next);
  await next.getByRole("button", { name: "Bắt đầu" }).click();
  await next.getByRole("button", { name: /^Bảng chấm điểm .*: xem các cột$/ }).waitFor();
  expect(workbench).toMatchObject({ strayed: [], faults: [] });
});
