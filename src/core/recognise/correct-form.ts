/**
 * One more word of the officer about a form. In: a table as understood, and what he chose for its kind, a column, the
 * header's rows or a line's role. Out: all that is said about this form so far, with that choice in it.
 */
import type { Role } from "../records/scoring-row";
import {
  hasWords,
  headingKey,
  isSameShape,
  lineKey,
  shapeOf,
  type ColumnCorrection,
  type FormCorrection,
} from "./form-correction";
import type { HeaderColumn } from "./header";
import { restOf } from "./kinds";
import type { SheetTable } from "./recognise-sheet";
import { sayEnd } from "./said-end";
import type { Field, TableKind } from "./table";
import type { TextGrid } from "./text-grid";

export type FormChange =
  /** `unknown` for a table that is none of ours. */
  | { readonly what: "kind"; readonly to: TableKind }
  | { readonly what: "column"; readonly column: number; readonly to: Field }
  /** Zero-based, both included. */
  | { readonly what: "header"; readonly top: number; readonly bottom: number }
  /** The last row that belongs to the table. */
  | { readonly what: "end"; readonly row: number }
  | { readonly what: "role"; readonly line: Parameters<typeof lineKey>[0]; readonly to: Role };

type Found = SheetTable & { readonly grid: TextGrid };

/** Null where nothing can be said: a header without words would be found on every row of numbers. */
export function correctForm(found: Found, change: FormChange): FormCorrection | null {
  const said = found.correction ?? nothingSaid(found);
  switch (change.what) {
    case "kind":
      // fields of another kind mean nothing here
      return { ...said, kind: change.to, columns: [], roles: change.to === "scoring" ? said.roles : [] };
    case "column":
      return { ...said, columns: withColumn(found, said.columns, change.column, change.to) };
    case "header":
      return withHeader(found, said, change);
    case "end": {
      const end = sayEnd(found.grid, found.table.header, change.row);
      return end && { ...said, end };
    }
    case "role": {
      const line = lineKey(change.line);
      return {
        ...said,
        roles: [...said.roles.filter((each) => each.line !== line), { line, role: change.to }],
      };
    }
  }
}

/** Who corrects a part agrees with the rest as shown. */
function nothingSaid({ form, table: { kind } }: Found): FormCorrection {
  return { ...newForm(form), kind: kind === "unknown" ? null : kind };
}

function newForm(form: FormCorrection["form"]): FormCorrection {
  return { form, replaces: null, kind: null, columns: [], roles: [], end: null };
}

/** A header shown by the officer where none was found. Null where its first row has no words. */
export function pointForm(
  grid: TextGrid,
  rows: { readonly top: number; readonly bottom: number },
): FormCorrection | null {
  const form = shapeOf(grid, rows);
  return hasWords(form[0]) ? newForm(form) : null;
}

const REPEATED: ReadonlySet<Field> = new Set(["extra", "other", "values"]);

/** The column that had the field until now gives it up. */
function withColumn(
  { table }: Found,
  said: readonly ColumnCorrection[],
  column: number,
  to: Field,
): readonly ColumnCorrection[] {
  const former = REPEATED.has(to)
    ? []
    : [...table.columns].filter(([at, field]) => field === to && at !== column).map(([at]) => at);
  // what stands over several columns already may stand over one more
  const givingUp = former.length > 1 ? [] : former;
  const moves: readonly (readonly [number, Field])[] = [
    [column, to],
    ...givingUp.map((at) => [at, restOf(table.kind)] as const),
  ];
  const added = moves.flatMap(([at, field]) => columnAt(table.header.columns, at, field) ?? []);
  const isNew = ({ heading, nth }: ColumnCorrection) =>
    !added.some((each) => each.heading === heading && each.nth === nth);
  return [...said.filter(isNew), ...added];
}

function columnAt(
  header: readonly HeaderColumn[],
  column: number,
  field: Field,
): ColumnCorrection | undefined {
  const own = header.find((each) => each.column === column);
  if (!own) return undefined;
  const heading = headingKey(own);
  const alike = header.filter((each) => headingKey(each) === heading);
  return { heading, nth: alike.indexOf(own), field };
}

/** The kind and the roles stay; headings of other rows are other headings. */
function withHeader(
  { grid, form: shown, correction, continues }: Found,
  said: FormCorrection,
  rows: { readonly top: number; readonly bottom: number },
): FormCorrection | null {
  const form = shapeOf(grid, rows);
  if (!hasWords(form[0])) return null;
  // a list that only seemed to go on takes the place of no header
  if (continues) return { ...newForm(form), kind: said.kind };
  const automatic = correction?.replaces ?? shown;
  return { ...said, form, replaces: isSameShape(form, automatic) ? null : automatic, columns: [] };
}
