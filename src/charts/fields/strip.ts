import { histogram } from '../../math/histogram.ts';
import { plotInsets } from '../curves/insets.ts';
import { font, haloText } from '../curves/text.ts';
import type { Arm, Palette } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { picture } from '../picture.ts';

/** Shares of 1, one a step. */
export interface StripData {
  readonly values: ArrayLike<number>;
  readonly length: number;
  /** The steps of the whole run. */
  readonly xMax: number;
  /** The step of the cursor. */
  readonly cursor: number;
  /** A share worth a line, with its name; null for none. */
  readonly reference: { readonly value: number; readonly label: string } | null;
  readonly arm: Arm;
}

const bins = 32;
/** From the plot to its histogram. */
const gap = 10;
const edge = 5;

/** Each value a dot over the steps, between the insets of a curve panel, and their histogram in the right one. Fills the canvas's parent. */
export function stripPlot(canvas: HTMLCanvasElement): Renderer<StripData> {
  return picture<StripData>(canvas, (data, { ctx, width, height, palette }) => {
    const { left, right } = plotInsets(width);
    const plot = {
      left,
      right: width - right,
      end: width - 2,
      x: (step: number) => left + (step / data.xMax) * (width - left - right),
      y: (share: number) => height - edge - share * (height - 2 * edge),
    };
    drawAxis(ctx, palette, plot);
    drawDots(ctx, palette, data, plot);
    drawBars(ctx, palette, data, plot);
    drawReference(ctx, palette, data, plot);
  });
}

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly end: number;
  readonly x: (step: number) => number;
  readonly y: (share: number) => number;
}

function drawAxis(
  ctx: CanvasRenderingContext2D,
  { rule, ink3, size1, family }: Palette,
  { left, right, end, y }: Plot,
): void {
  ctx.font = `${size1}px ${family}`;
  ctx.fillStyle = ink3;
  ctx.strokeStyle = rule;
  ctx.lineWidth = 1;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  for (const [share, label] of [
    [0, '0'],
    [0.5, '½'],
    [1, '1'],
  ] as const) {
    const at = Math.round(y(share)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(left, at);
    ctx.lineTo(right, at);
    ctx.moveTo(right + gap, at);
    ctx.lineTo(end, at);
    ctx.stroke();
    ctx.fillText(label, left - 7, at);
  }
}

function drawDots(
  ctx: CanvasRenderingContext2D,
  { arms, ink, line }: Palette,
  { values, length, cursor, arm }: StripData,
  { x, y }: Plot,
): void {
  ctx.fillStyle = arms[arm - 1]!.colour;
  ctx.globalAlpha = 0.55;
  const radius = 0.7 * line;
  for (let step = 0; step < length; step++) {
    ctx.beginPath();
    ctx.arc(x(step + 1), y(values[step]!), radius, 0, 7);
    ctx.fill();
  }
  ctx.globalAlpha = 1;
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x(cursor), y(1) - edge);
  ctx.lineTo(x(cursor), y(0) + edge);
  ctx.stroke();
}

/** A bar a bin, the longest as long as there is room. */
function drawBars(
  ctx: CanvasRenderingContext2D,
  { arms }: Palette,
  { values, length, arm }: StripData,
  { right, end, y }: Plot,
): void {
  const shares = Float32Array.from({ length }, (_, i) => values[i]!);
  const { counts } = histogram(shares, { low: 0, high: 1, bins });
  const longest = Math.max(1, ...counts);
  const room = end - right - gap;
  ctx.fillStyle = arms[arm - 1]!.colour;
  ctx.globalAlpha = 0.75;
  counts.forEach((count, bin) => {
    const [top, bottom] = [y((bin + 1) / bins), y(bin / bins)];
    if (count > 0)
      ctx.fillRect(right + gap, top, Math.max(1, (count / longest) * room), bottom - top - 0.5);
  });
  ctx.globalAlpha = 1;
}

function drawReference(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  { reference }: StripData,
  { left, right, end, y }: Plot,
): void {
  if (!reference) return;
  const at = y(reference.value);
  ctx.strokeStyle = palette.ink2;
  ctx.lineWidth = palette.lineThin;
  ctx.setLineDash([5, 4]);
  ctx.beginPath();
  ctx.moveTo(left, at);
  ctx.lineTo(end, at);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.font = font(palette, palette.size1);
  ctx.fillStyle = palette.ink2;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'alphabetic';
  const isLow = reference.value < 0.8;
  haloText(ctx, reference.label, right - 2, isLow ? at - 4 : at + 13, palette.ground, 3);
}
