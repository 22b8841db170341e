import type { Palette } from '../palette.ts';

/** A canvas font of the page's interface face. */
export function font({ family, strong }: Palette, size: number, bold = false): string {
  return `${bold ? strong : '400'} ${size}px ${family}`;
}

/** Text with an edge of another colour around its letters, so that it stays legible on lines. */
export function haloText(
  ctx: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  halo: string,
  width = 4,
): void {
  ctx.strokeStyle = halo;
  ctx.lineWidth = width;
  ctx.lineJoin = 'round';
  ctx.setLineDash([]);
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}

/** The amber ground behind a label that is lit, two pixels larger than it; `x` and `y` are its left and its middle. */
export function markBehind(
  ctx: CanvasRenderingContext2D,
  palette: Palette,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  ctx.fillStyle = palette.mark;
  ctx.beginPath();
  ctx.roundRect(x - 3, y - height / 2 - 1, width + 6, height + 2, 2);
  ctx.fill();
}
