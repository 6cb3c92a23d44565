/** What an officer says about a form holds for that form, wherever and whenever it comes again, and for no other. */
import { understand, type UnderstoodTable } from "../../../src/app/understand";
import {
  lineKey,
  shapeOf,
  type FormCorrection,
  type FormShape,
} from "../../../src/core/recognise/form-correction";
import { correctForm, pointForm } from "../../../src/core/recognise/correct-form";
import { textGridOf } from "../../../src/core/recognise/text-grid";
import { columnLetters } from "../../../src/core/workbook/cell-ref";
import type { FixtureSheet } from "../../support/fixture";
import { snapshotOf } from "../../support/fixture-snapshot";

function read(sheet: FixtureSheet, ...corrections: readonly FormCorrection[]): readonly UnderstoodTable[] {
  return understand(snapshotOf({ sheets: [sheet] }), { withHidden: false, corrections });
}

function only(tables: readonly UnderstoodTable[]): UnderstoodTable {
  const [table, ...others] = tables;
  expect(others).toEqual([]);
  if (!table) throw new Error("no table was found");
  return table;
}

const columnsOf = ({ found }: UnderstoodTable) =>
  Object.fromEntries([...found.table.columns].map(([column, field]) => [columnLetters(column), field]));

const NOTHING_SAID = { replaces: null, kind: null, columns: [], roles: [], end: null } as const;

const LAST_YEAR: FixtureSheet = {
  name: "Bảng điểm",
  grid: `
    |   | A   | B                   | C              | D            | E            |
    | 1 | BẢNG CHẤM ĐIỂM NĂM 2025 |  |              |              |              |
    | 3 | STT | Nội dung tiêu chí   | Điểm chuẩn 2025 | Tự chấm 2025 | Cột phụ 2025 |
    | 4 | 1   | Chấp hành nội quy   | 60             | 55           | 50           |
    | 5 | 2   | Nộp báo cáo         | 40             | 40           | 40           |
  `,
};

/** The same form a year later, one row lower and one column to the right, on a sheet of another name. */
const THIS_YEAR: FixtureSheet = {
  name: "Trang 2",
  grid: `
    |   | B   | C                   | D              | E            | F            |
    | 2 | BẢNG CHẤM ĐIỂM NĂM 2026 |  |              |              |              |
    | 4 | STT | NỘI DUNG TIÊU CHÍ   | Điểm chuẩn 2026 | Tự chấm 2026 | Cột phụ 2026 |
    | 5 | 1   | Chấp hành nội quy   | 60             | 58           | 57           |
    | 6 | 2   | Nộp báo cáo         | 40             | 39           | 38           |
  `,
};

const OTHER_FORM: FixtureSheet = {
  name: "Khác",
  grid: `
    |   | A   | B                   | C          | D       | E       |
    | 1 | STT | Nội dung tiêu chí   | Điểm chuẩn | Tự chấm | Cột phụ |
    | 2 | 1   | Chấp hành nội quy   | 60         | 58      | 57      |
    | 3 | 2   | Nộp báo cáo         | 40         | 39      | 38      |
  `,
};

describe("a column", () => {
  const correction = (form: FormShape): FormCorrection => ({
    ...NOTHING_SAID,
    form,
    columns: [{ heading: "cot phu", nth: 0, field: "appraised" }],
  });

  test("means what the officer says, this year and in another place", () => {
    const { form } = only(read(LAST_YEAR)).found;
    expect(columnsOf(only(read(LAST_YEAR)))).toMatchObject({ E: "extra" });
    const again = only(read(THIS_YEAR, correction(form)));
    expect(columnsOf(again)).toEqual({ B: "code", C: "label", D: "max", E: "self", F: "appraised" });
    expect(again.found.table.confidence).toBe(1);
    expect(again.records.rows[1]).toMatchObject({ self: 39, appraised: 38 });
  });

  test("of another form stays as recognised", () => {
    const { form } = only(read(LAST_YEAR)).found;
    const other = only(
      read({ ...OTHER_FORM, grid: OTHER_FORM.grid.replace("STT", "Mã số") }, correction(form)),
    );
    expect(columnsOf(other)).toMatchObject({ E: "extra" });
    expect(other.found.correction).toBeNull();
  });

  test("of two alike is told by its place", () => {
    const sheet = { ...OTHER_FORM, grid: OTHER_FORM.grid.replace("Tự chấm", "Cột phụ") };
    const { form } = only(read(sheet)).found;
    const second = { ...correction(form), columns: [{ heading: "cot phu", nth: 1, field: "self" as const }] };
    expect(columnsOf(only(read(sheet, second)))).toMatchObject({ D: "extra", E: "self" });
  });
});

