/** Lời về điểm: what must be typed for a rule, and why a line has the points it has. */
import { sayRule } from "../core/rules/say-rule";
import { NO, YES } from "../core/rules/answers";
import type { ExplainedRule, Explanation } from "../core/score/explain";
import type { Slot, SlotKind } from "../core/score/slots";
import { formatNumber } from "./format";

/** With what is counted, measured or asked, where the rule says it. */
const SLOT_WORDS: Readonly<Record<SlotKind, (label: string | null) => string>> = {
  count: (label) => `số ${label ?? "lần"}`,
  times: (label) => `số lần “${label ?? ""}”`,
  days: () => "số ngày chậm",
  people: (label) => `số ${label ?? "người"}`,
  periods: (label) => `số ${label ?? "kỳ"}`,
  percent: (label) => label ?? "tỷ lệ %",
  value: (label) => label ?? "giá trị",
  actual: () => "kết quả thực hiện",
  plan: () => "kế hoạch",
  leader: () => "kết quả của đơn vị dẫn đầu",
  "yes-no": (label) => `${YES} hoặc ${NO}${label === null ? "" : `: ${label}`}`,
  level: () => "mức đạt được",
};

const saySlot = ({ kind, label }: Slot): string => SLOT_WORDS[kind](label);

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Beside the field in which it is typed. */
export const nameSlot = (slot: Slot): string => capital(saySlot(slot));

/** "Số liệu 1: số trường hợp; Số liệu 2: …"; a single one without its number. */
export function sayNeeded(slots: readonly Slot[]): string {
  const said = slots.map((slot) =>
    slot.kind === "percent" ? `${saySlot(slot)} (97,5 là 97,5%)` : saySlot(slot),
  );
  const [only = ""] = said;
  if (said.length < 2) return capital(only);
  return said.map((each, at) => `${at + 1}: ${each}`).join("\n");
}

const TITLE = "Số liệu chưa đúng";

/** Said by Excel when a wrong value is typed. */
export function wrongInput({ kind, mayExceed }: Slot): { readonly title: string; readonly message: string } {
  const said: Partial<Record<SlotKind, string>> = {
    "yes-no": `Gõ ${YES} hoặc ${NO}.`,
    level: "Chọn một mức trong danh sách của ô.",
    percent: mayExceed
      ? "Gõ tỷ lệ bằng số, không kèm dấu %, không âm."
      : "Gõ tỷ lệ từ 0 đến 100, không kèm dấu %.",
    value: "Gõ một số.",
  };
  return { title: TITLE, message: said[kind] ?? "Gõ một số, không âm." };
}

/** "Mỗi trường hợp trừ 0,5 điểm (số trường hợp: 3): −1,5 điểm. Phần trừ chỉ tính đến 1 điểm. Còn 2 điểm." */
export function explainPoints({ rules, standard, members, hits, isWiped, points }: Explanation): string {
  const parts = [
    ...(standard === null ? [] : [`Điểm chuẩn ${formatNumber(standard)}`]),
    ...rules.map(sayExplainedRule),
    ...(members === null ? [] : [`Các dòng bên dưới: ${signed(members)} điểm`]),
    ...hits.map(
      ({ side, before, limit }) =>
        `Phần ${side === "takes" ? "trừ" : "cộng"} là ${signed(before)} điểm, chỉ tính đến ${signed(limit)} điểm`,
    ),
    ...(isWiped ? ["Bị trừ hết điểm của mục"] : []),
    points === null ? "Chưa đủ số liệu để tính" : `Được ${signed(points)} điểm`,
  ];
  return `${parts.join(". ")}.`;
}

function sayExplainedRule({ rule, inputs, points }: ExplainedRule): string {
  const typed = inputs
    .filter(({ value }) => value !== null && value !== "")
    .map(
      ({ slot, value }) =>
        `${saySlot(slot)}: ${typeof value === "number" ? formatNumber(value) : String(value)}`,
    );
  const figures = typed.length === 0 ? "" : ` (${typed.join("; ")})`;
  const result = points === null ? "chưa tính được" : `${signed(points)} điểm`;
  return `${sayRule(rule)}${figures}: ${result}${roundingOf(rule)}`;
}

/** A ratio seldom comes out even; where its rule says nothing, how it was rounded is said. */
function roundingOf(rule: ExplainedRule["rule"]): string {
  const isRatio =
    rule.type === "pro-rata" || rule.type === "inverse-pro-rata" || rule.type === "relative-to-leader";
  return isRatio && rule.rounding === undefined ? " (làm tròn đến 2 chữ số sau dấu phẩy)" : "";
}

const signed = (points: number) => (points < 0 ? `−${formatNumber(-points)}` : formatNumber(points));
