/**
 * What every host promises, as one suite. In: a way to open a fixture behind a host. Out: the same tests for files,
 * the grid and Excel. Hosts that live in another process answer through promises, so everything here is awaited.
 */
import type { HostCapabilities } from "../../src/app/workbook-host";
import { formatCell, formatRange, type CellPosition, type CellRange } from "../../src/core/workbook/cell-ref";
import { BLANK_PLAN, type PlannedCell, type SheetPlan } from "../../src/core/workbook/sheet-plan";
import { forEachCell, formulaAt } from "../../src/core/workbook/sheet-view";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { fixtureCells, range1, type FixtureWorkbook } from "../support/fixture";
import { HOST_FIXTURES } from "./host-fixtures";

/** The port with every answer awaited; trouble arrives as an Error whose message is the HostError's code. */
export interface RemoteHost {
  capabilities(): Promise<HostCapabilities>;
  read(): Promise<WorkbookSnapshot>;
  apply(plans: readonly SheetPlan[]): Promise<void>;
  remove(planIds: readonly string[]): Promise<void>;
  undoDepth(): Promise<number>;
  undo(): Promise<void>;
  readState(): Promise<string | null>;
  writeState(state: string): Promise<void>;
  select(place: { readonly sheet: string; readonly range: CellRange }): Promise<void>;
}

export interface HostHarness {
  readonly host: RemoteHost;
  /** What the officer does by hand, outside our host: types a value, renames a sheet. */
  readonly typeValue: (sheet: string, cell: CellPosition, value: string | number) => Promise<void>;
  readonly renameSheet: (from: string, to: string) => Promise<void>;
  close(): Promise<void>;
}

export type OpenHarness = (workbook: FixtureWorkbook) => Promise<HostHarness>;

type SheetView = Readonly<Record<string, unknown>>;

/** A sheet as a test wants to see it: by address. */
function viewOf(sheet: SheetSnapshot, workbook: WorkbookSnapshot): SheetView {
  const cells: Record<string, unknown> = {};
  forEachCell(sheet.cells, ({ index, value, ...place }) => {
    const format = workbook.formats[sheet.cells.formats[index] ?? -1];
    cells[formatCell(place)] = [value, formulaAt(sheet, place) ?? null, format?.numberFormat];
  });
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    merges: sheet.merges.map(formatRange).sort(),
    hiddenRows: sheet.hiddenRows.map(({ from, to }) => [from + 1, to + 1]),
    hiddenColumns: sheet.hiddenColumns,
    tables: Object.fromEntries(sheet.tables.map(({ name, range }) => [name, formatRange(range)])),
    isProtected: sheet.isProtected,
    planId: sheet.planId,
  };
}

const viewsOf = (workbook: WorkbookSnapshot) => workbook.sheets.map((sheet) => viewOf(sheet, workbook));

function valuesOf(workbook: WorkbookSnapshot, name: string): Record<string, CellValue> {
  const values: Record<string, CellValue> = {};
  const sheet = workbook.sheets.find((candidate) => candidate.name === name);
  if (!sheet)
    throw new Error(`no sheet ${name} among ${workbook.sheets.map((each) => each.name).join(", ")}`);
  forEachCell(sheet.cells, ({ value, ...place }) => (values[formatCell(place)] = value));
  return values;
}

const text = (value: string): PlannedCell => ({ value, style: "text" });

