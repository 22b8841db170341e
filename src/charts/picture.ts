import type { Palette } from './palette.ts';
import type { Renderer } from './renderer.ts';
import { surface } from './surface.ts';

/** What a picture is painted on: a blank context in CSS pixels, its size, and the tokens that hold there. */
export interface Paper {
  readonly ctx: CanvasRenderingContext2D;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
}

/**
 * A picture on a canvas that fills its parent; `paint` is asked for it whenever data, size or theme change. It stays blank
 * where the data are null.
 */
export function picture<Data>(
  canvas: HTMLCanvasElement,
  paint: (data: NonNullable<Data>, paper: Paper) => void,
): Renderer<Data> {
  const box = canvas.parentElement;
  const ctx = canvas.getContext('2d');
  if (!box || !ctx) throw new Error('picture: the canvas must have a parent');
  const place = surface(box, () => update());
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%' });
  let data: Data | null = null;

  function update(): void {
    const { width, height, ratio, palette } = place;
    blank(canvas, ctx!, Math.round(width * ratio), Math.round(height * ratio));
    if (data === null || data === undefined || width === 0 || height === 0) return;
    ctx!.setTransform(ratio, 0, 0, ratio, 0, 0);
    paint(data, { ctx: ctx!, width, height, palette });
  }

  return {
    draw(next) {
      data = next;
      place.redraw();
    },
    dispose: () => place.dispose(),
  };
}

/** Clears a canvas and its context's settings. Setting its size would do so too, at the price of a pass over the page's styles. */
export function blank(
  canvas: HTMLCanvasElement,
  ctx: CanvasRenderingContext2D,
  width: number,
  height: number,
): void {
  if (canvas.width === width && canvas.height === height) return ctx.reset();
  canvas.width = width;
  canvas.height = height;
}
