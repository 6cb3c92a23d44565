/** For random rules and inputs of every type, LibreOffice computes from our formulas exactly what the engine computes. */
import { compileScore } from "../../../src/core/score/compile";
import type { Expression } from "../../../src/core/score/expression";
import { formulaOf, LONGEST_FORMULA } from "../../../src/core/score/formula";
import { runScore } from "../../../src/core/score/run";
import { SCORE_COLUMNS, type ScoreLine } from "../../../src/core/score/score-line";
import { columnLetters } from "../../../src/core/workbook/cell-ref";
import {
  BLANK_PLAN,
  type PlannedCell,
  type PlanScalar,
  type SheetPlan,
} from "../../../src/core/workbook/sheet-plan";
import { valueAt } from "../../../src/core/workbook/sheet-view";
import { FileHost } from "../../../src/hosts/xlsx/file-host";
import { buildXlsx } from "../../support/fixture-xlsx";
import { asXlsx } from "../../support/libre-office";
import { chanceFrom, MAKERS, type RandomCase } from "./random-rules";

// other programs take their time on a busy machine
jest.setTimeout(400_000);

const CASES = 2_000;
/** Of every so many the rest of the table is computed too; of the others the line with the rules. */
const WHOLE_EACH = 10;
/** One column for each name, in this order. */
const COLUMNS = [
  "max",
  "appraised",
  ...[1, 2, 3, 4, 5, 6].map((at) => `input${at}`),
  "computed",
  "self",
  "minus",
  "plus",
];
/** The criterion, and the line under it where the rules stand there; then the total of the case. */
const linesEach = (cases: readonly RandomCase[]) => (cases.some(({ isUnder }) => isUnder) ? 2 : 1);

function linesOf({ rules, isUnder, standard }: RandomCase): readonly ScoreLine[] {
  const line = (role: ScoreLine["role"], parent: number | null, own: boolean): ScoreLine => ({
    role,
    parent,
    code: role === "criterion" ? "1" : null,
    label: "",
    max: role === "rule" ? null : standard,
    bonus: null,
    penalty: null,
    rules: own ? rules : [],
    hasEntered: false,
  });
  return [line("criterion", null, !isUnder), ...(isUnder ? [line("rule", 0, true)] : [])];
}

interface Made {
  readonly rows: readonly (readonly (PlannedCell | null)[])[];
  readonly expected: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: number | "";
  }[];
}

function makeCase(each: RandomCase, index: number, linesInCase: number): Made {
  const top = index * (linesInCase + 1);
  const lines = linesOf(each);
  const program = compileScore(lines);
  const at = lines.length - 1;
  const typed = (column: string, line: number): PlanScalar => {
    if (column === "max") return lines[line]?.max ?? null;
    const slot = /^input(\d)$/.exec(column)?.[1];
    return slot !== undefined && line === at ? (each.inputs[Number(slot) - 1] ?? null) : null;
  };
  const run = runScore(program, typed);
  const address = ({ column, line }: { column: string; line: number }) =>
    `${columnLetters(COLUMNS.indexOf(column))}${top + line + 1}`;
  const say = (expression: Expression): PlannedCell => {
    const formula = formulaOf(expression, address);
    if (formula.length > LONGEST_FORMULA) throw new Error(`too long: ${formula.length}`);
    return { value: null, formula };
  };
  const isWhole = index % WHOLE_EACH === 0;
  const isWanted = (column: string, line: number) => isWhole || (line === at && column !== "self");
  const rows = lines.map((_, line) =>
    COLUMNS.map((column): PlannedCell | null => {
      const id = SCORE_COLUMNS.find((each) => each === column);
      const expression = id && isWanted(column, line) ? program.cells[id][line] : null;
      const value = expression ? null : typed(column, line);
      return expression ? say(expression) : value === null ? null : { value };
    }),
  );
  const expected = lines.flatMap((_, line) =>
    SCORE_COLUMNS.flatMap((column) => {
      const value = run.shown(column, line);
      return value === null || !isWanted(column, line)
        ? []
        : [{ row: top + line, column: COLUMNS.indexOf(column), value }];
    }),
  );
  const total = run.value(program.total.self) ?? "";
  return {
    rows: [
      ...rows,
      ...Array.from({ length: linesInCase - rows.length }, () => []),
      isWhole ? [say(program.total.self)] : [],
    ],
    expected: isWhole ? [...expected, { row: top + linesInCase, column: 0, value: total }] : expected,
  };
}

const sheets = Object.entries(MAKERS).map(([type, make], at) => {
  const chance = chanceFrom(2026 + at);
  const drawn = Array.from({ length: CASES }, () => ({ standard: chance.decimal(1, 20), ...make(chance) }));
  const lines = linesEach(drawn);
  const cases = drawn.map((each, index) => makeCase(each, index, lines));
  const plan: SheetPlan = {
    ...BLANK_PLAN,
    id: `case.${type}`,
    name: type,
    rows: cases.flatMap(({ rows }) => rows.map((cells) => ({ cells }))),
  };
  return { type, plan, expected: cases.flatMap(({ expected }) => expected) };
});

test("every type that computes points is tried", () => {
  expect(sheets.map(({ type }) => type)).toHaveLength(26);
  for (const { expected } of sheets) {
    const filled = expected.filter(({ value }) => value !== "" && value !== 0).length;
    expect(filled).toBeGreaterThan(CASES / 2);
  }
});

test("LibreOffice gives the same for each of them", async () => {
  const host = new FileHost(buildXlsx({ sheets: [{ name: "Trống", grid: "| | A |\n| 1 | |" }] }), "mau.xlsx");
  await host.apply(sheets.map(({ plan }) => plan));
  const back = await new FileHost(asXlsx(host.bytes()), "lo.xlsx").read();
  const differing = sheets.flatMap(({ type, plan, expected }) => {
    const sheet = back.sheets.find(({ name }) => name === plan.name);
    if (!sheet) throw new Error(`LibreOffice lost ${plan.name}`);
    return expected.flatMap(({ row, column, value }) => {
      const theirs = valueAt(sheet, { row, column }) ?? "";
      return theirs === value
        ? []
        : [{ type, row, ours: value, theirs, formula: plan.rows[row]?.cells[column]?.formula }];
    });
  });
  const byType = new Map(differing.map((each) => [each.type, each]));
  expect([...byType.values()]).toEqual([]);
  expect(differing).toHaveLength(0);
});
