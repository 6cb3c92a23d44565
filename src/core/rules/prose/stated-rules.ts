/** Rules with a wording of their own: caps in notes, appraisers, disqualifiers, ratios, votes… In: running text. Out: the rules it states. */
import { parseRule } from "../parse-rule";
import type { RuleType } from "../rule";
import { N, numberIn, POINTS, spotted, withoutStop, type Spotted } from "./spotted";
import { LETTER } from "../../text/letters";

/** Gets the text as typed and in small letters. */
type Reader = (text: string, small: string) => readonly Spotted[];

/** One of the words stands in every text the pattern fits: where there is none the pattern, slow to begin with, is not asked. */
function reader(
  words: readonly string[],
  pattern: RegExp,
  make: (match: RegExpMatchArray, at: number) => Spotted | undefined,
): Reader {
  return whereSaid(words, (text) =>
    [...text.matchAll(pattern)].flatMap((match) => make(match, match.index) ?? []),
  );
}

function whereSaid(words: readonly string[], read: Reader): Reader {
  return (text, small) => (words.some((word) => small.includes(word)) ? read(text, small) : []);
}

const AT_MOST = "(?:không quá|không vượt quá|tối đa(?: là| không quá)?)";
const OF = "(?:của |đối với |ở |cho )?(?:(?:mục|tiêu chí|tiêu chuẩn|nội dung)\\s+)?";

const capBoth = reader(
  ["cộng"],
  new RegExp(
    String.raw`(?:tổng )?điểm (?:trừ,? (?:và )?cộng|cộng,? (?:và )?trừ)\s+(?:tối đa )?${OF}([${LETTER}\d.]+?)\.?\s+${AT_MOST}\s+${N}\s*${POINTS}`,
    "giu",
  ),
  ([text, scope = "", size], at) => {
    const cap = numberIn(size);
    return cap === undefined ? undefined : spotted(at, { type: "cap-both", scope, cap }, text);
  },
);

/** "Tổng điểm trừ của mục a1 không quá 1,5 điểm (không liên quan đến điểm cộng)". */
const capCriterion = reader(
  ["điểm trừ"],
  new RegExp(
    String.raw`(?:tổng )?(?:số )?điểm trừ (?:của |đối với |ở )?(?:mục|tiêu chí|tiêu chuẩn|nội dung)\s+([${LETTER}\d.]+?)\.?\s+${AT_MOST}\s+${N}\s*${POINTS}(\s*[(,]?\s*không (?:liên quan đến|tính|bao gồm) điểm (?:cộng|thưởng)\)?)?`,
    "giu",
  ),
  ([text, scope = "", size, excludes], at) => {
    const cap = numberIn(size);
    if (cap === undefined) return undefined;
    const bonus = excludes === undefined ? {} : { excludesBonus: true as const };
    return spotted(at, { type: "cap-criterion", scope, cap, ...bonus }, text);
  },
);

const CODE = String.raw`(?:[${LETTER}]{0,2}\d[${LETTER}\d.]*|[IVXLC]{1,5}|[${LETTER}])(?![${LETTER}\d])`;
const APPRAISES =
  "(?:theo dõi|thẩm định|đánh giá|kiểm tra|chấm)(?:,?\\s*(?:và\\s+)?(?:theo dõi|kiểm tra|đánh giá|chấm điểm|thẩm định))*";
const APPRAISER = new RegExp(
  String.raw`(\p{Lu}[${LETTER}\s,&-]*?)\s+${APPRAISES}\s+(?:(từ)\s+)?(?:mục|tiêu chuẩn|tiêu chí|nội dung)\s+(${CODE}(?:\s*(?:[,;]|và)\s*${CODE})*)(?:\s+đến\s+(?:mục\s+)?${CODE})?`,
  "gu",
);

const MAY_APPRAISE = /theo dõi|thẩm định|đánh giá|kiểm tra|chấm/u;

/** A span such as "từ mục a1 đến a9" is the whole of the line it stands on. */
export function appraisers(text: string, code: string | null): readonly Spotted[] {
  if (!MAY_APPRAISE.test(text)) return [];
  return [...text.matchAll(APPRAISER)].map((match) => {
    const [words, by = "", , codes = ""] = match;
    const isSpan = /\sđến\s/u.test(words.slice(by.length));
    const listed = codes.split(/\s*(?:[,;]|\svà\s)\s*/u).map((each) => each.replace(/\.$/, ""));
    const scope = isSpan && code !== null ? [code.replace(/\.$/, "")] : listed;
    return spotted(match.index, { type: "appraised-by", by: by.trim(), scope }, words.replace(/\.$/, ""));
  });
}

