/** Random plans and edits: what is read back is what was asked for, twice is once, and nothing else moves. */
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { memoryPages, validateXML } from "xmllint-wasm";
import { columnLetters, formatCell } from "../../../src/core/workbook/cell-ref";
import { BLANK_PLAN, type PlannedCell, type SheetPlan } from "../../../src/core/workbook/sheet-plan";
import { forEachCell } from "../../../src/core/workbook/sheet-view";
import type { CellStore, CellValue } from "../../../src/core/workbook/snapshot";
import { STYLES, type StyleName } from "../../../src/core/workbook/style-book";
import type { CellEdit } from "../../../src/hosts/xlsx/write/cell-edit";
import { patchWorkbook } from "../../../src/hosts/xlsx/write/patch-workbook";
import { NO_PATCH } from "../../../src/hosts/xlsx/write/workbook-patch";
import { readWorkbook } from "../../../src/hosts/xlsx/read/read-workbook";
import { richPackage } from "./rich-package";

// other programs take their time on a busy machine
jest.setTimeout(120_000);

// this package declares its style names as literals, so its keys are exactly these
const styleNames = Object.keys(STYLES) as StyleName[];

/** Texts with what breaks XML and spreadsheets: controls, escapes, surrogates, entities, blanks at the ends. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.constantFrom(
    "_x0041_",
    "=1+1",
    "'",
    '<&>"',
    " hai  đầu ",
    "a\r\nb\tc",
    "\uD800x",
    "\uFFFF",
    "]]>",
    "#N/A",
    "TRUE",
  ),
  fc.constantFrom("Nguyễn Văn Mẫu", "Tiếng Việt tổ hợp", "@x", "+84", "-"),
);
const anyNumber = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0.1, 1e21, 5e-324, 1.7976931348623157e308),
);
const anyValue = fc.oneof(anyText, anyNumber, fc.boolean(), fc.constant(null));

const anyCell: fc.Arbitrary<PlannedCell | null> = fc.option(
  fc
    .record(
      {
        value: anyValue,
        style: fc.constantFrom(...styleNames),
        formula: fc.constantFrom("A1+1", "SUM(A1:B2)", 'IF(A1>"x",1,"<&")', "XLOOKUP(1,A:A,B:B)", "'Mã'!A1"),
        error: fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }),
      },
      { requiredKeys: ["value"] },
    )
    .map((cell) => ({ ...cell, value: cell.error ? null : cell.value })),
);

const anyPlan: fc.Arbitrary<SheetPlan> = fc
  .record({
    id: fc.constantFrom("test.a", "test.b"),
    name: fc.constantFrom(
      "TĐ Mẫu",
      "Số liệu",
      "Xã 'Mẫu' & <Dụ>",
      "1. Danh sách [2025]?",
      "A1",
      "x".repeat(31),
    ),
    visibility: fc.constantFrom("visible" as const, "hidden" as const),
    rows: fc.array(fc.record({ cells: fc.array(anyCell, { maxLength: 5 }) }), { maxLength: 6 }),
    columns: fc.array(fc.record({ width: fc.integer({ min: 1, max: 60 }), hidden: fc.boolean() }), {
      maxLength: 4,
    }),
    freeze: fc.option(fc.record({ rows: fc.nat(3), columns: fc.nat(3) })),
    protection: fc.option(fc.record({ allowFilter: fc.boolean(), allowFormat: fc.boolean() })),
  })
  .map((plan) => ({ ...BLANK_PLAN, ...plan }));

type Seen = Record<string, readonly [CellValue, string | null]>;

function seen(cells: CellStore): Seen {
  const formulas = new Map(Array.from(cells.formulaCells, (cell, at) => [cell, cells.formulas[at] ?? ""]));
  const all: Record<string, readonly [CellValue, string | null]> = {};
  forEachCell(cells, ({ index, value, ...place }) => {
    all[formatCell(place)] = [value, formulas.get(index) ?? null];
  });
  return all;
}

function plannedCell(cell: PlannedCell): readonly [CellValue, string | null] | undefined {
  const value = cell.error ?? cell.value;
  if (cell.formula === undefined && (value === null || value === "")) return undefined;
  return [value === 0 ? 0 : value, cell.formula ?? null];
}

/** What Excel would show of a plan: an empty text is an empty cell, and there is no minus zero. */
function planned({ rows }: SheetPlan): Seen {
  const all: Record<string, readonly [CellValue, string | null]> = {};
  for (const [row, { cells }] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      const look = cell && plannedCell(cell);
      if (look) all[`${columnLetters(column)}${row + 1}`] = look;
    }
  }
  return all;
}

