import { expect, test } from 'vitest';
import { precisionRecallCurves, rocCurves } from '../../src/ui/views/operating-curves.ts';
import { specimenText as text } from './specimen-text.ts';

const roc = {
  falsePositive: Float32Array.of(0, 0.25, 1),
  truePositive: Float32Array.of(0, 0.5, 1),
  at: { falsePositive: 0.25, truePositive: 0.5 },
  share: 0.2,
};
const looked = (values: object) => ({ id: 'run', step: 0, values });
const bench = {
  text,
  run: {
    armNames: ['leaky', 'linear'],
    pictures: { fields: { linear: looked({ roc }), leaky: looked({ roc: null }) } },
  },
} as unknown as Parameters<typeof rocCurves>[0];

test('only arms that have been looked at have a curve, in their colour', () => {
  const { curves, chance } = rocCurves(bench, ['leaky', 'linear']);
  expect(curves).toEqual([
    {
      arm: 2,
      name: 'Linear',
      x: roc.falsePositive,
      y: roc.truePositive,
      at: { x: 0.25, y: 0.5 },
    },
  ]);
  expect(chance).toEqual([0, 1]);
});

test('precision is that at the shares of the training set', () => {
  const { curves, chance } = precisionRecallCurves(bench, ['linear']);
  const [{ x, y, at }] = curves as [(typeof curves)[number]];
  expect(x).toEqual(roc.truePositive);
  // of 100 samples 20 are of class 1: 10 are found, and 20 of the 80 others
  expect(Array.from(y)).toEqual([NaN, Math.fround(1 / 3), Math.fround(0.2)]);
  expect(at).toEqual({ x: 0.5, y: 1 / 3 });
  expect(chance).toEqual([0.2, 0.2]);
});
