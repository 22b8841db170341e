import { beforeEach, expect, test } from 'vitest';
import { layerData, layerSentence } from '../../src/ui/views/layer-data.ts';
import { en } from '../../src/words/en.ts';
import { Opened, STEPS } from '../run/opened.ts';
import { specimenText as text } from './specimen-text.ts';

const says = en.views.byLayer;
const probe = 'gradients';
let { engine, run, runsOf } = new Opened();
const seen = () => layerData(run, probe, ['leaky', 'linear'], says.output);

/** Readings of a batch probe over the run's first steps, three layers a step. */
function read(arm: 'leaky' | 'linear', steps: number, layers: readonly number[]): void {
  const values = Float32Array.from({ length: 3 * steps }, (_, i) => layers[i % 3]!);
  const column = { steps: Uint32Array.from({ length: steps }, (_, i) => i), values, width: 3 };
  run.record(arm, 1)!.append({ [probe]: column });
  engine.train(runsOf(arm)[0]!, steps);
}

beforeEach(() => {
  ({ engine, run, runsOf } = new Opened());
});

test('before anything is read there is nothing to draw', () => {
  const { rows, heats, dots } = seen();
  expect(rows).toBe(1);
  expect(heats.map(({ heat }) => heat.length)).toEqual([0, 0]);
  expect(dots.arms.map(({ values }) => values)).toEqual([[], []]);
});

test('arms share one range of magnitudes, their own colours and the cursor', () => {
  read('leaky', 30, [2, 1, 5]);
  read('linear', 20, [3e-7, 0.5, 1]);
  const { rows, heats, dots } = seen();
  expect(rows).toBe(3);
  for (const { low, high } of [dots, ...heats.map(({ heat }) => heat)])
    expect([low, high]).toEqual([1e-7, 10]);
  expect(heats.map(({ arm, heat }) => [arm, heat.length, heat.xMax, heat.cursor])).toEqual([
    [1, 30, STEPS, 18],
    [2, 20, STEPS, 18],
  ]);
  expect(dots.arms[0]!.values).toEqual([2, 1, 5]);
});

test('the sentence sets the first layer beside the last hidden one', () => {
  read('leaky', 30, [2, 1, 5]);
  read('linear', 30, [3e-7, 0.5, 1]);
  expect(layerSentence(seen(), { run, text }, says)).toMatch(
    /^At step 28 of seed 1, layer 1 ÷ layer 2: Leaky 2\.0 and Linear 6\.0×10⁻⁷\./,
  );
});
