import { flushSync } from 'svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import { Run } from '../../src/run/run.svelte.ts';
import { specimen } from '../recipe/specimen.ts';
import { FakeEngine } from './fake-engine.ts';
import { Opened, standard, STEPS } from './opened.ts';
import { watch } from './watch.svelte.ts';

let opened: Opened;

beforeEach(() => {
  opened = new Opened();
});

/** What an effect sees of `read`, before and after what happens. */
function seenOf<T>(read: () => T, happens: () => void): readonly T[] {
  const { seen, stop } = watch(read);
  happens();
  flushSync();
  stop();
  return seen;
}

const first = () => opened.runsOf('leaky')[0]!;

describe('the page is told once of', () => {
  test.each<[what: string, read: (of: Opened) => unknown, after: unknown]>([
    ['the curve', ({ run }) => run.curve('leaky', 'loss').steps.length, STEPS / 2 + 1],
    ['the record', ({ run }) => run.record('leaky', 1)!.reached, STEPS],
    ['the work done', ({ run }) => run.meter.stepsPerSecond, 12_000],
  ])('%s, with a report', (_, read, after) => {
    const before = read(opened);
    const seen = seenOf(
      () => read(opened),
      () => opened.engine.finish(first()),
    );
    expect(seen).toEqual([before, after]);
  });

  test.each<[what: string, read: (of: Opened) => unknown, before: unknown, after: unknown]>([
    ['how far the run is', ({ run }) => run.reached, 0, STEPS],
    ['where the cursor is', ({ run }) => run.at, 0, STEPS],
    ['the end', ({ run }) => run.finished, false, true],
    ['a verdict', ({ run }) => run.verdicts['same']!.word, 'pending', 'holds'],
    ['the finding', ({ run }) => run.finding?.name, undefined, 'parted'],
    ['what was measured', ({ run }) => run.measured['default'], undefined, { bends: false }],
  ])('%s, with the last of many reports', (_, read, before, after) => {
    const seen = seenOf(
      () => read(opened),
      () => opened.engine.finishAll(),
    );
    expect([seen[0], seen.at(-1)]).toEqual([before, after]);
  });

  test('a turn: the ghost, the plan and the preset', () => {
    opened.engine.finishAll();
    const { run } = opened;
    const turn = () => run.turn({ slope: 0.7 });
    expect(seenOf(() => run.preset, turn)).toEqual(['default', null]);
    opened = new Opened();
    opened.engine.finishAll();
    const after = opened.run;
    const ghost = seenOf(
      () => after.ghost('leaky', 'loss')?.steps.length ?? 0,
      () => after.turn({ slope: 0.7 }),
    );
    expect(ghost).toEqual([0, STEPS / 2 + 1]);
  });

  test('a divergence', () => {
    const seen = seenOf(
      () => opened.run.divergences.map(({ seed }) => seed),
      () => opened.engine.diverge(first(), { step: 7, layer: 'dense1', what: 'weights' }),
    );
    expect(seen).toEqual([[], [1]]);
  });

  test('a picture', () => {
    const { engine, run } = opened;
    const seen = seenOf(
      () => run.pictures.fields['leaky']?.step,
      () => {
        engine.finish(first());
        for (const look of engine.looks()) engine.answer(look);
      },
    );
    expect(seen).toEqual([undefined, STEPS]);
  });

  test('a failure, and its end', () => {
    const { engine, run } = opened;
    const failed = seenOf(
      () => run.failure,
      () => engine.ports[0]!.report({ type: 'failed', id: null, message: 'gone' }),
    );
    expect(failed).toEqual([null, 'gone']);
    expect(
      seenOf(
        () => run.failure,
        () => run.retry(),
      ),
    ).toEqual(['gone', null]);
  });
});

test('what does not change is not told', () => {
  const seen = seenOf(
    () => opened.run.curve('linear', 'loss').steps.length,
    () => opened.run.moveTo(10),
  );
  expect(seen).toEqual([0]);
});

test('an arm’s first readings of a plan and its first fifth are shown at once, what follows a little later, together', () => {
  const later: (() => void)[] = [];
  const engine = new FakeEngine();
  const run = new Run('specimen', specimen, engine.open, (act) => void later.push(act));
  run.open({ ...standard, arms: ['leaky'] });
  const { seen, stop } = watch(() => run.curve('leaky', 'loss').steps.length);
  const train = (to: number) => {
    engine.train(run.record('leaky', 1)!.id, to);
    flushSync();
  };
  train(4);
  train(8);
  train(12);
  expect(seen).toEqual([0, 3]);
  expect(later).toHaveLength(1);
  later.pop()!();
  flushSync();
  expect(seen).toEqual([0, 3, 7]);
  train(STEPS / 5);
  expect(later).toHaveLength(1);
  train(STEPS / 5 + 2);
  expect(seen).toEqual([0, 3, 7, STEPS / 10 + 2]);
  later.pop()!();
  run.turn({ slope: 0.7 });
  flushSync();
  train(6);
  expect(seen.at(-1)).toBe(4);
  expect(later).toEqual([]);
  // What waits as a turn comes is shown with the turn, and then no more.
  train(8);
  expect(later).toHaveLength(1);
  run.turn({ slope: 0.6 });
  flushSync();
  expect(seen.at(-1)).toBe(0);
  const before = seen.length;
  later.pop()!();
  flushSync();
  expect(seen).toHaveLength(before);
  stop();
});

test('the first readings of an arm, and its fifth, wait for those of the others in view, or a little', () => {
  const later: (() => void)[] = [];
  const engine = new FakeEngine();
  const run = new Run('specimen', specimen, engine.open, (act) => void later.push(act));
  run.open(standard);
  const { seen, stop } = watch(() =>
    ['leaky', 'linear'].map((arm) => run.curve(arm, 'loss').steps.length),
  );
  const train = (arm: string, to: number) => {
    engine.train(run.record(arm, 1)!.id, to);
    flushSync();
  };
  train('leaky', 4);
  train('linear', 4);
  const begun = [
    [0, 0],
    [3, 3],
  ];
  expect(seen).toEqual(begun);
  const fifth = STEPS / 10 + 2;
  train('leaky', STEPS / 5 + 2);
  expect(seen).toEqual(begun);
  train('linear', STEPS / 5 + 2);
  expect(seen).toEqual([...begun, [fifth, fifth]]);
  run.turn({ slope: 0.7 });
  flushSync();
  later.length = 0;
  // The linear arm has no slope: it goes on as it was.
  train('leaky', 4);
  expect(seen.slice(3)).toEqual([
    [0, fifth],
    [3, fifth],
  ]);
  stop();
});

test('readings of an arm out of view wait with the others, its first too', () => {
  const later: (() => void)[] = [];
  const engine = new FakeEngine();
  const run = new Run('specimen', specimen, engine.open, (act) => void later.push(act));
  run.open({ ...standard, arms: ['leaky'] });
  const { seen, stop } = watch(() => run.curve('linear', 'loss').steps.length);
  engine.train(run.record('linear', 1)!.id, 4);
  flushSync();
  expect(seen).toEqual([0]);
  later.pop()!();
  flushSync();
  expect(seen).toEqual([0, 3]);
  stop();
});
