/**
 * Điều cần xem: what is wrong or doubtful in the officer's data. In: from checks and from the inventory. Out: to
 * the pane, to reports and to JSON; the sentences are in `src/messages/findings.ts`.
 */
import type { CellPosition } from "../workbook/cell-ref";
import type { Citation } from "../law/citation";
import type { TableKind } from "../recognise/table";
import type { Damage } from "../text/damage";
import type { LegacyEncoding } from "../text/legacy-font";

export type Severity = "error" | "warning" | "question" | "note";

interface Of<Code extends string, Data> {
  readonly code: Code;
  readonly severity: Severity;
  /** Null where the finding is about the whole workbook. */
  readonly sheet: string | null;
  readonly cell: CellPosition | null;
  readonly cite: readonly Citation[];
  readonly data: Data;
}

export type InputTrouble =
  | "not-a-number"
  | "negative"
  | "above-hundred"
  | "not-a-choice"
  | "no-band"
  | "zero";
export type PointsBy = "self" | "appraised";

export type DateDoubt = "no-day" | "short-year" | "serial";

/** A closed union: a new kind needs its sentence before it compiles. */
export type Finding =
  /** Ô báo lỗi: one finding for a run of equal errors down a column, from `cell` to `last`. */
  | Of<"value.error", { readonly error: string; readonly count: number; readonly last: string }>
  | Of<"formula.not-calculated", { readonly count: number }>
  | Of<"formula.external", { readonly count: number }>
  | Of<
      "text.legacy-font",
      { readonly encoding: LegacyEncoding; readonly font: string; readonly count: number }
    >
  /** Số tổng in trên bảng khác với tổng các dòng. */
  | Of<"total.disagrees", { readonly printed: number; readonly computed: number }>
  /** Điểm của nhóm khác với tổng các tiêu chí bên dưới. */
  | Of<"group.disagrees", { readonly printed: number; readonly computed: number }>
  /** "97 + 10 = 108": the arithmetic typed in the cell does not hold. */
  | Of<"sum.disagrees", { readonly text: string; readonly printed: number; readonly computed: number }>
  /** Chữ hỏng: as it was found in `cell`, and how many cells of the column are damaged like it. */
  | Of<"text.damaged", { readonly text: string; readonly count: number; readonly how: Damage }>
  /** "1,000": one or a thousand. How many cells of the column may be read in two ways. */
  | Of<
      "number.ambiguous",
      { readonly text: string; readonly value: number; readonly other: number; readonly count: number }
    >
  /** Ngày chưa rõ: how many cells of the column are doubted for the same reason; what it was read as, if anything. */
  | Of<
      "date.doubtful",
      { readonly text: string; readonly why: DateDoubt; readonly read: string | null; readonly count: number }
    >
  | Of<"points.penalty-elsewhere", { readonly points: number }>
  /** Câu nói về điểm mà chưa hiểu thành quy tắc nào. */
  | Of<"rule.not-understood", { readonly text: string }>
  /** Điểm ghi trong câu khác với điểm ghi ở cột. */
  | Of<"rule.points-differ", { readonly words: number; readonly column: number }>
  /** Tên danh hiệu, hình thức không đọc ra: one finding for each wording of a table, at its first cell. */
  | Of<"award.unknown", { readonly award: string; readonly count: number }>
  /** Bảng đọc chưa chắc. */
  | Of<"table.unsure", { readonly kind: TableKind }>
  /** Số liệu gõ cho một quy tắc mà không dùng được. */
  | Of<"score.input", { readonly text: string; readonly why: InputTrouble }>
  /** Điểm ghi khác điểm tính theo quy tắc và số liệu. */
  | Of<"score.differs", { readonly entered: number; readonly computed: number }>
  /** Điểm vượt mức cao nhất của dòng. */
  | Of<"score.above", { readonly points: number; readonly most: number; readonly by: PointsBy }>
  /** Điểm không theo bước chấm. */
  | Of<"score.step", { readonly points: number; readonly step: number; readonly by: PointsBy }>
  /** Điểm thưởng ở dòng không có quy tắc thưởng nào. */
  | Of<"score.no-rule", { readonly points: number; readonly by: PointsBy }>
  /** Thẩm định khác tự chấm mà chưa ghi lý do. */
  | Of<"score.unexplained", { readonly self: number; readonly appraised: number }>
  /** Quy tắc nói tới một mục không có trong bảng. */
  | Of<"score.scope-missing", { readonly scope: string }>
  /** Dòng chưa có quy tắc tính được: how many lines, and how many points they are worth together. */
  | Of<"score.by-person", { readonly count: number; readonly points: number }>
  | Of<"score.disqualified", { readonly why: string }>
  /** Trang không có dòng tiêu đề, đọc nối tiếp bảng ở trang trước. */
  | Of<"table.continued", { readonly kind: TableKind; readonly from: string }>
  | RankFinding
  | Of<"sheet.hidden-data", { readonly cells: number }>;

/** Về cả cụm; `unit` is the name under which the unit is ranked. */
type RankFinding =
  /** Hai tệp của một đơn vị. */
  | Of<
      "rank.duplicate",
      {
        readonly unit: string;
        readonly kept: string;
        readonly other: string;
        readonly keptTotal: number | null;
        readonly total: number | null;
        /** Lines whose points differ, and the first of them. */
        readonly lines: number;
        readonly first: string | null;
      }
    >
  /** Hai bảng của một đơn vị trong một tệp. */
  | Of<"rank.two-tables", { readonly unit: string; readonly counted: string; readonly total: number | null }>
  | Of<"rank.unit-from-file", { readonly unit: string }>
  /** Tên ghi ở đầu phiếu của nhiều tệp là tên nơi ban hành. */
  | Of<"rank.unit-shared", { readonly name: string; readonly count: number }>
  | Of<"rank.not-listed", { readonly unit: string }>
  | Of<"rank.missing", { readonly unit: string; readonly cluster: string | null }>
  | Of<"rank.no-points", { readonly unit: string }>
  | Of<
      "rank.provisional",
      { readonly unit: string; readonly open: number; readonly low: number; readonly high: number }
    >
  | Of<"rank.appraisal-partial", { readonly unit: string; readonly count: number }>
  | Of<"rank.stage-unknown", { readonly unit: string; readonly by: string }>
  /** Bằng điểm nhau mà suất không đủ cho tất cả. */
  | Of<
      "rank.tie-over-places",
      { readonly rank: number; readonly units: readonly string[]; readonly awards: readonly string[] }
    >
  | Of<"rank.places-differ", { readonly cluster: string | null; readonly rules: number }>
  /** Tổng điểm ghi ở bảng xếp hạng khác tổng điểm trong phiếu. */
  | Of<"rank.printed-differs", { readonly unit: string; readonly printed: number; readonly total: number }>;

export type FindingCode = Finding["code"];

const SEVERITY_ORDER: readonly Severity[] = ["error", "warning", "question", "note"];

/** Worst first; inside a severity the order of the workbook stays, as the sort is stable. */
export function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity }: Finding) => SEVERITY_ORDER.indexOf(severity);
  return [...findings].sort((a, b) => rank(a) - rank(b));
}
