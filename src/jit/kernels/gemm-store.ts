import { storeLanes } from './lanes.ts';

/** max(floor, sum + bias), where NaN stays NaN. */
export function finished(sum: v128, bias: v128, floor: v128): v128 {
  return f32x4.pmax(f32x4.add(sum, bias), floor);
}

/** Stores the first `columns` lanes, all four if there are more. */
export function storeColumns(out: usize, columns: i32, values: v128): void {
  if (columns > 3) v128.store(out, values);
  else storeLanes(out, values, columns);
}
