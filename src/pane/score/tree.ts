/** The lines of a scoring table as they are shown. In: lines and which groups are folded. Out: those in view, what is open below each, and the next to go to. */
import type { ScoreLineView } from "../../app/score-view";

export type Folded = ReadonlySet<string>;

/** Long tables open with their groups folded. */
const LINES_OPEN = 60;

export function firstFolded(lines: readonly ScoreLineView[]): Folded {
  return lines.length > LINES_OPEN ? allGroups(lines) : new Set();
}

export const allGroups = (lines: readonly ScoreLineView[]): Folded =>
  new Set(lines.flatMap(({ key, isGroup }) => (isGroup ? [key] : [])));

export interface ShownLine {
  readonly line: ScoreLineView;
  readonly at: number;
}

export function shownLines(lines: readonly ScoreLineView[], folded: Folded): readonly ShownLine[] {
  const hidden = new Set<number>();
  return lines.flatMap((line, at) => {
    const { parent } = line;
    const above = parent === null ? undefined : lines[parent];
    if (parent !== null && (hidden.has(parent) || (above && folded.has(above.key)))) {
      hidden.add(at);
      return [];
    }
    return [{ line, at }];
  });
}

export interface OpenBelow {
  readonly empty: number;
  readonly person: number;
}

/** Beside the lines: how many under each have no points yet. */
export function openBelow(lines: readonly ScoreLineView[]): readonly OpenBelow[] {
  const counts = lines.map(() => ({ empty: 0, person: 0 }));
  // from the last line up: what is under a line is counted before the line itself
  [...lines.entries()].reverse().forEach(([at, { parent, state }]) => {
    const above = counts[parent ?? -1];
    const own = counts[at];
    if (!above || !own) return;
    above.empty += own.empty + Number(state === "empty");
    above.person += own.person + Number(state === "person");
  });
  return counts;
}

export type Lack = "empty" | "person" | "flagged";

export const lacks = (line: ScoreLineView, lack: Lack): boolean =>
  lack === "flagged" ? line.flags.length > 0 : line.state === lack;

/** The first such line after the given one, and round again from the top. */
export function nextLacking(
  lines: readonly ScoreLineView[],
  lack: Lack,
  after: string | null,
): ScoreLineView | undefined {
  const from = lines.findIndex(({ key }) => key === after) + 1;
  return [...lines.slice(from), ...lines.slice(0, from)].find((line) => lacks(line, lack));
}

/** With every group above the line unfolded. */
export function unfolded(lines: readonly ScoreLineView[], folded: Folded, line: ScoreLineView): Folded {
  const open = new Set(folded);
  for (let at = line.parent; at !== null; at = lines[at]?.parent ?? null) {
    const above = lines[at];
    if (above) open.delete(above.key);
  }
  return open;
}

export const nameOf = ({ code, label }: ScoreLineView): string =>
  code === null ? label : `${code.replace(/\.$/, "")}. ${label}`;

/** Of the line on the page. */
export const lineId = (key: string): string => `td-line-${key}`;
