/** Our sheet after somebody sorted it, took columns out and gave it another name: structured again, nothing typed is lost. */
import fc from "fast-check";
import { understand } from "../../../src/app/understand";
import { planStructured } from "../../../src/core/plan/structured/plan-structured";
import { buildCellStore, type IncomingCell } from "../../../src/core/workbook/cell-store-builder";
import type { SheetPlan } from "../../../src/core/workbook/sheet-plan";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { STRUCTURED_WORDS } from "../../../src/messages/structured";
import { snapshotOf } from "../../support/fixture-snapshot";
import { gridSheet } from "../../support/grid";
import { tableOf } from "../../support/plan-sheet";

const NAMES = ["Nguyễn Văn Mẫu", "Trần Thị Thí Dụ", "Lê Văn Ví Dụ", "Phạm Thị Giả Định", "Đỗ Thị Thử"];
const MINE = "Ghi chú của tôi";

const SOURCE = snapshotOf({
  sheets: [
    {
      name: "Danh sách",
      grid: [
        "| | A | B | C | D |",
        "| 1 | | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 | | |",
        "| 3 | STT | Họ và tên | Danh hiệu đề nghị | Đơn vị |",
        ...NAMES.map((name, at) => `| ${at + 4} | ${at + 1} | ${name} | LĐTT | Phòng ${at} |`),
      ].join("\n"),
    },
  ],
});

function structured(ours: readonly SheetSnapshot[] = []): SheetPlan {
  const snapshot = { ...SOURCE, sheets: [...SOURCE.sheets, ...ours] };
  const made = planStructured(understand(snapshot, { withHidden: false }), snapshot, STRUCTURED_WORDS);
  const sheet = made.find(({ kind }) => kind === "nominations");
  if (!sheet) throw new Error("no nominations");
  return sheet.plan;
}

const FIRST = structured();
const [TABLE] = FIRST.tables;
const HEADINGS = TABLE?.columns ?? [];
const TOP = (TABLE?.range.top ?? 0) + 1;
const NOTE_COLUMN = HEADINGS.indexOf(MINE);

/** Rows of the table in another order, each with a note, without the columns taken out, under another name. */
function byHand(order: readonly number[], without: ReadonlySet<number>): SheetSnapshot {
  const cells: IncomingCell[] = FIRST.rows.flatMap((_, row) => {
    const from = row < TOP ? row : TOP + (order[row - TOP] ?? 0);
    const note = row < TOP ? undefined : `ghi ${from - TOP}`;
    const kept = HEADINGS.map((_heading, column) => column).filter((column) => !without.has(column));
    return kept.flatMap((column, place) => {
      const value = (column === NOTE_COLUMN ? note : undefined) ?? FIRST.rows[from]?.cells[column]?.value;
      return value === undefined || value === null ? [] : [{ row, column: place, value, format: 0 }];
    });
  });
  return gridSheet("Trang đổi tên", "", { cells: buildCellStore(cells), planId: FIRST.id });
}

test("sorted, with columns taken out, renamed: every note stays, and with the key each stays with its person", () => {
  const columns = fc.uniqueArray(
    fc.integer({ min: 0, max: HEADINGS.length - 1 }).filter((column) => column !== NOTE_COLUMN),
    { maxLength: 4 },
  );
  const orders = fc.shuffledSubarray(
    NAMES.map((_, at) => at),
    { minLength: NAMES.length },
  );
  fc.assert(
    fc.property(orders, columns, (order, removed) => {
      const again = structured([byHand(order, new Set(removed))]);
      const rows = tableOf(again);
      const notes = rows.map((row) => row[MINE]).filter((note) => note !== null);
      expect(notes.sort()).toEqual(NAMES.map((_, at) => `ghi ${at}`));
      if (removed.includes(HEADINGS.indexOf("Khóa"))) return;
      expect(rows.map((row) => [row["Họ tên, tên tập thể"], row[MINE]])).toEqual(
        NAMES.map((name, at) => [name, `ghi ${at}`]),
      );
    }),
    { numRuns: 60 },
  );
});
