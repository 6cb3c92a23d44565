/**
 * Rules in prose. In: the lines of a scoring table with their roles and points. Out: for each line the rules its
 * words state. Only plain wordings are read; what is not understood stays text, and no rule is made of it.
 */
import type { ScoringRow } from "../records/scoring-row";
import { foldWords } from "../text/fold";
import { readNumber } from "../text/numbers";
import type { PercentBand, ScoringRule } from "./rule";

const N = String.raw`(\d+(?:[.,]\d+)?)`;
const UNITS =
  "trường hợp|loại báo cáo|kỳ báo cáo|báo cáo hoặc góp ý|báo cáo|bài viết|bài|nhiệm vụ|phong trào|giếng|lần|vụ|hồ sơ|đơn vị|xã|thôn|người|cá nhân|tập thể|văn bản|cuộc|đợt|buổi|tài liệu|sáng kiến|mô hình|ngày|tháng|quý|quí|năm";
const PER_UNIT = new RegExp(
  String.raw`(?:mỗi|cứ mỗi|cứ|mỗi một|trên mỗi|cho|/)\s*(?:0?1\s*)?(${UNITS})(?![\p{L}])|(?<![\p{L}\d.,])0?1\s*(${UNITS})(?![\p{L}])`,
  "iu",
);
const CAP = new RegExp(
  String.raw`(?:tổng\s+)?(?:điểm\s+(?:trừ|cộng|thưởng)\s+)?(?:nhưng\s+)?(?:tối đa|không quá|không vượt quá)(?:\s+(?:là|không quá))?\s+${N}\s*(?:điểm|đ)(?![\p{L}])`,
  "iu",
);

export function readRules(rows: readonly ScoringRow[]): readonly (readonly ScoringRule[])[] {
  return rows.map((row, at) => [...ownRules(row), ...choiceRules(row, at, rows)]);
}

function ownRules(row: ScoringRow): readonly ScoringRule[] {
  switch (row.role) {
    case "rule":
      return [...pointRules(row), ...disqualifiers(row)];
    case "note":
      return [...caps(row.label), ...appraisers(row.label), ...exemptions(row.label)];
    case "group":
      return [...appraisers(row.label), ...bonusGroup(row), ...reserved(row)];
    case "criterion":
      return [...fixed(row.label), ...bonusGroup(row), ...reserved(row), ...appraisers(row.label)];
    case "option":
    case "total":
      return [];
  }
}

const numberIn = (text: string | undefined) => (text === undefined ? undefined : readNumber(text)?.value);
const withoutStop = (text: string) => text.replace(/[.;\s]+$/, "");

/** Points for each occurrence, with the cap the same line may state. */
function pointRules(row: ScoringRow): readonly ScoringRule[] {
  return (row.penalty ?? 0) < 0 ? penaltyRules(row, row.penalty ?? 0) : bonusRules(row);
}

function penaltyRules({ label }: ScoringRow, points: number): readonly ScoringRule[] {
  const unit = unitIn(label);
  const cap = capIn(label);
  const perUnit =
    unit === undefined ? [] : [{ type: "per-occurrence" as const, points, unit, text: withoutStop(label) }];
  return [...perUnit, ...exemptions(label), ...(cap ? [{ type: "cap-rule" as const, ...cap }] : [])];
}

function bonusRules({ label, bonus }: ScoringRow): readonly ScoringRule[] {
  const unit = unitIn(label);
  if (bonus === null || unit === undefined) return exemptions(label);
  const item = { points: bonus, unit, text: withoutStop(label) };
  const cap = capIn(label)?.cap;
  return [cap === undefined ? { type: "bonus-item", ...item } : { type: "bonus-item-capped", ...item, cap }];
}

function unitIn(label: string): string | undefined {
  const match = PER_UNIT.exec(label);
  return (match?.[1] ?? match?.[2])?.toLowerCase();
}

function capIn(label: string): { readonly cap: number; readonly text: string } | undefined {
  const match = CAP.exec(label);
  const cap = numberIn(match?.[1]);
  return match && cap !== undefined ? { cap, text: match[0] } : undefined;
}

function disqualifiers({ label, pointWords }: ScoringRow): readonly ScoringRule[] {
  const text = [...pointWords, label].find((words) =>
    /không (?:xếp loại|xét thi đua|suy tôn|bình xét)/iu.test(words),
  );
  return text === undefined ? [] : [{ type: "disqualify", text }];
}

