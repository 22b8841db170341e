import { histogram } from '../../math/histogram.ts';
import { font } from '../curves/text.ts';
import type { Arm, ArmInk, Palette } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { picture } from '../picture.ts';
import { linearTicks } from '../ticks.ts';

/** Walkers on a landscape from `low` to `high`, given by its heights and where it is held dense at even steps. */
export interface SwarmData {
  readonly positions: Float32Array;
  readonly low: number;
  readonly high: number;
  readonly heights: Float32Array;
  readonly density: Float32Array | null;
  readonly outside: number;
  readonly arm: Arm;
}

const bins = 60;
/** Share of the height that the landscape takes; the rest is the histogram's. */
const upper = 0.58;
/** Walkers hover up to so many pixels over the ground, lest they hide each other. */
const hover = 22;

/** Walkers over their landscape; below it how many are where, and the line that theory gives. Fills the canvas's parent. */
export function swarmField(canvas: HTMLCanvasElement): Renderer<SwarmData | null> {
  return picture<SwarmData | null>(canvas, (data, { ctx, width, height, palette }) => {
    const floor = height - 1.6 * palette.size1;
    const { low, high, arm } = data;
    const x = (position: number) => (width * (position - low)) / (high - low);
    const ink = palette.arms[arm - 1]!;
    drawEdge(ctx, x(data.outside), floor, palette);
    drawLandscape(ctx, data, x, upper * floor, ink, palette);
    drawHistogram(ctx, data, x, [upper * floor, floor], ink, palette);
    drawAxis(ctx, data, x, [floor, height], width, palette);
  });
}

/** The position beyond which a walker is out of the well. */
function drawEdge(ctx: CanvasRenderingContext2D, x: number, floor: number, palette: Palette): void {
  ctx.setLineDash([1, 4]);
  ctx.lineCap = 'round';
  ctx.lineWidth = 1.5;
  ctx.strokeStyle = palette.ink3;
  ctx.beginPath();
  ctx.moveTo(x, 0);
  ctx.lineTo(x, floor);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.lineCap = 'butt';
}

function drawLandscape(
  ctx: CanvasRenderingContext2D,
  { positions, low, high, heights }: SwarmData,
  x: (position: number) => number,
  floor: number,
  { colour }: ArmInk,
  { ink2, line }: Palette,
): void {
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  const y = (height: number) =>
    floor - 8 - ((floor - hover - 16) * (height - least)) / (most - least);
  const last = heights.length - 1;
  ctx.beginPath();
  heights.forEach((height, i) => ctx.lineTo(x(low + ((high - low) * i) / last), y(height)));
  ctx.strokeStyle = ink2;
  ctx.lineWidth = 0.75 * line;
  ctx.stroke();

  ctx.fillStyle = colour;
  ctx.globalAlpha = 0.55;
  positions.forEach((position, i) => {
    const along = Math.max(0, Math.min(last, (last * (position - low)) / (high - low)));
    const ground = y(heights[Math.round(along)]!);
    ctx.beginPath();
    ctx.arc(x(position), ground - 3 - hover * ((0.618 * i) % 1), 0.9 * line, 0, 7);
    ctx.fill();
  });
  ctx.globalAlpha = 1;
}

function drawHistogram(
  ctx: CanvasRenderingContext2D,
  { positions, low, high, density }: SwarmData,
  x: (position: number) => number,
  [top, floor]: [number, number],
  { colour }: ArmInk,
  { ink, line }: Palette,
): void {
  const { counts } = histogram(positions, { low, high, bins });
  const width = (high - low) / bins;
  const shares = Array.from(counts, (count) => count / (positions.length * width));
  const peak = Math.max(...shares, ...(density ?? []));
  const y = (share: number) => floor - ((floor - top - 10) * share) / peak;
  ctx.fillStyle = colour;
  ctx.globalAlpha = 0.4;
  shares.forEach((share, i) => {
    const left = x(low + i * width);
    ctx.fillRect(left, y(share), x(low + (i + 1) * width) - left - 0.5, floor - y(share));
  });
  ctx.globalAlpha = 1;
  if (!density) return;
  const last = density.length - 1;
  ctx.beginPath();
  density.forEach((each, i) => ctx.lineTo(x(low + ((high - low) * i) / last), y(each)));
  ctx.strokeStyle = ink;
  ctx.lineWidth = 0.75 * line;
  ctx.stroke();
}

function drawAxis(
  ctx: CanvasRenderingContext2D,
  { low, high }: SwarmData,
  x: (position: number) => number,
  [floor, bottom]: [number, number],
  width: number,
  palette: Palette,
): void {
  ctx.fillStyle = palette.ruleStrong;
  ctx.fillRect(0, Math.round(floor), width, 1);
  ctx.font = font(palette, palette.size1);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  ctx.fillStyle = palette.ink3;
  const { values, label } = linearTicks(low, high, 6);
  for (const value of values) ctx.fillText(label(value), x(value), bottom);
  ctx.textAlign = 'right';
  ctx.fillText('w', width, bottom);
}