/** A plan that uses what our sheets use: title, header, table, formulas, links, checks, looks, paper. */
export const RICH_PLAN: SheetPlan = {
  ...BLANK_PLAN,
  id: "test.points",
  name: "TĐ Chấm điểm",
  columns: [{ width: 6 }, { width: 40 }, { width: 12 }, { width: 14, hidden: true }],
  rows: [
    { cells: [{ value: "BẢNG CHẤM ĐIỂM", style: "title" }], height: 24 },
    { cells: ["STT", "Nội dung", "Điểm", "Mã"].map((value) => ({ value, style: "header" as const })) },
    { cells: [{ value: 1, style: "integer" }, text("=1+1"), { value: 9.5, style: "points" }, text("001")] },
    {
      cells: [
        { value: 2, style: "integer" },
        text("+84 \"Mẫu\" & 'Ví Dụ' <b>"),
        { value: 0.25, style: "points" },
        text("03/04"),
      ],
    },
    {
      cells: [
        null,
        { value: "Cộng", style: "total" },
        { value: 9.75, formula: "SUM(C3:C4)", style: "total" },
        { value: "Về nguồn", style: "link", link: { sheet: "Danh sách", cell: { row: 1, column: 1 } } },
      ],
    },
  ],
  merges: [range1("A1:D1")],
  tables: [
    { name: "TD_Diem", range: range1("A2:D4"), columns: ["STT", "Nội dung", "Điểm", "Mã"], filter: true },
  ],
  validations: [
    {
      type: "decimal",
      range: range1("C3:C4"),
      min: 0,
      max: 10,
      error: { title: "Điểm", message: "Điểm từ 0 đến 10." },
    },
    { type: "list", range: range1("B3:B4"), source: "'Danh sách'!$B$2:$B$3", error: null },
  ],
  conditionalFormats: [
    { type: "expression", range: range1("C3:C4"), formula: "$C3<1", style: "bad" },
    { type: "data-bar", range: range1("C3:C4"), min: 0, max: 10 },
  ],
  freeze: { rows: 2, columns: 1 },
  page: {
    orientation: "landscape",
    margins: { top: 2, bottom: 2, left: 3, right: 1.5 },
    fitToWidth: 1,
    titleRows: { from: 1, to: 1 },
    printArea: range1("A1:D5"),
    breakAfterRows: [],
    pageNumbers: true,
    centered: true,
  },
  names: [{ name: "TD_TongDiem", refersTo: "'TĐ Chấm điểm'!$C$5" }],
};

const RICH_VALUES = {
  A1: "BẢNG CHẤM ĐIỂM",
  A2: "STT",
  B2: "Nội dung",
  C2: "Điểm",
  D2: "Mã",
  A3: 1,
  B3: "=1+1",
  C3: 9.5,
  D3: "001",
  A4: 2,
  B4: "+84 \"Mẫu\" & 'Ví Dụ' <b>",
  C4: 0.25,
  D4: "03/04",
  B5: "Cộng",
  C5: 9.75,
  D5: "Về nguồn",
};

function withRows(plan: SheetPlan, id: string, name: string, values: readonly string[]): SheetPlan {
  return { ...plan, ...BLANK_PLAN, id, name, rows: values.map((value) => ({ cells: [text(value)] })) };
}

const SMALL_PLAN = withRows(RICH_PLAN, "test.small", "TĐ Nhỏ", ["một", "hai"]);

