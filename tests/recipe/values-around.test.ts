import { describe, expect, test } from 'vitest';
import { choice, integer, linear, log, toggle } from '../../src/recipe/knob.ts';
import { valuesAround } from '../../src/recipe/values-around.ts';

const around = (...asked: Parameters<typeof valuesAround>) => valuesAround(...asked);

describe('the values around the one a knob stands at', () => {
  test('begin with it, the nearest next', () => {
    const knob = integer({ min: 1, max: 8, start: 3 });
    expect(around(knob, 3, 64)).toEqual([3, 2, 4, 1, 5, 6, 7, 8]);
    expect(around(knob, 8, 3)).toEqual([8, 7, 6]);
    expect(around(knob, 1, 3)).toEqual([1, 2, 3]);
  });

  test('are no more than asked for', () => {
    const knob = integer({ min: 1, max: 100_000, start: 3 });
    expect(around(knob, 50_000, 5)).toEqual([50_000, 49_999, 50_001, 49_998, 50_002]);
  });

  test('are options, or both of a toggle', () => {
    expect(around(choice(['a', 'b', 'c'], 'a'), 'b', 64)).toEqual(['b', 'a', 'c']);
    expect(around(toggle(true), true, 64)).toEqual([true, false]);
    expect(around(toggle(true), false, 64)).toEqual([false, true]);
  });

  test('are the steps of a linear knob, as they are spelled', () => {
    const knob = linear({ min: 0, max: 0.9, start: 0.5, step: 0.05 });
    const values = around(knob, 0.5, 64);
    expect(values.slice(0, 5)).toEqual([0.5, 0.45, 0.55, 0.4, 0.6]);
    expect(values).toHaveLength(19);
    expect(values).toContain(0.15);
  });

  test('are numbers of two digits on a log knob, across decades', () => {
    const knob = log({ min: 0.002, max: 0.5, start: 0.05 });
    expect(around(knob, 0.1, 5)).toEqual([0.1, 0.099, 0.11, 0.098, 0.12]);
    const values = around(knob, 0.05, 1000);
    expect(values).toHaveLength(80 + 90 + 41);
    expect([Math.min(...values.map(Number)), Math.max(...values.map(Number))]).toEqual([
      0.002, 0.5,
    ]);
  });

  test('lie around a value between two of them too', () => {
    expect(around(log({ min: 1, max: 10, start: 1 }), 2.345, 4)).toEqual([2.345, 2.4, 2.3, 2.5]);
    expect(around(linear({ min: 0, max: 1, start: 0, step: 0.5 }), 0.7, 9)).toEqual([
      0.7, 1, 0.5, 0,
    ]);
  });
});
