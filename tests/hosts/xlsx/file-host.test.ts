/** What only a file host has: old .xls files, its undo stack, its limits, its honesty about what a file cannot do. */
import { HostError } from "../../../src/app/host-error";
import { BLANK_PLAN, type SheetPlan } from "../../../src/core/workbook/sheet-plan";
import { FileHost } from "../../../src/hosts/xlsx/file-host";
import { range1 } from "../../support/fixture";
import { buildXlsx } from "../../support/fixture-xlsx";
import { asCsv, converted } from "../../support/libre-office";

// other programs take their time on a busy machine
jest.setTimeout(120_000);

const PLAN: SheetPlan = {
  ...BLANK_PLAN,
  id: "test.plan",
  name: "TĐ Mẫu",
  rows: [{ cells: [{ value: "Lê Ví Dụ", style: "text" }] }],
};

const SMALL = buildXlsx({ sheets: [{ name: "Gốc", grid: "| | A |\n| 1 | Mẫu |" }] });

describe("an old .xls", () => {
  const xls = converted(
    buildXlsx({
      sheets: [
        {
          name: "Danh sách",
          grid: `
            |   | A              | B    | C          | D                   |
            | 1 | DANH SÁCH      |      |            |                     |
            | 2 | Nguyễn Văn Mẫu | 9.5  | @2025-12-31 | =B2*2 → 19         |
            | 3 | Trần Thị Ví Dụ | -2   | #N/A       | =A3&" (mẫu)" → Trần Thị Ví Dụ (mẫu) |
          `,
          merges: ["A1:D1"],
          hiddenRows: [[3, 3]],
          fonts: { A2: ".VnTime" },
        },
        { name: "Mã", visibility: "hidden", grid: "| | A |\n| 1 | '01 |" },
      ],
      names: { Ma: "'Mã'!$A$1" },
    }),
    "mau.xlsx",
    "xls",
  );

  test("becomes an .xlsx with all that was read, and our sheet, at the first change", async () => {
    const host = new FileHost(xls, "mau.xls");
    const before = await host.read();
    expect(host.bytes()).toBe(xls);
    await host.apply([PLAN]);
    const after = await host.read();
    expect(after.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Danh sách", "visible"],
      ["Mã", "hidden"],
      ["TĐ Mẫu", "visible"],
    ]);
    for (const [at, sheet] of before.sheets.entries()) {
      const now = after.sheets[at];
      expect(now?.cells.values).toEqual(sheet.cells.values);
      expect(now?.cells.formulas).toEqual(sheet.cells.formulas);
      expect(now?.merges).toEqual(sheet.merges);
      expect(now?.hiddenRows).toEqual(sheet.hiddenRows);
      const looks = (formats: Uint16Array | undefined, all: typeof after.formats) =>
        Array.from(formats ?? [], (format) => all[format]).map((look) => [
          look?.numberFormat,
          look?.font,
          look?.bold,
        ]);
      expect(looks(now?.cells.formats, after.formats)).toEqual(looks(sheet.cells.formats, before.formats));
    }
    expect(before.sheets[0]?.merges).toEqual([range1("A1:D1")]);
    expect(after.names.map(({ name, refersTo }) => [name, refersTo])).toContainEqual(["Ma", "'Mã'!$A$1"]);
    expect(asCsv(host.bytes()).get("Danh sách")?.[1]).toBe("Nguyễn Văn Mẫu,9.5,31/12/2025,19");
    await host.undo();
    expect(host.bytes()).toBe(xls);
  });

  test("holds no state of ours before", async () => {
    expect(await new FileHost(xls, "mau.xls").readState()).toBeNull();
  });
});

test("the bytes handed in are never changed", async () => {
  const copy = Uint8Array.from(SMALL);
  const host = new FileHost(SMALL, "mau.xlsx");
  await host.apply([PLAN]);
  expect(SMALL).toEqual(copy);
  expect(host.bytes()).not.toBe(SMALL);
});

test("a step that fails changes nothing and is no step", async () => {
  const host = new FileHost(SMALL, "mau.xlsx");
  const broken: SheetPlan = { ...PLAN, rows: [{ cells: [{ value: Infinity }] }] };
  await expect(host.apply([PLAN, broken])).rejects.toThrow(RangeError);
  expect(host.bytes()).toBe(SMALL);
  expect(host.undoDepth()).toBe(0);
});

test("stopped work changes nothing", async () => {
  const host = new FileHost(SMALL, "mau.xlsx");
  await expect(host.apply([PLAN], { signal: AbortSignal.abort() })).rejects.toThrow(
    new HostError("work.cancelled"),
  );
  expect(host.bytes()).toBe(SMALL);
});

test("state has the same limit as in Excel", async () => {
  const host = new FileHost(SMALL, "mau.xlsx");
  await expect(host.writeState("ă".repeat(600_000))).rejects.toThrow(new HostError("work.state-too-large"));
});

test("a file shows nothing: no selection, and it says so", async () => {
  const host = new FileHost(SMALL, "mau.xlsx");
  expect(host.capabilities()).toMatchObject({ kind: "file", canWrite: true, canSelect: false });
  await expect(host.select()).resolves.toBeUndefined();
  host.onSelect()();
  host.onChange()();
});
