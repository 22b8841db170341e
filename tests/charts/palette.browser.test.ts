import { expect, it, onTestFinished } from 'vitest';
import { readPalette } from '../../src/charts/palette.ts';
import { surface } from '../../src/charts/surface.ts';
import { box, settled } from './page.ts';

it('reads colours as they are in the theme, lengths in pixels, and leaves nothing behind', () => {
  const host = box(100, 100);
  const light = readPalette(host);
  expect(light.arms[0]).toEqual({
    colour: 'rgb(0, 0, 255)',
    wash: expect.stringMatching(/^rgba\(0, 0, 255, 0\.25/) as string,
    dash: [],
  });
  expect(light.arms[1]!.dash).toEqual([7, 4]);
  expect(light.arms).toHaveLength(8);
  expect(light.ramp).toHaveLength(7);
  expect(light.size1).toBe(12);
  expect(light.size2).toBe(13);
  expect(light.line).toBe(2);
  expect(light.family).toContain('Liberation Sans');

  document.documentElement.dataset.theme = 'dark';
  expect(readPalette(host).arms[0]!.colour).toBe('rgb(95, 178, 255)');
  expect(host.childElementCount).toBe(0);
});

it('lets dashes grow with the line', () => {
  const host = box(100, 100);
  host.style.setProperty('--line', '4px');
  expect(readPalette(host).arms[1]!.dash).toEqual([14, 8]);
});

it('is read again for another size only where lengths may have changed with it', async () => {
  const host = box(100, 100);
  const place = surface(host, () => undefined);
  onTestFinished(() => {
    place.dispose();
    document.documentElement.style.fontSize = '';
  });
  const { palette } = place;
  host.style.height = '200px';
  await settled();
  expect(place.height).toBe(200);
  expect(place.palette).toBe(palette);
  document.documentElement.style.fontSize = '32px';
  host.style.height = '300px';
  await settled();
  expect(place.palette.size1).toBe(24);
});
