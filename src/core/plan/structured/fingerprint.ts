/** Short marks of texts: by them a row is known again, and what the officer typed is told from what we wrote. */
import { tidy } from "../../text/fold";
import type { PlanScalar } from "../../workbook/sheet-plan";
import type { DraftRow } from "./draft";

/** FNV-1a, 32 bits: enough to tell texts apart, and the same everywhere. */
export function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Blank and absent are the same; so are a number and the text of it, as hosts store either in a text cell. */
export function fingerprint(value: PlanScalar): string {
  if (value === null) return "";
  const text = comparable(String(value));
  return text === "" ? "" : shortHash(text);
}

/** Of a formula of ours: its numbers change as rows move, its shape does not. */
export const formulaPrint = (formula: string): string => `f${shortHash(formula.replace(/[\d\s]+/g, ""))}`;

const ODD = /[\u0000-\u0009\u000b-\u001f]/;

/** Files and grids spell line breaks and drop control characters in their own way. */
function comparable(text: string): string {
  const plain = text.normalize("NFC").trim();
  return ODD.test(plain) ? plain.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f]/g, "") : plain;
}

/** Capitals and blanks are no change of a name. */
const folded = (text: string) => tidy(text).toLowerCase();

/** Keys of all rows: where the row came from, what it says, and its number among equals; never the row's number. */
export function keysOf(rows: readonly DraftRow[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ source, identity }) => {
    const stem = [source?.sheet ?? "", folded(identity.narrow), folded(identity.wide)]
      .map(shortHash)
      .join(".");
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return `${stem}.${count}`;
  });
}

/** What a key says without the sheet, and without what may be corrected in the source. */
export function looserKeys(key: string): readonly string[] {
  const [, narrow = "", wide = ""] = key.split(".");
  return [`n.${narrow}`, `w.${wide}`];
}
