/**
 * baseⁿ for a whole number n ≥ 0, by squaring: products only, since `Math.pow` differs between
 * browsers.
 */
export function wholePower(base: number, n: number): number {
  let power = 1;
  for (let square = base, rest = n; rest > 0; square *= square, rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power *= square;
  }
  return power;
}
