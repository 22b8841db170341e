import type { Draws } from './draws.ts';

/**
 * Two round Gaussian clouds, class 0 about (−0.6, −0.6) and class 1 about (0.6, 0.6); the noise is
 * their spread.
 */
export function blobs(label: 0 | 1, draws: Draws): [number, number] {
  const centre = label === 1 ? 0.6 : -0.6;
  return [centre + draws.noise(0), centre + draws.noise(1)];
}
