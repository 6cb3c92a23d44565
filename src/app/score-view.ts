/**
 * A scored table as the pane shows it. In: a scored table, and what stands in the cells without figures typed in the pane.
 * Out: plain data that crosses from a worker: points, range, and every line with what must be typed for it and why.
 */
import type { Finding } from "../core/check/finding";
import type { Place } from "../core/check/score-findings";
import type { MergedScoring } from "../core/plan/structured/merged-scoring";
import { rulesSaid } from "../core/plan/structured/score-columns";
import type { Role } from "../core/records/scoring-row";
import { inputColumn, type ScoreLine } from "../core/score/score-line";
import type { LineState, PointClass, ScoredLine } from "../core/score/score-table";
import { isGroup, isMember } from "../core/score/score-tree";
import { MAX_SLOTS, type SlotKind, type Slots } from "../core/score/slots";
import type { Spread } from "../core/score/spread";
import type { PlanScalar } from "../core/workbook/sheet-plan";
import { sentenceOfFinding, sayRuleNotUnderstood } from "../messages/findings";
import { sayRule } from "../core/rules/say-rule";
import { explainPoints, nameSlot } from "../messages/score";
import { inForm, type ScoredTable } from "./score-workbook";

export interface SlotView {
  readonly column: string;
  readonly kind: SlotKind;
  readonly label: string;
  readonly choices: readonly string[];
  /** On the sheet, without what is typed in the pane. */
  readonly stands: PlanScalar;
}

export interface Flag {
  readonly what: string;
  readonly fix: string | null;
}

export interface ScoreLineView {
  /** By which the line is known again. */
  readonly key: string;
  /** Index into the lines shown; null at the top. */
  readonly parent: number | null;
  readonly level: number;
  readonly role: Role;
  readonly isGroup: boolean;
  readonly code: string | null;
  readonly label: string;
  readonly max: number | null;
  readonly rules: readonly string[];
  readonly slots: readonly SlotView[];
  readonly state: LineState;
  readonly computed: number | null;
  /** Somebody wrote the points down: they count instead of what is computed. */
  readonly isEntered: boolean;
  /** What counts. */
  readonly points: number | null;
  readonly appraised: number | null;
  /** Points on the sheet, without what is typed in the pane. */
  readonly stands: PlanScalar;
  readonly why: string | null;
  readonly flags: readonly Flag[];
  /** In the officer's own table. */
  readonly source: Place;
  /** Where its points stand: on our sheet where it is there, else in his table. */
  readonly place: Place;
}

export interface ScoreView {
  readonly max: number | null;
  readonly self: number | null;
  readonly appraised: number | null;
  readonly provisional: Spread | null;
  readonly classification: PointClass | null;
  readonly disqualified: readonly string[];
  /** Null while our sheet is not there. */
  readonly ourSheet: string | null;
  readonly lines: readonly ScoreLineView[];
}

export function viewScore(table: ScoredTable, merged: MergedScoring): ScoreView {
  const { score, findings } = table;
  const { max, self, appraised, provisional, classification } = score;
  return {
    max,
    self,
    appraised,
    provisional,
    classification,
    disqualified: findings.flatMap((finding) =>
      finding.code === "score.disqualified" ? [finding.data.why] : [],
    ),
    ourSheet: merged.sheet,
    lines: linesOf(table, merged),
  };
}

/** What gives or takes points, and whatever else something must be typed for. */
function linesOf(table: ScoredTable, merged: MergedScoring): readonly ScoreLineView[] {
  const { tree, slots } = table.score.program;
  const isShown = (line: ScoreLine, at: number) =>
    isMember(line) || (line.role === "note" && (slots[at]?.slots.length ?? 0) > 0);
  const flags = flagsByRow(table.findings);
  const shownAt = new Map<number, number>();
  const views: ScoreLineView[] = [];
  tree.lines.forEach((line, at) => {
    if (!isShown(line, at)) return;
    const parent = shownAbove(line.parent, shownAt, tree.lines);
    shownAt.set(at, views.length);
    const level = parent === null ? 0 : (views[parent]?.level ?? 0) + 1;
    views.push(lineView({ table, merged, flags }, line, at, { parent, level }));
  });
  return views;
}

function shownAbove(
  line: number | null,
  shownAt: ReadonlyMap<number, number>,
  lines: readonly { readonly parent: number | null }[],
): number | null {
  for (let at = line; at !== null; at = lines[at]?.parent ?? null) {
    const shown = shownAt.get(at);
    if (shown !== undefined) return shown;
  }
  return null;
}

type Flags = ReadonlyMap<string, readonly Flag[]>;

interface Viewed {
  readonly table: ScoredTable;
  readonly merged: MergedScoring;
  readonly flags: Flags;
}

function lineView(
  viewed: Viewed,
  { role, code, label, max, rules, hasEntered }: ScoreLine,
  line: number,
  { parent, level }: Pick<ScoreLineView, "parent" | "level">,
): ScoreLineView {
  const { table, merged } = viewed;
  const { source, rows, sheetRows, score, placeOf } = table;
  const { tree, slots } = score.program;
  const standing = merged.rows[sheetRows[line] ?? -1]?.values ?? {};
  const sourcePlace = inForm(source, rows[line] ?? 0, "label");
  const place = placeOf("self", line);
  const { state, computed, self, appraised, explanation } = score.lines[line] ?? NOT_SCORED;
  // one plain record: pieced together from others it takes ten times as long, at every key
  return {
    key: String(standing["key"] ?? ""),
    parent,
    level,
    role,
    isGroup: isGroup(tree, line),
    code,
    label,
    max,
    rules: rules.map(sayRule),
    slots: slotViews(slots[line], (column) => standing[column] ?? null),
    state,
    computed,
    isEntered: hasEntered,
    points: self,
    appraised,
    stands: standing["self"] ?? null,
    why: explanation && explainPoints(explanation),
    flags: flagsOf(viewed, line, [place, sourcePlace]),
    source: sourcePlace,
    place,
  };
}

const NOT_SCORED: ScoredLine = {
  state: "none",
  computed: null,
  self: null,
  appraised: null,
  open: null,
  explanation: null,
};

function flagsOf(
  { table: { typed }, flags }: Viewed,
  line: number,
  places: readonly Place[],
): readonly Flag[] {
  const { notUnderstood } = rulesSaid(typed("rules", line));
  return [
    ...notUnderstood.map((text) => ({ what: sayRuleNotUnderstood(text), fix: null })),
    ...[...new Set(places.map(rowKey))].flatMap((key) => flags.get(key) ?? []),
  ];
}

/** A line that wants more cells than there are is left to a person. */
function slotViews(asked: Slots | undefined, standsIn: (column: string) => PlanScalar): readonly SlotView[] {
  const { slots = [] } = asked ?? {};
  if (slots.length > MAX_SLOTS) return [];
  return slots.map((slot, at) => {
    const column = inputColumn(at);
    const { kind, choices } = slot;
    return { column, kind, choices, label: nameSlot(slot), stands: standsIn(column) };
  });
}

const rowKey = ({ sheet, cell }: Place) => `${sheet}!${cell.row}`;

/** What is said of the table as a whole, with numbers of its own above the lines, is left out. */
function flagsByRow(findings: readonly Finding[]): Flags {
  const byRow = new Map<string, Flag[]>();
  for (const finding of findings) {
    const { sheet, cell, code } = finding;
    if (sheet === null || cell === null || code === "score.by-person") continue;
    const key = rowKey({ sheet, cell });
    const own = byRow.get(key) ?? [];
    byRow.set(key, own);
    own.push(sentenceOfFinding(finding));
  }
  return byRow;
}
