/** The workbook of a ranking: LibreOffice computes what the engine did, and every number says where it was read. */
import fc from "fast-check";
import { rankPlans } from "../../src/app/rank-plans";
import { rankSheet } from "../../src/core/plan/ranking/rank-sheet";
import { BLANK_ROW, type RankRow } from "../../src/core/plan/ranking/rank-row";
import { createWorkbook } from "../../src/hosts/xlsx/write/patch-workbook";
import { RANK_WORDS } from "../../src/messages/rank";
import { asPdf } from "../support/libre-office";
import { tableOf } from "../support/plan-sheet";
import { expectSameResults, withoutResults } from "../support/recalculated";
import { CLASSES, listOf, paper, PLACES, ranked, withOurSheet } from "./rank-case";

// other programs take their time on a busy machine
jest.setTimeout(240_000);

const OUT = "Có cá nhân bị kỷ luật từ cảnh cáo trở lên: không xếp loại";
const PERCENT =
  "Xếp loại theo % điểm tối đa: Xuất sắc: từ 90% trở lên; Tốt: từ 70% đến dưới 90%; Khá: dưới 70%";

/** Quarters of points, so that equal totals come of themselves. */
const quarters = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((quarter) => quarter / 4);
const [POINTS] = fc.sample(
  fc.array(fc.tuple(quarters(40), quarters(40), quarters(20), quarters(10)), {
    minLength: 14,
    maxLength: 14,
  }),
  { numRuns: 1, seed: 2026 },
);

function cluster() {
  const notes = [CLASSES, PLACES, OUT];
  const random = (POINTS ?? []).map(([a, b, c, bonus], at) => {
    const appraised = at % 3 === 0 ? [a / 2, b, c] : [];
    const unit = `Xã Mẫu ${at + 1}`;
    const form = paper({ unit, self: [a, b, c], appraised, bonus, notes: at === 5 ? [PERCENT] : notes });
    return [`${unit}.xlsx`, [form]] as const;
  });
  const out = paper({ unit: "Xã Ví Dụ", self: [40, 40, 20], bonus: 0, notes });
  return ranked({
    "danh-sach.xlsx": [listOf("Xã Mẫu 1", "Xã Giả Định")],
    ...Object.fromEntries(random),
    "bằng.xlsx": [paper({ unit: "Xã Bằng", self: [30, 30, 20], bonus: 0, notes })],
    "cũng bằng.xlsx": [paper({ unit: "Xã Cũng Bằng", self: [40, 20, 20], bonus: 0, notes })],
    "blank.xlsx": [paper({ unit: "Xã Trống", self: [], notes })],
    "out.xlsx": withOurSheet([out], [["Số liệu 1", 11, "Có"]]),
  });
}

const RANKING = cluster();
const PLANS = rankPlans(RANKING);

test("LibreOffice computes totals, ranks, classes and means as the engine did", async () => {
  const compared = await expectSameResults(createWorkbook(PLANS.map(withoutResults)), PLANS);
  // 18 units and a missing one: total, counting and rank each; 18 classes; 7 lines of criteria
  expect(compared).toBe(19 * 3 + 18 + 7);
});

test("stages with shares, of which one is not known", async () => {
  const stages = (council: number | null) =>
    [
      { by: "đơn vị", share: 20, points: 97.5 },
      { by: "Khối trưởng", share: 0, points: null },
      { by: "Hội đồng", share: 80, points: council },
    ] as const;
  const row = (unit: string, council: number | null, total: number | null, rank: number | null): RankRow => ({
    ...BLANK_ROW,
    unit,
    cluster: "Cụm 1",
    max: 100,
    self: 97.5,
    appraised: council,
    stages: stages(council),
    basis: "stages",
    total,
    rank,
    file: "a.xlsx",
    place: { sheet: "Phiếu", cell: { row: 5, column: 3 } },
  });
  // 0,2 × 97,5 + 0,8 × 91,3 = 92,54
  const plan = rankSheet([row("Xã Mẫu", 91.3, 92.54, 1), row("Xã Thí Dụ", null, null, null)], RANK_WORDS);
  expect(await expectSameResults(createWorkbook([withoutResults(plan)]), [plan])).toBe(6);
});

