import type { Renderer } from '../renderer.ts';
import { surface } from '../surface.ts';
import { xAt } from './axis.ts';
import { drawScene, isBlank, sceneChart } from './chart.ts';
import { drawCursor } from './cursor.ts';
import type { CurveData } from './data.ts';
import { listenToDrag } from './drag.ts';
import { Still } from './still.ts';

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
  const drawn = sceneChart(canvas, place.palette);
  const { chart, scene } = drawn;

  /** The panel without its cursor, once that has moved. */
  let still: Still | null = null;

  function update(): void {
    still = null;
    if (place.width === 0 || place.height === 0 || isBlank(drawn)) return;
    drawScene(drawn, place);
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
      if (isBlank(drawn) || scene.data.cursor === step) return;
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
