import { beforeEach, expect, test } from 'vitest';
import { panel, sweep } from '../../src/recipe/view.ts';
import { Run } from '../../src/run/run.svelte.ts';
import { columnsOf, sweepData, sweepSentence, sweepTable } from '../../src/ui/views/sweep-data.ts';
import { en } from '../../src/words/en.ts';
import { specimen } from '../recipe/specimen.ts';
import { FakeEngine } from '../run/fake-engine.ts';
import { standard } from '../run/opened.ts';
import { specimenText } from './specimen-text.ts';

const view = sweep('depth', panel('accuracy'), [1, 4]);
const { plane } = specimen.stages;
const scenario = { ...specimen, stages: { plane: { ...plane, views: [view] } } };
const text = {
  ...specimenText,
  knobs: { depth: { label: 'Depth', help: '', options: {} } },
};

let engine: FakeEngine;
let run: Run;
const bench = () => ({ run, text, lit: null });
const seen = () => sweepData(bench(), view, en);

beforeEach(() => {
  engine = new FakeEngine();
  run = new Run('specimen', scenario, engine.open);
  run.open(standard);
});

/** Ends every run: with one layer at `shallow`, with two at ½, with four at 1, or diverged on the seeds `lost`. */
function finish(shallow = 0.25, lost: readonly number[] = []): void {
  const isSwept = (id: string) => id.startsWith('sweep');
  for (const { id } of engine.runs) if (!isSwept(id)) engine.finish(id, 0.5);
  for (const { id, arm, seed } of engine.runs.filter((each) => isSwept(each.id))) {
    const isDeep = arm.model.layers.length - 1 === 4;
    if (isDeep && lost.includes(seed))
      engine.diverge(id, { step: 4, layer: 'dense1', what: 'outputs' });
    else engine.finish(id, isDeep ? 1 : shallow);
  }
}

test('the value the knob is at has its own column, in its place, and the cursor', () => {
  expect(columnsOf(bench(), view, en).map(({ value, label }) => [value, label])).toEqual([
    [1, '1'],
    [2, '2'],
    [4, '4'],
  ]);
  const { xTicks, cursor } = seen();
  expect(cursor).toBe(xTicks!.values[1]);
  expect(xTicks!.values.map(xTicks!.label)).toEqual(['1', '2', '4']);
});

test('a line goes through the medians, a dot for every run', () => {
  engine.finishAll(() => 0.5);
  expect(seen().series.map(({ median }) => median)).toEqual([[0.5], [0.5]]);
  // three of the page's own seeds stand at the cursor, four of the sweep elsewhere
  engine.finishAll((activation) => (activation === 'linear' ? 0.25 : 1));
  const [leaky, linear] = seen().series;
  expect(leaky!.median).toEqual([1, 0.5, 1]);
  expect(linear!.median).toEqual([0.25, 0.5, 0.25]);
  expect(leaky!.dots!.y).toHaveLength(4 + 3 + 4);
  expect(sweepSentence(bench(), view, seen(), en)).toMatch(
    /^Depth 1 to 4: Leaky 1\.00 → 1\.00 and Linear 0\.25 → 0\.25\./,
  );
  expect(sweepTable(bench(), view, seen(), en)).toEqual({
    columns: ['Depth', 'Leaky', 'Linear'],
    rows: [
      ['1', '1.00 (1.00–1.00)', '0.25 (0.25–0.25)'],
      ['2', '0.50 (0.50–0.50)', '0.50 (0.50–0.50)'],
      ['4', '1.00 (1.00–1.00)', '0.25 (0.25–0.25)'],
    ],
  });
});

test('what is not measured yet is said to be so', () => {
  finish();
  run.turn({ learningRate: 1 });
  expect(sweepSentence(bench(), view, seen(), en)).toMatch(/^Depth 1 to 4: Leaky – → –/);
  expect(sweepTable(bench(), view, seen(), en).rows[0]).toEqual(['1', '–', '–']);
});

test('where most seeds diverge the line is lost, and says so', () => {
  finish(0.25, [1, 2, 3]);
  const [leaky] = seen().series;
  expect(leaky!.median).toMatchObject([0.25, 0.5, Infinity]);
  expect(leaky!.diverged).toMatchObject({ label: 'diverged' });
  expect(sweepSentence(bench(), view, seen(), en)).toContain('Leaky 0.25 → diverged');
  expect(sweepTable(bench(), view, seen(), en).rows[2]![1]).toBe('diverged (1.00–diverged)');
});

test('an arm out of view has no line', () => {
  finish();
  run.showArm('linear', false);
  expect(seen().series.map(({ name }) => name)).toEqual(['Leaky']);
});
