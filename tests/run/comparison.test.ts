import { describe, expect, test } from 'vitest';
import { contrastOf, finalOf } from '../../src/run/comparison.ts';
import { record } from './records.ts';

const done = (seed: number, ...losses: readonly number[]) => record(losses, { seed, done: true });
const gone = (seed: number, ...losses: readonly number[]) =>
  record(losses, {
    seed,
    done: true,
    diverged: { step: 10 * losses.length - 5, layer: 'dense1', what: 'loss' },
  });

describe('what is read at the end', () => {
  test('is the median of finished seeds with the interval that verdicts have', () => {
    const runs = [done(1, 4, 1), done(2, 4, 2), done(3, 4, 4), record([9, 9], { seed: 4 })];
    expect(finalOf(runs, 'loss')).toEqual({
      median: 2,
      interval: { low: 1, high: 4, level: 0.75 },
      seeds: 3,
      lost: 0,
    });
  });

  test('leaves out seeds that diverged, and counts them', () => {
    expect(finalOf([done(1, 4, 1), gone(2, 4, 9)], 'loss')).toMatchObject({
      median: 1,
      seeds: 1,
      lost: 1,
    });
    expect(finalOf([gone(1, 4)], 'loss')).toEqual({
      median: NaN,
      interval: null,
      seeds: 0,
      lost: 1,
    });
  });
});

describe('a difference', () => {
  test('is taken seed by seed: a spread that both sides share goes', () => {
    const ones = [done(1, 10, 5), done(2, 20, 15), done(3, 30, 25)];
    const others = [done(3, 29, 22), done(1, 9, 4), done(2, 19, 16)];
    const { curve, final, above, below } = contrastOf(ones, others, 'loss');
    expect(curve).toEqual({
      steps: [0, 10],
      median: [1, 1],
      low: [1, -1],
      high: [1, 3],
      seeds: 3,
    });
    expect(final).toMatchObject({ median: 1, interval: { low: -1, high: 3 }, seeds: 3 });
    expect([above, below]).toEqual([2, 1]);
  });

  test('is of seeds that are finished on both sides', () => {
    const ones = [done(1, 10, 5), record([20, 15], { seed: 2 }), done(3, 30, 25)];
    const others = [done(1, 8, 4), done(2, 1, 1)];
    expect(contrastOf(ones, others, 'loss').curve).toMatchObject({ median: [2, 1], seeds: 1 });
    expect(contrastOf([], others, 'loss').curve).toMatchObject({ steps: [], seeds: 0 });
  });

  test('ends for a seed where one side diverged, and has none of it at the end', () => {
    const { curve, final } = contrastOf(
      [done(1, 3, 2, 1), done(2, 3, 3, 3)],
      [done(1, 1, 1, 1), gone(2, 1, 2)],
      'loss',
    );
    expect(curve).toMatchObject({ steps: [0, 10, 20], median: [2, 1, 0], low: [2, 1, 0] });
    expect(final).toMatchObject({ median: 0, seeds: 1, lost: 1 });
  });

  test('is at the steps that both sides have read', () => {
    expect(contrastOf([done(1, 3, 2, 1)], [done(1, 1)], 'loss').curve.steps).toEqual([0]);
  });
});
