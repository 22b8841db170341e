import { contour } from '../../math/contour.ts';
import { drawMarker } from '../curves/draw-marker.ts';
import { rampTones, shareOf } from '../layers/magnitude.ts';
import type { Arm, Palette } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { picture } from '../picture.ts';

/** One way over a loss surface. */
interface Way {
  /** Across and up, place after place. */
  readonly points: Float32Array;
  readonly arm: Arm;
}

/** A way over a loss surface, and others beside it: places from −2 to 2 extents across and from −1 to 1 up. */
export interface WeightPathData extends Way {
  readonly others: readonly Way[];
  readonly extent: number;
  /** rows × (2 rows − 1), first row at the top. */
  readonly loss: Float32Array;
  readonly rows: number;
  /** Which of the places the cursor is at. */
  readonly at: number;
}

/** The same shades and lines in every picture, so that they compare. */
const range = { low: 0.03, high: 3 };
const levels = [0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 1, 2];

/** The loss as shades with lines of equal loss, the way in the arm's colour above the others, which are thin, its start a ring, its marker at the cursor. Fills the canvas's parent, twice as wide as high. */
export function weightPathField(canvas: HTMLCanvasElement): Renderer<WeightPathData | null> {
  const image = canvas.ownerDocument.createElement('canvas');
  return picture<WeightPathData | null>(canvas, (data, { ctx, width, height, palette }) => {
    const { loss, rows, points, others, extent, arm } = data;
    drawLoss(ctx, image, { loss, rows }, { width, height, palette });
    const placeOf =
      (way: Float32Array) =>
      (i: number): [number, number] => [
        (width / 2) * (1 + way[2 * i]! / (2 * extent)),
        (height / 2) * (1 - way[2 * i + 1]! / extent),
      ];
    for (const other of others) drawWay(ctx, other, placeOf(other.points), palette, 0.4);
    const at = placeOf(points);
    drawWay(ctx, { points, arm }, at, palette, 0.85);
    drawStart(ctx, at(0), palette);
    drawMarker(ctx, palette, data.arm, ...at(data.at));
  });
}

interface Loss {
  readonly loss: Float32Array;
  readonly rows: number;
}

function drawLoss(
  ctx: CanvasRenderingContext2D,
  image: HTMLCanvasElement,
  surface: Loss,
  { width, height, palette }: { width: number; height: number; palette: Palette },
): void {
  const { rows } = surface;
  const columns = 2 * rows - 1;
  paint(image, surface, palette);
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(image, 0.5, 0.5, columns - 1, rows - 1, 0, 0, width, height);
  drawLevels(ctx, surface, [width / (columns - 1), height / (rows - 1)], palette);
}

/** One pixel a point of the surface. */
function paint(image: HTMLCanvasElement, { loss, rows }: Loss, { ramp }: Palette): void {
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
  { loss, rows }: Loss,
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

/** A line in the arm's colour on paper, so many lines wide. */
function drawWay(
  ctx: CanvasRenderingContext2D,
  { points, arm }: Way,
  at: (i: number) => [number, number],
  { arms, paper, line }: Palette,
  width: number,
): void {
  ctx.lineJoin = 'round';
  ctx.beginPath();
  for (let i = 0; i < points.length / 2; i++) ctx.lineTo(...at(i));
  ctx.strokeStyle = paper;
  ctx.lineWidth = (width + 0.9) * line;
  ctx.stroke();
  ctx.strokeStyle = arms[arm - 1]!.colour;
  ctx.lineWidth = width * line;
  ctx.stroke();
}

function drawStart(
  ctx: CanvasRenderingContext2D,
  at: [number, number],
  { paper, ink, line, lineThin }: Palette,
): void {
  ctx.beginPath();
  ctx.arc(...at, 2 * line, 0, 7);
  ctx.fillStyle = paper;
  ctx.fill();
  ctx.strokeStyle = ink;
  ctx.lineWidth = lineThin;
  ctx.stroke();
}
