/** The tables in the pane: understood on reading, corrected by choosing, remembered only when the officer says so. */
import { MemoryStorage } from "../../src/app/key-value-storage";
import { PageTables, type TableService } from "../../src/app/table-service";
import { PaneModel } from "../../src/pane/pane-model";
import { range1 } from "../support/fixture";
import { gridSheet, gridWorkbook } from "../support/grid";
import { MemoryHost } from "../support/memory-host";

// the first test pays for compiling what is fetched later
jest.setTimeout(60_000);

const scoring = (year: number) => `
  | STT | Nội dung tiêu chí | Điểm chuẩn ${year} | Tự chấm | Cột phụ |
  | I | Phong trào | 60 | 55 | 50 |
  | 1 | Chấp hành nội quy | 60 | 55 | 50 |
  | II | Báo cáo | 40 | 40 | 40 |
  | 1 | Nộp báo cáo | 40 | 40 | 40 |
  |   | Tổng cộng | 100 | 95 | 90 |`;

async function openOn(grid: string, { storage = new MemoryStorage(), service, merges = [] }: Options = {}) {
  storage.set("started", "yes");
  const sheet = gridSheet("Điểm", grid, { merges: merges.map(range1) });
  const host = new MemoryHost(gridWorkbook([sheet]));
  const model = new PaneModel({
    host,
    storage,
    ...(service ? { openTables: () => Promise.resolve(service) } : {}),
  });
  await model.read();
  const tables = model.tables!;
  return { host, storage, model, tables, first: () => model.state.tables!.list[0]! };
}

interface Options {
  readonly storage?: MemoryStorage;
  readonly service?: TableService;
  /** "A2:A3". */
  readonly merges?: readonly string[];
}

test("a reading understands the tables too; what is doubtful counts", async () => {
  const { first } = await openOn(scoring(2025));
  expect(first()).toMatchObject({ kind: "scoring", lines: 5, sheet: "Điểm", drawn: null });
  expect(first().columns.map(({ field }) => field)).toEqual(["code", "label", "max", "self", "extra"]);
  const wrong = await openOn(scoring(2025).replace("| 100 |", "| 120 |"));
  expect(wrong.first().doubts).toMatchObject({ findings: 1 });
  expect(wrong.first().findings.map(({ code }) => code)).toEqual(["total.disagrees"]);
});

test("half understood is never whole: a column that must be there is missed, whoever said so", async () => {
  const { tables, first } = await openOn(scoring(2025));
  await tables.open(first());
  await tables.change({ what: "column", column: 1, to: "note" });
  expect(first().doubts.missing).toEqual([["label"]]);
  expect(first().doubts.count).toBeGreaterThan(0);
});

test("a column chosen takes the field from the one that had it, and the effect is told", async () => {
  const { model, tables, first } = await openOn(scoring(2025));
  await tables.open(first());
  expect(model.state.screen).toBe("table");
  await tables.change({ what: "column", column: 4, to: "self" });
  expect(first().columns.map(({ field }) => field)).toEqual(["code", "label", "max", "extra", "self"]);
  expect(model.state.tables?.effect?.columns).toEqual([3, 4]);
  expect(model.state.tables?.effect?.words).toContain("Cột E: Điểm tự chấm.");
});

/** Rows 2 and 4 hold a group and its first criterion. */
const STEPS = `
  | TT | Tiêu chí            | Nội dung              | Điểm chuẩn | Tự chấm |
  | 1  | Chuyên môn          | Hoàn thành chỉ tiêu   | 40         | 39      |
  |    |                     | Nộp báo cáo đúng hạn  | 20         | 20      |
  | 2  | Phong trào          | Tham gia đầy đủ       | 30         | 30      |
  |    |                     | Có sáng kiến          | 10         | 5       |
  |    | Tổng cộng           |                       | 100        | 94      |`;
const STEP_MERGES = ["A2:A3", "B2:B3", "A4:A5", "B4:B5"];

test("a group and its first criterion in one row: each has its role, chosen and remembered on its own", async () => {
  const { tables, first, host } = await openOn(STEPS, { merges: STEP_MERGES });
  await tables.open(first());
  const rolesIn = (row: number, view = first()) =>
    view.drawn?.rows.find((each) => each.row === row)?.lines.map(({ role, words }) => [role, words]);
  expect(rolesIn(1)).toEqual([
    ["group", "Chuyên môn"],
    ["criterion", "Hoàn thành chỉ tiêu"],
  ]);
  await tables.change({ what: "role", row: 1, nth: 0, to: "note" });
  expect(rolesIn(1)).toEqual([
    ["note", "Chuyên môn"],
    ["criterion", "Hoàn thành chỉ tiêu"],
  ]);
  await tables.change({ what: "role", row: 3, nth: 1, to: "rule" });
  expect(rolesIn(3)).toEqual([
    ["group", "Phong trào"],
    ["rule", "Tham gia đầy đủ"],
  ]);
  await tables.remember();
  // read again: what was remembered in the workbook holds for both lines
  const again = new PaneModel({ host, storage: new MemoryStorage() });
  await again.read();
  const [view] = again.state.tables!.list;
  await again.tables!.open(view!);
  const reopened = again.state.tables!.list[0]!;
  expect([rolesIn(1, reopened), rolesIn(3, reopened)]).toEqual([
    [
      ["note", "Chuyên môn"],
      ["criterion", "Hoàn thành chỉ tiêu"],
    ],
    [
      ["group", "Phong trào"],
      ["rule", "Tham gia đầy đủ"],
    ],
  ]);
});

