/** How much of a file is read before it is refused: bounds time and memory whatever the file claims. */
import { HostError } from "../../../app/host-error";

export interface Limits {
  /** Bytes of all parts unpacked together, as declared. */
  readonly inflatedBytes: number;
  /** Bytes of one part unpacked. */
  readonly partBytes: number;
  /** Entries of the zip. */
  readonly parts: number;
  readonly sheets: number;
  /** Cells with a value or a formula, in the whole workbook. */
  readonly cells: number;
  /** Characters of all texts that cells show, however often they share one: each is looked at. */
  readonly textCharacters: number;
  /** What a sheet lists beside its cells, in the whole workbook: merges, places of validations, hidden stretches, tables. */
  readonly listed: number;
  /** Characters of all formulas written out: shared formulas grow when each cell gets its own. */
  readonly formulaCharacters: number;
}

const MEGABYTE = 1024 * 1024;

/** Far above any office's file, well below what stops a browser tab. */
export const DEFAULT_LIMITS: Limits = {
  inflatedBytes: 768 * MEGABYTE,
  partBytes: 512 * MEGABYTE,
  parts: 20_000,
  sheets: 2_000,
  cells: 5_000_000,
  textCharacters: 100_000_000,
  listed: 1_000_000,
  formulaCharacters: 200_000_000,
};

/** Children of one element and bytes of one text or attribute: more than any program writes, and each costs an object. */
export const MAX_CHILDREN = 2_097_152;
export const MAX_TEXT_BYTES = 4 * MEGABYTE;

/** The sentence names sizes in megabytes. */
export function tooLarge(bytes: number, limit: number): HostError {
  return new HostError("file.too-large", {
    megabytes: Math.ceil(bytes / MEGABYTE),
    limit: Math.floor(limit / MEGABYTE),
  });
}
