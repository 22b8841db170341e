import { onTestFinished } from 'vitest';

/** The tokens that drawings read, each a light and a dark colour that no other token has. */
const tokens = `
  --arm-1: light-dark(#0000ff, #5fb2ff); --arm-1-dash: none; --arm-1-wash: light-dark(#0000ff40, #5fb2ff40);
  --arm-2: light-dark(#ff0000, #ff8c50); --arm-2-dash: 7 4; --arm-2-wash: light-dark(#ff000040, #ff8c5040);
  --arm-3: #005740; --arm-3-dash: 2 3; --arm-3-wash: #00574024;
  --arm-4: #a8358a; --arm-4-dash: 10 3 2 3; --arm-4-wash: #a8358a24;
  --arm-5: #5b4500; --arm-5-dash: 14 4; --arm-5-wash: #5b450024;
  --arm-6: #3a4149; --arm-6-dash: 4 2 1 2 1 2; --arm-6-wash: #3a414924;
  --arm-7: #5a3fc0; --arm-7-dash: 5 2; --arm-7-wash: #5a3fc024;
  --arm-8: #a8123a; --arm-8-dash: 12 3 2 3 2 3; --arm-8-wash: #a8123a24;
  --ink: light-dark(#000000, #ffffff); --ink-2: #404040; --ink-3: #808080;
  --rule: #d0d0d0; --rule-strong: #a0a0a0;
  --ground: light-dark(#f0f0f0, #101010); --paper: light-dark(#ffffff, #202020);
  --mark: #ffee00; --mark-line: #aa7700; --focus: #8a5b00; --focus-width: 3px;
  --class-0: #fff0e0; --class-1: #203040;
  --ramp-0: #000; --ramp-1: #111; --ramp-2: #222; --ramp-3: #333; --ramp-4: #444; --ramp-5: #555; --ramp-6: #666;
  --line: 2px; --line-thin: 1.25px; --line-strong: 3.25px;
  --font-ui: 'Liberation Sans', Arial, sans-serif; --size-1: 0.75rem; --size-2: 0.8125rem; --weight-strong: 600;
`;

/** A box of this size with the tokens, gone when the test is over. */
export function box(width: number, height: number): HTMLElement {
  const style = document.createElement('style');
  style.textContent = `:root { color-scheme: light; ${tokens} } :root[data-theme='dark'] { color-scheme: dark; }`;
  document.head.append(style);
  const element = document.createElement('div');
  element.style.cssText = `width: ${width}px; height: ${height}px`;
  document.body.append(element);
  onTestFinished(() => {
    element.remove();
    style.remove();
    delete document.documentElement.dataset.theme;
  });
  return element;
}

/** A canvas that fills such a box. */
export function canvasIn(host: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  host.append(canvas);
  return canvas;
}

/** The colour at a place given in CSS pixels: [red, green, blue, alpha]. */
export function pixel(canvas: HTMLCanvasElement, x: number, y: number): number[] {
  const ratio = window.devicePixelRatio;
  return [
    ...canvas.getContext('2d')!.getImageData(Math.floor(x * ratio), Math.floor(y * ratio), 1, 1)
      .data,
  ];
}

/** A whole canvas as text, to compare two drawings. */
export function print(canvas: HTMLCanvasElement): string {
  return canvas.toDataURL();
}

/** Long enough for observers of size and theme to have been called. */
export async function settled(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
}
