/**
 * "TĐ Xếp hạng cụm". In: the units in their order, with their points and what the ranking says of each. Out: a sheet on which
 * total, rank and class are ordinary formulas over the points, so that they follow what an officer corrects there.
 */
import { columnLetters, formatCell, quoteSheet } from "../../workbook/cell-ref";
import { BLANK_PLAN, type PlannedCell, type PlanScalar, type SheetPlan } from "../../workbook/sheet-plan";
import type { StyleName } from "../../workbook/style-book";
import { cut, uniqueHeadings } from "../cell-text";
import { landscapePage } from "../landscape-page";
import { MAX_SQUARE_ROWS } from "../structured/draft";
import { stageId, type CellOf, type RankRow } from "./rank-row";
import { classFormula, stagesFormula, totalFormula } from "./rank-formulas";
import type { RankColumnId, RankWords } from "./words";

interface Context {
  readonly cell: CellOf;
  readonly range: CellOf;
  readonly words: RankWords;
  /** From one, in the order of the clusters. */
  readonly group: number;
  readonly isSquare: boolean;
}

interface RankColumn {
  readonly id: string;
  readonly heading: string;
  readonly width: number;
  readonly style: StyleName;
  readonly hidden?: boolean;
  readonly say: (row: RankRow, context: Context) => Omit<PlannedCell, "style"> | PlanScalar;
}

const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;

export function rankSheet(rows: readonly RankRow[], words: RankWords): SheetPlan {
  const columns = columnsFor(rows, words);
  const letters = new Map(columns.map(({ id }, at) => [id, columnLetters(at)]));
  const bottom = FIRST_ROW + Math.max(rows.length, 1) - 1;
  const right = columns.length - 1;
  const columnOf = (wanted: RankColumnId) => columns.findIndex(({ id }) => id === wanted);
  // file and cell are for the screen
  const printed = columnOf("remarks");
  const groups = new Map([...new Set(rows.map(({ cluster }) => cluster))].map((each, at) => [each, at + 1]));
  const letterOf = (id: string) => letters.get(id) ?? columnLetters(right + 1);
  const body = rows.map((row, at) => {
    const context: Context = {
      cell: (id) => `$${letterOf(id)}${FIRST_ROW + at + 1}`,
      range: (id) => `$${letterOf(id)}$${FIRST_ROW + 1}:$${letterOf(id)}$${bottom + 1}`,
      words,
      group: groups.get(row.cluster) ?? 0,
      isSquare: rows.length <= MAX_SQUARE_ROWS,
    };
    return { cells: columns.map((column) => cellOf(column, row, context)) };
  });
  const headings = uniqueHeadings(columns.map(({ heading }) => heading));
  return {
    ...BLANK_PLAN,
    id: "ranking.cluster",
    name: words.rankSheet,
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden ? { hidden } : {}) })),
    rows: [
      { cells: [{ value: words.rankTitle, style: "title" }], height: 26 },
      { cells: [{ value: words.rankRemark, style: "subtitle" }] },
      { cells: headings.map((value) => ({ value, style: "header" as const })) },
      ...(body.length > 0 ? body : [{ cells: [] }]),
    ],
    merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: printed })),
    tables: [
      {
        name: "TD_XepHangCum",
        range: { top: HEADER_ROW, left: 0, bottom, right },
        columns: headings,
        filter: true,
      },
    ],
    conditionalFormats: looksOf({ letterOf, columnOf, bottom }),
    freeze: { rows: FIRST_ROW, columns: 1 },
    page: landscapePage({ top: 0, left: 0, bottom, right: printed }, { from: HEADER_ROW, to: HEADER_ROW }),
  };
}

function cellOf({ say, style }: RankColumn, row: RankRow, context: Context): PlannedCell {
  const said = say(row, context);
  if (typeof said === "object" && said !== null) return { ...said, style };
  return { value: cut(said), style: typeof said === "string" && style === "number" ? "text-center" : style };
}

