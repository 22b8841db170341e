/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Reads a computed colour, `rgb(…)` or `color(srgb …)`; alpha is left out. */
export function rgb(colour: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const unit = colour.startsWith('color(') ? 255 : 1;
  return [red * unit, green * unit, blue * unit];
}

/** The colours between `from` and `to`, both included, as pixels of an ImageData seen as a Uint32Array. */
export function tones(from: Rgb, to: Rgb, levels: number): Uint32Array {
  const bytes = new Uint8ClampedArray(4 * levels);
  for (let level = 0; level < levels; level++) {
    const share = levels === 1 ? 0 : level / (levels - 1);
    for (let channel = 0; channel < 3; channel++) {
      const low = from[channel]!;
      bytes[4 * level + channel] = low + share * (to[channel]! - low);
    }
    bytes[4 * level + 3] = 255;
  }
  return new Uint32Array(bytes.buffer);
}
