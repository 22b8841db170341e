import { readPalette, type Palette } from './palette.ts';
import { whenSeen } from './when-seen.ts';

/** The place of a drawing: its size in CSS pixels, the pixels of the screen to each, and the tokens that hold there. */
export interface Surface {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly palette: Palette;
  /** Has it drawn: now if it is in view, else when it comes there or the page rests. */
  redraw(): void;
  dispose(): void;
}

const themeAttributes = ['class', 'data-theme', 'lang'];
const themeMedia = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
];

/** Watches the content box of `box` and the theme, and has `draw` called when either is not as it was. */
export function surface(box: HTMLElement, draw: () => void): Surface {
  const root = box.ownerDocument.documentElement;
  const view = box.ownerDocument.defaultView;
  if (!view || !box.isConnected) throw new Error('a drawing needs an element in the document');

  const measure = () => ({
    width: box.clientWidth,
    height: box.clientHeight,
    ratio: view.devicePixelRatio || 1,
  });
  // tokens that are lengths follow the window's size, and that of its type
  const lengths = () => [view.innerWidth, view.innerHeight, getComputedStyle(root).fontSize].join();
  const drawing = whenSeen(box, draw);
  let size = measure();
  let palette = readPalette(box);
  let paletteFor = lengths();

  const resized = () => {
    const next = measure();
    const same =
      next.width === size.width && next.height === size.height && next.ratio === size.ratio;
    if (same) return;
    size = next;
    if (lengths() !== paletteFor) readAgain();
    drawing.ask();
  };
  const readAgain = () => {
    palette = readPalette(box);
    paletteFor = lengths();
  };
  const restyled = () => {
    readAgain();
    drawing.ask();
  };

  const sizes = new ResizeObserver(resized);
  sizes.observe(box);
  const attributes = new MutationObserver(restyled);
  attributes.observe(root, { attributeFilter: themeAttributes });
  const media = themeMedia.map((query) => view.matchMedia(query));
  for (const query of media) query.addEventListener('change', restyled);
  view.addEventListener('resize', resized);

  return {
    get width() {
      return size.width;
    },
    get height() {
      return size.height;
    },
    get ratio() {
      return size.ratio;
    },
    get palette() {
      return palette;
    },
    redraw: () => drawing.ask(),
    dispose() {
      drawing.dispose();
      sizes.disconnect();
      attributes.disconnect();
      for (const query of media) query.removeEventListener('change', restyled);
      view.removeEventListener('resize', resized);
    },
  };
}
