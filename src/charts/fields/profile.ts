import { significant } from '../format.ts';
import { font, haloText } from '../curves/text.ts';
import type { Arm, Palette } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { picture } from '../picture.ts';

/** A function of x on −extent … extent, such as a margin: above 0 is class 1, below it class 0. */
export interface ProfileData {
  readonly x: ArrayLike<number>;
  readonly values: ArrayLike<number>;
  readonly extent: number;
  /** Whether the given points are the knots between straight pieces, which are then marked. */
  readonly knots: boolean;
  readonly arm: Arm;
}

/** The share of the field a curve leaves free above and below. */
const room = 0.14;

/** A curve over the two classes' grounds, which meet at 0. Fills the canvas's parent. */
export function profileField(canvas: HTMLCanvasElement): Renderer<ProfileData | null> {
  return picture<ProfileData | null>(canvas, (data, { ctx, width, height, palette }) => {
    const [low, high] = rangeOf(data);
    const scale = ((1 - 2 * room) * height) / (high - low);
    const down = (value: number) => room * height + (high - value) * scale;
    drawGrounds(ctx, down(0), palette, width, height);
    drawCurve(ctx, data, down, palette, width);
    drawEnds(ctx, [low, high], down, palette);
  });
}

/** Least and greatest value, 0 among them; of a curve that never leaves it, −1 and 1. */
function rangeOf({ values }: ProfileData): [number, number] {
  let [low, high] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]!);
    high = Math.max(high, values[i]!);
  }
  return low < high ? [low, high] : [-1, 1];
}

function drawGrounds(
  ctx: CanvasRenderingContext2D,
  zero: number,
  palette: Palette,
  width: number,
  height: number,
): void {
  ctx.globalAlpha = 0.4;
  ctx.fillStyle = palette.class1;
  ctx.fillRect(0, 0, width, zero);
  ctx.fillStyle = palette.class0;
  ctx.fillRect(0, zero, width, height - zero);
  ctx.globalAlpha = 1;
  ctx.fillStyle = palette.ruleStrong;
  ctx.fillRect(0, Math.round(zero), width, 1);
}

function drawCurve(
  ctx: CanvasRenderingContext2D,
  { x, values, extent, knots, arm }: ProfileData,
  down: (value: number) => number,
  { arms, paper, line }: Palette,
  width: number,
): void {
  const across = (i: number) => ((x[i]! + extent) / (2 * extent)) * width;
  const { colour } = arms[arm - 1]!;
  ctx.beginPath();
  for (let i = 0; i < x.length; i++) ctx.lineTo(across(i), down(values[i]!));
  ctx.lineJoin = 'round';
  ctx.strokeStyle = paper;
  ctx.lineWidth = 2.5 * line;
  ctx.stroke();
  ctx.strokeStyle = colour;
  ctx.lineWidth = line;
  ctx.stroke();
  if (!knots) return;
  ctx.fillStyle = paper;
  ctx.lineWidth = 0.6 * line;
  for (let i = 1; i < x.length - 1; i++) {
    ctx.beginPath();
    ctx.arc(across(i), down(values[i]!), 0.9 * line, 0, 7);
    ctx.fill();
    ctx.stroke();
  }
}

/** The least and the greatest value, where the curve reaches them. */
function drawEnds(
  ctx: CanvasRenderingContext2D,
  ends: readonly number[],
  down: (value: number) => number,
  palette: Palette,
): void {
  ctx.font = font(palette, palette.size1);
  ctx.fillStyle = palette.ink2;
  ctx.textBaseline = 'middle';
  for (const end of ends)
    if (end !== 0) haloText(ctx, significant(end), 4, down(end), palette.ground, 3);
}