const read = (bytes: Uint8Array) => readWorkbook(bytes, { name: null });
const RICH = richPackage();

test("a plan is read back as it was planned, whatever is in it", () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const { sheets } = read(patchWorkbook(RICH, { ...NO_PATCH, plans: [plan] }));
      const ours = sheets.find(({ planId }) => planId === plan.id);
      expect(ours && seen(ours.cells)).toEqual(planned(plan));
      expect(ours?.visibility).toBe(plan.visibility);
      expect(ours?.isProtected).toBe(plan.protection !== null);
    }),
    { numRuns: 80 },
  );
});

test("the second time changes nothing, and the styles do not grow with other plans of the same looks", () => {
  fc.assert(
    fc.property(anyPlan, anyPlan, (first, second) => {
      const plans = first.id === second.id ? [second] : [first, second];
      const once = patchWorkbook(RICH, { ...NO_PATCH, plans });
      const twice = patchWorkbook(once, { ...NO_PATCH, plans });
      expect(Buffer.from(twice).equals(once)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test("edits touch exactly the cells meant", () => {
  const anyEdit: fc.Arbitrary<CellEdit> = fc.record({
    sheet: fc.constantFrom("Số liệu", "Mã"),
    cell: fc.record({ row: fc.integer({ min: 1, max: 8 }), column: fc.nat(6) }),
    value: anyValue,
  });
  const before = read(RICH);
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), (edits) => {
      const after = read(patchWorkbook(RICH, { ...NO_PATCH, edits }));
      for (const [at, sheet] of before.sheets.entries()) {
        const expected: Record<string, readonly [CellValue, string | null]> = { ...seen(sheet.cells) };
        for (const { cell, value, sheet: name } of edits) {
          if (name !== sheet.name) continue;
          if (value === null || value === "") Reflect.deleteProperty(expected, formatCell(cell));
          else expected[formatCell(cell)] = [value === 0 ? 0 : value, null];
        }
        expect(after.sheets[at] && seen(after.sheets[at].cells)).toEqual(expected);
      }
    }),
    { numRuns: 80 },
  );
});

test("every part that is written is well-formed XML by a parser that is not ours", async () => {
  const plans = fc.sample(anyPlan, { numRuns: 6, seed: 7 });
  const written = plans.flatMap((plan) => {
    const edits = [{ sheet: "Mã", cell: { row: 3, column: 3 }, value: "_x0041_ \u0001 <&>" }];
    const parts = unzipSync(patchWorkbook(RICH, { ...NO_PATCH, plans: [plan], edits, state: "<&>" }));
    return Object.entries(parts).filter(([name]) => /\.(xml|rels)$/.test(name));
  });
  const result = await validateXML({
    xml: written.map(([fileName, data]) => ({ fileName, contents: strFromU8(data) })),
    extension: "schema",
    schema: [ANYTHING],
    initialMemoryPages: 32 * memoryPages.MiB,
    maxMemoryPages: 256 * memoryPages.MiB,
  });
  // no schema is known here, so only what makes a document ill-formed counts
  const faults = result.errors.filter(({ message }) => /parser error|namespace error/.test(message));
  expect(faults).toEqual([]);
  expect(written.length).toBeGreaterThan(100);
});

const ANYTHING = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="any"/></xs:schema>`;