const exemptions = reader(
  ["trừ trường hợp", "không trừ", "không bị trừ"],
  /(?:(?<![a-zà-öø-ỹ])trừ trường hợp [^().;]+|(?<![a-zà-öø-ỹ])(?:nếu|trường hợp) [^().;]*?không (?:bị )?trừ[^().;]*)/giu,
  ([text], at) => spotted(at, { type: "exempt" }, text.trim()),
);

const OUT =
  "không (?:xếp loại|(?:được )?(?:xét|công nhận|đề nghị)(?: tặng)? (?:thi đua|khen thưởng|danh hiệu)|suy tôn|bình xét)";
const disqualifiers = reader(
  [
    "không xếp loại",
    "không xét",
    "không được xét",
    "không công nhận",
    "không được công nhận",
    "không đề nghị",
    "không được đề nghị",
    "không suy tôn",
    "không bình xét",
  ],
  new RegExp(String.raw`\(?${OUT}(?:\s*thi đua)?\)?`, "giu"),
  ([text], at) => spotted(at, { type: "disqualify" }, text.trim()),
);

const zeroOut = reader(
  ["trừ hết", "trừ toàn bộ"],
  /trừ (?:hết|toàn bộ)(?: số)? điểm[^.;,()]*/giu,
  ([text], at) => spotted(at, { type: "zero-out" }, text.trim()),
);

/** Behind points that are taken also without "trừ": "mỗi vụ trừ 5 điểm, không quá điểm chuẩn". */
const capStandard = reader(
  ["điểm chuẩn", "điểm tối đa", "điểm quy định"],
  /(?:(?:tổng )?(?:số )?(?:điểm )?trừ |(?<=(?<![a-zà-öø-ỹ])trừ [^.;]{0,60}))(?:không quá|không vượt quá|tối đa bằng|tối đa không quá|tối đa không vượt quá) (?:số )?điểm (?:chuẩn|tối đa|quy định)[^.;,()]*/giu,
  ([text], at) => spotted(at, { type: "cap-standard" }, text.trim()),
);

const split = reader(
  ["chia đều"],
  /chia đều(?: cho)?(?: những| các)?\s+([a-zà-öø-ỹ ]+)/giu,
  ([text, among = ""], at) => spotted(at, { type: "split", among: among.trim() }, text.trim()),
);

/** "Trên 92% được +0,1 điểm (lũy kế cứ tăng 1% được cộng 0,1 điểm nhưng tối đa không quá 0,5 điểm)". */
const STEP = new RegExp(
  String.raw`(trên|từ)\s+${N}\s*%(?: trở lên)?[^.;]*?(?:cộng|thưởng|\+)\s*${N}\s*${POINTS}[^.;]*?(?:cứ|mỗi)[^.;\d]*${N}\s*%[^.;\d]*?(?:cộng|thưởng|\+)[^.;\d]*${N}\s*${POINTS}(?:[^.;\d]*?(?:tối đa|không quá)[^.;\d]*${N}\s*${POINTS})?\)?`,
  "giu",
);
const stepBonus = reader(["%"], STEP, ([text, word = "", at0, at1, by, each, most], at) => {
  const [threshold, first, step, points, cap] = [at0, at1, by, each, most].map(numberIn);
  if (threshold === undefined || step === undefined || points === undefined) return undefined;
  const start = word.toLowerCase() === "từ" ? { from: threshold } : { above: threshold };
  const own = first === undefined || first === points ? {} : { first };
  const most0 = cap === undefined ? {} : { cap };
  return spotted(at, { type: "step-bonus", ...start, step, points, ...own, ...most0 }, text);
});

const MOST = "(?:không (?:vượt )?quá|tối đa)";

/** "Vượt 1% kế hoạch thưởng 1% điểm chuẩn, không quá 10% điểm chuẩn; tổng không quá 20 điểm". */
const OVER = new RegExp(
  String.raw`(?:vượt(?: mỗi| thêm)?\s+${N}\s*%|(?:cứ(?: mỗi)?|mỗi)\s+${N}\s*%\s+vượt)[^.\d]*?(?:thưởng|cộng)(?: thêm)?\s+${N}\s*(?:(%)[^.;,\d]*điểm(?: chuẩn)?|${POINTS})(?:[^.\d]*?${MOST}\s+${N}\s*%[^.;,\d]*điểm(?: chuẩn)?)?(?:[^.\d]*?tổng[^.\d]*?${MOST}\s+${N}\s*${POINTS}|[^.;\d]*?${MOST}\s+${N}\s*${POINTS})?`,
  "giu",
);
const overAchievement = reader(["vượt"], OVER, ([text, by, beyond, each, mark, ...most], at) => {
  const [step, gain] = [by ?? beyond, each].map(numberIn);
  const [capShare, totalCap, cap] = most.map(numberIn);
  if (step === undefined || gain === undefined) return undefined;
  const terms = {
    ...(capShare === undefined ? {} : { capShare }),
    ...(cap === undefined ? {} : { cap }),
    ...(totalCap === undefined ? {} : { totalCap }),
  };
  const gained = mark === undefined ? { points: gain } : { share: gain };
  return spotted(at, { type: "over-achievement", step, ...gained, ...terms }, text);
});

