/** Decimals rounded as people and Excel do it: halves away from nought, without binary dust. */
import { addExactly } from "./numbers";

/** 2.345 at two places is 2.35, -2.345 is -2.35. */
export function roundDecimal(value: number, places: number): number {
  // nothing behind the point is left in so large a number
  if (Math.abs(value) >= 1e15) return value;
  const [mantissa = "0", exponent = "0"] = String(Math.abs(value)).split("e");
  const shifted = Math.floor(Number(`${mantissa}e${Number(exponent) + places}`) + 0.5);
  const [digits = "0", power = "0"] = String(shifted).split("e");
  const rounded = Number(`${digits}e${Number(power) - places}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** An engine takes only so many arguments at once. */
const AT_ONCE = 1_000;

/** As `addExactly`, for columns of any length. */
export function sumExactly(numbers: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    sum = addExactly(sum, ...numbers.slice(at, at + AT_ONCE));
  }
  return sum;
}

/** In per cent with two places; null where there is nothing to divide by. */
export function percentOf(part: number | null, base: number | null): number | null {
  if (part === null || base === null || base <= 0) return null;
  return roundDecimal((part * 100) / base, 2);
}
