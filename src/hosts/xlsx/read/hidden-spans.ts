/** Hidden rows or columns one by one in, spans in order without gaps or overlaps out. */
import type { Span } from "../../../core/workbook/cell-ref";

export class SpanCollector {
  private readonly spans: { from: number; to: number }[] = [];

  add(from: number, to: number): void {
    const last = this.spans.at(-1);
    if (last && from >= last.from && from <= last.to + 1) last.to = Math.max(last.to, to);
    else this.spans.push({ from, to });
  }

  finish(): readonly Span[] {
    const merged = new SpanCollector();
    for (const { from, to } of [...this.spans].sort((a, b) => a.from - b.from)) merged.add(from, to);
    return merged.spans;
  }

  /** The gaps between the spans, from 0 up to `end`. */
  gaps(end: number): readonly Span[] {
    const gaps: Span[] = [];
    let from = 0;
    for (const span of this.finish()) {
      if (span.from > from) gaps.push({ from, to: span.from - 1 });
      from = span.to + 1;
    }
    if (from <= end) gaps.push({ from, to: end });
    return gaps;
  }
}
