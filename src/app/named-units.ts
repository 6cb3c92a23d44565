/** Whose paper is it. In: the scores of all files and the lists of the cluster. Out: each under its unit's name, and what is not sure about it. */
import type { Finding } from "../core/check/finding";
import { tidy } from "../core/text/fold";
import { unitKey, unitFinder } from "../core/text/unit-name";
import type { FileFinding, Member, NamedUnit } from "./cluster-ranking";
import type { UnitScore } from "./unit-scores";

export function namedUnits(
  scores: readonly UnitScore[],
  members: readonly Member[],
): { readonly units: readonly NamedUnit[]; readonly findings: readonly FileFinding[] } {
  const issuers = issuersAmong(scores, members);
  const listed = members.map(({ unit }) => unit);
  const spelled = new Map(members.map(({ unit }) => [unitKey(unit), unit]));
  const listedIn = unitFinder(listed);
  const units = scores.map((score): NamedUnit => {
    const said = score.unit !== null && !issuers.has(unitKey(score.unit)) ? score.unit : null;
    if (said !== null) return { name: spelled.get(unitKey(said)) ?? said, isFromFile: false, score };
    const stem = stemOf(score.file);
    return { name: listedIn(stem) ?? stem, isFromFile: true, score };
  });
  return { units, findings: [...issuers.values()].map(sharedFinding).concat(fromFiles(units, listed)) };
}

interface Issuer {
  readonly name: string;
  readonly files: number;
}

/** From so many files on, more than half of all, a name over every table is that of the body that sent the form out. */
const SHARED_BY = 3;

function issuersAmong(scores: readonly UnitScore[], members: readonly Member[]): ReadonlyMap<string, Issuer> {
  const files = new Map<string, { name: string; files: Set<string> }>();
  for (const { unit, file } of scores) {
    if (unit === null) continue;
    const said = files.get(unitKey(unit)) ?? { name: unit, files: new Set() };
    files.set(unitKey(unit), said);
    said.files.add(file);
  }
  const all = new Set(scores.map(({ file }) => file)).size;
  // a unit the list names is one, however many papers it sent
  for (const { unit } of members) files.delete(unitKey(unit));
  return new Map(
    [...files]
      .filter(([, said]) => said.files.size >= SHARED_BY && said.files.size * 2 > all)
      .map(([key, said]) => [key, { name: said.name, files: said.files.size }]),
  );
}

/** "du-lieu/Xã_Mẫu.xlsx" → "Xã Mẫu". */
function stemOf(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? file;
  return tidy(name.replace(/\.(?:xlsx|xlsm|xls)$/i, "").replaceAll("_", " ")) || name;
}

function sharedFinding({ name, files }: Issuer): FileFinding {
  const finding: Finding = {
    code: "rank.unit-shared",
    severity: "question",
    sheet: null,
    cell: null,
    cite: [],
    data: { name, count: files },
  };
  return { file: null, finding };
}

/** A name that the list knows needs no question. */
function fromFiles(units: readonly NamedUnit[], listed: readonly string[]): readonly FileFinding[] {
  const known = new Set(listed);
  return units
    .filter(({ isFromFile, name }) => isFromFile && !known.has(name))
    .map(({ name, score: { file, sheet } }) => ({
      file,
      finding: {
        code: "rank.unit-from-file",
        severity: "question",
        sheet,
        cell: null,
        cite: [],
        data: { unit: name },
      },
    }));
}
