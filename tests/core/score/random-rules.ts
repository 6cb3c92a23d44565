/** Random rules and inputs for every type that computes points, from a seed: edges come up as often as what lies between. */
import type { RuleTerms, RuleType } from "../../../src/core/rules/rule";
import type { PlanScalar } from "../../../src/core/workbook/sheet-plan";

export interface Chance {
  readonly whole: (from: number, to: number) => number;
  /** With up to so many places. */
  readonly decimal: (from: number, to: number, places?: number) => number;
  readonly oneOf: <T>(items: readonly T[]) => T;
}

export function chanceFrom(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    decimal: (from, to, places = 2) => {
      const scale = 10 ** whole(0, places);
      return whole(from * scale, to * scale) / scale;
    },
    oneOf: (items) => items[whole(0, items.length - 1)]!,
  };
}

export interface RandomCase {
  /** On the criterion, or on a line under it. */
  readonly rules: readonly RuleTerms[];
  readonly isUnder: boolean;
  readonly standard: number;
  readonly inputs: readonly PlanScalar[];
}

type Maker = (chance: Chance) => Omit<RandomCase, "standard"> & { readonly standard?: number };

/** What an officer may type where a number is due, at times nonsense. */
function typed(chance: Chance, sensible: () => number): PlanScalar {
  const strange = [null, null, "", "hai", "3", -1, 0, 1e6];
  return chance.whole(0, 9) === 0 ? chance.oneOf(strange) : sensible();
}

const points = (chance: Chance) => chance.decimal(0, 20);
const fall = (chance: Chance) => -chance.decimal(0, 5);

function edges(chance: Chance, count: number, most: number): readonly number[] {
  return [...new Set(Array.from({ length: count }, () => chance.decimal(1, most)))].sort((a, b) => a - b);
}

/** Contiguous, from nought upwards; some have a gap. */
function ranges(chance: Chance, most: number) {
  const at = edges(chance, chance.whole(1, 4), most);
  const inner = at.slice(1).map((below, index) => ({ from: at[index] ?? 0, below }));
  const last = chance.oneOf([{ from: at.at(-1) ?? 0 }, { above: at.at(-1) ?? 0 }]);
  const first = { below: at[0] ?? 0 };
  return {
    at,
    ranges: chance.oneOf([
      [last, ...inner, first],
      [...inner, last],
      [first, ...inner, last],
    ]),
  };
}

const near = (chance: Chance, at: readonly number[], most: number) =>
  chance.oneOf([
    () => chance.oneOf(at),
    () => Number((chance.oneOf(at) - 0.01).toFixed(2)),
    () => Number((chance.oneOf(at) + 0.01).toFixed(2)),
    () => chance.decimal(0, most, 3),
  ])();

const yesOrNo = (chance: Chance) => chance.oneOf<PlanScalar>(["Có", "Không", "có", " KHÔNG ", null, "x", 1]);

function banded(type: "percent-bands" | "value-bands" | "percent-bands-share"): Maker {
  return (chance) => {
    const { at, ranges: list } = ranges(chance, 100);
    const signs = chance.oneOf([points, fall, (each: Chance) => chance.oneOf([points, fall])(each)]);
    const worth = () =>
      type === "percent-bands" || (type === "value-bands" && chance.whole(0, 1) === 0)
        ? { points: signs(chance) }
        : { share: chance.oneOf([0, 25, 50, 100, 33.3]) };
    const bands = list.map((range) => ({ ...range, ...worth() }));
    return {
      // each band has a worth its type may have
      rules: [{ type, bands } as RuleTerms],
      isUnder: chance.whole(0, 1) === 0,
      inputs: [typed(chance, () => near(chance, at, 105))],
    };
  };
}

const ratio =
  (type: "pro-rata" | "inverse-pro-rata"): Maker =>
  (chance) => ({
    rules: [
      {
        type,
        ...(chance.whole(0, 1) === 0 ? { capShare: chance.oneOf([100, 110, 120]) } : {}),
        ...(chance.whole(0, 2) === 0 ? { floorShare: chance.oneOf([50, 80]) } : {}),
        ...(chance.whole(0, 2) === 0
          ? {
              rounding: {
                places: chance.whole(0, 4),
                mode: chance.oneOf(["half-up", "up", "down"] as const),
              },
            }
          : {}),
      },
    ],
    isUnder: false,
    inputs: [typed(chance, () => chance.decimal(0, 300)), typed(chance, () => chance.decimal(1, 300))],
  });

