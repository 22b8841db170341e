/** A field of numbers that begins somewhere in an array: size × size, row 0 at the top. */
export interface SquareField {
  readonly values: ArrayLike<number>;
  readonly size: number;
  readonly offset?: number;
}

/** Paints a field into an image of its own size: `low` in the first tone, `high` in the last, NaN left clear. */
export function paint(
  image: ImageData,
  { values, size, offset = 0 }: SquareField,
  low: number,
  high: number,
  tones: Uint32Array,
): void {
  const pixels = new Uint32Array(image.data.buffer);
  const last = tones.length - 1;
  const scale = high > low ? tones.length / (high - low) : 0;
  for (let i = 0; i < size * size; i++) {
    const level = Math.floor((values[offset + i]! - low) * scale);
    pixels[i] = Number.isNaN(level) ? 0 : tones[Math.max(0, Math.min(last, level))]!;
  }
}

/** Least and greatest finite value of a field; [NaN, NaN] where there is none. */
export function rangeOf({ values, size, offset = 0 }: SquareField): [number, number] {
  let low = NaN;
  let high = NaN;
  for (let i = offset; i < offset + size * size; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    if (!(value >= low)) low = value;
    if (!(value <= high)) high = value;
  }
  return [low, high];
}

/** A canvas in memory with an image of its own size to paint into, and `flush` to bring the image onto it. */
export interface Raster {
  readonly canvas: HTMLCanvasElement;
  readonly image: ImageData;
  flush(): void;
}

/** A raster of size × size pixels. */
export function raster(document: Document, size: number): Raster {
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const ctx = canvas.getContext('2d')!;
  const image = ctx.createImageData(size, size);
  return { canvas, image, flush: () => ctx.putImageData(image, 0, 0) };
}

/** The same field on a finer grid of `fine` × `fine` points with the same ends, linear between its points; into `out`. */
export function refine({ values, size, offset = 0 }: SquareField, fine: number, out: Float32Array) {
  const step = (size - 1) / (fine - 1);
  for (let row = 0; row < fine; row++) {
    const top = Math.min(size - 2, Math.floor(row * step));
    const down = row * step - top;
    for (let column = 0; column < fine; column++) {
      const left = Math.min(size - 2, Math.floor(column * step));
      const right = column * step - left;
      const at = offset + top * size + left;
      const above = values[at]! + right * (values[at + 1]! - values[at]!);
      const under = values[at + size]! + right * (values[at + size + 1]! - values[at + size]!);
      out[row * fine + column] = above + down * (under - above);
    }
  }
}
