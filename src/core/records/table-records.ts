/** The lines of a recognised table, typed by its kind. In: a table found. Out: its records; the table's `columns` say the cell of each field. */
import { findBallotCounts, type BallotCounts } from "../recognise/ballot-counts";
import type { FoundTable } from "../recognise/recognise-workbook";
import type { TableKind } from "../recognise/table";
import { readRules } from "../rules/read-rules";
import type { ScoringRule } from "../rules/rule";
import { foldWords } from "../text/fold";
import { columnLetters } from "../workbook/cell-ref";
import { ballotRows, type BallotRow } from "./ballots";
import { nominationRows, type NominationRow } from "./nominations";
import { scaleLines } from "./scale-rows";
import { scoringRows } from "./scoring";
import type { ScoringRow } from "./scoring-row";
import { notCompared, scoringTotals, type ScoringTotal } from "./scoring-totals";
import {
  initiativeRows,
  movementRows,
  rankingRows,
  targetRows,
  type InitiativeRow,
  type MovementRow,
  type RankingRow,
  type TargetRow,
} from "./simple-rows";
import { statisticsRows, statisticsTotals, type PrintedTotal, type StatisticsRow } from "./statistics";

export type TableRecords =
  | {
      readonly kind: "scoring";
      readonly rows: readonly ScoringRow[];
      /** Beside the rows. */
      readonly rules: readonly (readonly ScoringRule[])[];
      readonly totals: readonly ScoringTotal[];
    }
  | { readonly kind: "nominations" | "registrations"; readonly rows: readonly NominationRow[] }
  | { readonly kind: "ballots"; readonly rows: readonly BallotRow[]; readonly counts: BallotCounts | null }
  | { readonly kind: "ranking"; readonly rows: readonly RankingRow[] }
  | {
      readonly kind: "statistics";
      readonly rows: readonly StatisticsRow[];
      readonly totals: readonly PrintedTotal[];
    }
  | { readonly kind: "targets"; readonly rows: readonly TargetRow[] }
  | { readonly kind: "initiatives"; readonly rows: readonly InitiativeRow[] }
  | { readonly kind: "movements"; readonly rows: readonly MovementRow[] }
  | { readonly kind: "unknown"; readonly rows: readonly [] };

export function readRecords(found: FoundTable): TableRecords {
  return READERS[found.table.kind](found);
}

const READERS: { readonly [Kind in TableKind]: (found: FoundTable) => TableRecords } = {
  scoring: (found) => {
    const lines = scoringRows(found.grid, found);
    const scales = scaleLines(found.scales);
    const totals = scoringTotals(lines);
    return {
      kind: "scoring",
      rows: [...lines, ...scales.map(({ row }) => row)],
      rules: [...readRules(lines), ...scales.map(({ rules }) => rules)],
      totals: found.continues ? totals.map(notCompared) : totals,
    };
  },
  nominations: (found) => ({ kind: "nominations", rows: nominationRows(found.grid, found, found.codes) }),
  registrations: (found) => ({ kind: "registrations", rows: nominationRows(found.grid, found, found.codes) }),
  ballots: (found) => ({
    kind: "ballots",
    rows: ballotRows(found.grid, found),
    counts: findBallotCounts(found.grid, found.table),
  }),
  ranking: (found) => ({ kind: "ranking", rows: rankingRows(found.grid, found) }),
  statistics: (found) => ({ kind: "statistics", ...statistics(found) }),
  targets: (found) => ({ kind: "targets", rows: targetRows(found.grid, found) }),
  initiatives: (found) => ({ kind: "initiatives", rows: initiativeRows(found.grid, found) }),
  movements: (found) => ({ kind: "movements", rows: movementRows(found.grid, found) }),
  unknown: () => ({ kind: "unknown", rows: [] }),
};

/** Of a list that began on a sheet before only the last lines are here. */
const NOT_COMPARED: Pick<PrintedTotal, "computed" | "agrees"> = { computed: {}, agrees: {} };

function statistics(found: FoundTable) {
  const rows = statisticsRows(found.grid, found);
  const rates = new Set(
    found.table.header.columns
      .filter(({ path }) => /\b(?:ty le|ti le)\b|%/.test(foldWords(path.join(" "))))
      .map(({ column }) => columnLetters(column)),
  );
  const totals = statisticsTotals(rows, (letter) => rates.has(letter));
  return { rows, totals: found.continues ? totals.map((each) => ({ ...each, ...NOT_COMPARED })) : totals };
}
