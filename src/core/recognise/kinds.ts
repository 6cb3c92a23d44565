/** What each kind of table is made of, as data: the columns that speak for it, those it must have, and its usual titles. */
import type { Concept } from "./aliases/headings";
import type { ColumnContent } from "./column-profile";
import type { Field, TableKind } from "./table";

export interface FieldSpec {
  readonly field: Field;
  /** Any of these meanings; an earlier one is worth more. */
  readonly concepts: readonly Concept[];
  readonly weight: number;
  /** Of several years side by side only the one the table is about. */
  readonly ofTheYear?: true;
  /** What must stand in the column, where the heading alone could mislead. */
  readonly content?: ColumnContent;
  /** May stand under no heading or one of its own, in the first column of words, where the sheet speaks of emulation. */
  readonly mayLackHeading?: true;
  /** Chosen before the others: its wordings stand for other fields too, where both are there. */
  readonly leads?: true;
  /** Not where this meaning fits the heading better: "Cơ quan thẩm định" is somebody, no points. */
  readonly unless?: Concept;
}

export interface KindSpec {
  readonly kind: Exclude<TableKind, "unknown">;
  readonly fields: readonly FieldSpec[];
  /** Of each group at least one must be there. */
  readonly needs: readonly (readonly Field[])[];
  /** Meanings that speak against it, with their weight. */
  readonly against: Readonly<Partial<Record<Concept, number>>>;
  /** Over folded titles. */
  readonly title: RegExp;
  readonly notTitle?: RegExp;
  /** Must be said somewhere, over a column or in the title. */
  readonly mustSay?: RegExp;
  /** What the columns nobody claimed become. */
  readonly rest: "extra" | "other" | "values";
  /** Those voted on, or the clusters, are columns. */
  readonly across?: "candidates" | "clusters";
}

const ORDINAL: FieldSpec = { field: "ordinal", concepts: ["ordinal"], weight: 0.3 };
const NOTE: FieldSpec = { field: "note", concepts: ["note"], weight: 0.1 };
const UNIT: FieldSpec = { field: "unit", concepts: ["unit"], weight: 0.6 };
const POSITION: FieldSpec = { field: "position", concepts: ["position"], weight: 0.7 };
const HONORIFIC: FieldSpec = { field: "honorific", concepts: ["honorific"], weight: 0.4 };
const CLASSIFICATION: FieldSpec = { field: "classification", concepts: ["classification"], weight: 0.5 };
const REASON: FieldSpec = { field: "reason", concepts: ["reason"], weight: 0.5 };
const SUBJECT: FieldSpec = { field: "subject", concepts: ["subject"], weight: 0.6, content: "subject" };

const SCORING: KindSpec = {
  kind: "scoring",
  fields: [
    { field: "code", concepts: ["ordinal", "code"], weight: 0.3 },
    { field: "label", concepts: ["criterion"], weight: 1.6, content: "text" },
    { field: "max", concepts: ["max", "points"], weight: 2 },
    { field: "bonus", concepts: ["bonus"], weight: 1.2 },
    { field: "penalty", concepts: ["penalty"], weight: 1.2 },
    { field: "self", concepts: ["self", "score"], weight: 1.5 },
    { field: "appraised", concepts: ["appraised", "score"], weight: 1.2, unless: "appraiser" },
    { field: "appraiser", concepts: ["appraiser"], weight: 0.8 },
    { field: "explanation", concepts: ["explanation"], weight: 0.6 },
    { field: "method", concepts: ["method"], weight: 0.4, content: "text" },
    NOTE,
  ],
  needs: [["label"], ["max", "bonus", "penalty", "self"]],
  against: { name: 1.5, award: 1, agree: 2, rank: 1.2, initiative: 1.5 },
  title:
    /cham diem|diem chuan|thang diem|bang diem|phieu diem|bieu diem|tieu chi|tieu chuan (?:thi dua|xep loai|cham)|tu cham|tu danh gia|xep loai thi dua/,
  rest: "extra",
};

