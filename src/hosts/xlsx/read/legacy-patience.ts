/** How long an old .xls may be read: a damaged length can lead its library on for minutes. In: bytes. Out: milliseconds. */

/** By its size: the largest old file, 65,536 rows full to the last column used, takes a fraction of it. */
export const legacyPatienceMs = ({ length }: Uint8Array): number => 10_000 + length / 500;
