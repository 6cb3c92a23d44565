/** The worksheet functions our sheets use, on evaluated arguments. What is not here is "not computed", never zero. */
import type { Scalar } from "../model/description";
import { criterion } from "./criteria";
import {
  CellFault,
  compare,
  isGrid,
  numberOf,
  numbersOf,
  scalarOf,
  scalarsOf,
  textOf,
  truthOf,
  type Grid,
  type Value,
} from "./values";

type Call = (args: readonly Value[]) => Value;

const at = (args: readonly Value[], index: number): Value => args[index] ?? null;
const gridOf = (value: Value): Grid => (isGrid(value) ? value : [[value]]);

/** Half away from zero, on the decimal text of the number: 2.675 rounds to 2.68 as in Excel. */
function round(value: number, digits: number, mode: "near" | "up" | "down" = "near"): number {
  const scale = 10 ** digits;
  const scaled = Number((Math.abs(value) * scale).toPrecision(15));
  const whole =
    mode === "near" ? Math.floor(scaled + 0.5) : mode === "up" ? Math.ceil(scaled) : Math.floor(scaled);
  return (Math.sign(value) * whole) / scale;
}

function divide(sum: number, count: number): number {
  if (count === 0) throw new CellFault("#DIV/0!");
  return sum / count;
}

const sum = (numbers: readonly number[]) =>
  Number(numbers.reduce((total, each) => total + each, 0).toPrecision(15));

/** Positions, in reading order, where every (range, criterion) pair holds. */
function matching(pairs: readonly Value[]): readonly number[] {
  const tests = pairs.flatMap((value, index) =>
    index % 2 === 0 ? [{ cells: gridOf(value).flat(), test: criterion(at(pairs, index + 1)) }] : [],
  );
  const first = tests[0]?.cells ?? [];
  return first.flatMap((_, place) =>
    tests.every(({ cells, test }) => test(cells[place] ?? null)) ? [place] : [],
  );
}

function numbersAt(grid: Value, places: readonly number[]): readonly number[] {
  const cells = gridOf(grid).flat();
  return places.flatMap((place) => {
    const cell = cells[place] ?? null;
    return typeof cell === "number" ? [cell] : [];
  });
}

function find(needle: Scalar, cells: readonly Scalar[], approximate: boolean): number {
  const exact = criterion(typeof needle === "string" ? `=${needle}` : needle);
  const place = approximate
    ? cells.filter((cell) => cell !== null && compare(cell, needle) <= 0).length - 1
    : cells.findIndex(exact);
  if (place < 0) throw new CellFault("#N/A");
  return place;
}

function pick(grid: Grid, row: number, column: number): Scalar {
  const line = grid[row];
  if (!line || column < 0 || column >= line.length) throw new CellFault("#REF!");
  return line[column] ?? null;
}

function index(args: readonly Value[]): Value {
  const grid = gridOf(at(args, 0));
  const row = numberOf(at(args, 1));
  if (grid.length === 1 && args.length < 3) return pick(grid, 0, row - 1);
  return pick(grid, row - 1, Math.max(numberOf(at(args, 2)), 1) - 1);
}

function vlookup(args: readonly Value[]): Value {
  const grid = gridOf(at(args, 1));
  const approximate = args.length < 4 || truthOf(at(args, 3));
  const row = find(
    scalarOf(at(args, 0)),
    grid.map((line) => line[0] ?? null),
    approximate,
  );
  return pick(grid, row, numberOf(at(args, 2)) - 1);
}

function rankOf(args: readonly Value[]): number {
  const numbers = numbersOf([at(args, 1)]);
  const value = numberOf(at(args, 0));
  if (!numbers.includes(value)) throw new CellFault("#N/A");
  const ascending = truthOf(at(args, 2));
  return 1 + numbers.filter((each) => (ascending ? each < value : each > value)).length;
}

function dateSerial(args: readonly Value[]): number {
  const [year = 0, month = 0, day = 0] = args.map(numberOf);
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
}

const dateOf = (value: Value) => new Date(Date.UTC(1899, 11, 30) + Math.floor(numberOf(value)) * 86_400_000);

function nth(args: readonly Value[], direction: 1 | -1): number {
  const sorted = [...numbersOf([at(args, 0)])].sort((a, b) => direction * (a - b));
  const value = sorted[numberOf(at(args, 1)) - 1];
  if (value === undefined) throw new CellFault("#NUM!");
  return value;
}

function subtotal(args: readonly Value[]): number {
  const kind = numberOf(at(args, 0)) % 100;
  const rest = args.slice(1);
  if (kind === 9) return sum(numbersOf(rest));
  if (kind === 2) return numbersOf(rest).length;
  if (kind === 3) return counted(rest);
  throw new CellFault("#VALUE!");
}

const counted = (args: readonly Value[]) =>
  args.flatMap((each) => gridOf(each).flat()).filter((cell) => cell !== null).length;

function sumProduct(args: readonly Value[]): number {
  const lists = args.map((each) => scalarsOf(each).map((cell) => (typeof cell === "number" ? cell : 0)));
  return sum(
    (lists[0] ?? []).map((_, place) => lists.reduce((product, list) => product * (list[place] ?? 0), 1)),
  );
}

