/** Structured sheets from text grids: what stands on them, by hand-worked expectations. */
import { planStructured } from "../../../src/core/plan/structured/plan-structured";
import type { SheetPlan } from "../../../src/core/workbook/sheet-plan";
import { understand } from "../../../src/app/understand";
import { STRUCTURED_WORDS } from "../../../src/messages/structured";
import type { FixtureSheet } from "../../support/fixture";
import { snapshotOf } from "../../support/fixture-snapshot";
import { tableOf } from "../../support/plan-sheet";

const SCORING: FixtureSheet = {
  name: "Bảng điểm",
  grid: `
    |   | A     | B                                   | C          | D         |
    | 1 |       | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2026     |            |           |
    | 3 | STT   | Nội dung tiêu chí                   | Điểm chuẩn | Điểm tự chấm |
    | 4 | I     | Công tác chuyên môn                 | 60         |           |
    | 5 | 1     | Hoàn thành kế hoạch năm             | 40.5       | 40        |
    | 6 | 2     | Báo cáo đúng hạn                    | 19.5       | 19        |
    | 7 | II    | Công tác phong trào                 | 40         |           |
    | 8 | 1     | Tham gia hội thao                   | 25         | 20        |
    | 9 | 2     | Tham gia văn nghệ                   | 15         | 15        |
    | 10 |      | Tổng cộng                           | 101        |           |
  `,
};

const LIST: FixtureSheet = {
  name: "Danh sách",
  grid: `
    |   | A   | B                          | C                 | D            | E              |
    | 1 |     | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 |       |              |                |
    | 3 | STT | Họ và tên                  | Danh hiệu đề nghị | Đơn vị       | Số CCCD        |
    | 4 | 1   | Ông Nguyễn Văn Mẫu         | CSTĐCS            | Phòng Ví Dụ  | '001099012345  |
    | 5 | 2   | Bà Trần Thị Thí Dụ         | Giải nhất phong trào | Phòng Ví Dụ | '001099054321 |
  `,
};

function plansOf(...sheets: FixtureSheet[]): ReadonlyMap<string, SheetPlan> {
  const snapshot = snapshotOf({ sheets });
  const tables = understand(snapshot, { withHidden: false });
  const made = planStructured(tables, snapshot, STRUCTURED_WORDS);
  return new Map(made.map(({ kind, plan }) => [kind, plan]));
}

function planOf(kind: string, ...sheets: FixtureSheet[]): SheetPlan {
  const plan = plansOf(...sheets).get(kind);
  if (!plan) throw new Error(`no plan for ${kind}`);
  return plan;
}

const column = (plan: SheetPlan, heading: string) => tableOf(plan).map((row) => row[heading]);

describe("scoring", () => {
  test("each line with role, level and points; a group beside the sum of its own children", () => {
    const plan = planOf("scoring", SCORING);
    expect(column(plan, "Vai trò")).toEqual([
      "Nhóm",
      "Tiêu chí",
      "Tiêu chí",
      "Nhóm",
      "Tiêu chí",
      "Tiêu chí",
      "Tổng",
    ]);
    expect(column(plan, "Cấp")).toEqual([1, 2, 2, 1, 2, 2, 1]);
    expect(column(plan, "Điểm chuẩn")).toEqual([60, 40.5, 19.5, 40, 25, 15, 101]);
    expect(column(plan, "Tổng điểm con")).toEqual([60, null, null, 40, null, null, null]);
    // groups and the total are the sums of what was entered
    expect(column(plan, "Tự chấm")).toEqual([59, 40, 19, 35, 20, 15, 94]);
  });

  test("the printed total is compared with the computed one, and the wrong one is doubted", () => {
    const plans = plansOf(SCORING);
    const [line] = tableOf(plans.get("checks")!);
    expect(line).toMatchObject({
      "Nội dung": "Tổng điểm chuẩn",
      "Số ghi trên bảng": 101,
      "Tính lại": 100,
      "Chênh lệch": -1,
    });
    expect(column(plans.get("scoring")!, "Cần xem").at(-1)).toMatch(/101.*100/);
  });
});

describe("nominations", () => {
  test("awards by their title in law; one that is not known is doubted, with the words as typed", () => {
    const plan = planOf("nominations", LIST);
    expect(column(plan, "Danh hiệu, hình thức")).toEqual(["Chiến sĩ thi đua cơ sở", "Giải nhất phong trào"]);
    const [first, second] = column(plan, "Cần xem");
    expect([first, second]).toEqual([null, expect.stringContaining("Giải nhất phong trào")]);
  });

  test("a citizen's number is nowhere written in full", () => {
    const everything = JSON.stringify([...plansOf(LIST).values()]);
    expect(everything).toContain("***345");
    expect(everything).not.toMatch(/001099012345|001099054321/);
  });

  test("the source cell is named and linked", () => {
    const plan = planOf("nominations", LIST);
    const at = plan.tables[0]!.columns.indexOf("Nguồn");
    expect(plan.rows[3]?.cells[at]).toEqual({
      value: "'Danh sách'!B4",
      style: "link",
      link: { sheet: "Danh sách", cell: { row: 3, column: 1 } },
    });
  });

  test("counted by subject", () => {
    const rows = tableOf(planOf("checks", LIST));
    expect(rows.map((row) => [row["Nội dung"], row["Tính lại"]])).toEqual([
      ["Số dòng là tập thể", 0],
      ["Số dòng là cá nhân", 2],
      ["Số dòng là hộ gia đình", 0],
    ]);
  });
});

