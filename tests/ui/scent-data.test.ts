import { beforeEach, expect, test } from 'vitest';
import { panel } from '../../src/recipe/view.ts';
import type { SweptRun } from '../../src/run/sweep.ts';
import { endsText, heightOf, scentEnds, scentOf } from '../../src/ui/scents/scent-data.ts';
import { Opened } from '../run/opened.ts';

let { engine, run } = new Opened();

beforeEach(() => ({ engine, run } = new Opened()));

const swept = (depth: number, arm: string, ...lasts: number[]): SweptRun[] =>
  lasts.map((last, i) => ({ at: [depth], arm, seed: i + 1, last }));

test('a line goes through the medians along the track, the page’s own runs where the knob stands', () => {
  engine.finishAll(() => 0.5);
  const [leaky, ...others] = scentOf({ run }, 'depth', 'accuracy', [
    ...swept(4, 'leaky', 1, 0.75, Infinity),
    ...swept(1, 'leaky', Infinity, Infinity, 0.1),
    // the knob stands at 2
    ...swept(2, 'leaky', 0.9),
  ]);
  expect(others).toEqual([]);
  expect(leaky).toEqual({
    name: 'leaky',
    arm: 1,
    points: [
      { x: 0, value: Infinity },
      { x: 1 / 3, value: 0.5 },
      { x: 1, value: 1 },
    ],
  });
  expect(endsText(leaky!, panel('accuracy'), 'diverged')).toEqual(['diverged', '1.00']);
});

test('an arm out of view has no line', () => {
  engine.finishAll();
  run.showArm('linear', false);
  const runs = [...swept(1, 'leaky', 1), ...swept(1, 'linear', 1)];
  expect(scentOf({ run }, 'depth', 'accuracy', runs).map(({ name }) => name)).toEqual(['leaky']);
});

test('all lines share the ends of the panel, or those of what they show', () => {
  const line = (...values: number[]) => [
    { name: 'leaky', arm: 1 as const, points: values.map((value, x) => ({ x, value })) },
  ];
  const scents = [line(0.1, Infinity, 3), line(0, 0.5)];
  expect(scentEnds(scents, panel('loss'))).toEqual([0, 3]);
  expect(scentEnds(scents, panel('loss', { scale: 'log' }))).toEqual([0.1, 3]);
  expect(scentEnds(scents, panel('loss', { low: -1, high: 1 }))).toEqual([-1, 1]);
});

test.each([
  ['linear', 55, 0.5],
  ['linear', 1000, 1],
  ['log', Math.sqrt(1000), 0.5],
  ['log', 0, 0],
] as const)('between 10 and 100 on a %s scale %d has its height', (scale, value, height) =>
  expect(heightOf(value, [10, 100], panel('loss', { scale }))).toBeCloseTo(height, 12),
);

test('a flat line lies in the middle', () => expect(heightOf(1, [1, 1], panel('loss'))).toBe(0.5));
