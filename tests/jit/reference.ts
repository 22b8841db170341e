import { BINARY, INSTRUCTIONS, REDUCTIONS, UNARY } from '../../src/jit/instructions.ts';
import type { Compiled } from '../../src/jit/spec.ts';
import { BINARY_FUNCTIONS, UNARY_FUNCTIONS } from './kernels/functions.ts';

const FOLDS: Record<(typeof REDUCTIONS)[number], (values: number[]) => number> = {
  sum: (values) => values.reduce((a, b) => a + b, 0),
  mean: (values) => values.reduce((a, b) => a + b, 0) / values.length,
  max: (values) => Math.max(...values),
  min: (values) => Math.min(...values),
  product: (values) => values.reduce((a, b) => a * b, 1),
  any: (values) => Number(values.some(Boolean)),
  all: (values) => Number(values.every(Boolean)),
};

const NAMES = Object.keys(INSTRUCTIONS) as (keyof typeof INSTRUCTIONS)[];

/** The instructions of a compiled step, each with its words. */
export function decode(code: Int32Array): { name: keyof typeof INSTRUCTIONS; words: Int32Array }[] {
  const found = [];
  for (let pc = 0; pc < code.length;) {
    const name = NAMES[code[pc]!]!;
    const words = code.subarray(pc + 1, pc + 1 + INSTRUCTIONS[name].length);
    found.push({ name, words });
    pc += 1 + words.length;
  }
  return found;
}

const floatOf = (word: number): number => new Float32Array(Int32Array.of(word).buffer)[0]!;

/** A compiled step run in plain TypeScript: what the kernels are held to, and the compiler without them. */
export class Reference {
  readonly #memory: ArrayBuffer;
  readonly f32: Float32Array;
  readonly i32: Int32Array;

