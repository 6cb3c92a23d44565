/**
 * Lines that head those below them: "A. BẰNG KHEN", "II | Cá nhân", "Phòng Nội vụ". In: the rows of a list. Out: for
 * each whether it is such a line, and what the open ones say together. A line closes those of its own numbering.
 */
import { awardsOfSection, readAwards, wordsOfSection, type ReadAward } from "../recognise/read-award";
import type { GridCell } from "../recognise/text-grid";
import { subjectOfName, subjectOfWord, type SubjectKind } from "../text/person-name";
import type { FieldRow } from "./field-cells";

export interface Section {
  readonly subject: SubjectKind | undefined;
  readonly awards: readonly ReadAward[];
  readonly unit: string | null;
}

type Numbering = "lead" | "letter" | "roman" | "digit" | "plain";

interface Level extends Section {
  readonly numbering: Numbering;
}

/** The open lines, outermost first. */
export type OpenSections = readonly Level[];

export interface SectionTitle {
  readonly numbering: Numbering;
  readonly text: string;
}

const CODE = /^(?:[IVX]+|[A-Z]|\d{1,2})[.)]?$/;
const START = /^([IVX]+|[A-Z]|\d{1,2})\s*[.):-]\s*/;

/** One text over the whole line, or one behind its number. */
export function sectionTitleOf(row: FieldRow): SectionTitle | undefined {
  const words = loneWords(row.cells);
  if (!words || typeof words.value !== "string") return undefined;
  const [first] = row.cells;
  const code = first === words || first === undefined ? START.exec(words.text)?.[1] : first.text;
  const numbering = numberingOf(code);
  const isOutside = row.byField.get("name") !== words;
  return isOutside || isHeading(words.text, numbering) ? { numbering, text: words.text } : undefined;
}

function loneWords([first, second, third]: readonly GridCell[]): GridCell | undefined {
  if (third !== undefined) return undefined;
  if (second === undefined) return first;
  return first && CODE.test(first.text) ? second : undefined;
}

function numberingOf(code: string | undefined): Numbering {
  if (code === undefined) return "plain";
  if (/^[IVX]/.test(code)) return "roman";
  return /^\d/.test(code) ? "digit" : "letter";
}

/** In the names' own column a letter or a Roman number heads; people are counted with 1, 2, 3. */
function isHeading(text: string, numbering: Numbering): boolean {
  return (
    numbering === "letter" ||
    numbering === "roman" ||
    START.test(text) ||
    subjectOfWord(text) !== undefined ||
    knownAwards(text).length > 0
  );
}

const knownAwards = (text: string) => readAwards(text).filter(({ awardId }) => awardId !== null);

export function openSection(open: OpenSections, { numbering, text }: SectionTitle): OpenSections {
  const same = open.findIndex((level) => level.numbering === numbering);
  return [...(same < 0 ? open : open.slice(0, same)), { numbering, ...readTitle(text) }];
}

function readTitle(title: string): Section {
  const words = wordsOfSection(title);
  const subject = subjectOfWord(title);
  const awards = awardsOfSection(title);
  const isUnit = subject === undefined && awards.length === 0 && subjectOfName(words) === "collective";
  return { subject, awards, unit: isUnit ? words : null };
}

/** A line right above the header is open for the whole list. */
export function openLead(lead: string | null): OpenSections {
  return lead === null ? [] : [{ numbering: "lead", ...readTitle(lead) }];
}

/** "I | Phòng Nội vụ | x": a collective with a number of its own kind is a line of the list, and its people stand below. */
export function openCollective(open: OpenSections, { cells: [first] }: FieldRow, name: string): OpenSections {
  const numbering = first && /^(?:[IVX]+|[A-Z])[.)]?$/.test(first.text) ? numberingOf(first.text) : undefined;
  if (numbering === undefined) return open;
  const same = open.findIndex((level) => level.numbering === numbering);
  const level: Level = { numbering, subject: undefined, awards: [], unit: name };
  return [...(same < 0 ? open : open.slice(0, same)), level];
}

/** The innermost line that says it counts. */
export function sectionOf(open: OpenSections): Section {
  return {
    subject: open.findLast(({ subject }) => subject !== undefined)?.subject,
    awards: open.findLast(({ awards }) => awards.length > 0)?.awards ?? [],
    unit: open.findLast(({ unit }) => unit !== null)?.unit ?? null,
  };
}
