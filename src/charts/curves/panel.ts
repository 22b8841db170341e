import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
} from 'chart.js';
import type { Renderer } from '../renderer.ts';
import { surface } from '../surface.ts';
import { axes } from './axes.ts';
import { xAt, xTicks, yAxis } from './axis.ts';
import { band } from './band.ts';
import { applyScene, configuration } from './configuration.ts';
import { drawCursor } from './cursor.ts';
import type { CurveData } from './data.ts';
import { fillDatasets } from './datasets.ts';
import { dots } from './dots.ts';
import { listenToDrag } from './drag.ts';
import { endLabels } from './end-labels.ts';
import { ghost } from './ghost.ts';
import { highlight } from './highlight.ts';
import { bottomInset, topInset } from './insets.ts';
import { references } from './references.ts';
import { insetsOf, type Point, type Scene } from './scene.ts';
import { steers } from './steers.ts';
import { Still } from './still.ts';
import { title } from './title.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale, LogarithmicScale);

/** A panel of curves. */
export interface CurvePanel extends Renderer<CurveData> {
  /** Moves the cursor of the data last drawn: cheaper than drawing it all. */
  moveCursor(step: number | null): void;
}

/** What a panel tells of. */
export interface CurvePanelOptions {
  /** The plot is pressed or dragged at this x, within 0 … xMax, not rounded. */
  readonly onCursor?: (x: number) => void;
}

/** Curves in the house grammar. The canvas fills its parent, which must be in the document and have a size of its own. */
export function curvePanel(
  canvas: HTMLCanvasElement,
  { onCursor }: CurvePanelOptions = {},
): CurvePanel {
  const box = canvas.parentElement;
  if (!box) throw new Error('curvePanel: the canvas must have a parent');
  canvas.style.display = 'block';
  const place = surface(box, () => update());
  const scene: Scene = { data: nothing, palette: place.palette, x: noTicks, y: noAxis };
  const plugins = [axes, references, band, ghost, highlight, dots, steers, endLabels, title];
  const chart = new Chart<'line', Point[]>(
    canvas,
    configuration(plugins.map((plugin) => plugin(scene))),
  );

  /** The panel without its cursor, once that has moved. */
  let still: Still | null = null;

  function update(): void {
    still = null;
    const { width, height, ratio, palette } = place;
    if (width === 0 || height === 0 || scene.data === nothing) return;
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

  const stopDrag =
    onCursor &&
    listenToDrag(
      canvas,
      () => chart.chartArea ?? { left: 0, right: 0 },
      (share) => onCursor(xAt(scene.data, share)),
    );

  return {
    draw(data) {
      scene.data = data;
      update();
    },
    moveCursor(step) {
      if (scene.data === nothing || scene.data.cursor === step) return;
      scene.data = { ...scene.data, cursor: step };
      if (!still) {
        chart.draw();
        still = new Still(canvas);
      }
      still.show(chart.ctx);
      drawCursor(chart, scene);
    },
    dispose() {
      stopDrag?.();
      place.dispose();
      chart.destroy();
    },
  };
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
