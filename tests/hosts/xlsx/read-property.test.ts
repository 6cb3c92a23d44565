// Any grid, in any legal spelling, reads as that grid; and whatever is done to a file's bytes, it is read or refused, never anything else.
import fc from "fast-check";
import { HostError } from "../../../src/app/host-error";
import { formatCell, parseCell } from "../../../src/core/workbook/cell-ref";
import type { CellValue } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import { bytesOf, firstSheet, formulasOf, partsOf, valuesOf } from "./hand-made";

interface Spelling {
  readonly references: "all" | "none";
  readonly strings: "shared" | "inline" | "result" | "runs";
  readonly prefix: "" | "s:";
  readonly quote: '"' | "'";
  readonly between: "" | "\n " | "<!-- x -->" | "<?y ?>";
  readonly styled: boolean;
  /** Numbers are the results of this formula; null: they stand alone. */
  readonly formula: string | null;
}

/** A text that looks like one of Excel's escapes must be escaped itself. */
const escape = (text: string) =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>"'\r_]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Writes the grid as the content of `<sheetData>`; collects shared texts. */
function write(grid: readonly (readonly CellValue[])[], spelling: Spelling, shared: string[]): string {
  const { prefix: p, between, quote: q } = spelling;
  const rows = grid.map((row, r) => {
    const cells = row.map((value, c) => {
      // without references every blank must stand there, or the next cell slips to the left
      if (value === null && spelling.references === "all") return "";
      const place = spelling.references === "all" ? ` r=${q}${formatCell({ row: r, column: c })}${q}` : "";
      return cell(value, `${place}${spelling.styled ? ` s=${q}0${q}` : ""}`, spelling, shared);
    });
    return `<${p}row${spelling.references === "all" ? ` r=${q}${r + 1}${q}` : ""}>${cells.join(between)}</${p}row>`;
  });
  return rows.join(between);
}

function cell(value: CellValue, attributes: string, spelling: Spelling, shared: string[]): string {
  const { prefix: p, quote: q } = spelling;
  const typed = (type: string, content: string) => `<${p}c${attributes} t=${q}${type}${q}>${content}</${p}c>`;
  const v = (text: string | number) => `<${p}v>${text}</${p}v>`;
  if (value === null) return `<${p}c${attributes}/>`;
  if (typeof value === "number") return `<${p}c${attributes}>${formulaOf(spelling)}${v(value)}</${p}c>`;
  if (typeof value === "boolean") return typed("b", v(value ? 1 : 0));
  if (typeof value === "object") return typed("e", v(value.error));
  const t = `<${p}t xml:space=${q}preserve${q}>${escape(value)}</${p}t>`;
  switch (spelling.strings) {
    case "inline":
      return typed("inlineStr", `<${p}is>${t}</${p}is>`);
    case "result":
      return typed("str", `<${p}f>A1</${p}f>${v(escape(value))}`);
    case "runs":
      return typed("inlineStr", `<${p}is><${p}r>${t}</${p}r></${p}is>`);
    case "shared":
      return typed("s", v(shared.push(`<${p}si>${t}</${p}si>`) - 1));
  }
}

function formulaOf({ prefix: p, formula }: Spelling): string {
  return formula === null ? "" : `<${p}f>${escape(formula)}</${p}f>`;
}

function workbookOf(grid: readonly (readonly CellValue[])[], spelling: Spelling): Uint8Array {
  const shared: string[] = [];
  const { prefix } = spelling;
  const name = prefix === "" ? "xmlns" : "xmlns:s";
  const main = `${name}="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`;
  const rows = write(grid, spelling, shared);
  return bytesOf({
    parts: {
      "xl/worksheets/sheet1.xml": `<${prefix}worksheet ${main}><${prefix}sheetData>${rows}</${prefix}sheetData></${prefix}worksheet>`,
      "xl/sharedStrings.xml": `<${prefix}sst ${main}>${shared.join("")}</${prefix}sst>`,
    },
  });
}

/** Each place's formula; texts that are results have one of their own. */
function formulasIn(grid: readonly (readonly CellValue[])[], { formula, strings }: Spelling) {
  const formulas: Record<string, string> = {};
  grid.forEach((row, r) =>
    row.forEach((value, c) => {
      const place = formatCell({ row: r, column: c });
      if (typeof value === "number" && formula !== null) formulas[place] = formula;
      if (typeof value === "string" && strings === "result") formulas[place] = "A1";
    }),
  );
  return formulas;
}

/** Text as XML allows it; the property does not hold for what XML cannot say. */
const text = fc
  .string({ unit: "binary", minLength: 1, maxLength: 12 })
  .map((any) => any.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, "ễ"));
