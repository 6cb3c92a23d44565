/** Any valid rule of each type, for properties. Numbers are decimals of at most three places, texts are tidied. */
import fc from "fast-check";
import type { RuleTerms, RuleType } from "../../../src/core/rules/rule";
import { tidy } from "../../../src/core/text/fold";

type Json = Readonly<Record<string, unknown>>;

const WORDS =
  'trường hợp,báo cáo,Phòng,Văn phòng Sở,và,trừ,cộng,điểm,mục,tối đa,không,bài viết,đơn vị,nếu,thì,từ 5,đến,dưới 10%,mỗi,do,chấm,Đảng,quý,hoà,hòa,a1.2,3,(nếu có),TP. HCM,x;y,a: b,“trích”,"ngoặc",[1],1/2,0,5,×,-';
const word = fc.constantFrom(
  ...WORDS.split(","),
  "sáng kiến",
  "Cờ thi đua, Bằng khen",
  "kết thúc.",
  "”",
  "còn lại",
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => tidy(list.join(" ")));

const scaled = (least: number, most: number) =>
  fc
    .tuple(fc.integer({ min: least * 1000, max: most * 1000 }), fc.constantFrom(1, 10, 1000))
    .map(([number, by]) => Math.trunc(number / by) / (1000 / by))
    .map((number) => (number === 0 ? 0 : number));
const size = scaled(0, 3000);
const positive = size.map((number) => number + 0.5);
const signed = scaled(-3000, 3000);
const count = fc.integer({ min: 1, max: 40 });
const code = fc.constantFrom("a1", "a.7.1", "C1", "đ", "3.3.2.1", "IV", "b.", "mục lẻ");
const yes = fc.constant(true as const);

const bounds = fc.oneof(
  fc.record({ from: size }),
  fc.record({ above: size }),
  fc.record({ below: size }),
  fc.record({ upTo: size }),
  fc.record({ from: size, below: size }),
  fc.record({ from: size, upTo: size }),
  fc.record({ above: size, below: size }),
  fc.record({ above: size, upTo: size }),
);
const range = fc.oneof({ weight: 8, arbitrary: bounds }, { weight: 1, arbitrary: fc.constant({}) });
const points = fc.record({ points: signed });
const worth = fc.oneof(points, fc.record({ share: signed }));

const join = (...parts: readonly fc.Arbitrary<object>[]): fc.Arbitrary<Json> =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as Json); // plain objects joined are one
const list = (item: fc.Arbitrary<unknown>) => fc.array(item, { minLength: 1, maxLength: 5 });
const some = (model: Readonly<Record<string, fc.Arbitrary<unknown>>>, ...required: readonly string[]) =>
  fc.record(model, { requiredKeys: [...required] });

const pointBand = join(range, points);
const banded = (band: fc.Arbitrary<Json>, alone: fc.Arbitrary<Json>) =>
  fc.oneof(fc.record({ bands: list(band) }), alone);
const rounding = fc.record({
  places: fc.integer({ min: 0, max: 6 }),
  mode: fc.constantFrom("half-up", "up", "down"),
});
const ratio = some({ capShare: positive, floorShare: positive, rounding });
const item = { points: positive, unit: words, every: positive.filter((number) => number !== 1) };

const TERMS: Readonly<Record<RuleType, fc.Arbitrary<object>>> = {
  fixed: fc.record({ points: positive }),
  "yes-no": fc.oneof(
    some({ yes: signed, no: signed, noPenalty: signed }, "yes", "no"),
    some({ yes: signed, no: fc.constant(null), noPenalty: signed }, "yes", "no"),
  ),
  levels: fc.record({ levels: list(join(fc.record({ level: words }), worth)) }),
  "percent-bands": banded(pointBand, join(bounds, points)),
  "percent-bands-share": banded(join(range, worth), join(bounds, fc.record({ share: signed }))),
  "value-bands": join(some({ measure: words }), banded(join(range, worth), join(bounds, worth))),
  "two-way": fc.record({
    rows: words,
    columns: words,
    classes: list(join(range, fc.record({ bands: list(pointBand) }))),
  }),
  "pro-rata": ratio,
  "inverse-pro-rata": ratio,
  "over-achievement": join(
    some({ step: positive, capShare: positive, cap: positive, totalCap: positive }, "step"),
    fc.oneof(fc.record({ share: positive }), fc.record({ points: positive })),
  ),
  "step-bonus": join(
    some({ step: positive, points: signed, first: signed, cap: positive, unit: words }, "step", "points"),
    fc.oneof(fc.record({ above: size }), fc.record({ from: size }), fc.record({ below: size })),
  ),
  "relative-to-leader": some({ targetShare: size, leaderShare: positive, rounding }, "leaderShare"),
  "per-occurrence": some({ ...item, points: positive.map((size) => -size) }, "points", "unit"),
  "bonus-item": some(item, "points", "unit"),
  "bonus-item-capped": some({ ...item, cap: positive, period: words }, "points", "unit", "cap"),
  "cap-rule": fc.record({ cap: positive }),
  "cap-criterion": some({ scope: code, cap: positive, excludesBonus: yes }, "scope", "cap"),
  "cap-standard": some({ scope: code }),
  "cap-both": fc.record({ scope: code, cap: positive }),
  severity: fc.record({ steps: list(join(fc.record({ level: words }), points)) }),
  "days-late": join(some({ workingDays: yes }), banded(pointBand, join(bounds, points))),
  "zero-out": some({ scope: code, when: words }),
  disqualify: some({ when: words }),
  exempt: some({ when: words }),
  split: fc.record({ among: words }),
  "one-of": some({ choose: count, of: fc.array(code, { maxLength: 4 }), condition: words }, "choose", "of"),
  "bonus-group": fc.record({ points: positive, insideTotal: fc.boolean() }),
  "bonus-by-award": some(
    { awards: list(fc.record({ award: words, points: signed })), highestOnly: yes },
    "awards",
  ),
  reserved: fc.record({ by: words, points: positive }),
  "appraised-by": fc.record({ by: words, scope: fc.array(code, { maxLength: 4 }) }),
  stages: fc.record({ stages: list(fc.record({ by: words, share: size })) }),
  "base-plus-minus": some({ points: positive, cap: positive, floor: signed }, "points"),
  "entry-step": fc.record({ step: positive }),
  classification: join(
    some({ basis: fc.constant("percent") }),
    fc.record({ classes: list(join(range, fc.record({ level: words }))) }),
  ),
  "rank-places": fc.record({ scope: words, awards: list(fc.record({ award: words, places: count })) }),
  "vote-threshold": join(
    some({ strict: yes, award: words, base: fc.constantFrom("members", "ballots", "present") }, "base"),
    fc.oneof(fc.record({ numerator: count, denominator: count }), fc.record({ percent: size })),
  ),
};

// the entries are those of the union's types
export const RULE_TYPES = Object.keys(TERMS) as readonly RuleType[];

export function anyRule(type: RuleType): fc.Arbitrary<RuleTerms> {
  // the arbitraries above follow the declarations of the types one by one
  return TERMS[type].map((terms) => ({ type, ...terms }) as unknown as RuleTerms);
}
