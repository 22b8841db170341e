import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  above,
  below,
  between,
  effect,
  meets,
  needed,
  within,
  type Criterion,
  type Effect,
} from '../../src/recipe/claim.ts';
import { tally, verdict } from '../../src/recipe/verdict.ts';

const met = effect(1, above(0));
const unmet = effect(-1, above(0));
/** `count` seeds of which the first `held` meet the claim. */
const seeds = (count: number, held: number): Effect[] =>
  Array.from({ length: count }, (_, i) => (i < held ? met : unmet));

describe('a criterion', () => {
  test.each<[criterion: Criterion, holds: readonly number[], fails: readonly number[]]>([
    [above(0.27), [0.28, Infinity], [0.27, 0, -Infinity, NaN]],
    [below(1e-5), [0, -1, 9e-6, -Infinity], [1e-5, 1, Infinity, NaN]],
    [within(0.02), [0.02, -0.02, 0], [0.021, -0.021, Infinity, NaN]],
    [between(-1, 2), [-1, 0, 2], [-1.01, 2.01, NaN]],
  ])('%j', (criterion, holds, fails) => {
    for (const value of holds) expect(meets(value, criterion), String(value)).toBe(true);
    for (const value of fails) expect(meets(value, criterion), String(value)).toBe(false);
  });
});

test('an effect holds where its criterion and every further condition are met', () => {
  expect(effect(1, above(0))).toEqual({ value: 1, criterion: above(0), holds: true });
  expect(effect(1, above(0), true, true).holds).toBe(true);
  expect(effect(1, above(0), true, false).holds).toBe(false);
  expect(effect(0, above(0), true).holds).toBe(false);
});

test.each([
  [1, 1],
  [3, 3],
  [4, 4],
  [5, 4],
  [8, 7],
  [10, 8],
  [16, 13],
])('of %i seeds %i must meet the expectation, of an exact claim all', (count, enough) => {
  expect(needed(count, false)).toBe(enough);
  expect(needed(count, true)).toBe(count);
});

describe('the verdict', () => {
  test.each<[word: string, count: number, held: number, exact: boolean]>([
    ['holds', 8, 8, false],
    ['holds', 8, 7, false],
    ['undecided', 8, 6, false],
    ['undecided', 8, 2, false],
    ['fails', 8, 1, false],
    ['fails', 8, 0, false],
    ['holds', 16, 13, false],
    ['undecided', 16, 12, false],
    ['undecided', 16, 4, false],
    ['fails', 16, 3, false],
    ['holds', 3, 3, false],
    ['undecided', 3, 2, false],
    ['holds', 8, 8, true],
    ['undecided', 8, 7, true],
    ['undecided', 8, 1, true],
    ['fails', 8, 0, true],
  ])('is "%s" where of %i seeds %i hold (exact: %s)', (word, count, held, exact) => {
    expect(verdict(seeds(count, held), exact)).toMatchObject({ word, held });
  });

  test('is "pending" while a seed is running, whatever the others say', () => {
    expect(verdict([...seeds(7, 7), null], false)).toMatchObject({ word: 'pending', held: 7 });
    expect(verdict([null, ...seeds(7, 0)], false)).toMatchObject({ word: 'pending', held: 0 });
    expect(verdict([null, null], false)).toMatchObject({ word: 'pending', median: NaN });
  });

  test('gives the median of the finished seeds with an interval around it', () => {
    const effects = [3, 1, 2].map((value) => effect(value, above(0)));
    expect(verdict([...effects, null], false)).toMatchObject({
      median: 2,
      interval: { low: 1, high: 3, level: 0.75 },
    });
  });

  test('counts a seed without a number as one that does not hold, and leaves it out of the median', () => {
    const lost = effect(NaN, above(0));
    const effects = [...seeds(7, 7), lost];
    expect(verdict(effects, false)).toMatchObject({ word: 'holds', held: 7, median: 1 });
    expect(verdict([lost, lost], false)).toMatchObject({
      word: 'fails',
      held: 0,
      median: NaN,
      interval: null,
    });
  });

  test('keeps the effects as they came, seed by seed', () => {
    const effects = [met, null, unmet];
    expect(verdict(effects, false).effects).toEqual([met, null, unmet]);
  });
});

describe('the tally', () => {
  test.each([
    ['holds', 7, true],
    ['holds', 6, false],
    ['fails', 1, true],
    ['fails', 2, false],
  ] as const)('of a claim that should be "%s" with %i of 8 holding', (expects, held, passed) => {
    const agreeing = expects === 'holds' ? held : 8 - held;
    expect(tally(seeds(8, held), expects, false)).toEqual({ met: agreeing, passed });
  });

  test('passes exactly where the verdict is the word that was expected', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(met, unmet), { minLength: 1, maxLength: 16 }),
        fc.constantFrom('holds', 'fails'),
        fc.boolean(),
        (effects, expects, exact) => {
          const { word } = verdict(effects, exact);
          expect(tally(effects, expects, exact).passed).toBe(word === expects);
        },
      ),
      { numRuns: 500, seed: 1 },
    );
  });
});
