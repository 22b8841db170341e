import { contour } from '../../math/contour.ts';
import type { Arm, Palette } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { rgb, tones } from '../rgb.ts';
import { surface } from '../surface.ts';
import { drawOptimum, type Optimum } from './optimum.ts';
import { paint, raster, refine, type Raster } from './raster.ts';

/** What one arm makes of the plane, −extent … extent both ways. What is null is left out. */
export interface BoundaryData {
  /** P(class 1) on a grid of size × size, row 0 at the top (y = extent), ends included. */
  readonly probability: Float32Array | null;
  readonly size: number;
  readonly extent: number;
  /** [n, 2]: x, y. */
  readonly points: Float32Array | null;
  /** [n]: class 1 is drawn dark, every other light. */
  readonly labels: Int32Array | null;
  /** The probability at which the decision changes: ½ if it is not given. */
  readonly threshold?: number;
  /** The best boundaries there are. */
  readonly optimum?: readonly Optimum[];
  /** The height y of a level line to be drawn, where another picture shows what is along it. */
  readonly cut?: number | null;
  readonly arm: Arm;
}

const levels = 10;

/** Levels are told apart on a grid this much finer than the field's, so that their edges are lines and not stairs. */
const finer = 4;

/** A decision boundary: probability in ten levels, points, the threshold in the arm's colour. Fills the canvas's parent, a square. */
export function boundaryField(canvas: HTMLCanvasElement): Renderer<BoundaryData> {
  const box = canvas.parentElement;
  const ctx = canvas.getContext('2d');
  if (!box || !ctx) throw new Error('boundaryField: the canvas must have a parent');
  const place = surface(box, () => update());
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%' });
  let data: BoundaryData | null = null;
  let picture: Raster | null = null;
  let values = new Float32Array(0);

  function update(): void {
    const { width, ratio, palette } = place;
    if (!data || width === 0) return;
    const pixels = Math.round(width * ratio);
    if (canvas.width !== pixels) canvas.width = canvas.height = pixels;
    ctx!.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx!.clearRect(0, 0, width, width);
    const { probability, size } = data;
    if (probability) {
      const fine = finer * (size - 1) + 1;
      if (picture?.canvas.width !== fine) {
        picture = raster(canvas.ownerDocument, fine);
        values = new Float32Array(fine * fine);
      }
      refine({ values: probability, size }, fine, values);
      const ramp = tones(rgb(palette.class0), rgb(palette.class1), levels);
      paint(picture.image, { values, size: fine }, 0, 1, ramp);
      picture.flush();
      drawLevels(ctx!, picture.canvas, width);
    }
    drawPoints(ctx!, data, palette, width);
    if (probability) drawContour(ctx!, data, palette, width);
    drawCut(ctx!, data, palette, width);
    drawOptimum(ctx!, data, palette, width);
  }

  return {
    draw(next) {
      data = next;
      place.redraw();
    },
    dispose: () => place.dispose(),
  };
}

/** The grid's points, not the edges of its pixels, lie on the edges of the field. */
function drawLevels(ctx: CanvasRenderingContext2D, picture: HTMLCanvasElement, width: number) {
  const size = picture.width;
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(picture, 0.5, 0.5, size - 1, size - 1, 0, 0, width, width);
}

/** The radius of a point: less where many would hide the field. */
function pointSize(count: number, width: number, line: number): number {
  return Math.min(1.2 * line, Math.max(0.5 * line, (0.19 * width) / Math.sqrt(count)));
}

function drawPoints(
  ctx: CanvasRenderingContext2D,
  { points, labels, extent }: BoundaryData,
  { ink, ink2, paper, line }: Palette,
  width: number,
): void {
  if (!points || !labels) return;
  const place = (v: number) => ((v + extent) / (2 * extent)) * width;
  const radius = pointSize(labels.length, width, line);
  for (let i = 0; i < labels.length; i++) {
    ctx.beginPath();
    ctx.arc(place(points[2 * i]!), place(-points[2 * i + 1]!), radius, 0, 7);
    const isDark = labels[i] === 1;
    ctx.fillStyle = isDark ? ink : paper;
    ctx.strokeStyle = isDark ? paper : ink2;
    ctx.lineWidth = (isDark ? 0.33 : 0.5) * radius;
    ctx.fill();
    ctx.stroke();
  }
}

function drawContour(
  ctx: CanvasRenderingContext2D,
  { probability, size, arm, threshold = 0.5 }: BoundaryData,
  { arms, paper, line }: Palette,
  width: number,
): void {
  const lines = contour({ values: probability!, rows: size, columns: size }, threshold);
  const step = width / (size - 1);
  ctx.beginPath();
  for (let i = 0; i < lines.length; i += 4) {
    ctx.moveTo(lines[i]! * step, lines[i + 1]! * step);
    ctx.lineTo(lines[i + 2]! * step, lines[i + 3]! * step);
  }
  ctx.lineCap = 'round';
  ctx.strokeStyle = paper;
  ctx.lineWidth = 2.5 * line;
  ctx.stroke();
  ctx.strokeStyle = arms[arm - 1]!.colour;
  ctx.lineWidth = 1.3 * line;
  ctx.stroke();
}

function drawCut(
  ctx: CanvasRenderingContext2D,
  { cut, extent }: BoundaryData,
  { ink, lineThin }: Palette,
  width: number,
): void {
  if (cut === undefined || cut === null) return;
  const y = ((extent - cut) / (2 * extent)) * width;
  ctx.beginPath();
  ctx.moveTo(0, y);
  ctx.lineTo(width, y);
  ctx.setLineDash([3, 3]);
  ctx.strokeStyle = ink;
  ctx.lineWidth = lineThin;
  ctx.stroke();
  ctx.setLineDash([]);
}
