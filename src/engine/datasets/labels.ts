/**
 * Whether row i is of class 1 (else 0), interleaved: ⌊(i + 1) share⌋ − ⌊i share⌋, so the first n
 * rows hold ⌊n share⌋ of class 1 for every n, and a label does not depend on how many samples there
 * are.
 */
export const labelOf = (row: number, share: number): 0 | 1 =>
  ones(row + 1, share) > ones(row, share) ? 1 : 0;

// 100 · 0.29 is 28.999999999999996 in float64 and means 29.
const ones = (rows: number, share: number): number => Math.floor(rows * share + 1e-9);
