/** Recognition does not hang on how a form is laid out: the same lines are read wherever it stands and however it is typed. */
import fc from "fast-check";
import { reportTable, type TableReport } from "../../../src/app/table-report";
import { understand } from "../../../src/app/understand";
import { columnNumber } from "../../../src/core/workbook/cell-ref";
import type { FixtureSheet } from "../../support/fixture";
import {
  blankRows,
  capitalsDownTo,
  decomposed,
  formOf,
  inOldFont,
  moved,
  rowBelow,
  snapshotOfForm,
  withoutMerges,
  type Change,
  type Form,
} from "../../support/form-changes";

interface Base {
  readonly kind: string;
  readonly sheet: FixtureSheet;
  /** Last row of the header and rows of the body, one-based as in the grid. */
  readonly header: number;
  readonly body: readonly [number, number];
  /** What may be added below without being a line: a remark, a total. */
  readonly remark: readonly (string | null)[];
  readonly total: readonly (string | number | null)[];
}

const SCORING: Base = {
  kind: "scoring",
  header: 5,
  body: [6, 12],
  remark: ["Người lập biểu"],
  total: [null, "Tổng cộng", 100],
  sheet: {
    name: "Điểm",
    grid: `
      |    | A   | B                                  | C     | D      | E    | F        |
      | 1  | UBND xã Mẫu |                            |       |        |      |          |
      | 2  | Bảng chấm điểm thi đua năm 2026 |        |       |        |      |          |
      | 4  | TT  | Nội dung tiêu chí                  | Điểm  |        |      | Tự chấm  |
      | 5  |     |                                    | Chuẩn | Thưởng | Trừ  |          |
      | 6  | I   | Nhiệm vụ chuyên môn                | 60    |        |      |          |
      | 7  | 1   | Hoàn thành kế hoạch công tác       | 40    |        |      | 38,5     |
      | 8  |     | - Mỗi nhiệm vụ chậm trừ 0,5 điểm   |       |        | -0,5 |          |
      | 9  | 2   | Cải cách hành chính                | 20    | 2      |      | 20       |
      | 10 | II  | Công tác thi đua                   | 40    |        |      |          |
      | 11 | 1   | Phát động phong trào đúng hạn      | 15    |        |      | 15       |
      | 12 | 2   | Nhân rộng điển hình tiên tiến      | 25    |        |      | 24       |
    `,
    merges: ["A4:A5", "B4:B5", "C4:E4", "F4:F5"],
  },
};

const NOMINATIONS: Base = {
  kind: "nominations",
  header: 3,
  body: [4, 8],
  remark: ["Ghi chú: danh sách xếp theo thứ tự bình xét"],
  total: ["Tổng cộng: 01 tập thể, 03 cá nhân./."],
  sheet: {
    name: "Đề nghị",
    grid: `
      |   | A   | B                      | C              | D             | E                  |
      | 1 | Danh sách đề nghị khen thưởng năm 2026 |       |               |                    |
      | 3 | STT | Họ và tên              | Chức vụ        | Đơn vị        | Danh hiệu đề nghị  |
      | 4 | 1   | Trường Tiểu học Thí Dụ |                |               | Giấy khen          |
      | 5 | 2   | Nguyễn Văn Mẫu         | Chuyên viên    | Phòng Nội vụ  | Lao động tiên tiến |
      | 6 | 3   | Trần Thị Thí Dụ        | Kế toán        | Phòng Kinh tế | CSTĐCS, LĐTT       |
      | 7 | 4   | Lê Văn Ví Dụ           | Phó Trưởng phòng | Phòng Nội vụ | LĐTT              |
      | 8 | 5   | Phạm Thị Giả Định      | Văn thư        | Văn phòng     | Chiến sĩ thi đua cơ sở |
    `,
  },
};

