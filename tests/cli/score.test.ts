/** thidua score: the shape of its answer, and a copy whose formulas LibreOffice computes alike. */
import { writeFileSync, readFileSync } from "node:fs";
import path from "node:path";
import { FileHost } from "../../src/hosts/xlsx/file-host";
import { valueAt } from "../../src/core/workbook/sheet-view";
import { buildXlsx } from "../support/fixture-xlsx";
import { asXlsx } from "../support/libre-office";
import { runCli, scratchFolder } from "./run-cli";

jest.setTimeout(240_000);

const FORM = buildXlsx({
  sheets: [
    {
      name: "Bảng điểm",
      grid: `
        |   | A   | B                                       | C          | D       |
        | 1 | BẢNG CHẤM ĐIỂM THI ĐUA |                      |            |         |
        | 3 | STT | Nội dung tiêu chí                       | Điểm chuẩn | Tự chấm |
        | 4 | 1   | Có kế hoạch (điểm chuẩn 20 điểm)        | 20         |         |
        | 5 |     | - Mỗi lần nộp chậm trừ 0,5 điểm         |            |         |
        | 6 | 2   | Tổ chức hội thi                         | 10         | 8,5     |
        | 7 |     | Tổng cộng                               | 30         |         |
      `,
    },
  ],
});

const folder = scratchFolder();
const file = path.join(folder, "diem.xlsx");
writeFileSync(file, FORM);

test("the answer has every field of the contract, and the copy computes the same", async () => {
  const out = path.join(folder, "ra.xlsx");
  const { code, out: said } = runCli(["score", file, "--json", "--out", out], folder);
  const answer = JSON.parse(said) as Record<string, unknown>; // what the command printed
  expect(code).toBe(0);
  expect(Object.keys(answer)).toEqual(
    expect.arrayContaining(
      "unit scale max self appraised provisional classification groups rows findings".split(" "),
    ),
  );
  expect(answer).toMatchObject({ scale: 30, max: 30, self: 8.5, classification: null });
  const sheet = (await new FileHost(asXlsx(readFileSync(out)), "lo.xlsx").read()).sheets.find(
    ({ name }) => name === "TĐ Chấm điểm",
  );
  if (!sheet) throw new Error("no sheet of criteria");
  const headings = Array.from({ length: 20 }, (_, column) => valueAt(sheet, { row: 2, column }));
  const self = headings.indexOf("Tự chấm");
  const values = [3, 4, 5, 6].map((row) => valueAt(sheet, { row, column: self }) ?? "");
  expect(values).toEqual(["", "", 8.5, 8.5]);
  expect(readFileSync(file)).toEqual(Buffer.from(FORM));
});

test("without a scoring table, and with two files, it says so and does nothing", () => {
  const list = path.join(folder, "ds.xlsx");
  writeFileSync(list, buildXlsx({ sheets: [{ name: "Trang1", grid: "| | A |\n| 1 | Ghi chú |" }] }));
  expect(runCli(["score", list], folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining("bảng chấm điểm"),
  });
  expect(runCli(["score", file, list], folder)).toMatchObject({
    code: 2,
    err: expect.stringContaining("một tệp"),
  });
});
