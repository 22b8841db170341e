import { contour } from '../../math/contour.ts';
import { drawMarker } from '../curves/draw-marker.ts';
import { rampTones, type Magnitudes } from '../layers/magnitude.ts';
import type { Arm } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { picture } from '../picture.ts';
import { paint, raster, type Raster } from './raster.ts';

/** Losses on a square, size × size, row 0 at the top, NaN where unknown; coloured over a range that others may share. */
export interface LossSurfaceData extends Magnitudes {
  readonly size: number;
  readonly losses: ArrayLike<number>;
  /** Whose mark stands in the middle. */
  readonly arm: Arm;
}

/** Lines a factor of √10 apart: two a decade. */
const LINES_A_DECADE = 2;

/** A loss surface on a logarithmic ramp with contour lines, the middle marked. Fills the canvas's parent. */
export function lossSurfaceField(canvas: HTMLCanvasElement): Renderer<LossSurfaceData | null> {
  let image: Raster | null = null;
  return picture<LossSurfaceData | null>(canvas, (data, { ctx, width, height, palette }) => {
    const { size, arm, low, high } = data;
    const values = Float64Array.from(data.losses, Math.log10);
    if (image?.canvas.width !== size) image = raster(canvas.ownerDocument, size);
    const ends = [Math.log10(low), Math.log10(high)] as const;
    paint(image.image, { values, size }, ...ends, rampTones(palette.ramp));
    image.flush();
    // the outer samples lie on the edge: half a pixel of the image beyond it at each side
    const [across, down] = [width / (size - 1), height / (size - 1)];
    ctx.drawImage(image.canvas, -across / 2, -down / 2, width + across, height + down);
    drawContours(ctx, values, size, ends, across, down, palette.ink);
    drawMarker(ctx, palette, arm, width / 2, height / 2);
  });
}

function drawContours(
  ctx: CanvasRenderingContext2D,
  values: Float64Array,
  size: number,
  [low, high]: readonly [number, number],
  across: number,
  down: number,
  ink: string,
): void {
  ctx.strokeStyle = ink;
  ctx.lineWidth = 0.75;
  ctx.globalAlpha = 0.55;
  ctx.beginPath();
  for (let level = low; level <= high; level += 1 / LINES_A_DECADE) {
    const lines = contour({ values, rows: size, columns: size }, level);
    for (let i = 0; i < lines.length; i += 4) {
      ctx.moveTo(lines[i]! * across, lines[i + 1]! * down);
      ctx.lineTo(lines[i + 2]! * across, lines[i + 3]! * down);
    }
  }
  ctx.stroke();
  ctx.globalAlpha = 1;
}
