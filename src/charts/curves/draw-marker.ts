import { marker } from '../marker.ts';
import { markerSize, type Arm, type Palette } from '../palette.ts';
import { readPath, tracePath, type PathCommand } from './trace-path.ts';

const shapes = new Map<string, { shape: readonly PathCommand[]; open: boolean }>();

/** Kept, because reading a path takes longer than drawing it. */
function shapeOf(arm: Arm, size: number) {
  const key = `${arm} ${size}`;
  let known = shapes.get(key);
  if (!known) {
    const { path, open } = marker(arm, size);
    shapes.set(key, (known = { shape: readPath(path), open }));
  }
  return known;
}

/** Draws an arm's marker at (x, y): filled ones with an edge of ground, open ones filled with ground. */
export function drawMarker(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  arm: Arm,
  x: number,
  y: number,
): void {
  const { shape, open } = shapeOf(arm, markerSize(palette));
  const { colour } = palette.arms[arm - 1]!;
  ctx.save();
  ctx.translate(x, y);
  ctx.setLineDash([]);
  ctx.lineJoin = 'miter';
  ctx.lineWidth = open ? palette.line : 0.75 * palette.line;
  ctx.strokeStyle = open ? colour : palette.ground;
  ctx.fillStyle = open ? palette.ground : colour;
  ctx.beginPath();
  tracePath(ctx, shape);
  ctx.fill();
  ctx.stroke();
  ctx.restore();
}

/** Draws a small × where a run stopped. */
export function drawCross(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  colour: string,
  x: number,
  y: number,
): void {
  const r = markerSize(palette);
  ctx.save();
  ctx.translate(x, y);
  ctx.setLineDash([]);
  ctx.lineCap = 'round';
  for (const [style, width] of [
    [palette.ground, 2.2 * palette.line],
    [colour, 1.1 * palette.line],
  ] as const) {
    ctx.strokeStyle = style;
    ctx.lineWidth = width;
    ctx.beginPath();
    ctx.moveTo(-r, -r);
    ctx.lineTo(r, r);
    ctx.moveTo(-r, r);
    ctx.lineTo(r, -r);
    ctx.stroke();
  }
  ctx.restore();
}
