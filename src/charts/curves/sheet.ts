import type { Palette } from '../palette.ts';
import { drawScene, sceneChart, type ChartSize } from './chart.ts';
import type { CurveData } from './data.ts';
import { font } from './text.ts';

/** Panels of curves over one axis, as a picture that stands alone: below its heading, above its small print. */
export interface Sheet {
  readonly heading: string;
  readonly smallPrint: string;
  readonly panels: readonly { readonly data: CurveData; readonly height: number }[];
}

/** How wide a sheet is, in CSS pixels, and the tokens it is drawn with. */
export interface SheetSize {
  readonly width: number;
  readonly palette: Palette;
}

const EDGE = 16;

/** Draws the sheet `ratio` times as large, as a PNG. Rejects where the browser has no room for it. */
export async function pngOf(sheet: Sheet, size: SheetSize, ratio: number): Promise<Blob> {
  const { width, palette } = onPaper(size);
  const canvas = document.createElement('canvas');
  canvas.width = width * ratio;
  canvas.height = heightOf(sheet, palette) * ratio;
  const ctx = canvas.getContext('2d');
  if (!ctx) throw new Error('the browser gave no canvas');
  ctx.scale(ratio, ratio);
  ctx.fillStyle = palette.paper;
  ctx.fillRect(0, 0, width, heightOf(sheet, palette));
  write(ctx, sheet, palette);
  for (const { data, top, height } of placed(sheet, palette)) {
    const part = document.createElement('canvas');
    const done = drawPanel(part, data, { width: width - 2 * EDGE, height, palette, ratio });
    ctx.drawImage(part, EDGE, top, width - 2 * EDGE, height);
    done();
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error(`a picture of ${canvas.width} × ${canvas.height} is too large here`);
  return blob;
}

/** Draws the sheet as SVG text, by the same calls. */
export async function svgOf(sheet: Sheet, size: SheetSize): Promise<string> {
  const { Element } = await import('svgcanvas/dist/svgcanvas.esm.js');
  const { width, palette } = onPaper(size);
  const height = heightOf(sheet, palette);
  const whole = new Element({ width, height });
  const ctx = whole.getContext('2d');
  ctx.fillStyle = palette.paper;
  ctx.fillRect(0, 0, width, height);
  write(ctx, sheet, palette);
  const root = ctx.getSvg();
  for (const { data, top, height: tall } of placed(sheet, palette)) {
    const wide = width - 2 * EDGE;
    const part = new Element({ width: wide, height: tall });
    const canvas = part as unknown as HTMLCanvasElement;
    const done = drawPanel(canvas, data, { width: wide, height: tall, palette, ratio: 1 });
    const svg = part.getContext('2d').getSvg().cloneNode(true) as SVGSVGElement;
    svg.setAttribute('x', String(EDGE));
    svg.setAttribute('y', String(top));
    root.append(svg);
    done();
  }
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return new XMLSerializer().serializeToString(root);
}

/** A picture has paper behind it, and so have its letters. */
const onPaper = ({ width, palette }: SheetSize): SheetSize => ({
  width,
  palette: { ...palette, ground: palette.paper },
});

const headOf = ({ size2 }: Palette): number => EDGE + 2 * size2;

const heightOf = ({ panels }: Sheet, palette: Palette): number =>
  panels.reduce((sum, { height }) => sum + height, headOf(palette)) + 2 * palette.size1 + EDGE;

function placed({ panels }: Sheet, palette: Palette) {
  let top = headOf(palette);
  return panels.map((panel) => {
    const at = top;
    top += panel.height;
    return { ...panel, top: at };
  });
}

function write(ctx: CanvasRenderingContext2D, sheet: Sheet, palette: Palette): void {
  const { ink, ink3, size1, size2 } = palette;
  ctx.textBaseline = 'alphabetic';
  ctx.fillStyle = ink;
  ctx.font = font(palette, size2, true);
  ctx.fillText(sheet.heading, EDGE, EDGE + size2);
  ctx.fillStyle = ink3;
  ctx.font = font(palette, size1);
  ctx.fillText(sheet.smallPrint, EDGE, heightOf(sheet, palette) - EDGE);
}

/** Draws a panel; what it returns wipes the canvas and lets go of the chart. */
function drawPanel(canvas: HTMLCanvasElement, data: CurveData, size: ChartSize): () => void {
  const drawn = sceneChart(canvas, size.palette, { apart: true });
  drawn.chart.options.devicePixelRatio = size.ratio;
  // lines with segments are drawn call by call, the others by a Path2D, which an SVG cannot take
  drawn.chart.options.datasets = { line: { segment: {} } };
  drawn.scene.data = data;
  drawScene(drawn, size);
  return () => drawn.chart.destroy();
}
