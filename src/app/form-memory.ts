/**
 * Forms corrected on this computer. In: a small storage. Out: what was said about a form, to be offered when it comes
 * again in another file. Kept are words of headers and labels of criteria, never a name, a number or a place.
 */
import * as z from "zod/mini";
import { isSameShape, type FormCorrection, type FormShape } from "../core/recognise/form-correction";
import { FORM_CORRECTION } from "./correction-schema";
import type { KeyValueStorage } from "./key-value-storage";

const KEY = "forms";
const MOST_FORMS = 200;
/** A form of this many lines corrected one by one is rare; the storage of a browser is small. */
const MOST_ROLES = 100;
const LONGEST_LINE = 300;
const LONGEST_HEADER = 4000;

const FORMS = z.readonly(z.array(FORM_CORRECTION));

/** The newest first. */
export function listForms(storage: KeyValueStorage): readonly FormCorrection[] {
  const text = storage.get(KEY);
  if (text === null) return [];
  try {
    const parsed = FORMS.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : [];
  } catch {
    // not ours: nothing of the officer's is lost, he is only not reminded
    return [];
  }
}

export function rememberForm(storage: KeyValueStorage, correction: FormCorrection): void {
  const forms = others(storage, correction.form);
  const header = [...correction.form, ...(correction.replaces ?? [])].join("");
  const kept = header.length > LONGEST_HEADER ? forms : [shortened(correction), ...forms];
  storage.set(KEY, JSON.stringify(kept.slice(0, MOST_FORMS)));
}

export function forgetForm(storage: KeyValueStorage, form: FormShape): void {
  storage.set(KEY, JSON.stringify(others(storage, form)));
}

function others(storage: KeyValueStorage, form: FormShape): readonly FormCorrection[] {
  return listForms(storage).filter((each) => !isSameShape(each.form, form));
}

/** Their lines name people: where such a list ends is remembered in its workbook only. */
const LISTS_OF_PEOPLE: ReadonlySet<FormCorrection["kind"]> = new Set([
  null,
  "unknown",
  "nominations",
  "registrations",
  "ballots",
  "initiatives",
]);

/** A longer line is a paragraph, perhaps about people, and no label. */
function shortened(correction: FormCorrection): FormCorrection {
  const { end, kind } = correction;
  const isSafe = end === null || end.what === "bottom" || !LISTS_OF_PEOPLE.has(kind);
  const roles = correction.roles.filter(({ line }) => line.length <= LONGEST_LINE).slice(-MOST_ROLES);
  return { ...correction, roles, end: isSafe ? end : null };
}

/** What was once said about a form as it is recognised now: its header is the one corrected, or the one replaced. */
export function findForm(forms: readonly FormCorrection[], form: FormShape): FormCorrection | undefined {
  return forms.find(
    (each) => isSameShape(each.form, form) || (each.replaces !== null && isSameShape(each.replaces, form)),
  );
}
