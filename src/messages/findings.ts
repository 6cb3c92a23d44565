/** What each finding is called, and what the officer does about it. A code without words does not compile. */
import type { Finding, FindingCode, Severity } from "../core/check/finding";
import { formatCell } from "../core/workbook/cell-ref";
import { formatNumber } from "./format";
import type { Sentence } from "./host-errors";
import { RANK_FINDINGS } from "./rank-findings";
import { SCORE_FINDINGS } from "./score-findings";
import { KIND_NAMES } from "./table-kinds";

type Coded<Code extends FindingCode> = Extract<Finding, { code: Code }>;
type Catalogue = { readonly [Code in FindingCode]: (finding: Coded<Code>) => Sentence };

const ENCODINGS = { tcvn3: "TCVN3 (ABC)", vni: "VNI" } as const;

const FINDINGS: Catalogue = {
  "value.error": ({ cell, data }) => ({
    what:
      data.count === 1
        ? `Ô ${cell ? formatCell(cell) : ""} báo lỗi ${data.error}.`
        : `${formatNumber(data.count)} ô từ ${cell ? formatCell(cell) : ""} đến ${data.last} cùng báo lỗi ${data.error}.`,
    fix: ERROR_FIXES[data.error] ?? "Xem lại công thức của ô và các ô mà công thức dùng đến.",
  }),
  "formula.not-calculated": ({ data }) => ({
    what: `${formatNumber(data.count)} công thức chưa được tính, nên chưa có kết quả để đọc.`,
    fix: "Mở tệp bằng Excel, nhấn F9 để tính lại, lưu tệp rồi đọc lại.",
  }),
  "formula.external": ({ data }) => ({
    what: `${formatNumber(data.count)} công thức lấy số liệu từ tệp khác; ở máy này chỉ thấy kết quả của lần tính trước.`,
    fix: "Chép giá trị vào sổ tính này, hoặc hỏi nơi lập xem kết quả còn đúng không.",
  }),
  "text.legacy-font": ({ data }) => ({
    what: `${formatNumber(data.count)} ô gõ bằng bảng mã ${ENCODINGS[data.encoding]} (phông ${data.font}), không phải Unicode.`,
    fix: "Không cần gõ lại. Đừng đổi phông của các ô này, vì phông cho biết bảng mã.",
  }),
  "total.disagrees": ({ data }) => ({
    what: `Số tổng ghi ${formatNumber(data.printed)}, nhưng cộng các dòng được ${formatNumber(data.computed)}.`,
    fix: "Kiểm tra lại các dòng và số tổng; phần mềm giữ nguyên cả hai số.",
  }),
  "group.disagrees": ({ data }) => ({
    what: `Nhóm tiêu chí ghi ${formatNumber(data.printed)} điểm, nhưng các tiêu chí bên dưới cộng lại được ${formatNumber(data.computed)}.`,
    fix: "Kiểm tra điểm của nhóm và của từng tiêu chí bên dưới; phần mềm giữ nguyên các số đã ghi.",
  }),
  "sum.disagrees": ({ data }) => ({
    what: `Phép tính “${data.text}” chưa đúng: tính lại được ${formatNumber(data.computed)}.`,
    fix: "Kiểm tra từng số trong ô rồi gõ lại; phần mềm giữ nguyên số đã ghi.",
  }),
  "text.damaged": ({ data }) => ({
    what: damageSentence(data),
    fix: "Gõ lại các chữ bị mất. Phần mềm giữ nguyên như trong ô và không tự đoán.",
  }),
  "number.ambiguous": ({ data }) => ({
    what:
      `“${data.text}” có thể là ${formatNumber(data.value)} hoặc ${formatNumber(data.other)}` +
      (data.count === 1 ? "." : `; trong cột có ${formatNumber(data.count)} số ghi kiểu này.`),
    fix: `Đang hiểu là ${formatNumber(data.value)}. Nếu không phải, gõ lại số, ví dụ ${formatNumber(data.other)}.`,
  }),
  "date.doubtful": ({ data }) => dateSentence(data),
  "points.penalty-elsewhere": ({ data }) => ({
    what: `Điểm trừ ${formatNumber(data.points)} ghi ở cột không phải cột điểm trừ.`,
    fix: "Đã hiểu là điểm trừ. Nếu đúng, chuyển số này sang cột điểm trừ để người khác không nhầm.",
  }),
  "rule.not-understood": ({ data }) => ({
    what: sayRuleNotUnderstood(data.text),
    fix: "Viết lại theo mẫu, ví dụ “Mỗi trường hợp trừ 0,5 điểm”, hoặc chấm tay dòng này. Câu gốc được giữ nguyên.",
  }),
  "rule.points-differ": ({ data }) => ({
    what: `Trong câu ghi ${formatNumber(data.words)} điểm, ở cột điểm ghi ${formatNumber(data.column)} điểm.`,
    fix: "Xem điểm nào đúng rồi sửa chỗ kia. Tạm thời tính theo điểm ở cột.",
  }),
  "award.unknown": ({ data }) => ({
    what:
      data.count === 1
        ? `“${data.award}” không phải tên danh hiệu thi đua hoặc hình thức khen thưởng có trong luật.`
        : `${formatNumber(data.count)} dòng ghi “${data.award}”, không phải tên danh hiệu thi đua hoặc hình thức khen thưởng có trong luật.`,
    fix: "Xin xem lại tên. Nếu viết tắt, hãy ghi đầy đủ; nếu là giải thưởng riêng thì cứ giữ nguyên.",
  }),
  "table.unsure": ({ data }) => ({
    what: `Bảng này được đọc là ${KIND_NAMES[data.kind]}, nhưng chưa chắc.`,
    fix: "Xin xem lại loại bảng và ý nghĩa từng cột trước khi dùng kết quả.",
  }),
  ...SCORE_FINDINGS,
  "table.continued": ({ data, severity }) => ({
    what:
      `Trang này không có dòng tiêu đề, nên được đọc nối tiếp ${KIND_NAMES[data.kind]} ở trang ${data.from}` +
      (severity === "question" ? ", nhưng chưa chắc." : "."),
    fix: "Xin xem các cột có đúng như ở trang ấy không; nếu là bảng khác, hãy ghi thêm dòng tiêu đề rồi đọc lại.",
  }),
  ...RANK_FINDINGS,
  "sheet.hidden-data": ({ data }) => ({
    what: `Trang đang ẩn mà có ${formatNumber(data.cells)} ô dữ liệu.`,
    fix: "Nếu là danh mục cho các ô chọn thì cứ để ẩn. Nếu là số liệu, cho hiện trang lên để kiểm tra.",
  }),
};