function columnsFor(rows: readonly RankRow[], words: RankWords): readonly RankColumn[] {
  const column = (id: RankColumnId, width: number, style: StyleName, say: RankColumn["say"]): RankColumn => ({
    id,
    heading: words.columns[id],
    width,
    style,
    say,
  });
  const hasClusters = rows.some(({ cluster }) => cluster !== null);
  return [
    column("unit", 26, "text", ({ unit }) => unit),
    ...(hasClusters ? [column("cluster", 16, "text", ({ cluster }) => cluster)] : []),
    column("max", 8, "number", ({ max }) => max),
    column("self", 8, "number", ({ self }) => self),
    ...stageColumns(rows, words),
    column("appraised", 9, "number", ({ appraised }) => appraised),
    column("bonus", 8, "number", ({ bonus }) => bonus),
    column("penalty", 8, "number", ({ penalty }) => penalty),
    column("total", 9, "number", sayTotal),
    { ...column("counting", 11, "number", sayCounting), hidden: true },
    column("rank", 7, "integer", sayRank),
    column("classification", 16, "text-formula", sayClass),
    column("disqualified", 20, "text", ({ disqualified }) => disqualified),
    column("places", 18, "text", sayPlaces),
    column("proposed", 10, "text-center", sayProposed),
    column("remarks", 34, "text", ({ remarks }) => (remarks.length === 0 ? null : remarks.join("\n"))),
    column("file", 26, "text", ({ file }) => file),
    column("place", 18, "text", ({ place }) => `${quoteSheet(place.sheet)}!${formatCell(place.cell)}`),
    { ...column("group", 8, "integer", (_, { group }) => group), hidden: true },
  ];
}

/** Each instance with its share once, in the order of the rules. */
function stageColumns(rows: readonly RankRow[], words: RankWords): readonly RankColumn[] {
  const stages = new Map(
    rows.flatMap((row) => row.stages).map(({ by, share }) => [stageId(by, share), { by, share }]),
  );
  return [...stages].map(([id, { by, share }]) => ({
    id,
    heading: words.stageColumn(by, share),
    width: 12,
    style: "number" as const,
    say: (row: RankRow) => row.stages.find((each) => stageId(each.by, each.share) === id)?.points ?? null,
  }));
}

const sayTotal: RankColumn["say"] = ({ stages, basis, total }, { cell }) => ({
  formula: stages.length > 0 ? stagesFormula(stages, cell) : totalFormula(basis, cell),
  value: total ?? "",
});

/** Points that take part in the ranking: not those of a unit that is out. */
const sayCounting: RankColumn["say"] = ({ total, disqualified }, { cell }) => ({
  formula: `IF(AND(ISNUMBER(${cell("total")}),LEN(${cell("disqualified")})=0),${cell("total")},"")`,
  value: disqualified === null ? (total ?? "") : "",
});

/** Equal totals share a rank, and the next one is left out, as RANK does; over so long a list each rank would cost its square. */
const sayRank: RankColumn["say"] = ({ rank }, { cell, range, isSquare }) => {
  if (!isSquare) return rank;
  const own = cell("counting");
  const better = `COUNTIFS(${range("group")},${cell("group")},${range("counting")},">"&${own})`;
  return { formula: `IF(ISNUMBER(${own}),1+${better},"")`, value: rank ?? "" };
};

const sayClass: RankColumn["say"] = ({ scale, classification }, { cell }) => {
  const formula = scale && classFormula(scale, cell);
  return formula === null ? classification : { formula, value: classification ?? "" };
};

const sayPlaces: RankColumn["say"] = ({ places, openPlaces }, { words }) => {
  const said = [...places, ...(openPlaces.length > 0 ? [words.openPlaces(openPlaces)] : [])];
  return said.length === 0 ? null : said.join("\n");
};

const sayProposed: RankColumn["say"] = ({ isProposed, openPlaces }, { words: { proposed } }) => {
  if (openPlaces.length > 0) return proposed.open;
  return isProposed === null ? null : isProposed ? proposed.yes : proposed.no;
};

interface Extent {
  readonly letterOf: CellOf;
  readonly columnOf: (id: RankColumnId) => number;
  readonly bottom: number;
}

/** The first three stand out at their rank, and those who are out from their name to where it would stand. */
function looksOf({ letterOf, columnOf, bottom }: Extent): SheetPlan["conditionalFormats"] {
  const first = FIRST_ROW + 1;
  const [rank, out] = [`$${letterOf("rank")}${first}`, `$${letterOf("disqualified")}${first}`];
  const rows = (left: number) => ({ top: FIRST_ROW, left, bottom, right: columnOf("rank") });
  return [
    { type: "expression", range: rows(0), formula: `LEN(${out})>0`, style: "bad" },
    {
      type: "expression",
      range: rows(columnOf("rank")),
      formula: `AND(ISNUMBER(${rank}),N(${rank})<=3)`,
      style: "good",
    },
  ];
}
