import { rgb, tones, type Rgb } from '../rgb.ts';

/** A logarithmic range of magnitudes, its ends powers of ten. */
export interface Magnitudes {
  readonly low: number;
  readonly high: number;
}

/** The powers of ten around all positive finite values; 10⁻¹ … 1 where there is none. */
export function magnitudesOf(tracks: readonly ArrayLike<number>[]): Magnitudes {
  let low = Infinity;
  let high = 0;
  for (const values of tracks)
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (!(value > 0) || !Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  if (!(low <= high)) return { low: 0.1, high: 1 };
  const first = Math.floor(Math.log10(low) + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.log10(high) - 1e-9));
  return { low: Number(`1e${first}`), high: Number(`1e${last}`) };
}

/** Where a magnitude stands, from 0 at `low` to 1 at `high`; −∞ for 0. */
export const shareOf = ({ low, high }: Magnitudes, value: number): number =>
  Math.log(value / low) / Math.log(high / low);

const LEVELS = 16;

/** The ramp's colours with what lies between them, lowest first, as pixels. */
export function rampTones(ramp: readonly string[]): Uint32Array {
  const stops: Rgb[] = ramp.map(rgb);
  const parts = stops.slice(1).map((to, i) => tones(stops[i]!, to, LEVELS));
  return Uint32Array.from(parts.flatMap((part) => [...part]));
}