const NOMINATIONS: KindSpec = {
  kind: "nominations",
  fields: [
    ORDINAL,
    SUBJECT,
    HONORIFIC,
    { field: "award", concepts: ["award", "titles", "forms"], weight: 2 },
    { field: "name", concepts: ["name"], weight: 1.5, content: "text", unless: "voter" },
    POSITION,
    UNIT,
    CLASSIFICATION,
    REASON,
    { field: "agree", concepts: ["agree", "votes"], weight: 0.2 },
    { field: "disagree", concepts: ["disagree"], weight: 0.2 },
    { field: "percentShown", concepts: ["percent"], weight: 0.2 },
    NOTE,
  ],
  needs: [["name"], ["award", "reason", "subject", "classification"]],
  // who signs for what he received is on a list of payments
  against: { max: 1.5, self: 1.5, initiative: 1.2, registration: 1.5, rank: 0.8, receipt: 3 },
  title: /de nghi|khen thuong|tang danh hieu|xet tang|danh sach.*(?:khen|tang)/,
  notTitle: /dang ky|thong ke|kiem phieu/,
  // a list of people with some reason could be anything: leave, courses, absences
  mustSay:
    /khen|danh hieu|thi dua|thanh tich|tang thuong|duoc tang|ky niem chuong|hu[ay]n? chuong|hinh thuc de nghi|de nghi tang|xet tang|ton vinh|bieu duong|tuyen duong|tien tien/,
  rest: "extra",
};

const REGISTRATIONS: KindSpec = {
  kind: "registrations",
  fields: [
    ORDINAL,
    SUBJECT,
    HONORIFIC,
    { field: "name", concepts: ["name"], weight: 1.5, content: "text", unless: "voter" },
    POSITION,
    UNIT,
    { field: "titles", concepts: ["titles", "registration", "award"], weight: 2 },
    { field: "awards", concepts: ["forms", "award"], weight: 1 },
    CLASSIFICATION,
    REASON,
    NOTE,
  ],
  needs: [["name"], ["titles"]],
  against: { max: 1.5, self: 1.5, initiative: 1.5, agree: 2, rank: 0.8 },
  title: /dang ky|giao uoc/,
  mustSay: /^(?=.*\b(?:dang ky|giao uoc)\b)(?=.*(?:thi dua|danh hieu|khen|tien tien|chien si|dhtd))/,
  notTitle: /de nghi|kiem phieu/,
  rest: "extra",
};

const BALLOTS: KindSpec = {
  kind: "ballots",
  fields: [
    ORDINAL,
    { field: "name", concepts: ["name"], weight: 1, content: "text", unless: "voter" },
    POSITION,
    // a column of answers in words is a survey's: each line is then a voter
    { field: "agree", concepts: ["agree", "votes"], weight: 2, content: "number" },
    { field: "disagree", concepts: ["disagree"], weight: 1.5 },
    { field: "percentShown", concepts: ["percent"], weight: 0.8 },
  ],
  needs: [["name"], ["agree"]],
  against: { award: 1.8, max: 1.5, self: 1.5 },
  title: /kiem phieu|bo phieu|phieu bau|ket qua bau/,
  rest: "other",
};

/** Somebody votes in each line, and a column stands for each of those voted on. */
const BALLOTS_ACROSS: KindSpec = {
  ...BALLOTS,
  fields: [ORDINAL, { field: "voter", concepts: ["voter"], weight: 1 }],
  needs: [["voter"], ["agree"]],
  against: { award: 1.8, max: 1.5, self: 1.5 },
  title: /phieu|bieu quyet|ket qua bau|binh (?:xet|bau)/,
  mustSay: /phieu|bieu quyet|bau|binh xet|hoi dong/,
  across: "candidates",
};

