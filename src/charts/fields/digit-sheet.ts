import { font } from '../curves/text.ts';
import { picture } from '../picture.ts';
import type { Palette } from '../palette.ts';
import type { Renderer } from '../renderer.ts';
import { rgb, tones } from '../rgb.ts';
import { paint, raster } from './raster.ts';

/** Pictures of digits, what they are and what they are taken for. */
export interface DigitSheetData {
  readonly side: number;
  /** [pictures, side × side], 0 (paper) to 255 (ink). */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
  readonly predicted: Uint8Array;
}

/** Pictures in a row: one a class, where the classes take turns. */
const columns = 10;
/** Space between pictures, in CSS pixels. */
const gap = 3;

/** Digits in rows of ten, below each what it is taken for; a frame and strong type where that is wrong. Fills the canvas's parent. */
export function digitSheet(canvas: HTMLCanvasElement): Renderer<DigitSheetData | null> {
  return picture<DigitSheetData | null>(canvas, (data, { ctx, width, height, palette }) => {
    const { side, pixels, labels, predicted } = data;
    const rows = Math.ceil(labels.length / columns);
    const [across, down] = [width / columns, height / rows];
    const size = Math.floor(Math.min(across - gap, down - gap - 1.2 * palette.size1));
    const sheet = raster(canvas.ownerDocument, side);
    const inks = tones(rgb(palette.paper), rgb(palette.ink), 256);
    ctx.imageSmoothingEnabled = false;
    labels.forEach((label, i) => {
      const left = Math.round((i % columns) * across + (across - size) / 2);
      const top = Math.round(Math.floor(i / columns) * down + gap / 2);
      paint(sheet.image, { values: pixels, size: side, offset: i * side * side }, 0, 255, inks);
      sheet.flush();
      ctx.drawImage(sheet.canvas, left, top, size, size);
      drawTaken(ctx, predicted[i]!, predicted[i] !== label, { left, top, size }, palette);
    });
  });
}

function drawTaken(
  ctx: CanvasRenderingContext2D,
  taken: number,
  isWrong: boolean,
  { left, top, size }: { left: number; top: number; size: number },
  palette: Palette,
): void {
  if (isWrong) {
    ctx.strokeStyle = palette.markLine;
    ctx.lineWidth = palette.line;
    ctx.strokeRect(left, top, size, size);
  }
  ctx.font = font(palette, palette.size1, isWrong);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  ctx.fillStyle = isWrong ? palette.ink : palette.ink3;
  ctx.fillText(String(taken), left + size / 2, top + size + 2);
}
