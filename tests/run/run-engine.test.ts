import { beforeEach, describe, expect, test } from 'vitest';
import type { Check } from '../../src/worker/protocol.ts';
import { Opened } from './opened.ts';

let { engine, run, ids, runsOf } = new Opened();

beforeEach(() => {
  ({ engine, run, ids, runsOf } = new Opened());
});

const engines = () => [...new Set(engine.runs.map((order) => order.engine))];
const refuse = (id: string, what = 'the kernel Einsum') =>
  engine.portOf(id).report({ type: 'refused', id, what });

describe('the engine', () => {
  test('is replay to begin with', () => {
    expect(engines()).toEqual(['replay']);
    expect(run.setting.engine).toBe('replay');
  });

  test('can be changed: everything runs again on the other', () => {
    engine.finishAll();
    const before = ids();
    run.runOn('tfjs');
    expect(run.setting.engine).toBe('tfjs');
    expect(engines()).toEqual(['tfjs']);
    expect(ids()).toHaveLength(6);
    expect(ids().some((id) => before.includes(id))).toBe(false);
    run.runOn('replay');
    expect(engines()).toEqual(['replay']);
  });

  test('opens as an address says', () => {
    ({ engine, run } = new Opened({ engine: 'tfjs' }));
    expect(engines()).toEqual(['tfjs']);
  });
});

describe('where replay refuses one arm', () => {
  test('all arms go on TensorFlow.js, and the reason is kept', () => {
    engine.finish(runsOf('linear')[0]!);
    refuse(runsOf('leaky')[0]!);
    expect(run.engine.refused).toBe('the kernel Einsum');
    expect(run.engine.inUse).toBe('tfjs');
    expect(run.setting.engine).toBe('replay');
    expect(run.failure).toBe(null);
    expect(engines()).toEqual(['tfjs']);
    expect(ids()).toHaveLength(6);
  });

  test('a refusal of a run that is gone changes nothing', () => {
    const [gone] = ids();
    const port = engine.portOf(gone!);
    run.turn({ learningRate: 1 });
    port.report({ type: 'refused', id: gone!, what: 'the kernel Einsum' });
    expect(run.engine.refused).toBe(null);
    expect(engines()).toEqual(['replay']);
  });

  test('numbers may be turned without another try, and another structure is tried', () => {
    refuse(ids()[0]!);
    run.turn({ slope: 0.7, learningRate: 1 });
    expect(engines()).toEqual(['tfjs']);
    run.turn({ depth: 4 });
    expect(run.engine.refused).toBe(null);
    expect(engines()).toEqual(['replay']);
  });
});

describe('a check against TensorFlow.js', () => {
  const check: Check = { steps: 20, error: 1e-6, floor: 2e-6 };
  const asked = () => engine.sent().flatMap((command) => (command.type === 'check' ? command : []));

  test('is asked of every finished arm of the seed in view, once', () => {
    engine.finish(runsOf('leaky')[0]!);
    run.check();
    run.check();
    expect(asked()).toEqual([{ type: 'check', id: runsOf('leaky')[0] }]);
  });

  test('is under way until it is answered, and forgotten with its run', () => {
    engine.finishAll();
    run.check();
    const [leaky, linear] = asked().map(({ id }) => id);
    expect(run.checks.results).toEqual({ [leaky!]: null, [linear!]: null });
    engine.portOf(leaky!).report({ type: 'checked', id: leaky!, check });
    expect(run.checks.results).toEqual({ [leaky!]: check, [linear!]: null });
    run.turn({ slope: 0.7 });
    expect(run.checks.results).toEqual({ [linear!]: null });
    run.checks.take({ type: 'checked', id: leaky!, check });
    expect(run.checks.results).toEqual({ [linear!]: null });
  });
});
