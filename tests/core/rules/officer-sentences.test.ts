/** Sentences as an officer types them in a cell, each with the rule it means; wordings are ours, after those in use. */
import { parseRules } from "../../../src/core/rules/parse-cell";
import { parseRule } from "../../../src/core/rules/parse-rule";
import type { RuleTerms } from "../../../src/core/rules/rule";
import { sayRule } from "../../../src/core/rules/say-rule";

const SENTENCES: readonly (readonly [string, RuleTerms])[] = [
  ["Điểm chuẩn: 3 điểm", { type: "fixed", points: 3 }],
  ["Có: 2 điểm; không có: 0 điểm, trừ 2 điểm.", { type: "yes-no", yes: 2, no: 0, noPenalty: -2 }],
  ["Có: 1 điểm, không: trừ 1 điểm", { type: "yes-no", yes: 1, no: null, noPenalty: -1 }],
  [
    "Theo mức: loại A: tối đa; loại B: 50% điểm chuẩn; loại C: 0 điểm",
    {
      type: "levels",
      levels: [
        { level: "loại A", share: 100 },
        { level: "loại B", share: 50 },
        { level: "loại C", points: 0 },
      ],
    },
  ],
  [
    "Trên 98%: 5 điểm; từ 97% đến dưới 98%: 4 điểm; còn lại: 0 điểm",
    {
      type: "percent-bands",
      bands: [{ above: 98, points: 5 }, { from: 97, below: 98, points: 4 }, { points: 0 }],
    },
  ],
  ["Dưới 98,5%: trừ 0,5 điểm", { type: "percent-bands", below: 98.5, points: -0.5 }],
  [
    "≥ 99,5%: đạt điểm chuẩn; ≥ 99% và < 99,5%: trừ 50% điểm chuẩn; < 99%: trừ hết",
    {
      type: "percent-bands-share",
      bands: [
        { from: 99.5, share: 100 },
        { from: 99, below: 99.5, share: 50 },
        { below: 99, share: 0 },
      ],
    },
  ],
  [
    "Theo số bài đăng: từ 10 trở lên: 2 điểm; từ 5 đến dưới 10: 1 điểm; dưới 5: trừ 1 điểm",
    {
      type: "value-bands",
      measure: "số bài đăng",
      bands: [
        { from: 10, points: 2 },
        { from: 5, below: 10, points: 1 },
        { below: 5, points: -1 },
      ],
    },
  ],
  [
    "Bảng điểm theo số hồ sơ × % đúng hạn: dưới 1.000 [dưới 90: trừ 1 điểm; từ 90 trở lên: 1 điểm]; từ 1000 trở lên [từ 90 trở lên: 2 điểm]",
    {
      type: "two-way",
      rows: "số hồ sơ",
      columns: "% đúng hạn",
      classes: [
        {
          below: 1000,
          bands: [
            { below: 90, points: -1 },
            { from: 90, points: 1 },
          ],
        },
        { from: 1000, bands: [{ from: 90, points: 2 }] },
      ],
    },
  ],
  [
    "Điểm bằng thực hiện chia kế hoạch nhân điểm chuẩn, tối đa 100% điểm chuẩn, làm tròn đến 2 chữ số thập phân",
    { type: "pro-rata", capShare: 100, rounding: { places: 2, mode: "half-up" } },
  ],
  ["Điểm bằng kế hoạch chia thực hiện nhân điểm chuẩn", { type: "inverse-pro-rata" }],
  [
    "Vượt mỗi 1% kế hoạch thưởng 1% điểm chuẩn, tối đa 10% điểm chuẩn, tổng không quá 20 điểm",
    { type: "over-achievement", step: 1, share: 1, capShare: 10, totalCap: 20 },
  ],
  [
    "Trên 92% và cứ thêm 1% cộng 0,1 điểm, tối đa 0,5 điểm",
    { type: "step-bonus", above: 92, step: 1, points: 0.1, cap: 0.5 },
  ],
  [
    "Từ 90% cộng 1 điểm, cứ thêm 2% cộng 0,5 điểm",
    { type: "step-bonus", from: 90, first: 1, step: 2, points: 0.5 },
  ],
  ["Cứ mỗi trường hợp bị trừ 0.5 điểm", { type: "per-occurrence", points: -0.5, unit: "trường hợp" }],
  ["trừ 0,5 điểm/lần", { type: "per-occurrence", points: -0.5, unit: "lần" }],
  ["-0,5đ/lần", { type: "per-occurrence", points: -0.5, unit: "lần" }],
  ["Trừ 0,25 điềm/01 báo cáo", { type: "per-occurrence", points: -0.25, unit: "báo cáo" }],
  ["Mỗi sáng kiến được cộng 1 điểm", { type: "bonus-item", points: 1, unit: "sáng kiến" }],
  ["01 bài +0,2", { type: "bonus-item", points: 0.2, unit: "bài" }],
  [
    "Mỗi bài cộng 0,2 điểm, tối đa 1 điểm/quý",
    { type: "bonus-item-capped", points: 0.2, unit: "bài", cap: 1, period: "quý" },
  ],
  ["1 đ/lần, tối đa 10/kỳ", { type: "bonus-item-capped", points: 1, unit: "lần", cap: 10, period: "kỳ" }],
  ["Điểm trừ tối đa là 01 điểm", { type: "cap-rule", cap: 1 }],
  [
    "Tổng điểm trừ của mục a4 không quá 2 điểm, không tính điểm cộng",
    { type: "cap-criterion", scope: "a4", cap: 2, excludesBonus: true },
  ],
  ["Trừ không quá điểm chuẩn mục này", { type: "cap-standard" }],
  ["Tổng điểm trừ, cộng của mục d2 không quá 7 điểm", { type: "cap-both", scope: "d2", cap: 7 }],
  [
    "Theo mức độ: trung bình trừ 2; nghiêm trọng trừ 4",
    {
      type: "severity",
      steps: [
        { level: "trung bình", points: -2 },
        { level: "nghiêm trọng", points: -4 },
      ],
    },
  ],
  [
    "Chậm từ 05 đến dưới 10 ngày: trừ 5; từ 10 ngày: trừ 10",
    {
      type: "days-late",
      bands: [
        { from: 5, below: 10, points: -5 },
        { from: 10, points: -10 },
      ],
    },
  ],
  ["Trừ hết điểm của tiêu chí", { type: "zero-out" }],
  ["Không xếp loại nếu bị kỷ luật từ cảnh cáo", { type: "disqualify", when: "bị kỷ luật từ cảnh cáo" }],
  ["Không gửi báo cáo: không xếp loại", { type: "disqualify", when: "Không gửi báo cáo" }],
  ["Nếu tự phát hiện thì không trừ điểm", { type: "exempt", when: "tự phát hiện" }],
  ["Điểm thưởng 15 điểm, trong tổng điểm", { type: "bonus-group", points: 15, insideTotal: true }],
  ["Điểm thưởng tối đa 5 điểm, ngoài tổng điểm", { type: "bonus-group", points: 5, insideTotal: false }],
  [
    "Thưởng theo danh hiệu: Cờ Chính phủ: 15 điểm; Cờ thành phố +10",
    {
      type: "bonus-by-award",
      awards: [
        { award: "Cờ Chính phủ", points: 15 },
        { award: "Cờ thành phố", points: 10 },
      ],
    },
  ],
  ["5 điểm do Ban Thường vụ chấm", { type: "reserved", by: "Ban Thường vụ", points: 5 }],
  [
    "Mục 3.1, 3.2 và a4 do Văn phòng thẩm định",
    { type: "appraised-by", by: "Văn phòng", scope: ["3.1", "3.2", "a4"] },
  ],
  [
    "Điểm cuối cộng từ các bước: tự chấm: 0%; khối trưởng: 100%; Hội đồng: 100%",
    {
      type: "stages",
      stages: [
        { by: "tự chấm", share: 0 },
        { by: "khối trưởng", share: 100 },
        { by: "Hội đồng", share: 100 },
      ],
    },
  ],
  [
    "So với đơn vị dẫn đầu: đạt chỉ tiêu được 50%, dẫn đầu được 100% điểm chuẩn",
    { type: "relative-to-leader", targetShare: 50, leaderShare: 100 },
  ],
  [
    "Điểm sẵn có 750 điểm, cộng trừ theo từng mục, tối đa 1.000 điểm",
    { type: "base-plus-minus", points: 750, cap: 1000 },
  ],
  [
    "Chỉ tính 1 trong các mục a4.2.1, a4.2.2 nếu đạt đủ các tiêu chí",
    { type: "one-of", choose: 1, of: ["a4.2.1", "a4.2.2"], condition: "đạt đủ các tiêu chí" },
  ],
  ["Chia đều cho những người viết", { type: "split", among: "người viết" }],
  ["Bước chấm 0,25 điểm", { type: "entry-step", step: 0.25 }],
  [
    "Xếp loại: xuất sắc từ 90 điểm trở lên; tốt từ 70 đến dưới 90 điểm; không hoàn thành dưới 50",
    {
      type: "classification",
      classes: [
        { level: "xuất sắc", from: 90 },
        { level: "tốt", from: 70, below: 90 },
        { level: "không hoàn thành", below: 50 },
      ],
    },
  ],
  [
    "Mỗi khối: 02 Cờ thi đua và 01 Bằng khen",
    {
      type: "rank-places",
      scope: "khối",
      awards: [
        { places: 2, award: "Cờ thi đua" },
        { places: 1, award: "Bằng khen" },
      ],
    },
  ],
  [
    "Phải có ít nhất 2/3 tổng số thành viên đồng ý",
    { type: "vote-threshold", numerator: 2, denominator: 3, base: "members" },
  ],
  [
    "Phải đạt trên 50% số phiếu thu về đồng ý đối với Bằng khen",
    { type: "vote-threshold", percent: 50, strict: true, base: "ballots", award: "Bằng khen" },
  ],
];

