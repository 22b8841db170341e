import { histogram } from '../../math/histogram.ts';
import { maximum, minimum } from '../../math/statistics.ts';
import { linearTicks } from '../ticks.ts';

/** Values, and one value that they are held against. */
export interface Distribution {
  readonly values: Float32Array;
  readonly settled: number;
  readonly width: number;
}

/** A histogram's marks, in CSS pixels and SVG paths. */
export interface DistributionMarks {
  readonly width: number;
  readonly height: number;
  readonly bars: string;
  readonly axis: string;
  /** The value they are held against, from top to axis. */
  readonly settled: string;
  readonly mean: { readonly x: number; readonly y: number; readonly value: number };
  readonly deviation: number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

const height = 92;
const margin = 14;
const floor = height - 20;
const bins = 40;

/** The marks of a histogram over an axis that has room for the values and the one they are held against. */
export function distributionMarks({ values, settled, width }: Distribution): DistributionMarks {
  const [least, most] = [Math.min(minimum(values), settled), Math.max(maximum(values), settled)];
  // values that differ by roundings alone are one value
  const size = Math.max(Math.abs(least), Math.abs(most));
  const slack = most - least > 1e-5 * size ? 0.04 * (most - least) : size / 2 || 1;
  const [low, high] = [least - slack, most + slack];
  const { counts } = histogram(values, { low, high, bins });
  const x = (value: number) =>
    Math.round(10 * (margin + ((value - low) / (high - low)) * (width - 2 * margin))) / 10;
  const peak = Math.max(1, ...counts);
  const bars = Array.from(counts, (count, i) => {
    const [left, right] = [i, i + 1].map((edge) => x(low + (edge * (high - low)) / bins));
    const top = Math.round(10 * (floor - (count / peak) * (floor - 12))) / 10;
    return count > 0 ? `M${left} ${floor}V${top}H${right}V${floor}Z` : '';
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  const { values: at, label } = linearTicks(low, high, Math.max(2, Math.floor(width / 70)));
  return {
    width,
    height,
    bars: bars.join(''),
    axis: `M${margin} ${floor}H${width - margin}`,
    settled: `M${x(settled)} 4V${floor + 4}`,
    mean: { x: x(mean), y: floor, value: mean },
    deviation: Math.sqrt(variance),
    ticks: at.map((value) => ({ x: x(value), label: label(value) })),
  };
}