const REGISTRATIONS: Base = {
  kind: "registrations",
  header: 4,
  body: [5, 7],
  remark: ["Ghi chú: nộp trước ngày 15"],
  total: ["Tổng cộng: 03 người"],
  sheet: {
    name: "Đăng ký",
    grid: `
      |   | A   | B               | C         | D             | E           |
      | 1 | Danh sách đăng ký thi đua năm 2026 |  |            |             |
      | 3 | Stt | Họ và tên       | Chức vụ   | Đăng ký       |             |
      | 4 |     |                 |           | Thi đua       | Khen thưởng |
      | 5 | 1   | Nguyễn Văn Mẫu  | Giáo viên | CSTĐCS, LĐTT  | Giấy khen   |
      | 6 | 2   | Trần Thị Thí Dụ | Văn thư   | LĐTT          |             |
      | 7 | 3   | Lê Văn Ví Dụ    | Kế toán   | LĐTT          | Bằng khen   |
    `,
    merges: ["A3:A4", "B3:B4", "C3:C4", "D3:E3"],
  },
};

const BALLOTS: Base = {
  kind: "ballots",
  header: 3,
  body: [4, 6],
  remark: ["Ghi chú: bỏ phiếu kín"],
  total: [null, "Tổng cộng", null, 29, 4],
  sheet: {
    name: "Kiểm phiếu",
    grid: `
      |   | A   | B               | C         | D      | E            | F     |
      | 1 | Biên bản kiểm phiếu |  |           |        |              |       |
      | 3 | TT  | Họ và tên       | Chức vụ   | Đồng ý | Không đồng ý | Tỷ lệ |
      | 4 | 1   | Nguyễn Văn Mẫu  | Giáo viên | 11     | 0            | 84,6% |
      | 5 | 2   | Trần Thị Thí Dụ | Kế toán   | '08    | 3            | 61,5% |
      | 6 | 3   | Lê Văn Ví Dụ    | Văn thư   | 10     | 1            | 76,9% |
    `,
  },
};

const RANKING: Base = {
  kind: "ranking",
  header: 3,
  body: [5, 8],
  remark: ["Ghi chú: điểm đã làm tròn"],
  total: [null, "Tổng cộng", 300],
  sheet: {
    name: "Xếp hạng",
    grid: `
      |   | A                 | B           | C             | D           |
      | 1 | Kết quả xếp hạng thi đua năm 2026 |  |         |             |
      | 3 | STT               | Tên đơn vị  | Tổng điểm     | Xếp hạng    |
      | 4 | I. Cụm thi đua số 1 |           |               |             |
      | 5 | 1                 | Xã Mẫu      | 97 + 10 = 107 | Nhất        |
      | 6 | 2                 | Xã Thí Dụ   | 95,5          | Đồng hạng 2 |
      | 7 | II. Cụm thi đua số 2 |          |               |             |
      | 8 | 1                 | Xã Giả Định | 96 (+15)      | Nhất        |
    `,
    merges: ["A4:D4", "A7:D7"],
  },
};

const STATISTICS: Base = {
  kind: "statistics",
  header: 3,
  body: [4, 6],
  remark: ["Người lập biểu"],
  total: [null, "Cộng", 15, 35, 6],
  sheet: {
    name: "Thống kê",
    grid: `
      |   | A     | B                     | C          | D          | E     |
      | 1 | Tổng hợp khen thưởng năm 2026 |       |            |            |       |
      | 3 | Số TT | Hình thức khen thưởng | Số tập thể | Số cá nhân | Số hộ |
      | 4 | 1     | Bằng khen             | '05        | 12         | 1     |
      | 5 | 2     | Giấy khen             | 7          | '018       | 2     |
      | 6 | 3     | Cờ thi đua            | 3          | 5          | 3     |
    `,
  },
};

const BASES = [SCORING, NOMINATIONS, REGISTRATIONS, BALLOTS, RANKING, STATISTICS];

/** What a form says, without where it says it and without total lines. */
function readingOf(form: Form) {
  const [table, ...others] = understand(snapshotOfForm(form), { withHidden: false }).map(reportTable);
  if (!table || others.length > 0) return { tables: others.length + (table ? 1 : 0) };
  const left = Math.min(...Object.keys(table.columns).map((letters) => columnNumber(letters) ?? 0));
  return {
    kind: table.kind,
    columns: Object.entries(table.columns).map(([letters, field]) => [
      (columnNumber(letters) ?? 0) - left,
      field,
    ]),
    rows: table.rows.filter((row) => !isTotal(row)).map((row) => lineOf(row, table)),
  };
}