test.each(SENTENCES)("%s", (sentence, rule) => {
  expect(parseRule(sentence)).toEqual({ ...rule, text: sentence.replace(/\.$/, "") });
});

test.each(SENTENCES)("said again, %s is read alone and in a cell", (_, rule) => {
  const said = sayRule(rule);
  const expected = { rules: [{ ...rule, text: said }], notUnderstood: [] };
  expect(parseRules(said)).toEqual(expected);
  expect(parseRules(`${said}.`)).toEqual(expected);
});

test("all canonical sentences in one cell, a line each", () => {
  const cell = SENTENCES.map(([, rule]) => sayRule(rule)).join("\n");
  expect(parseRules(cell).notUnderstood).toEqual([]);
  expect(parseRules(cell).rules.map(({ text: _text, ...rule }) => rule)).toEqual(
    SENTENCES.map(([, rule]) => rule),
  );
});

test.each([
  ["Phối hợp tốt với các phòng", []],
  ["Mỗi lần trừ 1 điểm; làm tốt thì khen", ["làm tốt thì khen"]],
  ["Mỗi lần trừ 1 điểm. Xem thêm hướng dẫn\nĐiểm trừ tối đa 2 điểm", ["Xem thêm hướng dẫn"]],
])("what is not understood in %j stays as it was written", (cell, rest) => {
  expect(parseRules(cell).notUnderstood).toEqual(rest.length > 0 ? rest : [cell]);
});