  constructor(readonly compiled: Compiled) {
    this.#memory = new ArrayBuffer(compiled.bytes + 64);
    this.f32 = new Float32Array(this.#memory);
    this.i32 = new Int32Array(this.#memory);
    for (const { at, data } of compiled.constants)
      (data instanceof Int32Array ? this.i32 : this.f32).set(data, at / 4);
  }

  set(name: string, values: ArrayLike<number>): void {
    const view = this.compiled.inputs[name]!.dtype === 'int32' ? this.i32 : this.f32;
    view.set(values, this.compiled.at.inputs[name]! / 4);
  }

  read(name: string): Float32Array {
    const size = this.compiled.inputs[name]!.shape.reduce((a, b) => a * b, 1);
    const start = this.compiled.at.inputs[name]! / 4;
    return this.f32.slice(start, start + size);
  }

  /** One step; drawn inputs must have been set, since draws are left out. Gives the readings. */
  run(): Record<string, Float32Array> {
    const { code, readings, at } = this.compiled;
    for (const { name, words } of decode(code)) {
      const given = INSTRUCTIONS[name].map((parameter, i) => {
        const word = words[i]!;
        if (parameter.startsWith('float')) return floatOf(word);
        return parameter.startsWith('pointer') && word >= 0 ? word / 4 : word;
      });
      this.#perform(name, given);
    }
    return Object.fromEntries(
      Object.entries(readings).map(([name, { shape }]) => {
        const size = shape.reduce((a, b) => a * b, 1);
        return [name, this.f32.slice(at.readings[name]! / 4, at.readings[name]! / 4 + size)];
      }),
    );
  }

  #perform(name: keyof typeof INSTRUCTIONS, given: number[]): void {
    const { f32, i32 } = this;
    const [g0 = 0, g1 = 0, g2 = 0, g3 = 0, g4 = 0, g5 = 0, g6 = 0, g7 = 0, g8 = 0, g9 = 0] = given;
    const element = (start: number, mode: number, i: number, j: number, columns: number) =>
      f32[start + [i * columns + j, j, i, 0][mode]!]!;
    switch (name) {
      case 'unary': {
        const f = UNARY_FUNCTIONS[UNARY[g0]!];
        for (let i = 0; i < g3; i++) f32[g1 + i] = f(f32[g2 + i]!, g4, g5);
        return;
      }
      case 'binary': {
        const f = BINARY_FUNCTIONS[BINARY[g0]!];
        each(g6, g7, (i, j) => {
          f32[g1 + i * g7 + j] = f(element(g2, g3, i, j, g7), element(g4, g5, i, j, g7));
        });
        return;
      }
      case 'select':
        each(g7, g8, (i, j) => {
          const chosen = element(g1, g2, i, j, g8) !== 0;
          f32[g0 + i * g8 + j] = chosen ? element(g3, g4, i, j, g8) : element(g5, g6, i, j, g8);
        });
        return;
      case 'reduce':
        each(g3, g5, (o, i) => {
          const values = Array.from({ length: g4 }, (_, k) => f32[g2 + (o * g4 + k) * g5 + i]!);
          f32[g1 + o * g5 + i] = FOLDS[REDUCTIONS[g0]!](values);
        });
        return;
      case 'argReduce':
        each(g3, g5, (o, i) => {
          const values = Array.from({ length: g4 }, (_, k) => f32[g2 + (o * g4 + k) * g5 + i]!);
          f32[g1 + o * g5 + i] = values.indexOf(g0 ? Math.min(...values) : Math.max(...values));
        });
        return;
      case 'gemm':
        each(g3, g4, (i, j) => {
          let sum = 0;
          for (let k = 0; k < g5; k++)
            sum +=
              f32[g1 + (g6 ? k * g3 + i : i * g5 + k)]! * f32[g2 + (g7 ? j * g5 + k : k * g4 + j)]!;
          if (g8 >= 0) sum += f32[g8 + j]!;
          f32[g0 + i * g4 + j] = g9 && sum < 0 ? 0 : sum;
        });
        return;
      case 'copy':
        this.#copy(given);
        return;
      case 'fill':
        f32.fill(g2, g0, g0 + g1);
        return;
      case 'gather':
        each(g3, g6, (o, n) => {
          const from = g1 + (o * g4 + i32[g2 + n]!) * g5;
          f32.copyWithin(g0 + (o * g6 + n) * g5, from, from + g5);
        });
        return;
      case 'scatter':
        f32.fill(0, g0, g0 + g3 * g4);
        each(g5, g4, (n, i) => {
          f32[g0 + i32[g2 + n]! * g4 + i]! += f32[g1 + n * g4 + i]!;
        });
        return;
      case 'oneHot':
        each(g2, g3, (i, d) => {
          f32[g0 + i * g3 + d] = i32[g1 + i] === d ? g4 : g5;
        });
        return;
      case 'toInt':
        for (let i = 0; i < g2; i++) i32[g0 + i] = f32[g1 + i]!;
        return;
      case 'toFloat':
        for (let i = 0; i < g2; i++) f32[g0 + i] = i32[g1 + i]!;
        return;
      case 'record':
        f32.copyWithin(g0, g1, g1 + g2);
        return;
      case 'take':
        f32[g0] = f32[g1]!;
        return;
      case 'drawBatch':
      case 'drawUniform':
      case 'drawNormal':
        return;
      default:
        throw new Error(`the reference has no ${name}`);
    }
  }

  #copy([out = 0, a = 0, ...rest]: number[]): void {
    const [dims, to, from] = [rest.slice(0, 6), rest.slice(6, 12), rest.slice(12, 18)];
    const total = dims.reduce((product, n) => product * n, 1);
    for (let index = 0; index < total; index++) {
      let [left, o, i] = [index, out, a];
      for (let d = 5; d >= 0; d--) {
        const at = left % dims[d]!;
        left = Math.floor(left / dims[d]!);
        o += at * to[d]!;
        i += at * from[d]!;
      }
      this.f32[o] = this.f32[i]!;
    }
  }
}

function each(rows: number, columns: number, f: (i: number, j: number) => void): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) f(i, j);
}
