import { exp } from '../math/elementary.ts';

/** The wide basin: its middle and its curvature F″. */
export const BASIN = { middle: 1.2, curvature: 0.1 };
/** The narrow well: its middle, and the width over which its depth falls to 1 / e. */
export const WELL = { middle: -1.2, width: 0.25 };
/** Beyond this position a walker is out of the well, whatever its depth: two widths from its middle. */
export const OUTSIDE = WELL.middle + 2 * WELL.width;

/** F(w) = c/2 (w − m)² − depth · e^(−((w − v) / s)²), in float64. */
export function height(w: number, depth: number): number {
  const fromWell = (w - WELL.middle) / WELL.width;
  return (BASIN.curvature / 2) * (w - BASIN.middle) ** 2 - depth * exp(-fromWell * fromWell);
}
