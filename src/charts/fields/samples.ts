import { marker } from '../marker.ts';
import type { Arm, Palette } from '../palette.ts';
import { picture } from '../picture.ts';
import type { Renderer } from '../renderer.ts';

/** Points of the plane, −extent … extent both ways. */
export interface SamplesData {
  readonly points: readonly { readonly x: number; readonly y: number; readonly label: number }[];
  readonly extent: number;
  /** Where a keyboard's cross is; null while none is needed. */
  readonly cross: { readonly x: number; readonly y: number; readonly label: number } | null;
}

/** The sign of each class: as on a boundary, class 0 is light and class 1 dark; more classes have shapes of their own. */
const SIGNS: readonly Arm[] = [7, 1, 2, 3, 4, 5, 6, 8];
export const signOf = (label: number): Arm => SIGNS[label % SIGNS.length]!;

/** Samples by the signs of their classes, over the axes. Fills the canvas's parent. */
export function samplesField(canvas: HTMLCanvasElement): Renderer<SamplesData> {
  return picture<SamplesData>(
    canvas,
    ({ points, extent, cross }, { ctx, width, height, palette }) => {
      const at = ({ x, y }: { x: number; y: number }): [number, number] => [
        ((x + extent) / (2 * extent)) * width,
        ((extent - y) / (2 * extent)) * height,
      ];
      ctx.fillStyle = palette.rule;
      ctx.fillRect(0, Math.round(height / 2), width, 1);
      ctx.fillRect(Math.round(width / 2), 0, 1, height);
      for (const point of points) drawSign(ctx, at(point), point.label, palette);
      if (!cross) return;
      const [x, y] = at(cross);
      ctx.strokeStyle = palette.markLine;
      ctx.lineWidth = palette.line;
      ctx.beginPath();
      ctx.moveTo(x - 14, y);
      ctx.lineTo(x + 14, y);
      ctx.moveTo(x, y - 14);
      ctx.lineTo(x, y + 14);
      ctx.stroke();
    },
  );
}

function drawSign(
  ctx: CanvasRenderingContext2D,
  [x, y]: [number, number],
  label: number,
  { ink, ink2, paper, line }: Palette,
): void {
  const { path, open } = marker(signOf(label), 1.7 * line);
  const shape = new Path2D(path);
  ctx.save();
  ctx.translate(x, y);
  ctx.fillStyle = open ? paper : ink;
  ctx.strokeStyle = open ? ink2 : paper;
  ctx.lineWidth = 0.6 * line;
  ctx.fill(shape);
  ctx.stroke(shape);
  ctx.restore();
}
