import { principalDirection } from '../math/principal-direction.ts';
import type { WeightPath, WeightPathView } from '../recipe/weight-path.ts';
import type { State, Trainer } from './trainer.ts';

/** Room around the path, as a share of its reach. */
const MARGIN = 1.15;

/**
 * The path through the states on the plane of its two principal directions (Li et al. 2018), and the loss around it; the
 * trainer is of that run, and is left elsewhere. Of a run whose variables change on the way it is the path with the last ones.
 */
export function weightPath(
  { rows }: WeightPath,
  trainer: Trainer,
  all: readonly State[],
): WeightPathView {
  const namesOf = ({ variables }: State) => Object.keys(variables).join();
  const states = all.filter((state) => namesOf(state) === namesOf(all.at(-1)!));
  const weights = states.map(({ variables }) => flat(variables));
  const width = weights[0]!.length;
  const middle = Float64Array.from({ length: width }, (_, i) => mean(weights.map((w) => w[i]!)));
  const around = weights.flatMap((w) => Array.from(w, (value, i) => value - middle[i]!));
  const travelled = weights.at(-1).map((value, i) => value - weights[0]![i]!);
  const across = towards(travelled, principalDirection(around, width));
  const up = towards(travelled, principalDirection(around, width, [across]));
  const parts = states.map((_, i) => {
    const row = around.slice(i * width, (i + 1) * width);
    return [product(row, across), product(row, up)] as const;
  });
  const [x, y] = [reach(parts.map(([part]) => part)), reach(parts.map(([, part]) => part))];
  const extent = MARGIN * Math.max(x.half / 2, y.half, 1e-6);
  const lossAt = lossAround(trainer, states.at(-1), middle, [across, up]);
  const columns = 2 * rows - 1;
  const place = (i: number, count: number) => (2 * i) / (count - 1) - 1;
  return {
    steps: Uint32Array.from(states, ({ step }) => step),
    points: Float32Array.from(parts.flatMap(([a, b]) => [a - x.middle, b - y.middle])),
    extent,
    loss: Float32Array.from({ length: rows * columns }, (_, at) =>
      lossAt(
        x.middle + 2 * extent * place(at % columns, columns),
        y.middle - extent * place(Math.floor(at / columns), rows),
      ),
    ),
    rows,
    held: share(parts.flat(), around),
  };
}

/** The training loss at so much of both directions from the middle, with the memory of a state. */
function lossAround(
  trainer: Trainer,
  state: State,
  middle: Float64Array,
  [across, up]: readonly [Float64Array, Float64Array],
): (a: number, b: number) => number {
  return (a, b) => {
    const weights = middle.map((value, i) => value + a * across[i]! + b * up[i]!);
    let from = 0;
    const variables = Object.fromEntries(
      Object.entries(state.variables).map(([name, { length }]) => {
        const values = Float32Array.from(weights.subarray(from, from + length));
        from += length;
        return [name, values];
      }),
    );
    trainer.restore({ ...state, variables });
    return trainer.evaluate().loss('train');
  };
}

/** The direction or its opposite: the one along which the path ends beyond its start. */
const towards = (travelled: Float64Array, direction: Float64Array): Float64Array =>
  product(travelled, direction) < 0 ? direction.map((value) => -value) : direction;

const flat = (variables: State['variables']): Float64Array =>
  Float64Array.from(Object.values(variables).flatMap((values) => [...values]));

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const product = (a: ArrayLike<number>, b: Float64Array): number =>
  b.reduce((sum, value, i) => sum + value * a[i]!, 0);

function reach(values: readonly number[]): { middle: number; half: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { middle: (low + high) / 2, half: (high - low) / 2 };
}

/** How much of the sum of squares of `all` the `parts` have; 1 of nothing. */
function share(parts: readonly number[], all: readonly number[]): number {
  const squares = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value * value, 0);
  const whole = squares(all);
  return whole > 0 ? squares(parts) / whole : 1;
}
