import { cos, log } from './elementary.ts';
import { fnv1a } from './fnv1a.ts';
import { philox4x32 } from './philox.ts';

const TWO_PI = 6.283185307179586;

/**
 * Which draws fill a matrix: those of `step` at (row, column) for every row and column, row-major.
 */
export interface Fill {
  readonly step: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A named stream of random draws, each found by its coordinates (step, row, column), whole numbers
 * from 0 to 2³² − 1; drawing changes nothing, so order and number of draws do not matter. Philox
 * 4x32-10 under key (seed, low hash word) at counter (high hash word, step, row, column), the hash
 * being the 64-bit FNV-1a of the name.
 */
export class Stream {
  readonly seed: number;
  readonly name: string;
  readonly #high: number;
  readonly #low: number;
  readonly #words = new Uint32Array(4);

  constructor(seed: number, name: string) {
    if (!Number.isInteger(seed) || seed < 0 || seed > 4294967295) {
      throw new RangeError(`seed ${seed}: must be a whole number from 0 to 4294967295`);
    }
    const { high, low } = fnv1a(name);
    this.seed = seed;
    this.name = name;
    this.#high = high;
    this.#low = low;
  }

  /**
   * The four 32-bit words at these coordinates, in an array of the stream's own that the next draw
   * overwrites.
   */
  words(step: number, row: number, column: number): Uint32Array {
    philox4x32(this.#words, this.#high, step, row, column, this.seed, this.#low);
    return this.#words;
  }

  /** ⌊w₀ / 2⁸⌋ 2⁻²⁴: uniform on [0, 1), exact in float32. */
  uniform(step: number, row: number, column: number): number {
    return (this.words(step, row, column)[0]! >>> 8) / 16777216;
  }

  /**
   * √(−2 ln u₁) cos 2π u₂ with u₁ = (w₀ + ½) 2⁻³², u₂ = w₁ 2⁻³²: standard normal in float64, |z| <
   * 6.77. (Box & Muller 1958)
   */
  normal(step: number, row: number, column: number): number {
    const words = this.words(step, row, column);
    const u1 = (words[0]! + 0.5) / 4294967296;
    const u2 = words[1]! / 4294967296;
    return Math.sqrt(-2 * log(u1)) * cos(TWO_PI * u2);
  }

  /**
   * ⌊w₀ below / 2³²⌋: uniform on 0 … below − 1, each within 2⁻³² of its share; `below` is a whole
   * number from 1 to 2²⁰.
   */
  integer(below: number, step: number, row: number, column: number): number {
    if (!Number.isInteger(below) || below < 1 || below > 1048576) {
      throw new RangeError(`below ${below}: must be a whole number from 1 to 1048576`);
    }
    return Math.floor((this.words(step, row, column)[0]! * below) / 4294967296);
  }

  /**
   * Fills a row-major matrix with `uniform` at each element's coordinates; throws if `out` has
   * another size.
   */
  fillUniform(out: Float32Array | Float64Array, fill: Fill): void {
    checkSize(out, fill);
    const { step, rows, columns } = fill;
    for (let row = 0, at = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) out[at++] = this.uniform(step, row, column);
    }
  }

  /**
   * Fills a row-major matrix with `normal` at each element's coordinates; throws if `out` has
   * another size.
   */
  fillNormal(out: Float32Array | Float64Array, fill: Fill): void {
    checkSize(out, fill);
    const { step, rows, columns } = fill;
    for (let row = 0, at = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) out[at++] = this.normal(step, row, column);
    }
  }
}

/**
 * The stream of that name under that seed; throws on a seed that is no whole number from 0 to 2³² −
 * 1.
 */
export function stream(seed: number, name: string): Stream {
  return new Stream(seed, name);
}

function checkSize(out: ArrayLike<number>, { rows, columns }: Fill): void {
  if (out.length === rows * columns) return;
  throw new RangeError(`out has ${out.length} elements: must have ${rows} × ${columns}`);
}
