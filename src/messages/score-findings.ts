/** What is said of points that cannot stand as they are, and what the officer does about it. */
import type { Finding, FindingCode, InputTrouble, PointsBy } from "../core/check/finding";
import { NO, YES } from "../core/rules/answers";
import { formatNumber } from "./format";
import type { Sentence } from "./host-errors";

type ScoreCode = Extract<FindingCode, `score.${string}`>;
type Catalogue = {
  readonly [Code in ScoreCode]: (finding: Extract<Finding, { code: Code }>) => Sentence;
};

const BY: Readonly<Record<PointsBy, string>> = { self: "Điểm tự chấm", appraised: "Điểm thẩm định" };

const INPUT_FIXES: Readonly<Record<InputTrouble, string>> = {
  "not-a-number": "Ô này cần một số. Gõ lại bằng số, không kèm chữ.",
  negative: "Số liệu này không thể âm. Gõ lại số đúng.",
  "above-hundred": "Tỷ lệ này không thể quá 100. Gõ lại, ví dụ 97,5 cho 97,5%.",
  "not-a-choice": `Chọn lại trong danh sách của ô (${YES}, ${NO}, hoặc tên mức đúng như trong quy tắc).`,
  "no-band":
    "Quy tắc không nói số liệu này được bao nhiêu điểm. Xem lại số liệu, hoặc chấm tay và ghi lý do.",
  zero: "Số này dùng để chia nên phải lớn hơn 0. Gõ lại số đúng.",
};

export const SCORE_FINDINGS: Catalogue = {
  "score.input": ({ data }) => ({
    what: `Số liệu “${data.text}” chưa dùng được, nên chưa được tính vào điểm.`,
    fix: INPUT_FIXES[data.why],
  }),
  "score.differs": ({ data }) => ({
    what: `Điểm ghi là ${formatNumber(data.entered)}, tính theo quy tắc và số liệu được ${formatNumber(data.computed)}.`,
    fix: "Điểm đã ghi được giữ nguyên. Xin xem lại; nếu giữ, ghi lý do ở cột “Lý do chênh lệch”.",
  }),
  "score.above": ({ data }) => ({
    what: `${BY[data.by]} là ${formatNumber(data.points)}, cao hơn mức tối đa ${formatNumber(data.most)} của dòng này.`,
    fix: "Điểm đã ghi được giữ nguyên. Xin sửa lại, hoặc ghi lý do ở cột “Lý do chênh lệch”.",
  }),
  "score.step": ({ data }) => ({
    what: `${BY[data.by]} là ${formatNumber(data.points)}, không theo bước chấm ${formatNumber(data.step)} điểm.`,
    fix: `Sửa lại cho chẵn bước ${formatNumber(data.step)}, ví dụ làm tròn lên hoặc xuống theo quy định.`,
  }),
  "score.no-rule": ({ data }) => ({
    what: `${BY[data.by]} là ${formatNumber(data.points)}, nhưng bảng không có quy tắc cộng điểm nào ở dòng này.`,
    fix: "Viết quy tắc vào cột “Cách tính”, hoặc ghi lý do ở cột “Lý do chênh lệch”.",
  }),
  "score.unexplained": ({ data }) => ({
    what: `Tự chấm ${formatNumber(data.self)}, thẩm định ${formatNumber(data.appraised)}, mà chưa ghi lý do.`,
    fix: "Ghi lý do ở cột “Lý do chênh lệch” để đơn vị giải trình.",
  }),
  "score.scope-missing": ({ data }) => ({
    what: `Quy tắc ở dòng này nói tới mục ${data.scope}, nhưng bảng không có mục ấy, nên chưa áp dụng được.`,
    fix: "Sửa lại mã của mục trong quy tắc, hoặc trong bảng.",
  }),
  "score.by-person": ({ data }) => ({
    what: `${formatNumber(data.count)} tiêu chí, tổng ${formatNumber(data.points)} điểm, chưa có quy tắc tính được nên cần người chấm.`,
    fix: "Gõ điểm vào cột “Tự chấm”, hoặc viết quy tắc vào cột “Cách tính” để máy tính điểm.",
  }),
  "score.disqualified": ({ data }) => ({
    what: `Theo số liệu đã ghi, đơn vị không được xếp loại: ${data.why}.`,
    fix: "Xem lại số liệu của dòng này. Điểm vẫn được tính để biết.",
  }),
};
