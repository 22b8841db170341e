import { copyRow, fillRow } from './row.ts';
import { transpose } from './transpose.ts';

/**
 * out ← a on dim0 × … × dim5, each side by its own strides in elements, which may be 0 and, of a, negative. The four
 * outer axes are loops in their order; of the inner two the plane below makes what it can.
 */
export function copy(
  out: usize,
  a: usize,
  dim0: i32,
  dim1: i32,
  dim2: i32,
  dim3: i32,
  dim4: i32,
  dim5: i32,
  outStride0: i32,
  outStride1: i32,
  outStride2: i32,
  outStride3: i32,
  outStride4: i32,
  outStride5: i32,
  stride0: i32,
  stride1: i32,
  stride2: i32,
  stride3: i32,
  stride4: i32,
  stride5: i32,
): void {
  for (let i0 = 0; i0 < dim0; i0++) {
    const out0 = out + 4 * i0 * outStride0;
    const a0 = a + 4 * i0 * stride0;
    for (let i1 = 0; i1 < dim1; i1++) {
      const out1 = out0 + 4 * i1 * outStride1;
      const a1 = a0 + 4 * i1 * stride1;
      for (let i2 = 0; i2 < dim2; i2++) {
        const out2 = out1 + 4 * i2 * outStride2;
        const a2 = a1 + 4 * i2 * stride2;
        for (let i3 = 0; i3 < dim3; i3++) {
          const out3 = out2 + 4 * i3 * outStride3;
          const a3 = a2 + 4 * i3 * stride3;
          copyPlane(out3, a3, dim4, dim5, outStride4, outStride5, stride4, stride5);
        }
      }
    }
  }
}

/** Rows that are runs in both, numbers spread over runs, and transposed planes have their own ways; the rest goes singly. */
function copyPlane(
  out: usize,
  a: usize,
  rows: i32,
  columns: i32,
  outRow: i32,
  outColumn: i32,
  row: i32,
  column: i32,
): void {
  if (outColumn == 1 && row == 1 && column > 1) {
    transpose(out, a, rows, columns, 4 * outRow, 4 * column);
    return;
  }
  for (let i = 0; i < rows; i++, out += 4 * outRow, a += 4 * row) {
    if (outColumn == 1 && column == 1) copyRow(out, a, columns);
    else if (outColumn == 1 && column == 0) fillRow(out, load<f32>(a), columns);
    else copySingly(out, a, columns, 4 * outColumn, 4 * column);
  }
}

function copySingly(out: usize, a: usize, count: i32, outStep: usize, step: usize): void {
  for (; count > 0; count--, out += outStep, a += step) store<i32>(out, load<i32>(a));
}
