/** Căn cứ: where a rule of law stands. Its text is never quoted; the place and the effective day are enough to find it. */
export interface Citation {
  /** Slug of the instrument: "luat-06-2022-qh15". */
  readonly instrument: string;
  readonly article: string;
  readonly clause: string | null;
  readonly checked: "seen" | "recalled";
}