test("a day among the other information is written day first", () => {
  const plan = planOf("nominations", {
    name: "S",
    grid: `
      |   | A   | B                  | C                 | D          |
      | 1 | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 | |     |            |
      | 3 | STT | Họ và tên          | Danh hiệu đề nghị | Ngày gửi   |
      | 4 | 1   | Nguyễn Văn Mẫu     | LĐTT              | @2026-11-02 |
    `,
  });
  expect(column(plan, "Thông tin khác")).toEqual(["Ngày gửi: 02/11/2026"]);
});

test("a total of the whole table stands among the checks, one of a group does not", () => {
  const plan = planOf("checks", {
    name: "S",
    grid: `
      |   | A   | B                   | C          |
      | 1 | BẢNG CHẤM ĐIỂM NĂM 2026 |  |            |
      | 3 | STT | Nội dung tiêu chí   | Điểm chuẩn |
      | 4 | I   | Chuyên môn          | 60         |
      | 5 | 1   | Kế hoạch            | 35         |
      | 6 | 2   | Báo cáo             | 25         |
      | 7 |     | Cộng mục I          | 60         |
      | 8 | II  | Phong trào          | 40         |
      | 9 | 1   | Hội thao            | 40         |
      | 10 |    | Tổng cộng           | 90         |
    `,
  });
  expect(column(plan, "Số ghi trên bảng").filter((printed) => printed !== null)).toEqual([90]);
});

test("several tables of one kind share one Excel table, each row says its own", () => {
  const other = { ...LIST, name: "Đợt 2" };
  const plan = planOf("nominations", LIST, other);
  expect(plan.tables).toHaveLength(1);
  expect(column(plan, "Bảng gốc")).toEqual([
    expect.stringContaining("Danh sách"),
    expect.stringContaining("Danh sách"),
    expect.stringContaining("Đợt 2"),
    expect.stringContaining("Đợt 2"),
  ]);
});

test("statistics: total lines beside the sums of their own lines, without rates", () => {
  const sheet: FixtureSheet = {
    name: "Biểu",
    grid: `
      |   | A     | B                     | C          | D          | E       |
      | 1 | TỔNG HỢP KHEN THƯỞNG NĂM 2026 |   |            |            |         |
      | 3 | Số TT | Hình thức khen thưởng | Số tập thể | Số cá nhân | Tỷ lệ % |
      | 4 | 1     | Bằng khen             | 3          | 10.1       | 40%     |
      | 5 | 2     | Giấy khen             | 4          | 20.2       | 60%     |
      | 6 |       | Cộng                  | 7          | 31         | 100%    |
    `,
  };
  const rows = tableOf(planOf("checks", sheet));
  expect(rows.map((row) => [row["Số ghi trên bảng"], row["Tính lại"], row["Chênh lệch"]])).toEqual([
    [7, 7, 0],
    [31, 30.3, -0.7],
  ]);
});

test("ranking: totals and ranks anew, equal totals share a rank, each cluster by itself", () => {
  const sheet: FixtureSheet = {
    name: "Xếp hạng",
    grid: `
      |   | A   | B              | C        | D    | E           | F        |
      | 1 |     | BẢNG XẾP HẠNG THI ĐUA CÁC CỤM NĂM 2026 | | |     |          |
      | 3 | STT | Cụm thi đua    | Đơn vị   | Điểm | Điểm thưởng | Xếp hạng |
      | 4 | 1   | Cụm 1          | Xã Mẫu   | 95   | 2           | 1        |
      | 5 | 2   | Cụm 1          | Xã Ví Dụ | 90   |             | 3        |
      | 6 | 3   | Cụm 1          | Xã Thử   | 96.5 | 0.5         | 1        |
      | 7 | 4   | Cụm 2          | Xã Giả   | 80   |             | 1        |
    `,
  };
  const plan = planOf("ranking", sheet);
  expect(column(plan, "Tổng (tính lại)")).toEqual([97, 90, 97, 80]);
  expect(column(plan, "Hạng (tính lại)")).toEqual([1, 3, 1, 1]);
});

test("nothing of a known kind: no sheets at all", () => {
  expect(plansOf({ name: "Ghi chép", grid: "| | A |\n| 1 | Mua giấy |" }).size).toBe(0);
});

test("the officer's text never becomes a formula", () => {
  const evil = { ...LIST, grid: LIST.grid.replace("Giải nhất phong trào", "'=1+1") };
  const texts = [...plansOf(evil).values()].flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  const typed = texts.filter((cell) => cell?.value === "=1+1");
  expect(typed.length).toBeGreaterThan(0);
  for (const cell of typed) expect(cell?.formula).toBeUndefined();
});

test("every drop-down reads a list of the workbook", () => {
  const plans = [...plansOf(SCORING, LIST).values()];
  const names = new Set(plans.flatMap((plan) => plan.names.map(({ name }) => name)));
  const sources = plans.flatMap(({ validations }) =>
    validations.flatMap((rule) => (rule.type === "list" ? [rule.source] : [])),
  );
  expect(sources.length).toBeGreaterThanOrEqual(3);
  for (const source of sources) expect(names).toContain(source);
});
