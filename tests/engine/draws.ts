import { stream } from '../../src/math/stream.ts';

/** `length` standard normal numbers rounded to float32, the same ones for the same name. */
export function normals(name: string, length: number): Float32Array {
  const out = new Float32Array(length);
  stream(7, name).fillNormal(out, { step: 0, rows: 1, columns: length });
  return out;
}
