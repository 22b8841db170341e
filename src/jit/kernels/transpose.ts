/**
 * out[i, j] ← a[j, i] on rows × columns, the rows outRow and aRow bytes apart, each a run. In blocks of 4 × 4: four runs
 * of a are loaded, turned in registers and stored as four runs of out, along the columns; the rims singly.
 */
export function transpose(
  out: usize,
  a: usize,
  rows: i32,
  columns: i32,
  outRow: usize,
  aRow: usize,
): void {
  const wholeRows = rows & ~3;
  const wholeColumns = columns & ~3;
  for (let i = 0; i < wholeRows; i += 4) {
    let to = out + outRow * i;
    let from = a + 4 * i;
    for (let j = 0; j < wholeColumns; j += 4, to += 16, from += 4 * aRow) {
      transposeBlock(to, from, outRow, aRow);
    }
  }
  transposeSingly(out, a, 0, wholeRows, wholeColumns, columns, outRow, aRow);
  transposeSingly(out, a, wholeRows, rows, 0, columns, outRow, aRow);
}

function transposeBlock(out: usize, a: usize, outRow: usize, aRow: usize): void {
  const row0 = v128.load(a);
  const row1 = v128.load(a + aRow);
  const row2 = v128.load(a + 2 * aRow);
  const row3 = v128.load(a + 3 * aRow);
  const low01 = v128.shuffle<f32>(row0, row1, 0, 4, 1, 5);
  const low23 = v128.shuffle<f32>(row2, row3, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(row0, row1, 2, 6, 3, 7);
  const high23 = v128.shuffle<f32>(row2, row3, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<f64>(low01, low23, 0, 2));
  v128.store(out + outRow, v128.shuffle<f64>(low01, low23, 1, 3));
  v128.store(out + 2 * outRow, v128.shuffle<f64>(high01, high23, 0, 2));
  v128.store(out + 3 * outRow, v128.shuffle<f64>(high01, high23, 1, 3));
}

function transposeSingly(
  out: usize,
  a: usize,
  row: i32,
  rows: i32,
  column: i32,
  columns: i32,
  outRow: usize,
  aRow: usize,
): void {
  for (let i = row; i < rows; i++) {
    for (let j = column; j < columns; j++) {
      store<i32>(out + outRow * i + 4 * j, load<i32>(a + aRow * j + 4 * i));
    }
  }
}
