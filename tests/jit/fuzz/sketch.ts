import { exactly, fits, largest } from './bounds.ts';
import { valuesOf, type Argument, type Expression } from './expression.ts';
import { seen } from './seen.ts';
import { broadcast, sizeOf, type Facts, type Value } from './value.ts';

/** One line of a graph's code. */
export interface Line {
  readonly value: Value;
  readonly expression: Expression;
}

/** No value of a graph is larger, so that errors of operands do not grow much. */
const LARGEST = 256;
/** No value is less sure: what two right engines may differ in stays far below what a wrong one does. */
const UNSURE = 1e-3;
/** No value has more elements. */
export const MOST = 1024;

/**
 * A graph in the making. What it becomes follows lists of choices: shorter lists and smaller numbers make simpler
 * graphs, and any list makes one.
 */
export class Sketch {
  readonly lines: Line[] = [];
  readonly values: Value[];
  #choices: readonly number[] = [];
  #next = 0;

  constructor(inputs: readonly Value[]) {
    this.values = [...inputs];
  }

  follow(choices: readonly number[]): void {
    this.#choices = choices;
    this.#next = 0;
  }

  /** One of the options; the first where the choices have run out. */
  choose<const T>(options: readonly T[]): T {
    return options[(this.#choices[this.#next++] ?? 0) % options.length]!;
  }

  /** One of the values that will do: often the latest, or one that the last line reads too. */
  pick(willDo: (value: Value) => boolean): Value | null {
    const found = this.values.filter(willDo).reverse();
    const [latest] = found;
    if (!latest) return null;
    const last = this.lines.at(-1);
    const read = last ? valuesOf(last.expression).filter(willDo) : [];
    return this.choose(this.choose([[latest], read.length ? read : found, found, [latest]]));
  }

  /** Writes a line; null, and no line, where its value would be too large, too unsure or too long. */
  add(expression: Expression, facts: Facts): Value | null {
    const { shape, dtype, low, high, grid, error } = facts;
    // never true of NaN
    const isTame = largest(facts) <= LARGEST && error <= UNSURE && sizeOf(shape) <= MOST;
    if (!isTame) return null;
    const value = { name: `v${this.lines.length}`, shape, dtype, low, high, grid, error };
    this.lines.push({ value, expression });
    this.values.push(value);
    return value;
  }

  /** A function of single elements without jumps; a polynomial has a grid, on which results of exact operands lie. */
  smooth(expression: Expression, grid = 0): Value | null {
    const operands = valuesOf(expression);
    const shape = broadcast(...operands.map((operand) => operand.shape));
    const bounds = shape && seen(expression, grid > 0);
    if (!bounds) return null;
    const isExact = operands.every((each) => each.grid > 0) && fits(largest(bounds), grid);
    const { low, high } = bounds;
    const found = isExact ? exactly(low, high, grid) : bounds;
    return this.add(expression, { shape, dtype: 'float32', ...found });
  }

  /** A function of single elements that jumps: operands must be exact, or rounding would decide. */
  jump(f: string, given: readonly Argument[], facts: Omit<Facts, 'shape'>): Value | null {
    const operands = valuesOf({ f, given });
    const shape = broadcast(...operands.map((operand) => operand.shape));
    const isExact = operands.every(({ grid }) => grid > 0);
    return shape && isExact ? this.add({ f, given }, { shape, ...facts }) : null;
  }

  /** The values that no line reads. */
  get ends(): Value[] {
    const read = new Set(this.lines.flatMap(({ expression }) => valuesOf(expression)));
    return this.lines.map(({ value }) => value).filter((value) => !read.has(value));
  }
}
