/** The lines of a scoring table as a tree. In: the lines. Out: who stands under whom, and which line a code names. */
import { parseCode } from "../records/criterion-code";
import type { ScoreLine } from "./score-line";

export interface ScoreTree {
  readonly lines: readonly ScoreLine[];
  /** Beside the lines. */
  readonly children: readonly (readonly number[])[];
  readonly top: readonly number[];
  /** Undefined where no line bears the code. */
  readonly lineOf: (code: string) => number | undefined;
}

export function treeOf(lines: readonly ScoreLine[]): ScoreTree {
  const children: number[][] = lines.map(() => []);
  const top: number[] = [];
  const byCode = new Map<string, number>();
  lines.forEach(({ parent, code, role }, at) => {
    (parent === null ? top : (children[parent] ?? top)).push(at);
    const key = codeKey(code ?? "");
    // numbers begin anew under each group: of two the first is meant
    if (key !== undefined && role !== "option" && !byCode.has(key)) byCode.set(key, at);
  });
  return { lines, children, top, lineOf: (code) => byCode.get(codeKey(code) ?? "") };
}

const codeKey = (code: string) => parseCode(code)?.parts.join(".");

/** What adds up: groups, criteria, and lines that give or take. */
export function membersOf({ lines, children }: ScoreTree, line: number): readonly number[] {
  return (children[line] ?? []).filter((child) => isMember(lines[child]));
}

export const isMember = (line: ScoreLine | undefined): boolean =>
  line?.role === "group" || line?.role === "criterion" || line?.role === "rule";

/** A group is what holds criteria, whatever it is called; a heading without any is judged by its own rules. */
export function isGroup({ lines, children }: ScoreTree, line: number): boolean {
  const holds = (children[line] ?? []).some((child) => {
    const role = lines[child]?.role;
    return role === "group" || role === "criterion";
  });
  const own = lines[line]?.role;
  return (own === "group" || own === "criterion") && holds;
}

/** The criterion a line belongs to: itself, or the nearest above that has points of its own. */
export function criterionOf({ lines }: ScoreTree, line: number): number | null {
  for (let at: number | null = line; at !== null; at = lines[at]?.parent ?? null) {
    const role = lines[at]?.role;
    if (role === "criterion" || role === "group") return at;
  }
  return null;
}

export function* below(tree: ScoreTree, line: number): Generator<number> {
  for (const child of tree.children[line] ?? []) {
    yield child;
    yield* below(tree, child);
  }
}
