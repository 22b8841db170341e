import { describe, expect, test } from 'vitest';
import { resolve, type Plan } from '../../src/recipe/plan.ts';
import { HeadStarts, runKey } from '../../src/run/head-starts.ts';
import { History, RunRecord } from '../../src/run/history.ts';
import { change, type Wanted, type Work } from '../../src/run/orders.ts';
import { specimen } from '../recipe/specimen.ts';
import { column } from './records.ts';

const plan = (values: Record<string, unknown> = {}) => resolve(specimen.stages.plane, values);

const onReplay = (plan: Plan): Work => ({ plan, engine: 'replay' });

/** Ids in the order they are given out: `r1`, `r2`, … */
function ids(name = 'next') {
  let count = 0;
  return () => `${name}${++count}`;
}

/** So many seeds, the first of them in view, of which nothing is known. */
const wanted = (seeds: number, others: Partial<Wanted> = {}): Wanted => ({
  seeds,
  seed: 1,
  id: ids(),
  starts: new HeadStarts(),
  ...others,
});

/** The change from nothing to a plan. */
const opened = (first: Plan, seeds: number, seed = 1) =>
  change(null, new History(), onReplay(first), wanted(seeds, { seed, id: ids('r') }));

const runsOf = (history: History) =>
  [...history.all()].map(({ id, arm, seed }) => `${id} ${arm} ${seed}`);

describe('the first plan', () => {
  test('starts every arm on every seed', () => {
    const { history, start, forget, touched } = opened(plan(), 2);
    expect(runsOf(history)).toEqual(['r1 leaky 1', 'r2 leaky 2', 'r3 linear 1', 'r4 linear 2']);
    expect(start.map(({ id, seed }) => [id, seed])).toEqual([
      ['r1', 1],
      ['r2', 2],
      ['r3', 1],
      ['r4', 2],
    ]);
    expect(start[0]!.arm).toEqual(plan().arms['leaky']);
    expect(start[3]!.arm).toEqual(plan().arms['linear']);
    expect(forget).toEqual([]);
    expect(touched).toEqual(['leaky', 'linear']);
  });

  test('puts the seed in view first in every arm, the others after it in their order', () => {
    const ranks = opened(plan(), 4, 3).start.map(({ seed, rank }) => [seed, rank]);
    const arm = [
      [1, 1],
      [2, 2],
      [3, 0],
      [4, 4],
    ];
    expect(ranks).toEqual([...arm, ...arm]);
  });
});

describe('arms out of view', () => {
  test('are run after all that are in view', () => {
    const work = { ...onReplay(plan()), away: ['leaky'] };
    const { start } = change(null, new History(), work, wanted(3, { seed: 2 }));
    const byRank = [...start].sort((a, b) => a.rank - b.rank);
    const isLeaky = (arm: unknown) => arm === work.plan.arms['leaky'];
    expect(byRank.map(({ arm, seed }) => [isLeaky(arm), seed])).toEqual([
      [false, 2],
      [false, 1],
      [false, 3],
      [true, 2],
      [true, 1],
      [true, 3],
    ]);
  });
});

