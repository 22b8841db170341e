import { beforeEach, expect, test } from 'vitest';
import { findingOf, findingsToCome, unbroken } from '../../src/ui/bench/finding.ts';
import { en } from '../../src/words/en.ts';
import { zh } from '../../src/words/zh.ts';
import { Opened, STEPS } from '../run/opened.ts';
import { specimenText as text } from './specimen-text.ts';

let { engine, run, runsOf } = new Opened();
const found = (words = en) => findingOf({ run, text }, words);

beforeEach(() => {
  ({ engine, run, runsOf } = new Opened());
});

test('before the first seed is done it says how far training is', () => {
  for (const id of [runsOf('leaky')[0]!, runsOf('linear')[0]!]) engine.train(id, 30);
  expect(found()).toBe(`Training the first seed: step 30 of ${STEPS}.`);
});

test('then it is what the numbers come to', () => {
  engine.finishAll((activation) => (activation === 'linear' ? 0.5 : 0.75));
  expect(found()).toBe('Leaky ends at 0.75, linear at 0.50.');
});

test('an arm that diverges is the finding: in how many seeds, and where it began', () => {
  const [, second, third] = runsOf('linear');
  engine.diverge(second!, { step: 7, layer: 'dense2', what: 'outputs' });
  engine.diverge(third!, { step: 5, layer: 'output', what: 'weights' });
  engine.finishAll();
  expect(found()).toBe(
    '<b>Linear diverges in 2 of 3 seeds</b>, with seed 2 at step 7 in hidden layer 2.',
  );
  expect(found(zh)).toBe(
    '<b>Linear 在 3 个种子中有 2 个发散</b>，种子 2 在第 7 步，始于第 2 个隐藏层。',
  );
});

test('each arm that diverges has a line', () => {
  engine.diverge(runsOf('leaky')[0]!, { step: 3, layer: 'output', what: 'outputs' });
  engine.diverge(runsOf('linear')[0]!, { step: 1, layer: 'loss', what: 'loss' });
  expect(found().split('<br>')).toEqual([
    expect.stringContaining('with seed 1 at step 3 in the output layer.'),
    expect.stringContaining('with seed 1 at step 1 in the loss.'),
  ]);
});

test('without an engine nothing is said to be training', () => {
  engine.ports[0]!.report({ type: 'failed', id: null, message: 'out of memory' });
  expect(found()).toBe('Nothing has been measured.');
});

test('a Chinese finding breaks at punctuation only', () =>
  expect(unbroken('到第 18 步，<a class="phrase" href="#">双环 2</a>')).toBe(
    '到第\u00a018\u00a0步，<a class="phrase" href="#">双环\u00a02</a>',
  ));

test('room is kept for every finding, numbers and all', () =>
  expect(findingsToCome(text)).toEqual([
    'Parted by step 0.00.',
    'Leaky ends at 0.00, linear at 0.00.',
  ]));
