import { beforeEach, describe, expect, test } from 'vitest';
import type { Autopsy, Ending, Finding } from '../../src/recipe/autopsy.ts';
import { resolve } from '../../src/recipe/plan.ts';
import { Autopsies, type Subject } from '../../src/run/autopsies.svelte.ts';
import type { Command, Report, RunOrder } from '../../src/worker/protocol.ts';
import { specimen } from '../recipe/specimen.ts';

const plan = resolve(specimen.stages.plane, {}).arms['leaky']!;
const subject = (change: Partial<Subject> = {}): Subject => ({
  id: 'run1',
  arm: 'leaky',
  plan,
  seed: 2,
  engine: 'replay',
  reach: () => null,
  ...change,
});

const overshoot: Finding = {
  cause: 'explosion',
  why: 'update',
  step: 3,
  layer: 'dense1',
  ratio: 2,
  before: 0.7,
  after: Infinity,
  constant: 0.69,
};
const ending = (loss: number): Ending => ({
  loss,
  constant: 0.69,
  failed: !(loss < 0.6),
  recall: 1,
});
const broken: Autopsy = { findings: [overshoot], end: ending(NaN) };
const sound: Autopsy = { findings: [], end: ending(0.1) };

let asked: Command[];
let trained: RunOrder[];
let forgotten: string[];
let autopsies: Autopsies;

beforeEach(() => {
  [asked, trained, forgotten] = [[], [], []];
  autopsies = new Autopsies({
    ask: (command) => void asked.push(command),
    train: (runs) => void trained.push(...runs),
    forget: (ids) => void forgotten.push(...ids),
  });
});

const dissected = (id: string, autopsy: Autopsy) =>
  autopsies.take({ type: 'dissected', id, autopsy });
const finished = (id: string): Report => ({
  type: 'readings',
  id,
  reached: plan.steps,
  columns: {},
  end: { diverged: null },
  spent: 1,
});
/** The trial under way ends, and is found to be so. */
function tried(autopsy: Autopsy): void {
  const { id } = trained.at(-1);
  expect(autopsies.take(finished(id))).toBe(true);
  expect(asked.at(-1)).toEqual({ type: 'dissect', id });
  dissected(id, autopsy);
}
const rates = () => trained.map(({ arm }) => arm.optimizer.learningRate.placeholder);

test('every subject is asked about once', () => {
  autopsies.examine([subject()]);
  autopsies.examine([subject()]);
  expect(asked).toEqual([{ type: 'dissect', id: 'run1' }]);
  autopsies.examine([subject(), subject({ id: 'run2' })]);
  expect(asked.at(-1)).toEqual({ type: 'dissect', id: 'run2' });
});

test('where nothing is found nothing is tried', () => {
  autopsies.examine([subject()]);
  dissected('run1', sound);
  expect(trained).toEqual([]);
  expect(autopsies.cases[0]).toMatchObject({ autopsy: sound, trials: [], left: [] });
});

describe('what might have avoided it', () => {
  const before = plan.optimizer.learningRate.placeholder;

  test('is tried on the same seed and engine, one change after the other, until one does', () => {
    autopsies.examine([subject()]);
    dissected('run1', broken);
    expect(trained).toHaveLength(1);
    expect(trained[0]).toMatchObject({ seed: 2, engine: 'replay' });
    tried(broken);
    expect(rates()).toEqual(
      [before / 10, before / 100].map((rate) => Number(rate.toPrecision(12))),
    );
    tried(sound);
    expect(trained).toHaveLength(2);
    expect(autopsies.cases[0]!.trials.map(({ helped }) => helped)).toEqual([false, true]);
    expect(autopsies.cases[0]!.left).toEqual([]);
    expect(forgotten).toEqual(trained.map(({ id }) => id));
  });

  test('is tried first where the bench can show it', () => {
    const byHundred = Number((before / 100).toPrecision(12));
    const reach: Subject['reach'] = ({ optimizer: { learningRate } }) =>
      learningRate.placeholder === byHundred ? { knobs: { learningRate: byHundred } } : null;
    autopsies.examine([subject({ reach })]);
    dissected('run1', broken);
    expect(rates()).toEqual([byHundred]);
    tried(sound);
    expect(autopsies.cases[0]!.trials[0]!.reach).toEqual({ knobs: { learningRate: byHundred } });
  });

  test('is said to fail where nothing does', () => {
    autopsies.examine([subject()]);
    dissected('run1', broken);
    for (let i = 0; i < 3; i++) tried(broken);
    expect(trained).toHaveLength(3);
    expect(autopsies.cases[0]!.trials.map(({ helped }) => helped)).toEqual([false, false, false]);
    expect(autopsies.cases[0]!.left).toEqual([]);
  });

  test('waits to be asked for on TensorFlow.js', () => {
    autopsies.examine([subject({ engine: 'tfjs' })]);
    dissected('run1', broken);
    expect(trained).toEqual([]);
    autopsies.tryNext('run1');
    tried(broken);
    expect(trained).toHaveLength(1);
    autopsies.tryNext('run1');
    expect(trained.map(({ engine }) => engine)).toEqual(['tfjs', 'tfjs']);
  });

  test('goes on where a trial breaks', () => {
    autopsies.examine([subject()]);
    dissected('run1', broken);
    const { id } = trained[0]!;
    expect(autopsies.take({ type: 'failed', id, message: 'out of memory' })).toBe(true);
    expect(trained).toHaveLength(2);
  });

  test('is dropped with its subject, and at the end', () => {
    autopsies.examine([subject()]);
    dissected('run1', broken);
    autopsies.examine([subject({ id: 'run2' })]);
    expect(forgotten).toEqual([trained[0]!.id]);
    expect(autopsies.take(finished(trained[0]!.id))).toBe(false);
    dissected('run2', broken);
    autopsies.leave();
    expect(forgotten).toEqual(trained.map(({ id }) => id));
    expect(autopsies.cases).toEqual([]);
  });
});

test('reports of other runs are for others', () => {
  autopsies.examine([subject()]);
  expect(autopsies.take(finished('run1'))).toBe(false);
  expect(autopsies.take({ type: 'failed', id: null, message: '' })).toBe(false);
  expect(autopsies.take({ type: 'ready', backend: 'wasm' })).toBe(false);
});
