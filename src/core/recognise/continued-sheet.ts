/**
 * A list that goes on over another sheet without its header. In: a sheet on which no header was found, and the last table
 * of the sheets before. Out: a table with the columns of that one and what speaks for it, or nothing; never taken for certain.
 */
import { parseCode, type CodePath } from "../records/criterion-code";
import { foldWords } from "../text/fold";
import { classify, type Classified } from "./classify";
import { isMostly, profileColumns, profileOf, type ColumnProfile } from "./column-profile";
import { encodingOf } from "./encoding";
import { factsFrom, linesBetween, type TableFacts } from "./facts";
import { correctColumns, isSameShape, type FormCorrection, type FormShape } from "./form-correction";
import type { HeaderBlock } from "./header";
import { openLinesOf } from "./open-lines";
import type { SheetTable } from "./recognise-sheet";
import { endSaid } from "./said-end";
import { SURE_ENOUGH, type Field, type RecognisedTable } from "./table";
import { extentOf, type Extent } from "./table-extent";
import { rowCells, type TextGrid } from "./text-grid";

export type TableBefore = SheetTable & { readonly grid: TextGrid };

/** Stands in the shape of a form that goes on; no row of a sheet is folded to this. */
const GOES_ON = "+";
/** So many filled rows down the lines of the list begin. */
const HEAD_ROWS = 12;
const LEAST_COLUMNS = 3;
/** Of the lines, by which a column counts as one that is filled in. */
const USUALLY = 0.5;
const AT_TIMES = 0.3;
const DOUBTED = 0.6;

export function continuedOn(
  grid: TextGrid,
  before: TableBefore,
  corrections: readonly FormCorrection[],
): SheetTable | undefined {
  const place = placeOf(grid, before);
  if (!place) return undefined;
  const { header } = place;
  const columns = shifted(before.table.columns, place.shift);
  const lines = linesBetween(grid, 0, header.top - 1);
  const evidence = evidenceOf(grid, { place, columns, before, words: lines.map(({ text }) => text) });
  if (!evidence) return undefined;
  const form: FormShape = [...before.form.filter((line) => line !== GOES_ON), GOES_ON];
  const correction = corrections.find((each) => isSameShape(each.form, form)) ?? null;
  const extent = endOf(grid, place, correction);
  const lastRow = grid.cells.rows[extent.lastAt] ?? header.bodyTop;
  const facts = inherited(
    factsFrom(lines, linesBetween(grid, lastRow + 1, lastRow + HEAD_ROWS)),
    before.facts,
  );
  const isSure = evidence >= ENOUGH;
  const { table } = before;
  const taken = {
    kind: table.kind,
    columns,
    confidence: confidenceOf(table.confidence, isSure),
    evidence: [],
  };
  return {
    table: {
      ...(correction ? corrected(grid, { place, facts, taken }, correction) : taken),
      sheet: grid.sheet.name,
      header,
      firstRow: header.bodyTop,
      lastRow,
      encoding: encodingOf(grid, header.top, lastRow),
    },
    extent,
    facts,
    linesFrom: 0,
    lead: null,
    clusterAbove: null,
    form,
    correction,
    continues: { sheet: table.sheet, isSure, openLines: openLinesOf(before.grid, before) },
  };
}

const confidenceOf = (before: number, isSure: boolean) => Math.min(before, isSure ? SURE_ENOUGH : DOUBTED);

function endOf(grid: TextGrid, { header, extent }: Place, correction: FormCorrection | null): Extent {
  return (correction?.end && endSaid(grid, header, correction.end, Infinity)) ?? extent;
}

interface Taken {
  readonly place: Place;
  readonly facts: TableFacts;
  readonly taken: Classified;
}

/** The officer's word over what was taken from the sheet before. */
function corrected(
  grid: TextGrid,
  { place: { header, extent }, facts, taken }: Taken,
  correction: FormCorrection,
): Classified {
  const isOther = correction.kind !== null && correction.kind !== taken.kind;
  if (isOther) {
    const profiles = profileColumns(grid, extent.firstAt, extent.lastAt);
    return classify(header, { title: facts.title, sections: [] }, profiles, correction);
  }
  return { ...taken, columns: correctColumns(header, taken.columns, correction.columns), confidence: 1 };
}

/** The title of the list is the one above its beginning, unless this sheet bears another. */
function inherited(own: TableFacts, before: TableFacts): TableFacts {
  return {
    unit: own.unit ?? before.unit,
    parentUnit: own.parentUnit ?? before.parentUnit,
    title: own.title === null || saysItGoesOn(own.title) ? before.title : own.title,
    period: own.period ?? before.period,
    documentNumber: own.documentNumber ?? before.documentNumber,
    date: own.date ?? before.date,
    signers: own.signers,
  };
}

const saysItGoesOn = (text: string) => /\btiep(?: theo| tuc)?$|\btiep (?:theo|tuc)\b/.test(foldWords(text));

interface Place {
  readonly header: HeaderBlock;
  readonly extent: Extent;
  /** By so many columns the list stands further to the right. */
  readonly shift: number;
}

