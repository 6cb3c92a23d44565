/** What tables, their columns and their lines are called, and what the pane says about them. */
import type { StructuredSheetKind } from "../core/plan/structured/words";
import type { Field, TableKind } from "../core/recognise/table";
import { columnLetters } from "../core/workbook/cell-ref";
import { formatNumber } from "./format";
import { KIND_NAMES } from "./table-kinds";

/** The kind of a table at the beginning of a line. */
export function titleOfKind(kind: TableKind): string {
  const name = KIND_NAMES[kind];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  ordinal: "Số thứ tự",
  code: "Mã số, thứ tự",
  label: "Nội dung",
  max: "Điểm chuẩn",
  bonus: "Điểm cộng",
  penalty: "Điểm trừ",
  self: "Điểm tự chấm",
  appraised: "Điểm thẩm định",
  appraiser: "Nơi thẩm định",
  explanation: "Giải trình, minh chứng",
  method: "Cách chấm điểm",
  note: "Ghi chú",
  name: "Họ và tên, tên tập thể",
  honorific: "Ông, bà",
  position: "Chức vụ",
  unit: "Đơn vị",
  subject: "Đối tượng",
  award: "Hình thức đề nghị",
  titles: "Danh hiệu đăng ký",
  awards: "Hình thức khen đăng ký",
  classification: "Xếp loại",
  reason: "Thành tích",
  agree: "Số phiếu đồng ý",
  disagree: "Số phiếu không đồng ý",
  voter: "Người bỏ phiếu",
  percentShown: "Tỷ lệ ghi trên bảng",
  score: "Điểm",
  total: "Tổng điểm",
  rank: "Xếp hạng",
  cluster: "Cụm, khối",
  measure: "Đơn vị tính",
  target: "Kế hoạch",
  actual: "Thực hiện",
  title: "Tên sáng kiến",
  recognisedBy: "Nơi công nhận",
  recognisedOn: "Ngày công nhận",
  decision: "Số quyết định",
  goal: "Mục tiêu",
  from: "Từ ngày",
  to: "Đến ngày",
  values: "Số liệu",
  extra: "Cột thêm",
  other: "Cột khác",
};

const fieldName = (field: Field | null) => (field === null ? "chưa rõ" : FIELD_NAMES[field]);

interface OfferedRest {
  readonly hasHeader: boolean;
  readonly hasEnd: boolean;
  readonly kind: TableKind | null;
}

