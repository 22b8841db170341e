import { xShare, xTicks, yAxis } from '../../../charts/curves/axis.ts';
import { spread } from '../../../charts/labels.ts';
import type { Arm } from '../../../charts/palette.ts';
import type { PanelData } from '../../views/curve-data.ts';

/** A drawing's place within its box, in the units of the drawing. */
export interface PaperSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The size of its type. */
  readonly type: number;
}

interface Tick {
  readonly at: number;
  readonly label: string;
}

/** A curve as it is printed: its path, and what stands at its end. */
interface PaperLine {
  readonly arm: Arm;
  readonly path: string;
  readonly label: string;
  readonly middle: number;
}

/** Axes of a measured panel and its curves, in the units of the drawing. */
export interface PaperPlot {
  readonly x: readonly Tick[];
  readonly y: readonly Tick[];
  readonly references: readonly Tick[];
  readonly lines: readonly PaperLine[];
}

/** Draws a panel for paper: the axes are those of the measured curves, whether or not these are printed. */
export function paperPlot(panel: PanelData, size: PaperSize): PaperPlot {
  const { left, top, type } = size;
  const width = size.width - left - size.right;
  const height = size.height - top - size.bottom;
  const axis = yAxis(panel, height, type);
  const ticks = xTicks(panel, width, type);
  const share = (value: number) =>
    panel.scale === 'log'
      ? Math.log(value / axis.low) / Math.log(axis.high / axis.low)
      : (value - axis.low) / (axis.high - axis.low);
  const y = (value: number) => top + height * (1 - Math.max(0, Math.min(1, share(value))));
  const x = (value: number) => left + width * xShare(panel, value);

  const curves = panel.series
    .filter(({ pinned }) => !pinned)
    .map(({ arm, name, x: xs, median, diverged }) => {
      const points = Array.from(median, (value, i) => [x(xs[i]!), y(value)] as const);
      const last = median[median.length - 1];
      const value = diverged
        ? (diverged.label ?? '')
        : last === undefined
          ? ''
          : panel.format(last);
      return {
        arm,
        path: points
          .map(([a, b], i) => `${i === 0 ? 'M' : 'L'}${a.toFixed(1)} ${b.toFixed(1)}`)
          .join(''),
        label: `${name} ${value}`,
        end: points.at(-1)?.[1] ?? top,
      };
    });
  const middles = spread(
    curves.map(({ end }) => ({ at: end, size: 1.3 * type })),
    top,
    top + height,
  );
  return {
    x: ticks.values.map((value) => ({ at: x(value), label: ticks.label(value) })),
    y: axis.values.map((value) => ({ at: y(value), label: axis.label(value) })),
    references: panel.references
      .filter(({ value }) => value >= axis.low && value <= axis.high)
      .map(({ value, label }) => ({ at: y(value), label })),
    lines: curves.map(({ arm, path, label }, i) => ({ arm, path, label, middle: middles[i]! })),
  };
}
