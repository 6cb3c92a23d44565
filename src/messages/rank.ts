/** The words on the sheets of a ranking. */
import type { RankWords } from "../core/plan/ranking/words";
import { formatNumber } from "./format";

export const RANK_WORDS: RankWords = {
  rankSheet: "TĐ Xếp hạng cụm",
  rankTitle: "BẢNG TỔNG HỢP ĐIỂM VÀ XẾP HẠNG THI ĐUA",
  rankRemark:
    "Tổng điểm, hạng và xếp loại là công thức, nên đổi theo khi sửa điểm ở trang này. Suất khen thưởng và đề nghị suy tôn theo hạng lúc lập bảng.",
  columns: {
    unit: "Đơn vị",
    cluster: "Cụm, khối",
    max: "Điểm tối đa",
    self: "Tự chấm",
    appraised: "Thẩm định",
    bonus: "Điểm thưởng",
    penalty: "Điểm trừ",
    total: "Tổng điểm",
    counting: "Điểm xét hạng",
    rank: "Hạng",
    classification: "Xếp loại",
    disqualified: "Không xếp loại vì",
    places: "Suất khen thưởng",
    proposed: "Đề nghị suy tôn",
    remarks: "Cần xem",
    file: "Tệp",
    place: "Trang, ô",
    group: "Nhóm số",
  },
  stageColumn: (by, share) => (share === 100 ? `Điểm ${by}` : `Điểm ${by} (tính ${formatNumber(share)}%)`),
  proposed: { yes: "Có", no: "Không", open: "Cần chọn" },
  openPlaces: (awards) => `Bằng điểm, cần chọn: ${awards.join(", ")}`,
  missing: "Chưa có phiếu chấm điểm.",
  heatSheet: "TĐ So sánh tiêu chí",
  heatTitle: "SO SÁNH ĐIỂM TỪNG TIÊU CHÍ GIỮA CÁC ĐƠN VỊ",
  heatRemark:
    "Xanh: đạt từ 90% điểm chuẩn. Vàng, chữ nghiêng: dưới 70%. Đỏ, chữ đậm: dưới 50%. Hai hàng trên tên đơn vị cho biết tệp, trang và cột của các số.",
  heatColumns: {
    code: "Mã",
    label: "Tiêu chí",
    max: "Điểm chuẩn",
    mean: "Mức đạt bình quân",
    rows: "Hàng trong phiếu",
  },
  file: "Tệp",
  source: "Trang và cột",
  columnOf: (sheet, column) => `${sheet}, cột ${column}`,
  rowsOf: (row, others) => [String(row), ...others.map(([unit, other]) => `${unit}: ${other}`)].join("; "),
};
