/** thidua rank as a person runs it: a folder of papers, one of them broken; report, JSON, exit codes, the new workbook. */
import { mkdirSync, readFileSync, writeFileSync, existsSync } from "node:fs";
import path from "node:path";
import { FileHost } from "../../src/hosts/xlsx/file-host";
import { buildXlsx } from "../support/fixture-xlsx";
import type { FixtureSheet } from "../support/fixture";
import { CLASSES, listOf, paper, PLACES } from "../app/rank-case";
import { runCli, scratchFolder } from "./run-cli";

jest.setTimeout(120_000);

const NOTES = [CLASSES, PLACES];

/** Written for each test: a folder "cum" with three papers, the list, and what is no paper. */
function folderWith(more: Readonly<Record<string, Uint8Array>> = {}): string {
  const folder = scratchFolder();
  mkdirSync(path.join(folder, "cum/con"), { recursive: true });
  const write = (name: string, sheet: FixtureSheet) =>
    writeFileSync(path.join(folder, "cum", name), buildXlsx({ sheets: [sheet] }));
  write("b.xlsx", paper({ unit: "Xã Thí Dụ", self: [40, 30, 12], bonus: 0, notes: NOTES }));
  write("con/a.xlsx", paper({ unit: "Xã Mẫu", self: [38, 40, 20], bonus: 5, notes: NOTES }));
  write("danh-sach.xlsx", listOf("Xã Mẫu", "Xã Thí Dụ", "Xã Giả Định"));
  writeFileSync(path.join(folder, "cum/hong.xlsx"), "not a workbook");
  writeFileSync(path.join(folder, "cum/~$b.xlsx"), "lock");
  for (const [name, bytes] of Object.entries(more)) writeFileSync(path.join(folder, "cum", name), bytes);
  return folder;
}

const json = (out: string) =>
  // the shape is the contract's, and each test looks at what it names
  JSON.parse(out) as {
    units: Record<string, unknown>[];
    files: { file: string; error: { code: string } | null }[];
    missing: unknown[];
    findings: { code: string }[];
    error?: { code: string };
  };

test("a folder in JSON: ranks, who is missing, and the broken file by name", () => {
  const { code, out, err } = runCli(["rank", "cum", "--json"], folderWith());
  expect([code, err]).toEqual([0, ""]);
  const said = json(out);
  expect(said.units.map(({ unit, file, total, rank, places }) => [unit, file, total, rank, places])).toEqual([
    ["Xã Mẫu", "cum/con/a.xlsx", 103, 1, ["Cờ"]],
    ["Xã Thí Dụ", "cum/b.xlsx", 82, 2, ["Bằng khen"]],
  ]);
  expect(said.missing).toMatchObject([{ unit: "Xã Giả Định", file: "cum/danh-sach.xlsx" }]);
  expect(said.files.filter(({ error }) => error).map(({ file }) => file)).toEqual(["cum/hong.xlsx"]);
});

test("as a report, with a new workbook beside it and the papers untouched", async () => {
  const folder = folderWith();
  const before = readFileSync(path.join(folder, "cum/b.xlsx"));
  const { code, out, err } = runCli(["rank", "cum", "--out", "xep-hang.xlsx"], folder);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/Hạng 1: Xã Mẫu, 103 trên 110 điểm, thưởng 5, xếp loại Xuất sắc, đề nghị suy tôn Cờ/);
  expect(out).toMatch(/Hạng 2: Xã Thí Dụ, 82 trên 110 điểm/);
  expect(out).toMatch(/Chưa có phiếu: Xã Giả Định/);
  expect(out).toMatch(/Không dùng được cum\/hong\.xlsx/);
  const made = await new FileHost(readFileSync(path.join(folder, "xep-hang.xlsx")), "xep-hang.xlsx").read();
  expect(made.sheets.map(({ name }) => name)).toEqual(["TĐ Xếp hạng cụm", "TĐ So sánh tiêu chí"]);
  expect(readFileSync(path.join(folder, "cum/b.xlsx"))).toEqual(before);
});

test("two papers of one unit that differ end with 1", () => {
  const other = buildXlsx({ sheets: [paper({ unit: "Xã Mẫu", self: [10, 10, 10], bonus: 0 })] });
  const { code, out } = runCli(["rank", "cum", "--json"], folderWith({ "z.xlsx": other }));
  expect(code).toBe(1);
  expect(json(out).findings[0]?.code).toBe("rank.duplicate");
});

test.each([
  [["rank", "--json"], "usage.no-file"],
  [["rank", "cum/con", "--out", "x.xls", "--json"], "usage.out-ending"],
  [["rank", "cum/danh-sach.xlsx", "cum/hong.xlsx", "--json"], "rank.no-units"],
  [["rank", "cum", "--out", "cum/b.xlsx", "--json"], "file.over-input"],
  [["rank", "cum/khong-co.xlsx", "--json"], "file.not-found"],
])("%j does nothing and says why", (words, wanted) => {
  const folder = folderWith();
  const { code, out } = runCli(words, folder);
  expect([code, json(out).error?.code]).toEqual([2, wanted]);
  expect(existsSync(path.join(folder, "x.xls"))).toBe(false);
});
