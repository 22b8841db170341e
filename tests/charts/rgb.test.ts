import { describe, expect, it } from 'vitest';
import { rgb, tones } from '../../src/charts/rgb.ts';

describe('rgb', () => {
  it.each([
    ['rgb(10, 102, 176)', [10, 102, 176]],
    ['rgba(10, 102, 176, 0.14)', [10, 102, 176]],
    ['rgb(10 102 176 / 50%)', [10, 102, 176]],
    ['color(srgb 1 0.5 0)', [255, 127.5, 0]],
    ['', [0, 0, 0]],
  ])('%s', (text, colour) => expect(rgb(text)).toEqual(colour));
});

describe('tones', () => {
  it('goes from one colour to the other in equal steps, opaque', () => {
    const bytes = new Uint8Array(tones([0, 100, 200], [100, 100, 0], 3).buffer);
    expect([...bytes]).toEqual([0, 100, 200, 255, 50, 100, 100, 255, 100, 100, 0, 255]);
  });
});
