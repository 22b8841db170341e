import { describe, expect, test } from 'vitest';
import {
  LAYER_BELOW,
  layerAxis,
  layerAxisIn,
  layerTicks,
  rowMiddle,
} from '../../../src/charts/layers/layer-axis.ts';

describe.each([3, 5, 11, 21, 31, 51])('a layer axis of %d rows', (rows) => {
  const axis = layerAxis(rows);

  test('has the output on top and layer 1 at the bottom', () => {
    expect(rowMiddle(axis, rows - 1)).toBe(axis.row / 2);
    expect(rowMiddle(axis, 0)).toBe(axis.height - axis.row / 2);
  });

  test('numbers layers so that no two numbers touch', () => {
    const ticks = layerTicks(axis, 'out');
    expect(ticks[0]).toEqual([0, '1']);
    expect(ticks.at(-1)).toEqual([rows - 1, 'out']);
    ticks.slice(1).forEach(([layer], i) => {
      const apart = rowMiddle(axis, ticks[i]![0]) - rowMiddle(axis, layer);
      expect(apart).toBeGreaterThanOrEqual(13);
    });
  });
});

test('many layers take no more room than some', () => {
  expect(layerAxis(11).row).toBe(15);
  expect(layerAxis(51).height).toBeLessThan(310);
});

test('a drawing as high as its rows has them as on the page, a higher one has higher rows', () => {
  const page = layerAxis(11);
  expect(layerAxisIn(page.height + LAYER_BELOW, 11, { size1: 12 })).toEqual(page);
  const wall = layerAxisIn(440 + 1.5 * LAYER_BELOW, 11, { size1: 18 });
  expect(wall).toEqual({ rows: 11, row: 40, height: 440, scale: 1.5 });
  expect(layerAxisIn(440 + LAYER_BELOW, 11, { size1: 12 }, 5)).toEqual({
    rows: 5,
    row: 40,
    height: 200,
    scale: 1,
  });
});
