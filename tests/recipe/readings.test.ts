import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { above, below } from '../../src/recipe/claim.ts';
import { armReadings, armSeeds } from '../../src/recipe/readings.ts';
import { indexAt, type Track } from '../../src/recipe/track.ts';

const track = (steps: readonly number[], values: readonly number[], width = 1): Track => ({
  steps,
  values,
  width,
  length: steps.length,
});

const loss = track([0, 10, 20, 30], [4, 3, 2, 1]);
/** Two layers. */
const norms = track([0, 10, 20], [1, 2, 3, 4, 5, 6], 2);

describe('a track', () => {
  test('is found by step as a walk along it would find it', () => {
    const tracks = fc.record({
      steps: fc
        .uniqueArray(fc.nat(60), { maxLength: 30 })
        .map((steps) => steps.sort((a, b) => a - b)),
      spare: fc.array(fc.nat(60), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(tracks, fc.integer({ min: -2, max: 62 }), ({ steps, spare }, step) => {
        let last = -1;
        steps.forEach((each, i) => {
          if (each <= step) last = i;
        });
        // columns grow ahead of what they hold: what lies past `length` is not read
        const grown = { ...track(steps, steps), steps: [...steps, ...spare] };
        expect(indexAt(grown, step)).toBe(last);
        expect(indexAt(grown, Infinity)).toBe(steps.length - 1);
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});

describe('the readings of a run', () => {
  const { last, at, layers, mean, portion, firstStep } = armReadings({
    tracks: { loss, norms },
    diverged: null,
  });

  test('have a last value', () => {
    expect(last('loss')).toBe(1);
    expect(last('norms')).toBe(5);
  });

  test.each([
    [below(3.5), 10],
    [below(1.5), 30],
    [above(3.5), 0],
    [below(0.5), NaN],
  ])('first meet %j at step %i', (criterion, step) =>
    expect(firstStep('loss', criterion)).toBe(step),
  );

  test.each([
    [-1, NaN],
    [0, 4],
    [9, 4],
    [10, 3],
    [29, 2],
    [30, 1],
    [1000, 1],
  ])('have at step %i the last value not after it', (step, value) =>
    expect(at('loss', step)).toBe(value),
  );

  test('have no value before the first reading', () => {
    const late = armReadings({ tracks: { loss: track([5], [1]) }, diverged: null });
    expect(late.at('loss', 4)).toBe(NaN);
    expect(late.at('loss', 5)).toBe(1);
  });

  test('have one value a layer where the probe gives one', () => {
    expect(layers('norms')).toEqual([5, 6]);
    expect(layers('loss')).toEqual([1]);
  });

  test('have a mean and a portion over all of them, but for what lies past their length', () => {
    expect(mean('loss')).toBe(2.5);
    expect(mean('norms')).toBe(3);
    expect(portion('loss', above(1.5))).toBe(0.75);
    expect(portion('loss', below(0))).toBe(0);
    const grown = { ...loss, values: [4, 3, 2, 1, 0, 0] };
    expect(armReadings({ tracks: { grown }, diverged: null }).mean('grown')).toBe(2.5);
  });

  test('are none where a network has no such layer', () => {
    const none = armReadings({ tracks: { dead: track([0, 1], [], 0) }, diverged: null });
    expect(none.layers('dead')).toEqual([]);
    expect(none.last('dead')).toBe(NaN);
  });

  test('of a probe that there is not are an error that lists those there are', () => {
    for (const read of [() => last('acuracy'), () => at('acuracy', 3), () => layers('acuracy')])
      expect(read).toThrow('probe "acuracy" has no readings; there are loss, norms');
  });
});

describe('the readings of a run that diverged', () => {
  const { last, at, layers, mean, portion } = armReadings({
    tracks: { loss, norms },
    diverged: 20,
  });

  test('are no numbers from that step on', () => {
    expect(at('loss', 19)).toBe(3);
    expect(at('loss', 20)).toBe(NaN);
    expect(at('loss', 30)).toBe(NaN);
    expect(last('loss')).toBe(NaN);
    expect(layers('norms')).toEqual([NaN, NaN]);
    expect(mean('loss')).toBe(NaN);
    expect(portion('loss', above(0))).toBe(NaN);
  });

  test('are no numbers, rather than an error, where it ended before its first reading', () => {
    const stillborn = { tracks: {}, diverged: 0 };
    const readings = armReadings(stillborn);
    expect(readings.last('loss')).toBe(NaN);
    expect(readings.at('loss', 0)).toBe(NaN);
    expect(readings.layers('norms')).toEqual([]);
    const seeds = armSeeds([stillborn, { tracks: { loss }, diverged: null }]);
    expect(seeds.median('loss')).toBe(NaN);
    expect(seeds.lowest('loss')).toBe(1);
    expect(seeds.firstStep('loss', above(0))).toBe(null);
  });
});

describe('the readings of an arm over seeds', () => {
  const run = (values: readonly number[]) => ({
    tracks: { loss: track([0, 10, 20, 30].slice(0, values.length), values) },
    diverged: null,
  });
  const seeds = armSeeds([run([5, 4, 3, 2]), run([9, 9, 2, 1]), run([7, 6, 5, 4])]);

  test('have median, lowest and highest of the last values', () => {
    expect(seeds.median('loss')).toBe(2);
    expect(seeds.lowest('loss')).toBe(1);
    expect(seeds.highest('loss')).toBe(4);
  });

  test('have the first step at which the median meets a criterion', () => {
    // medians 7, 6, 3, 2
    expect(seeds.firstStep('loss', below(7))).toBe(10);
    expect(seeds.firstStep('loss', below(3.5))).toBe(20);
    expect(seeds.firstStep('loss', above(6.5))).toBe(0);
    expect(seeds.firstStep('loss', below(0))).toBe(null);
  });

  test('go as far as the seed that is furthest behind', () => {
    // columns grow ahead of what they hold: what lies past `length` is not read
    const grown = { ...track([0, 10], [5, 4]), values: [5, 4, 0, 0] };
    const behind = armSeeds([{ tracks: { loss: grown }, diverged: null }, run([5, 4, 3, 2])]);
    expect(behind.firstStep('loss', below(3.5))).toBe(null);
  });

  test('have no step and no number where there is no seed', () => {
    const none = armSeeds([]);
    expect(none.median('loss')).toBe(NaN);
    expect(none.firstStep('loss', below(1))).toBe(null);
  });
});
