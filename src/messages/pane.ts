/** What the pane says. Short, polite, concrete; numbers and places as in Vietnam. */
import type { KeptFeature, SheetVisibility } from "../core/workbook/snapshot";
import { formatNumber } from "./format";

export const PANE = {
  product: "Thi Đua",
  undo: "Hoàn tác",
  undoLabel: (depth: number) =>
    depth === 0 ? "Hoàn tác: chưa có thao tác nào" : `Hoàn tác thao tác vừa làm (còn ${formatNumber(depth)})`,
  help: "Trợ giúp",
  navigation: "Các màn hình",
  close: "Đóng thông báo",
  stop: "Dừng",
  stopping: "Đang dừng…",
  readAgain: "Đọc lại",
  back: "Quay lại",
  untitled: "Sổ tính chưa đặt tên",
} as const;

export const START = {
  title: "Thi đua, khen thưởng từ chính các tệp Excel của cơ quan",
  intro:
    "Thi Đua đọc sổ tính đang mở, cho biết đã hiểu gì và còn cần gì. Trang gốc không bị sửa; mỗi thao tác đều xem trước được và hoàn tác được.",
  listTitle: "Trên máy này",
  program: (program: string) => `${program}: dùng được`,
  offline: "Làm việc không cần mạng; dữ liệu không rời khỏi máy",
  canWrite: "Thêm được trang mới vào sổ tính, và hoàn tác được",
  readOnly: "Sổ tính đang chỉ đọc: xem được, chưa thêm trang được",
  begin: "Bắt đầu",
  sample: "Mở sổ tính mẫu",
  ready: "Được",
  limited: "Có giới hạn",
} as const;

export const FILE = {
  title: "Tệp này",
  summary: (sheets: number, cells: number, formulas: number) =>
    `${formatNumber(sheets)} trang, ${formatNumber(cells)} ô có dữ liệu, ${formatNumber(formulas)} công thức.`,
  listLabel: "Các trang của sổ tính",
  stale: "Sổ tính đã thay đổi sau lần đọc trước.",
  changedByUs: "Thi Đua vừa thay đổi các trang. Nhấn Đọc lại để thấy ở danh sách dưới đây.",
  notRead: "Chưa đọc sổ tính này.",
  read: "Đọc tệp này",
  readStopped: "Lần đọc đã dừng, chưa có kết quả.",
  empty: "Trang trống",
  block: (range: string) => `Vùng ${range}`,
  moreBlocks: (count: number) => `Xem ${formatNumber(count)} vùng nữa`,
  goTo: (target: string) => `Đến ${target}`,
  here: (cell: string) => `Đang ở ô ${cell}`,
  ours: "Do Thi Đua lập",
  protected: "Được bảo vệ",
  extent: (range: string, cells: number) => `${range}, ${formatNumber(cells)} ô có dữ liệu`,
  keptTitle: "Giữ nguyên trong tệp, không đọc đến:",
  plan: "Lập mục lục",
  planTitle: "Sẽ thêm một trang mới",
  planReplaceTitle: "Sẽ lập lại trang mục lục",
  planWhat: (name: string, listed: number) =>
    `Trang "${name}" có một bảng ${formatNumber(listed)} hàng, mỗi hàng một trang của sổ tính, nhấn vào tên là đến trang đó.`,
  planSafe: "Các trang khác giữ nguyên. Hoàn tác được.",
  planGo: "Thêm trang",
  planReplaceGo: "Lập lại trang",
  planDrop: "Thôi",
  planDone: (name: string) => `Đã thêm trang "${name}".`,
  planDoneFix: "Nhấn Hoàn tác nếu muốn bỏ trang này.",
  planSee: "Đến trang mục lục",
  readOnly: "Sổ tính đang chỉ đọc nên chưa thêm trang được.",
} as const;

export const REVIEW = {
  title: "Cần xem",
  tab: (count: number) => (count === 0 ? "Cần xem" : `Cần xem (${formatNumber(count)})`),
  count: (count: number) => `${formatNumber(count)} điều, điều nặng nhất đứng trước.`,
  none: "Không thấy điều gì cần xem.",
  checked:
    "Đã xem: ô báo lỗi, công thức chưa tính, công thức lấy từ tệp khác, chữ gõ bằng bảng mã cũ, trang ẩn có dữ liệu; trong các bảng: tổng điểm, tên danh hiệu, số viết chưa rõ.",
  next: "Điều tiếp theo",
  more: (count: number) => `Xem thêm ${formatNumber(count)} điều`,
  fix: "Nên làm:",
  later: "Để sau",
  laterOf: (what: string) => `Để sau: ${what}`,
  reason: "Lý do để sau",
  reasonNeeded: "Cần ghi lý do, để người sau biết vì sao chưa làm.",
  drop: "Thôi",
  postponed: (count: number) => `Đã để sau (${formatNumber(count)})`,
  postponedOn: (day: string, reason: string) => `Để sau ngày ${day}: ${reason}`,
  again: "Đưa trở lại",
  allPostponed: "Mọi điều đều đã để sau.",
} as const;

