/** A formula's text → tokens. In English with commas, as the rich API speaks. */
export type TokenKind =
  | "number"
  | "text"
  | "error"
  | "operator"
  | "open"
  | "close"
  | "comma"
  | "name"
  | "reference"
  | "structured"
  | "array";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** The sheet before "!", without quotes. */
  readonly sheet?: string;
}

export class FormulaSyntaxError extends Error {
  override readonly name = "FormulaSyntaxError";
}

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[0-9]{1,7}`;
const AREA = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]{1,7}:\$?[0-9]{1,7})`;

const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ["text", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)/uy],
  ["reference", new RegExp(`(?:${SHEET})?${AREA}(?![\\p{L}\\p{N}_.(])`, "uy")],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/uy],
  ["structured", /[\p{L}_\\][\p{L}\p{N}_.]*\[(?:[^[\]]|\[[^[\]]*\])*\]|\[@(?:[^[\]]|\[[^[\]]*\])*\]/uy],
  ["name", new RegExp(`(?:${SHEET})?[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*`, "uy")],
  ["operator", /<>|<=|>=|[-+*/^&=<>%]/uy],
  ["open", /\(/uy],
  ["close", /\)/uy],
  ["comma", /,/uy],
  ["array", /\{[^{}]*\}/uy],
];

function tokenAt(formula: string, at: number): { token: Token; end: number } {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (!match) continue;
    const sheet = match[1]?.replaceAll("''", "'") ?? match[2];
    const text = sheet === undefined ? match[0] : match[0].slice(match[0].lastIndexOf("!") + 1);
    return { token: sheet === undefined ? { kind, text } : { kind, text, sheet }, end: pattern.lastIndex };
  }
  throw new FormulaSyntaxError(`unexpected "${formula.slice(at, at + 10)}" in ${formula}`);
}

/** `formula` begins with "=". */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 1; at < formula.length; ) {
    if (/\s/.test(formula.charAt(at))) {
      at++;
      continue;
    }
    const { token, end } = tokenAt(formula, at);
    tokens.push(token);
    at = end;
  }
  return tokens;
}
