/** Chỉ tiêu làm số liệu chấm điểm. In: the tables of targets, a criterion with its rules. Out: plan and result for its cells, where a target bears its name. */
import type { ScoringRow } from "../../records/scoring-row";
import { targetBound } from "../../records/target-bound";
import type { ScoringRule } from "../../rules/rule";
import { inputColumn } from "../../score/score-line";
import { slotsFor, type Slot } from "../../score/slots";
import { foldWords } from "../../text/fold";
import { tablesOf, type StructuredSource } from "./sources";
import type { StructuredWords } from "./words";

interface Figures {
  readonly plan: number | null;
  readonly actual: number | null;
  /** Both are per cent already. */
  readonly isPercent: boolean;
}

export type TargetFigures = ReadonlyMap<string, Figures>;

/** By the words of the target; of two with the same words neither is meant. */
export function targetFigures(sources: readonly StructuredSource[], words: StructuredWords): TargetFigures {
  const found = new Map<string, Figures>();
  const twice = new Set<string>();
  for (const { records } of tablesOf(sources, "targets", words)) {
    for (const { label, target, actual, measure } of records.rows) {
      const name = foldWords(label);
      if (found.has(name)) twice.add(name);
      found.set(name, {
        plan: targetBound(target, label)?.value ?? null,
        actual: targetBound(actual, "")?.value ?? null,
        isPercent: measure?.includes("%") === true,
      });
    }
  }
  for (const name of twice) found.delete(name);
  return found;
}

/** Fewer words than these name no target for sure. */
const SHORTEST_NAME = 8;

export function figuresFor(
  { label, role }: ScoringRow,
  rules: readonly ScoringRule[],
  targets: TargetFigures,
): Readonly<Record<string, number>> {
  if (targets.size === 0) return {};
  const { slots } = slotsFor(rules, role === "rule");
  const figures = slots.length === 0 ? undefined : named(label, targets);
  return figures ? Object.fromEntries(slots.flatMap((slot, at) => figureFor(slot, at, figures))) : {};
}

/** The criterion is called as the target is, or begins with its name. */
function named(label: string, targets: TargetFigures): Figures | undefined {
  const words = foldWords(label);
  const same = targets.get(words);
  if (same) return same;
  const names = [...targets.keys()].filter(
    (name) => name.length >= SHORTEST_NAME && words.startsWith(`${name} `),
  );
  const longest = names.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? undefined : targets.get(longest);
}

function figureFor(
  { kind }: Slot,
  at: number,
  { plan, actual, isPercent }: Figures,
): readonly (readonly [string, number])[] {
  const figure =
    kind === "plan" ? plan : kind === "actual" || (kind === "percent" && isPercent) ? actual : null;
  return figure === null ? [] : [[inputColumn(at), figure]];
}
