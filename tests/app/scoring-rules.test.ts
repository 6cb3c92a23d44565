/** Rules in prose, read from the lines of a table: each wording is invented after those that offices use. */
import { reportTable } from "../../src/app/table-report";
import { understand } from "../../src/app/understand";
import { snapshotOf } from "../support/fixture-snapshot";

type Rules = readonly Readonly<Record<string, unknown>>[];

function readTable(lines: string) {
  const grid = `
    | | A | B | C | D | E |
    | 1 | STT | Nội dung tiêu chí | Điểm chuẩn | Điểm thưởng | Điểm trừ |
    ${lines}`;
  return understand(snapshotOf({ sheets: [{ name: "S", grid }] }), { withHidden: false })[0];
}

function rulesOf(lines: string): readonly Rules[] {
  const table = readTable(lines);
  return (table ? reportTable(table).rows : []).map(
    (row) => row["rules"] as Rules, // the contract of the command line
  );
}

/** One criterion of 10 points, and under it the line in question. */
const underCriterion = (label: string, bonus: string, penalty: string) =>
  rulesOf(`| 2 | 1 | Hồ sơ công việc | 10 | | |\n| 3 | 1.1 | ${label} | | ${bonus} | ${penalty} |`)[1];

test.each([
  [
    "Mỗi trường hợp nộp chậm: trừ 0,5 điểm",
    "",
    "'-0,5",
    [{ type: "per-occurrence", points: -0.5, unit: "trường hợp" }],
  ],
  [
    "Cứ 01 báo cáo thiếu trừ 0,25 điểm, tối đa 1,5 điểm",
    "",
    "'-0,25",
    [
      { type: "per-occurrence", points: -0.25, unit: "báo cáo" },
      { type: "cap-rule", cap: 1.5 },
    ],
  ],
  [
    "Mỗi sáng kiến được công nhận cộng 1 điểm",
    "1",
    "",
    [{ type: "bonus-item", points: 1, unit: "sáng kiến" }],
  ],
  [
    "Có 01 bài viết được đăng cộng 0,2 điểm (tổng điểm cộng không quá 01 điểm)",
    "'+0,2",
    "",
    [{ type: "bonus-item-capped", points: 0.2, unit: "bài viết", cap: 1 }],
  ],
  ["Không gửi báo cáo", "", "(không xếp loại)", [{ type: "disqualify" }]],
  ["Việc khác, hai bên thỏa thuận", "", "-1", []],
])("%s", (label, bonus, penalty, expected) => {
  expect(underCriterion(label, bonus, penalty)).toEqual(
    expected.map((rule) => expect.objectContaining(rule) as unknown), // matchers are untyped
  );
});

test("caps in notes, appraisers, fixed points, bonus groups, reserved points", () => {
  const rules = rulesOf(`
    | 2 | I | Nhiệm vụ chung (Văn phòng theo dõi, kiểm tra, đánh giá mục I) | 20 | | |
    | 3 | 1 | Chấp hành nội quy (điểm chuẩn 20 điểm) | 20 | | |
    | 4 | | Mỗi lần vi phạm: trừ 1 điểm | | | -1 |
    | 5 | | Ghi chú: Tổng điểm trừ của mục 1 không quá 3 điểm (không liên quan đến điểm cộng) | | | |
    | 6 | II | Điểm thưởng | 5 | | |
    | 7 | III | Hội đồng (điểm này do Hội đồng chấm) | 5 | | |
  `);
  expect(rules.map((list) => list.map(({ type, text: _text, ...rest }) => [type, rest]))).toEqual([
    [["appraised-by", { by: "Văn phòng", scope: ["I"] }]],
    [["fixed", { points: 20 }]],
    [["per-occurrence", { points: -1, unit: "lần" }]],
    [["cap-criterion", { scope: "1", cap: 3, excludesBonus: true }]],
    [["bonus-group", { points: 5, insideTotal: true }]],
    [["reserved", { by: "Hội đồng", points: 5 }]],
  ]);
});

test("a choice stands once, on its head row", () => {
  const rules = rulesOf(`
    | 2 | 1 | Tỷ lệ hồ sơ đúng hạn | 5 | | |
    | 3 | 1.1 | Đạt trên 98% | 5 | | |
    | 4 | 1.2 | Đạt từ 97% đến dưới 98% | 4 | | |
    | 5 | 1.3 | Đạt từ 90% đến dưới 97% | 3 | | |
    | 6 | 2 | Kế hoạch | 2 | | |
    | 7 | | - Có kế hoạch | 2 | | |
    | 8 | | - Không có kế hoạch | 0 | | -2 |
  `);
  expect(rules[0]).toMatchObject([
    {
      type: "percent-bands",
      bands: [
        { above: 98, points: 5 },
        { from: 97, below: 98, points: 4 },
        { from: 90, below: 97, points: 3 },
      ],
    },
  ]);
  expect(rules[4]).toMatchObject([{ type: "yes-no", yes: 2, no: 0, noPenalty: -2 }]);
  expect([1, 2, 3, 5, 6].map((at) => rules[at])).toEqual([[], [], [], [], []]);
});

