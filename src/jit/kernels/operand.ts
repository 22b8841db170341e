/** How an operand lies on a grid of rows × columns. */
export const FULL: i32 = 0;
export const ROW: i32 = 1;
export const COLUMN: i32 = 2;
export const SCALAR: i32 = 3;

/** The same layout in its plainest form: on one row or in one column some modes come to the same. */
export function plainest(mode: i32, rows: i32, columns: i32): i32 {
  if (rows == 1) {
    if (mode == ROW) return FULL;
    if (mode == COLUMN) return SCALAR;
  }
  if (columns == 1) {
    if (mode == COLUMN) return FULL;
    if (mode == ROW) return SCALAR;
  }
  return mode;
}

/** Whether the grid may be read as one long row. */
export function isFlat(mode: i32): bool {
  return mode == FULL || mode == SCALAR;
}

/** Bytes from one vector of a row to the next; a number that all columns share is read again and again. */
export function stepOf(mode: i32): usize {
  return mode == FULL || mode == ROW ? 16 : 0;
}

/** Where row i is read: in place or, if its columns share one number, from `splat`, where four of it are put. */
export function rowOf(a: usize, mode: i32, i: i32, columns: i32, splat: usize): usize {
  if (mode == FULL) return a + 4 * i * columns;
  if (mode == ROW) return a;
  v128.store(splat, v128.load32_splat(mode == COLUMN ? a + 4 * i : a));
  return splat;
}
