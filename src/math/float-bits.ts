const bits = new DataView(new ArrayBuffer(8));

/** The sign, exponent and top 20 mantissa bits of a float64, as an unsigned 32-bit word. */
export function highWord(x: number): number {
  bits.setFloat64(0, x);
  return bits.getUint32(0);
}

/** The low 32 mantissa bits of a float64, as an unsigned 32-bit word. */
export function lowWord(x: number): number {
  bits.setFloat64(0, x);
  return bits.getUint32(4);
}

/** The float64 whose high and low words are given (each taken modulo 2³²). */
export function fromWords(high: number, low: number): number {
  bits.setUint32(0, high);
  bits.setUint32(4, low);
  return bits.getFloat64(0);
}