const LONGEST_QUOTE = 120;

/** As much of a cell as a message can carry, cut at a blank. */
function damageSentence({ text, count, how }: Coded<"text.damaged">["data"]): string {
  const quote = shortened(text);
  if (how === "horn")
    return count === 1
      ? `Chữ trong ô bị mất “ư”: “${quote}”.`
      : `${formatNumber(count)} ô trong cột bị mất chữ “ư”, ô đầu tiên ghi “${quote}”.`;
  return count === 1
    ? `Chữ trong ô bị hỏng, có lẽ do đổi bảng mã hoặc đổi phông: “${quote}”.`
    : `${formatNumber(count)} ô trong cột bị hỏng chữ, có lẽ do đổi bảng mã hoặc đổi phông; ô đầu tiên ghi “${quote}”.`;
}

function dateSentence({ text, why, read, count }: Coded<"date.doubtful">["data"]): Sentence {
  const more = count === 1 ? "." : `; trong cột có ${formatNumber(count)} ô như vậy.`;
  const day = read === null ? null : read.split("-").reverse().join("/");
  if (why === "no-day")
    return {
      what: `“${shortened(text)}” có ngày không có trong lịch${more}`,
      fix: "Xem lại rồi gõ theo thứ tự ngày/tháng/năm, ví dụ 05/11/2026.",
    };
  if (why === "short-year")
    return {
      what: `“${shortened(text)}” ghi năm bằng hai chữ số${more}`,
      fix:
        day === null
          ? "Gõ đủ bốn chữ số của năm."
          : `Đang hiểu là ngày ${day}. Nếu không phải, gõ đủ bốn chữ số của năm.`,
    };
  return {
    what: `Cột ngày có số ${text}, chưa rõ là ngày nào${more}`,
    fix:
      day === null
        ? "Gõ lại ngày."
        : `Nếu là ngày ${day}, hãy định dạng ô kiểu ngày; nếu không, gõ lại ngày.`,
  };
}

function shortened(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, "")}…`;
}

/** What each of Excel's own errors usually comes from. */
const ERROR_FIXES: Readonly<Record<string, string>> = {
  "#N/A": "Giá trị cần tìm không có trong bảng tra. Xem lại mã đã gõ và vùng tra của công thức.",
  "#REF!": "Công thức trỏ tới ô đã bị xóa. Sửa lại công thức, hoặc lấy lại ô đó từ bản lưu trước.",
  "#DIV/0!": "Số chia đang trống hoặc bằng 0. Điền số chia, hoặc để trống ô này.",
  "#VALUE!": "Công thức gặp chữ ở chỗ cần số. Xem lại các ô mà công thức dùng đến.",
  "#NAME?": "Excel không biết tên hàm hoặc tên vùng trong công thức. Sửa lại tên.",
};

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: "Lỗi",
  warning: "Cần chú ý",
  question: "Cần hỏi lại",
  note: "Ghi nhận",
};

const RULE_NOT_UNDERSTOOD = "Chưa hiểu quy tắc tính điểm trong câu:";

export function sayRuleNotUnderstood(text: string): string {
  return `${RULE_NOT_UNDERSTOOD} “${shortened(text)}”.`;
}

/** One of our sentences, as it stands on a sheet. */
export function saysRuleNotUnderstood(sentence: string): boolean {
  return sentence.startsWith(RULE_NOT_UNDERSTOOD);
}

export function sentenceOfFinding(finding: Finding): Sentence {
  // the entry under a finding's own code takes that finding, by the catalogue's type
  const say = FINDINGS[finding.code] as (finding: Finding) => Sentence;
  return say(finding);
}

export function severityName(severity: Severity): string {
  return SEVERITIES[severity];
}
