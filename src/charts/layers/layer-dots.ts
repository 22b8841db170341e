import { drawMarker } from '../curves/draw-marker.ts';
import type { Arm, Palette } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { picture } from '../picture.ts';
import { logTicks } from '../ticks.ts';
import {
  drawLayerTicks,
  layerAxisIn,
  LAYER_BELOW,
  LAYER_LEFT,
  rowMiddle,
  type LayerAxis,
} from './layer-axis.ts';
import { shareOf, type Magnitudes } from './magnitude.ts';

/** What the layers of each arm read at one step, the layer at the input first. */
export interface LayerDotsData extends Magnitudes {
  readonly arms: readonly { readonly arm: Arm; readonly values: readonly number[] }[];
  readonly rows: number;
  /** Magnitudes worth a line, with their names; those outside the range are left out. */
  readonly floors: readonly { readonly value: number; readonly label: string }[];
  /** What the last layer is called, if it has a name of its own; null where the layers are numbered beside. */
  readonly numbers: { readonly output: string | null } | null;
}

const MARGIN = 8;

/** Marks on a logarithmic axis, a row a layer, those of one layer joined by a line. Fills the canvas's parent. */
export function layerDots(canvas: HTMLCanvasElement): Renderer<LayerDotsData> {
  return picture<LayerDotsData>(canvas, (data, { ctx, width, height, palette }) => {
    const axis = layerAxisIn(height, data.rows, palette);
    const numbers = LAYER_LEFT * axis.scale;
    const left = data.numbers ? numbers + MARGIN : MARGIN;
    const range = data;
    const x = (value: number) =>
      left + Math.max(0, Math.min(1, shareOf(range, value))) * (width - MARGIN - left);
    if (data.numbers) drawLayerTicks(ctx, palette, axis, data.numbers.output, numbers - 6);
    drawGrid(ctx, palette, data, axis, x, width);
    drawRows(ctx, palette, data, axis, x);
  });
}

type Place = (value: number) => number;

function drawGrid(
  ctx: CanvasRenderingContext2D,
  { rule, ruleStrong, ink3, size1, family }: Palette,
  data: LayerDotsData,
  axis: LayerAxis,
  x: Place,
  width: number,
): void {
  const { low, high } = data;
  const { height, scale } = axis;
  ctx.font = `${size1}px ${family}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  ctx.lineWidth = 1;
  const line = (value: number, colour: string, dash: number[]) => {
    ctx.strokeStyle = colour;
    ctx.setLineDash(dash);
    ctx.beginPath();
    ctx.moveTo(Math.round(x(value)) + 0.5, 0);
    ctx.lineTo(Math.round(x(value)) + 0.5, height);
    ctx.stroke();
    ctx.setLineDash([]);
  };
  const { values, label } = logTicks(low, high, Math.max(2, Math.floor(width / (46 * scale))));
  ctx.fillStyle = ink3;
  for (const value of values) {
    line(value, rule, []);
    const half = ctx.measureText(label(value)).width / 2;
    const at = Math.max(half, Math.min(width - half, x(value)));
    ctx.fillText(label(value), at, height + LAYER_BELOW * scale - 6);
  }
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  for (const { value, label: name } of data.floors) {
    if (value <= low || value >= high) continue;
    line(value, ruleStrong, [2, 2]);
    const from = x(value) + 4;
    ctx.fillText(name, from, freeRow(data, axis, x, from, from + ctx.measureText(name).width));
  }
}

/** The middle of the highest row around which no mark lies between `from` and `to`. */
function freeRow(
  { arms, rows }: LayerDotsData,
  axis: LayerAxis,
  x: Place,
  from: number,
  to: number,
) {
  const isFree = (y: number) =>
    arms.every(({ values }) =>
      values.every((value, layer) => {
        const apart = Math.abs(rowMiddle(axis, layer) - y);
        return apart > 12 || x(value) < from - 8 || x(value) > to + 8;
      }),
    );
  for (let layer = rows - 1; layer >= 0; layer--) {
    const y = Math.max(8, rowMiddle(axis, layer));
    if (isFree(y)) return y;
  }
  return 8;
}

/** The last arm lies below: the first one, with the thing in place, is seen whole. */
function drawRows(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  { arms, rows }: LayerDotsData,
  axis: LayerAxis,
  x: Place,
): void {
  for (let layer = 0; layer < rows; layer++) {
    const y = rowMiddle(axis, layer);
    const marks = arms.flatMap(({ arm, values }) => {
      const value = values[layer];
      return value !== undefined && value >= 0 ? [{ arm, x: x(value) }] : [];
    });
    const places = marks.map((mark) => mark.x);
    ctx.strokeStyle = palette.ruleStrong;
    ctx.lineWidth = 1;
    ctx.beginPath();
    ctx.moveTo(Math.min(...places), y);
    ctx.lineTo(Math.max(...places), y);
    ctx.stroke();
    for (const mark of marks.reverse()) drawMarker(ctx, palette, mark.arm, mark.x, y);
  }
}
