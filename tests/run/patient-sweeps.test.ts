import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PatientSweeps } from '../../src/run/patient-sweeps.svelte.ts';
import { Run } from '../../src/run/run.svelte.ts';
import { Sweep, type SweepOptions } from '../../src/run/sweep.ts';
import { specimen } from '../recipe/specimen.ts';
import { FakeEngine } from './fake-engine.ts';
import { standard } from './opened.ts';

const { plane } = specimen.stages;
const STILL = 400;
/** Long enough for tasks that follow each other at once. */
const TASKS = 10;
const RANK = 3000;

let engine: FakeEngine;
let run: Run;
let sweeps: PatientSweeps;

/** A guest that sweeps `depth` over 1, 2 and 4, then `noise` over 0 and 0.4. */
function join(options: SweepOptions = {}): void {
  sweeps = run.background.host(
    (workers) =>
      new PatientSweeps(workers, (pool, changed) =>
        [
          { knob: 'depth', values: [1, 2, 4] },
          { knob: 'noise', values: [0, 0.4] },
        ].map((along) => {
          const sweeping = { along: [along], probe: 'accuracy' };
          return new Sweep(plane, sweeping, pool, changed, { seeds: 2, rank: RANK, ...options });
        }),
      ),
  );
}

const leave = () => run.background.dismiss(sweeps);

beforeEach(() => {
  vi.useFakeTimers();
  engine = new FakeEngine();
  run = new Run('specimen', specimen, engine.open);
  run.open(standard);
  join();
});
afterEach(() => void vi.useRealTimers());

const isSwept = ({ id }: { id: string }) => id.startsWith('sweep');
/** The runs of sweeps in the engine's hands: the number of hidden layers, or the noise, and the seed. */
const swept = () =>
  engine.runs.filter(isSwept).map(({ arm, seed }) => {
    const { noise } = arm.data as { noise: number };
    return noise === 0.1
      ? `depth ${arm.model.layers.length - 1}/${seed}`
      : `noise ${noise}/${seed}`;
  });
const finishOwn = () =>
  engine.runs.filter((each) => !isSwept(each)).forEach(({ id }) => engine.finish(id));
const finishSwept = () => {
  engine.runs.filter(isSwept).forEach(({ id }) => engine.finish(id, 0.5));
  vi.advanceTimersByTime(TASKS);
};
const twice = (...runs: string[]) => runs.flatMap((each) => [each, each]);
const DEPTHS = twice('depth 1/1', 'depth 4/1', 'depth 1/2', 'depth 4/2');
const NOISES = twice('noise 0/1', 'noise 0.4/1', 'noise 0/2', 'noise 0.4/2');

test('they begin when the runs are done and the page has been still, one after the other, behind all else', () => {
  vi.advanceTimersByTime(10 * STILL);
  expect(swept()).toEqual([]);
  finishOwn();
  vi.advanceTimersByTime(STILL - 1);
  expect(swept()).toEqual([]);
  vi.advanceTimersByTime(1);
  vi.advanceTimersByTime(TASKS);
  expect(swept()).toEqual(DEPTHS);
  expect(Math.min(...engine.runs.filter(isSwept).map(({ rank }) => rank))).toBe(RANK + 1);
  finishSwept();
  expect(swept()).toEqual(NOISES);
  finishSwept();
  expect(swept()).toEqual([]);
  expect(sweeps.runsOf(0)).toHaveLength(8);
  expect(sweeps.progressOf(1)).toEqual({ done: 8, all: 8 });
});

/** Lets the page be still. */
const rest = () => {
  finishOwn();
  vi.advanceTimersByTime(STILL);
  vi.advanceTimersByTime(TASKS);
};

test('a turn takes all runs back and clears what it does not fit, and they begin again', () => {
  rest();
  finishSwept();
  run.turn({ learningRate: 1 });
  expect([swept(), sweeps.runsOf(0), sweeps.runsOf(1)]).toEqual([[], [], []]);
  rest();
  expect(swept()).toEqual(DEPTHS);
});

test('a turn of the swept knob leaves its own sweep as it is, but for the column it left', () => {
  rest();
  finishSwept();
  run.turn({ depth: 4 });
  expect(sweeps.runsOf(0)).toHaveLength(8);
  expect(sweeps.runsOf(1)).toEqual([]);
  rest();
  expect(swept()).toEqual(twice('depth 2/1', 'depth 2/2'));
});

test('numbers that hold under other knobs too are not trained again', () => {
  rest();
  finishSwept();
  run.turn({ slope: 0.7 });
  expect(sweeps.runsOf(0)).toEqual([]);
  rest();
  // the slope is not the linear arm's
  expect(swept()).toHaveLength(DEPTHS.length / 2);
  expect(sweeps.runsOf(0).map(({ arm }) => arm)).toEqual(new Array(4).fill('linear'));
});

test('they wait while the reader moves through a run, and while nobody looks', () => {
  rest();
  run.background.stir();
  expect(swept()).toEqual([]);
  vi.advanceTimersByTime(STILL - 1);
  run.background.stir();
  vi.advanceTimersByTime(STILL - 1);
  expect(swept()).toEqual([]);
  vi.advanceTimersByTime(1);
  vi.advanceTimersByTime(TASKS);
  expect(swept()).toEqual(DEPTHS);
  sweeps.pause(true);
  vi.advanceTimersByTime(10 * STILL);
  expect(swept()).toEqual([]);
  sweeps.pause(false);
  vi.advanceTimersByTime(STILL);
  vi.advanceTimersByTime(TASKS);
  expect(swept()).toEqual(DEPTHS);
});

test('a run that breaks is passed over', () => {
  rest();
  const { id } = engine.runs.find(isSwept)!;
  const port = engine.portOf(id);
  port.report({ type: 'failed', id, message: 'broken' });
  port.runs.delete(id);
  finishSwept();
  expect(run.failure).toBeNull();
  expect(swept()).toEqual(NOISES);
  expect(sweeps.progressOf(0)).toEqual({ done: 7, all: 8 });
});

test('they begin again after the engine broke', () => {
  rest();
  engine.ports[0]!.report({ type: 'failed', id: null, message: 'out of memory' });
  vi.advanceTimersByTime(10 * STILL);
  run.retry();
  rest();
  expect(swept()).toEqual(DEPTHS);
});

test('a guest that leaves takes its runs along; one that comes late begins at once', () => {
  rest();
  leave();
  expect(swept()).toEqual([]);
  join();
  vi.advanceTimersByTime(STILL);
  vi.advanceTimersByTime(TASKS);
  expect(swept()).toEqual(DEPTHS);
});

test('what would cost too much takes fewer seeds, or is not begun', () => {
  leave();
  // two arms with kernels of 8 + 8, 8 + 16 + 8 and 8 + 3 · 16 + 8 weights; 8 samples, 120 steps, three times
  const each = 2 * 3 * 8 * 120 * (16 + 32 + 64);
  join({ most: 2 * each - 1 });
  rest();
  expect(swept()).toEqual(twice('depth 1/1', 'depth 4/1'));
  leave();
  join({ most: each - 1 });
  rest();
  // two values of two hidden layers cost less than that
  expect(swept()).toEqual(twice('noise 0/1', 'noise 0.4/1'));
});
