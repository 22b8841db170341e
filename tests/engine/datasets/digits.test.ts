import { createHash } from 'node:crypto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { dataSet, type Table } from '../../../src/engine/datasets/datasets.ts';
import packed from '../../../src/engine/datasets/digits.json' with { type: 'json' };
import { prepare } from '../../../src/engine/datasets/prepare.ts';
import { DIGITS, digits } from '../../../src/recipe/data.ts';

const PIXELS = DIGITS.side ** 2;
const MOST = DIGITS.classes * DIGITS.each - DIGITS.test;

beforeAll(() => prepare(digits({ samples: MOST })));
afterEach(() => {
  vi.doUnmock('../../../src/engine/datasets/digits.json');
  vi.resetModules();
});

const at = (seed: number, samples = MOST) => dataSet(digits({ samples }), seed);

/** Each digit as its label and the bytes of its picture. */
const digitsIn = ({ features, labels }: Table) =>
  Array.from(labels!, (label, i) => {
    const picture = features.subarray(i * PIXELS, (i + 1) * PIXELS);
    return `${label} ${Buffer.from(picture.map((ink) => 255 * ink)).toString('base64')}`;
  });

/** Another copy of the modules, in which nothing is loaded yet. */
async function fresh() {
  vi.resetModules();
  const { prepare, NotLoaded } = await import('../../../src/engine/datasets/prepare.ts');
  const { digits: make } = await import('../../../src/engine/datasets/digits.ts');
  return { prepare, NotLoaded, make };
}

test('the packed pictures are those that were packed', () => {
  const all = packed.digits.map((text) => Buffer.from(text, 'base64'));
  expect(all.map(({ length }) => length)).toEqual(
    Array.from({ length: DIGITS.classes }, () => DIGITS.each * PIXELS),
  );
  const hash = createHash('sha256').update(Buffer.concat(all)).digest('hex');
  expect(hash).toBe('a02298dd27abd2cef2bf5b7f61fdee892c221817f240a390debcb68a4ec83f89');
});

test('every digit is either in training or in the test set, the classes taking turns', () => {
  const { train, test } = at(1);
  expect([train.samples, test.samples]).toEqual([MOST, DIGITS.test]);
  const each = [...digitsIn(train), ...digitsIn(test)];
  const all = packed.digits.flatMap((text, label) => {
    const bytes = Buffer.from(text, 'base64');
    return Array.from({ length: DIGITS.each }, (_, i) => {
      const picture = bytes.subarray(i * PIXELS, (i + 1) * PIXELS);
      return `${label} ${picture.toString('base64')}`;
    });
  });
  expect(each.sort()).toEqual(all.sort());
  for (const { labels } of [train, test])
    expect([...labels!]).toEqual(Array.from(labels!, (_, i) => i % DIGITS.classes));
});

test('pixels are from paper, 0, to ink, 1, and the ink is in the middle', () => {
  const { features } = at(1).train;
  expect(Math.min(...features)).toBe(0);
  expect(Math.max(...features)).toBe(1);
  // the middle of mass of every digit of MNIST is in the middle of its picture
  const middle = (DIGITS.side - 1) / 2;
  for (const of of [
    (pixel: number) => pixel % DIGITS.side,
    (pixel: number) => Math.floor(pixel / DIGITS.side),
  ]) {
    let [ink, sum] = [0, 0];
    features.forEach((value, i) => {
      ink += value;
      sum += value * of(i % PIXELS);
    });
    expect(Math.abs(sum / ink - middle)).toBeLessThan(0.5);
  }
});

test('another seed draws another split', () => {
  expect(digitsIn(at(1).test)).toEqual(digitsIn(at(1).test));
  expect(digitsIn(at(2).test)).not.toEqual(digitsIn(at(1).test));
});

test('fewer digits to learn from leave the others and the test set where they are', () => {
  const [few, many] = [at(1, 73), at(1)];
  expect(digitsIn(few.test)).toEqual(digitsIn(many.test));
  expect(digitsIn(few.train)).toEqual(digitsIn(many.train).slice(0, 73));
});

test('before they are loaded an error says what to do', async () => {
  const { prepare, make } = await fresh();
  expect(() => make(digits({ samples: 10 }), 1)).toThrow('await prepare(data)');
  await prepare(digits({ samples: 10 }));
  expect(make(digits({ samples: 10 }), 1).train.samples).toBe(10);
});

test('a file that does not come is named, with what to do', async () => {
  vi.doMock('../../../src/engine/datasets/digits.json', () => {
    throw new TypeError('Failed to fetch');
  });
  const { prepare, NotLoaded } = await fresh();
  const loading = prepare(digits({ samples: 10 }));
  await expect(loading).rejects.toThrow(NotLoaded);
  await expect(loading).rejects.toThrow(
    /^the data set "digits" could not be loaded \(.*\): check the connection, then try again$/s,
  );
});