test("the kind is the officer's word", () => {
  const { form } = only(read(OTHER_FORM)).found;
  const table = only(read(OTHER_FORM, { ...NOTHING_SAID, form, kind: "targets" }));
  expect(table.found.table.kind).toBe("targets");
  expect(table.records.kind).toBe("targets");
});

test("a role is found again by the words of its line", () => {
  const { found, records } = only(read(LAST_YEAR));
  expect(records.rows[1]).toMatchObject({ role: "criterion" });
  const line = lineKey({ code: "2.", label: "NỘP BÁO CÁO" });
  const corrected = only(
    read(THIS_YEAR, { ...NOTHING_SAID, form: found.form, roles: [{ line, role: "note" }] }),
  );
  expect(corrected.records.rows).toMatchObject([{ role: "criterion" }, { role: "note" }]);
});

describe("a header", () => {
  const ODD: FixtureSheet = {
    name: "Lạ",
    grid: `
      |   | A  | B              | C     | D    |
      | 1 | Biểu đánh giá quý I | |       |      |
      | 2 | x  | Phần việc      | Mức   | Nhận |
      | 3 | 1  | Trực cơ quan   | 30    | 30   |
      | 4 | 2  | Giữ hồ sơ      | 70    | 65   |
    `,
  };
  const shape = ["x|phan viec|muc|nhan"];

  test("nobody could know is taken where the officer shows it", () => {
    expect(read(ODD)).toEqual([]);
    const said: FormCorrection = {
      form: shape,
      replaces: null,
      kind: "scoring",
      columns: [
        { heading: "x", nth: 0, field: "code" },
        { heading: "phan viec", nth: 0, field: "label" },
        { heading: "muc", nth: 0, field: "max" },
        { heading: "nhan", nth: 0, field: "self" },
      ],
      roles: [],
      end: null,
    };
    const table = only(read(ODD, said));
    expect(table.records.rows).toMatchObject([
      { code: "1", label: "Trực cơ quan", max: 30, self: 30, role: "criterion" },
      { code: "2", label: "Giữ hồ sơ", max: 70, self: 65, role: "criterion" },
    ]);
    expect(shapeOf(table.found.grid, table.found.table.header)).toEqual(shape);
  });

  test("that was wrong gives way to the right one", () => {
    const sheet: FixtureSheet = {
      name: "S",
      grid: `
        |   | A   | B                 | C          |
        | 1 | STT | Nội dung tiêu chí | Điểm chuẩn |
        | 2 | a   | Việc phải làm     | Mức        |
        | 3 | 1   | Trực cơ quan      | 30         |
      `,
    };
    const { form } = only(read(sheet)).found;
    expect(form).toEqual(["stt|noi dung tieu chi|diem chuan"]);
    const said: FormCorrection = {
      form: ["a|viec phai lam|muc"],
      replaces: form,
      kind: "scoring",
      columns: [
        { heading: "viec phai lam", nth: 0, field: "label" },
        { heading: "muc", nth: 0, field: "max" },
      ],
      roles: [],
      end: null,
    };
    expect(only(read(sheet, said)).records.rows).toMatchObject([{ label: "Trực cơ quan", max: 30 }]);
  });
});

