/**
 * Levels from codes. In: codes from top to bottom, and which uncoded lines are headings. Out: for each its parent.
 * A code of one part finds its level by its style and by what came before, because numbers restart under each group
 * and letters are used again as list marks. Every step looks at the open chain only, which is short.
 */
import { continuedStyle, firstStyle, parseCode, type CodePath, type CodeStyle } from "./criterion-code";

interface Placed {
  readonly path: CodePath | null;
  readonly style: CodeStyle | null;
  readonly index: number;
  readonly parent: Placed | null;
  readonly depth: number;
}

interface Tree {
  last: Placed | null;
  /** The latest line of each path. */
  readonly byPath: Map<string, Placed>;
  /** The last part of the latest path below a line. */
  readonly lastPart: Map<number, number>;
}

/** Deeper than any form: what would nest further is taken for a brother. */
const DEEPEST = 12;

/** Index of the parent of each line, null at the top, undefined where there is neither code nor heading. */
export function placeCodes(
  codes: readonly (string | null)[],
  headings: ReadonlySet<number> = new Set(),
): readonly (number | null | undefined)[] {
  const paths = codes.map((code) => (code === null ? undefined : parseCode(code)));
  const next = nextPaths(paths);
  const tree: Tree = { last: null, byPath: new Map(), lastPart: new Map() };
  return paths.map((path, index) => {
    if (!path && !headings.has(index)) return undefined;
    const placed = path ? placePathOrSingle(path, index, tree) : placeHeading(index, next[index], tree);
    tree.last = placed;
    if (placed.path) tree.byPath.set(keyOf(placed.path.parts), placed);
    return placed.parent?.index ?? null;
  });
}

/** For each line the next code below it. */
function nextPaths(paths: readonly (CodePath | undefined)[]): readonly (CodePath | undefined)[] {
  const next: (CodePath | undefined)[] = [];
  let below: CodePath | undefined;
  for (let at = paths.length - 1; at >= 0; at--) {
    next[at] = below;
    below = paths[at] ?? below;
  }
  return next;
}

const keyOf = (parts: readonly string[]) => parts.join(".");

function placePathOrSingle(path: CodePath, index: number, tree: Tree): Placed {
  return path.parts.length > 1 ? placePath(path, index, tree) : placeSingle(path, index, tree);
}

function under(
  parent: Placed | null,
  { path, style, index }: Pick<Placed, "path" | "style" | "index">,
): Placed {
  const held = parent && parent.depth >= DEEPEST ? parent.parent : parent;
  return { path, style, index, parent: held, depth: (held?.depth ?? -1) + 1 };
}

/** From the last line up to the top. */
function chainOf({ last }: Tree): readonly Placed[] {
  const chain: Placed[] = [];
  for (let at = last; at; at = at.parent) chain.push(at);
  return chain;
}

/** Under the nearest code above whose path is this one's, shortened; else beside its brothers; else in the open group. */
function placePath(path: CodePath, index: number, tree: Tree): Placed {
  const style = path.styles.at(-1) ?? "number";
  const chain = chainOf(tree);
  const parent = byPrefix(path.parts, tree, chain) ?? besideBrother(path.parts, chain) ?? openGroup(chain);
  const read = parent ? withLostZero(path, parent.index, tree) : path;
  return under(parent, { path: read, style, index });
}

function byPrefix(parts: readonly string[], { byPath }: Tree, chain: readonly Placed[]): Placed | undefined {
  const same = byPath.get(keyOf(parts));
  for (let length = parts.length - 1; length > 0; length--) {
    const parent = byPath.get(keyOf(parts.slice(0, length)));
    // the same path once more outside its group: the numbers have started again
    if (parent && (same?.parent !== parent || chain.includes(parent))) return parent;
  }
  return undefined;
}

function besideBrother(parts: readonly string[], chain: readonly Placed[]): Placed | null | undefined {
  const before = keyOf(parts.slice(0, -1));
  const brother = chain.find(
    ({ path }) => path?.parts.length === parts.length && keyOf(path.parts.slice(0, -1)) === before,
  );
  return brother?.parent;
}

/** A path whose beginning stands nowhere ("1.1" under "I"). */
function openGroup(chain: readonly Placed[]): Placed | null {
  return chain.find(({ path }) => path === null || path.parts.length === 1) ?? null;
}

/** 1.10 typed as a number is 1.1: after 1.9 it is the tenth. */
function withLostZero(path: CodePath, parent: number, { lastPart }: Tree): CodePath {
  const before = lastPart.get(parent) ?? 0;
  const part = path.parts.at(-1) ?? "";
  const now = Number(part);
  const isTenfold = now > 0 && now <= before && now * 10 > before && now * 10 - before <= 4;
  const read = isTenfold ? now * 10 : now;
  if (read > 0) lastPart.set(parent, read);
  return isTenfold ? { ...path, parts: [...path.parts.slice(0, -1), String(read)] } : path;
}

/** Goes on in the nearest list of the same letters, small or capital; else in any list; else opens one below. */
function placeSingle(path: CodePath, index: number, tree: Tree): Placed {
  const chain = chainOf(tree).filter((each) => each.path === null || each.path.parts.length === 1);
  const alike = chain.filter((each) => each.path?.isCapital === path.isCapital);
  for (const above of [...alike, ...chain]) {
    const [before = ""] = above.path?.parts ?? [];
    const style = above.style && continuedStyle(before, above.style, path.parts[0] ?? "");
    if (style) return under(above.parent, { path, style, index });
  }
  return under(tree.last, { path, style: firstStyle(path), index });
}

/** Beside the heading before it; else above the list that starts anew below; else under a group directly above. */
function placeHeading(index: number, next: CodePath | undefined, tree: Tree): Placed {
  const chain = chainOf(tree);
  const heading = chain.find(({ path }) => path === null);
  const style = next?.parts.length === 1 ? firstStyle(next) : undefined;
  const restarted = chain.find(
    (each) =>
      each.path?.parts.length === 1 && each.style === style && each.path.isCapital === next?.isCapital,
  );
  const beside = heading ?? restarted;
  const isDirectlyBelow = tree.last?.index === index - 1;
  return under(beside ? beside.parent : isDirectlyBelow ? tree.last : null, {
    path: null,
    style: null,
    index,
  });
}
