import { linearTicks, logTicks, niceDomain, type Ticks } from '../ticks.ts';
import type { CurveData } from './data.ts';
import { beyond } from './insets.ts';

/** The y axis of a panel. */
export interface Axis extends Ticks {
  readonly low: number;
  readonly high: number;
  /** Values that lie `beyond` pixels outside the plot: lines are drawn no farther. */
  readonly below: number;
  readonly above: number;
}

/** The y axis for `data` on a plot `height` pixels high with ticks of `size` px type. */
export function yAxis(data: CurveData, height: number, size = 12): Axis {
  const [low, high] = domain(data);
  const log = data.scale === 'log';
  const most = Math.max(2, Math.floor(height / (size * (log ? 1.6 : 3.6))));
  const { values, label } = (log ? logTicks : linearTicks)(low, high, most);

  // a reference stands on the axis like a tick, and takes the place of the tick it would touch
  const place = (value: number) => height * share(value, low, high, log);
  const taken = data.references.map((reference) => place(reference.value));
  const free = (value: number) => taken.every((at) => Math.abs(at - place(value)) >= 1.2 * size);
  const outside = beyond / height;
  return {
    low,
    high,
    below: valueAt(-outside, low, high, log),
    above: valueAt(1 + outside, low, high, log),
    values,
    label: (value) => (free(value) ? label(value) : ''),
  };
}

/** The ends of an x axis: logarithmic from `xMin` where that is given, else from 0. */
export type Reach = Pick<CurveData, 'xMin' | 'xMax'>;

/** The ticks of the x axis on a plot `width` pixels wide. */
export function xTicks({ xMin, xMax }: Reach, width: number, size = 12): Ticks {
  const most = Math.max(2, Math.min(6, Math.floor(width / (size * 4.5))));
  return xMin === undefined ? linearTicks(0, xMax, most) : logTicks(xMin, xMax, most);
}

/** How far along the x axis a value stands, from 0 at its left end to 1. */
export function xShare({ xMin, xMax }: Reach, x: number): number {
  return xMin === undefined ? x / xMax : share(Math.max(x, xMin), xMin, xMax, true);
}

/** The value that far along the x axis; its left end is 0 on any. */
export function xAt({ xMin, xMax }: Reach, along: number): number {
  return along <= 0 || xMin === undefined ? along * xMax : valueAt(along, xMin, xMax, true);
}

function share(value: number, low: number, high: number, log: boolean): number {
  return log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}

function valueAt(share: number, low: number, high: number, log: boolean): number {
  return log ? low * (high / low) ** share : low + share * (high - low);
}

function domain(data: CurveData): [number, number] {
  const log = data.scale === 'log';
  const given = (end: number | undefined) =>
    log && end !== undefined && end <= 0 ? undefined : end;
  let low = given(data.low);
  let high = given(data.high);
  if (low === undefined || high === undefined) {
    const [least, most] = niceDomain(...rangeOf(data), data.scale);
    low ??= least;
    high ??= most;
  }
  if (low < high) return [low, high];
  // a given end lies beyond all that is shown
  return log ? [Math.min(low, high) / 10, Math.max(low, high) * 10] : [low - 0.5, low + 0.5];
}

/** The least and the greatest value that the panel's scale can show. */
function rangeOf(data: CurveData): [number, number] {
  const log = data.scale === 'log';
  let least = Infinity;
  let most = -Infinity;
  const include = (values: ArrayLike<number>) => {
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!;
      if (!Number.isFinite(value) || (log && value <= 0)) continue;
      if (value < least) least = value;
      if (value > most) most = value;
    }
  };
  include(data.references.map(({ value }) => value));
  for (const { median, low, high, ghost, dots } of data.series) {
    for (const values of [median, low, high, ghost?.y, dots?.y]) if (values) include(values);
  }
  if (least <= most) return [least, most];
  return log ? [0.1, 1] : [0, 1];
}
