/** The score screen's small parts: figures as typed, groups that fold, the next line that wants something. */
import type { ScoreLineView } from "../../src/app/score-view";
import { listFigures, NO_FIGURES, readFigure, typedText, withFigure } from "../../src/pane/score/figures";
import { firstFolded, nextLacking, openBelow, shownLines, unfolded } from "../../src/pane/score/tree";

test.each([
  ["", null],
  ["  ", null],
  ["12", 12],
  ["97,5", 97.5],
  ["97.5", 97.5],
  ["97,5 %", 97.5],
  ["1.234,5", 1234.5],
  ["1,234.5", 1234.5],
  ["-0,5", -0.5],
  // a ratio is two numbers, and words are none
  ["28/30", "28/30"],
  ["ba", "ba"],
])("%j is read as %j", (text, value) => {
  expect(readFigure(text)).toBe(value);
});

test.each([[0.0125], [1234.5], [-2], [0], [null]])("%j is written so that it is read again", (value) => {
  expect(readFigure(typedText(value))).toBe(value);
});

test("what stands on the sheet anyway is no figure; rows without change stay the same objects", () => {
  const figure = (row: string, value: number | null) => ({ row, column: "input1", value, over: null });
  const one = withFigure(NO_FIGURES, figure("a", 1));
  const two = withFigure(one, figure("b", 2));
  expect(two.get("a")).toBe(one.get("a"));
  expect(listFigures(withFigure(two, figure("a", null)))).toEqual([figure("b", 2)]);
});

const line = (key: string, parent: number | null, change: Partial<ScoreLineView> = {}): ScoreLineView => ({
  key,
  parent,
  level: parent === null ? 0 : 1,
  role: "criterion",
  isGroup: false,
  code: null,
  label: key,
  max: null,
  rules: [],
  slots: [],
  state: "scored",
  computed: null,
  isEntered: false,
  points: null,
  appraised: null,
  stands: null,
  why: null,
  flags: [],
  source: { sheet: "S", cell: { row: 0, column: 0 } },
  place: { sheet: "S", cell: { row: 0, column: 0 } },
  ...change,
});

const TREE = [
  line("I", null, { isGroup: true }),
  line("1", 0, { isGroup: true }),
  line("1.1", 1, { state: "empty" }),
  line("1.2", 1, { state: "person" }),
  line("II", null, { isGroup: true }),
  line("2", 4, { state: "empty" }),
];

const keys = (folded: ReadonlySet<string>) => shownLines(TREE, folded).map(({ line: { key } }) => key);

test("a folded group hides all below it, and tells how much is open there", () => {
  expect(keys(new Set())).toEqual(["I", "1", "1.1", "1.2", "II", "2"]);
  expect(keys(new Set(["I"]))).toEqual(["I", "II", "2"]);
  expect(keys(new Set(["1"]))).toEqual(["I", "1", "II", "2"]);
  expect(openBelow(TREE)[0]).toEqual({ empty: 1, person: 1 });
  expect(openBelow(TREE)[4]).toEqual({ empty: 1, person: 0 });
});

test("going to a line unfolds what is above it, and nothing else", () => {
  const folded = new Set(["I", "1", "II"]);
  expect([...unfolded(TREE, folded, TREE[2]!)]).toEqual(["II"]);
});

test("the next line that wants something follows the last one, and begins anew at the end", () => {
  expect(nextLacking(TREE, "empty", null)?.key).toBe("1.1");
  expect(nextLacking(TREE, "empty", "1.1")?.key).toBe("2");
  expect(nextLacking(TREE, "empty", "2")?.key).toBe("1.1");
  expect(nextLacking(TREE, "flagged", null)).toBeUndefined();
});

test("short tables open whole, long ones with their groups folded", () => {
  expect(firstFolded(TREE).size).toBe(0);
  const long = [
    line("I", null, { isGroup: true }),
    ...Array.from({ length: 200 }, (_, at) => line(`${at}`, 0)),
  ];
  expect([...firstFolded(long)]).toEqual(["I"]);
});
