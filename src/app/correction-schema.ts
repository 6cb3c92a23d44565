/** What officers said about forms, as it is kept: in the workbook and on this computer. In: parsed JSON. Out: checked records. */
import * as z from "zod/mini";
import { fieldsOf, KINDS } from "../core/recognise/kinds";
import type { Field, TableKind } from "../core/recognise/table";
import type { Role } from "../core/records/scoring-row";

const KIND_NAMES: ReadonlySet<unknown> = new Set(["unknown", ...KINDS.map(({ kind }) => kind)]);
const FIELD_NAMES: ReadonlySet<unknown> = new Set(KINDS.flatMap(({ kind }) => fieldsOf(kind)));
const ROLES = ["group", "criterion", "option", "rule", "note", "total"] as const satisfies readonly Role[];

const KIND = z.custom<TableKind>((value) => KIND_NAMES.has(value));
const FIELD = z.custom<Field>((value) => FIELD_NAMES.has(value));

const FORM = z.readonly(z.array(z.string()));

const END = z.discriminatedUnion("what", [
  z.object({ what: z.literal("before"), line: z.string(), nth: z.int() }),
  z.object({ what: z.literal("with"), line: z.string(), nth: z.int() }),
  z.object({ what: z.literal("bottom") }),
]);

export const FORM_CORRECTION = z.object({
  form: FORM,
  replaces: z.nullable(FORM),
  kind: z.nullable(KIND),
  columns: z.readonly(z.array(z.object({ heading: z.string(), nth: z.int(), field: FIELD }))),
  roles: z.readonly(z.array(z.object({ line: z.string(), role: z.enum(ROLES) }))),
  /** Absent in older files. */
  end: z._default(z.nullable(END), null),
});
