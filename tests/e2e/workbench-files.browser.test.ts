/** Files come and go: bad ones, drafts after a crash, the warning before leaving. */
import { strToU8 } from "fflate";
import type { Browser, Page } from "playwright-core";
import { valueAt } from "../../src/core/workbook/sheet-view";
import { readWorkbook } from "../../src/hosts/xlsx/read/read-workbook";
import { launchBrowser } from "../support/browser";
import { endlessXls } from "../support/endless-xls";
import { buildXlsx } from "../support/fixture-xlsx";
import { converted } from "../support/libre-office";
import {
  dropFile,
  noticeText,
  openFile,
  openWorkbench,
  saveCopy,
  typeInto,
  untilOpen,
  type Workbench,
} from "../support/workbench-page";

jest.setTimeout(120_000);

let browser: Browser;
let workbench: Workbench;

beforeAll(async () => {
  browser = await launchBrowser();
  workbench = await openWorkbench(browser);
});

afterEach(() => expect(workbench).toMatchObject({ strayed: [], faults: [] }));
afterAll(() => browser.close());

const LIST = buildXlsx({
  sheets: [{ name: "Danh sách", grid: "| | A | B |\n| 1 | Nguyễn Văn Mẫu | 5 |\n| 2 | Cộng | =B1*2 → 10 |" }],
});

/** An OLE file with the stream that encrypted workbooks have. */
function encrypted(): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    new Uint8Array(Uint16Array.from("EncryptedPackage", (letter) => letter.charCodeAt(0)).buffer),
    1024,
  );
  return bytes;
}

test.each([
  ["rỗng.xlsx", new Uint8Array(), "Tệp rỗng"],
  ["ghi-chu.txt", strToU8("Kính gửi: UBND xã Mẫu"), "Chưa đọc được tệp dạng .txt"],
  ["cut.xlsx", LIST.subarray(0, Math.floor(LIST.length / 2)), "hỏng"],
  ["mat-khau.xlsx", encrypted(), /mật khẩu|không đọc được|không phải/],
  ["__proto__.xlsx", strToU8("PK\u0003\u0004"), /hỏng|không phải/],
] as const)("dropping %s ends in a sentence", async (name, bytes, words) => {
  const { page } = workbench;
  await dropFile(page, name, bytes);
  await page.locator(".wb-notice").waitFor();
  expect(await noticeText(page)).toMatch(words);
  await page.getByRole("button", { name: "Đóng thông báo" }).click();
});

test("two files at once are asked for one by one", async () => {
  const { page } = workbench;
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(new File(["a"], "a.xlsx"));
    data.items.add(new File(["b"], "b.xlsx"));
    return data;
  });
  await page.dispatchEvent(".wb-drop", "drop", { dataTransfer: transfer });
  expect(await noticeText(page)).toContain("mỗi lần một tệp");
});

test("an old file that would be read without end is given up with a sentence", async () => {
  const { page } = workbench;
  await page.clock.install();
  await dropFile(page, "cu.xls", endlessXls());
  await page.getByRole("button", { name: "Dừng" }).waitFor();
  await page.clock.fastForward(31_000);
  await page.locator(".wb-notice").waitFor();
  expect(await noticeText(page)).toContain("không đọc được");
  await page.getByRole("button", { name: "Đóng thông báo" }).click();
});

test("after all that a good file opens as ever", async () => {
  const { page } = workbench;
  await dropFile(page, "tot.xlsx", LIST);
  await untilOpen(page);
  expect(await page.locator(".wb-file").innerText()).toBe("tot.xlsx");
});

test("a second file takes the place of the first", async () => {
  const { page } = workbench;
  await openFile(page, "mot.xlsx", LIST);
  await untilOpen(page);
  await openFile(
    page,
    "hai.xlsx",
    buildXlsx({ sheets: [{ name: "Trang hai", grid: "| | A |\n| 1 | hai |" }] }),
  );
  await page.getByText("Trang hai").first().waitFor();
  await typeInto(page, "A1", "ba");
  const { name, bytes } = await saveCopy(page);
  expect(name).toBe("hai-da-luu.xlsx");
  expect(readWorkbook(bytes, { name }).sheets.map((sheet) => [sheet.name, sheet.cells.values])).toEqual([
    ["Trang hai", ["ba"]],
  ]);
});

function countDrafts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const asked = indexedDB.open("thi-dua");
    const database = await new Promise<IDBDatabase>(
      (resolve) => (asked.onsuccess = () => resolve(asked.result)),
    );
    const count = database.transaction("drafts").objectStore("drafts").count();
    const found = await new Promise<number>((resolve) => (count.onsuccess = () => resolve(count.result)));
    database.close();
    return found;
  });
}

test("an old .xls opens too; the copy is a new .xlsx with the same contents", async () => {
  const { page } = workbench;
  await dropFile(page, "cu.xls", converted(LIST, "cu.xlsx", "xls"));
  await page.getByText("bản lưu sẽ là tệp .xlsx mới").waitFor();
  await untilOpen(page);
  await typeInto(page, "B1", "6");
  await page.getByText("Có thay đổi chưa lưu").waitFor();
  const { name, bytes } = await saveCopy(page);
  expect(name).toBe("cu-da-luu.xlsx");
  const [sheet] = readWorkbook(bytes, { name }).sheets;
  expect(sheet?.cells.values).toEqual(["Nguyễn Văn Mẫu", 6, "Cộng", 12]);
});

async function typeAndCrash(page: Page): Promise<void> {
  await openFile(page, "dang-lam.xlsx", LIST);
  await untilOpen(page);
  await typeInto(page, "B1", "9");
  await page.getByText("Có thay đổi chưa lưu").waitFor();
  // the draft is written a moment after the last change
  while ((await countDrafts(page)) === 0) await page.waitForTimeout(250);
  await page.close({ runBeforeUnload: false });
}

test("after a crash the draft is offered, and goes on where it was", async () => {
  await typeAndCrash(workbench.page);
  const page = await workbench.reopen();
  await page.getByText('Tệp "dang-lam.xlsx"').waitFor();
  await page.getByRole("button", { name: "Mở lại bản này" }).click();
  await untilOpen(page);
  await page.getByText("Đã mở lại bản đang làm dở").waitFor();
  const { name, bytes } = await saveCopy(page);
  expect(name).toBe("dang-lam-da-luu.xlsx");
  const [sheet] = readWorkbook(bytes, { name }).sheets;
  expect(sheet && valueAt(sheet, { row: 0, column: 1 })).toBe(9);
  expect(sheet && valueAt(sheet, { row: 1, column: 1 })).toBe(18);
});

test("a draft that is not wanted is gone for good", async () => {
  await typeAndCrash(workbench.page);
  const page = await workbench.reopen();
  await page.getByRole("button", { name: "Bỏ bản này" }).click();
  await page.getByText("Còn một bản đang làm dở").waitFor({ state: "detached" });
  const again = await workbench.reopen();
  await again.getByRole("button", { name: "Mở sổ tính mẫu" }).waitFor();
  expect(await countDrafts(again)).toBe(0);
  await page.close();
});

test("leaving with unsaved work is asked about; after saving it is not", async () => {
  const { page } = workbench;
  await openFile(page, "dang-lam.xlsx", LIST);
  await untilOpen(page);
  await typeInto(page, "B1", "9");
  await page.getByText("Có thay đổi chưa lưu").waitFor();
  const asked = page.waitForEvent("dialog");
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe("beforeunload");
  await dialog.dismiss();
  await saveCopy(page);
  const closed = page.waitForEvent("close");
  await page.close({ runBeforeUnload: true });
  await closed;
});
