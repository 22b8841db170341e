import type { Plot } from './scene.ts';

/** Columns of the same length. */
export interface Columns {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Adds to the current path the line through the finite points of `columns` whose x is above `after`. */
export function trace(
  ctx: CanvasRenderingContext2D,
  plot: Plot,
  { x, y }: Columns,
  after = -Infinity,
): void {
  let down = false;
  for (let i = 0; i < y.length; i++) {
    const finite = Number.isFinite(y[i]) && x[i]! > after;
    if (finite && down) ctx.lineTo(plot.x(x[i]!), plot.y(y[i]!));
    else if (finite) ctx.moveTo(plot.x(x[i]!), plot.y(y[i]!));
    down = finite;
  }
}

/** Adds to the current path the area between two lines over the same x, one polygon for each finite stretch. */
export function traceBetween(
  ctx: CanvasRenderingContext2D,
  plot: Plot,
  x: ArrayLike<number>,
  low: ArrayLike<number>,
  high: ArrayLike<number>,
): void {
  const drawn = (i: number) => !Number.isNaN(low[i]!) && !Number.isNaN(high[i]!);
  for (let start = 0; start < x.length; start++) {
    if (!drawn(start)) continue;
    let end = start;
    while (end + 1 < x.length && drawn(end + 1)) end++;
    ctx.moveTo(plot.x(x[start]!), plot.y(high[start]!));
    for (let i = start + 1; i <= end; i++) ctx.lineTo(plot.x(x[i]!), plot.y(high[i]!));
    for (let i = end; i >= start; i--) ctx.lineTo(plot.x(x[i]!), plot.y(low[i]!));
    ctx.closePath();
    start = end;
  }
}
