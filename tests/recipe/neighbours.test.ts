import { expect, test } from 'vitest';
import { denseLayers } from './dense-layers.ts';
import { choice, integer, linear, log, starts, toggle } from '../../src/recipe/knob.ts';
import { neighbours, otherValues } from '../../src/recipe/neighbours.ts';
import { program } from '../../src/recipe/plan.ts';
import { specimen } from './specimen.ts';

const { plane } = specimen.stages;

test('the other values of a knob come nearest first', () => {
  const knob = integer({ min: 1, max: 8, start: 3 });
  expect(otherValues(knob, 3)).toEqual([2, 4, 1, 5, 6, 7, 8]);
  expect(otherValues(knob, 8).slice(0, 3)).toEqual([7, 6, 5]);
  expect(otherValues(choice(['a', 'b', 'c'], 'a'), 'b')).toEqual(['a', 'c']);
  expect(otherValues(toggle(true), true)).toEqual([false]);
});

test('a knob that turns too finely has none', () => {
  expect(otherValues(integer({ min: 1, max: 1000, start: 3 }), 3)).toEqual([]);
  expect(otherValues(linear({ min: 0, max: 1, start: 0, step: 0.5 }), 0.5)).toEqual([]);
  expect(otherValues(log({ min: 1, max: 10, start: 1 }), 1)).toEqual([]);
});

test('there is a plan for each other program of the arms named, and no more', () => {
  const knobs = { ...starts(plane.knobs), slope: 0.7 };
  const plans = neighbours(plane, 'depth', knobs, ['leaky', 'linear'], [1, 3, 4]);
  expect(plans.map(({ model }) => denseLayers(model).length - 1)).toEqual([1, 1, 3, 3, 4, 4]);
  expect(new Set(plans.map((plan) => program(plan).key)).size).toBe(6);
  expect(neighbours(plane, 'depth', knobs, ['leaky'], [1])).toHaveLength(1);
  // Other data of the same shape run the same program.
  expect(
    neighbours(plane, 'data', knobs, ['leaky'], otherValues(plane.knobs['data'], knobs['data'])),
  ).toEqual([]);
});
