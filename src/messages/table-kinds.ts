/** The names of the kinds of tables, as officers say them. */
import type { TableKind } from "../core/recognise/table";

/** What each kind of table is called. */
export const KIND_NAMES: Readonly<Record<TableKind, string>> = {
  scoring: "bảng chấm điểm",
  nominations: "danh sách đề nghị khen thưởng",
  registrations: "danh sách đăng ký thi đua",
  ballots: "kết quả bỏ phiếu",
  ranking: "bảng xếp hạng",
  statistics: "biểu thống kê",
  targets: "bảng chỉ tiêu",
  initiatives: "danh sách sáng kiến",
  movements: "danh sách phong trào",
  unknown: "bảng chưa nhận ra loại",
};
