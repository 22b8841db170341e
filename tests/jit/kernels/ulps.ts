const word = new DataView(new ArrayBuffer(8));

/** How far a float32 is from the exact number, in units of the last place there; the two zeros are one. Infinite for one NaN. */
export function ulps(actual: number, exact: number): number {
  if (Number.isNaN(actual) || Number.isNaN(exact)) return Object.is(actual, exact) ? 0 : Infinity;
  return Math.abs(finite(actual) - finite(exact)) / lastPlace(finite(exact));
}

/** Infinity stands where the next number after the largest float32 would. */
const finite = (x: number): number => Math.max(-(2 ** 128), Math.min(x, 2 ** 128));

/** What the last bit of a float32 of that size is worth; of subnormal numbers all the same. */
function lastPlace(x: number): number {
  word.setFloat64(0, Math.abs(x));
  const exponent = (word.getUint16(0) >> 4) - 1023;
  return 2 ** (Math.max(-126, Math.min(exponent, 127)) - 23);
}