describe("the end of a table", () => {
  const words = `
    |    | A   | B                   | C          | D       |
    | 1  | BẢNG CHẤM ĐIỂM |          |            |         |
    | 2  | STT | Nội dung tiêu chí   | Điểm chuẩn | Tự chấm |
    | 3  | 1   | Chấp hành nội quy   | 60         | 58      |
    | 4  | 2   | Nộp báo cáo         | 40         | 39      |
    | 5  |     | Thưởng riêng ngoài bảng | 5      | 5       |
    | 6  | 3   | Giữ hồ sơ           | 10         | 9       |
  `;
  const SHEET: FixtureSheet = { name: "S", grid: words };
  /** Next year: one line more above the words at which the table ends. */
  const LATER: FixtureSheet = {
    name: "T",
    grid: `
      |    | A   | B                   | C          | D       |
      | 2  | STT | Nội dung tiêu chí   | Điểm chuẩn | Tự chấm |
      | 3  | 1   | Chấp hành nội quy   | 50         | 48      |
      | 4  | 2   | Nộp báo cáo         | 40         | 39      |
      | 5  | 3   | Trực cơ quan        | 10         | 10      |
      | 6  |     | Thưởng riêng ngoài bảng | 5      | 5       |
    `,
  };
  const rowsOf = (table: UnderstoodTable) => table.records.rows.map(({ row }) => row + 1);

  /** Rows are those of the sheet, one-based. */
  const say = (sheet: FixtureSheet, row: number) => {
    const said = correctForm(only(read(sheet)).found, { what: "end", row: row - 1 });
    if (!said) throw new Error("the end could not be said");
    return said;
  };

  test("is where the officer says, by the words below it, this year and next", () => {
    expect(rowsOf(only(read(SHEET)))).toEqual([3, 4, 5, 6]);
    const said = say(SHEET, 4);
    expect(said.end).toEqual({ what: "before", line: "thuong rieng ngoai bang||", nth: 0 });
    expect(rowsOf(only(read(SHEET, said)))).toEqual([3, 4]);
    expect(rowsOf(only(read(LATER, said)))).toEqual([3, 4, 5]);
  });

  test("stays as recognised where those words are not there", () => {
    const other = { ...LATER, grid: LATER.grid.replace("Thưởng riêng ngoài bảng", "Việc khác") };
    expect(rowsOf(only(read(other, say(SHEET, 4))))).toEqual([3, 4, 5, 6]);
  });

  const SPLIT: FixtureSheet = {
    name: "S",
    grid: `
      |    | A   | B                   | C          | D       |
      | 1  | STT | Nội dung tiêu chí   | Điểm chuẩn | Tự chấm |
      | 2  | 1   | Chấp hành nội quy   | 60         | 58      |
      | 3  | STT | Tiêu chuẩn thi đua  | Mức điểm   | Điểm tự chấm |
      | 4  | 2   | Nộp báo cáo         | 40         | 39      |
      | 20 | 3   | Giữ hồ sơ           | 10         | 9       |
    `,
  };

  test("may lie beyond a gap and beyond a line that reads like another header", () => {
    expect(read(SPLIT)).toHaveLength(2);
    const said = correctForm(read(SPLIT)[0]!.found, { what: "end", row: 19 });
    expect(said?.end).toEqual({ what: "bottom" });
    expect(only(read(SPLIT, said!)).found.table).toMatchObject({ firstRow: 1, lastRow: 19 });
  });

  test("never reaches into the same form further down", () => {
    const lines = SHEET.grid.trim().split("\n").slice(2);
    const again = lines.map((line, at) => line.replace(/\d+/, String(at + 12)));
    const twice: FixtureSheet = { name: "S", grid: [...SHEET.grid.trim().split("\n"), ...again].join("\n") };
    const said = say(SHEET, 6);
    expect(said.end).toEqual({ what: "bottom" });
    expect(read(twice, said).map(rowsOf)).toEqual([
      [3, 4, 5, 6],
      [13, 14, 15, 16],
    ]);
  });

  test("is not said where only numbers stand", () => {
    const numbers: FixtureSheet = {
      name: "S",
      grid: `
        |   | A   | B                 | C          |
        | 1 | STT | Nội dung tiêu chí | Điểm chuẩn |
        | 2 | 1   | Trực cơ quan      | 30         |
        | 3 | 2   | 7                 | 30         |
        | 4 | 3   | 8                 | 30         |
      `,
    };
    expect(correctForm(only(read(numbers)).found, { what: "end", row: 2 })).toBeNull();
    expect(correctForm(only(read(numbers)).found, { what: "end", row: 1 })?.end?.what).toBe("with");
    expect(correctForm(only(read(numbers)).found, { what: "end", row: 0 })).toBeNull();
  });
});