const yes =
  (test: (cell: Scalar) => boolean): Call =>
  (args) => {
    const value = at(args, 0);
    return test(isGrid(value) ? (value[0]?.[0] ?? null) : value);
  };
const faulty = (cell: Scalar) => typeof cell === "object" && cell !== null;

/** IF, IFERROR, CHOOSE, ROW and COLUMN need more than values and live in `evaluate.ts`. */
export const FUNCTIONS: Readonly<Record<string, Call>> = {
  SUM: (args) => sum(numbersOf(args)),
  AVERAGE: (args) => divide(sum(numbersOf(args)), numbersOf(args).length),
  MIN: (args) => Math.min(...(numbersOf(args).length > 0 ? numbersOf(args) : [0])),
  MAX: (args) => Math.max(...(numbersOf(args).length > 0 ? numbersOf(args) : [0])),
  COUNT: (args) =>
    args.flatMap((each) => gridOf(each).flat()).filter((cell) => typeof cell === "number").length,
  COUNTA: counted,
  COUNTBLANK: (args) =>
    gridOf(at(args, 0))
      .flat()
      .filter((cell) => cell === null || cell === "").length,
  COUNTIF: (args) => matching(args).length,
  COUNTIFS: (args) => matching(args).length,
  SUMIF: (args) => sum(numbersAt(args[2] ?? at(args, 0), matching(args.slice(0, 2)))),
  SUMIFS: (args) => sum(numbersAt(at(args, 0), matching(args.slice(1)))),
  AVERAGEIF: (args) => {
    const numbers = numbersAt(args[2] ?? at(args, 0), matching(args.slice(0, 2)));
    return divide(sum(numbers), numbers.length);
  },
  SUMPRODUCT: sumProduct,
  SUBTOTAL: subtotal,
  ROUND: (args) => round(numberOf(at(args, 0)), numberOf(at(args, 1))),
  ROUNDUP: (args) => round(numberOf(at(args, 0)), numberOf(at(args, 1)), "up"),
  ROUNDDOWN: (args) => round(numberOf(at(args, 0)), numberOf(at(args, 1)), "down"),
  INT: (args) => Math.floor(numberOf(at(args, 0))),
  ABS: (args) => Math.abs(numberOf(at(args, 0))),
  MOD: (args) => {
    const by = numberOf(at(args, 1));
    const value = numberOf(at(args, 0));
    return value - by * Math.floor(divide(value, by));
  },
  AND: (args) => args.flatMap((each) => scalarsOf(each)).every((each) => truthOf(each)),
  OR: (args) => args.flatMap((each) => scalarsOf(each)).some((each) => truthOf(each)),
  NOT: (args) => !truthOf(at(args, 0)),
  ISBLANK: yes((cell) => cell === null),
  ISNUMBER: yes((cell) => typeof cell === "number"),
  ISTEXT: yes((cell) => typeof cell === "string"),
  ISERROR: yes(faulty),
  ISNA: yes((cell) => typeof cell === "object" && cell?.error === "#N/A"),
  NA: () => ({ error: "#N/A" }),
  N: (args) => (typeof scalarOf(at(args, 0)) === "string" ? 0 : numberOf(at(args, 0))),
  LEN: (args) => textOf(at(args, 0)).length,
  TRIM: (args) => textOf(at(args, 0)).trim().replace(/ +/g, " "),
  UPPER: (args) => textOf(at(args, 0)).toUpperCase(),
  LOWER: (args) => textOf(at(args, 0)).toLowerCase(),
  LEFT: (args) => textOf(at(args, 0)).slice(0, args.length > 1 ? numberOf(at(args, 1)) : 1),
  RIGHT: (args) => textOf(at(args, 0)).slice(-(args.length > 1 ? numberOf(at(args, 1)) : 1)),
  MID: (args) =>
    textOf(at(args, 0)).slice(numberOf(at(args, 1)) - 1, numberOf(at(args, 1)) - 1 + numberOf(at(args, 2))),
  EXACT: (args) => textOf(at(args, 0)) === textOf(at(args, 1)),
  VALUE: (args) => numberOf(at(args, 0)),
  CONCATENATE: (args) => args.map(textOf).join(""),
  CONCAT: (args) => args.flatMap((each) => scalarsOf(each).map(textOf)).join(""),
  INDEX: index,
  MATCH: (args) => 1 + find(scalarOf(at(args, 0)), gridOf(at(args, 1)).flat(), numberOf(args[2] ?? 1) !== 0),
  VLOOKUP: vlookup,
  RANK: rankOf,
  "RANK.EQ": rankOf,
  LARGE: (args) => nth(args, -1),
  SMALL: (args) => nth(args, 1),
  ROWS: (args) => gridOf(at(args, 0)).length,
  COLUMNS: (args) => gridOf(at(args, 0))[0]?.length ?? 0,
  DATE: dateSerial,
  YEAR: (args) => dateOf(at(args, 0)).getUTCFullYear(),
  MONTH: (args) => dateOf(at(args, 0)).getUTCMonth() + 1,
  DAY: (args) => dateOf(at(args, 0)).getUTCDate(),
};
