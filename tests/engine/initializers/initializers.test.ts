import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { firstValues, INITIALIZERS } from '../../../src/engine/initializers/initializers.ts';
import { stream } from '../../../src/math/stream.ts';
import {
  constant,
  glorotNormal,
  glorotUniform,
  heNormal,
  lecunNormal,
  normal,
  type Initializer,
} from '../../../src/recipe/initializer.ts';

type Case = {
  name: string;
  spec: Initializer;
  variance: (inputs: number, outputs: number) => number;
};

const NORMAL: Case[] = [
  { name: 'heNormal', spec: heNormal(), variance: (inputs) => 2 / inputs },
  { name: 'heNormal ½', spec: heNormal({ slope: 0.5 }), variance: (inputs) => 1.6 / inputs },
  {
    name: 'heNormal × 3',
    spec: heNormal({ gain: 3 }),
    variance: (inputs) => 18 / inputs,
  },
  { name: 'heNormal −1', spec: heNormal({ slope: -1 }), variance: (inputs) => 1 / inputs },
  { name: 'glorotNormal', spec: glorotNormal(), variance: (i, o) => 2 / (i + o) },
  {
    name: 'glorotNormal × 4',
    spec: glorotNormal({ gain: 4 }),
    variance: (i, o) => 32 / (i + o),
  },
  { name: 'lecunNormal', spec: lecunNormal(), variance: (inputs) => 1 / inputs },
  {
    name: 'lecunNormal × ½',
    spec: lecunNormal({ gain: 0.5 }),
    variance: (inputs) => 0.25 / inputs,
  },
  { name: 'normal', spec: normal({ deviation: 0.3 }), variance: () => 0.09 },
];
const UNIFORM: Case[] = [
  { name: 'glorotUniform', spec: glorotUniform(), variance: (i, o) => 2 / (i + o) },
];
const CONSTANT: Case[] = [{ name: 'constant', spec: constant(1.5), variance: () => 0 }];
const CASES = [...NORMAL, ...UNIFORM, ...CONSTANT];

const values = (spec: Initializer, shape: readonly number[], seed = 1) =>
  firstValues(spec, {
    shape,
    fanIn: shape[0] ?? 1,
    fanOut: shape.at(-1) ?? 1,
    draws: stream(seed, 'init/dense1/kernel'),
  });

/** The bits of seed 1. They feed every run: whoever changes one must raise REVISION in src/recipe. */
const GOLDEN: Record<string, string> = {
  heNormal: 'c67096426c208413',
  'heNormal ½': '41916dd10c9c7a3b',
  'heNormal −1': 'f1993275c976f630', // LeCun's, as it should be
  lecunNormal: 'f1993275c976f630',
  'heNormal × 3': 'cf11247e540aa71c',
  'lecunNormal × ½': '10ad895f88bfc14f',
  glorotNormal: '4cdac1f814aa5f85',
  'glorotNormal × 4': '48e9f5b0b8a1f6e2',
  normal: '5101d8ea10969134',
  glorotUniform: '6c6f0468368a9987',
  constant: '2d0839c51c80d776',
};

test('there is a case for every kind', () => {
  const kinds = new Set(CASES.map(({ spec }) => spec.kind));
  expect([...kinds].sort()).toEqual(Object.keys(INITIALIZERS).sort());
});

describe.each(CASES)('$name', ({ name, spec, variance }) => {
  test('has the variance of its formula, and mean 0', () => {
    const drawn = values(spec, [80, 120]);
    const n = drawn.length;
    const mean = drawn.reduce((sum, v) => sum + v, 0) / n;
    const found = drawn.reduce((sum, v) => sum + (v - mean) ** 2, 0) / n;
    const expected = variance(80, 120);
    if (name === 'constant') expect(new Set(drawn)).toEqual(new Set([1.5]));
    else {
      // four standard errors of 9,600 draws
      expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(expected / n));
      expect(Math.abs(found / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    }
  });

  test('has the very bits it always had', () => {
    const bits = new Uint8Array(values(spec, [8, 12]).buffer);
    expect(createHash('sha256').update(bits).digest('hex').slice(0, 16)).toBe(GOLDEN[name]);
  });

  test('fills any shape; the same seed gives the same bits', () => {
    for (const shape of [[], [5], [3, 4], [3, 3, 2, 8]]) {
      const drawn = values(spec, shape);
      expect(drawn.length).toBe(shape.reduce((a, b) => a * b, 1));
      expect(values(spec, shape)).toEqual(drawn);
    }
  });

  test('another seed gives other values', () => {
    const same = String(values(spec, [4, 4], 2)) === String(values(spec, [4, 4]));
    expect(same).toBe(name === 'constant');
  });
});

describe('the standard draws', () => {
  test.each(NORMAL)('$name scales those of every other normal scheme', ({ spec, variance }) => {
    const shape = [7, 9];
    const draws = stream(1, 'init/dense1/kernel');
    const deviation = Math.sqrt(variance(7, 9));
    values(spec, shape).forEach((value, i) => {
      const z = draws.normal(0, Math.floor(i / 9), i % 9);
      expect(Math.abs(value - deviation * z)).toBeLessThanOrEqual(1.2e-7 * Math.abs(value));
    });
  });

  test('He over LeCun is √2 for every element, up to float32 rounding', () => {
    const he = values(heNormal(), [16, 16]);
    const lecun = values(lecunNormal(), [16, 16]);
    he.forEach((value, i) => expect(value / lecun[i]! / Math.SQRT2).toBeCloseTo(1, 6));
  });

  test('glorotUniform fills its limits', () => {
    const drawn = values(glorotUniform(), [50, 50]);
    const limit = Math.sqrt(6 / 100);
    const most = Math.max(...drawn.map(Math.abs));
    expect(most).toBeLessThanOrEqual(Math.fround(limit));
    expect(most).toBeGreaterThan(0.99 * limit);
  });

  // Glorot's scale depends on the number of outputs
  const byInputs = CASES.filter(({ name }) => !name.startsWith('glorot'));

  test.each(byInputs)('$name: a wider layer keeps the columns it had', ({ spec }) => {
    const narrow = values(spec, [6, 4]);
    const wide = values(spec, [6, 10]);
    narrow.forEach((value, i) => expect(wide[Math.floor(i / 4) * 10 + (i % 4)]).toBe(value));
  });
});
