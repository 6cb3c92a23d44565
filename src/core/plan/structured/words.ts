/** All that is said on the structured sheets; the core itself has no language. */
import type { Finding } from "../../check/finding";
import type { TableKind } from "../../recognise/table";
import type { Role } from "../../records/scoring-row";
import type { ScoringRule } from "../../rules/rule";
import type { Slot } from "../../score/slots";
import type { SubjectKind } from "../../text/person-name";

export type StructuredKind = Exclude<TableKind, "unknown">;

/** A sheet for each kind of table, one that checks the totals, one with the lists of the drop-downs. */
export type StructuredSheetKind = StructuredKind | "checks" | "lists";

export type ListId = "roles" | "subjects" | "awards" | "classifications";

export type ColumnId =
  | "code"
  | "label"
  | "role"
  | "level"
  | "max"
  | "bonus"
  | "penalty"
  | "self"
  | "appraised"
  | "childSum"
  | "appraiser"
  | "explanation"
  | "method"
  | "note"
  | "pointWords"
  | "rules"
  | "needed"
  | "input1"
  | "input2"
  | "input3"
  | "input4"
  | "input5"
  | "input6"
  | "share"
  | "whyDiffers"
  | "minus"
  | "plus"
  | "subject"
  | "honorific"
  | "name"
  | "position"
  | "unit"
  | "award"
  | "forms"
  | "classification"
  | "reason"
  | "agree"
  | "disagree"
  | "base"
  | "percent"
  | "percentShown"
  | "extra"
  | "cluster"
  | "score"
  | "total"
  | "totalComputed"
  | "rank"
  | "rankComputed"
  | "lineKind"
  | "measure"
  | "target"
  | "sense"
  | "reached"
  | "actual"
  | "title"
  | "recognisedOn"
  | "recognisedBy"
  | "decision"
  | "goal"
  | "from"
  | "to"
  | "checkedKind"
  | "printed"
  | "computed"
  | "difference"
  | "table"
  | "doubt"
  | "mine"
  | "source"
  | "key"
  | "written"
  | "tableNumber"
  | "lineNumber"
  | "parentNumber"
  | "group";

export interface StructuredWords {
  readonly sheetNames: Readonly<Record<StructuredSheetKind, string>>;
  readonly titles: Readonly<Record<StructuredSheetKind, string>>;
  readonly kinds: Readonly<Record<StructuredKind, string>>;
  readonly remark: string;
  readonly checksRemark: string;
  readonly listsRemark: string;
  readonly columns: Readonly<Record<ColumnId, string>>;
  readonly lists: Readonly<Record<ListId, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly subjects: Readonly<Record<SubjectKind, string>>;
  readonly classifications: readonly string[];
  readonly lineKinds: { readonly detail: string; readonly total: string };
  readonly notInList: { readonly title: string; readonly message: string };
  readonly tableLabel: (sheet: string, headerRow: number, title: string | null) => string;
  readonly extraColumn: (number: number) => string;
  readonly sayFinding: (finding: Finding) => string;
  readonly sayRule: (rule: ScoringRule) => string;
  readonly ruleNotUnderstood: (text: string) => string;
  /** What must be typed into the cells of a line, in their order. */
  readonly sayNeeded: (slots: readonly Slot[]) => string;
  /** Under a cell for which a wrong value was typed. */
  readonly wrongInput: (slot: Slot) => { readonly title: string; readonly message: string };
  readonly saysRuleNotUnderstood: (sentence: string) => boolean;
  readonly hiddenRow: string;
  readonly awardUnknown: (award: string) => string;
  readonly subjectUnknown: string;
  readonly vanished: string;
  readonly changed: (heading: string, original: string) => string;
  readonly standardTotal: string;
  /** Which side of a target is the good one. */
  readonly senses: { readonly atLeast: string; readonly atMost: string };
  readonly verdicts: { readonly reached: string; readonly missed: string };
  readonly targetsReached: string;
  readonly targetsKnown: string;
  readonly columnTotal: (label: string, heading: string) => string;
  readonly countOf: (subject: string) => string;
}
