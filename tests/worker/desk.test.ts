import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as tf from '../../src/engine/tf.ts';
import { AHEAD, BEHIND, type Column, type RunOrder } from '../../src/worker/protocol.ts';
import { useBackend } from '../engine/backends.ts';
import { exploding, small } from './arms.ts';
import { isLooked, isReadings } from './surroundings.ts';
import { endedOf, idsOf, order, SLICE, SLICES, STEPS, TestDesk } from './test-desk.ts';

/** How many reports may be on their way unseen. */
const UNSEEN = 6;

beforeAll(() => useBackend('cpu'));

let desk: TestDesk;
let tensors: number;

beforeEach(() => {
  tensors = tf.memory().numTensors;
  desk = new TestDesk();
});
// Whatever a test starts, it can forget: no tensor stays.
afterEach(() => {
  desk.forget('a', 'b', 'c', 'd');
  expect(tf.memory().numTensors).toBe(tensors);
});

describe('a run', () => {
  test('is trained in slices, each with its readings', async () => {
    desk.train(order('a'));
    const reports = (await desk.workOn()).filter(isReadings);
    expect(reports.map(({ reached }) => reached)).toEqual(
      Array.from({ length: SLICES }, (_, i) => Math.min(STEPS, (i + 1) * SLICE)),
    );
    expect(reports.every(({ spent }) => spent > 0)).toBe(true);
    expect(reports.map(({ end }) => end)).toEqual([
      ...Array<null>(SLICES - 1).fill(null),
      { diverged: null },
    ]);
    const batch = reports.flatMap(({ columns }) => [...columns['batch']!.steps]);
    expect(batch).toEqual(Array.from({ length: STEPS }, (_, i) => i));
    const loss = reports.flatMap(({ columns }) => [...(columns['loss']?.steps ?? [])]);
    expect(loss).toEqual(Array.from({ length: STEPS + 1 }, (_, i) => i));
  });

  test('hands in a fifth as soon as it has that', async () => {
    // Its reading is sure with the step after.
    const [steps, fifth] = [20, 4];
    desk.train(order('a', { arm: small({ steps }) }));
    const reports = (await desk.workOn()).filter(isReadings);
    expect(reports.map(({ reached }) => reached)).toEqual([fifth + 1, fifth + 1 + SLICE, steps]);
    expect([...reports[0]!.columns['loss']!.steps]).toEqual([0, 1, 2, 3, 4]);
  });

  test('that diverges is over, with where and why', async () => {
    desk.train(order('a', { arm: exploding }));
    const last = (await desk.workOn()).filter(isReadings).at(-1);
    const { step, layer, what } = last.end!.diverged!;
    expect(last.reached).toBe(step);
    expect(layer).toMatch(/^(dense1|dense2|output|loss)$/);
    expect(what).toMatch(/^(weights|outputs|loss)$/);
  });

  test('sent again under its name starts over', async () => {
    desk.train(order('a'));
    const before = await desk.workOn(2);
    desk.train(order('a', { seed: 2 }));
    const after = await desk.workOn();
    expect(before.filter(isReadings).at(-1).reached).toBeGreaterThan(SLICE);
    expect(after.filter(isReadings)[0]!.reached).toBe(SLICE);
    expect(endedOf(after)).toHaveLength(1);
  });
});

describe('a head start', () => {
  const [steps, fifth] = [50, 10];
  const arm = small({ steps, readings: 25 });
  const readingsOf = async (change: Partial<RunOrder>) => {
    desk.train(order('a', { arm, ...change }));
    return (await desk.workOn()).filter(isReadings);
  };
  const joined = (reports: readonly { columns: Record<string, Column> }[], probe: string) =>
    reports.flatMap(({ columns }) => {
      const { steps: at, values } = columns[probe] ?? { steps: [], values: [] };
      return [...at].map((step, i) => [step, values[i]]);
    });

  test('ends with its answer, whose readings are those of the whole run', async () => {
    const start = await readingsOf({ isHeadStart: true });
    const { reached, end } = start.at(-1);
    expect(end).toEqual({ diverged: null });
    // That the last reading is sure takes a step.
    expect(reached).toBe(fifth + 1);
    const losses = joined(start, 'loss');
    expect(losses.map(([step]) => step)).toEqual([0, 2, 4, 6, 8, 10]);
    const whole = await readingsOf({});
    expect(losses).toEqual(joined(whole, 'loss').slice(0, losses.length));
    const batches = joined(start, 'batch');
    expect(batches).toEqual(joined(whole, 'batch').slice(0, reached));
  });

  test('is not told again to a page that has it', async () => {
    const whole = await readingsOf({});
    const told = fifth + 1;
    const rest = await readingsOf({ told });
    expect(rest.every(({ reached }) => reached > told)).toBe(true);
    for (const probe of ['loss', 'batch'])
      expect(joined(rest, probe)).toEqual(
        joined(whole, probe).filter(([step]) => Number(step) >= told),
      );
    expect(rest.at(-1)).toMatchObject({ reached: steps, end: { diverged: null } });
    const end = await readingsOf({ told: steps + 1 });
    expect(end).toMatchObject([{ reached: steps, columns: {}, end: { diverged: null } }]);
  });

  test('that diverges is over, and the run told of it has nothing to add', async () => {
    const late = { ...exploding, steps: 20 * exploding.steps };
    const { reached, end } = (await readingsOf({ arm: late, isHeadStart: true })).at(-1);
    expect(end!.diverged).not.toBeNull();
    const whole = await readingsOf({ arm: late, told: reached + 1 });
    expect(whole).toMatchObject([{ reached, columns: {}, end }]);
  });

  test('comes after all seeds and before what is done behind them', async () => {
    desk.train(
      order('a', { rank: BEHIND }),
      order('b', { rank: AHEAD, isHeadStart: true }),
      order('c', { rank: 8 }),
    );
    expect(endedOf(await desk.workOn())).toEqual(['c', 'b', 'a']);
  });
});

