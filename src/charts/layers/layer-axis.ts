import { typeScale } from '../curves/insets.ts';
import type { Palette } from '../palette.ts';

/** Drawings that share a layer axis: a row a layer, the output on top, room for an axis below. */
export interface LayerAxis {
  readonly rows: number;
  /** The height of a row, in CSS pixels. */
  readonly row: number;
  /** The height of all rows. */
  readonly height: number;
  /** How much larger than on the page the type is. */
  readonly scale: number;
}

/** Room for the layers' numbers at the left, and below the rows for the axis that runs along them. */
export const LAYER_LEFT = 34;
export const LAYER_BELOW = 22;

/** How near two numbers may come. */
const TICK_APART = 13;

/** Rows as high as the type, lower where there are many. */
export function layerAxis(rows: number): LayerAxis {
  const row = Math.max(5, Math.min(15, Math.floor(300 / Math.max(1, rows))));
  return { rows, row, height: row * rows, scale: 1 };
}

/** Rows that share a drawing's height evenly with the axis below, such as on a projector; those that are `there` count from the top. */
export function layerAxisIn(
  height: number,
  rows: number,
  palette: Pick<Palette, 'size1'>,
  there = rows,
): LayerAxis {
  const scale = typeScale(palette);
  const row = Math.max(1, (height - LAYER_BELOW * scale) / Math.max(1, rows));
  return { rows: there, row, height: row * there, scale };
}

/** The middle of a layer's row, layers counted from 0 at the input. */
export const rowMiddle = ({ rows, row }: LayerAxis, layer: number): number =>
  (rows - layer - 0.5) * row;

/**
 * The layers to be numbered: the first, every fifth (tenth where there are many), and the last as `output`, or as the others
 * where that is null.
 */
export function layerTicks(
  { rows, row, scale }: LayerAxis,
  output: string | null,
): [number, string][] {
  const hidden = output === null ? rows : rows - 1;
  const every = hidden <= 6 ? 1 : row >= 7 * scale ? 5 : 10;
  const numbered = Array.from({ length: hidden }, (_, i) => i + 1).filter(
    (n) =>
      (n === 1 || n % every === 0) && (output === null || (rows - n) * row >= TICK_APART * scale),
  );
  const ticks = numbered.map((n): [number, string] => [n - 1, String(n)]);
  return output === null ? ticks : [...ticks, [hidden, output]];
}

/** Writes the layers' numbers left of `x`. */
export function drawLayerTicks(
  ctx: CanvasRenderingContext2D,
  { ink3, size1, family }: Palette,
  axis: LayerAxis,
  output: string | null,
  x: number,
): void {
  ctx.font = `${size1}px ${family}`;
  ctx.fillStyle = ink3;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  for (const [layer, label] of layerTicks(axis, output))
    ctx.fillText(label, x, Math.max(size1 / 2, rowMiddle(axis, layer)));
}