/** Where the lines begin: the first row near the top that is filled like a line, and its section title above it. */
function placeOf(grid: TextGrid, { table }: TableBefore): Place | undefined {
  const { rows } = grid.cells;
  const head = Array.from({ length: Math.min(HEAD_ROWS, rows.length) }, (_, at) => rowCells(grid, at));
  const first = head.findIndex((cells) => cells.length >= LEAST_COLUMNS);
  if (first < 0 || table.columns.size < LEAST_COLUMNS) return undefined;
  const left = Math.min(...head.slice(first).flatMap((cells) => cells[0]?.column ?? []));
  const shift = left - Math.min(...table.columns.keys());
  const top = rows[first] ?? 0;
  const columns = table.header.columns.map((each) => ({ ...each, column: each.column + shift }));
  const header: HeaderBlock = { top, bottom: top - 1, bodyTop: top, columns };
  const extent = extentOf(grid, header, Infinity, table.kind === "scoring");
  return extent.lastAt < extent.firstAt ? undefined : { header, extent, shift };
}

function shifted(columns: RecognisedTable["columns"], shift: number): ReadonlyMap<number, Field> {
  return new Map([...columns].map(([column, field]) => [column + shift, field]));
}

interface Seen {
  readonly place: Place;
  readonly columns: ReadonlyMap<number, Field>;
  readonly before: TableBefore;
  readonly words: readonly string[];
}

/** Of "it says so", "its numbers go on" and "the same things stand in it". */
const ENOUGH = 2;

/** How many signs speak for it; undefined where its columns are others. A title of its own speaks against it. */
function evidenceOf(grid: TextGrid, { place, columns, before, words }: Seen): number | undefined {
  const { extent, shift } = place;
  const own = profileColumns(grid, extent.firstAt, extent.lastAt);
  const theirs = profileColumns(before.grid, before.extent.firstAt, before.extent.lastAt);
  if (!hasSameColumns(own, theirs, [...columns.keys()], shift)) return undefined;
  const numbers = [...columns].find(([, field]) => field === "ordinal" || field === "code")?.[0];
  const goesOn =
    numbers !== undefined &&
    numbersGoOn(codesIn(before.grid, before.extent, numbers - shift), codesIn(grid, extent, numbers)[0]);
  const signs = [words.some(saysItGoesOn), goesOn, sharesContents(grid, { place, columns, before })];
  return signs.filter(Boolean).length;
}

/** Each column that is usually filled is filled here too, with numbers or with words as there; nothing stands beside. */
function hasSameColumns(
  own: ReadonlyMap<number, ColumnProfile>,
  theirs: ReadonlyMap<number, ColumnProfile>,
  columns: readonly number[],
  shift: number,
): boolean {
  if ([...own.keys()].some((column) => !columns.includes(column))) return false;
  const most = (profiles: ReadonlyMap<number, ColumnProfile>) =>
    Math.max(...[...profiles.values()].map(({ filled }) => filled), 1);
  const [lines, before] = [most(own), most(theirs)];
  return columns.every((column) => {
    const here = profileOf(own, column);
    const there = profileOf(theirs, column - shift);
    if (there.filled < before * USUALLY) return true;
    const isSameKind = isMostly("number", here) === isMostly("number", there);
    return here.filled >= lines * AT_TIMES && isSameKind;
  });
}

/** Most sheets of a list have fewer lines; of longer ones the last are looked at. */
const SAMPLE = 300;

function codesIn(grid: TextGrid, { firstAt, lastAt }: Extent, column: number): readonly CodePath[] {
  const codes: CodePath[] = [];
  for (let at = Math.max(firstAt, lastAt - SAMPLE); at <= lastAt; at++) {
    const text = rowCells(grid, at).find((cell) => cell.column === column)?.text;
    const code = text === undefined ? undefined : parseCode(text);
    if (code) codes.push(code);
  }
  return codes;
}

/** The first number here is one more than the last one of its style there. */
function numbersGoOn(before: readonly CodePath[], first: CodePath | undefined): boolean {
  const last = first && before.findLast((code) => code.styles.join() === first.styles.join());
  if (!first || !last || first.parts.slice(0, -1).join() !== last.parts.slice(0, -1).join()) return false;
  return rankOf(first) === rankOf(last) + 1;
}

const ROMANS = [
  "i",
  "ii",
  "iii",
  "iv",
  "v",
  "vi",
  "vii",
  "viii",
  "ix",
  "x",
  "xi",
  "xii",
  "xiii",
  "xiv",
  "xv",
];
const LETTERS = "abcdđeghiklmnopqrstuvxy";

function rankOf({ parts, styles }: CodePath): number {
  const part = parts.at(-1) ?? "";
  if (styles.at(-1) === "number") return Number(part);
  return styles.at(-1) === "roman" ? ROMANS.indexOf(part) : LETTERS.indexOf(part);
}

/** Words that come again and again in such a list. */
const COMMON: ReadonlySet<Field> = new Set<Field>([
  "position",
  "unit",
  "subject",
  "award",
  "titles",
  "awards",
  "classification",
  "rank",
  "cluster",
  "measure",
  "appraiser",
  "recognisedBy",
  "decision",
]);

function sharesContents(grid: TextGrid, { place, columns, before }: Omit<Seen, "words">): boolean {
  return [...columns].some(([column, field]) => {
    if (!COMMON.has(field)) return false;
    const there = new Set(textsIn(before.grid, before.extent, column - place.shift));
    return textsIn(grid, place.extent, column).some((text) => there.has(text));
  });
}

function textsIn(grid: TextGrid, { firstAt, lastAt }: Extent, column: number): readonly string[] {
  const texts: string[] = [];
  for (let at = firstAt; at <= Math.min(lastAt, firstAt + SAMPLE); at++) {
    const cell = rowCells(grid, at).find((each) => each.column === column);
    if (cell && typeof cell.value === "string") texts.push(foldWords(cell.text));
  }
  return texts;
}
