/**
 * Points go from hand to hand: the unit's own, then those of its team, its cluster, the council. In: the columns of a
 * scoring table. Out: the first hand's as `self` where the heading only names somebody, the last instance's as
 * `appraised`; those between stay with `rest`. Each may give a reason in a column of its own.
 */
import { foldWords } from "../text/fold";
import { isMostly, profileOf, type ColumnProfile } from "./column-profile";
import type { HeaderColumn } from "./header";
import type { Field } from "./table";

/** What is agreed on in the end; what a council or those above say; everybody else. */
const INSTANCES = [
  /\b(?:thong nhat|ket luan|cuoi cung|cong nhan|phe duyet|duyet|chinh thuc)\b/,
  /\b(?:hoi dong|hd|cap tren|bgh|ban giam hieu|hieu truong|giam doc|lanh dao)\b/,
];

/** So well must a heading speak of points given by others. */
const LEAST = 0.5;

/** A heading that names who judges and says no more: "Cá nhân", "Tổ CM", "BGH". */
const FIRST_HAND =
  /^(?:diem )?(?:ca nhan|gv|giao vien|don vi|cbvc|cb gv|nguoi lao dong|hoc sinh|hs|sinh vien|sv|doan vien|ho gia dinh|chi doan|chi bo|lop)$/;
const OTHERS =
  /^(?:diem )?(?:to|to cm|to chuyen mon|to truong|khoi|khoi truong|cum|cum truong|truong|nha truong|bgh|ban giam hieu|hieu truong|hd|hoi dong|hdtd|hdtdkt|hoi dong tdkt|khoa|phong|ban|ban giam doc|giam doc|lanh dao|cap tren|xa|huyen|tinh|so|ubnd|cong doan|gvcn|co van hoc tap|cvht)$/;

export function withInstances(
  header: readonly HeaderColumn[],
  columns: ReadonlyMap<number, Field>,
  rest: Field,
  profiles: ReadonlyMap<number, ColumnProfile>,
): ReadonlyMap<number, Field> {
  const max = [...columns].find(([, field]) => field === "max")?.[0] ?? Infinity;
  const isFree = ({ column }: HeaderColumn) => [rest, "appraised"].includes(columns.get(column) ?? "");
  const named = header.filter(
    (each) => each.column > max && isFree(each) && isMostly("number", profileOf(profiles, each.column)),
  );
  const self = hasSelf(columns) ? undefined : named.find((each) => FIRST_HAND.test(leafOf(each)));
  const reviewing = header.filter(
    (each) =>
      each !== self && isFree(each) && (isReview(each) || (named.includes(each) && isOther(each, self))),
  );
  const last = lastOf(reviewing);
  const own = self ? [[self.column, "self"] as const] : [];
  const others = reviewing.map((each) => [each.column, each === last ? "appraised" : rest] as const);
  // "Tổ thẩm định / Lý do" gives no points
  const words = header.filter((each) => isReason(each) && columns.get(each.column) === "appraised");
  const given = new Map<number, Field>([
    ...columns,
    ...words.map(({ column }) => [column, rest] as const),
    ...own,
    ...others,
  ]);
  return withReasons(header, given, rest, new Set(reviewing.map(({ column }) => column)));
}

/** A reason belongs to the points before it: the unit's own explains, without one the last instance's; the others stay. */
function withReasons(
  header: readonly HeaderColumn[],
  columns: ReadonlyMap<number, Field>,
  rest: Field,
  reviewing: ReadonlySet<number>,
): ReadonlyMap<number, Field> {
  const givers = header.filter(({ column }) => reviewing.has(column) || columns.get(column) === "self");
  const reasons = header.flatMap((each) => {
    const field = columns.get(each.column);
    const giver = givers.findLast(({ column }) => column < each.column);
    const isFree = field === rest || field === "explanation";
    return isReason(each) && isFree && giver
      ? [{ column: each.column, field, giver: columns.get(giver.column) }]
      : [];
  });
  const explains = [...columns].find(([, field]) => field === "explanation")?.[0];
  if (reasons.length < 2 || !reasons.some(({ column }) => column === explains)) return columns;
  const chosen =
    reasons.find(({ giver }) => giver === "self") ?? reasons.find(({ giver }) => giver === "appraised");
  if (!chosen || explains === undefined) return columns;
  return new Map<number, Field>([...columns, [explains, rest], [chosen.column, "explanation"]]);
}

const REASON = /^(?:ly do|giai trinh|minh chung|can cu|nhan xet|thuyet minh|dien giai|dan chung)\b/;
const isReason = ({ path }: HeaderColumn) => REASON.test(foldWords(path.at(-1) ?? ""));

const hasSelf = (columns: ReadonlyMap<number, Field>) => [...columns.values()].includes("self");
/** Under "Hội đồng" stands "Điểm". */
const leafOf = ({ path }: HeaderColumn) => {
  const leaf = foldWords(path.at(-1) ?? "");
  return /^(?:so )?diem(?: so)?$/.test(leaf) && path.length > 1 ? foldWords(path.at(-2) ?? "") : leaf;
};

/** A class or a unit that is no first hand here judges others. */
function isOther(column: HeaderColumn, self: HeaderColumn | undefined): boolean {
  const leaf = leafOf(column);
  return OTHERS.test(leaf) || (self !== undefined && FIRST_HAND.test(leaf));
}

/** Of equals the one further to the right: forms follow the way of the papers. */
function lastOf(reviewing: readonly HeaderColumn[]): HeaderColumn | undefined {
  return reviewing.reduce<HeaderColumn | undefined>(
    (best, each) => (best && instanceOf(best) < instanceOf(each) ? best : each),
    undefined,
  );
}

function isReview(column: HeaderColumn): boolean {
  if (isReason(column)) return false;
  const { matches } = column;
  const scoreOf = (concept: string) => matches.find((match) => match.concept === concept)?.score ?? 0;
  const own = scoreOf("appraised");
  const isOther = (["appraiser", "self", "explanation", "method", "criterion"] as const).some(
    (concept) => scoreOf(concept) > own,
  );
  return own >= LEAST && !isOther;
}

function instanceOf({ path }: HeaderColumn): number {
  const words = foldWords(path.join(" "));
  const place = INSTANCES.findIndex((pattern) => pattern.test(words));
  return place < 0 ? INSTANCES.length : place;
}
