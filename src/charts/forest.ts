import { niceDomain, type ScaleKind } from './ticks.ts';

/** An effect with its interval, the bound it is judged by, and where no effect is. */
export interface Forest {
  readonly effect: number;
  readonly low: number;
  readonly high: number;
  readonly bound?: number;
  /** 0 on a linear axis if not given; null for none. */
  readonly zero?: number | null;
  readonly scale: ScaleKind;
  /** The axis; if not given, as wide as all of the above. */
  readonly domain?: readonly [number, number];
  readonly width: number;
}

/** A forest plot's marks, in CSS pixels and SVG paths; null for what is not there. */
export interface ForestMarks {
  readonly width: number;
  readonly height: number;
  /** The axis line. */
  readonly axis: string;
  readonly zero: string | null;
  readonly bound: string | null;
  /** From low to high with its end strokes; an end beyond the axis is an arrow. */
  readonly range: string | null;
  readonly dot: { readonly x: number; readonly y: number; readonly size: number } | null;
}

const height = 20;
const margin = 6;
const middle = 9;
const axisY = 14.5;

/** The marks of one effect on one line. */
export function forestMarks(forest: Forest): ForestMarks {
  const { effect, low, high, bound, scale, width } = forest;
  const zero = forest.zero === undefined ? (scale === 'linear' ? 0 : null) : forest.zero;
  const [from, to] = forest.domain ?? domainOf([effect, low, high, bound, zero], scale);
  const share = (v: number) =>
    scale === 'log' ? Math.log(v / from) / Math.log(to / from) : (v - from) / (to - from);
  const x = (v: number) => {
    const inside = Math.max(0, Math.min(1, scale === 'log' && v <= 0 ? 0 : share(v)));
    return Math.round(10 * (margin + inside * (width - 2 * margin))) / 10;
  };
  const inside = (v: number | null | undefined): v is number =>
    v !== null && v !== undefined && v >= from && v <= to;

  return {
    width,
    height,
    axis: `M${margin} ${axisY}H${width - margin}`,
    zero: inside(zero) ? `M${x(zero)} 4V18` : null,
    bound: inside(bound) ? `M${x(bound)} 3V18` : null,
    range:
      low <= high
        ? `M${x(low)} ${middle}H${x(high)}${end(x(low), low < from, 1)}${end(x(high), high > to, -1)}`
        : null,
    dot: Number.isNaN(effect) ? null : { x: x(effect) - 3, y: middle - 3, size: 6 },
  };
}

/** The stroke that ends an interval, or the arrow that says it goes on; `inward` is the way back. */
function end(x: number, beyond: boolean, inward: 1 | -1): string {
  if (!beyond) return `M${x} ${middle - 3.5}V${middle + 3.5}`;
  return `M${x + 4 * inward} ${middle - 3.5}L${x} ${middle}L${x + 4 * inward} ${middle + 3.5}`;
}

function domainOf(values: readonly (number | null | undefined)[], scale: ScaleKind) {
  const shown = values.filter(
    (v): v is number => Number.isFinite(v) && (scale === 'linear' || v! > 0),
  );
  if (shown.length === 0) return scale === 'log' ? [0.1, 1] : [0, 1];
  return niceDomain(Math.min(...shown), Math.max(...shown), scale);
}