test("a line's role, the kind and the header are chosen as well", async () => {
  const { model, tables, first } = await openOn(`| Bảng | điểm |\n${scoring(2025).trim()}`);
  await tables.open(first());
  await tables.change({ what: "role", row: 3, nth: 0, to: "note" });
  expect(first().drawn?.rows.find(({ row }) => row === 3)).toMatchObject({
    lines: [{ role: "note", level: 1 }],
  });
  expect(model.state.tables?.effect?.rows).toEqual([3]);
  await tables.change({ what: "header", top: 0, bottom: 1 });
  expect(first().header).toEqual({ top: 0, bottom: 1 });
  expect(model.state.tables?.drafts).toHaveLength(1);
  await tables.change({ what: "kind", to: "targets" });
  expect(first().kind).toBe("targets");
  await tables.discard();
  expect(first()).toMatchObject({ kind: "scoring", header: { top: 1, bottom: 1 }, correction: null });
});

test("a row that cannot be a header is refused in words, and nothing changes", async () => {
  const { model, tables, first } = await openOn(`| Bảng điểm |\n${scoring(2025).trim()}`);
  await tables.open(first());
  const before = first();
  await tables.change({ what: "header", top: 0, bottom: 0 });
  expect(model.state.notice?.what).toBe("Chưa đọc được các hàng ấy thành tiêu đề.");
  expect(first()).toMatchObject({ header: before.header, correction: null });
  expect(model.state.tables?.drafts).toEqual([]);
});

test("nothing is written until it is remembered; then the file stays corrected, and undo puts back", async () => {
  const { host, storage, model, tables, first } = await openOn(scoring(2025));
  await tables.open(first());
  await tables.change({ what: "column", column: 4, to: "appraised" });
  expect([host.state, storage.get("forms")]).toEqual([null, null]);
  await tables.remember();
  expect(model.state.tables?.drafts).toEqual([]);
  expect(model.state.notice?.intent).toBe("success");
  const again = new PaneModel({ host, storage: new MemoryStorage() });
  await again.read();
  expect(again.state.tables?.list[0]?.columns[4]?.field).toBe("appraised");
  await tables.discard();
  expect(first().columns[4]?.field).toBe("extra");
  expect(JSON.parse(host.state ?? "")).toMatchObject({ corrections: [] });
});

test("the next file of this form gets the offer, never the correction itself; refused, it is not repeated", async () => {
  const one = await openOn(scoring(2025));
  await one.tables.open(one.first());
  await one.tables.change({ what: "column", column: 4, to: "appraised" });
  await one.tables.remember();
  const next = await openOn(scoring(2026), { storage: one.storage });
  const { id } = next.first();
  expect(next.first().columns[4]?.field).toBe("extra");
  expect(next.model.state.tables?.offers[id]?.columns).toHaveLength(1);
  await next.tables.accept(next.first());
  expect(next.first().columns[4]?.field).toBe("appraised");
  expect(next.host.state).toBeNull();
  await next.tables.discard();
  next.tables.decline(next.first().form);
  expect(next.model.state.tables?.offers).toEqual({});
  const other = await openOn(scoring(2026).replace("Cột phụ", "Giải trình"), { storage: one.storage });
  expect(other.model.state.tables?.offers).toEqual({});
});

test("the workbook is sent once: a choice asks only for the tables again", async () => {
  const sent: boolean[] = [];
  const page = new PageTables();
  const service: TableService = {
    ask: (request, options) => {
      if ("snapshot" in request) sent.push(request.snapshot !== null);
      return page.ask(request, options);
    },
    close: () => page.close(),
  };
  const { tables, first } = await openOn(scoring(2025), { service });
  await tables.open(first());
  await tables.change({ what: "column", column: 4, to: "appraised" });
  await tables.change({ what: "column", column: 3, to: "note" });
  // the second sending brings the merged cells that a first look leaves alone
  expect(sent).toEqual([true, true, false, false]);
});

test("trouble while understanding leaves what was read, is told, and the next press begins anew", async () => {
  const page = new PageTables();
  let fails = true;
  const service: TableService = {
    ask: (request, options) =>
      fails ? Promise.reject(new Error("worker stopped")) : page.ask(request, options),
    close: () => page.close(),
  };
  const { model } = await openOn(scoring(2025), { service });
  expect(model.state.inventory?.sheets).toHaveLength(1);
  expect(model.state).toMatchObject({ work: null, tables: null, notice: { intent: "error" } });
  fails = false;
  await model.read();
  expect(model.state.tables?.list).toHaveLength(1);
});