const counts =
  (make: (chance: Chance) => RuleTerms): Maker =>
  (chance) => ({
    rules: [make(chance)],
    isUnder: chance.whole(0, 1) === 0,
    inputs: [typed(chance, () => chance.decimal(0, 30, 1)), typed(chance, () => chance.whole(1, 5))],
  });

const every = (chance: Chance) => (chance.whole(0, 2) === 0 ? { every: chance.oneOf([2, 5, 0.1, 0.5]) } : {});
const deduction = (chance: Chance): RuleTerms => ({
  type: "per-occurrence",
  points: fall(chance),
  unit: "lần",
  ...every(chance),
});

/** A deduction with something that limits, excuses or divides it. */
const limited =
  (limit: (chance: Chance) => RuleTerms, second: (chance: Chance) => PlanScalar = yesOrNo): Maker =>
  (chance) => ({
    rules: [deduction(chance), limit(chance)],
    isUnder: false,
    inputs: [typed(chance, () => chance.whole(0, 12)), second(chance)],
  });

const NOTHING = () => null;

export const MAKERS: { readonly [Type in RuleType]?: Maker } = {
  fixed: (chance) => ({ rules: [{ type: "fixed", points: points(chance) }], isUnder: false, inputs: [] }),
  "yes-no": (chance) => ({
    rules: [
      {
        type: "yes-no",
        yes: points(chance),
        no: chance.oneOf([null, 0, 1.5]),
        ...(chance.whole(0, 1) === 0 ? { noPenalty: fall(chance) } : {}),
      },
    ],
    isUnder: chance.whole(0, 1) === 0,
    inputs: [yesOrNo(chance)],
  }),
  levels: (chance) => ({
    rules: [
      {
        type: "levels",
        levels: ["loại A", "loại B, C", 'không "đạt"'].map((level) => ({
          level,
          ...(chance.whole(0, 2) === 0 ? { share: chance.oneOf([0, 50, 100]) } : { points: points(chance) }),
        })),
      },
    ],
    isUnder: chance.whole(0, 1) === 0,
    inputs: [chance.oneOf<PlanScalar>(["Loại A", "LOẠI  B, C", 'không "đạt"', "loại", null, 2])],
  }),
  "percent-bands": banded("percent-bands"),
  "percent-bands-share": banded("percent-bands-share"),
  "value-bands": banded("value-bands"),
  "two-way": (chance) => {
    const rows = ranges(chance, 2000);
    const columns = ranges(chance, 60);
    const classes = rows.ranges.map((range) => ({
      ...range,
      bands: columns.ranges.map((band) => ({ ...band, points: points(chance) })),
    }));
    return {
      rules: [{ type: "two-way", rows: "hồ sơ", columns: "% đúng hạn", classes }],
      isUnder: chance.whole(0, 1) === 0,
      inputs: [
        typed(chance, () => near(chance, rows.at, 2200)),
        typed(chance, () => near(chance, columns.at, 70)),
      ],
    };
  },
  severity: (chance) => ({
    rules: [
      {
        type: "severity",
        steps: ["nhẹ", "nặng", "rất nặng"].map((level) => ({ level, points: fall(chance) })),
      },
    ],
    isUnder: chance.whole(0, 1) === 0,
    inputs: [0, 1, 2].map(() => typed(chance, () => chance.whole(0, 4))),
  }),
  "days-late": (chance) => {
    const { at, ranges: list } = ranges(chance, 30);
    return {
      rules: [{ type: "days-late", bands: list.map((range) => ({ ...range, points: fall(chance) })) }],
      isUnder: chance.whole(0, 1) === 0,
      inputs: [typed(chance, () => near(chance, at, 40))],
    };
  },
  "pro-rata": ratio("pro-rata"),
  "inverse-pro-rata": ratio("inverse-pro-rata"),
  "over-achievement": (chance) => ({
    rules: [
      { type: "pro-rata", capShare: 100 },
      {
        type: "over-achievement",
        step: chance.oneOf([1, 2, 0.5, 5]),
        ...(chance.whole(0, 1) === 0
          ? { share: chance.oneOf([1, 2.5]) }
          : { points: chance.oneOf([0.1, 0.25]) }),
        ...(chance.whole(0, 1) === 0 ? { capShare: 10 } : {}),
        ...(chance.whole(0, 1) === 0 ? { cap: 1.5 } : {}),
        ...(chance.whole(0, 3) === 0 ? { totalCap: 0.7 } : {}),
      },
    ],
    isUnder: false,
    inputs: [typed(chance, () => chance.decimal(0, 300)), typed(chance, () => chance.decimal(1, 200))],
  }),
  "step-bonus": (chance) => {
    const edge = chance.decimal(10, 95, 1);
    const way = chance.oneOf([{ above: edge }, { from: edge }, { below: edge }]);
    return {
      rules: [
        {
          type: "step-bonus",
          step: chance.oneOf([1, 0.1, 0.5, 2]),
          points: chance.oneOf([0.1, 0.25, -0.2]),
          ...(chance.whole(0, 1) === 0 ? { first: chance.oneOf([0.5, -0.5]) } : {}),
          ...(chance.whole(0, 1) === 0 ? { cap: 0.5 } : {}),
          ...(chance.whole(0, 1) === 0 ? { unit: "bài" } : {}),
          ...way,
        },
      ],
      isUnder: true,
      inputs: [typed(chance, () => near(chance, [edge, edge + 1, edge + 0.3], 100))],
    };
  },
  "per-occurrence": counts(deduction),
  "bonus-item": counts((chance) => ({
    type: "bonus-item",
    points: chance.decimal(0, 3),
    unit: "bài",
    ...every(chance),
  })),
  "bonus-item-capped": counts((chance) => ({
    type: "bonus-item-capped",
    points: chance.decimal(0, 3),
    unit: "bài",
    cap: chance.decimal(1, 10),
    ...every(chance),
    ...(chance.whole(0, 1) === 0 ? { period: "kỳ" } : {}),
  })),
  "bonus-by-award": (chance) => ({
    rules: [
      {
        type: "bonus-by-award",
        ...(chance.whole(0, 1) === 0 ? { highestOnly: true as const } : {}),
        awards: ["Cờ thi đua", "Bằng khen", "Giấy khen"].map((award) => ({ award, points: points(chance) })),
      },
    ],
    isUnder: true,
    inputs: [0, 1, 2].map(() => typed(chance, () => chance.whole(0, 3))),
  }),
  "cap-rule": limited((chance) => ({ type: "cap-rule", cap: chance.decimal(0, 10) }), NOTHING),
  "cap-standard": limited(() => ({ type: "cap-standard" }), NOTHING),
  "cap-criterion": limited(
    (chance) => ({ type: "cap-criterion", scope: "1", cap: chance.decimal(0, 10) }),
    NOTHING,
  ),
  "cap-both": limited((chance) => ({ type: "cap-both", scope: "1", cap: chance.decimal(0, 10) }), NOTHING),
  "zero-out": limited(() => ({ type: "zero-out", when: "vi phạm" })),
  exempt: limited(() => ({ type: "exempt", when: "tự phát hiện" })),
  split: limited(
    () => ({ type: "split", among: "người viết" }),
    (chance) => typed(chance, () => chance.whole(1, 7)),
  ),
  "relative-to-leader": (chance) => ({
    rules: [
      {
        type: "relative-to-leader",
        leaderShare: chance.oneOf([100, 90]),
        ...(chance.whole(0, 1) === 0 ? { targetShare: 50 } : {}),
        ...(chance.whole(0, 1) === 0
          ? {
              rounding: {
                places: chance.whole(0, 3),
                mode: chance.oneOf(["half-up", "up", "down"] as const),
              },
            }
          : {}),
      },
    ],
    isUnder: false,
    inputs: [200, 150, 300].map((most) => typed(chance, () => chance.decimal(1, most))),
  }),
  "base-plus-minus": (chance) => ({
    rules: [
      {
        type: "base-plus-minus",
        points: chance.oneOf([80, 750]),
        ...(chance.whole(0, 1) === 0 ? { cap: 85 } : {}),
        ...(chance.whole(0, 1) === 0 ? { floor: 60 } : {}),
      },
      deduction(chance),
    ],
    isUnder: false,
    inputs: [typed(chance, () => chance.whole(0, 20))],
  }),
};
