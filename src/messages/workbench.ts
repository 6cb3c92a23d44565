/** What the workbench page says around grid and pane. */
import { formatNumber } from "./format";

export const WORKBENCH = {
  title: "Thi Đua",
  noFile: "Chưa mở tệp",
  open: "Mở tệp",
  save: "Lưu bản sao",
  saveHint: (name: string) => `Lưu thành tệp mới "${name}"; tệp gốc giữ nguyên`,
  unsaved: "Có thay đổi chưa lưu",
  undo: "Hoàn tác trong bảng tính",
  redo: "Làm lại trong bảng tính",
  find: "Tìm trong bảng tính",
  tools: "Công cụ của trang",
  grid: "Bảng tính",
  pane: "Ngăn Thi Đua",
  divider: "Độ rộng của ngăn bên phải",
  drop: "Thả tệp Excel vào đây để mở",
  dropHint: "Mở được .xlsx, .xlsm và .xls",
  stop: "Dừng",
  close: "Đóng thông báo",
} as const;

export const WELCOME = {
  title: "Mở sổ tính của cơ quan",
  text: "Thả tệp Excel vào trang này, hoặc chọn tệp. Tệp gốc không bị sửa; mọi việc làm ngay trên máy này, không cần mạng.",
  sample: "Mở sổ tính mẫu",
  sampleName: "Sổ tính mẫu - UBND xã Mẫu.xlsx",
} as const;

export const STEPS = {
  open: "Đang mở tệp",
  read: "Đang đọc tệp",
  show: "Đang hiện bảng tính",
  compute: "Đang chờ công thức tính xong",
  write: "Đang ghi bản sao",
} as const;

export const DRAFT = {
  title: "Còn một bản đang làm dở",
  text: (name: string, when: string) => `Tệp "${name}", ghi tạm lúc ${when}.`,
  restore: "Mở lại bản này",
  discard: "Bỏ bản này",
  restored: (name: string) => `Đã mở lại bản đang làm dở của tệp "${name}".`,
  failed: "Máy này không cho ghi tạm, nên thay đổi chưa lưu sẽ mất khi đóng trang.",
} as const;

export const SAVED = {
  title: (name: string) => `Đã lưu bản sao "${name}" vào thư mục tải về.`,
  unchanged: "Chưa có gì thay đổi so với tệp gốc; bản sao giống hệt tệp gốc.",
  typed: (sheet: string, cells: number) => `Trang "${sheet}": sửa ${formatNumber(cells)} ô.`,
  recalculated: (sheet: string, cells: number) =>
    `Trang "${sheet}": ${formatNumber(cells)} ô công thức có kết quả mới.`,
  added: (sheet: string, rows: number) => `Thêm trang "${sheet}", ${formatNumber(rows)} hàng.`,
  removed: (sheet: string) => `Bỏ trang "${sheet}" do Thi Đua lập trước đây.`,
  remembered: "Ghi vào tệp những điều Thi Đua nhớ về sổ tính này: cách hiểu các mẫu, các điều để sau.",
  checked: "Đã đọc lại bản sao và so với tệp gốc: ngoài các thay đổi trên, không có gì khác.",
  pivots: "Bảng tổng hợp và biểu đồ giữ số cũ đến khi Excel làm mới.",
} as const;

export const OPENED = {
  keptTitle: "Tệp còn có những phần không hiện ở đây nhưng được giữ nguyên trong bản lưu:",
  legacy: "Tệp .xls: bản lưu sẽ là tệp .xlsx mới với nội dung của tệp này.",
  manyFormulas: (count: number) =>
    `Tệp có ${formatNumber(count)} công thức; sau mỗi lần sửa có thể phải chờ vài giây.`,
} as const;

export const TROUBLE_ON_PAGE = {
  title: "Phần mềm gặp lỗi, thao tác chưa làm được.",
  fix: (detail: string) =>
    `Lưu bản sao nếu cần, rồi tải lại trang. Nếu vẫn lỗi, gửi dòng này cho người phụ trách: ${detail}`,
  manyFiles: "Chỉ mở được mỗi lần một tệp. Hãy thả lại một tệp.",
  folder: "Đây không phải là một tệp. Hãy thả một tệp Excel.",
  stopped: "Đã dừng, chưa có gì thay đổi.",
} as const;
