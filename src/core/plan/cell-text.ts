/** Texts as Excel takes them. In: texts of any length. Out: what fits into a cell, and headings that may stand over one table. */
import type { PlanScalar } from "../workbook/sheet-plan";

const MAX_TEXT = 32_767;
const MAX_HEADING = 255;

export function cut(value: PlanScalar): PlanScalar {
  return typeof value === "string" && value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT - 1)}…` : value;
}

/** A table's headings differ, also when capitals are passed over. */
export function uniqueHeadings(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((heading) => {
    const plain = heading.slice(0, MAX_HEADING - 8);
    let name = plain;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
