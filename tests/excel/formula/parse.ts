/** Tokens → a tree, by operator precedence. A formula Excel would refuse throws `FormulaSyntaxError`. */
import { FormulaSyntaxError, tokenize, type Token } from "./tokens";

export type Node =
  | { readonly kind: "literal"; readonly value: string | number | boolean | { readonly error: string } }
  | { readonly kind: "missing" }
  | { readonly kind: "reference"; readonly address: string; readonly sheet: string | undefined }
  | { readonly kind: "structured"; readonly text: string }
  | { readonly kind: "name"; readonly name: string; readonly sheet: string | undefined }
  | { readonly kind: "array"; readonly text: string }
  | { readonly kind: "unary"; readonly operator: string; readonly of: Node }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Node[] };

const BINARY: Readonly<Record<string, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};
/** A minus before a number binds tighter than a power: -2^2 is 4 in Excel. */
const UNARY = 6;

class Parser {
  #at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly formula: string,
  ) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.#at < this.tokens.length) this.fail();
    return node;
  }

  private peek(): Token | undefined {
    return this.tokens[this.#at];
  }

  private is(kind: Token["kind"], text?: string): boolean {
    const token = this.peek();
    return token?.kind === kind && (text === undefined || token.text === text);
  }

  private take(): Token {
    const token = this.peek() ?? this.fail();
    this.#at++;
    return token;
  }

  private fail(): never {
    throw new FormulaSyntaxError(`no formula: ${this.formula}`);
  }

  private expression(minimum: number): Node {
    let left = this.postfix(this.prefix());
    for (;;) {
      const operator = this.is("operator") ? (this.peek()?.text ?? "") : "";
      const strength = BINARY[operator];
      if (strength === undefined || strength < minimum) return left;
      this.take();
      left = { kind: "binary", operator, left, right: this.expression(strength + 1) };
    }
  }

  private prefix(): Node {
    if (this.is("operator", "-") || this.is("operator", "+")) {
      return { kind: "unary", operator: this.take().text, of: this.expression(UNARY) };
    }
    return this.primary(this.take());
  }

  private postfix(node: Node): Node {
    let result = node;
    while (this.is("operator", "%")) {
      this.take();
      result = { kind: "unary", operator: "%", of: result };
    }
    return result;
  }

  private primary(token: Token): Node {
    if (token.kind !== "open") return this.leaf(token);
    const inner = this.expression(0);
    if (!this.is("close")) this.fail();
    this.take();
    return inner;
  }

  private leaf({ kind, text, sheet }: Token): Node {
    const make: Partial<Record<Token["kind"], () => Node>> = {
      number: () => ({ kind: "literal", value: Number(text) }),
      text: () => ({ kind: "literal", value: text.slice(1, -1).replaceAll('""', '"') }),
      error: () => this.error(text),
      reference: () => ({ kind: "reference", address: text, sheet }),
      structured: () => ({ kind: "structured", text }),
      array: () => ({ kind: "array", text }),
      name: () => this.name(text, sheet),
    };
    return make[kind]?.() ?? this.fail();
  }

  /** What is left of a reference to a deleted sheet ("#REF!$A$1") is one error. */
  private error(text: string): Node {
    if (text === "#REF!" && this.is("reference")) this.take();
    return { kind: "literal", value: { error: text } };
  }

  private name(text: string, sheet: string | undefined): Node {
    if (this.is("open")) {
      this.take();
      return { kind: "call", name: text.toUpperCase().replace(/^_XL[A-Z]+\./, ""), args: this.args() };
    }
    if (/^(true|false)$/i.test(text)) return { kind: "literal", value: text.toLowerCase() === "true" };
    return { kind: "name", name: text, sheet };
  }

  private args(): readonly Node[] {
    const args: Node[] = [];
    if (this.is("close")) {
      this.take();
      return args;
    }
    for (;;) {
      args.push(this.is("comma") || this.is("close") ? { kind: "missing" } : this.expression(0));
      const token = this.take();
      if (token.kind === "close") return args;
      if (token.kind !== "comma") this.fail();
    }
  }
}

const trees = new Map<string, Node>();

export function parseFormula(formula: string): Node {
  const known = trees.get(formula);
  if (known) return known;
  const tree = new Parser(tokenize(formula), formula).whole();
  trees.set(formula, tree);
  return tree;
}
