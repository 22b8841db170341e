import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPlaceholder, placeholder, split } from '../../src/recipe/placeholder.ts';

const tree = (rate: number, slopes: readonly number[]) => ({
  optimizer: { kind: 'sgd', learningRate: placeholder(rate) },
  layers: slopes.map((slope) => ({ kind: 'dense', units: 4, slope: placeholder(slope) })),
  steps: 600,
  nothing: null,
});

describe('a placeholder', () => {
  test('holds a finite number', () => {
    expect(placeholder(0.1)).toEqual({ placeholder: 0.1 });
    expect(isPlaceholder(placeholder(0))).toBe(true);
  });

  test.each([null, undefined, 0.1, 'placeholder', {}, []])('is not %j', (node) =>
    expect(isPlaceholder(node)).toBe(false),
  );

  test.each([
    [NaN, 'beta: NaN is not a finite number'],
    [Infinity, 'beta: Infinity is not a finite number'],
  ])('refuses %s by its name', (value, sentence) =>
    expect(() => placeholder(value, 'beta')).toThrow(new Error(sentence)),
  );
});

describe('split', () => {
  test('gives the numbers by their path', () => {
    expect(split(tree(0.1, [0, 0.25])).numbers).toEqual({
      'optimizer.learningRate': 0.1,
      'layers.0.slope': 0,
      'layers.1.slope': 0.25,
    });
  });

  test('gives a key that does not know the numbers', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
          minLength: 3,
          maxLength: 3,
        }),
        (rate, slopes) => {
          expect(split(tree(rate, slopes)).key).toBe(split(tree(1, [1, 1, 1])).key);
        },
      ),
      { seed: 1 },
    );
  });

  test('gives a key that does know everything else', () => {
    const key = (change: object) => split({ ...tree(0.1, [0]), ...change }).key;
    const keys = [
      key({}),
      key({ steps: 601 }),
      key({ steps: placeholder(600) }),
      key({ steps: '600' }),
      key({ nothing: 0 }),
      key({ nothing: placeholder(0) }),
      key({ more: placeholder(1) }),
      key({ layers: [] }),
      key(tree(0.1, [0, 0])),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('does not depend on the order of properties', () => {
    const json = fc.jsonValue({ maxDepth: 4 }).filter((value) => !holds(value, 'placeholder'));
    fc.assert(
      fc.property(json, (value) => {
        expect(split(reversed(value))).toEqual(split(value));
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(split(reversed(tree(0.1, [0, 0.25])))).toEqual(split(tree(0.1, [0, 0.25])));
  });

  test('depends on the order of a list', () => {
    const [a, b] = [{ kind: 'relu' }, { kind: 'tanh' }];
    expect(split([a, b]).key).not.toBe(split([b, a]).key);
  });

  test('leaves the tree as it is', () => {
    const before = tree(0.1, [0.25]);
    const copy = structuredClone(before);
    split(before);
    expect(before).toEqual(copy);
  });
});

/** The same tree, every object's properties in the opposite order. */
function reversed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(reversed);
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([name, child]) => [name, reversed(child)]);
  return Object.fromEntries(entries.reverse());
}

const holds = (value: unknown, name: string) => JSON.stringify(value).includes(`"${name}"`);
