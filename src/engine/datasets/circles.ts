import { cos, sin } from '../../math/elementary.ts';
import type { Draws } from './draws.ts';

/**
 * Two circles round the origin, class 0 of radius 1 and class 1 of radius 0.45; the noise is on the
 * radius.
 */
export function circles(label: 0 | 1, draws: Draws): [number, number] {
  const angle = 2 * Math.PI * draws.angle();
  const radius = (label === 1 ? 0.45 : 1) + draws.noise(0);
  return [radius * cos(angle), radius * sin(angle)];
}
