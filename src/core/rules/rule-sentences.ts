/**
 * Câu chuẩn: one canonical sentence for each type of rule, and other wordings that are read but never said. Officers
 * see, correct and write these. The language of the templates is explained in `grammar/sentence-form.ts`.
 */
import type { RuleType } from "./rule";

interface RuleSentences {
  /** Said and read. More than one where a rule has several shapes; no rule fits two. */
  readonly said: readonly string[];
  /** Only read. */
  readonly read?: readonly string[];
}

const EACH = "(Mỗi|Cứ mỗi|Mỗi một|Cứ|Tính trên mỗi|Trên mỗi) (|01 |1 )";
/** "Cứ 2 lần", "Cứ mỗi 5 %". */
const SEVERAL = "(Cứ|Cứ mỗi|Mỗi|Tính trên mỗi) {every:several} {unit:unit}";
const OF_CRITERION = "(của |đối với |) (mục|tiêu chí|tiêu chuẩn|nội dung)";
const AT_MOST = "(không quá|tối đa|tối đa là|tối đa không quá|không vượt quá|nhiều nhất)";
const PER = "(/|/ 1 |/ 01 | cho mỗi | cho 01 | cho 1 | mỗi |/mỗi )";
const PLAN = "(kế hoạch|chỉ tiêu|chỉ tiêu kế hoạch)";
const APPRAISES = "(thẩm định|theo dõi, kiểm tra, đánh giá|đánh giá|chấm|theo dõi, đánh giá)";

const RATIO_TAIL =
  "<, tối đa {capShare:percent} điểm chuẩn><, dưới {floorShare:percent} kế hoạch không tính điểm><, {rounding:rounding}>";

const OVER_TAIL =
  "<, tối đa {capShare:percent} điểm chuẩn><, tối đa {cap:number} điểm><, (tổng điểm thưởng|tổng) không quá {totalCap:number} điểm>";

/** "Trên 92% và cứ thêm 1% cộng 0,1 điểm, tối đa 0,5 điểm". */
function stepSentences(measure: string, kind: string): readonly string[] {
  const step = `{step:${kind}} {points:change}<, (|nhưng ) tối đa {cap:number} điểm>`;
  const thresholds = [
    [`Trên {above:${kind}}`, "thêm"],
    [`Từ {from:${kind}}`, "thêm"],
    [`Dưới {below:${kind}}`, "giảm"],
  ];
  return thresholds.flatMap(([threshold = "", way = ""]) => [
    `${measure}${threshold} và cứ ${way} ${step}`,
    `${measure}${threshold} {first:change}, cứ ${way} ${step}`,
  ]);
}

const VOTE_BASES = [
  ["(tổng số thành viên|thành viên|số thành viên|tổng số thành viên Hội đồng)", "members"],
  ["(số phiếu thu về|số phiếu|tổng số phiếu|số phiếu bầu)", "ballots"],
  ["(số thành viên có mặt|thành viên có mặt|số thành viên dự họp|số người có mặt)", "present"],
] as const;
const VOTE_TAIL = "(đồng ý|tán thành|)< đối với {award:text}>";

/** "Phải có ít nhất 2/3 tổng số thành viên đồng ý". */
function voteSentences(start: string, shares: readonly string[]): readonly string[] {
  return VOTE_BASES.flatMap(([words, base]) =>
    shares.flatMap((share) => [
      `${start} (ít nhất|từ|tối thiểu|≥|>=|đạt từ) ${share} ${words} ${VOTE_TAIL}{base="${base}"}`,
      `${start} (trên|hơn|>|quá) ${share} ${words} ${VOTE_TAIL}{base="${base}"}{strict=true}`,
    ]),
  );
}

