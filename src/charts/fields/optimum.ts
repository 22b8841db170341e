import { font, haloText } from '../curves/text.ts';
import type { Palette } from '../palette.ts';

/** An upright line across which the classes are equally probable, with its name. */
export interface Optimum {
  readonly x: number;
  readonly label: string;
}

/** The best boundaries of a field `width` wide, dashed, each with its name at the top; those outside the field are left out. */
export function drawOptimum(
  ctx: CanvasRenderingContext2D,
  { optimum = [], extent }: { readonly optimum?: readonly Optimum[]; readonly extent: number },
  palette: Palette,
  width: number,
): void {
  ctx.font = font(palette, palette.size1);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'top';
  optimum.forEach(({ x, label }, i) => {
    const across = ((x + extent) / (2 * extent)) * width;
    if (!(across > 0 && across < width)) return;
    for (const [colour, line, dash] of [
      [palette.paper, 3 * palette.lineThin, []],
      [palette.ink, palette.lineThin, [5, 4]],
    ] as const) {
      ctx.beginPath();
      ctx.moveTo(across, 0);
      ctx.lineTo(across, width);
      ctx.setLineDash([...dash]);
      ctx.strokeStyle = colour;
      ctx.lineWidth = line;
      ctx.stroke();
    }
    ctx.setLineDash([]);
    ctx.fillStyle = palette.ink;
    const room = ctx.measureText(label).width + 4;
    const left = Math.max(2, Math.min(width - room, across + 4));
    haloText(ctx, label, left, 4 + i * 1.4 * palette.size1, palette.paper, 3);
  });
}
