/** The longest k a panel has room for. */
export const PANEL_STEPS: i32 = 1024;

export const PANEL_ROW: usize = 32;

/** Eight columns of a transposed b, k rows of 32 bytes: written here once, read by every four rows of a. */
export const PANEL: usize = memory.data(32 * 1024, 16);

/**
 * Fills the panel with `columns` rows of b, of k numbers each, as columns: in blocks of 4 × 4, along the rows. A column
 * that is not there repeats the last one.
 */
export function fillPanel(b: usize, k: i32, columns: i32): void {
  for (let j = 0; j < columns; j += 4) {
    let b0 = b + 4 * k * j;
    let b1 = b + 4 * k * min(j + 1, columns - 1);
    let b2 = b + 4 * k * min(j + 2, columns - 1);
    let b3 = b + 4 * k * min(j + 3, columns - 1);
    let to = PANEL + 4 * j;
    for (let p = 0; p < k; p += 4) {
      const row0 = v128.load(b0);
      const row1 = v128.load(b1);
      const row2 = v128.load(b2);
      const row3 = v128.load(b3);
      const left01 = v128.shuffle<f32>(row0, row1, 0, 4, 1, 5);
      const left23 = v128.shuffle<f32>(row2, row3, 0, 4, 1, 5);
      const right01 = v128.shuffle<f32>(row0, row1, 2, 6, 3, 7);
      const right23 = v128.shuffle<f32>(row2, row3, 2, 6, 3, 7);
      v128.store(to, v128.shuffle<f64>(left01, left23, 0, 2));
      v128.store(to, v128.shuffle<f64>(left01, left23, 1, 3), 32);
      v128.store(to, v128.shuffle<f64>(right01, right23, 0, 2), 64);
      v128.store(to, v128.shuffle<f64>(right01, right23, 1, 3), 96);
      b0 += 16;
      b1 += 16;
      b2 += 16;
      b3 += 16;
      to += 128;
    }
  }
}
