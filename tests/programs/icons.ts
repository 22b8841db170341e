/** Draws the icons of the installed page from public/icon.svg: `node tests/programs/run.mjs icons`. */
import { readFileSync } from 'node:fs';
import { openChromium } from './browser/chromium.ts';

const svg = readFileSync('public/icon.svg', 'utf8');

/** The share of the picture the drawing takes; a maskable icon may lose all but its middle four fifths. */
const ICONS = [
  { file: 'icon-192.png', size: 192, share: 0.92, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, share: 0.92, ground: 'transparent' },
  { file: 'icon-maskable.png', size: 512, share: 0.58, ground: '#f7f7f5' },
];

const browser = await openChromium();
for (const { file, size, share, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>
      body { margin: 0; background: ${ground} }
      svg { position: absolute; inset: ${(size * (1 - share)) / 2}px; width: ${size * share}px }
    </style>${svg}`,
  );
  await page.screenshot({ path: `public/${file}`, omitBackground: true });
  await page.close();
}
await browser.close();