const DONE = "(?:số |kết quả |mức )*(?:thực hiện|đạt được)(?: được| trong năm)?";
const PLANNED = "(?:số |mức )*(?:kế hoạch|chỉ tiêu(?: kế hoạch)?)(?: được)?(?: giao| đề ra| đăng ký)?";
const ratio = (type: "pro-rata" | "inverse-pro-rata", above: string, below: string) =>
  reader(
    ["điểm chuẩn", "điểm tối đa", "điểm quy định"],
    new RegExp(
      String.raw`${above}\s*(?:chia(?: cho)?|/|:)\s*${below}\s*(?:\)|,|rồi|sau đó)*\s*(?:nhân(?: với)?|x|×|\*)\s*(?:số )?điểm (?:chuẩn|tối đa|quy định)`,
      "giu",
    ),
    ([text], at) => spotted(at, { type }, text),
  );

/** "Tỷ lệ hoàn thành nhân với điểm chuẩn". */
const shareOfPlan = reader(
  ["điểm chuẩn", "điểm tối đa", "điểm quy định"],
  /(?:tỷ lệ|tỉ lệ|phần trăm|%)[^.;\d]{0,40}?(?:hoàn thành|thực hiện|đạt)[^.;\d]{0,30}?(?:nhân(?: với)?|x|×|\*)\s*(?:số )?điểm (?:chuẩn|tối đa|quy định)/giu,
  ([text], at) => spotted(at, { type: "pro-rata" }, text),
);

/** "Đơn vị dẫn đầu đạt điểm tối đa", with half of the points for reaching the target where that is said. */
const leader = reader(
  ["dẫn đầu"],
  /(?:đơn vị )?dẫn đầu[^.;]*(?:đạt|được|tính)[^.;\d]*(?:điểm tối đa|tối đa|100\s*%)[^.;]*/giu,
  ([text], at) => {
    const half = /đạt chỉ tiêu[^.;\d]*(\d+(?:[.,]\d+)?)\s*%/iu.exec(text);
    const target = numberIn(half?.[1]);
    return spotted(
      at,
      {
        type: "relative-to-leader",
        ...(target === undefined ? {} : { targetShare: target }),
        leaderShare: 100,
      },
      text.trim(),
    );
  },
);

const stages = reader(
  ["chấm"],
  /tổng (?:số )?điểm (?:của |do )?(.+?) chấm (?:và|cộng với|\+) điểm (?:của |do )?(.+?) chấm/giu,
  ([text, one = "", other = ""], at) => {
    const parts = [one, other].map((by) => ({ by: by.trim(), share: 100 }));
    return spotted(at, { type: "stages", stages: parts }, text);
  },
);

const base = reader(
  ["sẵn có", "nền", "ban đầu", "cơ bản"],
  new RegExp(
    String.raw`(?:số )?điểm (?:sẵn có|nền|ban đầu|cơ bản)[^.;\d]*?(?:là|:)?\s*${N}\s*${POINTS}`,
    "giu",
  ),
  ([text, size], at) => {
    const points = numberIn(size);
    return points === undefined ? undefined : spotted(at, { type: "base-plus-minus", points }, text);
  },
);

const AWARD_NAMES = [
  "Cờ",
  "Bằng khen",
  "Giấy khen",
  "Huân chương",
  "Huy chương",
  "Kỷ niệm chương",
  "Chiến sĩ thi đua",
  "Danh hiệu",
  "Tập thể Lao động",
  "Lao động tiên tiến",
];
const AWARD = `(?:${AWARD_NAMES.join("|")})`;
const AWARDED = new RegExp(
  String.raw`(${AWARD}[^:;,.()+\d]*?)\s*(?::|được)?\s*(?:cộng|thưởng|\+)?\s*${N}\s*(?:${POINTS})?(?=\s*(?:[;,.()]|$))`,
  "gu",
);

