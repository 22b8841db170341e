import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import { Refused } from '../../src/engine/replay/refused.ts';
import * as tf from '../../src/engine/tf.ts';
import { Trainers } from '../../src/engine/trainers.ts';
import { boundaryField, weightsField } from '../../src/recipe/field.ts';
import { sgd } from '../../src/recipe/optimizer.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';
import { useBackend } from '../engine/backends.ts';
import { small } from './arms.ts';
import { isFailed, isLooked, isReadings } from './surroundings.ts';
import { endedOf, order, SLICES, STEPS, TestDesk } from './test-desk.ts';

beforeAll(() => useBackend('cpu'));

let desk: TestDesk;
let tensors: number;

beforeEach(() => {
  tensors = tf.memory().numTensors;
  desk = new TestDesk();
});
// Whatever a test starts, it can forget: no tensor stays.
afterEach(() => {
  desk.forget(...'abcdefgh');
  expect(tf.memory().numTensors).toBe(tensors);
});

describe('a question', () => {
  test('is answered at once, under its number', async () => {
    desk.train(order('a'), order('b'));
    await desk.workOn(6);
    desk.look('b', 5, 17);
    const [looked, ...more] = desk.taken();
    expect(looked).toMatchObject({ type: 'looked', request: 17, id: 'b', step: 5 });
    expect(more).toEqual([]);
  });

  test('waits while a run that the reader looks at has no answer, and is answered with it', async () => {
    const [steps, fifth] = [100, 20];
    desk.train(order('a', { arm: small({ steps }) }));
    await desk.workOn(1);
    desk.look('a', 5);
    expect(desk.taken().filter(isLooked)).toEqual([]);
    const reports = await desk.workOn();
    const at = reports.findIndex(isLooked);
    const reached = reports.filter(isReadings).map((report) => report.reached);
    expect(reports[at]).toMatchObject({ id: 'a', step: 5 });
    expect(reports.slice(0, at)).toHaveLength(reached.findIndex((each) => each > fifth) + 1);
  });

  test('waits no longer for what is forgotten', async () => {
    desk.train(order('a'));
    await desk.workOn();
    desk.train(order('b', { arm: small({ steps: 100 }) }));
    desk.look('a', 5);
    expect(desk.taken().filter(isLooked)).toEqual([]);
    desk.forget('b');
    expect(desk.taken()).toMatchObject([{ type: 'looked', id: 'a', step: 5 }]);
  });

  test('of a run that is over is answered as before', async () => {
    desk.train(order('a'));
    await desk.workOn(3);
    desk.look('a', 7);
    const before = desk.taken().filter(isLooked);
    await desk.workOn();
    desk.look('a', 7);
    expect(desk.taken().filter(isLooked)).toEqual(before);
  });

  test('of a run that is not there is not answered', async () => {
    desk.train(order('a'));
    await desk.workOn(2);
    desk.forget('a');
    desk.look('a', 0);
    desk.look('unheard', 0);
    expect(desk.taken()).toEqual([]);
  });

  test('leaves the readings what they are', async () => {
    desk.train(order('a'));
    const quiet = (await desk.workOn()).filter(isReadings).map(({ columns }) => columns);
    desk.train(order('b'));
    const asked: typeof quiet = [];
    for (let slice = 0; slice < SLICES; slice++) {
      desk.look('b', slice);
      asked.push(...(await desk.workOn(1)).filter(isReadings).map(({ columns }) => columns));
    }
    expect(asked).toEqual(quiet);
  });

  test('is kept ready for six runs, and answered for any', async () => {
    const ids = [...'abcdefgh'];
    const arm = small({ steps: STEPS, probes: {} });
    desk.train(...ids.map((id, i) => order(id, { arm, seed: i + 1 })));
    await desk.workOn();
    const counts = ids.map((id) => {
      desk.look(id, 40);
      return tf.memory().numTensors;
    });
    const one = counts[0]! - tensors;
    expect(counts).toEqual([1, 2, 3, 4, 5, 6, 6, 6].map((many) => tensors + many * one));
    const first = desk.taken().filter(isLooked);
    for (const id of ids) desk.look(id, 40);
    expect(desk.taken()).toEqual(first);
  });

  test('goes over with all that it was asked for', async () => {
    desk.train(order('a'));
    await desk.workOn();
    const fields = [weightsField(), boundaryField({ size: 5 })];
    desk.desk.receive({ type: 'look', request: 1, id: 'a', step: 3, fields });
    const [looked] = desk.taken().filter(isLooked);
    expect(Object.keys(looked!.values)).toEqual(['weights', 'boundary']);
  });
});

