import { describe, expect, test } from 'vitest';
import { above, effect } from '../../src/recipe/claim.ts';
import type { Claim } from '../../src/recipe/scenario.ts';
import { History } from '../../src/run/history.ts';
import { Meter } from '../../src/run/meter.svelte.ts';
import { criterionOf, verdictOn } from '../../src/run/verdicts.ts';
import { record } from './records.ts';

const arms = ['leaky', 'linear'];
/** The linear arm's loss is higher by more than 1. */
const claim: Claim = {
  stage: 'plane',
  expects: { default: 'holds' },
  of: ({ leaky, linear }) => effect(linear!.last('loss') - leaky!.last('loss'), above(1)),
};

describe('the verdict on a claim', () => {
  /** Losses of the two arms by seed; null where that run is not finished. */
  const over = (losses: readonly [leaky: number | null, linear: number | null][]) => {
    const history = new History();
    losses.forEach((pair, i) =>
      pair.forEach((loss, arm) =>
        history.put(record([loss ?? 0], { arm: arms[arm]!, seed: i + 1, done: loss !== null })),
      ),
    );
    return verdictOn(claim, history, arms, losses.length);
  };

  test('compares the arms seed by seed', () => {
    expect(
      over([
        [1, 3],
        [2, 5],
        [4, 4.5],
      ]),
    ).toMatchObject({
      word: 'undecided',
      held: 2,
      median: 2,
      effects: [{ value: 2 }, { value: 3 }, { value: 0.5, holds: false }],
    });
  });

  test('waits for a seed until all its arms are finished', () => {
    expect(
      over([
        [1, 3],
        [2, null],
        [null, null],
      ]),
    ).toMatchObject({
      word: 'pending',
      effects: [{ value: 2 }, null, null],
    });
  });

  test('waits for no arm that it does not read', () => {
    const history = new History();
    for (const [arm, loss] of [
      ['leaky', 1],
      ['linear', 3],
    ] as const)
      history.put(record([loss], { arm, seed: 1, done: true }));
    history.put(record([0], { arm: 'other', seed: 1, done: false }));
    expect(verdictOn(claim, history, [...arms, 'other'], 1)).toMatchObject({
      effects: [{ value: 2 }],
    });
  });

  test('waits for seeds that are not there', () => {
    expect(verdictOn(claim, new History(), arms, 2)).toMatchObject({
      word: 'pending',
      effects: [null, null],
    });
  });

  test('does not hold on a seed that diverged', () => {
    const history = new History();
    const diverged = { step: 5, layer: 'output', what: 'outputs' as const };
    history.put(record([9], { arm: 'leaky', done: true, diverged }));
    history.put(record([99], { arm: 'linear', done: true }));
    expect(verdictOn(claim, history, arms, 1)).toMatchObject({
      word: 'fails',
      effects: [{ value: NaN, holds: false }],
    });
  });

  test('of an exact claim holds on all seeds or not at all', () => {
    const history = new History();
    for (let seed = 1; seed <= 8; seed++) {
      history.put(record([1], { arm: 'leaky', seed, done: true }));
      history.put(record([seed === 8 ? 1 : 3], { arm: 'linear', seed, done: true }));
    }
    expect(verdictOn(claim, history, arms, 8).word).toBe('holds');
    expect(verdictOn({ ...claim, exact: true }, history, arms, 8).word).toBe('undecided');
  });
});

test('what a claim compares with is known before anything is measured', () => {
  expect(criterionOf(claim, arms)).toEqual(above(1));
});

describe('the meter', () => {
  test('gives steps by the time workers spent on them', () => {
    const meter = new Meter();
    expect(meter.stepsPerSecond).toBe(null);
    meter.add(50, 100);
    expect(meter.stepsPerSecond).toBe(500);
    meter.add(150, 100);
    expect(meter.stepsPerSecond).toBe(1000);
    meter.turn();
    meter.add(20, 100);
    expect(meter.stepsPerSecond).toBe(200);
  });

  test('follows a change of pace', () => {
    const meter = new Meter();
    for (let slice = 0; slice < 1000; slice++) meter.add(8, 8);
    expect(meter.stepsPerSecond).toBeCloseTo(1000);
    for (let slice = 0; slice < 1000; slice++) meter.add(80, 8);
    expect(meter.stepsPerSecond).toBeGreaterThan(9900);
  });
});
