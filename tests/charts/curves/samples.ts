import type { CurveData, CurveSeries } from '../../../src/charts/curves/data.ts';

/** A series through `median` at the steps 0, 1, 2, … */
export function seriesOf(median: number[], more: Partial<CurveSeries> = {}): CurveSeries {
  return { id: 'a', arm: 1, name: 'ReLU', x: median.map((_, i) => i), median, lit: false, ...more };
}

/** A linear panel from 0 to 1 over 100 steps, without anything on it. */
export function panelOf(more: Partial<CurveData> = {}): CurveData {
  return {
    title: 'Test accuracy',
    scale: 'linear',
    xMax: 100,
    showX: true,
    references: [],
    series: [],
    cursor: null,
    ...more,
  };
}
