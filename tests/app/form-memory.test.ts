/** What an officer said about a form: kept in the workbook and on the computer, found again by the form alone. */
import { findForm, forgetForm, listForms, rememberForm } from "../../src/app/form-memory";
import { MemoryStorage } from "../../src/app/key-value-storage";
import { understand } from "../../src/app/understand";
import {
  readCorrections,
  readWorkbookState,
  writeCorrections,
  writeWorkbookState,
} from "../../src/app/workbook-state";
import { correctForm } from "../../src/core/recognise/correct-form";
import type { FormCorrection } from "../../src/core/recognise/form-correction";
import { FileHost } from "../../src/hosts/xlsx/file-host";
import type { FixtureSheet } from "../support/fixture";
import { snapshotOf } from "../support/fixture-snapshot";
import { buildXlsx } from "../support/fixture-xlsx";

const sheetOf = (year: number, third = "Cột phụ"): FixtureSheet => ({
  name: "Bảng điểm",
  grid: `
    |   | A   | B                 | C          | D        | E        |
    | 1 | STT | Nội dung tiêu chí | Điểm chuẩn ${year} | Tự chấm | ${third} |
    | 2 | 1   | Chấp hành nội quy | 60         | 55       | 50       |
    | 3 | 2   | Nộp báo cáo       | 40         | 40       | 40       |
  `,
});

const tableOf = (sheet: FixtureSheet, corrections: readonly FormCorrection[] = []) => {
  const [table] = understand(snapshotOf({ sheets: [sheet] }), { withHidden: false, corrections });
  if (!table) throw new Error("no table was found");
  return table;
};

const CORRECTION = correctForm(tableOf(sheetOf(2025)).found, { what: "column", column: 4, to: "appraised" });
if (!CORRECTION) throw new Error("nothing was said");

test("a correction made in one year's file is offered for the next year's, and for no other form", () => {
  const storage = new MemoryStorage();
  rememberForm(storage, CORRECTION);
  const forms = listForms(storage);
  expect(findForm(forms, tableOf(sheetOf(2026)).found.form)).toEqual(CORRECTION);
  expect(findForm(forms, tableOf(sheetOf(2026, "Minh chứng")).found.form)).toBeUndefined();
});

test("a corrected header is offered where the header stands that was taken before", () => {
  const storage = new MemoryStorage();
  const before = tableOf(sheetOf(2025)).found;
  const moved = { ...CORRECTION, form: ["tieu de khac|cot khac"], replaces: before.form };
  rememberForm(storage, moved);
  expect(findForm(listForms(storage), before.form)).toEqual(moved);
});

test("the last word about a form counts; a forgotten form is not offered; the oldest of many goes", () => {
  const storage = new MemoryStorage();
  rememberForm(storage, CORRECTION);
  rememberForm(storage, { ...CORRECTION, kind: "targets" });
  expect(listForms(storage).map(({ kind }) => kind)).toEqual(["targets"]);
  for (let at = 0; at < 200; at++)
    rememberForm(storage, { ...CORRECTION, form: [`mau ${"x".repeat(at)}|cot`] });
  expect(listForms(storage)).toHaveLength(200);
  expect(findForm(listForms(storage), CORRECTION.form)).toBeUndefined();
  forgetForm(storage, ["mau |cot"]);
  expect(listForms(storage)).toHaveLength(199);
});

test("no paragraph is kept: a long line may be about people; a header of a book's length is no header", () => {
  const storage = new MemoryStorage();
  const roles = [
    { line: "1 cham hanh noi quy", role: "group" },
    { line: "x".repeat(301), role: "note" },
  ] as const;
  rememberForm(storage, { ...CORRECTION, roles });
  expect(listForms(storage)[0]?.roles).toEqual(roles.slice(0, 1));
  rememberForm(storage, { ...CORRECTION, form: ["y".repeat(4001)] });
  expect(listForms(storage)).toHaveLength(1);
});

test.each(["{", "7", '[{"form":1}]', '[{"form":[],"replaces":null,"kind":"fable","columns":[],"roles":[]}]'])(
  "a storage that holds %s remembers nothing, and can be written again",
  (text) => {
    const storage = new MemoryStorage();
    storage.set("forms", text);
    expect(listForms(storage)).toEqual([]);
    rememberForm(storage, CORRECTION);
    expect(listForms(storage)).toEqual([CORRECTION]);
  },
);

const openHost = () => new FileHost(buildXlsx({ sheets: [sheetOf(2025)] }), "bang-diem.xlsx");

test("in the workbook it travels with the file, beside what was put off, and the file stays corrected", async () => {
  const host = openHost();
  await writeWorkbookState(host, {
    version: 1,
    postponed: [{ key: "k", reason: "lý do", on: "2026-11-20" }],
  });
  expect(await readCorrections(host)).toEqual([]);
  await writeCorrections(host, [CORRECTION]);
  const reopened = new FileHost(host.bytes(), "ten-khac.xlsx");
  const corrections = await readCorrections(reopened);
  expect(corrections).toEqual([CORRECTION]);
  expect((await readWorkbookState(reopened)).postponed).toHaveLength(1);
  expect(tableOf(sheetOf(2025)).found.table.columns.get(4)).not.toBe("appraised");
  expect(tableOf(sheetOf(2025), corrections).found.table.columns.get(4)).toBe("appraised");
});

test("state of another version: tables are read without it, and it is not overwritten", async () => {
  const host = openHost();
  const text = JSON.stringify({ version: 2, corrections: "khác" });
  await host.writeState(text);
  expect(await readCorrections(host)).toEqual([]);
  await expect(writeCorrections(host, [CORRECTION])).rejects.toThrow("work.state-unreadable");
  expect(await host.readState()).toBe(text);
});

test("where a list of people ends is kept in its workbook only: its lines name them", () => {
  const storage = new MemoryStorage();
  const end = { what: "before", line: "to truong", nth: 0 } as const;
  const keptEnd = (kind: FormCorrection["kind"]) => {
    rememberForm(storage, { ...CORRECTION, kind, end });
    return listForms(storage)[0]?.end;
  };
  expect(keptEnd("scoring")).toEqual(end);
  expect(keptEnd("nominations")).toBeNull();
  expect(keptEnd(null)).toBeNull();
});

test("what was remembered before ends could be said is still read", () => {
  const storage = new MemoryStorage();
  const { end, ...older } = CORRECTION;
  storage.set("forms", JSON.stringify([older]));
  expect(listForms(storage)).toEqual([{ ...older, end: null }]);
});
