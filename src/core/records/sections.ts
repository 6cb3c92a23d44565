/**
 * Lines that head those below them: "A. BẰNG KHEN", "II | Cá nhân", "Phòng Nội vụ". In: the rows of a list. Out: for
 * each whether it is such a line, and what the open ones say together. A line closes those of its own numbering.
 */
import { awardsOfSection, readAwards, wordsOfSection, type ReadAward } from "../recognise/read-award";
import {
  beginsWithNumber,
  loneLineOf,
  numberingOf,
  withLine,
  type Numbering,
  type OpenLine,
} from "../recognise/open-lines";
import type { SheetTable } from "../recognise/recognise-sheet";
import { subjectOfName, subjectOfWord, type SubjectKind } from "../text/person-name";
import type { FieldRow } from "./field-cells";

export interface Section {
  readonly subject: SubjectKind | undefined;
  readonly awards: readonly ReadAward[];
  readonly unit: string | null;
}

interface Level extends Section {
  readonly numbering: Numbering;
}

/** The open lines, outermost first. */
export type OpenSections = readonly Level[];

/** One text over the whole line, or one behind its number. */
export function sectionTitleOf(row: FieldRow): OpenLine | undefined {
  const line = loneLineOf(row.cells);
  if (!line) return undefined;
  const { numbering, words } = line;
  const isOutside = row.byField.get("name") !== words;
  return isOutside || isHeading(words.text, numbering) ? { numbering, text: words.text } : undefined;
}

/** In the names' own column a letter or a Roman number heads; people are counted with 1, 2, 3. */
function isHeading(text: string, numbering: Numbering): boolean {
  return (
    numbering === "letter" ||
    numbering === "roman" ||
    beginsWithNumber(text) ||
    subjectOfWord(text) !== undefined ||
    knownAwards(text).length > 0
  );
}

const knownAwards = (text: string) => readAwards(text).filter(({ awardId }) => awardId !== null);

export function openSection(open: OpenSections, { numbering, text }: OpenLine): OpenSections {
  return withLine(open, { numbering, ...readTitle(text) });
}

function readTitle(title: string): Section {
  const words = wordsOfSection(title);
  const subject = subjectOfWord(title);
  const awards = awardsOfSection(title);
  const isUnit = subject === undefined && awards.length === 0 && subjectOfName(words) === "collective";
  return { subject, awards, unit: isUnit ? words : null };
}

/** A line right above the header is open for the whole list, as are those of the sheet before. */
export function openFrom({ lead, continues }: Pick<SheetTable, "lead" | "continues">): OpenSections {
  const lines = lead === null ? (continues?.openLines ?? []) : [{ numbering: "lead", text: lead } as const];
  return lines.map(({ numbering, text }) => ({ numbering, ...readTitle(text) }));
}

/** "I | Phòng Nội vụ | x": a collective with a number of its own kind is a line of the list, and its people stand below. */
export function openCollective(open: OpenSections, { cells: [first] }: FieldRow, name: string): OpenSections {
  const numbering = first && /^(?:[IVX]+|[A-Z])[.)]?$/.test(first.text) ? numberingOf(first.text) : undefined;
  if (numbering === undefined) return open;
  return withLine<Level>(open, { numbering, subject: undefined, awards: [], unit: name });
}

/** The innermost line that says it counts. */
export function sectionOf(open: OpenSections): Section {
  return {
    subject: open.findLast(({ subject }) => subject !== undefined)?.subject,
    awards: open.findLast(({ awards }) => awards.length > 0)?.awards ?? [],
    unit: open.findLast(({ unit }) => unit !== null)?.unit ?? null,
  };
}
