/** Building bricks of the scoring rules: ranges, what a band or level is worth, rounding. All numbers are exact decimals. */

/** `from` and `upTo` belong to the range, `above` and `below` do not; a range without bounds is "còn lại", the rest. */
export interface Range {
  readonly from?: number;
  readonly above?: number;
  readonly below?: number;
  readonly upTo?: number;
}

/** Signed points, or the share of the standard that is kept, in per cent: 100 is "không trừ", 0 is "trừ hết". */
export type Worth =
  | { readonly points: number; readonly share?: never }
  | { readonly share: number; readonly points?: never };

export type PointBand = Range & { readonly points: number };
export type WorthBand = Range & Worth;

/** Bands of a choice stand together on its head row; a line that is a band by itself says only its own. */
export type Banded<Band> = { readonly bands: readonly Band[] } | Band;

export interface LevelPoints {
  readonly level: string;
  readonly points: number;
}

/** Làm tròn: to so many decimal places; halves go up unless always up or always down is said. */
export interface Rounding {
  readonly places: number;
  readonly mode: "half-up" | "up" | "down";
}
