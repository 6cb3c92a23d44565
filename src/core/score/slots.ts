/**
 * Số liệu cần nhập: what must be typed for the rules of a line. In: its rules. Out: the cells for it, in order, and for
 * each rule which of them it reads. Rules that measure the same thing share a cell.
 */
import type { RuleTerms, RuleType } from "../rules/rule";

export type SlotKind =
  | "count"
  | "times"
  | "days"
  | "people"
  | "periods"
  | "percent"
  | "value"
  | "actual"
  | "plan"
  | "leader"
  | "yes-no"
  | "level";

export interface Slot {
  readonly kind: SlotKind;
  /** What is counted, measured or asked, in the words of the rule. */
  readonly label: string | null;
  /** Of a level. */
  readonly choices: readonly string[];
  /** A percentage that may go beyond a hundred, because the rule speaks of it. */
  readonly mayExceed: boolean;
  /** Where nothing is typed, nothing happened: no occurrence, no day, no violation. Of the others nothing is known. */
  readonly isOptional: boolean;
}

export interface Slots {
  readonly slots: readonly Slot[];
  /** Beside the rules: the indices of their slots. */
  readonly ofRule: readonly (readonly number[])[];
}

/** A line that wants more is for a person. */
export const MAX_SLOTS = 6;

/** On a line that only gives or takes, a question left open is one answered with no. */
export function slotsFor(rules: readonly RuleTerms[], isChange: boolean): Slots {
  const slots: Slot[] = [];
  const ofRule = rules.map((rule) =>
    wantedBy(rule, isChange).map((wanted) => {
      const known = slots.findIndex((slot) => isShared(slot, wanted));
      const other = slots[known];
      if (!other) return slots.push(wanted) - 1;
      slots[known] = { ...other, mayExceed: other.mayExceed || wanted.mayExceed };
      return known;
    }),
  );
  return { slots, ofRule };
}

/** Two yes-or-no questions, or two lists of levels, are never one. */
function isShared(slot: Slot, wanted: Slot): boolean {
  return slot.kind === wanted.kind && slot.label === wanted.label && !["yes-no", "level"].includes(slot.kind);
}

const slot = (kind: SlotKind, label: string | null = null, more: Partial<Slot> = {}): Slot => ({
  kind,
  label,
  choices: [],
  mayExceed: false,
  isOptional: OPTIONAL.includes(kind),
  ...more,
});

const OPTIONAL: readonly SlotKind[] = ["count", "times", "days", "periods", "people"];

type WantedBy = {
  readonly [Type in RuleType]?: (rule: Extract<RuleTerms, { type: Type }>) => readonly Slot[];
};

const percentSlot = (rule: RuleTerms) => [slot("percent", null, { mayExceed: beyondHundred(rule) })];
const ratioSlots = () => [slot("actual"), slot("plan")];
const countSlot = ({ unit }: { readonly unit: string }) => [slot("count", unit)];
const conditionSlot = ({ when }: { readonly when?: string }) => [
  slot("yes-no", when ?? null, { isOptional: true }),
];

/** Rules that are not here want nothing. */
const WANTED: WantedBy = {
  "yes-no": () => [slot("yes-no")],
  levels: ({ levels }) => [slot("level", null, { choices: levels.map(({ level }) => level) })],
  "percent-bands": percentSlot,
  "percent-bands-share": percentSlot,
  "value-bands": ({ measure }) => [slot("value", measure ?? null)],
  "two-way": ({ rows, columns }) => [
    slot("value", rows),
    slot(columns.includes("%") ? "percent" : "value", columns),
  ],
  severity: ({ steps }) => steps.map(({ level }) => slot("times", level)),
  "days-late": () => [slot("days")],
  "pro-rata": ratioSlots,
  "inverse-pro-rata": ratioSlots,
  "over-achievement": ratioSlots,
  "step-bonus": (rule) => (rule.unit === undefined ? percentSlot(rule) : [slot("value", rule.unit)]),
  "relative-to-leader": ({ targetShare }) => [
    slot("actual"),
    ...(targetShare === undefined ? [] : [slot("plan")]),
    slot("leader"),
  ],
  "per-occurrence": countSlot,
  "bonus-item": countSlot,
  "bonus-item-capped": (rule) => [
    ...countSlot(rule),
    ...(rule.period === undefined ? [] : [slot("periods", rule.period)]),
  ],
  "bonus-by-award": ({ awards }) => awards.map(({ award }) => slot("times", award)),
  "zero-out": conditionSlot,
  disqualify: conditionSlot,
  exempt: conditionSlot,
  split: ({ among }) => [slot("people", among)],
  "one-of": ({ condition }) =>
    condition === undefined ? [] : [slot("yes-no", condition, { isOptional: true })],
};

function wantedBy(rule: RuleTerms, isChange: boolean): readonly Slot[] {
  // the table is keyed by the type of the rule itself
  const slots = (WANTED[rule.type] as ((rule: RuleTerms) => readonly Slot[]) | undefined)?.(rule) ?? [];
  return isChange && rule.type === "yes-no" ? slots.map((each) => ({ ...each, isOptional: true })) : slots;
}

/** "Đạt trên 100% kế hoạch". */
function beyondHundred(rule: RuleTerms): boolean {
  const ranges = "bands" in rule ? rule.bands : [rule];
  return ranges.some((range) => {
    const { from, above, below, upTo } = range as {
      from?: number;
      above?: number;
      below?: number;
      upTo?: number;
    }; // absent where a rule has none
    return (above ?? 0) >= 100 || (from ?? 0) > 100 || (below ?? 0) > 100 || (upTo ?? 0) > 100;
  });
}