const RANKING: KindSpec = {
  kind: "ranking",
  fields: [
    ORDINAL,
    { field: "cluster", concepts: ["cluster"], weight: 0.6, content: "text" },
    { field: "unit", concepts: ["unit", "name"], weight: 1, content: "text", mayLackHeading: true },
    {
      field: "score",
      concepts: ["score", "appraised", "self", "points", "total"],
      weight: 1.2,
      leads: true,
      ofTheYear: true,
    },
    { field: "bonus", concepts: ["bonus"], weight: 0.4 },
    { field: "total", concepts: ["total"], weight: 0.6, ofTheYear: true },
    { field: "rank", concepts: ["rank"], weight: 2.2, ofTheYear: true },
    NOTE,
  ],
  needs: [["unit"], ["score", "total"], ["rank"]],
  against: { award: 1, max: 0.8, agree: 1.5 },
  title: /xep hang|xep thu|xep loai.*cum|cum thi dua|khoi thi dua|ket qua cham diem/,
  // people with marks and places are an examination unless it is said otherwise
  mustSay: /^(?!.*\bho (?:va )?ten\b)|thi dua|khen thuong|phong trao/,
  rest: "extra",
};

/** Points by unit that are classified, or not compared at all. */
const CLASSIFIED: KindSpec = {
  ...RANKING,
  fields: RANKING.fields.filter(({ field }) => field !== "rank"),
  needs: [["unit"], ["score", "total"]],
  against: { ...RANKING.against, name: 1, criterion: 1, count: 1 },
  title: /cham diem|xep loai|binh xet|tong hop diem|diem thi dua/,
  mustSay: /^(?=.*\bdiem\b)(?=.*thi dua)(?!.*\bho (?:va )?ten\b)/,
};

/** Which units are in which cluster, before anything is scored. */
const MEMBERSHIPS: KindSpec = {
  kind: "ranking",
  fields: [
    ORDINAL,
    { field: "cluster", concepts: ["cluster"], weight: 1.2, content: "text" },
    { field: "unit", concepts: ["unit", "name"], weight: 1.2, content: "text" },
    NOTE,
  ],
  needs: [["unit"]],
  against: { award: 2, max: 2, agree: 2, name: 0.8, score: 1, criterion: 1.5, count: 1, measure: 1.5 },
  title: /\b(?:cum|khoi)\b/,
  mustSay: /\b(?:cum|khoi)(?: \w+)? thi dua\b|\b(?:cum|khoi) (?:truong|pho)\b/,
  rest: "extra",
};

/** Each column is a cluster, and its units stand below. */
const CLUSTERS_ACROSS: KindSpec = {
  ...MEMBERSHIPS,
  fields: [ORDINAL, NOTE],
  across: "clusters",
};

const STATISTICS: KindSpec = {
  kind: "statistics",
  fields: [
    { field: "code", concepts: ["ordinal", "code"], weight: 0.3 },
    {
      field: "label",
      concepts: ["award", "criterion", "unit", "subject", "movement"],
      weight: 1,
      content: "text",
      mayLackHeading: true,
    },
    NOTE,
  ],
  needs: [["label"]],
  against: { name: 1.5, max: 2, self: 2, agree: 2, rank: 1, position: 1.5 },
  title: /thong ke|tong hop|bieu mau|bieu so|bieu tong hop|tinh hinh|^so luong|so lieu/,
  notTitle: /du toan|thanh toan|quyet toan|mua sam/,
  // numbers about anything else (stock, budgets) are left in peace
  mustSay: /khen|thi dua|danh hieu|huan chuong|phong trao|sang kien|tap the|dai doan ket/,
  rest: "values",
};

