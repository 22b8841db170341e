// The gradient of prod calls chained operations, which tfjs has only where all of it is loaded.
import '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { useBackend } from '../engine/backends.ts';
import { allWays, errorOf } from './ops/all-ways.ts';
import { ELEMENTWISE_CASES } from './ops/elementwise.ts';
import { LAYOUT_CASES } from './ops/layout.ts';
import { NETWORK_CASES } from './ops/network.ts';
import { REDUCE_CASES } from './ops/reduce.ts';

beforeAll(() => useBackend('cpu'));

describe.each([
  ['element functions', ELEMENTWISE_CASES],
  ['reductions', REDUCE_CASES],
  ['layouts', LAYOUT_CASES],
  ['layers', NETWORK_CASES],
] as const)('%s, traced and replayed, give what eager tfjs gives', (_, cases) => {
  it.each(cases.map((test) => [test.name, test] as const))('%s', (_, test) => {
    const { eager, interpreter, emitter } = allWays(test);
    expect(Object.keys(interpreter)).toEqual(Object.keys(eager));
    for (const [name, numbers] of Object.entries(eager)) {
      expect(interpreter[name]).toHaveLength(numbers.length);
      // eager tfjs adds up in float64
      expect(errorOf(numbers, interpreter[name]!), name).toBeLessThan(1e-5);
    }
    expect(emitter).toEqual(interpreter);
  });
});
