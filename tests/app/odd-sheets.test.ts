/** No sheet is so odd that the desk fails: each is read, shown, proposed from and pointed at, in bounded time. */
import { TableDesk, type Understanding } from "../../src/app/table-desk";
import type { CellValue } from "../../src/core/workbook/snapshot";
import { buildCellStore } from "../../src/core/workbook/cell-store-builder";
import { gridSheet, gridWorkbook } from "../support/grid";

/** Generous: a slow computer under load must not fail here, a square of the size must. */
const MOST_MS = 10_000;
const LONGEST = "ư".repeat(32_767);

type Placed = readonly [row: number, column: number, value: CellValue];

const HEADER = ["STT", "Nội dung tiêu chí", "Điểm chuẩn", "Tự chấm"];
const rowOf = (row: number, values: readonly CellValue[]): readonly Placed[] =>
  values.map((value, column) => [row, column, value]);
const times = <Item>(count: number, make: (at: number) => Item) =>
  Array.from({ length: count }, (_, at) => make(at));

const SHEETS: readonly (readonly [string, readonly Placed[]])[] = [
  ["empty", []],
  ["one number", [[0, 0, 7]]],
  ["one cell at the very end", [[1_048_575, 16_383, "Hết"]]],
  ["one error", [[3, 3, { error: "#REF!" }]]],
  ["a header and nothing else", rowOf(0, HEADER)],
  ["headers only", times(2000, (row) => rowOf(row, HEADER)).flat()],
  [
    "5,000 columns",
    [
      ...rowOf(
        0,
        times(5000, (at) => `Điểm ${at}`),
      ),
      ...rowOf(
        1,
        times(5000, (at) => at),
      ),
    ],
  ],
  [
    "5,000 columns known by their headings",
    [
      ...rowOf(
        0,
        times(5000, (at) => HEADER[at % 4] ?? ""),
      ),
      ...rowOf(
        1,
        times(5000, (at) => (at % 4 === 1 ? "Việc" : at)),
      ),
    ],
  ],
  [
    "1,000 tables",
    times(1000, (at) => [...rowOf(at * 4, HEADER), ...rowOf(at * 4 + 1, [1, "Trực cơ quan", 10, 9])]).flat(),
  ],
  ["the longest texts", times(40, (row) => rowOf(row, [LONGEST, LONGEST])).flat()],
  [
    "the longest texts in a table",
    [...rowOf(0, HEADER), ...times(40, (row) => rowOf(row + 1, [row + 1, LONGEST, 10, 9])).flat()],
  ],
  [
    "the longest heading",
    [...rowOf(0, ["STT", `Nội dung ${LONGEST}`, "Điểm chuẩn"]), ...rowOf(1, [1, "Việc", 2])],
  ],
  ["only blanks and dashes", times(50, (row) => rowOf(row, [" ", "-", "…", "\u00a0"])).flat()],
];

function deskOn(placed: readonly Placed[]): { readonly desk: TableDesk; readonly understood: Understanding } {
  const cells = placed.map(([row, column, value]) => ({ row, column, value, format: 0 }));
  const sheet = gridSheet("Lạ", "", { cells: buildCellStore(cells) });
  const desk = new TableDesk();
  const understood = desk.answer({
    kind: "understand",
    snapshot: gridWorkbook([sheet]),
    corrections: [],
    remembered: [],
    open: { sheet: "Lạ", top: 0, bottom: 1_048_575, form: null, rows: 200 },
  });
  // the desk answers a request with the answer of its kind
  return { desk, understood: understood as Understanding };
}

test.each(SHEETS)("%s", (_, placed) => {
  const start = process.cpuUsage();
  const { desk, understood } = deskOn(placed);
  desk.answer({ kind: "propose", figures: null });
  desk.answer({ kind: "lines", sheet: "Lạ", near: 5 });
  desk.answer({ kind: "point", sheet: "Lạ", top: 0, bottom: 0 });
  for (const { id } of understood.tables.slice(0, 3)) {
    desk.answer({ kind: "score", id, figures: [] });
    desk.answer({ kind: "correct", id, change: { what: "end", row: 1 } });
    desk.answer({ kind: "correct", id, change: { what: "kind", to: "unknown" } });
  }
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_MS);
});

test("of thousands of columns only the first are drawn; the others are still columns of the table", () => {
  const [name, placed] = SHEETS.find(([each]) => each === "5,000 columns known by their headings")!;
  const [table] = deskOn(placed).understood.tables;
  expect([name, table?.columns.length, table?.drawn?.columns, table?.drawn?.rows[0]?.cells.length]).toEqual([
    name,
    5000,
    100,
    100,
  ]);
});
