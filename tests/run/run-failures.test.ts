import { beforeEach, describe, expect, test } from 'vitest';
import { Run } from '../../src/run/run.svelte.ts';
import { specimen } from '../recipe/specimen.ts';
import { FakeEngine } from './fake-engine.ts';
import { Opened, standard, STEPS } from './opened.ts';

let { engine, run, ids, runsOf } = new Opened();

beforeEach(() => {
  ({ engine, run, ids, runsOf } = new Opened());
});

describe('a worker that breaks', () => {
  const breakDown = (message = 'out of memory') =>
    engine.ports.at(-1).report({ type: 'failed', id: null, message });

  test('takes all workers with it, and is told', () => {
    engine.finish(runsOf('linear')[0]!);
    breakDown();
    expect(run.failure).toBe('out of memory');
    expect(engine.ports.every(({ closed }) => closed)).toBe(true);
    expect(run.curve('linear', 'loss').steps.at(-1)).toBe(STEPS);
  });

  test('whose data do not come is told apart, until it is tried again', () => {
    engine.ports.at(-1).report({ type: 'unloaded', message: 'no data' });
    expect([run.failure, run.unloaded]).toEqual(['no data', true]);
    expect(engine.ports.every(({ closed }) => closed)).toBe(true);
    run.retry();
    expect([run.failure, run.unloaded]).toEqual([null, false]);
    engine.finishAll();
    expect(run.finished).toBe(true);
  });

  test('is heard once, and no more after it', () => {
    const [id] = ids();
    const port = engine.portOf(id!);
    breakDown();
    breakDown('again');
    port.report({ type: 'ready', backend: 'cpu' });
    port.report({ type: 'readings', id: id!, reached: 50, columns: {}, end: null, spent: 1 });
    expect(run.failure).toBe('out of memory');
    expect(run.engine.backend).toBe(null);
    expect(run.record('leaky', 1)!.reached).toBe(0);
  });

  test('is replaced on retry, and everything runs again', () => {
    engine.finishAll();
    breakDown();
    run.retry();
    expect(run.failure).toBe(null);
    expect(engine.ports).toHaveLength(4);
    expect(ids()).toHaveLength(6);
    expect(run.finished).toBe(false);
    engine.finishAll();
    expect(run.finished).toBe(true);
  });

  test('is replaced on the next turn too, for the arms it does not touch as well', () => {
    engine.finish(runsOf('linear')[0]!);
    breakDown();
    run.turn({ slope: 0.7 });
    expect(run.failure).toBe(null);
    expect(ids()).toHaveLength(6);
    engine.finishAll();
    expect(run.finished).toBe(true);
  });

  test('leaves no question behind', () => {
    engine.train(runsOf('leaky')[0]!, 50);
    breakDown();
    run.moveTo(10);
    run.retry();
    engine.sent();
    engine.finishAll();
    expect(engine.looks().map(({ step }) => step)).toEqual([10, 10]);
  });

  test('is told again where no other can be opened, and nothing counts as running', () => {
    breakDown();
    engine.broken = 'no workers here';
    run.retry();
    expect(run.failure).toBe('no workers here');
    engine.broken = null;
    run.turn({ slope: 0.7 });
    expect(run.failure).toBe(null);
    engine.finishAll();
    expect(run.finished).toBe(true);
  });

  test('may never have started', () => {
    const other = new FakeEngine();
    other.broken = 'Worker is not defined';
    const late = new Run('specimen', specimen, other.open);
    late.open(standard);
    expect(late.failure).toBe('Worker is not defined');
    other.broken = null;
    late.turn({ slope: 0.7 });
    expect(late.failure).toBe(null);
    expect(other.runs).toHaveLength(6);
  });
});

describe('a run that breaks', () => {
  const breakRun = (id: string) =>
    engine.portOf(id).report({ type: 'failed', id, message: 'shapes do not match' });

  test('is told, and the others go on', () => {
    breakRun(runsOf('leaky')[1]!);
    expect(run.failure).toBe('shapes do not match');
    expect(engine.ports.some(({ closed }) => closed)).toBe(false);
    for (const id of ids().filter((each) => each !== runsOf('leaky')[1])) engine.finish(id);
    expect(run.finished).toBe(false);
    expect(run.measured).toEqual({});
    expect(run.verdicts['bends']!.effects.map((each) => each !== null)).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('runs again on retry, and it alone', () => {
    const broken = runsOf('leaky')[1]!;
    const others = ids().filter((id) => id !== broken);
    for (const id of others) engine.finish(id);
    breakRun(broken);
    engine.sent();
    run.retry();
    expect(run.failure).toBe(null);
    expect(engine.sent().map((each) => (each.type === 'forget' ? each.ids : each.type))).toEqual([
      [broken],
      'train',
    ]);
    expect(ids()).toEqual(expect.arrayContaining(others));
    const [again] = ids().filter((id) => !others.includes(id));
    engine.finish(again!);
    expect(run.finished).toBe(true);
  });

  test('runs again on a turn of the other arm', () => {
    const broken = runsOf('linear')[0]!;
    const kept = runsOf('linear').slice(1);
    breakRun(broken);
    run.turn({ slope: 0.7 });
    expect(runsOf('linear')).toHaveLength(3);
    expect(runsOf('linear')).toEqual(expect.arrayContaining(kept));
    expect(runsOf('linear')).not.toContain(broken);
  });

  test('is nobody’s business once its plan is gone', () => {
    const [id] = runsOf('leaky');
    const port = engine.portOf(id!);
    run.turn({ slope: 0.7 });
    port.report({ type: 'failed', id: id!, message: 'too late' });
    expect(run.failure).toBe(null);
  });

  test('leaves no question behind', () => {
    const [first, second] = runsOf('leaky');
    engine.train(first!, 50);
    engine.train(second!, 50);
    engine.sent();
    breakRun(first!);
    run.showSeed(2);
    expect(engine.looks().map(({ id }) => id)).toEqual([second]);
  });
});
