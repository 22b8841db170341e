import { expect, test } from 'vitest';
import { integer } from '../../src/recipe/knob.ts';
import type { Stage } from '../../src/recipe/stage.ts';
import { Steering } from '../../src/run/steering.svelte.ts';
import { specimen } from '../recipe/specimen.ts';

const { plane } = specimen.stages;
const untyped: Stage = plane;
const stage: Stage = {
  ...untyped,
  knobs: { ...plane.knobs, width: integer({ min: 2, max: 8, start: 4 }) },
};
const knobs = { depth: 2, learningRate: 0.1 };
const steering = (cursor: number | null = 40) =>
  new Steering({
    stage,
    own: { table: null },
    knobs,
    cursor,
    axis: { steps: 120, readingSteps: [0, 20, 40, 100, 120] },
  });

test('a turn redraws, or goes on from the cursor', () => {
  const one = steering();
  expect(one.turned({ depth: 3 })).toEqual([{ ...knobs, depth: 3 }, []]);
  one.on = true;
  expect(one.turned({ depth: 3 })).toEqual([knobs, [{ at: 40, knobs: { depth: 3 } }]]);
});

test('it goes on from the last reading before the end, and redraws at step 0', () => {
  expect([steering(null).step, steering(120).step, steering(30).step]).toEqual([100, 100, 20]);
  const first = steering(0);
  first.on = true;
  expect(first.turned({ depth: 3 })).toEqual([{ ...knobs, depth: 3 }, []]);
});

test('a mark takes a second turn in, and there are eight at most', () => {
  const one = steering();
  one.on = true;
  one.marks = [{ at: 40, knobs: { depth: 3 } }];
  expect([one.isOwn, one.knobs]).toEqual([false, { ...knobs, depth: 3 }]);
  expect(one.turned({ learningRate: 0.5 })[1]).toEqual([
    { at: 40, knobs: { depth: 3, learningRate: 0.5 } },
  ]);
  expect(one.without(40)).toEqual([]);
  one.marks = Array.from({ length: 8 }, (_, i) => ({ at: i + 1, knobs: { depth: 3 } }));
  expect(one.isFull).toBe(true);
  expect(one.turned({ learningRate: 0.5 })[1]).toEqual(one.marks);
});

const own = { at: 60, knobs: { depth: 3 } };
/** A stage that turns a knob on the way. */
const marked = (cursor: number | null) =>
  new Steering({
    stage: { ...stage, marks: [own] },
    knobs,
    cursor,
    axis: { steps: 120, readingSteps: [0, 20, 40, 60, 100, 120] },
    own: { table: null },
  });

test('what the stage turns on the way can be had at the cursor instead', () => {
  const one = marked(40);
  expect([one.ready, one.moved]).toEqual([{ depth: 3 }, [{ at: 40, knobs: { depth: 3 } }]]);
  expect(marked(null).moved).toEqual([{ at: 100, knobs: { depth: 3 } }]);
  expect([marked(60).moved, marked(0).moved]).toEqual([null, null]);
  expect([steering().ready, steering().moved]).toEqual([null, null]);
});

test('it takes the value it was last given, comes back where it was taken out, and leaves other turns alone', () => {
  const one = marked(40);
  one.marks = [
    { at: 20, knobs: { depth: 1, learningRate: 0.5 } },
    { at: 60, knobs: { depth: 2 } },
  ];
  expect(one.moved).toEqual([
    { at: 20, knobs: { learningRate: 0.5 } },
    { at: 40, knobs: { depth: 2 } },
  ]);
  one.marks = [];
  expect(one.moved).toEqual([{ at: 40, knobs: { depth: 3 } }]);
  one.marks = Array.from({ length: 8 }, (_, i) => ({ at: i + 1, knobs: { learningRate: 0.5 } }));
  expect(one.moved).toBe(null);
});
