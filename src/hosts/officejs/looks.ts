/** How cells look, as far as reading needs it: fonts tell legacy encodings, bold and indent tell levels. */
import type { CellFormat } from "../../core/workbook/snapshot";

export interface Look {
  readonly font: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  readonly filled: boolean;
  /** As Excel says it: "Left", "CenterAcrossSelection"… */
  readonly align: string;
  readonly indent: number;
}

export type LookField = keyof Look;
export type PartialLook = Partial<Look>;

/** What a cell is taken for where Excel was not asked cell by cell. */
export const PLAIN_LOOK: Look = {
  font: null,
  bold: false,
  italic: false,
  strike: false,
  filled: false,
  align: "General",
  indent: 0,
};

const LOOK_FIELD_NAMES: readonly LookField[] = [
  "font",
  "bold",
  "italic",
  "strike",
  "filled",
  "align",
  "indent",
];

/** Excel says white for a cell without a fill. */
export function isFilled(color: string): boolean {
  return color !== "" && color.toUpperCase() !== "#FFFFFF";
}

export function missingFields(look: PartialLook): readonly LookField[] {
  return LOOK_FIELD_NAMES.filter((field) => look[field] === undefined);
}

/** Only what differs within a sheet is asked for, because each property of each cell travels. */
export function lookOptions(fields: readonly LookField[]): Excel.CellPropertiesLoadOptions {
  const wants = (field: LookField) => fields.includes(field);
  const font = {
    ...(wants("font") && { name: true }),
    ...(wants("bold") && { bold: true }),
    ...(wants("italic") && { italic: true }),
    ...(wants("strike") && { strikethrough: true }),
  };
  return {
    format: {
      ...(Object.keys(font).length > 0 && { font }),
      ...(wants("filled") && { fill: { color: true } }),
      ...(wants("align") && { horizontalAlignment: true }),
      ...(wants("indent") && { indentLevel: true }),
    },
  };
}

/** One cell's answer to `lookOptions`; what was not asked for stays away. */
export function lookOfCell({ format = {} }: Excel.CellProperties): PartialLook {
  const { font = {}, fill, horizontalAlignment, indentLevel } = format;
  const color = fill?.color;
  return present({
    font: font.name,
    bold: font.bold,
    italic: font.italic,
    strike: font.strikethrough,
    filled: color === undefined ? undefined : isFilled(color),
    align: horizontalAlignment,
    indent: indentLevel,
  });
}

type Answers = { readonly [F in LookField]: Look[F] | null | undefined };

/** Excel answers null where cells differ, and nothing where it was not asked. */
export function present(answers: Answers): PartialLook {
  const known = Object.entries(answers).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(known);
}

const ALIGNMENTS: Readonly<Record<string, CellFormat["align"]>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
};

function cellFormat(look: Look, numberFormat: string): CellFormat {
  const { font, bold, italic, strike, indent, filled } = look;
  const align = ALIGNMENTS[look.align] ?? "other";
  return { numberFormat, font, bold, italic, strike, indent, align, filled };
}

/** Gives each different format its number. */
export class FormatBook {
  readonly formats: CellFormat[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(look: Look, numberFormat: string): number {
    const key = `${numberFormat}\n${look.font ?? ""}\n${Number(look.bold)}${Number(look.italic)}${Number(look.strike)}${Number(look.filled)}${look.indent}${look.align}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.formats.push(cellFormat(look, numberFormat)) - 1;
    this.numbers.set(key, number);
    return number;
  }
}
