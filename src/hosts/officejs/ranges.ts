/** Addresses as Excel's client writes them. In: "'Danh sach'!B2:C9,…". Out: positions without the sheet. */
import { parseRange, type CellRange, type Span } from "../../core/workbook/cell-ref";

/** The address without its sheet; quotes in sheet names may hold "!" and ",". */
export function withoutSheet(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}

/** Excel's own addresses always parse; anything else is a bug worth seeing. */
export function rangeOfAddress(address: string): CellRange {
  const range = parseRange(withoutSheet(address));
  if (!range) throw new TypeError(`not an address: ${address}`);
  return range;
}

/** The marked places of a list, together where they are neighbours, counted from `offset`. */
export function spansOf(marks: readonly boolean[], offset: number): readonly Span[] {
  const spans: Span[] = [];
  for (const [at, isMarked] of marks.entries()) {
    if (!isMarked) continue;
    const place = offset + at;
    const last = spans.at(-1);
    if (last?.to === place - 1) spans[spans.length - 1] = { from: last.from, to: place };
    else spans.push({ from: place, to: place });
  }
  return spans;
}