/** "Cờ thi đua thành phố +10; Cờ Chính phủ +15". */
function bonusByAward(text: string): readonly Spotted[] {
  const matches = [...text.matchAll(AWARDED)];
  const [first, last] = [matches[0], matches.at(-1)];
  if (matches.length < 2 || !first || !last) return [];
  const awards = matches.map(([, award = "", size]) => ({
    award: award.trim(),
    points: numberIn(size) ?? 0,
  }));
  const words = text.slice(first.index, last.index + last[0].length);
  const highest = /(?:mức|danh hiệu|hình thức)[^.;]*cao nhất/iu.test(text)
    ? { highestOnly: true as const }
    : {};
  return [spotted(first.index, { type: "bonus-by-award", ...highest, awards }, words)];
}

/** "Mỗi khối: 02 Cờ và 01 Bằng khen". */
const PLACES = new RegExp(
  String.raw`(?:mỗi |đối với )?((?:khối|cụm)[${LETTER} ]*?)\s*(?::|được|có|xét)?\s*((?:\d+\s+${AWARD}[^:;.()\d]*?(?:,|và|;|$|\.)\s*)+)`,
  "giu",
);
const places = reader(["khối", "cụm"], PLACES, ([text, scope = "", list = ""], at) => {
  const awards = [...list.matchAll(/(\d+)\s+([^\d;,.]+)/gu)].map(([, size, award = ""]) => ({
    award: award.replace(/\s*(?:và|,)?\s*$/u, ""),
    places: Number(size),
  }));
  return awards.length === 0
    ? undefined
    : spotted(at, { type: "rank-places", scope: scope.trim(), awards }, withoutStop(text));
});

/** Wordings the canonical grammar reads whole. */
const WHOLE: ReadonlySet<RuleType> = new Set([
  "entry-step",
  "vote-threshold",
  "classification",
  "base-plus-minus",
  "pro-rata",
  "inverse-pro-rata",
  "relative-to-leader",
  "stages",
]);

/** How those wordings begin: most lines are spared the grammar. */
const WHOLE_START = /^(?:điểm (?:bằng|nền|sẵn|cơ bản|cuối|chấm)|bước chấm|xếp loại|so với đơn vị|phải )/iu;

function wholeSentences(text: string): readonly Spotted[] {
  return text.split(/(?<=[.)])\s+|\s*[()]\s*/u).flatMap((part) => {
    const rule = WHOLE_START.test(part) ? parseRule(part) : undefined;
    return rule && WHOLE.has(rule.type) ? [{ at: text.indexOf(part), rule: { ...rule, text: part } }] : [];
  });
}

const votes = reader(
  ["phiếu", "thành viên"],
  new RegExp(
    String.raw`(>=|≥|>|trên|từ|ít nhất|tối thiểu|quá)\s*(?:(\d+)\s*/\s*(\d+)|${N}\s*%)(?: trở lên)?\s*(?:tính trên\s+)?(?:tổng số\s+|số\s+)*(thành viên(?: (?:hội đồng|có mặt|dự họp))?|phiếu(?: [${LETTER}]+){0,2})`,
    "giu",
  ),
  ([text, sign = "", top, bottom, share, of = ""], at) => {
    const percent = numberIn(share);
    const part =
      percent === undefined ? { numerator: Number(top), denominator: Number(bottom) } : { percent };
    const on = /có mặt|dự họp/iu.test(of) ? "present" : /^phiếu/iu.test(of) ? "ballots" : "members";
    const strict = /^(?:>|trên|quá)$/iu.test(sign) ? { strict: true as const } : {};
    return spotted(at, { type: "vote-threshold", ...part, base: on, ...strict }, text.trim());
  },
);

/** In the order in which they are trusted; of two readings of the same words the first stands. */
const READERS: readonly Reader[] = [
  capBoth,
  capCriterion,
  stepBonus,
  overAchievement,
  ratio("inverse-pro-rata", PLANNED, DONE),
  ratio("pro-rata", DONE, PLANNED),
  shareOfPlan,
  whereSaid(["phiếu", "đồng ý", "tán thành", "biểu quyết", "bình xét", "bình chọn", "bình bầu"], votes),
  stages,
  whereSaid(
    AWARD_NAMES.map((name) => name.toLowerCase()),
    bonusByAward,
  ),
  places,
  base,
  leader,
  wholeSentences,
  disqualifiers,
  capStandard,
  zeroOut,
  split,
  exemptions,
];

export function statedRules(text: string): readonly Spotted[] {
  const found: Spotted[] = [];
  const small = text.toLowerCase();
  for (const read of READERS) {
    for (const each of read(text, small)) if (!found.some((other) => overlaps(other, each))) found.push(each);
  }
  return found;
}

export function overlaps(one: Spotted, other: Spotted): boolean {
  return one.at < other.at + other.rule.text.length && other.at < one.at + one.rule.text.length;
}