const TARGETS: KindSpec = {
  kind: "targets",
  fields: [
    ORDINAL,
    {
      field: "label",
      concepts: ["criterion", "registration", "target"],
      weight: 1,
      content: "text",
      leads: true,
      mayLackHeading: true,
    },
    { field: "measure", concepts: ["measure"], weight: 1.5 },
    // "Đơn vị" over "người", "dự án" measures; over names of bodies it does not
    { field: "measure", concepts: ["unit"], weight: 1.2, content: "measure" },
    { field: "target", concepts: ["target"], weight: 1.5, ofTheYear: true },
    { field: "actual", concepts: ["actual"], weight: 1.5, ofTheYear: true },
    NOTE,
  ],
  // two of three: a heading "Thực hiện" alone stands in budgets too
  needs: [["label"], ["target", "measure"], ["target", "actual"], ["measure", "actual"]],
  against: { name: 1.5, max: 2, self: 1.5, award: 1, rank: 1 },
  title: /chi tieu|ke hoach|muc tieu/,
  // plans and what was done of them stand in every trade
  mustSay: /chi tieu|thi dua|giao uoc|phan dau|muc tieu|nhiem vu|phong trao|dang ky|nghi quyet/,
  rest: "extra",
};

const INITIATIVES: KindSpec = {
  kind: "initiatives",
  fields: [
    ORDINAL,
    { field: "name", concepts: ["name"], weight: 1, content: "text" },
    { field: "unit", concepts: ["unit"], weight: 0.4 },
    { field: "title", concepts: ["initiative"], weight: 3, content: "text" },
    { field: "recognisedBy", concepts: ["recognisedBy"], weight: 0.8 },
    { field: "recognisedOn", concepts: ["recognisedOn"], weight: 0.8 },
    { field: "decision", concepts: ["decision"], weight: 0.8 },
  ],
  needs: [["title"]],
  // a list that proposes awards names the initiative they rest on
  against: { max: 1.5, agree: 1, award: 1.5, registration: 1.5, titles: 1 },
  title: /sang kien|de tai|giai phap/,
  rest: "extra",
};

const MOVEMENTS: KindSpec = {
  kind: "movements",
  fields: [
    ORDINAL,
    { field: "label", concepts: ["movement"], weight: 2.5, content: "text" },
    { field: "goal", concepts: ["goal", "criterion"], weight: 0.8 },
    { field: "from", concepts: ["from", "period"], weight: 0.8 },
    { field: "to", concepts: ["to"], weight: 0.8 },
  ],
  needs: [["label"]],
  against: { name: 1, max: 1.5, award: 1, self: 1.5 },
  title: /phong trao|dot thi dua|cuoc van dong/,
  rest: "extra",
};

export const KINDS: readonly KindSpec[] = [
  SCORING,
  NOMINATIONS,
  REGISTRATIONS,
  BALLOTS,
  BALLOTS_ACROSS,
  RANKING,
  CLASSIFIED,
  MEMBERSHIPS,
  CLUSTERS_ACROSS,
  STATISTICS,
  TARGETS,
  INITIATIVES,
  MOVEMENTS,
];

/** What a column of such a table may feed; a table of no known kind has none. */
export function fieldsOf(kind: TableKind): readonly Field[] {
  const [first, ...others] = KINDS.filter((each) => each.kind === kind);
  if (!first) return [];
  const own = [first, ...others].flatMap(({ fields }) => fields.map(({ field }) => field));
  return [...new Set([...own, first.rest])];
}

/** What a column feeds that nobody claims. */
export function restOf(kind: TableKind): Field {
  return KINDS.find((each) => each.kind === kind)?.rest ?? "other";
}

/** Of each group one would be enough, and none is there; of several layouts of a kind the one that lacks least. */
export function missingFields(
  kind: TableKind,
  columns: ReadonlyMap<number, Field>,
): readonly (readonly Field[])[] {
  const there = new Set(columns.values());
  const missing = KINDS.filter((each) => each.kind === kind).map(({ needs }) =>
    needs.filter((group) => !group.some((field) => there.has(field))),
  );
  return missing.reduce((least, each) => (each.length < least.length ? each : least), missing[0] ?? []);
}
