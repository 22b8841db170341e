import type { Draws } from './draws.ts';

/**
 * Uniform in the square −1…1; class 1 where the signs of x and y differ (their exclusive or), class
 * 0 where they agree. The noise is on both coordinates, after the class is settled, so it carries
 * points over the axes.
 */
export function xor(label: 0 | 1, draws: Draws): [number, number] {
  const x = 2 * draws.position(0) - 1;
  const right = x >= 0;
  const above = label === 1 ? !right : right;
  const y = above ? draws.position(1) : -draws.position(1);
  return [x + draws.noise(0), y + draws.noise(1)];
}
