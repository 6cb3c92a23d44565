/** Every rule has a sentence of its own, and the sentence is the rule. */
import fc from "fast-check";
import type { ScoringRule } from "../../../src/core/rules/rule";
import { parseRule } from "../../../src/core/rules/parse-rule";
import { sayRule } from "../../../src/core/rules/say-rule";
import { anyRule, RULE_TYPES } from "./any-rule";

const termsOf = (rule: ScoringRule | undefined) => {
  const { text: _text, ...terms } = rule ?? { text: "" };
  return terms;
};

test.each(RULE_TYPES)("%s: its sentence reads back to the same rule", (type) => {
  fc.assert(
    fc.property(anyRule(type), (rule) => {
      const sentence = sayRule(rule);
      expect(sentence).not.toBe("");
      expect(parseRule(sentence)).toEqual({ ...rule, text: sentence });
    }),
    { numRuns: 150 },
  );
});

/** What happens to a sentence in a cell without changing what it says. */
const HANDLINGS: readonly (readonly [string, (sentence: string) => string])[] = [
  ["letters composed otherwise", (sentence) => sentence.normalize("NFD")],
  ["blanks doubled", (sentence) => ` ${sentence.replaceAll(" ", "  ")} `],
  ["a full stop", (sentence) => `${sentence}.`],
  ["a list mark", (sentence) => `• ${sentence}`],
];

test.each(HANDLINGS)("%s: still the same rule", (_, handle) => {
  const any = fc.oneof(...RULE_TYPES.map(anyRule));
  fc.assert(
    fc.property(any, (rule) => {
      expect(termsOf(parseRule(handle(sayRule(rule))))).toEqual(rule);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["Mỗi trường hợp trừ 0,5 điểm", "MỖI trường hợp TRỪ 0,5 ĐIỂM"],
  ["Theo tỷ lệ %: trên 98%: 5 điểm; còn lại: 0 điểm", "THEO TỶ LỆ %: Trên 98%: 5 Điểm; CÒN LẠI: 0 điểm"],
  ["Điểm bằng thực hiện chia kế hoạch nhân điểm chuẩn", "ĐIỂM BẰNG THỰC HIỆN CHIA KẾ HỌACH NHÂN ĐIỂM CHUẨN"],
  ["Suất khen thưởng của mỗi khối: 1 Cờ", "suất khen thưởng của mỗi khối: 1 Cờ"],
])("capitals and the place of tones change nothing: %s", (sentence, typed) => {
  expect(termsOf(parseRule(typed))).toEqual(termsOf(parseRule(sentence)));
  expect(parseRule(sentence)).toBeDefined();
});

test("different rules have different sentences", () => {
  const any = fc.oneof(...RULE_TYPES.map(anyRule));
  fc.assert(
    fc.property(any, any, (one, other) => {
      const same =
        JSON.stringify(termsOf(parseRule(sayRule(one)))) ===
        JSON.stringify(termsOf(parseRule(sayRule(other))));
      expect(sayRule(one) === sayRule(other)).toBe(same);
    }),
    { numRuns: 300 },
  );
});
