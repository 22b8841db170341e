import type { Chart, Plugin } from 'chart.js';
import { reading } from '../format.ts';
import { beyond, plotInsets, typeScale, type PlotInsets } from './insets.ts';
import type { Arm, ArmInk, Palette } from '../palette.ts';
import type { Axis } from './axis.ts';
import type { CurveData, CurveSeries } from './data.ts';
import type { Ticks } from '../ticks.ts';

/** A point as Chart.js reads it. */
export interface Point {
  x: number;
  y: number;
}

export type LineChart = Chart<'line', Point[]>;
export type LinePlugin = Plugin<'line'>;

/** What the plugins of one panel draw from; the panel renews it, they only read. */
export interface Scene {
  data: CurveData;
  palette: Palette;
  y: Axis;
  x: Ticks;
}

/** The part of a panel inside its axes, and the mapping into it, in CSS pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** The plot of a chart that has been laid out. */
export function plotOf(chart: Pick<LineChart, 'chartArea' | 'scales'>): Plot {
  const { left, right, top, bottom } = chart.chartArea;
  const { x, y } = chart.scales;
  if (!x || !y) throw new Error('chart has no scales x and y');
  const log = y.type === 'logarithmic';
  return {
    left,
    right,
    top,
    bottom,
    x: (value) => x.getPixelForValue(Math.max(x.min, value)),
    y: (value) => {
      const pixel = log && value <= 0 ? Infinity : y.getPixelForValue(value);
      return Math.max(top - beyond, Math.min(bottom + beyond, pixel));
    },
  };
}

/** The insets of a panel of this width in this palette. */
export function insetsOf(width: number, palette: Palette): PlotInsets {
  return plotInsets(width, typeScale(palette));
}

/** The colour, wash and dash of an arm. */
export function inkOf({ palette }: Scene, arm: Arm): ArmInk {
  return palette.arms[arm - 1]!;
}

/** Prints a value of this panel. */
export function print({ data }: Scene, value: number): string {
  return (data.format ?? reading)(value);
}

/** Where a line ends: the index of its last finite median, −1 for a line without any. */
export function lastIndex({ median }: CurveSeries): number {
  let i = median.length - 1;
  while (i >= 0 && !Number.isFinite(median[i])) i--;
  return i;
}

/** Draws with nothing showing outside the plot but a line's own half width. */
export function clipped(ctx: CanvasRenderingContext2D, plot: Plot, draw: () => void): void {
  const { left, right, top, bottom } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left - 4, top - 4, right - left + 8, bottom - top + 8);
  ctx.clip();
  draw();
  ctx.restore();
}
