/** Ranks and places by hand: Excel's RANK for ties, awards in the order of the rule, a tie over the last place left to people. */
import fc from "fast-check";
import { placeRulesFor, rankUnits, type Contender } from "../../../src/core/score/rank";
import type { RankPlaces } from "../../../src/core/rules/whole-score-rules";

const places = (scope: string, ...awards: readonly (readonly [number, string])[]): RankPlaces => ({
  type: "rank-places",
  scope,
  awards: awards.map(([count, award]) => ({ award, places: count })),
});

const unit = (total: number | null, more: Partial<Contender> = {}): Contender => ({
  cluster: null,
  total,
  isOut: false,
  placeRules: [],
  ...more,
});

const ranksOf = (units: readonly Contender[]) => rankUnits(units).map(({ rank }) => rank);

test.each([
  ["different totals", [70, 90, 80], [3, 1, 2]],
  ["two second ones, and no third", [95, 90, 90, 80], [1, 2, 2, 4]],
  ["all equal", [50, 50, 50], [1, 1, 1]],
  ["three first ones", [88, 70, 88, 88], [1, 4, 1, 1]],
  ["nought is a score, and below it there is more", [0, -2, 5], [2, 3, 1]],
  ["a decimal decides", [97.25, 97.5, 97.125], [2, 1, 3]],
  ["nobody has given points", [null, 60, null], [null, 1, null]],
  ["one unit", [12], [1]],
] as const)("%s", (_, totals, wanted) => {
  expect(ranksOf(totals.map((total) => unit(total)))).toEqual(wanted);
});

test("a unit that is out has no rank and takes none from the others", () => {
  const out = unit(99, { isOut: true });
  expect(ranksOf([out, unit(90), unit(80)])).toEqual([null, 1, 2]);
});

test("each cluster is ranked by itself", () => {
  const [one, two] = [{ cluster: "Cụm 1" }, { cluster: "Cụm 2" }];
  expect(ranksOf([unit(80, one), unit(90, two), unit(70, two), unit(85, one)])).toEqual([2, 1, 2, 1]);
});

const FLAG_AND_TWO = [places("cụm", [1, "Cờ"], [2, "Bằng khen"])];

test.each([
  // totals; who is given what; who stands before a choice
  ["in order of rank", [90, 80, 70, 60], [["Cờ"], ["Bằng khen"], ["Bằng khen"], []], [[], [], [], []]],
  [
    "a tie inside one award is none",
    [90, 80, 80, 60],
    [["Cờ"], ["Bằng khen"], ["Bằng khen"], []],
    [[], [], [], []],
  ],
  [
    "a tie over the last place",
    [90, 80, 70, 70],
    [["Cờ"], ["Bằng khen"], [], []],
    [[], [], ["Bằng khen"], ["Bằng khen"]],
  ],
  [
    "a tie over two awards",
    [90, 90, 70, 60],
    [[], [], ["Bằng khen"], []],
    [["Cờ", "Bằng khen"], ["Cờ", "Bằng khen"], [], []],
  ],
  [
    "more equals than places",
    [50, 50, 50, 50],
    [[], [], [], []],
    [1, 2, 3, 4].map(() => ["Cờ", "Bằng khen"]),
  ],
  ["fewer units than places", [90], [["Cờ"]], [[]]],
])("places: %s", (_, totals, given, open) => {
  const standings = rankUnits(totals.map((total) => unit(total, { placeRules: FLAG_AND_TWO })));
  expect(standings.map((each) => each.places)).toEqual(given);
  expect(standings.map(({ openPlaces }) => openPlaces)).toEqual(open);
});

test("who is proposed: those with a place; a tie over it is no answer; without a rule nothing is said", () => {
  const withRule = [90, 80, 70, 70].map((total) => unit(total, { placeRules: FLAG_AND_TWO }));
  const out = unit(99, { isOut: true, placeRules: FLAG_AND_TWO });
  const proposed = (units: readonly Contender[]) => rankUnits(units).map(({ isProposed }) => isProposed);
  expect(proposed([...withRule, out])).toEqual([true, true, null, null, false]);
  expect(proposed([unit(90), unit(80)])).toEqual([null, null]);
});

describe("which rule of places holds", () => {
  const all = places("khối", [2, "Cờ"], [1, "Bằng khen"]);
  const business = places("khối doanh nghiệp", [8, "Cờ"], [5, "Bằng khen"]);
  const rules = (cluster: string | null, ...given: readonly RankPlaces[]) =>
    placeRulesFor([unit(1, { cluster, placeRules: given }), unit(2, { cluster, placeRules: given })]);

  test.each([
    ["the cluster's own before that for all", "Khối doanh nghiệp tỉnh", [business]],
    ["that for all where the own is another's", "Khối các trường", [all]],
    ["that for all where no cluster is named", null, [all]],
  ])("%s", (_, cluster, wanted) => expect(rules(cluster, all, business)).toEqual(wanted));

  test("papers that contradict each other leave the places to people", () => {
    const other = places("khối", [1, "Cờ"]);
    const units = [unit(90, { placeRules: [all] }), unit(80, { placeRules: [other] })];
    expect(placeRulesFor(units)).toHaveLength(2);
    expect(rankUnits(units).map((each) => each.places)).toEqual([[], []]);
  });
});

const anyUnits = fc.array(
  fc.record({
    cluster: fc.constantFrom("Cụm 1", "Cụm 2"),
    total: fc.option(fc.integer({ min: -8, max: 400 }).map((quarter) => quarter / 4)),
    isOut: fc.boolean(),
    placeRules: fc.constant(FLAG_AND_TWO),
  }),
  { maxLength: 30 },
);

test("one more than the number of better ones, whatever the order; never more places than there are", () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      const standings = rankUnits(units);
      const counts = (each: Contender) => each.total !== null && !each.isOut;
      units.forEach((each, at) => {
        const better = units.filter(
          (other) =>
            counts(other) && other.cluster === each.cluster && (other.total ?? 0) > (each.total ?? 0),
        );
        expect(standings[at]?.rank).toBe(counts(each) ? better.length + 1 : null);
      });
      expect([...rankUnits([...units].reverse())].reverse()).toEqual(standings);
      for (const cluster of ["Cụm 1", "Cụm 2"]) {
        const given = standings
          .filter((_, at) => units[at]?.cluster === cluster)
          .flatMap((each) => each.places);
        expect(given.filter((award) => award === "Cờ").length).toBeLessThanOrEqual(1);
        expect(given.filter((award) => award === "Bằng khen").length).toBeLessThanOrEqual(2);
      }
    }),
  );
});