/** Words nobody could know for a table's. */
const odd = (year: number) => `
  | Biểu của tổ ${year} | | |
  | x | Phần việc | Mức |
  | 1 | Trực cơ quan | 30 |
  | 2 | Giữ hồ sơ | 70 |`;

describe("a header nobody recognised", () => {
  async function pointOn(grid: string, options: Options = {}) {
    const pane = await openOn(grid, options);
    expect(pane.model.state.tables?.list).toEqual([]);
    await pane.tables.startPointing("Điểm");
    return pane;
  }

  /** A pane in which the odd form was made a scoring table and remembered. */
  async function rememberedOn(grid: string) {
    const pane = await pointOn(grid);
    const { tables } = pane;
    await tables.point();
    await tables.change({ what: "kind", to: "scoring" });
    await tables.change({ what: "column", column: 1, to: "label" });
    await tables.change({ what: "column", column: 2, to: "max" });
    await tables.remember();
    return pane;
  }

  test("is pointed out and made a table by choosing", async () => {
    const { host, model, tables, first } = await pointOn(odd(2025));
    expect(model.state.screen).toBe("table");
    expect(model.state.tables?.pointing).toMatchObject({ sheet: "Điểm", top: 1, bottom: 1 });
    expect(model.state.tables?.pointing?.lines.map(({ words }) => words)).toEqual([
      "Biểu của tổ 2025",
      "x · Phần việc · Mức",
      "1 · Trực cơ quan · 30",
      "2 · Giữ hồ sơ · 70",
    ]);
    await tables.point();
    expect(model.state.tables?.pointing).toBeNull();
    expect(first()).toMatchObject({ kind: "unknown", header: { top: 1, bottom: 1 }, range: { bottom: 3 } });
    await tables.change({ what: "kind", to: "scoring" });
    await tables.change({ what: "column", column: 1, to: "label" });
    await tables.change({ what: "column", column: 2, to: "max" });
    expect(first()).toMatchObject({ kind: "scoring", lines: 2, doubts: { missing: [] } });
    expect(host.state).toBeNull();
  });

  test("is offered for the next file, kept there only when that is said", async () => {
    const { storage } = await rememberedOn(odd(2025));
    const next = await openOn(odd(2026), { storage });
    expect(next.model.state.tables?.list).toEqual([]);
    const [known] = next.model.state.tables?.known ?? [];
    expect(known).toMatchObject({ sheet: "Điểm", top: 1, bottom: 1 });
    await next.tables.acceptKnown(known!);
    expect(next.first()).toMatchObject({ kind: "scoring", lines: 2 });
    expect([next.model.state.screen, next.model.state.tables?.known]).toEqual(["table", []]);
    await next.tables.discard();
    expect(next.model.state).toMatchObject({ screen: "file", notice: { intent: "success" } });
    next.tables.decline(known!.correction.form);
    expect(next.model.state.tables?.known).toEqual([]);
  });

  test("is no table any more once it is forgotten, and not offered again", async () => {
    const { storage, model, tables } = await rememberedOn(odd(2025));
    await tables.discard();
    expect([model.state.tables?.list, model.state.screen]).toEqual([[], "file"]);
    expect((await openOn(odd(2027), { storage })).model.state.tables?.known).toEqual([]);
  });

  test("is where the officer's cell stands, if that may be one; a row without columns is refused", async () => {
    const { host, model, tables } = await openOn(`| Tổ 1 | Tổ 2 |\n${odd(2025).trim()}`);
    model.open();
    while (model.state.work) await new Promise((resolve) => setTimeout(resolve));
    host.stand({ sheet: "Điểm", cell: { row: 2, column: 1 } });
    await tables.startPointing("Điểm");
    expect(model.state.tables?.pointing).toMatchObject({ top: 2, bottom: 2 });
    tables.pick(1, 1);
    await tables.point();
    expect(model.state.notice?.what).toBe("Chưa đọc được các hàng ấy thành tiêu đề.");
    expect(model.state.tables).toMatchObject({ list: [], drafts: [], pointing: { top: 1 } });
    tables.pick(2, 1);
    expect(model.state.tables?.pointing).toMatchObject({ top: 2, bottom: 2 });
  });
});

test("where a table ends and that it is none of ours are chosen too", async () => {
  const { model, tables, first } = await openOn(scoring(2025));
  await tables.open(first());
  expect(first().drawn?.endRows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5]);
  await tables.change({ what: "end", row: 4 });
  expect(first()).toMatchObject({ range: { bottom: 4 }, lines: 4 });
  expect(model.state.tables?.effect?.words).toContain("Bảng đến hàng 5.");
  await tables.change({ what: "kind", to: "unknown" });
  expect(first()).toMatchObject({ kind: "unknown", lines: 0, doubts: { count: 0, isUnsure: false } });
  expect(model.state.tables?.effect?.words).toContain("không phải bảng thi đua");
  await tables.propose();
  expect(model.state.structure).toBeNull();
  await tables.open(first());
  await tables.change({ what: "end", row: 99 });
  expect(model.state.notice?.what).toContain("Chưa nhận được hàng cuối ấy");
});
