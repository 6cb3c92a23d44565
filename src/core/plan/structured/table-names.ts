/** Names by which the officer's own formulas may address our tables: ASCII, as Excel wants them. */
import type { StructuredSheetKind } from "./words";

export const TABLE_NAMES: Readonly<Record<StructuredSheetKind, string>> = {
  scoring: "TD_ChamDiem",
  nominations: "TD_DeNghi",
  registrations: "TD_DangKy",
  ballots: "TD_KiemPhieu",
  ranking: "TD_XepHang",
  statistics: "TD_ThongKe",
  targets: "TD_ChiTieu",
  initiatives: "TD_SangKien",
  movements: "TD_PhongTrao",
  checks: "TD_DoiChieu",
  lists: "TD_DanhMuc",
};
