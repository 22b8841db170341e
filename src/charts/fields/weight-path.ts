import { contour } from '../../math/contour.ts';
import { drawMarker } from '../curves/draw-marker.ts';
import { rampTones, shareOf } from '../layers/magnitude.ts';
import type { Arm, Palette } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { picture } from '../picture.ts';

/** A path over a loss surface: places from −2 to 2 extents across and from −1 to 1 up. */
export interface WeightPathData {
  /** Across and up, place after place. */
  readonly points: Float32Array;
  readonly extent: number;
  /** rows × (2 rows − 1), first row at the top. */
  readonly loss: Float32Array;
  readonly rows: number;
  /** Which of the places the cursor is at. */
  readonly at: number;
  readonly arm: Arm;
}

/** The same shades and lines in every picture, so that they compare. */
const range = { low: 0.03, high: 3 };
const levels = [0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2];

/** The loss as shades with lines of equal loss, the path in the arm's colour, its start a ring, its marker at the cursor. Fills the canvas's parent, twice as wide as high. */
export function weightPathField(canvas: HTMLCanvasElement): Renderer<WeightPathData | null> {
  const image = canvas.ownerDocument.createElement('canvas');
  return picture<WeightPathData | null>(canvas, (data, { ctx, width, height, palette }) => {
    const columns = 2 * data.rows - 1;
    paint(image, data, palette);
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(image, 0.5, 0.5, columns - 1, data.rows - 1, 0, 0, width, height);
    drawLevels(ctx, data, [width / (columns - 1), height / (data.rows - 1)], palette);
    const { points, extent } = data;
    const at = (i: number): [number, number] => [
      (width / 2) * (1 + points[2 * i]! / (2 * extent)),
      (height / 2) * (1 - points[2 * i + 1]! / extent),
    ];
    drawPath(ctx, data, at, palette);
    drawMarker(ctx, palette, data.arm, ...at(data.at));
  });
}

/** One pixel a point of the surface. */
function paint(image: HTMLCanvasElement, { loss, rows }: WeightPathData, { ramp }: Palette): void {
  image.width = 2 * rows - 1;
  image.height = rows;
  const ctx = image.getContext('2d')!;
  const pixels = ctx.createImageData(image.width, rows);
  const shades = rampTones(ramp);
  const last = shades.length - 1;
  const out = new Uint32Array(pixels.data.buffer);
  loss.forEach((value, i) => {
    const share = Number.isNaN(value) ? 1 : shareOf(range, value);
    out[i] = shades[Math.max(0, Math.min(last, Math.floor(share * shades.length)))]!;
  });
  ctx.putImageData(pixels, 0, 0);
}

function drawLevels(
  ctx: CanvasRenderingContext2D,
  { loss, rows }: WeightPathData,
  [across, down]: readonly [number, number],
  { ink, lineThin }: Palette,
): void {
  ctx.strokeStyle = ink;
  ctx.globalAlpha = 0.3;
  ctx.lineWidth = 0.5 * lineThin;
  ctx.beginPath();
  for (const level of levels) {
    const lines = contour({ values: loss, rows, columns: 2 * rows - 1 }, level);
    for (let i = 0; i < lines.length; i += 4) {
      ctx.moveTo(lines[i]! * across, lines[i + 1]! * down);
      ctx.lineTo(lines[i + 2]! * across, lines[i + 3]! * down);
    }
  }
  ctx.stroke();
  ctx.globalAlpha = 1;
}

function drawPath(
  ctx: CanvasRenderingContext2D,
  { points, arm }: WeightPathData,
  at: (i: number) => [number, number],
  { arms, paper, ink, line, lineThin }: Palette,
): void {
  ctx.lineJoin = 'round';
  ctx.beginPath();
  for (let i = 0; i < points.length / 2; i++) ctx.lineTo(...at(i));
  ctx.strokeStyle = paper;
  ctx.lineWidth = 1.75 * line;
  ctx.stroke();
  ctx.strokeStyle = arms[arm - 1]!.colour;
  ctx.lineWidth = 0.85 * line;
  ctx.stroke();

  ctx.beginPath();
  ctx.arc(...at(0), 2 * line, 0, 7);
  ctx.fillStyle = paper;
  ctx.fill();
  ctx.strokeStyle = ink;
  ctx.lineWidth = lineThin;
  ctx.stroke();
}
