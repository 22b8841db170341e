import type { ScaleKind } from '../../charts/ticks.ts';
import { niceDomain } from '../../charts/ticks.ts';
import type { Criterion } from '../../recipe/claim.ts';

/** The axis one effect is drawn on, with every bound it is judged by. */
export interface ForestAxis {
  readonly scale: ScaleKind;
  readonly domain: readonly [number, number];
  readonly bounds: readonly number[];
}

/** Two decades apart, the smaller number would sit on zero. */
const DECADES = 100;

/** Wide enough for the effect, its interval, the bounds and (on a linear axis) zero; log where they span two decades. */
export function forestAxis(
  criterion: Criterion,
  effect: number,
  low: number,
  high: number,
): ForestAxis {
  const bounds = boundsOf(criterion);
  const shown = [...bounds, effect, low, high].filter(Number.isFinite);
  const least = Math.min(...shown);
  const greatest = Math.max(...shown);
  const scale = least > 0 && greatest / least >= DECADES ? 'log' : 'linear';
  const domain =
    scale === 'log'
      ? niceDomain(least, greatest, scale)
      : niceDomain(Math.min(0, least), Math.max(0, greatest), scale);
  return { scale, domain, bounds };
}

function boundsOf(criterion: Criterion): number[] {
  if (criterion.kind === 'between') return [criterion.low, criterion.high];
  return criterion.kind === 'within' ? [-criterion.bound, criterion.bound] : [criterion.bound];
}