describe('work', () => {
  test('goes by rank, runs of one rank in turn', async () => {
    desk.train(order('c', { rank: 2 }), order('a'), order('b'), order('d', { rank: 3 }));
    const ids = idsOf(await desk.workOn());
    expect(ids.slice(0, 2 * SLICES)).toEqual(
      Array.from({ length: SLICES }, () => ['a', 'b']).flat(),
    );
    expect(ids.slice(2 * SLICES)).toEqual([
      ...Array<string>(SLICES).fill('c'),
      ...Array<string>(SLICES).fill('d'),
    ]);
  });

  test('turns to a run of lower rank at the next slice', async () => {
    desk.train(order('a', { rank: 4 }));
    await desk.workOn(2);
    desk.train(order('b', { rank: 1 }));
    expect(idsOf(await desk.workOn(2))).toEqual(['b', 'b']);
  });

  test('on what is forgotten stops with the slice in progress', async () => {
    desk.train(order('a'), order('b'));
    await desk.workOn(4);
    desk.forget('a');
    const reports = await desk.workOn();
    expect(idsOf(reports)).not.toContain('a');
    expect(endedOf(reports)).toEqual(['b']);
  });

  test('ends where there is none, and begins again with the next order', async () => {
    desk.train(order('a'));
    await desk.workOn();
    expect(await desk.workOn()).toEqual([]);
    desk.train(order('b'));
    expect(idsOf(await desk.workOn())).toHaveLength(SLICES);
  });

  test('leaves no tensor behind once it is done', async () => {
    desk.train(order('a'), order('b', { arm: exploding }));
    await desk.workOn(3);
    expect(tf.memory().numTensors).toBeGreaterThan(tensors);
    await desk.workOn();
    expect(tf.memory().numTensors).toBe(tensors);
  });

  test('that is forgotten leaves no tensor behind', async () => {
    desk.train(order('a'), order('b'));
    await desk.workOn(2);
    desk.look('a', 3);
    desk.forget('a', 'b', 'unheard');
    expect(tf.memory().numTensors).toBe(tensors);
  });
});

describe('unseen reports', () => {
  test('hold the work up when they are too many, until one is seen', async () => {
    desk.train(order('a'), order('b'));
    expect(await desk.unseen(10)).toHaveLength(UNSEEN);
    expect(await desk.unseen(10)).toHaveLength(0);
    desk.seen();
    expect(await desk.unseen(10)).toHaveLength(1);
    desk.seen(3);
    expect(await desk.unseen(10)).toHaveLength(3);
    // the six that are still out, and then all that come
    desk.seen(UNSEEN);
    expect(endedOf(await desk.workOn())).toHaveLength(2);
  });

  test('do not hold questions up', async () => {
    desk.train(order('a'), order('b'));
    await desk.unseen(10);
    desk.look('a', 4);
    expect(desk.around.taken().filter(isLooked)).toMatchObject([{ id: 'a', step: 4 }]);
    desk.seen();
    expect(await desk.unseen(10)).toHaveLength(0);
    desk.seen();
    expect(await desk.unseen(10)).toHaveLength(1);
  });

  test('of runs that are forgotten count as long as they are out', async () => {
    desk.train(order('a'));
    await desk.unseen(10);
    desk.forget('a');
    desk.train(order('b'));
    expect(await desk.unseen(10)).toEqual([]);
    desk.seen(UNSEEN);
    expect(endedOf(await desk.workOn())).toEqual(['b']);
  });

  test('do not keep a desk with nothing to do from its next work', async () => {
    desk.train(order('a'));
    await desk.unseen(10);
    desk.forget('a');
    desk.seen(UNSEEN);
    await desk.unseen(1);
    desk.train(order('b'));
    expect(endedOf(await desk.workOn())).toEqual(['b']);
  });
});
