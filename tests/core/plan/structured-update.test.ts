/** Structuring again: what the officer typed stays, what vanished is marked, nothing is lost. */
import fc from "fast-check";
import { planStructured } from "../../../src/core/plan/structured/plan-structured";
import { understand } from "../../../src/app/understand";
import { STRUCTURED_WORDS } from "../../../src/messages/structured";
import type { SheetPlan } from "../../../src/core/workbook/sheet-plan";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import type { FixtureSheet } from "../../support/fixture";
import { snapshotOf } from "../../support/fixture-snapshot";
import { addressIn, sheetOfPlan, tableOf, type Typed } from "../../support/plan-sheet";

interface Person {
  readonly name: string;
  readonly award: string;
  readonly unit: string;
}

const MAU: Person = { name: "Nguyễn Văn Mẫu", award: "LĐTT", unit: "Phòng Ví Dụ" };
const DU: Person = { name: "Trần Thị Thí Dụ", award: "CSTĐCS", unit: "Phòng Ví Dụ" };
const GIA: Person = { name: "Phạm Thị Giả Định", award: "Giấy khen", unit: "Phòng Thử" };

function list(people: readonly Person[], name = "Danh sách"): FixtureSheet {
  const lines = people.map(
    ({ name: who, award, unit }, at) => `| ${at + 4} | ${at + 1} | ${who} | ${award} | ${unit} |`,
  );
  const head = [
    "| | A | B | C | D |",
    "| 1 | | DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026 | | |",
    "| 3 | STT | Họ và tên | Danh hiệu đề nghị | Đơn vị |",
  ];
  return { name, grid: [...head, ...lines].join("\n") };
}

function structure(sheets: readonly FixtureSheet[], ours: readonly SheetSnapshot[] = []) {
  const source = snapshotOf({ sheets });
  const snapshot = { ...source, sheets: [...source.sheets, ...ours] };
  return planStructured(understand(snapshot, { withHidden: false }), snapshot, STRUCTURED_WORDS);
}

function nominations(made: ReturnType<typeof structure>) {
  const sheet = made.find(({ kind }) => kind === "nominations");
  if (!sheet) throw new Error("no nominations");
  return sheet;
}

const first = (people: readonly Person[]): SheetPlan => nominations(structure([list(people)])).plan;

/** Structured, changed by the officer, structured again over what the source holds then. */
function again(
  before: readonly Person[],
  type: (plan: SheetPlan) => Typed,
  after: readonly Person[],
  name?: string,
) {
  const plan = first(before);
  return nominations(structure([list(after, name)], [sheetOfPlan(plan, type(plan))]));
}

const NAME = "Họ tên, tên tập thể";
const AWARD = "Danh hiệu, hình thức";
const MINE = "Ghi chú của tôi";

test("a note stays with its person when the source is put in another order", () => {
  const { plan, kept } = again([MAU, DU], (made) => ({ [addressIn(made, MINE, 2)]: "đã gọi điện" }), [
    DU,
    GIA,
    MAU,
  ]);
  expect(tableOf(plan).map((row) => [row[NAME], row[MINE]])).toEqual([
    [DU.name, "đã gọi điện"],
    [GIA.name, null],
    [MAU.name, null],
  ]);
  expect(kept).toBe(1);
});

test("a value the officer corrected stays, and it is said what the source has; others follow the source", () => {
  const { plan } = again([MAU, DU], (made) => ({ [addressIn(made, AWARD, 1)]: "Giấy khen" }), [
    MAU,
    { ...DU, award: "LĐTT" },
  ]);
  const [mau, du] = tableOf(plan);
  expect(mau).toMatchObject({
    [AWARD]: "Giấy khen",
    "Cần xem": expect.stringContaining("Lao động tiên tiến"),
  });
  expect(du).toMatchObject({ [AWARD]: "Lao động tiên tiến", "Cần xem": null });
});

test("a cell the officer emptied stays empty", () => {
  const { plan } = again([MAU, DU], (made) => ({ [addressIn(made, AWARD, 1)]: null }), [MAU, DU]);
  expect(tableOf(plan)[0]).toMatchObject({
    [AWARD]: null,
    "Cần xem": expect.stringContaining("Lao động tiên tiến"),
  });
});

test("a row that vanished is marked, not dropped, and no longer counted; come back, it is as before", () => {
  const { plan, vanished } = again([MAU, DU], (made) => ({ [addressIn(made, MINE, 2)]: "giữ" }), [MAU]);
  expect(vanished).toBe(1);
  const [, gone] = tableOf(plan);
  expect(gone).toMatchObject({ [NAME]: DU.name, [MINE]: "giữ", "Cần xem": "Không còn trong bảng gốc." });
  const made = structure([list([MAU])], [sheetOfPlan(plan)]);
  const counts = made.find(({ kind }) => kind === "checks");
  expect(tableOf(counts!.plan).map((row) => row["Tính lại"])).toEqual([0, 1, 0]);
  const back = nominations(structure([list([MAU, DU])], [sheetOfPlan(plan)]));
  expect(back.vanished).toBe(0);
  expect(tableOf(back.plan)[1]).toMatchObject({ [NAME]: DU.name, [MINE]: "giữ", "Cần xem": null });
});

