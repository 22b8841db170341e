import type { Source } from '../../../src/jit/spec.ts';
import { stream } from '../../../src/math/stream.ts';
import { exactly } from './bounds.ts';
import type { Input } from './graph.ts';
import { sizeOf, type Facts } from './value.ts';

/** How far apart two right engines may be in a rounded state, before any step: what makes its next value keeps to that. */
export const DRIFT = 2 ** -20;

/** How many steps a random graph is run. */
export const STEPS = 3;

/** Samples that a batch takes its rows from. */
const SAMPLES = 7;

/** A kind of input: what is known of it, and its numbers, each from a draw in [0, 1). */
interface Kind {
  readonly from: (name: string) => Source;
  readonly facts: Omit<Facts, 'shape'>;
  readonly number?: (u: number) => number;
  readonly rank?: number;
}

const state = (): Source => ({ kind: 'state' });
const given = (): Source => ({ kind: 'given' });
const quarters = (u: number) => (Math.floor(17 * u) - 8) / 4;
const float32 = (u: number) => Math.fround(4 * u - 2);
const place = (u: number) => Math.floor(3 * u);

const EXACT = { dtype: 'float32', ...exactly(-2, 2, 0.25) } as const;
const ROUNDED = { ...EXACT, grid: 0 };
const PLACE = { dtype: 'int32', ...exactly(0, 2) } as const;

export const KINDS = {
  given: { from: given, facts: EXACT, number: quarters },
  state: { from: state, facts: EXACT, number: quarters },
  'rounded given': { from: given, facts: ROUNDED, number: float32 },
  'rounded state': { from: state, facts: { ...ROUNDED, error: DRIFT }, number: float32 },
  'int32 given': { from: given, facts: PLACE, number: place },
  'int32 state': { from: state, facts: PLACE, number: place },
  uniform: {
    from: (name) => ({ kind: 'uniform', stream: name }),
    facts: { ...ROUNDED, low: 0, high: 1 },
  },
  normal: {
    from: (name) => ({ kind: 'normal', stream: name }),
    facts: { ...ROUNDED, low: -7, high: 7 },
  },
  sequence: { from: () => ({ kind: 'sequence' }), facts: ROUNDED, number: float32, rank: 0 },
  batch: {
    from: () => ({ kind: 'batch', stream: 'batches', samples: SAMPLES }),
    facts: { ...PLACE, high: SAMPLES - 1 },
    rank: 1,
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;

/** An input of that kind, its numbers drawn from a stream of its name. */
export function inputOf(
  kind: KindName,
  name: string,
  wanted: readonly number[],
  seed: number,
): Input {
  const { from, facts, number, rank }: Kind = KINDS[kind];
  const shape = wanted.slice(0, rank);
  const draws = stream(seed, `input/${name}`);
  // a sequence has one number for each step
  const count = kind === 'sequence' ? STEPS : sizeOf(shape);
  const numbers = number
    ? Array.from({ length: count }, (_, i) => number(draws.uniform(0, 0, i)))
    : null;
  return { value: { name, shape, ...facts }, from: from(name), numbers };
}
