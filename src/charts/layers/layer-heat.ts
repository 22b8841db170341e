import { listenToDrag } from '../curves/drag.ts';
import { typeScale } from '../curves/insets.ts';
import { count } from '../format.ts';
import type { Palette } from '../palette.ts';
import { blank } from '../picture.ts';
import type { Renderer } from '../renderer.ts';
import { surface } from '../surface.ts';
import {
  drawLayerTicks,
  layerAxisIn,
  LAYER_BELOW,
  LAYER_LEFT,
  type LayerAxis,
} from './layer-axis.ts';
import { rampTones, shareOf, type Magnitudes } from './magnitude.ts';

/** A number for each layer and step: `values` holds `width` of them a step, the layer at the input first. */
export interface LayerHeatData extends Magnitudes {
  readonly steps: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly width: number;
  /** The layers of the deepest network beside this one. */
  readonly rows: number;
  /** How many steps there are so far, and how many there will be. */
  readonly length: number;
  readonly xMax: number;
  readonly cursor: number;
  /** What the last layer is called, if it has a name of its own. */
  readonly output: string | null;
}

/**
 * A heat map of layer × step on a logarithmic ramp; what is 0 or not a number is left clear. Fills the canvas's parent;
 * a drag reports the step under the pointer.
 */
export function layerHeat(
  canvas: HTMLCanvasElement,
  onCursor: (step: number) => void,
): Renderer<LayerHeatData> {
  const box = canvas.parentElement;
  const ctx = canvas.getContext('2d');
  if (!box || !ctx) throw new Error('layerHeat: the canvas must have a parent');
  const place = surface(box, () => update());
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%' });
  const image = canvas.ownerDocument.createElement('canvas');
  let data: LayerHeatData | null = null;
  const stop = listenToDrag(
    canvas,
    () => ({ left: leftIn(place.palette), right: place.width }),
    (share) => data && onCursor(share * data.xMax),
  );

  function update(): void {
    const { width, height, ratio, palette } = place;
    if (!data || width === 0 || height === 0) return;
    blank(canvas, ctx!, Math.round(width * ratio), Math.round(height * ratio));
    ctx!.setTransform(ratio, 0, 0, ratio, 0, 0);
    const axis = layerAxisIn(height, data.rows, palette, data.width);
    const left = leftIn(palette);
    const right = width - 1;
    const x = (step: number) => left + (step / data!.xMax) * (right - left);
    if (data.length > 0) {
      paint(image, data, palette);
      ctx!.imageSmoothingEnabled = false;
      const end = x(Math.min(data.xMax, data.steps[data.length - 1]! + 1));
      ctx!.drawImage(image, left, 0, end - left, axis.height);
    }
    ctx!.strokeStyle = palette.rule;
    ctx!.strokeRect(left + 0.5, 0.5, right - left - 0.5, axis.height - 1);
    drawLayerTicks(ctx!, palette, axis, data.output, left - 6);
    drawSteps(ctx!, palette, data.xMax, axis, x);
    drawCursor(ctx!, palette, x(data.cursor), axis);
  }

  return {
    draw(next) {
      data = next;
      place.redraw();
    },
    dispose() {
      stop();
      place.dispose();
    },
  };
}

const leftIn = (palette: Palette) => Math.round(LAYER_LEFT * typeScale(palette));

/** One pixel a layer and step, the output's row on top. */
function paint(image: HTMLCanvasElement, data: LayerHeatData, { ramp }: Palette): void {
  const { values, width, length } = data;
  image.width = length;
  image.height = width;
  const ctx = image.getContext('2d')!;
  const pixels = ctx.createImageData(length, width);
  const out = new Uint32Array(pixels.data.buffer);
  const shades = rampTones(ramp);
  const last = shades.length - 1;
  for (let i = 0; i < length; i++)
    for (let layer = 0; layer < width; layer++) {
      const share = shareOf(data, values[i * width + layer]!);
      if (!Number.isFinite(share)) continue;
      const shade = Math.max(0, Math.min(last, Math.floor(share * shades.length)));
      out[(width - 1 - layer) * length + i] = shades[shade]!;
    }
  ctx.putImageData(pixels, 0, 0);
}

function drawSteps(
  ctx: CanvasRenderingContext2D,
  { ink3 }: Palette,
  xMax: number,
  axis: LayerAxis,
  x: (step: number) => number,
): void {
  ctx.fillStyle = ink3;
  ctx.textBaseline = 'alphabetic';
  const ends = [
    ['left', 0],
    ['center', xMax / 2],
    ['right', xMax],
  ] as const;
  for (const [align, step] of ends) {
    ctx.textAlign = align;
    ctx.fillText(count(step), x(step), axis.height + LAYER_BELOW * axis.scale - 6);
  }
}

function drawCursor(
  ctx: CanvasRenderingContext2D,
  { ink, ground }: Palette,
  x: number,
  { height }: LayerAxis,
): void {
  for (const [colour, width] of [
    [ground, 3],
    [ink, 1],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(Math.round(x) - 0.5, 0);
    ctx.lineTo(Math.round(x) - 0.5, height);
    ctx.stroke();
  }
}
