import { normal, uniform } from './stream.ts';

/** out[i, j] ← the stream's uniform draw at (step, i, j), on [0, 1). */
export function drawUniform(out: usize, stream: usize, step: usize, rows: i32, columns: i32): void {
  const t = load<u32>(step);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, out += 4) store<f32>(out, uniform(stream, t, i, j));
  }
}

/** out[i, j] ← the stream's standard normal draw at (step, i, j), rounded to float32 once. */
export function drawNormal(out: usize, stream: usize, step: usize, rows: i32, columns: i32): void {
  const t = load<u32>(step);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++, out += 4) store<f32>(out, f32(normal(stream, t, i, j)));
  }
}
