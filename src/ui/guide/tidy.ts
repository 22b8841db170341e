import type { ValueAxis } from '../../run/value-axis.ts';

/** A value as a slider gives it: two digits that count on a log axis, hundredths of the axis on a linear one. */
export function tidy(value: number, { low, high, scale }: ValueAxis): number {
  if (scale === 'log') return Math.min(high, Math.max(low, Number(value.toPrecision(2))));
  const step = 10 ** Math.floor(Math.log10((high - low) / 100) + 1e-9);
  return Number((Math.round(value / step) * step).toPrecision(12));
}
