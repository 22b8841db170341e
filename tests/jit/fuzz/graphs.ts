import fc from 'fast-check';
import { largest, scaled } from './bounds.ts';
import { Graph, type Input } from './graph.ts';
import { DRIFT, inputOf, KINDS, type KindName } from './inputs.ts';
import { clipped, constant } from './operands.ts';
import { CALLS } from './rows.ts';
import type { Row } from './rows/row.ts';
import { MOST, Sketch } from './sketch.ts';
import { sameShape, sizeOf, type Value } from './value.ts';

/** What a random graph is made from; smaller numbers and shorter lists make simpler graphs. */
interface Recipe {
  readonly seed: number;
  readonly sizes: readonly number[];
  /** Axes are places among the sizes, or 1; null is the shape of the input before. */
  readonly inputs: readonly { kind: KindName; axes: readonly number[] | null }[];
  readonly calls: readonly { row: Row; choices: readonly number[] }[];
  /** How the states go on, and what is read beside the values that nobody else reads. */
  readonly nexts: readonly (readonly number[])[];
  readonly readings: readonly number[];
}

const size = fc.constantFrom(3, 2, 5, 4, 7, 8, 9, 6, 13, 17);
const axes = fc.option(fc.array(fc.nat(3), { maxLength: 3 }));
const choices = fc.array(fc.nat(999), { minLength: 12, maxLength: 12 });
const kind = fc.constantFrom(...(Object.keys(KINDS) as KindName[]));
const row = fc.oneof(...CALLS.map((rows) => fc.constantFrom(...rows)));

const recipes: fc.Arbitrary<Recipe> = fc.record({
  seed: fc.nat(999_999),
  sizes: fc.tuple(size, size, size),
  inputs: fc.array(fc.record({ kind, axes }), { maxLength: 5 }),
  calls: fc.array(fc.record({ row, choices }), { minLength: 1, maxLength: 24, size: 'max' }),
  nexts: fc.array(choices, { maxLength: 6 }),
  readings: fc.array(fc.nat(999), { maxLength: 2 }),
});

/** Random steps of covered kernels. */
export const graphs: fc.Arbitrary<Graph> = recipes.map((recipe) => {
  const inputs = inputsOf(recipe);
  const sketch = new Sketch(inputs.map(({ value }) => value));
  for (const { row, choices } of recipe.calls) {
    sketch.follow(choices);
    row(sketch);
  }
  const states = inputs.filter(({ from }) => from.kind === 'state');
  const nexts = states.map(({ value }, i) => {
    sketch.follow(recipe.nexts[i] ?? []);
    return [value.name, nextOf(value, sketch)] as const;
  });
  const ends = sketch.ends.filter((end) => nexts.every(([, next]) => next !== end));
  const others = recipe.readings.map((i) => sketch.values[i % sketch.values.length]!);
  const readings = [...ends, ...others].map((value, i) => [`reading${i}`, value] as const);
  return new Graph(inputs, sketch.lines, Object.fromEntries([...nexts, ...readings]));
});

/** The first input is exact, so that every row has something to work on. */
function inputsOf({ seed, sizes, inputs }: Recipe): Input[] {
  const made = [inputOf('given', 'a', sizes.slice(0, 2), seed)];
  for (const { kind, axes } of inputs) {
    let shape = axes?.map((i) => sizes[i] ?? 1) ?? made.at(-1).value.shape;
    while (sizeOf(shape) > MOST) shape = shape.slice(1);
    made.push(inputOf(kind, String.fromCharCode(97 + made.length), shape, seed));
  }
  return made;
}

/** A state's next value: the state itself, another value that does as well, or one that is made to do. */
function nextOf(state: Value, sketch: Sketch): Value {
  const { dtype, shape } = state;
  const alike = (value: Value) => value.dtype === dtype && sameShape(value.shape, shape);
  const does = (value: Value) =>
    alike(value) &&
    value.low >= state.low &&
    value.high <= state.high &&
    value.grid >= state.grid &&
    value.error <= state.error;
  const way = sketch.choose(['kept', 'another', 'made', 'made', 'constant']);
  if (way === 'kept') return state;
  if (way === 'another' || dtype !== 'float32') return sketch.pick(does) ?? state;
  if (way === 'constant') return constant(sketch, shape);
  const value = sketch.pick((each) => alike(each) && (state.grid === 0 || each.grid > 0)) ?? state;
  if (does(value)) return value;
  return state.grid > 0 ? whole(value, sketch) : damped(value, sketch);
}

/** The exact value's whole numbers within −2 … 2. */
function whole(value: Value, sketch: Sketch): Value {
  const low = Math.floor(value.low);
  return clipped(sketch, sketch.jump('floor', [value], { ...value, low, grid: 1 })!);
}

/** The value times a power of two that makes it small and sure enough for a state. */
function damped(value: Value, sketch: Sketch): Value {
  let factor = 1;
  while (largest(value) * factor > 2 || value.error * factor > DRIFT) factor /= 2;
  const expression = { f: 'mul', given: [value, factor] };
  return sketch.add(expression, { ...value, ...scaled(value, factor) })!;
}
