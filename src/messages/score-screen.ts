/** What the score screen says: points, what may still move, what is to be typed, and why. */
import type { PointClass } from "../core/score/score-table";
import type { Spread } from "../core/score/spread";
import { formatExact, formatNumber } from "./format";

const points = (value: number | null) => (value === null ? "chưa có" : formatNumber(value));

export const SCORE = {
  go: "Chấm điểm",
  goTo: (place: string) => `Chấm điểm bảng ${place}`,
  title: "Chấm điểm",
  back: "Về Tệp này",
  gone: "Không còn thấy bảng chấm điểm này. Sổ tính có thể đã thay đổi.",
  goneFix: "Về Tệp này, đọc lại rồi mở bảng.",
  noLines: "Bảng này chưa có dòng nào để chấm. Xem lại các cột và vai trò của các dòng.",
  /** Points of the whole and of a line, with the most there is. */
  of: (value: number | null, max: number | null) =>
    max === null ? points(value) : `${points(value)} / ${formatNumber(max)}`,
  totalLabel: "Tổng điểm tự chấm",
  appraisedTotal: (value: number) => `Thẩm định: ${formatNumber(value)}`,
  range: ({ low, high }: Spread) => `Thấp nhất ${formatNumber(low)}, cao nhất ${formatNumber(high)}`,
  sure: "Không còn dòng nào làm tổng thay đổi",
  rangeWhy: (open: number, { low, high }: Spread) =>
    `${formatNumber(open)} dòng chưa có điểm. Nếu các dòng ấy được ít nhất theo quy tắc, tổng là ${formatNumber(low)}; nếu được nhiều nhất, tổng là ${formatNumber(high)}.`,
  gauge: (value: number | null, range: Spread | null, max: number | null) =>
    [
      `Thước điểm: hiện được ${points(value)}`,
      ...(range ? [`thấp nhất ${formatNumber(range.low)}, cao nhất ${formatNumber(range.high)}`] : []),
      ...(max === null ? [] : [`thang ${formatNumber(max)}`]),
    ].join("; "),
  totalWhy: (members: readonly string[]) =>
    `Cộng ${formatNumber(members.length)} mục: ${members.join("; ")}.`,
  totalOther: "Sau đó áp dụng điểm nền và các mức trần chung của bảng.",
  member: (name: string, value: number | null) =>
    `${name}: ${value === null ? "chưa có" : formatNumber(value)}`,
  class: ({ level, basis, of }: PointClass) =>
    `Xếp loại: ${level} (${formatNumber(of)}${basis === "percent" ? "%" : " điểm"})`,
  disqualified: (why: string) => `Không được xếp loại: ${why}`,
  counts: "Những dòng cần làm tiếp",
  empty: (count: number) => `Thiếu số liệu (${formatNumber(count)})`,
  emptyGo: (count: number) => `Đến dòng còn thiếu số liệu (${formatNumber(count)})`,
  person: (count: number) => `Cần người chấm (${formatNumber(count)})`,
  personGo: (count: number) => `Đến dòng cần người chấm (${formatNumber(count)})`,
  flagged: (count: number) => `Cần xem (${formatNumber(count)})`,
  flaggedGo: (count: number) => `Đến dòng cần xem (${formatNumber(count)})`,
  allDone: "Mọi dòng đều đã có điểm.",
  tree: "Các dòng của bảng chấm điểm",
  expandAll: "Mở hết các nhóm",
  collapseAll: "Thu gọn các nhóm",
  inGroup: (empty: number, person: number) =>
    [
      ...(empty > 0 ? [`${formatNumber(empty)} thiếu số liệu`] : []),
      ...(person > 0 ? [`${formatNumber(person)} cần người chấm`] : []),
    ].join(", "),
  markEmpty: "Thiếu số liệu",
  markPerson: "Cần người chấm",
  self: "Điểm tự chấm",
  selfComputed: (value: number) => `theo quy tắc: ${formatNumber(value)}`,
  notNumber: "Gõ điểm bằng số.",
  readAs: (value: number) => `Hiểu là ${formatExact(value)}`,
  unsaved: "Chưa ghi",
  choose: "Chưa chọn",
  why: "Vì sao?",
  whyOf: (name: string) => `Vì sao? ${name}`,
  whyEntered: (value: number) => `Điểm ${formatNumber(value)} do người chấm ghi, được giữ nguyên.`,
  whyPerson: "Chưa có quy tắc máy tính được ở dòng này. Gõ điểm vào ô Điểm tự chấm.",
  whyEmpty: "Chưa đủ số liệu để tính.",
  whyUnclaimed: "Trên bảng đã có điểm ghi tay, nên dòng để trống chưa được tính khi chưa có số liệu.",
  whyAppraised: (value: number) => `Nơi thẩm định ghi ${formatNumber(value)} điểm.`,
  source: "Nguồn:",
  appraised: (value: number) => `Thẩm định: ${formatNumber(value)}`,
  write: (sheet: string) => `Ghi vào trang ${sheet}`,
  again: "Tính lại",
  againAbout: "Đọc lại các câu ở cột “Cách tính” và viết lại công thức của trang.",
  unsavedCount: (count: number) => `${formatNumber(count)} số liệu chưa ghi. Hoàn tác được.`,
  blankAbout: "Lập trang có ô nhập số liệu và công thức. Hoàn tác được.",
  readOnly: "Sổ tính đang chỉ đọc: xem và tính thử được, chưa ghi trang được.",
  written: (figures: number) =>
    figures === 0
      ? "Đã viết lại công thức của trang chấm điểm."
      : `Đã ghi ${formatNumber(figures)} số liệu; điểm trên trang do công thức tính.`,
  writtenFix: "Nhấn Hoàn tác nếu muốn bỏ.",
  see: (sheet: string) => `Đến trang ${sheet}`,
  newer: (count: number) => `${formatNumber(count)} ô trên trang đã có số khác, nên lấy theo trang.`,
  newerFix: "Xem lại các dòng ấy; muốn đổi thì gõ lại ở đây rồi ghi.",
} as const;

export const SCORE_WORK = {
  opening: "Đang tính điểm",
  writing: "Đang ghi trang chấm điểm",
} as const;
