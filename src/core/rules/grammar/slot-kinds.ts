/** What stands in the gaps of a rule's sentence: numbers as Vietnamese offices write them, free text, codes, lists. */
import { tidy } from "../../text/fold";
import { readNumber } from "../../text/numbers";
import { splitOutside } from "./fold-sentence";
import type { Bag, Form, Kind, Style } from "./sentence-form";
import { LETTER } from "../../text/letters";

/** In folded text. */
const NUMBER = String.raw`[-+]? ?\d+(?:[.,]\d+)*`;
const QUOTED = String.raw`“(?:[^”]|””)*”|"[^"]*"`;
const BARE = String.raw`[^“”";\[\]]+?`;

/** 1234.5 → "1.234,5"; without grouping "1234,5". */
function writeNumber(value: number, { grouped = true } = {}): string {
  const [whole = "0", fraction] = decimalText(Math.abs(value)).split(".");
  const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ".") : whole;
  return `${value < 0 ? "-" : ""}${digits}${fraction === undefined ? "" : `,${fraction}`}`;
}

/** Without an exponent: JavaScript writes 1e-7 and 1e21. */
function decimalText(value: number): string {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent);
  if (shift >= 0) return shift === 0 ? mantissa : whole + fraction.padEnd(shift, "0");
  return `0.${"0".repeat(-shift - whole.length)}${whole}${fraction}`;
}

const decimalIn = (text: string) => readNumber(text.replace(/^\+ ?/, ""))?.value;
const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
/** No negative nought. */
const negated = (value: number) => (value === 0 ? 0 : -value);

export const number: Kind = {
  source: NUMBER,
  say: (value) => (isNumber(value) ? writeNumber(value) : undefined),
  read: decimalIn,
};

/** How many at once: anything but one, which goes without saying. */
export const several: Kind = {
  source: NUMBER,
  say: (value) => (isNumber(value) && value !== 1 ? writeNumber(value) : undefined),
  read: (text) => {
    const value = decimalIn(text);
    return value === 1 ? undefined : value;
  },
};

/** A deduction: said without its sign, as the words around it say "trừ". */
export const minus: Kind = {
  source: NUMBER,
  say: (value) => (isNumber(value) ? writeNumber(negated(value)) : undefined),
  read: (text) => {
    const value = decimalIn(text);
    return value === undefined ? undefined : negated(value);
  },
};

/** Always with its mark, and never grouped: "99.125%" is a decimal. */
export const percent: Kind = {
  source: `${NUMBER} ?%`,
  say: (value) => (isNumber(value) ? `${writeNumber(value, { grouped: false })}%` : undefined),
  read: decimalIn,
};

const POINT_WORD = `(?: ?(?:điểm|điềm|đ)(?![${LETTER}]))?`;
const GIVES = "(?:được |đạt |thì )*(?:cộng |thưởng |chấm |\\+ ?)?";
const TAKES = "(?:thì |bị )*(?:điểm )?trừ ";

/** Signed points with their verb; `plus` is what is said before points that are given. */
function pointsKind(plus: string): Kind {
  return {
    source: `(?:${GIVES}|${TAKES})${NUMBER}${POINT_WORD}`,
    say: (value) =>
      isNumber(value) ? `${value < 0 ? "trừ " : plus}${writeNumber(Math.abs(value))} điểm` : undefined,
    read: readSignedPoints,
  };
}

function readSignedPoints(text: string): number | undefined {
  const digits = /[-–−]? ?\d.*$/u.exec(text)?.[0];
  const value = digits === undefined ? undefined : decimalIn(digits.replace(/\s*[A-Za-zÀ-ÖØ-öø-ỹ]+$/u, ""));
  if (value === undefined) return undefined;
  return /trừ/iu.test(text) ? negated(Math.abs(value)) : value;
}

/** "5 điểm", "trừ 2 điểm". */
export const points = pointsKind("");
/** "cộng 5 điểm", "trừ 2 điểm". */
export const change = pointsKind("cộng ");

