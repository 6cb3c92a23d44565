/**
 * Points go from hand to hand: the unit's own, then those of its team, its cluster, the council. In: the columns of a
 * scoring table. Out: the column of the last instance as `appraised`; the earlier ones stay as they are, with `rest`.
 */
import { foldWords } from "../text/fold";
import type { HeaderColumn } from "./header";
import type { Field } from "./table";

/** What is agreed on in the end; what a council or those above say; everybody else. */
const INSTANCES = [
  /\b(?:thong nhat|ket luan|cuoi cung|cong nhan|phe duyet|duyet|chinh thuc)\b/,
  /\b(?:hoi dong|hd|cap tren|bgh|ban giam hieu|hieu truong|giam doc|lanh dao)\b/,
];

/** So well must a heading speak of points given by others. */
const LEAST = 0.5;

export function withLastInstance(
  header: readonly HeaderColumn[],
  columns: ReadonlyMap<number, Field>,
  rest: Field,
): ReadonlyMap<number, Field> {
  const reviewing = header.filter(
    (each) => isReview(each) && [rest, "appraised"].includes(columns.get(each.column) ?? ""),
  );
  // of equals the one further to the right: forms follow the way of the papers
  const last = reviewing.reduce<HeaderColumn | undefined>(
    (best, each) => (best && instanceOf(best) < instanceOf(each) ? best : each),
    undefined,
  );
  if (!last) return columns;
  const others = reviewing.filter((each) => each !== last).map(({ column }) => [column, rest] as const);
  return new Map([...columns, ...others, [last.column, "appraised" as const]]);
}

function isReview({ matches }: HeaderColumn): boolean {
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