describe("a table that is none of ours", () => {
  test("is left in peace: no kind, no lines, no questions; its place stays its own", () => {
    const { found } = only(read(LAST_YEAR));
    const said = correctForm(found, { what: "kind", to: "unknown" });
    const left = only(read(THIS_YEAR, said!));
    expect(left.found.table).toMatchObject({ kind: "unknown", confidence: 1, firstRow: 4, lastRow: 5 });
    expect([left.records.rows, left.findings]).toEqual([[], []]);
    const back = correctForm(left.found, { what: "kind", to: "scoring" });
    expect(only(read(THIS_YEAR, back!)).records.rows).toHaveLength(2);
  });
});

describe("a header pointed out", () => {
  const NOTHING_KNOWN: FixtureSheet = {
    name: "Lạ",
    grid: `
      |   | A  | B              | C     | D    |
      | 1 | Biểu của tổ 3 năm 2025 | |    |      |
      | 2 | x  | Phần việc      | Mức   | Nhận |
      | 3 | 1  | Trực cơ quan   | 30    | 30   |
      | 4 | 2  | Giữ hồ sơ      | 70    | 65   |
    `,
  };

  test("makes a table of what follows, of no kind until one is chosen", () => {
    const [sheet] = snapshotOf({ sheets: [NOTHING_KNOWN] }).sheets;
    const grid = textGridOf(snapshotOf({ sheets: [NOTHING_KNOWN] }), sheet!);
    const pointed = pointForm(grid, { top: 1, bottom: 1 });
    const table = only(read(NOTHING_KNOWN, pointed!));
    expect(table.found.table).toMatchObject({ kind: "unknown", firstRow: 2, lastRow: 3 });
    const scoring = correctForm(table.found, { what: "kind", to: "scoring" });
    const label = correctForm(only(read(NOTHING_KNOWN, scoring!)).found, {
      what: "column",
      column: 1,
      to: "label",
    });
    const read2 = only(read(NOTHING_KNOWN, label!));
    expect(read2.records.rows.map((row) => ("label" in row ? row.label : null))).toEqual([
      "Trực cơ quan",
      "Giữ hồ sơ",
    ]);
    expect(pointForm(grid, { top: 9, bottom: 9 })).toBeNull();
  });
});

describe("a list that goes on over another sheet without its header", () => {
  const more: FixtureSheet = {
    name: "Bảng điểm (tiếp)",
    grid: `
      |   | A   | B                   | C  | D  | E  |
      | 1 | BẢNG CHẤM ĐIỂM NĂM 2025 (tiếp theo) | | | | |
      | 2 | 3   | Họp đầy đủ          | 10 | 9  | 8  |
      | 3 | 4   | Đi học đúng giờ     | 10 | 10 | 10 |
    `,
  };
  const readBoth = (...corrections: readonly FormCorrection[]) =>
    understand(snapshotOf({ sheets: [LAST_YEAR, more] }), { withHidden: false, corrections });

  function corrected(change: Parameters<typeof correctForm>[1]) {
    const [, second] = readBoth();
    const said = second && correctForm(second.found, change);
    if (!said) throw new Error("nothing was said");
    return readBoth(said);
  }

  test("its columns are those of the sheet before until the officer says otherwise of this one", () => {
    const [first, second] = corrected({ what: "column", column: 4, to: "appraised" });
    expect(columnsOf(first!)["E"]).toBe("extra");
    expect(columnsOf(second!)).toMatchObject({ A: "code", B: "label", C: "max", D: "self", E: "appraised" });
    expect(second!.findings.filter(({ code }) => code === "table.continued")).toEqual([]);
    expect(second!.found.table.confidence).toBe(1);
  });

  test("what is said of the form holds for both", () => {
    const [first] = readBoth();
    const said = correctForm(first!.found, { what: "column", column: 4, to: "appraised" });
    expect(readBoth(said!).map((table) => columnsOf(table)["E"])).toEqual(["appraised", "appraised"]);
  });

  test("none of ours, the list before stays", () => {
    const kinds = corrected({ what: "kind", to: "unknown" }).map(({ found }) => found.table.kind);
    expect(kinds).toEqual(["scoring", "unknown"]);
  });

  test("its end is another, that of the list before stays", () => {
    const lastRows = corrected({ what: "end", row: 1 }).map(({ found }) => found.table.lastRow);
    expect(lastRows).toEqual([4, 1]);
  });
});
