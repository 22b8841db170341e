import type { ChartDataset } from 'chart.js';
import type { CurveSeries } from './data.ts';
import { inkOf, type Point, type Scene } from './scene.ts';

export type LineDataset = ChartDataset<'line', Point[]>;

/** Brings Chart.js's data sets up to the scene's series, keeping the objects there are; dataset 0 is drawn on top. */
export function fillDatasets(datasets: LineDataset[], scene: Scene): void {
  const { series } = scene.data;
  const pinnedLast = [...series].sort((a, b) => Number(a.pinned ?? 0) - Number(b.pinned ?? 0));
  datasets.length = pinnedLast.length;
  pinnedLast.forEach((one, i) => {
    const dataset = (datasets[i] ??= { data: [] });
    fillPoints(dataset.data, one, scene);
    Object.assign(dataset, strokeOf(one, scene));
  });
}

function fillPoints(points: Point[], { x, median }: CurveSeries, { data, y }: Scene): void {
  const { below, above } = y;
  const { xMin = 0 } = data;
  points.length = median.length;
  for (let i = 0; i < median.length; i++) {
    const point = (points[i] ??= { x: 0, y: 0 });
    point.x = Math.max(xMin, x[i]!);
    point.y = Math.max(below, Math.min(above, median[i]!));
  }
}

function strokeOf({ arm, lit, pinned }: CurveSeries, scene: Scene): Partial<LineDataset> {
  const { colour, dash } = inkOf(scene, arm);
  const { line, lineThin, lineStrong } = scene.palette;
  return {
    borderColor: colour,
    borderDash: pinned ? [] : [...dash],
    borderWidth: lit ? lineStrong : pinned ? lineThin : line,
  };
}
