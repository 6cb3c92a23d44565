/** In: a number format code. Out: whether numbers under it are days or times. */

// A bracket that nothing closes goes to the end, so that a run of them is gone over once. Quoted words, escaped letters, colours and conditions are no part of the code itself; [h] and its kin are.
const NOISE = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*(?:\]|$)/gi;

export function isDateFormat(format: string): boolean {
  const code = format.replace(NOISE, "");
  return /[ymdhs]/i.test(code) && !/general/i.test(code);
}
