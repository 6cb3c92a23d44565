/** Rules that look points up: a fixed standard, a choice among answers or levels, tables of bands. */
import type { Banded, LevelPoints, PointBand, Range, Worth, WorthBand } from "./rule-parts";

/** Điểm chuẩn: full marks unless another rule bites. */
export interface Fixed {
  readonly type: "fixed";
  readonly points: number;
}

/** Có / không: `no` is null where only a penalty is printed for it. */
export interface YesNo {
  readonly type: "yes-no";
  readonly yes: number;
  readonly no: number | null;
  readonly noPenalty?: number;
}

/** Chọn một mức: "loại A tối đa" is a share of 100. */
export interface Levels {
  readonly type: "levels";
  readonly levels: readonly ({ readonly level: string } & Worth)[];
}

/** Ranges in per cent. */
export type PercentBands = { readonly type: "percent-bands" } & Banded<PointBand>;
/** Ranges in per cent; the worth of at least one is a share of the standard. */
export type PercentBandsShare = { readonly type: "percent-bands-share" } & Banded<WorthBand>;
/** Ranges of a raw value, such as a mean mark or a number of articles; `measure` says which. */
export type ValueBands = { readonly type: "value-bands"; readonly measure?: string } & Banded<WorthBand>;

/** Bảng hai chiều: the class of the row, then the band of the column. `rows` and `columns` say what is measured. */
export interface TwoWay {
  readonly type: "two-way";
  readonly rows: string;
  readonly columns: string;
  readonly classes: readonly (Range & { readonly bands: readonly PointBand[] })[];
}

/** Mức độ vi phạm or kỷ luật: each occurrence costs what its level says. */
export interface Severity {
  readonly type: "severity";
  readonly steps: readonly LevelPoints[];
}

/** Chậm: ranges in days. */
export type DaysLate = {
  readonly type: "days-late";
  readonly workingDays?: true;
} & Banded<PointBand>;

export type GradedRule =
  | Fixed
  | YesNo
  | Levels
  | PercentBands
  | PercentBandsShare
  | ValueBands
  | TwoWay
  | Severity
  | DaysLate;
