/** A line of a scoring table as the engine sees it. In: from records or from our sheet. */
import type { Role } from "../records/scoring-row";
import type { RuleTerms } from "../rules/rule";
import type { CellName } from "./expression";

export interface ScoreLine {
  readonly role: Role;
  /** Index into the lines; null at the top. A parent stands above its children. */
  readonly parent: number | null;
  readonly code: string | null;
  readonly label: string;
  readonly max: number | null;
  readonly bonus: number | null;
  readonly penalty: number | null;
  readonly rules: readonly RuleTerms[];
  /** Points somebody wrote down; they count instead of what is computed. */
  readonly hasEntered: boolean;
}

export const inputColumn = (slot: number): string => `input${slot + 1}`;
export const inputCell = (line: number, slot: number): CellName => ({ column: inputColumn(slot), line });

/** The columns that are computed. */
export const SCORE_COLUMNS = ["computed", "self", "appraised", "minus", "plus"] as const;
export type ScoreColumn = (typeof SCORE_COLUMNS)[number];
