import { beforeEach, describe, expect, test } from 'vitest';
import { starts } from '../../src/recipe/knob.ts';
import { panel } from '../../src/recipe/view.ts';
import { pinOf } from '../../src/run/pin.ts';
import { chosenTerms, differenceShown, termsOf } from '../../src/ui/tools/compare/difference.ts';
import { sidesOf, sidesTable } from '../../src/ui/tools/compare/sides.ts';
import { treeRows } from '../../src/ui/tools/compare/tree.ts';
import { compare as says } from '../../src/words/compare-en.ts';
import { en } from '../../src/words/en.ts';
import { Opened, STEPS } from '../run/opened.ts';
import { specimenText as text } from './specimen-text.ts';

let { engine, run } = new Opened();
const bench = () => ({ run, text });
const sides = () => sidesOf(bench(), says);

/** A pinned run of accuracy 0.5, and one in view of accuracy 1 that goes on from it at step 40. */
beforeEach(() => {
  ({ engine, run } = new Opened());
  engine.finishAll(() => 0.5);
  run.open({ ...run.setting, pins: [pinOf(run)] });
  run.open({ ...run.setting, marks: [{ at: 40, knobs: { slope: 0.5, learningRate: 1 } }] });
});

describe('the table', () => {
  test('has a row for what differs and for what each arm reads at the end', () => {
    engine.finishAll(() => 1);
    expect(sidesTable(bench(), sides(), en, says).slice(0, 2)).toEqual([
      ['Marks', '40: Slope 0.5, Learning rate 1.0', '–'],
      ['Test accuracy, Leaky', '1.00 (1.00 to 1.00)', '0.50 (0.50 to 0.50)'],
    ]);
    expect(sidesTable(bench(), sides(), en, says).at(-1)).toEqual([
      says.seeds,
      '3 (75%)',
      '3 (75%)',
    ]);
  });

  test('says what is not done yet and what diverged', () => {
    const cell = () =>
      sidesTable(bench(), sides(), en, says).find(([head]) => head === 'Test accuracy, Leaky')![1];
    expect(cell()).toBe('–, 0 of 3 seeds');
    const ids = run.records.filter(({ arm }) => arm === 'leaky').map(({ id }) => id);
    engine.finish(ids[0]!);
    expect(cell()).toBe('1.00 (1.00 to 1.00), 1 of 3 seeds');
    engine.diverge(ids[1]!, { step: 8, layer: 'dense1', what: 'outputs' });
    engine.finish(ids[2]!);
    expect(cell()).toBe('1.00 (1.00 to 1.00) · diverged in 1 seed');
  });
});

test('the tree draws a run from the one it goes on from, at its mark', () => {
  const start = { ...pinOf(run), knobs: starts(run.stage.knobs), marks: [] };
  expect(treeRows(bench(), sides(), start, en, says)).toMatchObject([
    { side: { id: 'A' }, up: 0, from: 0, marks: [], says: says.start },
    {
      side: { id: 'now' },
      up: 1,
      from: 40 / STEPS,
      marks: [40 / STEPS],
      says: '40: Slope 0.5, Learning rate 1.0',
    },
  ]);
});

describe('a difference', () => {
  const terms = () => termsOf(bench(), sides(), says);
  const shown = () =>
    differenceShown(bench(), chosenTerms(terms(), null, null)!, panel('accuracy'), en, says);

  test('is at first that of the run in view and the first pin', () => {
    expect(chosenTerms(terms(), null, null)!.map(({ label }) => label)).toEqual([
      'Leaky now',
      'Leaky A',
    ]);
    run.open({ ...run.setting, pins: [] });
    expect(chosenTerms(terms(), null, 'A leaky')!.map(({ label }) => label)).toEqual([
      'Leaky now',
      'Linear now',
    ]);
  });

  test('is of an arm that the two have otherwise', () => {
    run.open({ ...run.setting, marks: [], pins: [{ ...pinOf(run), marks: [] }] });
    run.turn({ slope: 0.5 });
    const labels = () => chosenTerms(terms(), null, null)!.map(({ label }) => label);
    expect(labels()).toEqual(['Leaky now', 'Leaky A']);
    expect(terms().map(({ isShared }) => isShared)).toEqual([true, true, false, true]);
    expect(chosenTerms(terms(), 'now linear', null)![1].label).toBe('Leaky now');
  });

  test('is said in a sentence, with the interval that verdicts have', () => {
    expect(shown().sentence).toBe(says.none);
    engine.finishAll(() => 1);
    expect(shown().sentence).toBe(
      'Test accuracy: Leaky now less Leaky A is +0.50 at the end, in the median of 3 seeds (75% interval +0.50 to +0.50); above zero in 3, below in 0.',
    );
    expect(shown().data.series[0]).toMatchObject({ arm: 1 });
    expect(shown().table.rows).toHaveLength(11);
    expect(shown().table.rows.at(-1)).toEqual(['120', '+0.50 (+0.50 to +0.50)']);
  });

  test('has no end where one side diverged on every seed', () => {
    for (const { id, arm } of run.records)
      if (arm === 'leaky') engine.diverge(id, { step: 8, layer: 'dense1', what: 'outputs' });
    expect(shown().sentence).toBe(says.allDiverged);
  });
});