test("rules in free wording: points and cap in one sentence, bands over several parts", () => {
  const terms = (cell: string) => parseRules(cell).rules.map(({ text: _text, ...rule }) => rule);
  expect(terms("mỗi trường hợp trừ 0,5 điểm, tối đa 1,5")).toEqual([
    { type: "per-occurrence", points: -0.5, unit: "trường hợp" },
    { type: "cap-rule", cap: 1.5 },
  ]);
  expect(
    terms("Điểm trung bình từ 15 đến 20: không trừ; 10 đến 15: trừ 1; < 10: trừ hết; mỗi lần trừ 1 điểm"),
  ).toEqual([
    {
      type: "value-bands",
      bands: [
        { from: 15, upTo: 20, share: 100 },
        { from: 10, below: 15, points: -1 },
        { below: 10, share: 0 },
      ],
    },
    { type: "per-occurrence", points: -1, unit: "lần" },
  ]);
});

test.each(
  [
    ["a“b", "mỗi ”", "x; y. Z", "trừ 5 điểm", "1.000", 'nói "thẳng"', "[a; b]"].map(
      (unit) => [unit] as const,
    ),
  ].flat(),
)("a unit called %j is quoted where it must be", (unit) => {
  const rule = { type: "per-occurrence", points: -1, unit } as const;
  expect(parseRules(sayRule(rule)).rules).toEqual([{ ...rule, text: sayRule(rule) }]);
});

test("text of any length is read in bounded time", () => {
  const started = performance.now();
  for (const part of ["mỗi trường hợp ", "từ 5% đến 10%: ", "trừ 1 điểm; ", "“", "[", "a; ", "1, "]) {
    parseRules(part.repeat(20_000 / part.length));
  }
  expect(performance.now() - started).toBeLessThan(5000);
});
