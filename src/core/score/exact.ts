/** Exact fractions: what a scoring rule gives, before it is rounded as the rule says. In and out: decimals as doubles hold them. */

/** A fraction in lowest terms; `d` is positive. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const NOUGHT: Exact = { n: 0n, d: 1n };

/** The decimal a double is written as, not the binary fraction it is. */
export function exact(number: number): Exact {
  const [mantissa = "0", exponent = "0"] = String(number).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places > 0 ? lowest(digits, 10n ** BigInt(places)) : { n: digits * 10n ** BigInt(-places), d: 1n };
}

function lowest(n: bigint, d: bigint): Exact {
  if (d === 1n || n === 0n) return { n, d: n === 0n ? 1n : d };
  let [a, b] = [n < 0n ? -n : n, d];
  while (b > 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

export const plus = (a: Exact, b: Exact): Exact =>
  a.d === b.d ? lowest(a.n + b.n, a.d) : lowest(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Exact, b: Exact): Exact => lowest(a.n * b.n, a.d * b.d);
/** Null for nothing to divide by. */
export const over = (a: Exact, b: Exact): Exact | null =>
  b.n === 0n ? null : b.n < 0n ? lowest(-a.n * b.d, -b.n * a.d) : lowest(a.n * b.d, a.d * b.n);

/** Negative, nought or positive, as `a` is smaller, equal or larger. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export type RoundingMode = "half-up" | "up" | "down";

/** As Excel does: halves, and "up", away from nought; "down" towards it. */
export function roundTo({ n, d }: Exact, places: number, mode: RoundingMode): Exact {
  const scale = 10n ** BigInt(places);
  const size = (n < 0n ? -n : n) * scale;
  const whole = ROUNDED[mode](size, d);
  return lowest(n < 0n ? -whole : whole, scale);
}

const ROUNDED: Readonly<Record<RoundingMode, (size: bigint, d: bigint) => bigint>> = {
  "half-up": (size, d) => (2n * size + d) / (2n * d),
  up: (size, d) => (size + d - 1n) / d,
  down: (size, d) => size / d,
};

/** The largest whole number that is not larger. */
export function floor({ n, d }: Exact): Exact {
  const whole = n / d;
  return { n: n < 0n && whole * d !== n ? whole - 1n : whole, d: 1n };
}

/** Of a fraction that is no decimal, the nearest double. */
export function toNumber({ n, d }: Exact): number {
  if (d === 1n) return Number(n);
  const places = decimalPlaces(d);
  if (places === undefined) return Number(n) / Number(d);
  const digits = String((n < 0n ? -n : n) * (10n ** BigInt(places) / d)).padStart(places + 1, "0");
  const point = digits.length - places;
  return Number(`${n < 0n ? "-" : ""}${digits.slice(0, point)}.${digits.slice(point)}`);
}

/** Undefined where the decimal never ends. */
function decimalPlaces(d: bigint): number | undefined {
  let [rest, twos, fives] = [d, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}
