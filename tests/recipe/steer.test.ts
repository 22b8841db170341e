import { describe, expect, test } from 'vitest';
import { residual, dense, highway, dropout } from '../../src/recipe/layer.ts';
import { layerShapes } from '../../src/recipe/layer-shapes.ts';
import { integer } from '../../src/recipe/knob.ts';
import { knobsFrom, MOST_MARKS, type AskedMark, type Mark } from '../../src/recipe/mark.ts';
import { mlp, repeat } from '../../src/recipe/model.ts';
import { resolve, segmentsOf } from '../../src/recipe/plan.ts';
import { stage, type Stage } from '../../src/recipe/stage.ts';
import { steers } from '../../src/recipe/steer.ts';
import { sgd } from '../../src/recipe/optimizer.ts';
import { smallArm } from '../engine/plans.ts';
import { specimen } from './specimen.ts';

const { plane } = specimen.stages;
const untyped: Stage = plane;

/** The specimen's plane with a width to turn. */
const wide: Stage = {
  ...untyped,
  knobs: { ...plane.knobs, width: integer({ min: 2, max: 8, start: 4 }) },
  arms: ({ width, depth }) => ({
    leaky: { model: mlp({ hidden: repeat(Number(width), Number(depth)), activation: 'relu' }) },
    linear: { model: mlp({ hidden: repeat(4, Number(depth)), activation: 'linear' }) },
  }),
};

describe('a knob steers', () => {
  test('where every variable that keeps its name keeps its shape; layers may come and go', () => {
    const names = Object.keys(wide.knobs).filter((name) => steers(wide, name));
    expect(names).toEqual(['depth', 'data', 'noise', 'learningRate', 'slope', 'even']);
  });

  test('or does not, going by where the other knobs stand', () => {
    const one: Stage = {
      ...wide,
      arms: ({ width, even }) => ({
        leaky: { model: mlp({ hidden: [even ? 4 : Number(width)], activation: 'relu' }) },
      }),
    };
    expect([steers(one, 'width'), steers(one, 'width', { even: false })]).toEqual([true, false]);
  });

  test('if there is one of that name', () => {
    expect(() => steers(plane, 'width')).toThrow('there is no knob "width"; there are depth, data');
  });
});

describe('marks', () => {
  test('make segments that turn knobs one after the other, by step', () => {
    const marks = [
      { at: 60, knobs: { depth: 3 } },
      { at: 20, knobs: { learningRate: 0.5 } },
    ];
    const { arms, knobs } = resolve(plane, {}, marks);
    expect(knobs).toEqual(resolve(plane, {}).knobs);
    const [first, second, third] = segmentsOf(arms['linear']!);
    expect(first).toEqual({ from: 0, plan: resolve(plane, {}).arms['linear'] });
    expect(second).toEqual({
      from: 20,
      plan: resolve(plane, { learningRate: 0.5 }).arms['linear'],
    });
    expect(third).toEqual({
      from: 60,
      plan: resolve(plane, { learningRate: 0.5, depth: 3 }).arms['linear'],
    });
  });

  test('leave an arm alone that reads none of their knobs', () => {
    const { arms } = resolve(plane, {}, [{ at: 20, knobs: { slope: 0.9 } }]);
    expect(arms['linear']).toEqual(resolve(plane, {}).arms['linear']);
    expect(arms['leaky']!.segments).toHaveLength(1);
  });

  test('are the stage’s own unless others are given', () => {
    const marked = stage({ ...plane, marks: [{ at: 9, knobs: { slope: 0.9 } }] });
    expect(resolve(marked, {}).arms['leaky']!.segments).toHaveLength(1);
    expect(resolve(marked, {}, [])).toEqual(resolve(plane, {}));
  });

  test('leave the whole run its steps and readings', () => {
    const longer = stage({
      ...plane,
      train: ({ even }) => ({
        optimizer: sgd({ learningRate: 0.1 }),
        batchSize: 8,
        steps: even ? 100 : 200,
      }),
    });
    const { arms } = resolve(longer, {}, [{ at: 50, knobs: { even: false } }]);
    expect(segmentsOf(arms['leaky']!).map(({ plan }) => plan.steps)).toEqual([100, 100]);
  });

  test('say which knobs are in force from a step on', () => {
    const marks: Mark<Record<string, number>>[] = [
      { at: 5, knobs: { a: 1 } },
      { at: 9, knobs: { a: 2, b: 3 } },
    ];
    expect([4, 5, 9].map((step) => knobsFrom({ a: 0, b: 0 }, marks, step))).toEqual([
      { a: 0, b: 0 },
      { a: 1, b: 0 },
      { a: 2, b: 3 },
    ]);
  });
});

const slope = { slope: 0.5 };
const many = Array.from({ length: MOST_MARKS + 1 }, (_, i) => ({ at: i + 1, knobs: slope }));

test.each<[string, readonly AskedMark[]]>([
  ['mark at step 0: it must lie within 1…119', [{ at: 0, knobs: slope }]],
  ['mark at step 120: it must lie within 1…119', [{ at: 120, knobs: slope }]],
  ['mark at step 1.5: it must lie within 1…119', [{ at: 1.5, knobs: slope }]],
  ['mark at step 9: it is one more than the 8 a run may have; remove one', many],
  [
    'mark at step 7: there is another one at this step; let one mark turn all its knobs',
    [
      { at: 7, knobs: slope },
      { at: 7, knobs: { depth: 3 } },
    ],
  ],
  ['mark at step 7: it turns no knob; name one, or remove the mark', [{ at: 7, knobs: {} }]],
  ['knob "slope": 3 is outside -1…1', [{ at: 7, knobs: { slope: 3 } }]],
  ['there is no knob "slop"', [{ at: 7, knobs: { slop: 3 } }]],
  [
    'mark at step 7: turning width while steering changes the shape of dense1: redraw instead',
    [{ at: 7, knobs: { width: 5 } }],
  ],
])('%s', (message, marks) => {
  expect(() => resolve(wide, {}, marks)).toThrow(message);
});

test('a layer’s shape is its inputs and outputs, under the name the engine gives it', () => {
  const block = residual({ branch: [dense({ units: 5 }), dense({ units: 3 })] });
  const layers = [
    dense({ units: 3 }),
    dropout({ rate: 0.5 }),
    block,
    highway({ branch: [dense({ units: 3 })] }),
  ];
  const arm = smallArm({ arm: { model: { layers: [...layers, dense({ units: 'outputs' })] } } });
  expect(layerShapes(arm)).toEqual({
    dense1: [2, 3],
    dense2: [3, 5],
    dense3: [5, 3],
    highway1: [3, 3],
    dense4: [3, 3],
    output: [3, 2],
  });
});
