/** Looks of the grid's cells, equal looks once. In: a cell's style. Out: its place in the snapshot's formats. */
import {
  BooleanNumber,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Styles,
} from "@univerjs/core";
import type { CellFormat } from "../../core/workbook/snapshot";
import { INDENT_PIXELS } from "./measures";

const ALIGN: Readonly<Partial<Record<HorizontalAlign, CellFormat["align"]>>> = {
  [HorizontalAlign.UNSPECIFIED]: "general",
  [HorizontalAlign.LEFT]: "left",
  [HorizontalAlign.CENTER]: "center",
  [HorizontalAlign.RIGHT]: "right",
};

const PLAIN: CellFormat = {
  numberFormat: "General",
  font: null,
  bold: false,
  italic: false,
  strike: false,
  indent: 0,
  align: "general",
  filled: false,
};

export class FormatTable {
  readonly formats: CellFormat[] = [];
  readonly #byStyle = new Map<string, number>();
  readonly #byLook = new Map<string, number>();

  constructor(
    private readonly styles: Styles,
    private readonly fallback: Nullable<IStyleData | string>,
  ) {}

  of(cell: ICellData): number {
    const style = cell.s ?? this.fallback;
    if (typeof style !== "string") return this.place(toCellFormat(style));
    const known = this.#byStyle.get(style);
    if (known !== undefined) return known;
    const place = this.place(toCellFormat(this.styles.get(style)));
    this.#byStyle.set(style, place);
    return place;
  }

  place(format: CellFormat): number {
    const key = JSON.stringify(format);
    const known = this.#byLook.get(key);
    if (known !== undefined) return known;
    this.#byLook.set(key, this.formats.length);
    return this.formats.push(format) - 1;
  }
}

export function toCellFormat(style: Nullable<IStyleData>): CellFormat {
  if (!style) return PLAIN;
  return {
    numberFormat: style.n?.pattern ?? PLAIN.numberFormat,
    font: style.ff ?? PLAIN.font,
    bold: style.bl === BooleanNumber.TRUE,
    italic: style.it === BooleanNumber.TRUE,
    strike: style.st?.s === BooleanNumber.TRUE,
    indent: indentOf(style),
    align: ALIGN[style.ht ?? HorizontalAlign.UNSPECIFIED] ?? "other",
    filled: Boolean(style.bg?.rgb),
  };
}

function indentOf({ pd }: IStyleData): number {
  return Math.round((pd?.l ?? 0) / INDENT_PIXELS);
}
