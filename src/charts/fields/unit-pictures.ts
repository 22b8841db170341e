import type { Palette } from '../palette.ts';
import { rgb, tones } from '../rgb.ts';
import type { UnitMaps } from './network-data.ts';
import type { NetworkLayout } from './network-layout.ts';
import { paint, rangeOf, raster, type Raster } from './raster.ts';

/** A hidden unit: its hidden layer and its place there, both from 0. */
export interface Unit {
  readonly layer: number;
  readonly unit: number;
}

const levels = 48;

/** Paints what hidden units answer over the plane, each on the scale of its own lowest to highest. */
export interface UnitPainter {
  /** Paints a unit's picture into a square of `side` at (x, y). */
  draw(ctx: CanvasRenderingContext2D, at: Unit, x: number, y: number, side: number): void;
}

/** A painter of these maps; `reuse` a raster to save its memory. */
export function unitPainter(
  document: Document,
  { size, maps }: UnitMaps,
  palette: Palette,
  reuse: Raster | null,
): UnitPainter & { raster: Raster } {
  const picture = reuse?.canvas.width === size ? reuse : raster(document, size);
  const ramp = tones(rgb(palette.class0), rgb(palette.class1), levels);
  return {
    raster: picture,
    draw(ctx, { layer, unit }, x, y, side) {
      const values = maps[layer];
      const offset = unit * size * size;
      ctx.fillStyle = palette.paper;
      ctx.fillRect(x, y, side, side);
      if (values && values.length >= offset + size * size) {
        const field = { values, size, offset };
        const [low, high] = rangeOf(field);
        paint(picture.image, field, low, high, ramp);
        picture.flush();
        ctx.imageSmoothingEnabled = true;
        ctx.imageSmoothingQuality = 'high';
        ctx.drawImage(picture.canvas, 0, 0, size, size, x, y, side, side);
      }
      ctx.strokeStyle = palette.ink2;
      ctx.lineWidth = 1;
      ctx.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
    },
  };
}

/** All units of a layout, with the corner of the picture of each. */
export function unitPlaces({ layers, side }: NetworkLayout): (Unit & { x: number; y: number })[] {
  return layers.slice(1, -1).flatMap(({ x, ys }, layer) =>
    ys.map((y, unit) => ({
      layer,
      unit,
      x: Math.round(x - side / 2),
      y: Math.round(y - side / 2),
    })),
  );
}