test("a scale that no formula can hold leaves the class as words", () => {
  const place = { sheet: "Phiếu", cell: { row: 5, column: 3 } };
  const classOn = (levels: number, name: string) => {
    const classes = Array.from({ length: levels }, (_, at) => ({ level: `${name} ${at}`, from: 90 - at }));
    const scale = { type: "classification", classes } as const;
    const row: RankRow = { ...BLANK_ROW, unit: "Xã Mẫu", cluster: null, file: "a.xlsx", place, scale };
    const plan = rankSheet([{ ...row, total: 90, classification: `${name} 0` }], RANK_WORDS);
    return plan.rows[3]?.cells.find((cell) => cell?.value === `${name} 0`);
  };
  expect(classOn(60, "Loại")?.formula).toMatch(/^IF\(/);
  expect(classOn(61, "Loại")).toMatchObject({ value: "Loại 0" });
  expect(classOn(61, "Loại")?.formula).toBeUndefined();
  expect(classOn(2, "x".repeat(255))?.formula).toBeUndefined();
});

test("headings differ, whatever a rule calls its stages: Excel refuses a table with two alike", () => {
  const stages = ["thưởng", "Thưởng", "trừ"].map((by) => ({ by, share: 100, points: 1 }));
  const place = { sheet: "Phiếu", cell: { row: 5, column: 3 } };
  const row: RankRow = { ...BLANK_ROW, unit: "Xã Mẫu", cluster: null, file: "a.xlsx", place, stages };
  const { rows, tables } = rankSheet([row], RANK_WORDS);
  const headings = tables[0]?.columns.map((heading) => heading.toLowerCase()) ?? [];
  expect(headings).toContain("điểm thưởng (2)");
  expect(new Set(headings).size).toBe(headings.length);
  expect(rows[2]?.cells.map((cell) => cell?.value)).toEqual(tables[0]?.columns);
});

test("each unit stands with its file, sheet and cell; the missing one too", () => {
  const [rank] = PLANS;
  const rows = rank ? tableOf(rank) : [];
  expect(rows.find((row) => row["Đơn vị"] === "Xã Bằng")).toMatchObject({
    "Tự chấm": 80,
    "Tổng điểm": 80,
    ["Tệp"]: "bằng.xlsx",
    "Trang, ô": "'Phiếu'!D13",
  });
  expect(rows.find((row) => row["Đơn vị"] === "Xã Ví Dụ")).toMatchObject({
    ["Hạng"]: "",
    "Tổng điểm": 100,
    "Xếp loại": "",
    "Không xếp loại vì": expect.stringMatching(/kỷ luật/),
    "Đề nghị suy tôn": "Không",
  });
  expect(rows.at(-1)).toMatchObject({
    "Đơn vị": "Xã Giả Định",
    "Tổng điểm": "",
    "Cần xem": "Chưa có phiếu chấm điểm.",
    ["Tệp"]: "danh-sach.xlsx",
  });
});

test("criteria stand beside each other, with file, sheet, column and row", () => {
  const [, heat] = PLANS;
  const grid = heat?.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)) ?? [];
  const [, , files = [], places = [], headings = [], group = [], first = []] = grid;
  const at = headings.indexOf("Xã Bằng");
  expect([files[at], places[at], group[at], first[at]]).toEqual(["bằng.xlsx", "Phiếu, cột D", 60, 30]);
  // the unit that is out has its figures on our own sheet: the second line under a header in row 3
  expect([first[0], first[1], first[2], first.at(-1)]).toEqual([
    "1",
    "Hoàn thành kế hoạch công tác",
    40,
    "7; Xã Ví Dụ: 5",
  ]);
  // good, bad, weak on the lines 6 to 10; nobody is weak for want of a bonus
  expect(heat?.conditionalFormats.map(({ type, range: { top, bottom } }) => [type, top, bottom])).toEqual([
    ["expression", 5, 9],
    ["expression", 5, 9],
    ["expression", 5, 9],
    ["data-bar", 5, 11],
  ]);
});

test("both sheets are printed on A4 across, with the header on each page", () => {
  for (const { page, freeze } of PLANS) {
    expect(page).toMatchObject({ orientation: "landscape", titleRows: expect.anything() });
    expect(freeze?.rows).toBe((page?.titleRows?.to ?? 0) + 1);
  }
  expect(new TextDecoder("latin1").decode(asPdf(createWorkbook(PLANS))).startsWith("%PDF")).toBe(true);
});