export const RULE_SENTENCES: Readonly<Record<RuleType, RuleSentences>> = {
  fixed: {
    said: ["Điểm chuẩn (|là|:) {points:number} điểm"],
    read: ["(đạt |) {points:number} điểm chuẩn", "đạt điểm chuẩn {points:number} điểm"],
  },
  "yes-no": {
    said: [
      "Có: {yes:number} điểm(,|;) (không có|không|chưa có): {no:number} điểm< (và|,) trừ {noPenalty:minus} điểm>",
      "Có: {yes:number} điểm(,|;) (không có|không|chưa có): {no=null}trừ {noPenalty:minus} điểm",
      "Có: {yes:number} điểm(,|;) (không có|không|chưa có): {no=null}không tính điểm",
    ],
  },
  levels: { said: ["Theo mức đạt được: {levels:levels}"], read: ["Theo mức: {levels:levels}"] },
  severity: {
    said: ["Theo mức độ vi phạm: {steps:steps}"],
    read: ["Theo (mức độ|hình thức kỷ luật): {steps:steps}"],
  },
  "percent-bands": {
    said: ["Theo tỷ lệ %: {bands:percentBands}", "{...:percentRange}: {points:points}"],
    read: [
      "{bands:severalPercentBands}",
      "(Đạt|Tỷ lệ) {...:percentRange}(: | ){points:points}",
      "{...:percentRange} {points:points}",
    ],
  },
  "percent-bands-share": {
    said: ["Theo tỷ lệ %, hưởng phần điểm chuẩn: {bands:percentWorths}", "{...:percentRange}: {share:share}"],
    read: ["{bands:severalPercentWorths}", "(Đạt|Tỷ lệ|) {...:percentRange}(: | ){share:share}"],
  },
  "days-late": {
    said: [
      "Theo số ngày chậm: {bands:dayBands}",
      "Theo số ngày làm việc chậm: {bands:workingDayBands}{workingDays=true}",
      "Chậm {...:dayRange}: {points:points}",
      "Chậm tính theo ngày làm việc {...:workingDayRange}: {points:points}{workingDays=true}",
    ],
    read: [
      "(Chậm|Trễ|Chậm trễ|Nộp chậm)(:| ){bands:dayBands}",
      "(Trễ|Chậm trễ|Nộp chậm) {...:dayRange}(: | |, ){points:points}",
      "Chậm {...:dayRange}( |, ){points:points}",
    ],
  },
  "value-bands": {
    said: [
      "Theo giá trị: {bands:plainWorths}",
      "Theo {measure:text}: {bands:plainWorths}",
      "{...:plainRange}: {points:points}",
      "{...:plainRange}: {share:share}",
      "{measure:text} {...:plainRange}: {points:points}",
      "{measure:text} {...:plainRange}: {share:share}",
    ],
  },
  "two-way": { said: ["Bảng điểm theo {rows:text} × {columns:text}: {classes:classes}"] },
  "pro-rata": {
    said: [`Điểm bằng thực hiện chia ${PLAN} nhân điểm chuẩn${RATIO_TAIL}`],
  },
  "inverse-pro-rata": {
    said: [`Điểm bằng ${PLAN} chia thực hiện nhân điểm chuẩn${RATIO_TAIL}`],
  },
  "over-achievement": {
    said: [
      `(Vượt mỗi|Cứ vượt|Vượt|Mỗi) {step:percent} (kế hoạch|chỉ tiêu|) (thưởng|cộng|được thưởng) {share:percent} điểm chuẩn${OVER_TAIL}`,
      `(Vượt mỗi|Cứ vượt|Vượt) {step:percent} (kế hoạch|chỉ tiêu|) (thưởng|cộng|được thưởng) {points:number} điểm${OVER_TAIL}`,
    ],
  },
  "step-bonus": {
    said: [...stepSentences("", "percent"), ...stepSentences("Tính theo {unit:text}: ", "number")],
  },
  "per-occurrence": {
    said: [
      `${SEVERAL}(| bị|:| thì|,) trừ {points:minus} điểm`,
      `${EACH}{unit:unit}(| bị|:| thì|,) trừ {points:minus} điểm`,
    ],
    read: [
      `(bị |) (trừ|-) {points:minus} điểm${PER}{unit:unit}`,
      "(trừ|-) {points:minus} điểm (đối với |) (01|1) {unit:unit}",
      "(01|1) {unit:unit} (bị |) trừ {points:minus} điểm",
    ],
  },
  "bonus-item-capped": {
    said: [SEVERAL, `${EACH}{unit:unit}`].map(
      (each) =>
        `${each}(| được|:| thì|,) (cộng|thưởng|cộng thêm|\u002B) {points:number} điểm(,| nhưng) (tối đa|không quá|tối đa không quá|tổng không quá) {cap:number} điểm</{period:unit}>`,
    ),
    read: [
      `(cộng |thưởng |\u002B|) {points:number} điểm${PER}{unit:unit}(,|) (tối đa|không quá) {cap:number} (điểm|)</{period:unit}>`,
    ],
  },
  "bonus-item": {
    said: [SEVERAL, `${EACH}{unit:unit}`].map(
      (each) => `${each}(| được|:| thì|,) (cộng|thưởng|cộng thêm|\u002B) {points:number} điểm`,
    ),
    read: [
      `(được |) (cộng|thưởng|\u002B|) {points:number} điểm${PER}{unit:unit}`,
      "(01|1) {unit:unit} (được |:|) (cộng|thưởng|\u002B) {points:number} (điểm|)",
    ],
  },
  "cap-rule": {
    said: [`Điểm trừ (tối đa|không quá|tối đa là|tối đa không quá) {cap:number} điểm`],
    read: [`(Tổng điểm trừ|Trừ) ${AT_MOST} {cap:number} điểm`, `${AT_MOST} {cap:number} điểm`],
  },
  "cap-criterion": {
    said: [
      `Tổng điểm trừ ${OF_CRITERION} {scope:text} ${AT_MOST} {cap:number} điểm<, không (tính|liên quan đến) điểm cộng{excludesBonus=true}>`,
    ],
  },
  "cap-standard": {
    said: [`Tổng điểm trừ< ${OF_CRITERION} {scope:text}> không quá điểm chuẩn`],
    read: [
      `(Trừ|Điểm trừ|Tổng điểm trừ) (không quá|tối đa bằng|không vượt quá) (số |) điểm chuẩn (mục này|tiêu chí này|)`,
    ],
  },
  "cap-both": {
    said: [`(Tổng |) điểm trừ, (và |) cộng ${OF_CRITERION} {scope:text} ${AT_MOST} {cap:number} điểm`],
    read: [
      `(Tổng |) điểm (trừ, cộng|cộng, trừ|cộng và trừ|trừ và cộng) tối đa đối với {scope:text} không quá {cap:number} điểm`,
    ],
  },
  "zero-out": {
    said: ["Trừ hết điểm< mục {scope:text}>< nếu {when:text}>"],
    read: [
      "(Trừ hết|Trừ toàn bộ) (số |) điểm (chuẩn |) (của |) (tiêu chí đó|tiêu chí này|mục này|mục đó|tiêu chí)",
    ],
  },
  exempt: {
    said: ["Không trừ điểm< nếu {when:text}>"],
    read: [
      "Nếu {when:text} (thì |: |, |) không trừ (điểm|)",
      "Trừ trường hợp {when:text}",
      "{when:text}: không (bị |) trừ (điểm|)",
    ],
  },
  split: {
    said: ["Chia đều cho (|những |các ){among:text}"],
    read: ["(Điểm|Số điểm|) (được |) chia đều (cho |) (những |các |) {among:text}"],
  },
  "one-of": {
    said: [
      "Chỉ tính {choose:number} trong các mục {of:codes}< nếu {condition:text}>",
      "Chỉ tính {choose:number} trong các trường hợp bên dưới{of=[]}< nếu {condition:text}>",
    ],
  },
  disqualify: {
    said: ["Không (xếp loại|xét thi đua|suy tôn|bình xét|xét khen thưởng)< nếu {when:text}>"],
    read: [
      "Nếu {when:text} (thì |: |, |) không (xếp loại|xét thi đua|suy tôn|bình xét|xét khen thưởng)",
      "{when:text}: không (xếp loại|xét thi đua|suy tôn|bình xét|xét khen thưởng)",
    ],
  },
  "bonus-group": {
    said: [
      "Điểm thưởng (|tối đa) {points:number} điểm, (nằm trong|trong) tổng điểm{insideTotal=true}",
      "Điểm thưởng (|tối đa) {points:number} điểm, (ngoài|cộng ngoài|nằm ngoài) tổng điểm{insideTotal=false}",
    ],
  },
  "bonus-by-award": {
    said: ["Thưởng theo (danh hiệu|hình thức khen thưởng)< cao nhất{highestOnly=true}>: {awards:awards}"],
  },
  reserved: {
    said: ["{points:number} điểm do {by:text} chấm"],
    read: [
      "{points:number} điểm (điểm này|chỉ|) do {by:text} chấm",
      "Điểm do {by:text} chấm: {points:number} điểm",
    ],
  },
  "appraised-by": {
    said: [
      `(Mục|Tiêu chí|Tiêu chuẩn) {scope:codes} do {by:text} ${APPRAISES}`,
      `Do {by:text} ${APPRAISES}{scope=[]}`,
    ],
    read: [`{by:text} ${APPRAISES} (mục|tiêu chí|tiêu chuẩn) {scope:codes}`],
  },
  stages: { said: ["Điểm cuối cộng từ các bước: {stages:stages}"] },
  "relative-to-leader": {
    said: [
      "So với đơn vị dẫn đầu: đạt chỉ tiêu được {targetShare:percent}, dẫn đầu được {leaderShare:percent} điểm chuẩn<, {rounding:rounding}>",
      "So với đơn vị dẫn đầu: dẫn đầu được {leaderShare:percent} điểm chuẩn, đơn vị khác theo tỷ lệ<, {rounding:rounding}>",
    ],
  },
  "base-plus-minus": {
    said: [
      "(Điểm nền|Điểm sẵn có|Điểm cơ bản) (|là) {points:number} điểm, cộng trừ theo từng mục<, tối đa {cap:number} điểm><, tối thiểu {floor:number} điểm>",
    ],
  },
  "entry-step": { said: ["(Điểm chấm theo bước|Bước chấm) {step:number} điểm"] },
  classification: {
    said: [
      "Xếp loại theo điểm: {classes:pointClasses}",
      'Xếp loại theo % điểm tối đa: {classes:percentClasses}{basis="percent"}',
    ],
    read: ["Xếp loại: {classes:pointClasses}"],
  },
  "rank-places": {
    said: ["Suất khen thưởng của mỗi {scope:text}: {awards:places}"],
    read: ["Mỗi {scope:text} (có |được |): {awards:places}"],
  },
  "vote-threshold": {
    said: voteSentences("Phải (có|được|đạt)", [
      "{numerator:number}/{denominator:number}",
      "{percent:percent}",
    ]),
    read: voteSentences("", ["{numerator:number}/{denominator:number}", "{percent:percent}"]),
  },
};
