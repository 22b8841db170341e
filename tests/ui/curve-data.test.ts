import { beforeEach, describe, expect, test } from 'vitest';
import { panel } from '../../src/recipe/view.ts';
import { curveData, curveSentence, writerOf } from '../../src/ui/views/curve-data.ts';
import { en } from '../../src/words/en.ts';
import { Opened, STEPS } from '../run/opened.ts';
import { specimenText as text } from './specimen-text.ts';

let { engine, run, runsOf } = new Opened();
const loss = panel('loss', { scale: 'log' });
const drawn = (hidden: readonly string[] = []) =>
  curveData({ run, text, hidden, lit: null }, loss, true, en);

beforeEach(() => {
  ({ engine, run, runsOf } = new Opened());
});

test('a panel has a line for each arm that is not hidden, and says them in a sentence', () => {
  engine.finishAll();
  expect(drawn().series.map(({ name }) => name)).toEqual(['Leaky', 'Linear']);
  expect(drawn(['leaky']).series.map(({ arm }) => arm)).toEqual([2]);
  expect(curveSentence(drawn(), STEPS / 2, 'step 60', en)).toBe(
    'Training loss, log at step 60: Leaky 0.50 and Linear 0.50',
  );
});

describe('a line is said to diverge', () => {
  const diverged = () => drawn().series.map((series) => series.diverged?.step ?? null);
  const away = (seed: number, step: number) =>
    engine.diverge(runsOf('linear')[seed - 1]!, { step, layer: 'dense1', what: 'outputs' });

  test('not while another seed goes on', () => {
    away(1, 8);
    engine.finish(runsOf('linear')[1]!);
    expect(diverged()).toEqual([null, null]);
  });

  test('where the last of its seeds stopped', () => {
    away(1, 8);
    expect(diverged()).toEqual([null, 8]);
    away(2, 12);
    away(3, 4);
    expect(diverged()).toEqual([null, 12]);
  });
});

test.each<['linear' | 'log', number, string]>([
  ['log', 0.0123, '0.012'],
  ['log', 0.0071, '0.0071'],
  ['log', 2.84e-4, '2.8×10⁻⁴'],
  ['log', 0.694, '0.69'],
  ['linear', 0.996, '1.00'],
  ['linear', 0.5, '0.50'],
  ['linear', 0.0012, '1.2×10⁻³'],
  ['linear', 0, '0.00'],
])('on a %s scale %d is written %s', (scale, value, text) =>
  expect(writerOf(panel('loss', { scale }))(value)).toBe(text),
);
