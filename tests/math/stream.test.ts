import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fnv1a } from '../../src/math/fnv1a.ts';
import { philox4x32 } from '../../src/math/philox.ts';
import { stream, type Stream } from '../../src/math/stream.ts';
import { hex } from './high-precision.ts';

const uint32 = fc.integer({ min: 0, max: 0xffffffff });

test('key is (seed, low hash word), counter is (high hash word, step, row, column)', () => {
  fc.assert(
    fc.property(uint32, fc.string(), uint32, uint32, uint32, (seed, name, step, row, column) => {
      const { high, low } = fnv1a(name);
      const expected = new Uint32Array(4);
      philox4x32(expected, high, step, row, column, seed, low);
      expect(stream(seed, name).words(step, row, column)).toEqual(expected);
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('draws follow their formulas', () => {
  const draws = stream(7, 'init/0/kernel');
  fc.assert(
    fc.property(uint32, uint32, uint32, fc.integer({ min: 1, max: 2 ** 20 }), (s, r, c, below) => {
      const [w0 = 0, w1 = 0] = [...draws.words(s, r, c)];
      const u1 = (w0 + 0.5) / 2 ** 32;
      const radius = Math.sqrt(-2 * Math.log(u1));
      expect(draws.uniform(s, r, c)).toBe(Math.floor(w0 / 256) / 2 ** 24);
      expect(draws.normal(s, r, c)).toBeCloseTo(
        radius * Math.cos((2 * Math.PI * w1) / 2 ** 32),
        12,
      );
      expect(draws.integer(below, s, r, c)).toBe(Number((BigInt(w0) * BigInt(below)) >> 32n));
    }),
    { numRuns: 500, seed: 1 },
  );
});

test('a uniform stays itself and below 1 in float32', () => {
  const largest = (0xffffffff >>> 8) / 2 ** 24;
  expect(Math.fround(largest)).toBe(largest);
  expect(largest).toBeLessThan(1);
  for (let i = 0; i < 1000; i++) {
    const u = stream(1, 'u').uniform(0, i, 0);
    expect(Math.fround(u)).toBe(u);
  }
});

const fillers = [
  { name: 'fillUniform', fill: 'fillUniform', draw: 'uniform' },
  { name: 'fillNormal', fill: 'fillNormal', draw: 'normal' },
] as const;

describe.each(fillers)('$name', ({ fill, draw }) => {
  test('puts at (i, j) the draw at (step, i, j), whatever the width', () => {
    const draws = stream(3, 'init/kernel');
    const narrow = new Float64Array(6 * 5);
    const wide = new Float64Array(8 * 9);
    draws[fill](narrow, { step: 4, rows: 6, columns: 5 });
    draws[fill](wide, { step: 4, rows: 8, columns: 9 });
    for (let i = 0; i < 6; i++) {
      for (let j = 0; j < 5; j++) {
        expect(narrow[i * 5 + j]).toBe(draws[draw](4, i, j));
        expect(wide[i * 9 + j]).toBe(narrow[i * 5 + j]);
      }
    }
  });

  test('rounds once into float32', () => {
    const draws = stream(3, 'init/kernel');
    const single = new Float32Array(40);
    const double = new Float64Array(40);
    draws[fill](single, { step: 0, rows: 4, columns: 10 });
    draws[fill](double, { step: 0, rows: 4, columns: 10 });
    expect([...single]).toEqual([...Float32Array.from(double)]);
  });

  test('names both sizes if they differ', () => {
    const call = () => stream(0, 'a')[fill](new Float32Array(5), { step: 0, rows: 2, columns: 3 });
    expect(call).toThrow('out has 5 elements: must have 2 × 3');
  });
});

test('another seed, name, step, row or column gives other words', () => {
  const words = (draws: Stream, step: number, row: number, column: number) =>
    [...draws.words(step, row, column)].join();
  const drawn = [
    words(stream(0, 'data/angle'), 0, 0, 0),
    words(stream(1, 'data/angle'), 0, 0, 0),
    words(stream(4294967295, 'data/angle'), 0, 0, 0),
    words(stream(0, 'data/noise'), 0, 0, 0),
    words(stream(0, ''), 0, 0, 0),
    words(stream(0, 'data/angle'), 1, 0, 0),
    words(stream(0, 'data/angle'), 0, 1, 0),
    words(stream(0, 'data/angle'), 0, 0, 1),
  ];
  expect(new Set(drawn).size).toBe(drawn.length);
});

test('no draw depends on those before it', () => {
  const used = stream(5, 'x');
  used.normal(9, 9, 9);
  used.integer(10, 1, 2, 3);
  expect(used.normal(0, 1, 2)).toBe(stream(5, 'x').normal(0, 1, 2));
});

test.each([1.5, -1, 4294967296, NaN, Infinity])('seed %d is refused', (seed) => {
  const message = `seed ${seed}: must be a whole number from 0 to 4294967295`;
  expect(() => stream(seed, 'a')).toThrow(message);
});

test.each([0, 1.5, 1048577, NaN])('integer below %d is refused', (below) => {
  const message = `below ${below}: must be a whole number from 1 to 1048576`;
  expect(() => stream(0, 'a').integer(below, 0, 0, 0)).toThrow(message);
});

const COUNT = 100_000;

/** Largest distance between the distribution of `values` and `distribution`. (Kolmogorov 1933) */
function distance(values: Float64Array, distribution: (x: number) => number): number {
  return values.sort().reduce((worst, x, i) => {
    const expected = distribution(x);
    return Math.max(worst, expected - i / COUNT, (i + 1) / COUNT - expected);
  }, 0);
}

/** Φ to 1e-7. (Abramowitz & Stegun 1964, 26.2.17) */
function normalDistribution(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const c = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const tail =
    (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) *
    c.reduceRight((sum, coefficient) => (sum + coefficient) * t, 0);
  return x < 0 ? tail : 1 - tail;
}

function moment(values: Float64Array, order: number): number {
  return values.reduce((sum, x) => sum + x ** order, 0) / COUNT;
}

// Seed 0 is a seed like any other. 0.00515 is the 1 % point of Kolmogorov's distance at 100,000
// draws; moments may be 4 standard errors off. Rows, columns and steps all have a turn to vary.
const layouts = [
  { seed: 0, step: 0, rows: 1000, columns: 100 },
  { seed: 1, step: 0, rows: 1, columns: COUNT },
  { seed: 2, step: 77, rows: COUNT, columns: 1 },
];

describe.each(layouts)('draws of seed $seed, $rows × $columns', ({ seed, ...fill }) => {
  test('are uniform', () => {
    const values = new Float64Array(COUNT);
    stream(seed, 'test/uniform').fillUniform(values, fill);
    expect(Math.abs(moment(values, 1) - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / COUNT));
    expect(Math.abs(moment(values, 2) - 1 / 3)).toBeLessThan(4 * Math.sqrt(4 / 45 / COUNT));
    expect(distance(values, (x) => x)).toBeLessThan(0.00515);
  });

  test('are normal', () => {
    const values = new Float64Array(COUNT);
    stream(seed, 'test/normal').fillNormal(values, fill);
    expect(Math.abs(moment(values, 1))).toBeLessThan(4 * Math.sqrt(1 / COUNT));
    expect(Math.abs(moment(values, 2) - 1)).toBeLessThan(4 * Math.sqrt(2 / COUNT));
    expect(Math.abs(moment(values, 3))).toBeLessThan(4 * Math.sqrt(15 / COUNT));
    expect(Math.abs(moment(values, 4) - 3)).toBeLessThan(4 * Math.sqrt(96 / COUNT));
    expect(distance(values, normalDistribution)).toBeLessThan(0.00515);
  });

  test('of neighbours are uncorrelated', () => {
    const values = new Float64Array(COUNT);
    stream(seed, 'test/normal').fillNormal(values, fill);
    const products = values.map((x, i) => x * (values[i + 1] ?? 0));
    expect(Math.abs(moment(products, 1))).toBeLessThan(4 * Math.sqrt(1 / COUNT));
  });
});

test('integers fall evenly', () => {
  const counts = new Array<number>(7).fill(0);
  const draws = stream(4, 'test/integer');
  for (let i = 0; i < 70_000; i++) counts[draws.integer(7, 0, i, 0)]!++;
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(16.8); // 1 % point at 6 degrees of freedom
});

// Frozen: a change of one bit here changes every run behind every address.
const golden: [
  seed: number,
  name: string,
  at: [number, number, number],
  words: string,
  uniform: string,
  normal: string,
][] = [
  [0, '', [0, 0, 0], '91e7b3b5 5e1f99c6 35fcac06 c43aed6b', '3fe23cf660000000', 'bfe6dd278e6248e1'],
  [
    0,
    'batches',
    [0, 1, 0],
    'fc427068 83bd4da5 76709b5c d5e2fff0',
    '3fef884e00000000',
    'bfc5de82eb0dfdc4',
  ],
  [
    1,
    'data/angle',
    [0, 17, 0],
    'b52a7cf5 a1c6fd4e d7d5f7ba 95e86ad3',
    '3fe6a54f80000000',
    'bfe1fa64666fccd0',
  ],
  [
    8,
    'data/noise',
    [0, 511, 1],
    '78ea7695 b100288f a0463a5b 2e0ab372',
    '3fde3a9d80000000',
    'bfdc35d868f564f8',
  ],
  [
    16,
    'init/kernel',
    [0, 3, 5],
    '33fd1339 eea8a14a e97aab6e 2c5e8e2c',
    '3fc9fe8980000000',
    '3ffa053d3f29a84d',
  ],
  [
    4294967295,
    'dropout/初',
    [4294967295, 4294967295, 4294967295],
    '5fea3535 c1666357 1d13a89a 1a3627bc',
    '3fd7fa8d40000000',
    '3fa8a55e7e36ba6b',
  ],
];

test.each(golden)('frozen bits: seed %d, %s, %j', (seed, name, at, words, uniform, normal) => {
  const draws = stream(seed, name);
  const word = (value: number) => value.toString(16).padStart(8, '0');
  expect([...draws.words(...at)].map(word).join(' ')).toBe(words);
  expect(hex(draws.uniform(...at))).toBe(uniform);
  expect(hex(draws.normal(...at))).toBe(normal);
});
