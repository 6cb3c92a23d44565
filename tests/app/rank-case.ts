/** Files of a cluster as text. In: the name of each and its sheets. Out: what `thidua rank` makes of them, without any disk. */
import type { ClusterRanking, FileScores } from "../../src/app/cluster-ranking";
import { membersIn, rankCluster } from "../../src/app/rank-cluster";
import { scoreWorkbook } from "../../src/app/score-workbook";
import { understand } from "../../src/app/understand";
import { unitScores } from "../../src/app/unit-scores";
import { proposeStructure } from "../../src/app/structure";
import type { CellValue, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import type { FixtureSheet } from "../support/fixture";
import { snapshotOf } from "../support/fixture-snapshot";
import { addressIn, sheetOfPlan } from "../support/plan-sheet";

export type ClusterFiles = Readonly<Record<string, readonly FixtureSheet[] | WorkbookSnapshot>>;

/** As it comes back with our sheet "TĐ Chấm điểm" in it: what is typed there, by its heading and line from one. */
export function withOurSheet(
  sheets: readonly FixtureSheet[],
  typed: readonly (readonly [heading: string, line: number, value: CellValue])[],
): WorkbookSnapshot {
  const source = snapshotOf({ sheets });
  const { plans } = proposeStructure(source, understand(source, { withHidden: false }));
  const scoring = plans.find(({ id }) => id === "structured.scoring");
  if (!scoring) throw new Error("no sheet of criteria");
  const cells = typed.map(([heading, line, value]) => [addressIn(scoring, heading, line), value] as const);
  return { ...source, sheets: [...source.sheets, sheetOfPlan(scoring, Object.fromEntries(cells))] };
}

function fileScores(file: string, content: ClusterFiles[string]): FileScores {
  const snapshot = "sheets" in content ? content : snapshotOf({ sheets: content });
  const tables = understand(snapshot, { withHidden: false });
  const units = unitScores(file, scoreWorkbook(tables, snapshot));
  return { file, units, members: membersIn(file, tables) };
}

export function ranked(files: ClusterFiles): ClusterRanking {
  return rankCluster(Object.entries(files).map(([file, sheets]) => fileScores(file, sheets)));
}

export interface Paper {
  readonly unit?: string;
  readonly sheet?: string;
  /** Of three criteria of 40, 40 and 20 points; null was left blank. */
  readonly self: readonly (number | null)[];
  readonly appraised?: readonly (number | null)[];
  readonly bonus?: number;
  readonly notes?: readonly string[];
}

/** A form of 100 points and 10 of bonus. */
export function paper({
  unit,
  sheet = "Phiếu",
  self,
  appraised = [],
  bonus,
  notes = [],
}: Paper): FixtureSheet {
  const shown = (value: number | null | undefined) => String(value ?? "");
  const points = (at: number) => `${shown(self[at])} | ${shown(appraised[at])}`;
  const said = notes.map((note, at) => `| ${15 + at} | | ${note} | | | |`).join("\n");
  return {
    name: sheet,
    grid: `
      | | A | B | C | D | E |
      | 1 | ${unit === undefined ? "" : `Đơn vị: ${unit}`} | | | | |
      | 3 | BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2026 | | | | |
      | 5 | STT | Nội dung tiêu chí | Điểm chuẩn | Điểm tự chấm | Điểm thẩm định |
      | 6 | I | Nhiệm vụ chuyên môn | 80 | | |
      | 7 | 1 | Hoàn thành kế hoạch công tác | 40 | ${points(0)} |
      | 8 | 2 | Cải cách thủ tục | 40 | ${points(1)} |
      | 9 | II | Công tác thi đua | 20 | | |
      | 10 | 1 | Tổ chức phong trào | 20 | ${points(2)} |
      | 11 | III | Điểm thưởng | 10 | | |
      | 12 | 1 | Có sáng kiến được công nhận | 10 | ${shown(bonus)} | ${appraised.length > 0 ? shown(bonus) : ""} |
      | 13 | | Tổng cộng | 110 | | |
      ${said}`,
  };
}

export const CLASSES =
  "Xếp loại: từ 90 điểm trở lên: Xuất sắc; từ 70 đến dưới 90 điểm: Tốt; dưới 70 điểm: Trung bình";
export const PLACES = "Mỗi cụm: 01 Cờ và 01 Bằng khen";

/** The cluster's own list, without points. */
export const listOf = (...units: readonly string[]): FixtureSheet => ({
  name: "Danh sách cụm",
  grid: `
    | | A | B | C | D |
    | 1 | BẢNG XẾP HẠNG THI ĐUA CỤM SỐ 1 NĂM 2026 | | | |
    | 3 | STT | Tên đơn vị | Điểm | Xếp hạng |
    ${units.map((unit, at) => `| ${4 + at} | ${at + 1} | ${unit} | | |`).join("\n")}`,
});
