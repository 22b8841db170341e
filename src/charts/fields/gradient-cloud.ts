import { font, haloText } from '../curves/text.ts';
import type { Arm, Palette } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { picture } from '../picture.ts';

/** Gradients as points (along, across) in units of the whole gradient's length. */
export interface GradientCloudData {
  readonly points: Float32Array;
  readonly arm: Arm;
  /** Names of the two directions. */
  readonly labels: { readonly along: string; readonly across: string };
}

/** Points around the whole gradient, which is an arrow to the right; those that point against it are hollow. Fills the canvas's parent. */
export function gradientCloud(canvas: HTMLCanvasElement): Renderer<GradientCloudData> {
  return picture<GradientCloudData>(canvas, (data, { ctx, width, height, palette }) => {
    if (data.points.length === 0) return;
    const scale = (Math.min(width, height) / 2 - 14) / reachOf(data.points);
    const at = (i: number): [number, number] => [
      width / 2 + scale * data.points[2 * i]!,
      height / 2 - scale * data.points[2 * i + 1]!,
    ];
    drawCross(ctx, width, height, palette);
    drawPoints(ctx, data, at, palette);
    drawArrow(ctx, [width / 2, height / 2], scale, palette);
    drawLabels(ctx, width, height, data, palette);
  });
}

/** How far all but one point in fifty reach, and the whole gradient; those beyond stand outside the picture. */
function reachOf(points: Float32Array): number {
  const far = points.map(Math.abs).sort();
  return Math.max(1.25, far[Math.floor(0.98 * (far.length - 1))]!);
}

function drawCross(
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
  { rule }: Palette,
): void {
  ctx.fillStyle = rule;
  ctx.fillRect(0, Math.round(height / 2), width, 1);
  ctx.fillRect(Math.round(width / 2), 0, 1, height);
}

function drawPoints(
  ctx: CanvasRenderingContext2D,
  { points, arm }: GradientCloudData,
  at: (i: number) => [number, number],
  { arms, line }: Palette,
): void {
  const { colour } = arms[arm - 1]!;
  ctx.fillStyle = ctx.strokeStyle = colour;
  ctx.lineWidth = 0.5 * line;
  ctx.globalAlpha = 0.6;
  for (let i = 0; i < points.length / 2; i++) {
    ctx.beginPath();
    ctx.arc(...at(i), 1.1 * line, 0, 7);
    if (points[2 * i]! > 0) ctx.fill();
    else ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

function drawArrow(
  ctx: CanvasRenderingContext2D,
  [x, y]: [number, number],
  length: number,
  { ink, line }: Palette,
): void {
  const tip = x + length;
  const head = Math.min(4 * line, length / 2);
  ctx.strokeStyle = ctx.fillStyle = ink;
  ctx.lineWidth = line;
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(tip - head / 2, y);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(tip, y);
  ctx.lineTo(tip - head, y - head / 2);
  ctx.lineTo(tip - head, y + head / 2);
  ctx.fill();
}

/** On top of the points, with an edge around the letters. */
function drawLabels(
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
  { labels }: GradientCloudData,
  palette: Palette,
): void {
  ctx.font = font(palette, palette.size1);
  ctx.fillStyle = palette.ink2;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'top';
  haloText(ctx, labels.along, width - 4, height / 2 + 5, palette.ground);
  ctx.textAlign = 'left';
  haloText(ctx, labels.across, width / 2 + 5, 4, palette.ground);
}
