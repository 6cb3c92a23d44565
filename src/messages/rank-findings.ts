/** What is said of a cluster's ranking that a person must look at, and what the officer does about it. */
import type { Finding, FindingCode } from "../core/check/finding";
import { formatNumber } from "./format";
import type { Sentence } from "./host-errors";

type RankCode = Extract<FindingCode, `rank.${string}`>;
type Catalogue = {
  readonly [Code in RankCode]: (finding: Extract<Finding, { code: Code }>) => Sentence;
};

const points = (value: number | null) => (value === null ? "chưa có điểm" : `${formatNumber(value)} điểm`);

/** "A, B và C"; of many the first few. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5);
  const rest = names.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} và ${formatNumber(rest)} đơn vị nữa` : shown.join(", ");
}

export const RANK_FINDINGS: Catalogue = {
  "rank.duplicate": ({ data }) => ({
    what: `${data.unit} có hai phiếu: tệp ${data.kept} (${points(data.keptTotal)}) và tệp ${data.other} (${points(data.total)}). ${data.lines === 0 ? "Điểm từng dòng như nhau" : `Khác nhau ở ${formatNumber(data.lines)} dòng, dòng đầu là “${data.first ?? ""}”`}. Đang xếp hạng theo tệp ${data.kept}.`,
    fix: "Hỏi đơn vị phiếu nào là phiếu chính thức, bỏ phiếu kia ra rồi xếp hạng lại.",
  }),
  "rank.two-tables": ({ data }) => ({
    what: `${data.unit} có thêm một bảng đã chấm (${points(data.total)}) ngoài bảng đang tính ở trang ${data.counted}.`,
    fix: "Nếu đây là bảng của đơn vị khác, ghi tên đơn vị trên bảng. Nếu là bản cũ, bỏ bảng này đi rồi xếp hạng lại.",
  }),
  "rank.unit-from-file": ({ data }) => ({
    what: `Trên phiếu không ghi tên đơn vị, nên lấy theo tên tệp: ${data.unit}.`,
    fix: "Nếu chưa đúng, ghi “Đơn vị: …” ở phía trên bảng chấm điểm.",
  }),
  "rank.unit-shared": ({ data }) => ({
    what: `${formatNumber(data.count)} tệp cùng ghi “${data.name}” ở đầu phiếu, nên đó được coi là nơi ban hành và tên đơn vị lấy theo tên tệp.`,
    fix: "Nếu đúng là một đơn vị nộp nhiều tệp, chỉ giữ một tệp. Nếu không, ghi “Đơn vị: …” ở phía trên bảng chấm điểm.",
  }),
  "rank.not-listed": ({ data }) => ({
    what: `${data.unit} có phiếu chấm điểm, nhưng không có tên trong danh sách của cụm.`,
    fix: "Xem lại tên đơn vị trên phiếu và trong danh sách; nếu đơn vị ngoài cụm, bỏ tệp này ra.",
  }),
  "rank.missing": ({ data }) => ({
    what: `${data.unit}${data.cluster === null ? "" : ` (${data.cluster})`} có tên trong danh sách mà chưa có phiếu chấm điểm.`,
    fix: "Đề nghị đơn vị gửi phiếu; nếu đã gửi, xem lại tên đơn vị trên phiếu.",
  }),
  "rank.no-points": ({ data }) => ({
    what: `Phiếu của ${data.unit} chưa có điểm nào, nên chưa xếp hạng.`,
    fix: "Đề nghị đơn vị chấm điểm rồi gửi lại. Nếu đơn vị được 0 điểm, ghi số 0.",
  }),
  "rank.provisional": ({ data }) => ({
    what: `${data.unit} còn ${formatNumber(data.open)} dòng chưa ai chấm; tổng điểm còn có thể từ ${formatNumber(data.low)} đến ${formatNumber(data.high)}.`,
    fix: "Chấm nốt các dòng ấy rồi xếp hạng lại. Hạng hiện nay chỉ là tạm tính.",
  }),
  "rank.appraisal-partial": ({ data }) => ({
    what: `${data.unit} còn ${formatNumber(data.count)} dòng đã tự chấm mà chưa thẩm định, nên tạm xếp theo điểm tự chấm.`,
    fix: "Thẩm định nốt các dòng ấy (giữ nguyên điểm thì ghi lại điểm tự chấm) rồi xếp hạng lại.",
  }),
  "rank.stage-unknown": ({ data }) => ({
    what: `Quy tắc cộng điểm của “${data.by}” vào điểm cuối, nhưng trên phiếu của ${data.unit} chưa rõ cột điểm nào là của “${data.by}”.`,
    fix: `Ghi “${data.by}” ở đầu cột điểm tương ứng, hoặc viết lại quy tắc theo tên cột.`,
  }),
  "rank.tie-over-places": ({ data }) => ({
    what: `${listed(data.units)} cùng hạng ${formatNumber(data.rank)}, mà số suất không đủ cho tất cả (${data.awards.join(", ")}).`,
    fix: "Cụm cần bàn để chọn; phần mềm không tự chọn giữa các đơn vị bằng điểm.",
  }),
  "rank.places-differ": ({ data }) => ({
    what: `Phiếu của các đơn vị${data.cluster === null ? "" : ` trong ${data.cluster}`} ghi ${formatNumber(data.rules)} quy định khác nhau về số suất khen thưởng, nên chưa phân suất.`,
    fix: "Thống nhất quy định về số suất trên các phiếu rồi xếp hạng lại.",
  }),
  "rank.printed-differs": ({ data }) => ({
    what: `Bảng xếp hạng ghi ${data.unit} ${formatNumber(data.printed)} điểm, phiếu chấm điểm được ${formatNumber(data.total)} điểm.`,
    fix: "Xem lại số nào đúng; phần mềm giữ nguyên cả hai số.",
  }),
};