describe('another plan', () => {
  const first = opened(plan(), 3);

  test('runs afresh only the arms it touches', () => {
    const next = change(onReplay(plan()), first.history, onReplay(plan({ slope: 0.5 })), wanted(3));
    expect(next.touched).toEqual(['leaky']);
    expect(next.start.map(({ arm }) => arm)).toEqual(
      Array(3).fill(plan({ slope: 0.5 }).arms['leaky']),
    );
    expect(next.forget).toEqual(['r1', 'r2', 'r3']);
    for (let seed = 1; seed <= 3; seed++)
      expect(next.history.get('linear', seed)).toBe(first.history.get('linear', seed));
  });

  test('runs all arms afresh where it touches all', () => {
    const next = change(
      onReplay(plan()),
      first.history,
      onReplay(plan({ learningRate: 1 })),
      wanted(3),
    );
    expect(next.touched).toEqual(['leaky', 'linear']);
    expect(next.start).toHaveLength(6);
    expect(next.forget).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6']);
  });

  test('runs all arms afresh where the engine changes', () => {
    const next = change(
      onReplay(plan()),
      first.history,
      { plan: plan(), engine: 'tfjs' },
      wanted(3),
    );
    expect(next.touched).toEqual(['leaky', 'linear']);
    expect(next.start.map(({ engine }) => engine)).toEqual(Array(6).fill('tfjs'));
    expect(next.forget).toHaveLength(6);
  });

  test('changes nothing where it is the same', () => {
    const next = change(onReplay(plan()), first.history, onReplay(plan()), wanted(3, { seed: 2 }));
    expect(next).toMatchObject({ start: [], forget: [], touched: [] });
    expect(runsOf(next.history)).toEqual(runsOf(first.history));
  });

  test('drops the runs of an arm that it has not', () => {
    const { leaky } = plan().arms;
    const next = change(
      onReplay(plan()),
      first.history,
      onReplay({ knobs: {}, arms: { leaky: leaky! } }),
      wanted(3),
    );
    expect(next).toMatchObject({ start: [], forget: ['r4', 'r5', 'r6'], touched: [] });
  });

  test('starts an arm that is new', () => {
    const { leaky, linear } = plan().arms;
    const arms = { leaky: leaky!, linear: linear!, twin: linear! };
    const next = change(onReplay(plan()), first.history, onReplay({ knobs: {}, arms }), wanted(3));
    expect(next).toMatchObject({ forget: [], touched: ['twin'] });
    expect(next.start).toHaveLength(3);
  });

  test('starts again what failed, and keeps the rest', () => {
    const broken = opened(plan(), 3);
    broken.history.get('leaky', 2)!.failed = true;
    const next = change(
      onReplay(plan()),
      broken.history,
      onReplay(plan()),
      wanted(3, { id: () => 'again' }),
    );
    expect(next.start).toMatchObject([{ id: 'again', seed: 2, rank: 2 }]);
    expect(next.forget).toEqual(['r2']);
    expect(next.history.get('leaky', 2)!.failed).toBe(false);
    expect(next.touched).toEqual([]);
  });
});

describe('another number of seeds', () => {
  const first = opened(plan(), 3);

  test('adds those that lack', () => {
    const next = change(onReplay(plan()), first.history, onReplay(plan()), wanted(5));
    expect(next.start.map(({ seed }) => seed)).toEqual([4, 5, 4, 5]);
    expect(next).toMatchObject({ forget: [], touched: [] });
    expect(next.history.get('linear', 2)).toBe(first.history.get('linear', 2));
  });

  test('drops those that are too many', () => {
    const next = change(onReplay(plan()), first.history, onReplay(plan()), wanted(1));
    expect(next).toMatchObject({ start: [], forget: ['r2', 'r3', 'r5', 'r6'], touched: [] });
    expect(runsOf(next.history)).toEqual(['r1 leaky 1', 'r4 linear 1']);
  });
});

describe('a head start', () => {
  const known = new HeadStarts();
  const early = new RunRecord('early', '', 1);
  early.append({ loss: column([0, 2], [1, 0.5]) });
  early.reached = 4;
  known.put(runKey(plan().arms['leaky']!, 1), early);

  test('is had by the seed in view of the arm whose plan it is', () => {
    const { history, start } = change(null, new History(), onReplay(plan()), {
      ...wanted(2),
      starts: known,
    });
    expect(['leaky', 'linear'].map((arm) => history.get(arm, 1)!.reached)).toEqual([4, 0]);
    expect(history.get('leaky', 1)!.tracks['loss']!.column).toEqual(early.tracks['loss']!.column);
    expect(start.map(({ told }) => told)).toEqual([4, 0, 0, 0]);
    const other = change(null, new History(), onReplay(plan({ slope: 0.5 })), {
      ...wanted(2),
      starts: known,
    });
    expect(other.start.map(({ told }) => told)).toEqual([0, 0, 0, 0]);
  });

  test('is none where eager tfjs trains, whose numbers are others', () => {
    const work = { plan: plan(), engine: 'tfjs' } as const;
    const { start } = change(null, new History(), work, { ...wanted(2), starts: known });
    expect(start.map(({ told }) => told)).toEqual([0, 0, 0, 0]);
  });
});
