/**
 * A sentence in both directions. In: a template such as "Mỗi {unit:text} trừ {points:minus} điểm". Out: a form that
 * says the named values in these words and reads them back from them; one text for both, so they cannot drift apart.
 *
 *     {name:kind}   a value            {...:kind}  several values of the rule itself
 *     {name=value}  no words: this very value (JSON), said only of rules that have it
 *     <…>           left out where none of its values is there
 *     (a|b|)        any of these words; the first is said
 */
import { foldSentence } from "./fold-sentence";
import { sameValue } from "./same-value";
import { LETTER } from "../../text/letters";

export type Bag = Readonly<Record<string, unknown>>;

/** Free text is said as it is, or all of it between “…” where bare words would be misread. */
export type Style = "bare" | "quoted";

export interface Kind {
  /** What it looks like in folded text, without capturing groups. */
  readonly source: string;
  /** Undefined where this kind cannot say the value. */
  say(value: unknown, style: Style): string | undefined;
  /** In: the original letters. Undefined where they are no such value. */
  read(text: string): unknown;
  /** Of a kind that stands for several values: their names. */
  readonly keys?: readonly string[];
}

export type Kinds = Readonly<Record<string, Kind>>;

type Part =
  | { readonly is: "words"; readonly any: readonly string[] }
  | { readonly is: "slot"; readonly name: string; readonly kind: Kind }
  | { readonly is: "constant"; readonly name: string; readonly value: unknown }
  | { readonly is: "optional"; readonly parts: readonly Part[] };

export interface Form {
  /** Without capturing groups. */
  readonly source: string;
  /** Names of all values the form can hold. */
  readonly keys: readonly string[];
  /** Undefined unless the form holds every one of the values. */
  say(bag: Bag, style: Style): string | undefined;
  read(text: string): Bag | undefined;
}

export function sentenceForm(template: string, kinds: Kinds): Form {
  const parts = partsOf(template, kinds);
  // made when first needed: most workbooks need few of the sentences
  let pattern: RegExp | undefined;
  return {
    source: sourceOf(parts, false),
    keys: keysOf(parts),
    say(bag, style) {
      const used = new Set<string>();
      const said = sayParts(parts, bag, style, used);
      const isWhole = Object.keys(bag).every((key) => bag[key] === undefined || used.has(key));
      return isWhole ? said?.replace(/ {2,}/g, " ").trim() : undefined;
    },
    read(text) {
      pattern ??= new RegExp(`^(?:${sourceOf(parts, true)})$`, "du");
      const match = pattern.exec(foldSentence(text));
      return match ? readParts(parts, { text, spans: match.indices ?? [], at: 1 }) : undefined;
    },
  };
}

const PIECES = /\{([^{}:=]+)([:=])([^{}]+)\}|<|>|\(([^()]*)\)|[^{<>(]+/gu;

function partsOf(template: string, kinds: Kinds): readonly Part[] {
  const open: Part[][] = [[]];
  const add = (part: Part) => open.at(-1)?.push(part);
  for (const match of template.matchAll(PIECES)) {
    if (match[0] === "<") open.push([]);
    else if (match[0] === ">") {
      const parts = open.pop() ?? [];
      add({ is: "optional", parts });
    } else add(partOf(match, kinds));
  }
  return open[0] ?? [];
}

function partOf([piece, name, mark, rest = "", words]: RegExpExecArray, kinds: Kinds): Part {
  if (name === undefined) return { is: "words", any: words === undefined ? [piece] : words.split("|") };
  return mark === "="
    ? { is: "constant", name, value: JSON.parse(rest) }
    : { is: "slot", name, kind: kinds[rest] ?? NEVER };
}

/** A kind that is not there matches nothing: its form is dead, which the round-trip tests would show. */
const NEVER: Kind = { source: "(?!)", say: () => undefined, read: () => undefined };

function keysOf(parts: readonly Part[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.is === "words") return [];
    if (part.is === "optional") return keysOf(part.parts);
    return part.is === "slot" ? (part.kind.keys ?? [part.name]) : [part.name];
  });
}