const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((number) => Math.round(number * 100) / 100 + 0),
  fc.boolean(),
  fc.constantFrom("#N/A", "#REF!").map((error) => ({ error })),
  text,
  fc.constantFrom("Lao động tiên tiến", "Giấy khen", "A & B", "_x000D_", "  "),
);
const grid = fc.array(fc.array(value, { maxLength: 8 }), { maxLength: 12 });
const spelling: fc.Arbitrary<Spelling> = fc.record({
  references: fc.constantFrom("all", "none"),
  strings: fc.constantFrom("shared", "inline", "result", "runs"),
  prefix: fc.constantFrom("", "s:"),
  quote: fc.constantFrom('"', "'"),
  between: fc.constantFrom("", "\n ", "<!-- x -->", "<?y ?>"),
  styled: fc.boolean(),
  formula: fc.constantFrom(null, "SUM(B7:C7)", 'IF(A1<>"Đạt & vượt",1,2)'),
});

describe("reading", () => {
  test("any grid in any spelling is that grid", () => {
    fc.assert(
      fc.property(grid, spelling, (cells, spelt) => {
        const expected: Record<string, CellValue> = {};
        cells.forEach((row, r) =>
          row.forEach((one, c) => {
            if (one !== null) expected[formatCell({ row: r, column: c })] = one;
          }),
        );
        const sheet = firstSheet(readWorkbook(workbookOf(cells, spelt), { name: null }));
        expect(valuesOf(sheet)).toEqual(expected);
        expect(formulasOf(sheet)).toEqual(formulasIn(cells, spelt));
      }),
      { numRuns: 300, seed: 20240301 },
    );
  });

  test("all arrays of a snapshot fit together", () => {
    fc.assert(
      fc.property(grid, spelling, (cells, spelt) => {
        const store = firstSheet(readWorkbook(workbookOf(cells, spelt), { name: null })).cells;
        const count = store.values.length;
        expect([store.columns.length, store.formats.length, store.rowStart.at(-1)]).toEqual([
          count,
          count,
          count,
        ]);
        expect(store.rowStart.length).toBe(store.rows.length + 1);
        expect([...store.rows]).toEqual([...store.rows].sort((a, b) => a - b));
        expect(store.formulas.length).toBe(store.formulaCells.length);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});

describe("damage", () => {
  const rich = partsOf({
    rows: '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1+1</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>3</v></c><c r="C2" t="d"><v>2024-01-01</v></c></row>',
    strings: '<si><r><rPr><rFont val=".VnTime"/></rPr><t>a</t></r><r><t>b</t></r></si>',
    styles:
      '<fonts><font><name val="Arial"/></font></fonts><cellXfs><xf fontId="0" numFmtId="14"/></cellXfs>',
    after:
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1"><formula1>"x"</formula1></dataValidation></dataValidations>',
    workbookAfter: '<definedNames><definedName name="a">1</definedName></definedNames>',
  });
  const outcome = (bytes: Uint8Array) => {
    try {
      readWorkbook(bytes, { name: null, limits: { inflatedBytes: 1e7, partBytes: 1e7 } });
      return "read";
    } catch (error) {
      if (error instanceof HostError) return "refused";
      throw error;
    }
  };

  test("of any byte of the file", () => {
    const whole = bytesOf({ parts: rich });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(["read", "refused"]).toContain(outcome(bytes));
        },
      ),
      { numRuns: 400, seed: 11 },
    );
  });

  test("of any letter of any part, the zip around it sound", () => {
    const names = Object.keys(rich).filter((name) => typeof rich[name] === "string");
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.nat(),
        fc.nat(40),
        fc.constantFrom("", "<", ">", '"', "&", "/", "9", "-1", "1e9", "\0", "<c>", "]]>", "$A$1", "ư"),
        (name, place, cut, put) => {
          const text = String(rich[name]);
          const at = place % text.length;
          const changed = text.slice(0, at) + put + text.slice(at + (cut % 5));
          expect(["read", "refused"]).toContain(outcome(bytesOf({ parts: { ...rich, [name]: changed } })));
        },
      ),
      { numRuns: 600, seed: 13 },
    );
  });

  test("a cell's place is read as the core reads it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_048_575 }),
        fc.integer({ min: 0, max: 16_383 }),
        (row, column) => {
          const place = formatCell({ row, column });
          const bytes = bytesOf({ rows: `<row r="${row + 1}"><c r="${place}"><v>1</v></c></row>` });
          const { cells } = firstSheet(readWorkbook(bytes, { name: null }));
          expect({ row: cells.rows[0], column: cells.columns[0] }).toEqual(parseCell(place));
        },
      ),
      { numRuns: 100, seed: 17 },
    );
  });
});