export const WORK = {
  reading: "Đang đọc sổ tính",
  writing: "Đang thêm trang",
  undoing: "Đang hoàn tác",
  sample: "Đang mở sổ tính mẫu",
  steps: { open: "Đang mở", read: "Đang đọc", write: "Đang ghi", check: "Đang xem xét" },
  part: (done: number, total: number) => `${formatNumber(done)} trên ${formatNumber(total)}`,
  waiting: "Vẫn đang chờ trả lời. Nếu một ô đang sửa dở hoặc một hộp thoại đang mở, hãy đóng lại.",
  undone: "Đã hoàn tác thao tác vừa làm.",
  stopped: "Đã dừng.",
  remembering: "Đang ghi nhớ vào sổ tính",
  readKept: "Kết quả của lần đọc trước vẫn còn.",
} as const;

export const TROUBLE = {
  title: "Phần mềm gặp lỗi",
  what: "Màn hình này không hiển thị được.",
  fix: "Sổ tính không bị ảnh hưởng. Nhấn Mở lại; nếu vẫn lỗi, gửi dòng chi tiết dưới đây cho người phụ trách phần mềm.",
  unexpected: "Thao tác chưa làm được vì phần mềm gặp lỗi.",
  unexpectedFix: (detail: string) =>
    `Làm lại thao tác; nếu vẫn lỗi, gửi dòng này cho người phụ trách phần mềm: ${detail}`,
  reload: "Mở lại",
} as const;

export const HELP = {
  title: "Trợ giúp",
  sections: [
    {
      heading: "Các bước",
      lines: [
        "Tệp này: xem sổ tính có những trang nào, trên mỗi trang có gì. Nhấn vào tên trang hoặc vùng để đến chỗ đó.",
        "Nhấn vào tên một bảng để xem phần mềm hiểu từng cột, từng dòng thế nào; hiểu sai thì chọn lại, rồi nhấn Ghi nhớ cách hiểu này.",
        "Chỉ dòng tiêu đề: khi phần mềm chưa nhận ra một bảng, chỉ cho biết hàng nào có tên các cột.",
        "Chấm điểm: điền số liệu cho từng dòng, điểm tính ngay; nhấn Ghi thì mới lập trang.",
        "Chuẩn hóa: lập các trang TĐ từ những bảng đã hiểu, để lọc, tính và in.",
        "Cần xem: những chỗ có lỗi hoặc cần hỏi lại, chỗ nặng đứng trước.",
        "Lập mục lục: thêm một trang liệt kê các trang của sổ tính.",
      ],
    },
    {
      heading: "An toàn",
      lines: [
        "Trang gốc không bị sửa. Phần mềm chỉ thêm hoặc thay các trang do chính mình lập.",
        "Nút Hoàn tác ở đầu ngăn trả lại những gì thao tác trước đã thay.",
        "Không có gì được gửi ra khỏi máy này.",
      ],
    },
    {
      heading: "Bàn phím",
      lines: [
        "F6: chuyển giữa trang tính và ngăn này.",
        "Tab và Shift+Tab: đến nút sau, nút trước. Enter: nhấn nút.",
        "Esc: bỏ bản xem trước, hoặc dừng việc đang chạy.",
      ],
    },
  ],
} as const;

export const INTENT_NAMES = {
  success: "Xong",
  info: "Thông tin",
  warning: "Cần chú ý",
  error: "Lỗi",
} as const;

export const COUNT_NAMES = {
  texts: "chữ",
  numbers: "số",
  dates: "ngày",
  booleans: "đúng/sai",
  formulas: "công thức",
  errors: "ô lỗi",
  neverCalculated: "công thức chưa tính",
} as const;

export const LAYOUT_NAMES = {
  merges: "vùng ô gộp",
  hiddenRows: "hàng ẩn",
  hiddenColumns: "cột ẩn",
} as const;

export const VISIBILITY_NAMES: Readonly<Record<SheetVisibility, string>> = {
  visible: "Hiện",
  hidden: "Trang ẩn",
  "very-hidden": "Trang ẩn kỹ",
};

export const KEPT_NAMES: Readonly<Record<KeptFeature, string>> = {
  chart: "biểu đồ",
  image: "ảnh",
  drawing: "hình vẽ",
  comment: "ghi chú",
  pivot: "bảng tổng hợp (PivotTable)",
  macro: "macro",
  slicer: "bộ lọc trực quan (Slicer)",
  "external-link": "liên kết tới tệp khác",
  "data-connection": "kết nối dữ liệu",
  "conditional-format": "định dạng có điều kiện",
  sparkline: "biểu đồ trong ô",
  "form-control": "nút và ô điều khiển",
  "embedded-object": "đối tượng nhúng",
  signature: "chữ ký số",
  "custom-xml": "dữ liệu đi kèm",
};

/** "320 chữ · 45 công thức": only what there is. */
export function sayCounts<Key extends string>(
  counts: Readonly<Record<NoInfer<Key>, number>>,
  names: Readonly<Record<Key, string>>,
): string {
  // the keys of a record that has exactly these keys
  const keys = Object.keys(names) as Key[];
  const parts = keys.filter((key) => counts[key] > 0);
  // A number stays on one line with what it counts.
  return parts
    .map((key) => `${formatNumber(counts[key])} ${names[key]}`.replaceAll(" ", "\u00A0"))
    .join(" · ");
}
