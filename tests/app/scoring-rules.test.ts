/** Rules in prose, read from the lines of a table: each wording is invented after those that offices use. */
import { reportTable } from "../../src/app/table-report";
import { understand } from "../../src/app/understand";
import { snapshotOf } from "../support/fixture-snapshot";

type Rules = readonly Readonly<Record<string, unknown>>[];

function rulesOf(lines: string): readonly Rules[] {
  const grid = `
    | | A | B | C | D | E |
    | 1 | STT | Nội dung tiêu chí | Điểm chuẩn | Điểm thưởng | Điểm trừ |
    ${lines}`;
  const [table] = understand(snapshotOf({ sheets: [{ name: "S", grid }] }), { withHidden: false });
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
