/** "TH năm 2024 | KH năm 2025 | TH năm 2025": which year a table is about. In: its headings and title. Out: the columns of that year. */
import { foldWords } from "../text/fold";
import type { HeaderColumn } from "./header";

/** A school year and a stretch of years are each one. */
const YEAR = /(?<!\d)(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?(?!\d)/g;
const EARLIER = /\b(?:nam|ky|quy|thang) (?:truoc|lien truoc)\b|\bcung ky\b/;

const yearsIn = (text: string): readonly string[] =>
  (text.match(YEAR) ?? []).map((year) => year.replace(/\s+/g, "").replace("–", "-"));

/** The first year of the title that a heading names too ("kết quả năm 2025, kế hoạch năm 2026"); else the headings' last. */
export function yearMeant(header: readonly HeaderColumn[], title: string | null): string | null {
  const titled = yearsIn(title ?? "");
  const headed = new Set(header.flatMap(({ path }) => yearsIn(path.join(" "))));
  return titled.find((year) => headed.has(year)) ?? [...headed].sort().at(-1) ?? null;
}

/** A heading without a year speaks of the table's own. */
export function isOfYear(path: readonly string[], year: string | null): boolean {
  const text = path.join(" ");
  const named = yearsIn(text);
  if (EARLIER.test(foldWords(text))) return false;
  return year === null || named.length === 0 || named.includes(year);
}
