import { cos, sin } from '../../math/elementary.ts';
import type { Draws } from './draws.ts';

/**
 * Two half circles of radius 0.8 that reach into each other, class 0 above and class 1 below;
 * without noise |x| ≤ 1.2 and |y| ≤ 0.6 (scikit-learn's `make_moons`, centred and scaled by 0.8).
 * The noise is on both coordinates.
 */
export function moons(label: 0 | 1, draws: Draws): [number, number] {
  const angle = Math.PI * draws.angle();
  const side = label === 1 ? -1 : 1;
  const x = side * (0.8 * cos(angle) - 0.4);
  const y = side * (0.8 * sin(angle) - 0.2);
  return [x + draws.noise(0), y + draws.noise(1)];
}
