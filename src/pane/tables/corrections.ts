/** What is said about forms in this workbook. In: confirmed corrections and the officer's drafts. Out: those in force. */
import { isSameShape, type FormCorrection, type FormShape } from "../../core/recognise/form-correction";

interface Draft {
  readonly correction: FormCorrection;
  /** The confirmed form in whose place it stands: another header makes another form. */
  readonly instead: FormShape | null;
}

const isAbout = (form: FormShape) => (correction: FormCorrection) => isSameShape(correction.form, form);

export class Corrections {
  #confirmed: readonly FormCorrection[] = [];
  #drafts: readonly Draft[] = [];
  #declined: readonly FormShape[] = [];

  get drafts(): readonly FormCorrection[] {
    return this.#drafts.map(({ correction }) => correction);
  }

  /** Drafts first: the first word about a form counts. */
  get inForce(): readonly FormCorrection[] {
    return [...this.drafts, ...this.#drafts.reduce(notInstead, this.#confirmed)];
  }

  /** What the workbook remembers; `drafted` is a draft that has become a part of it. */
  confirm(corrections: readonly FormCorrection[], drafted?: FormShape): void {
    this.#confirmed = corrections;
    if (drafted) this.drop(drafted);
  }

  /** Said about the form that was shown until now. Returns the way back. */
  draft(shown: FormShape, correction: FormCorrection): () => void {
    const before = this.#drafts;
    const former = before.find((each) => isAbout(shown)(each.correction));
    const confirmed = this.#confirmed.some(isAbout(shown)) ? shown : null;
    const instead = former ? former.instead : confirmed;
    this.#drafts = [{ correction, instead }, ...before.filter((each) => each !== former)];
    return () => (this.#drafts = before);
  }

  /** True where there was a draft. */
  drop(form: FormShape): boolean {
    const left = this.#drafts.filter(({ correction }) => !isAbout(form)(correction));
    const isDropped = left.length < this.#drafts.length;
    this.#drafts = left;
    return isDropped;
  }

  /** The confirmed ones as they will be with this draft among them. */
  withDraft(form: FormShape): readonly FormCorrection[] {
    const draft = this.#drafts.find(({ correction }) => isAbout(form)(correction));
    return draft ? [draft.correction, ...notInstead(this.#confirmed, draft)] : this.#confirmed;
  }

  without(form: FormShape): readonly FormCorrection[] {
    return this.#confirmed.filter((each) => !isAbout(form)(each));
  }

  decline(form: FormShape): void {
    this.#declined = [...this.#declined, form];
  }

  isDeclined(form: FormShape): boolean {
    return this.#declined.some((each) => isSameShape(each, form));
  }
}

function notInstead(
  confirmed: readonly FormCorrection[],
  { correction, instead }: Draft,
): readonly FormCorrection[] {
  return confirmed.filter((each) => !isAbout(correction.form)(each) && !(instead && isAbout(instead)(each)));
}