/** How much of the standard is kept: "50% điểm chuẩn"; read also "trừ 50% điểm chuẩn", "không trừ", "trừ hết". */
export const standardShare: Kind = {
  source: `(?:${GIVES}|${TAKES})${NUMBER} ?% ?(?:số )?(?:điểm|đ)(?: chuẩn| tối đa)?|(?:được |đạt )?(?:đủ |đúng )?điểm (?:chuẩn|tối đa)|tối đa|không trừ(?: điểm)?|trừ (?:hết|toàn bộ)(?: điểm)?(?: chuẩn)?|không (?:tính|có|được) điểm`,
  say: (value) => (isNumber(value) ? `${writeNumber(value, { grouped: false })}% điểm chuẩn` : undefined),
  read: readShare,
};

function readShare(text: string): number | undefined {
  const share = /[-+]? ?\d+(?:[.,]\d+)*(?= ?%)/u.exec(text)?.[0];
  if (share === undefined) return /trừ (?:hết|toàn bộ)|không (?:tính|có|được)/iu.test(text) ? 0 : 100;
  const value = decimalIn(`${share}%`);
  return value !== undefined && /trừ/iu.test(text) ? 100 - value : value;
}

export const text: Kind = {
  source: `${QUOTED}|${BARE}`,
  say: (value, style) => (typeof value === "string" && value !== "" ? sayText(value, style) : undefined),
  read: readText,
};

/** What is counted, without commas: "1 điểm/lần, tối đa 10 điểm" goes on after its unit. */
export const unit: Kind = { ...text, source: `${QUOTED}|[^“”";:,()\\[\\]]+?` };

/** Between “…” a closing mark is doubled, as in a spreadsheet's formula. */
function sayText(value: string, style: Style): string {
  return style === "bare" ? value : `“${value.replaceAll("”", "””")}”`;
}

function readText(words: string): string | undefined {
  const inner = /^“((?:[^”]|””)*)”$/u.exec(words)?.[1] ?? /^"([^"]*)"$/u.exec(words)?.[1];
  const value = inner === undefined ? words : inner.replaceAll("””", "”");
  return value === "" ? undefined : value;
}

const CODE = /^[A-Za-zÀ-ÖØ-öø-ỹ\d](?:[A-Za-zÀ-ÖØ-öø-ỹ\d.-]*[A-Za-zÀ-ÖØ-öø-ỹ\d])?$/u;

/** Codes of criteria: "a1.1, a1.2 và b". */
export const codes: Kind = {
  source: `(?:${QUOTED}|[^“”"\\[\\]:])+?`,
  say: (value) =>
    Array.isArray(value) && value.length > 0
      ? value.map((code) => sayCode(String(code))).join(", ")
      : undefined,
  read: (words) => {
    const list = splitOutside(words, /[,;]| và /u).map((each) => readText(each.trim()));
    return list.every((code) => code !== undefined) ? list : undefined;
  },
};

function sayCode(code: string): string {
  return sayText(code, CODE.test(code) ? "bare" : "quoted");
}

/** Values of the rule itself, in any of these forms. */
export function oneOfForms(forms: readonly Form[]): Kind {
  return {
    source: forms.map(({ source }) => source).join("|"),
    keys: [...new Set(forms.flatMap(({ keys }) => keys))],
    // the value of a kind with keys is a bag
    say: (value, style) => firstOf(forms, (form) => form.say(value as Bag, style)),
    read: (words) => firstOf(forms, (form) => form.read(words)),
  };
}

/** Items of any of these forms, "; " between them; read also with commas or "và". */
export function listOf(forms: readonly Form[], { least = 1 } = {}): Kind {
  const readItems = (words: string, separator: RegExp) => {
    const items = splitOutside(words, separator).map((item) =>
      firstOf(forms, (form) => form.read(tidy(item))),
    );
    return items.length >= least && items.every((item) => item !== undefined) ? items : undefined;
  };
  return {
    source: ".+",
    say: (value, style) => sayItems(forms, value, style),
    read: (words) => readItems(words, /;|, | và (?=\d)/u) ?? readItems(words, /;/u),
  };
}

function sayItems(forms: readonly Form[], value: unknown, style: Style): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  // items of a list are bags, by the types of the rules
  const said = value.map((item) => firstOf(forms, (form) => form.say(item as Bag, style)));
  return said.every((item) => item !== undefined) ? said.join("; ") : undefined;
}

export function firstOf<Item, Value>(
  items: readonly Item[],
  find: (item: Item) => Value | undefined,
): Value | undefined {
  for (const item of items) {
    const value = find(item);
    if (value !== undefined) return value;
  }
  return undefined;
}