function sourceOf(parts: readonly Part[], captures: boolean): string {
  const open = captures ? "(" : "(?:";
  return parts
    .map((part) => {
      if (part.is === "constant") return "";
      if (part.is === "words") return `(?:${longestFirst(part.any).map(wordsSource).join("|")})`;
      if (part.is === "slot") return `${open}${part.kind.source})`;
      return `${open}${sourceOf(part.parts, captures)})?`;
    })
    .join("");
}

/** So that "01 " is not left to the free text behind it. */
const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);

/** "điểm" is also typed "đ" or "điềm"; blanks may be missing beside numbers and marks. */
function wordsSource(words: string): string {
  return foldSentence(words)
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/ *([:;,%]|\\\/|×) */g, " $1 ")
    .replace(/ /g, " ?")
    .replace(/(?<![A-Za-zÀ-ÖØ-öø-ỹ])điểm(?![A-Za-zÀ-ÖØ-öø-ỹ])/gu, `(?:điểm|điềm|đ(?![${LETTER}]))`);
}

function sayParts(parts: readonly Part[], bag: Bag, style: Style, used: Set<string>): string | undefined {
  let said = "";
  for (const part of parts) {
    const words = sayPart(part, bag, style, used);
    if (words === undefined) return undefined;
    said += words;
  }
  return said;
}

function sayPart(part: Part, bag: Bag, style: Style, used: Set<string>): string | undefined {
  switch (part.is) {
    case "words":
      return part.any[0];
    case "constant":
      used.add(part.name);
      return sameValue(bag[part.name], part.value) ? "" : undefined;
    case "slot":
      return saySlot(part.name, part.kind, bag, style, used);
    case "optional":
      return keysOf(part.parts).some((key) => bag[key] !== undefined)
        ? sayParts(part.parts, bag, style, used)
        : "";
  }
}

function saySlot(name: string, kind: Kind, bag: Bag, style: Style, used: Set<string>): string | undefined {
  for (const key of kind.keys ?? [name]) used.add(key);
  if (kind.keys) return kind.say(pick(bag, kind.keys), style);
  return bag[name] === undefined ? undefined : kind.say(bag[name], style);
}

function pick(bag: Bag, keys: readonly string[]): Bag {
  return Object.fromEntries(keys.filter((key) => bag[key] !== undefined).map((key) => [key, bag[key]]));
}

interface Cursor {
  readonly text: string;
  readonly spans: readonly (readonly [number, number] | undefined)[];
  at: number;
}

function readParts(parts: readonly Part[], cursor: Cursor): Bag | undefined {
  const bag: Record<string, unknown> = {};
  for (const part of parts) {
    const values = readPart(part, cursor);
    if (values === undefined) return undefined;
    Object.assign(bag, values);
  }
  return bag;
}

function readPart(part: Part, cursor: Cursor): Bag | undefined {
  switch (part.is) {
    case "words":
      return {};
    case "constant":
      return { [part.name]: part.value };
    case "slot":
      return readSlot(part.name, part.kind, cursor);
    case "optional": {
      if (cursor.spans[cursor.at++]) return readParts(part.parts, cursor);
      cursor.at += groupsIn(part.parts);
      return {};
    }
  }
}

function readSlot(name: string, kind: Kind, cursor: Cursor): Bag | undefined {
  const [from, to] = cursor.spans[cursor.at++] ?? [0, 0];
  const value = kind.read(cursor.text.slice(from, to).trim());
  if (value === undefined) return undefined;
  // a kind with keys reads a bag of just those keys
  return kind.keys ? (value as Bag) : { [name]: value };
}

function groupsIn(parts: readonly Part[]): number {
  return parts.reduce(
    (sum, part) => sum + (part.is === "slot" ? 1 : part.is === "optional" ? 1 + groupsIn(part.parts) : 0),
    0,
  );
}