/** "Tổng điểm trừ của mục a1 không quá 1,5 điểm". */
function caps(label: string): readonly ScoringRule[] {
  const both = new RegExp(
    String.raw`điểm trừ,? (?:và )?cộng tối đa đối với\s+(\S+)\s+không quá\s+${N}`,
    "iu",
  ).exec(label);
  const cap = numberIn(both?.[2]);
  if (both?.[1] !== undefined && cap !== undefined)
    return [{ type: "cap-both", scope: both[1], cap, text: withoutStop(label) }];
  const one = new RegExp(
    String.raw`tổng điểm trừ (?:của |đối với )?(?:mục|tiêu chí)\s+(\S+)\s+(?:không quá|tối đa(?: là)?)\s+${N}\s*điểm`,
    "iu",
  ).exec(label);
  const limit = numberIn(one?.[2]);
  if (one?.[1] === undefined || limit === undefined) return [];
  const excludes = /không liên quan đến điểm cộng/iu.test(label) ? { excludesBonus: true as const } : {};
  return [{ type: "cap-criterion", scope: one[1], cap: limit, ...excludes, text: one[0] }];
}

const APPRAISER =
  /([\p{Lu}][\p{L}\s,&-]*?)\s+(?:theo dõi|thẩm định)(?:,\s*kiểm tra)?(?:,\s*(?:đánh giá|chấm điểm))?\s+(?:từ\s+)?(?:mục|tiêu chuẩn|tiêu chí)\s+([\p{L}\d.]+)/gu;

function appraisers(label: string): readonly ScoringRule[] {
  return [...label.matchAll(APPRAISER)].map(([text, by = "", scope = ""]) => ({
    type: "appraised-by" as const,
    by: by.trim(),
    scope: [scope.replace(/\.$/, "")],
    text,
  }));
}

function exemptions(label: string): readonly ScoringRule[] {
  const match = /(?:trừ trường hợp [^().]+|nếu [^().]*không trừ[^().]*)/iu.exec(label);
  return match && /^(?:trừ trường hợp|nếu)/iu.test(match[0]) && /trừ trường hợp|không trừ/iu.test(match[0])
    ? [{ type: "exempt", text: match[0].trim() }]
    : [];
}

/** "(điểm chuẩn 3 điểm)" said in the words of a criterion. */
function fixed(label: string): readonly ScoringRule[] {
  const match = new RegExp(String.raw`(?:đạt\s+)?điểm chuẩn\s*:?\s*${N}\s*điểm`, "iu").exec(label);
  const points = numberIn(match?.[1]);
  return match && points !== undefined ? [{ type: "fixed", points, text: match[0] }] : [];
}

function bonusGroup({ label, max }: ScoringRow): readonly ScoringRule[] {
  const isBonus = /^(?:diem (?:thuong|cong))\b/.test(foldWords(label)) && label.length <= 60;
  return isBonus && max !== null
    ? [{ type: "bonus-group", points: max, insideTotal: true, text: label }]
    : [];
}

function reserved({ label, max }: ScoringRow): readonly ScoringRule[] {
  const match = /điểm này do (.+?) chấm/iu.exec(label);
  return match?.[1] !== undefined && max !== null
    ? [{ type: "reserved", by: match[1], points: max, text: match[0] }]
    : [];
}

/** A choice stands once, on its head row: two answers of which one gives nothing, or bands of a percentage. */
function choiceRules(row: ScoringRow, at: number, rows: readonly ScoringRow[]): readonly ScoringRule[] {
  if (row.role !== "criterion") return [];
  const options = rows.filter(({ parent, role }) => parent === at && role === "option");
  const text = options.map(({ label }) => label).join(" / ");
  const bands = options.flatMap(({ label, max }) => bandOf(label, max) ?? []);
  if (bands.length >= 2 && bands.length === options.length) return [{ type: "percent-bands", bands, text }];
  return options.length === 2 ? yesNo(options, text) : [];
}

function yesNo([yes, no]: readonly ScoringRow[], text: string): readonly ScoringRule[] {
  if (!yes || !no || yes.max === null || (no.max ?? 0) !== 0) return [];
  const penalty = no.penalty === null ? {} : { noPenalty: no.penalty };
  return [{ type: "yes-no", yes: yes.max, no: 0, ...penalty, text }];
}

/** "từ 97% đến dưới 98%", "trên 98%", "từ 10% trở lên", "dưới 95%"; the first that fits. */
const BANDS: readonly (readonly [RegExp, (first: number, second: number) => Omit<PercentBand, "points">])[] =
  [
    [new RegExp(String.raw`từ\s+${N}\s*%\s+đến\s+dưới\s+${N}\s*%`, "iu"), (from, below) => ({ from, below })],
    [new RegExp(String.raw`trên\s+${N}\s*%`, "iu"), (above) => ({ above })],
    [new RegExp(String.raw`từ\s+${N}\s*%\s+trở lên`, "iu"), (from) => ({ from })],
    [new RegExp(String.raw`dưới\s+${N}\s*%`, "iu"), (below) => ({ below })],
  ];

function bandOf(label: string, points: number | null): PercentBand | undefined {
  const found = BANDS.find(([pattern]) => pattern.test(label));
  const match = found?.[0].exec(label);
  const first = numberIn(match?.[1]);
  if (!found || points === null || first === undefined) return undefined;
  return { ...found[1](first, numberIn(match?.[2]) ?? first), points };
}