describe('a run that breaks', () => {
  /** Trainers that break on seed 13: when they start, at a step, or when they are asked. */
  const breaking = (where: 'start' | 'step' | 'look') => (arm: ArmPlan, seed: number) => {
    if (seed === 13 && where === 'start') throw new Error('cannot start');
    const trainer = new EagerTrainer(arm, seed);
    if (seed !== 13) return trainer;
    const advance = trainer.advance.bind(trainer);
    if (where === 'step')
      trainer.advance = (most) => {
        if (trainer.at === 20) throw new Error('cannot step');
        return advance(most);
      };
    if (where === 'look') {
      trainer.read = () => ({});
      trainer.evaluate = () => {
        throw new Error('cannot look');
      };
    }
    return trainer;
  };

  test.each(['start', 'step'] as const)(
    'at its %s is told, and the rest goes on',
    async (where) => {
      desk = new TestDesk(breaking(where));
      desk.train(order('a'), order('b', { seed: 13 }), order('c', { rank: 2 }));
      const reports = await desk.workOn();
      expect(reports.filter(isFailed)).toEqual([
        { type: 'failed', id: 'b', message: `cannot ${where}` },
      ]);
      expect(endedOf(reports)).toEqual(['a', 'c']);
      expect(tf.memory().numTensors).toBe(tensors);
    },
  );

  test('when it is looked at is told, and the rest goes on', async () => {
    desk = new TestDesk(breaking('look'));
    desk.train(order('a'), order('b', { seed: 13 }));
    await desk.workOn(6);
    desk.look('b', 4);
    expect(desk.taken()).toEqual([{ type: 'failed', id: 'b', message: 'cannot look' }]);
    expect(endedOf(await desk.workOn())).toEqual(['a']);
  });
});

describe('a run that replay refuses', () => {
  test('is told as refused, with what stands in the way, and let go', async () => {
    desk = new TestDesk((arm, seed, engine) => {
      if (engine === 'replay' && seed === 13) throw new Refused('the kernel Einsum');
      return new EagerTrainer(arm, seed);
    });
    desk.train(order('a'), order('b', { seed: 13 }), order('c', { seed: 13, engine: 'tfjs' }));
    const reports = await desk.workOn();
    expect(reports.filter(({ type }) => type === 'refused')).toEqual([
      { type: 'refused', id: 'b', what: 'the kernel Einsum' },
    ]);
    expect(reports.filter(isFailed)).toEqual([]);
    expect(endedOf(reports).sort()).toEqual(['a', 'c']);
  });
});

describe('a check', () => {
  test('compares both engines at 20 states along the run', async () => {
    const trainers = new Trainers();
    desk = new TestDesk((...run) => trainers.start(...run));
    const arm = small({ steps: 200 });
    desk.train(order('a', { arm }));
    await desk.workOn();
    desk.desk.receive({ type: 'check', id: 'a' });
    desk.desk.receive({ type: 'check', id: 'nobody' });
    const checked = desk.taken().flatMap((report) => (report.type === 'checked' ? report : []));
    expect(checked).toHaveLength(1);
    const [{ id, check }] = checked as [(typeof checked)[number]];
    expect([id, check.steps]).toEqual(['a', 20]);
    expect(check.error).toBeLessThan(1e-4);
    expect(check.floor).toBeGreaterThan(0);
  });
});

describe('a step’s time', () => {
  test('is taken on the clock, with the run left where it is', async () => {
    desk.train(order('a'));
    await desk.workOn(2);
    desk.desk.receive({ type: 'time', id: 'a', engine: 'tfjs' });
    // the clock moves by one at every look at it, and it is looked at after every step
    expect(desk.taken()).toEqual([{ type: 'timed', id: 'a', engine: 'tfjs', milliseconds: 1 }]);
    expect(endedOf(await desk.workOn())).toEqual(['a']);
  });

  test('of a run that is not there is not told', () => {
    desk.desk.receive({ type: 'time', id: 'unheard', engine: 'tfjs' });
    expect(desk.taken()).toEqual([]);
  });
});

test('no step is taken while another thing is under way', async () => {
  desk.train(order('a'));
  await desk.workOn(1);
  let done = () => {};
  const rest = desk.desk.restDuring(() => new Promise((resolve) => (done = resolve)));
  expect((await desk.workOn(3)).filter(isReadings)).toEqual([]);
  done();
  await rest;
  expect(endedOf(await desk.workOn())).toEqual(['a']);
});

test('a desk that cannot report breaks as a whole', async () => {
  const { around } = desk;
  const { post } = around;
  let broken = true;
  Object.assign(around, {
    post: (...given: Parameters<typeof post>) => {
      if (broken) {
        broken = false;
        throw new Error('could not be cloned');
      }
      post(...given);
    },
  });
  desk.train(order('a'));
  await desk.workOn(2);
  expect(desk.taken()).toEqual([{ type: 'failed', id: null, message: 'could not be cloned' }]);
});

describe('an autopsy', () => {
  test('is given of a run that is over, and of no other', async () => {
    desk.train(
      order('a', { arm: { ...small({ steps: STEPS }), optimizer: sgd({ learningRate: 1e-9 }) } }),
    );
    await desk.workOn(3);
    desk.desk.receive({ type: 'dissect', id: 'a' });
    desk.desk.receive({ type: 'dissect', id: 'nobody' });
    expect(desk.taken().filter(({ type }) => type === 'dissected')).toEqual([]);
    await desk.workOn();
    desk.desk.receive({ type: 'dissect', id: 'a' });
    const [report, ...more] = desk.taken();
    expect(report).toMatchObject({
      type: 'dissected',
      id: 'a',
      autopsy: { end: { failed: true } },
    });
    expect(more).toEqual([]);
  });
});

test('a run is laid open when it is asked for; one that is not there is not', async () => {
  desk.train(order('a'));
  await desk.workOn();
  for (const id of ['a', 'unheard']) desk.desk.receive({ type: 'copy', id });
  const reports = desk.taken();
  expect(reports.map(({ type }) => type)).toEqual(['copied']);
  expect(reports[0]).toMatchObject({ id: 'a', copy: { segments: [{ from: 0 }] } });
});