export const TABLES = {
  listLabel: (sheet: string) => `Các bảng ở trang ${sheet}`,
  understood: "Đã hiểu",
  toReview: (count: number) => `Cần xem (${formatNumber(count)})`,
  lines: (count: number) => `${formatNumber(count)} dòng`,
  open: (kind: string, range: string) => `${kind} ${range}: xem các cột`,
  corrected: "Đã sửa cách hiểu",
  draft: "Chưa ghi nhớ",
  back: "Về Tệp này",
  gone: "Không còn thấy bảng này. Sổ tính có thể đã thay đổi.",
  goTo: (range: string) => `Đến ${range}`,
  /** "6 cột thêm", "17 cột số liệu". */
  many: (count: number, name: string) =>
    `${formatNumber(count)} cột ${name.toLowerCase().replace(/^cột /, "")}`,
  where: (sheet: string, range: string) => `Trang ${sheet}, ${range}`,
  unsure: "Chưa chắc đây là loại bảng gì. Xem lại loại bảng và các cột.",
  noRows: "Chưa đọc được dòng nào của bảng. Xem lại loại bảng, các cột và hàng cuối.",
  missing: (fields: readonly Field[]) =>
    `Chưa thấy cột ${fields.map((field) => FIELD_NAMES[field]).join(" hoặc ")}. Chọn cột ấy ở hình dưới.`,
  findings: (count: number) => `${formatNumber(count)} điều cần xem ở các ô của bảng.`,
  seeFindings: "Đến Cần xem",
  kind: "Loại bảng",
  kindUnknown: "Chưa rõ",
  headerFrom: "Tiêu đề từ hàng",
  headerTo: "Tiêu đề đến hàng",
  headerRow: (row: number, text: string) => `${row}: ${text}`,
  drawing: (kind: string) => `Hình thu nhỏ: ${kind}`,
  column: (column: number, heading: string) =>
    `Cột ${columnLetters(column)}, ${heading || "không có tiêu đề"}, là`,
  columnUnknown: "Chưa rõ",
  rowNumber: "Hàng",
  role: "Vai trò",
  /** Words only where a row holds several lines. */
  roleOf: (row: number, words: string | null) =>
    words === null ? `Vai trò của dòng ở hàng ${row}` : `Vai trò của “${words}” ở hàng ${row}`,
  goToRow: (row: number) => `Đến hàng ${row}`,
  notRead: "Hàng này không phải một dòng của bảng.",
  more: (count: number) => `Xem thêm ${formatNumber(count)} hàng`,
  shown: (shown: number, total: number) =>
    `Đang hiện ${formatNumber(shown)} trên ${formatNumber(total)} hàng.`,
  shownColumns: (shown: number, total: number) =>
    `Đang hiện ${formatNumber(shown)} cột đầu trên ${formatNumber(total)} cột; các cột sau vẫn được đọc.`,
  remember: "Ghi nhớ cách hiểu này",
  discard: "Bỏ sửa",
  forget: "Quên cách hiểu đã nhớ",
  remembered: "Đã ghi nhớ cách hiểu mẫu này.",
  rememberedFix: "Tệp khác cùng mẫu sẽ được hỏi có dùng cách hiểu này không.",
  rememberedHere: "Sổ tính đang chỉ đọc: cách hiểu chỉ được nhớ trên máy này.",
  forgotten: "Đã quên cách hiểu đã nhớ của mẫu này.",
  offer: (what: string) => `Mẫu này đã được sửa cách hiểu ở một tệp khác: ${what}.`,
  offerApply: "Áp dụng",
  offerDrop: "Bỏ qua",
  offered: (columns: number, roles: number, { hasHeader, hasEnd, kind }: OfferedRest) =>
    [
      ...(kind === null ? [] : [kind === "unknown" ? "không phải bảng thi đua" : `là ${KIND_NAMES[kind]}`]),
      ...(hasHeader ? ["hàng tiêu đề khác"] : []),
      ...(hasEnd ? ["chỗ cuối bảng"] : []),
      ...(columns > 0 ? [`${formatNumber(columns)} cột`] : []),
      ...(roles > 0 ? [`vai trò của ${formatNumber(roles)} dòng`] : []),
    ].join(", "),
  knownOffer: (rows: string, what: string) =>
    `Tiêu đề ở hàng ${rows} đã được chỉ ra ở một tệp khác${what && `: ${what}`}.`,
  rows: (top: number, bottom: number) =>
    top === bottom ? String(top) : `${formatNumber(top)} đến ${formatNumber(bottom)}`,
  noEnd: "Chưa nhận được hàng cuối ấy: hàng ấy và hàng ngay dưới không có chữ.",
  noEndFix: "Chọn một hàng có chữ, hoặc một hàng mà ngay dưới có chữ.",
  noLines: "Trang này chưa có hàng nào có dữ liệu.",
  noLinesFix: "Nhập dòng tiêu đề và các dòng của bảng, rồi nhấn lại.",
  dropped: "Đã bỏ sửa. Chỗ ấy không còn được coi là bảng.",
  pointNone: "Chưa nhận ra bảng nào ở trang này.",
  point: "Chỉ dòng tiêu đề",
  pointOf: (sheet: string) => `Chỉ dòng tiêu đề của bảng ở trang ${sheet}`,
  pointMore: "Chỉ thêm một bảng",
  pointTitle: "Dòng tiêu đề ở hàng nào",
  pointHow: (sheet: string) =>
    `Trang ${sheet}: nhấn hàng có tên các cột (như "Họ tên", "Điểm"). Tiêu đề nhiều hàng thì chọn thêm hàng cuối.`,
  pointSelected: (row: number) => `Lấy hàng đang chọn: ${formatNumber(row)}`,
  pointList: (sheet: string) => `Các hàng ở trang ${sheet}`,
  pointRow: (row: number, words: string) => `Hàng ${formatNumber(row)} là tiêu đề: ${words}`,
  pointGo: "Nhận là bảng",
  selectedRow: "hàng đang chọn trên trang",
  tableTo: "Bảng đến hàng",
  notOurs: "Không phải bảng thi đua (để nguyên)",
  leftName: "không phải bảng thi đua, để nguyên",
  leftTitle: "Bảng để nguyên",
  left: "Để nguyên",
  noHeader: "Chưa đọc được các hàng ấy thành tiêu đề.",
  noHeaderFix: "Chọn những hàng có chữ ở ít nhất hai cột.",
  effectKind: (name: string) => `Loại bảng: ${name}.`,
  effectColumn: (column: number, field: Field | null) => `Cột ${columnLetters(column)}: ${fieldName(field)}.`,
  effectHeader: (top: number, bottom: number) =>
    top === bottom ? `Tiêu đề ở hàng ${top}.` : `Tiêu đề từ hàng ${top} đến hàng ${bottom}.`,
  effectEnd: (row: number) => `Bảng đến hàng ${row}.`,
  effectRoles: (count: number) => `${formatNumber(count)} dòng đổi vai trò.`,
  effectLines: (before: number, after: number) =>
    `Số dòng: ${formatNumber(before)}, nay ${formatNumber(after)}.`,
  effectDoubts: (before: number, after: number) =>
    `Điều cần xem: ${formatNumber(before)}, nay ${formatNumber(after)}.`,
  effectNone: "Cách hiểu không thay đổi.",
} as const;