test("a two-way table stands once, on the head of its classes", () => {
  const rules = rulesOf(`
    | 2 | 1 | Giải quyết hồ sơ đúng hạn | 10 | | |
    | 3 | 1.1 | Điểm thưởng được tính theo một trong các trường hợp sau: | | | |
    | 4 | 1.1.1 | Đơn vị tiếp nhận hồ sơ trong quý dưới 500 hồ sơ | | | |
    | 5 | a | Xong trước hạn từ 2% đến dưới 6% | | 0.5 | |
    | 6 | b | Xong trước hạn từ 6% trở lên | | 1 | |
    | 7 | 1.1.2 | Đơn vị tiếp nhận hồ sơ trong quý từ 500 hồ sơ trở lên | | | |
    | 8 | a | Xong trước hạn từ 2% đến dưới 6% | | 1 | |
    | 9 | b | Xong trước hạn từ 6% trở lên | | 1.5 | |
  `);
  expect(rules[1]).toMatchObject([
    {
      type: "two-way",
      rows: "hồ sơ tiếp nhận trong quý",
      columns: "% xong trước hạn",
      classes: [
        {
          below: 500,
          bands: [
            { from: 2, below: 6, points: 0.5 },
            { from: 6, points: 1 },
          ],
        },
        {
          from: 500,
          bands: [
            { from: 2, below: 6, points: 1 },
            { from: 6, points: 1.5 },
          ],
        },
      ],
    },
  ]);
  expect(rules.filter((list) => list.length > 0)).toHaveLength(1);
});

test("levels of severity stand on their head row, one of several cases on theirs", () => {
  const rules = rulesOf(`
    | 2 | 1 | Chấp hành kỷ luật | 5 | | |
    | 3 | 1.1 | Có công chức bị kỷ luật: | | | |
    | 4 | | Khiển trách | | | -1 |
    | 5 | | Cảnh cáo trở lên | | | -3 |
    | 6 | 2 | Sáng kiến | 5 | | |
    | 7 | 2.1 | Trường hợp hoàn thành mọi chỉ tiêu thì cộng điểm đối với 01 trong 02 trường hợp sau: | | | |
    | 8 | 2.1.1 | Có sáng kiến cấp cơ sở | | 1 | |
    | 9 | 2.1.2 | Có sáng kiến cấp tỉnh | | 2 | |
  `);
  expect(rules[1]).toMatchObject([
    {
      type: "severity",
      steps: [
        { level: "Khiển trách", points: -1 },
        { level: "Cảnh cáo trở lên", points: -3 },
      ],
    },
  ]);
  expect(rules[5]).toMatchObject([
    { type: "one-of", choose: 1, of: ["2.1.1", "2.1.2"], condition: "hoàn thành mọi chỉ tiêu" },
  ]);
});

test.each([
  ["Đạt dưới 90% kế hoạch", "", "'-2", { type: "percent-bands", below: 90, points: -2 }],
  ["Vượt kế hoạch từ 20% trở lên", "2", "", { type: "percent-bands", from: 20, points: 2 }],
  ["Nộp chậm từ 3 đến dưới 5 ngày", "", "'-1", { type: "days-late", from: 3, below: 5, points: -1 }],
  [
    "Họp thêm (cứ mỗi lần được điểm thưởng 0,2 điểm nhưng không quá 1 điểm)",
    "1",
    "",
    { type: "bonus-item-capped", points: 0.2, unit: "lần", cap: 1 },
  ],
  [
    "Không phối hợp (tính trên mỗi nhiệm vụ)",
    "",
    "'-1",
    { type: "per-occurrence", points: -1, unit: "nhiệm vụ" },
  ],
  ["Cứ 02 lần đi muộn trừ 1 điểm", "", "'-1", { type: "per-occurrence", points: -1, unit: "lần", every: 2 }],
])("%s: the words and the column together", (label, bonus, penalty, expected) => {
  expect(underCriterion(label, bonus, penalty)).toMatchObject([expected]);
});

/** The findings about rules for one line under a criterion: code and cell. */
function asked(label: string, bonus: string, penalty: string) {
  const lines = `| 2 | 1 | Hồ sơ công việc | 10 | | |\n| 3 | 1.1 | ${label} | | ${bonus} | ${penalty} |\n| 4 | 1.2 | Mỗi lần sai trừ 1 điểm | | | -1 |`;
  return (readTable(lines)?.findings ?? [])
    .filter(({ code }) => code.startsWith("rule."))
    .map(({ code, severity, cell, data }) => ({ code, severity, cell, data }));
}
const AT_B3 = { severity: "question", cell: { row: 2, column: 1 } };

test.each([
  ["Tham gia hội thi do tỉnh mở thì thưởng đến 3 điểm tùy giải", "", ""],
  ["Mỗi đề tài cấp tỉnh cộng 2 điểm, cấp cơ sở cộng 1 điểm", "2", ""],
])("%s: asked, not guessed", (label, bonus, penalty) => {
  expect(asked(label, bonus, penalty)).toEqual([
    { code: "rule.not-understood", ...AT_B3, data: { text: label } },
  ]);
});

test("points in the words that differ from the column are asked about, and the column counts", () => {
  const line = ["Mỗi trường hợp sai: trừ 0,5 điểm", "", "-1"] as const;
  expect(asked(...line)).toEqual([
    { code: "rule.points-differ", ...AT_B3, data: { words: -0.5, column: -1 } },
  ]);
  expect(underCriterion(...line)).toMatchObject([{ points: -1 }]);
});

test.each([
  ["Nộp báo cáo chậm: trừ 1 điểm", "", "-1"],
  ["Mỗi trường hợp sai: trừ 0,5 điểm", "", "'-0,5"],
  ["Tổ chức tốt phong trào", "1", ""],
  ["Cứ 02 lần đi muộn trừ 1 điểm", "", "'-1"],
  ["Cứ 01 đơn vị trừ 0,2 điểm, lũy kế cứ 01 đơn vị trừ 0,2 điểm, tối đa không quá 2 điểm", "", ""],
])("%s: nothing to ask", (label, bonus, penalty) => {
  expect(asked(label, bonus, penalty)).toEqual([]);
});
