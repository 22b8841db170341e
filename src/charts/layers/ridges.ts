import { fixed, percent, significant } from '../format.ts';
import type { Arm, Palette } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { picture } from '../picture.ts';

/** The distribution of one layer's numbers between `low` and `high`, and two figures that stand beside it. */
export interface Ridge {
  /** The layer's number, from 1. */
  readonly layer: number;
  readonly counts: ArrayLike<number>;
  readonly deviation: number;
  readonly saturated: number;
}

/** Ridges of one arm, the one nearest the output first. */
export interface RidgesData {
  readonly ridges: readonly Ridge[];
  readonly low: number;
  readonly high: number;
  readonly arm: Arm;
  readonly labels: {
    readonly layer: string;
    readonly deviation: string;
    readonly saturated: string;
  };
}

/** From one ridge to the next, and room above the first one and below the last. */
export const RIDGE_GAP = 32;
export const RIDGE_ABOVE = 38;
export const RIDGE_BELOW = 20;

const LEFT = 26;
/** Room for a column of figures, and the width from which there is room for the second one. */
const COLUMN = 58;
const SECOND = 34;
const WIDE = 220;

/** Where the plot and the columns end; on a phone the shares have no room. */
function columns(width: number) {
  const second = width < WIDE ? 0 : SECOND;
  return { plot: width - COLUMN - second, deviations: width - second, shares: second > 0 };
}

/** Chinese characters rise above the top of their line. */
const HEADS = 3;

/** Densities one above the other, each scaled to its own peak. Fills the canvas's parent. */
export function ridgeLines(canvas: HTMLCanvasElement): Renderer<RidgesData> {
  return picture<RidgesData>(canvas, (data, { ctx, width, palette }) => {
    ctx.font = `${palette.size1}px ${palette.family}`;
    const right = columns(width).plot;
    data.ridges.forEach((ridge, i) => {
      const base = RIDGE_ABOVE + RIDGE_GAP * (i + 0.5);
      drawRidge(ctx, palette, data, ridge, base, right);
      drawFigures(ctx, palette, ridge, base, width);
    });
    drawHeads(ctx, palette, data, width, right);
  });
}

function drawRidge(
  ctx: CanvasRenderingContext2D,
  { arms, ground, lineThin }: Palette,
  { arm }: RidgesData,
  { counts }: Ridge,
  base: number,
  right: number,
): void {
  let peak = 0;
  for (let i = 0; i < counts.length; i++) peak = Math.max(peak, counts[i]!);
  const bin = (right - LEFT) / counts.length;
  const line = new Path2D();
  line.moveTo(LEFT, base);
  for (let i = 0; i < counts.length; i++)
    line.lineTo(LEFT + (i + 0.5) * bin, base - (peak > 0 ? counts[i]! / peak : 0) * RIDGE_GAP);
  line.lineTo(right, base);
  const ink = arms[arm - 1]!;
  for (const fill of [ground, ink.wash]) {
    ctx.fillStyle = fill;
    ctx.fill(line);
  }
  ctx.strokeStyle = ink.colour;
  ctx.lineWidth = lineThin;
  ctx.lineJoin = 'round';
  ctx.stroke(line);
}

function drawFigures(
  ctx: CanvasRenderingContext2D,
  { ink2, ink3 }: Palette,
  { layer, deviation, saturated }: Ridge,
  base: number,
  width: number,
): void {
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'right';
  ctx.fillStyle = ink3;
  ctx.fillText(String(layer), LEFT - 6, base - 1);
  ctx.fillStyle = ink2;
  const { deviations, shares } = columns(width);
  ctx.fillText(significant(deviation), deviations, base - 1);
  if (shares) ctx.fillText(percent(saturated), width, base - 1);
}

function drawHeads(
  ctx: CanvasRenderingContext2D,
  { ink3 }: Palette,
  { ridges, low, high, labels }: RidgesData,
  width: number,
  right: number,
): void {
  ctx.fillStyle = ink3;
  ctx.textBaseline = 'top';
  ctx.textAlign = 'left';
  ctx.fillText(labels.layer, 0, HEADS);
  ctx.textAlign = 'right';
  const { deviations, shares } = columns(width);
  ctx.fillText(labels.deviation, deviations, HEADS);
  if (shares) ctx.fillText(labels.saturated, width, HEADS);
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'center';
  const bottom = RIDGE_ABOVE + RIDGE_GAP * (ridges.length - 0.5) + RIDGE_BELOW - 4;
  for (const value of [low, 0, high]) {
    const x = LEFT + ((value - low) / (high - low)) * (right - LEFT);
    ctx.fillText(fixed(value, 0), x, bottom);
  }
}
