import {
  BasicPlatform,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
} from 'chart.js';
import type { Palette } from '../palette.ts';
import { axes } from './axes.ts';
import { xTicks, yAxis } from './axis.ts';
import { band } from './band.ts';
import { applyScene, configuration } from './configuration.ts';
import { drawCursor } from './cursor.ts';
import type { CurveData } from './data.ts';
import { fillDatasets } from './datasets.ts';
import { dots } from './dots.ts';
import { endLabels } from './end-labels.ts';
import { ghost } from './ghost.ts';
import { highlight } from './highlight.ts';
import { bottomInset, topInset } from './insets.ts';
import { references } from './references.ts';
import { insetsOf, type LineChart, type Point, type Scene } from './scene.ts';
import { steers } from './steers.ts';
import { title } from './title.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale);

/** A chart in the house grammar, and what it is drawn from. */
export interface SceneChart {
  readonly chart: LineChart;
  readonly scene: Scene;
}

/** Its size in CSS pixels, the canvas's pixels to each, and the tokens it is drawn with. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly palette: Palette;
}

/** A chart on a canvas, blank as yet; `apart` from a document its pixels are those it is told. */
export function sceneChart(
  canvas: HTMLCanvasElement,
  palette: Palette,
  { apart = false } = {},
): SceneChart {
  const scene: Scene = { data: nothing, palette, x: noTicks, y: noAxis };
  const plugins = [axes, references, band, ghost, highlight, dots, steers, endLabels, title];
  const chart = new Chart<'line', Point[]>(canvas, {
    ...configuration(plugins.map((plugin) => plugin(scene))),
    ...(apart && { platform: BasicPlatform }),
  });
  return { chart, scene };
}

/** Whether nothing has been given to draw yet. */
export const isBlank = ({ scene }: SceneChart): boolean => scene.data === nothing;

/** Draws the scene's data at that size. */
export function drawScene({ chart, scene }: SceneChart, size: ChartSize): void {
  const { width, height, ratio, palette } = size;
  scene.palette = palette;
  const insets = insetsOf(width, palette);
  const plotHeight = height - topInset(palette) - bottomInset(palette, scene.data.showX);
  scene.x =
    scene.data.xTicks ?? xTicks(scene.data, width - insets.left - insets.right, palette.size1);
  scene.y = yAxis(scene.data, plotHeight, palette.size1);
  fillDatasets(chart.data.datasets, scene);
  applyScene(chart, scene, width);
  const stale =
    chart.width !== width || chart.height !== height || chart.currentDevicePixelRatio !== ratio;
  if (stale) chart.resize(width, height);
  chart.update('none');
  drawCursor(chart, scene);
}

const noTicks = { values: [], label: String };
const noAxis = { low: 0, high: 1, below: 0, above: 1, ...noTicks };
const nothing: CurveData = {
  title: '',
  scale: 'linear',
  xMax: 1,
  showX: false,
  references: [],
  series: [],
  cursor: null,
};
