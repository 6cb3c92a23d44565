/**
 * Chấm điểm một bảng. In: its lines and what is typed in the cells. Out: the points of every line and of the whole, what
 * they may still come to, the class they earn and what takes the unit out.
 */
import type { Classification } from "../rules/whole-score-rules";
import { addExactly } from "../text/numbers";
import { roundDecimal } from "../text/rounding";
import type { ScoreProgram } from "./compile";
import { compiledOnce } from "./compile-once";
import { explain, type Explanation } from "./explain";
import { runScore, type ScoreRun, type Typed } from "./run";
import type { ScoreLine } from "./score-line";
import { criterionOf, isGroup, isMember } from "./score-tree";
import { spreadOf, type Spread } from "./spread";

/** `person`: no rule that we know says what it is worth. `empty`: something must be typed first. */
export type LineState = "scored" | "empty" | "person" | "none";

export interface ScoredLine {
  readonly state: LineState;
  /** By the rules and what is typed for them. */
  readonly computed: number | null;
  /** What counts: what somebody entered, else what is computed. */
  readonly self: number | null;
  readonly appraised: number | null;
  /** Null where nothing is open. */
  readonly open: Spread | null;
  readonly explanation: Explanation | null;
}

export interface PointClass {
  readonly level: string;
  readonly basis: "points" | "percent";
  /** What was classed: points, or per cent of the highest possible score. */
  readonly of: number;
}

export interface TableScore {
  readonly program: ScoreProgram;
  readonly run: ScoreRun;
  readonly lines: readonly ScoredLine[];
  /** The standards at the top, added up. */
  readonly max: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly provisional: Spread | null;
  readonly classification: PointClass | null;
  readonly disqualifiedBy: readonly { readonly line: number; readonly rule: number }[];
}

/** As often as figures change: what is compiled of the rules is the same while the lines are. */
export function scoreTable(lines: readonly ScoreLine[], typed: Typed): TableScore {
  const program = compiledOnce(lines);
  const run = runScore(program, typed);
  const scored = lines.map((_, line) => scoredLine(program, run, typed, line));
  const self = run.value(program.total.self);
  const appraised = run.value(program.total.appraised);
  const max = highest(program);
  return {
    program,
    run,
    lines: scored,
    max,
    self,
    appraised,
    provisional: provisional(program, typed, scored),
    classification: classOf(lines, appraised ?? self, max),
    disqualifiedBy: program.disqualifiers.filter(({ holds }) => run.holds(holds)),
  };
}

function scoredLine(program: ScoreProgram, run: ScoreRun, typed: Typed, line: number): ScoredLine {
  const computed = numeric(run.shown("computed", line));
  const valueOf = (column: "self" | "appraised") =>
    program.cells[column][line] ? numeric(run.shown(column, line)) : numeric(typed(column, line));
  const state = stateOf(program, line, computed, valueOf("self"));
  const { lines } = program.tree;
  const at = criterionOf(program.tree, line);
  const standard = at === null ? null : (lines[at]?.max ?? null);
  const own = lines[line];
  const isOpen = (state === "empty" || state === "person") && own;
  return {
    state,
    computed,
    self: valueOf("self"),
    appraised: valueOf("appraised"),
    open: isOpen ? spreadOf(own, standard) : null,
    // only when somebody asks
    get explanation() {
      return explain(program, run, typed, line);
    },
  };
}

const numeric = (value: unknown) => (typeof value === "number" ? value : null);

function stateOf(
  { tree, parts, cells }: ScoreProgram,
  line: number,
  computed: number | null,
  self: number | null,
): LineState {
  if (!isMember(tree.lines[line]) || isGroup(tree, line)) return "none";
  if (self !== null || computed !== null) return "scored";
  return (parts[line] ?? []).length > 0 && cells.computed[line] ? "empty" : "person";
}

function highest({ tree }: ScoreProgram): number | null {
  const standards = tree.top.flatMap((line) => maxOf(tree, line) ?? []);
  return standards.length === 0 ? null : roundDecimal(addExactly(...standards), 6);
}

/** Of a heading without a standard, that of its criteria. */
function maxOf(tree: ScoreProgram["tree"], line: number): number | null {
  const { max = null, role } = tree.lines[line] ?? {};
  if (role !== "group" && role !== "criterion") return null;
  if (max !== null) return max;
  const below = (tree.children[line] ?? []).flatMap((child) => maxOf(tree, child) ?? []);
  return below.length === 0 ? null : addExactly(...below);
}

/** The table scored twice more, with all that is open at its least and at its most. */
function provisional(program: ScoreProgram, typed: Typed, lines: readonly ScoredLine[]): Spread | null {
  if (lines.every(({ open }) => open === null)) return null;
  const [low, high] = (["low", "high"] as const).map((end) => {
    const assumed = new Map(lines.flatMap(({ open }, line) => (open ? [[line, open[end]] as const] : [])));
    return runScore(program, typed, assumed).value(program.total.self);
  });
  return low === high ? null : { low: low ?? 0, high: high ?? 0 };
}

export function classificationIn(lines: readonly ScoreLine[]): Classification | undefined {
  return lines.flatMap(({ rules }) => rules).find((rule) => rule.type === "classification");
}

/** The class that points earn by the table's own rule. */
export function classOf(
  lines: readonly ScoreLine[],
  points: number | null,
  max: number | null,
): PointClass | null {
  const rule = classificationIn(lines);
  if (!rule || points === null) return null;
  const basis = rule.basis ?? "points";
  const of = basis === "points" ? points : max ? roundDecimal((points * 100) / max, 6) : null;
  if (of === null) return null;
  const fits = rule.classes.find(
    ({ from = -Infinity, above = -Infinity, below = Infinity, upTo = Infinity }) =>
      of >= from && of > above && of < below && of <= upTo,
  );
  return fits ? { level: fits.level, basis, of } : null;
}
