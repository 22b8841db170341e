import type { Renderer } from '../renderer.ts';
import { rgb, tones } from '../rgb.ts';
import { surface } from '../surface.ts';

/** Which units pass for which sample. */
export interface MaskData {
  readonly rows: number;
  readonly units: number;
  /** [rows, units]: 1 where it passes, 0 where it is dropped. */
  readonly kept: Uint8Array;
}

/** A mask, one cell a sample and unit: what passes is dark, what is dropped is paper. The canvas fills its parent. */
export function maskRaster(canvas: HTMLCanvasElement): Renderer<MaskData | null> {
  const box = canvas.parentElement;
  const ctx = canvas.getContext('2d');
  if (!box || !ctx) throw new Error('maskRaster: the canvas must have a parent');
  const place = surface(box, () => update());
  Object.assign(canvas.style, {
    display: 'block',
    width: '100%',
    height: '100%',
    imageRendering: 'pixelated',
  });
  let data: MaskData | null = null;

  function update(): void {
    canvas.width = data?.units ?? 1;
    canvas.height = data?.rows ?? 1;
    if (!data) return;
    const { paper, class1 } = place.palette;
    const [dropped, passing] = tones(rgb(paper), rgb(class1), 2);
    const image = ctx!.createImageData(data.units, data.rows);
    const pixels = new Uint32Array(image.data.buffer);
    data.kept.forEach((kept, i) => (pixels[i] = kept ? passing! : dropped!));
    ctx!.putImageData(image, 0, 0);
  }

  return {
    draw(next) {
      data = next;
      place.redraw();
    },
    dispose: () => place.dispose(),
  };
}