export function describeHostContract(hostName: string, open: OpenHarness): void {
  describe(`${hostName} keeps the contract`, () => {
    let harness: HostHarness | undefined;

    async function opened(workbook: FixtureWorkbook): Promise<HostHarness> {
      harness = await open(workbook);
      return harness;
    }

    afterEach(async () => {
      await harness?.close();
      harness = undefined;
    });

    describe("reading", () => {
      test.each(HOST_FIXTURES.map((fixture) => [fixture.about, fixture] as const))(
        "%s",
        async (_, { workbook }) => {
          const { host } = await opened(workbook);
          const snapshot = await host.read();
          const expected = workbook.sheets.map((sheet) => ({
            name: sheet.name,
            visibility: sheet.visibility ?? "visible",
            cells: Object.fromEntries(
              fixtureCells(sheet).map((cell) => [
                formatCell(cell),
                [cell.value, cell.formula, cell.numberFormat],
              ]),
            ),
            merges: [...(sheet.merges ?? [])].sort(),
            hiddenRows: sheet.hiddenRows ?? [],
            hiddenColumns: (sheet.hiddenColumns ?? []).map((letters) => {
              const { left } = range1(`${letters}1`);
              return { from: left, to: left };
            }),
            tables: sheet.tables ?? {},
            isProtected: sheet.isProtected ?? false,
            planId: null,
          }));
          expect(viewsOf(snapshot)).toEqual(expected);
          expect(Object.fromEntries(snapshot.names.map(({ name, refersTo }) => [name, refersTo]))).toEqual(
            workbook.names ?? {},
          );
        },
      );

      test("the font of a cell is known, for legacy encodings", async () => {
        const { host } = await opened(LIST);
        const snapshot = await host.read();
        const fonts = snapshot.sheets[0]?.cells.formats;
        const fontAt = (index: number) => snapshot.formats[fonts?.[index] ?? -1]?.font;
        expect(fontAt(0)).toBe("Times New Roman");
        expect(fontAt(5)).toBe(".VnTime");
      });
    });

    describe("applying", () => {
      test("adds our sheet after theirs, every text as text, every number as number", async () => {
        const { host } = await opened(LIST);
        await host.apply([RICH_PLAN]);
        const after = await host.read();
        expect(after.sheets.map(({ name }) => name)).toEqual(["Danh sách", "TĐ Chấm điểm"]);
        expect(valuesOf(after, "TĐ Chấm điểm")).toEqual(RICH_VALUES);
        const ours = after.sheets[1];
        expect(ours && formulaAt(ours, { row: 4, column: 2 })).toBe("SUM(C3:C4)");
        expect(ours?.cells.formulas).toHaveLength(1);
        expect(ours?.merges).toEqual([range1("A1:D1")]);
        expect(ours?.tables).toEqual([
          { name: "TD_Diem", range: range1("A2:D4"), hasHeaders: true, hasTotals: false },
        ]);
        expect(ours?.planId).toBe("test.points");
        expect(ours?.hiddenColumns).toEqual([{ from: 3, to: 3 }]);
        expect(after.names.map(({ name, refersTo }) => [name, refersTo])).toContainEqual([
          "TD_TongDiem",
          "'TĐ Chấm điểm'!$C$5",
        ]);
      });

      test("checks of what is typed are there to be read", async () => {
        const { host } = await opened(LIST);
        await host.apply([RICH_PLAN]);
        const ours = (await host.read()).sheets[1];
        expect(ours?.validations.map(({ type, ranges }) => [type, ranges.map(formatRange)])).toEqual(
          expect.arrayContaining([
            ["decimal", ["C3:C4"]],
            ["list", ["B3:B4"]],
          ]),
        );
      });

      test("changes nothing on their sheets", async () => {
        const { host } = await opened(LIST);
        const before = viewsOf(await host.read());
        await host.apply([RICH_PLAN, SMALL_PLAN]);
        expect(viewsOf(await host.read()).slice(0, before.length)).toEqual(before);
      });

      test("again: replaces ours in its place and adds no second one", async () => {
        const { host } = await opened(LIST);
        await host.apply([RICH_PLAN, SMALL_PLAN]);
        await host.apply([withRows(RICH_PLAN, "test.points", "TĐ Chấm điểm", ["mới"])]);
        const after = await host.read();
        expect(after.sheets.map(({ name }) => name)).toEqual(["Danh sách", "TĐ Chấm điểm", "TĐ Nhỏ"]);
        expect(valuesOf(after, "TĐ Chấm điểm")).toEqual({ A1: "mới" });
        expect(after.sheets[1]).toMatchObject({ merges: [], tables: [], validations: [] });
      });

      test("finds our sheet again after the officer renamed it", async () => {
        const { host, renameSheet } = await opened(LIST);
        await host.apply([SMALL_PLAN]);
        await renameSheet("TĐ Nhỏ", "Bảng của tôi");
        await host.apply([withRows(RICH_PLAN, "test.small", "TĐ Nhỏ", ["ba"])]);
        const after = await host.read();
        expect(after.sheets.map(({ name }) => name)).toEqual(["Danh sách", "TĐ Nhỏ"]);
        expect(valuesOf(after, "TĐ Nhỏ")).toEqual({ A1: "ba" });
      });

      test("never takes a sheet of theirs for ours, whatever its name", async () => {
        const theirs = { sheets: [{ name: "TĐ Nhỏ", grid: "| | A |\n| 1 | của cơ quan |" }] };
        const { host } = await opened(theirs);
        await host.apply([SMALL_PLAN]);
        await host.apply([SMALL_PLAN]);
        const after = await host.read();
        expect(after.sheets.map(({ name, planId }) => [name, planId])).toEqual([
          ["TĐ Nhỏ", null],
          ["TĐ Nhỏ (2)", "test.small"],
        ]);
        expect(valuesOf(after, "TĐ Nhỏ")).toEqual({ A1: "của cơ quan" });
      });

      test("a hidden sheet of ours is hidden; 2.000 rows arrive whole", async () => {
        const { host } = await opened(LIST);
        const names = Array.from({ length: 2000 }, (_, at) => `Nguyễn Văn Mẫu ${at + 1}`);
        await host.apply([
          { ...withRows(RICH_PLAN, "test.list", "TĐ Danh mục", names), visibility: "hidden" },
        ]);
        const after = await host.read();
        expect(after.sheets[1]?.visibility).toBe("hidden");
        expect(Object.values(valuesOf(after, "TĐ Danh mục"))).toEqual(names);
      });
    });

    describe("putting back", () => {
      test("undo takes a new sheet away and leaves the workbook as it was", async () => {
        const { host } = await opened(LIST);
        const before = viewsOf(await host.read());
        expect(await host.undoDepth()).toBe(0);
        await host.apply([RICH_PLAN]);
        expect(await host.undoDepth()).toBe(1);
        await host.undo();
        expect(viewsOf(await host.read())).toEqual(before);
        expect(await host.undoDepth()).toBe(0);
      });

      test("undo brings back what stood on a replaced sheet, with what the officer had typed there", async () => {
        const { host, typeValue } = await opened(LIST);
        await host.apply([SMALL_PLAN]);
        await typeValue("TĐ Nhỏ", { row: 1, column: 2 }, "ghi chú của tôi");
        await host.apply([withRows(RICH_PLAN, "test.small", "TĐ Nhỏ", ["khác"])]);
        await host.undo();
        expect(valuesOf(await host.read(), "TĐ Nhỏ")).toEqual({
          A1: "một",
          A2: "hai",
          C2: "ghi chú của tôi",
        });
      });

      test("a removed sheet comes back; ids nobody has are passed over", async () => {
        const { host } = await opened(LIST);
        await host.apply([RICH_PLAN, SMALL_PLAN]);
        const before = viewsOf(await host.read());
        await host.remove(["test.points", "test.nobody"]);
        expect((await host.read()).sheets.map(({ name }) => name)).toEqual(["Danh sách", "TĐ Nhỏ"]);
        await host.undo();
        const after = viewsOf(await host.read());
        expect(after.map(({ name }) => name).sort()).toEqual(before.map(({ name }) => name).sort());
        expect(after.find(({ name }) => name === "TĐ Chấm điểm")?.["cells"]).toEqual(
          before.find(({ name }) => name === "TĐ Chấm điểm")?.["cells"],
        );
      });

      test("with nothing to undo it says so", async () => {
        const { host } = await opened(LIST);
        await expect(host.undo()).rejects.toThrow("work.nothing-to-undo");
      });
    });

    describe("state", () => {
      test("travels with the workbook and can be replaced and put back", async () => {
        const { host } = await opened(LIST);
        expect(await host.readState()).toBeNull();
        const first = JSON.stringify({ version: 1, note: 'Trần Thị Thí Dụ & <Mẫu> "1" ]]>' });
        await host.writeState(first);
        expect(await host.readState()).toBe(first);
        await host.writeState("{}");
        expect(await host.readState()).toBe("{}");
        await host.undo();
        expect(await host.readState()).toBe(first);
      });
    });

    test("selecting a cell on a sheet that is gone is said, where selecting is possible", async () => {
      const { host } = await opened(LIST);
      await host.select({ sheet: "Danh sách", range: range1("B2") });
      const { canSelect } = await host.capabilities();
      const gone = host.select({ sheet: "Không có", range: range1("A1") });
      if (canSelect) await expect(gone).rejects.toThrow("excel.gone");
      else await expect(gone).resolves.toBeUndefined();
    });
  });
}

/** The workbook most tests start from. */
const LIST: FixtureWorkbook = {
  sheets: [
    {
      name: "Danh sách",
      grid: `
        |   | A   | B                | C           |
        | 1 | STT | Họ và tên        | Điểm        |
        | 2 | 1   | Nguyễn Văn Mẫu   | 9.5         |
        | 3 | 2   | Trần Thị Thí Dụ  | 8           |
        | 4 |     | Cộng             | =SUM(C2:C3) → 17.5 |
      `,
      fonts: { C2: ".VnTime" },
    },
  ],
};