export const TABLE_WORK = {
  understanding: "Đang tìm hiểu các bảng",
  opening: "Đang mở bảng",
  looking: "Đang xem các hàng của trang",
  again: "Đang hiểu lại bảng",
  proposing: "Đang xem sẽ lập những trang nào",
  writing: "Đang lập trang",
} as const;

/** Sheets that stand for no table of the officer's. */
const ABOUT: Readonly<Partial<Record<StructuredSheetKind, string>>> = {
  checks: "So số đã ghi với số tính lại.",
  lists: "Các giá trị để chọn trong ô.",
};

export const STRUCTURE = {
  go: "Chuẩn hóa",
  title: (count: number) => `Sẽ lập ${formatNumber(count)} trang`,
  sheet: (name: string, rows: number) => `Trang "${name}": ${formatNumber(rows)} dòng.`,
  about: (kind: StructuredSheetKind) => ABOUT[kind] ?? null,
  replaces: "Thay trang cùng loại do Thi Đua đã lập.",
  kept: (count: number) => `${formatNumber(count)} dòng giữ lại phần đã điền.`,
  vanished: (count: number) =>
    `${formatNumber(count)} dòng đã điền không còn ở bảng gốc, được giữ ở cuối trang.`,
  unsure: (count: number) => `${formatNumber(count)} bảng còn điều cần xem; nên xem trước khi lập trang.`,
  safe: "Trang gốc giữ nguyên. Hoàn tác được.",
  confirm: "Lập trang",
  drop: "Thôi",
  none: "Chưa có bảng nào lập thành trang được.",
  noneFix: "Mở từng bảng, chọn loại bảng và các cột, rồi nhấn lại.",
  done: (count: number) => `Đã lập ${formatNumber(count)} trang.`,
  doneFix: "Nhấn Hoàn tác nếu muốn bỏ.",
  see: "Đến trang vừa lập",
} as const;