test("rows and columns the officer added stay", () => {
  const { plan } = again(
    [MAU],
    (made) => {
      const right = String.fromCharCode(65 + made.tables[0]!.columns.length);
      return {
        [addressIn(made, NAME, 2)]: "Lê Văn Ví Dụ",
        [`${right}3`]: "Điện thoại",
        [`${right}4`]: "0900",
      };
    },
    [DU, MAU],
  );
  expect(tableOf(plan).map((row) => [row[NAME], row["Điện thoại"]])).toEqual([
    [DU.name, null],
    [MAU.name, "0900"],
    ["Lê Văn Ví Dụ", null],
  ]);
  const third = nominations(structure([list([DU, MAU])], [sheetOfPlan(plan)]));
  expect(third.plan).toEqual(plan);
});

test("a copied row does not take its model's place", () => {
  const { plan } = again(
    [MAU],
    (made) => ({
      [addressIn(made, NAME, 2)]: MAU.name,
      [addressIn(made, MINE, 2)]: "bản sao",
      [addressIn(made, "Khóa", 2)]: String(tableOf(made)[0]!["Khóa"]),
    }),
    [MAU],
  );
  expect(tableOf(plan).map((row) => [row[NAME], row[MINE]])).toEqual([
    [MAU.name, null],
    [MAU.name, "bản sao"],
  ]);
});

test("a source sheet that was renamed, or an award corrected there, does not lose the note", () => {
  const note = (made: SheetPlan) => ({ [addressIn(made, MINE, 1)]: "ghi" });
  const corrected = [{ ...MAU, award: "CSTĐCS" }, DU];
  for (const result of [again([MAU, DU], note, [MAU, DU], "Tên mới"), again([MAU, DU], note, corrected)]) {
    expect(result.vanished).toBe(0);
    expect(tableOf(result.plan)[0]).toMatchObject({ [NAME]: MAU.name, [MINE]: "ghi" });
  }
});

test("without the hidden key column nothing is lost either", () => {
  const { plan } = again(
    [MAU],
    (made) => ({
      [addressIn(made, MINE, 1)]: "ghi",
      [addressIn(made, "Khóa", 1)]: null,
      [addressIn(made, "Khóa", 0)]: null,
    }),
    [MAU],
  );
  expect(tableOf(plan).map((row) => row[MINE])).toContain("ghi");
});

test("when the last table of a kind is gone its sheet stays, every row marked", () => {
  const plan = first([MAU]);
  const made = structure([{ name: "Trống", grid: "| | A |\n| 1 | x |" }], [sheetOfPlan(plan)]);
  expect(nominations(made)).toMatchObject({ rows: 1, vanished: 1, replaces: true });
});

test("a value added to a list stays in the drop-down", () => {
  const made = structure([list([MAU])]);
  const lists = made.find(({ kind }) => kind === "lists")!.plan;
  const line = lists.rows.findIndex(({ cells }) => cells[3]?.value === "Không hoàn thành nhiệm vụ") + 2;
  const typed = sheetOfPlan(lists, { [`D${line}`]: "Loại A" });
  const next = structure([list([MAU])], [typed]).find(({ kind }) => kind === "lists")!.plan;
  expect(next.names.find(({ name }) => name === "TD_XepLoai")?.refersTo).toContain(`$D$${line}`);
  expect(next.rows[line - 1]?.cells[3]?.value).toBe("Loại A");
});

test("structured twice without a change, whatever the officer typed: the same plans", () => {
  const person = fc.record({
    name: fc.constantFrom(MAU.name, DU.name, GIA.name, "Lê Văn Ví Dụ"),
    award: fc.constantFrom("LĐTT", "CSTĐCS", "Giấy khen", "Danh hiệu lạ"),
    unit: fc.constantFrom("Phòng Ví Dụ", "Phòng Thử"),
  });
  const typing = fc.array(
    fc.tuple(
      fc.constantFrom(NAME, AWARD, MINE),
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom("sửa", "12", "=A1", ""),
    ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(
      fc.array(person, { minLength: 2, maxLength: 6 }),
      fc.array(person, { minLength: 2, maxLength: 6 }),
      typing,
      (before, after, typed) => {
        const plan = first(before);
        const edits = Object.fromEntries(
          typed.map(([heading, line, text]) => [addressIn(plan, heading, line), text === "" ? null : text]),
        );
        const second = structure([list(after)], [sheetOfPlan(plan, edits)]).map((sheet) => sheet.plan);
        const third = structure(
          [list(after)],
          second.map((each) => sheetOfPlan(each)),
        ).map((sheet) => sheet.plan);
        expect(third).toEqual(second);
        const typedTexts = typed.map(([, , text]) => text).filter((text) => text !== "");
        const cells = JSON.stringify(second);
        for (const text of Object.values(edits))
          if (text !== null && typedTexts.includes(text)) expect(cells).toContain(text);
      },
    ),
    { numRuns: 60 },
  );
});

test("a list of thirty thousand lines is structured, and structured again", () => {
  const letters = "abcdefghijklmnopqrstuvwxyz";
  const people = Array.from({ length: 30_000 }, (_, at) => ({
    ...MAU,
    name: `Nguyễn Văn Mẫu ${letters.charAt(at % 26)}${at}`,
  }));
  const source = snapshotOf({ sheets: [list(people)] });
  const tables = understand(source, { withHidden: false });
  const made = planStructured(tables, source, STRUCTURED_WORDS);
  expect(nominations(made).rows).toBe(30_000);
  const ours = made.map(({ plan }) => sheetOfPlan(plan));
  const again = planStructured(tables, { ...source, sheets: [...source.sheets, ...ours] }, STRUCTURED_WORDS);
  // compared by parts: to print two long plans that differ would take longer than the test
  expect(nominations(again)).toMatchObject({ rows: 30_000, kept: 0, vanished: 0 });
}, 120_000);
