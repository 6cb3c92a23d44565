/** The words on the contents sheet. */
import type { ContentsWords } from "../core/plan/contents-sheet";
import { formatNumber } from "./format";

export const CONTENTS_WORDS: ContentsWords = {
  sheetName: "TĐ Mục lục",
  title: "MỤC LỤC CÁC TRANG CỦA SỔ TÍNH",
  remark:
    "Bảng do Thi Đua lập từ các trang của sổ tính này. Có thể sửa, lọc, in hoặc xóa; các trang khác không phụ thuộc vào bảng.",
  columns: {
    ordinal: "STT",
    sheet: "Trang",
    state: "Trạng thái",
    content: "Nội dung",
    extent: "Vùng dữ liệu",
    rows: "Số hàng",
    columns: "Số cột",
    cells: "Số ô có dữ liệu",
    formulas: "Số công thức",
    errors: "Số ô báo lỗi",
  },
  states: { visible: "Hiện", hidden: "Ẩn", "very-hidden": "Ẩn kỹ" },
  emptySheet: "Trang trống",
  noBlock: "Chưa thấy bảng",
  block: (range, heading) => (heading === null ? `Bảng ${range}` : `${heading} (${range})`),
  more: (count) => `và ${formatNumber(count)} bảng nữa`,
};