const isTotal = ({ role, label }: Readonly<Record<string, unknown>>) => role === "total" || label === "Cộng";

function lineOf(
  { row, parentRow, values, ...line }: Readonly<Record<string, unknown>>,
  { rows }: TableReport,
): unknown {
  const parent = rows.findIndex((each) => each["row"] === parentRow);
  return { ...line, parent, values: values === undefined ? [] : Object.values(values as object) }; // by column, in order
}

function holds(bases: readonly Base[], changesOf: (base: Base) => fc.Arbitrary<readonly Change[]>): void {
  const cases = fc
    .constantFrom(...bases)
    .chain((base) => fc.record({ base: fc.constant(base), changes: changesOf(base) }));
  fc.assert(
    fc.property(cases, ({ base, changes }) => {
      const form = formOf(base.sheet);
      const changed = changes.reduce((now, change) => change(now), form);
      expect(readingOf(changed)).toEqual(plainReadings.get(base));
    }),
    { numRuns: 40 },
  );
}

/** Each form as it is before any change, read once. */
const plainReadings = new Map(BASES.map((base) => [base, readingOf(formOf(base.sheet))]));

const one = (change: Change) => fc.constant([change]);
/** Zero-based rows of the body, the first one left out: a gap there is a gap below the header. */
const insideOf = ({ body: [from, to] }: Base) => fc.integer({ min: from, max: to - 1 });

test.each(BASES)(
  "$kind: each form is read as a person would read it",
  ({ kind, sheet, body: [from, to] }) => {
    const reading = readingOf(formOf(sheet));
    expect(reading).toMatchObject({ kind });
    const sections = sheet.name === "Xếp hạng" ? 1 : 0;
    expect(reading.rows).toHaveLength(to - from + 1 - sections);
  },
);

describe("the same lines are read", () => {
  test("wherever the form begins", () => {
    holds(BASES, () => fc.tuple(fc.nat(40), fc.nat(20)).map(([down, right]) => [moved(down, right)]));
  });

  test("with blank rows among the lines", () => {
    const gap = fc.integer({ min: 1, max: 7 });
    holds(BASES, (base) => fc.tuple(insideOf(base), gap).map(([at, count]) => [blankRows(at, count)]));
  });

  test("with headings in capitals", () => {
    holds(BASES, ({ header }) => one(capitalsDownTo(header - 1)));
  });

  test("decomposed", () => holds(BASES, () => one(decomposed)));
  test("in .VnTime and .VnTimeH", () => holds(BASES, () => one(inOldFont("tcvn3"))));
  test("in VNI-Times", () => holds(BASES, () => one(inOldFont("vni"))));
  test("with groups of headings not merged", () => holds(BASES, () => one(withoutMerges)));

  test("with a remark below", () => {
    holds(BASES, ({ remark }) => fc.nat(3).map((skip) => [rowBelow(skip, remark)]));
  });

  test("with a total below", () => {
    holds(BASES, ({ total }) => one(rowBelow(0, total)));
  });

  test("with all of it at once", () => {
    holds(BASES, (base) =>
      fc
        .record({
          at: insideOf(base),
          gap: fc.nat(7),
          down: fc.nat(40),
          right: fc.nat(20),
          typing: fc.constantFrom(decomposed, inOldFont("tcvn3"), inOldFont("vni")),
          capitals: fc.boolean(),
          total: fc.boolean(),
        })
        .map(({ at, gap, down, right, typing, capitals, total }) => [
          blankRows(at, gap),
          ...(total ? [rowBelow(0, base.total)] : []),
          ...(capitals ? [capitalsDownTo(base.header - 1)] : []),
          typing,
          moved(down, right),
        ]),
    );
  });
});
