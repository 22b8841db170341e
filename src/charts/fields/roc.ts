import { spread } from '../labels.ts';
import type { Arm } from '../palette.ts';

/** A curve through the unit square and a point on it. */
export interface OperatingCurve {
  readonly arm: Arm;
  readonly name: string;
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly at: { readonly x: number; readonly y: number };
}

/** Marks in CSS pixels and SVG paths. */
export interface RocMarks {
  readonly size: number;
  readonly frame: string;
  readonly ticks: readonly { readonly at: number; readonly y: number; readonly label: string }[];
  readonly curves: readonly {
    readonly arm: Arm;
    readonly path: string;
    /** Null where the point is not a number: precision of nothing. */
    readonly point: { readonly x: number; readonly y: number } | null;
    readonly label: {
      readonly text: string;
      readonly x: number;
      readonly y: number;
      readonly anchor: 'start' | 'end';
      readonly leader: string | null;
    } | null;
  }[];
  /** What knows nothing does as well. */
  readonly chance: string;
}

const left = 30;
const below = 36;
const above = 8;
const right = 10;
const labelHeight = 16;

/** The marks of curves in a square plot `size` wide; `chance` goes from its left value to its right one. */
export function rocMarks(
  curves: readonly OperatingCurve[],
  { size, chance }: { size: number; chance: readonly [number, number] },
): RocMarks {
  const side = size - left - right;
  const x = (value: number) => round(left + value * side);
  const y = (value: number) => round(above + (1 - value) * side);
  const draw = (line: readonly (readonly [number, number])[]) =>
    pathOf(line.map(([a, b]) => [x(a), y(b)]));
  const points = curves.map(({ at }) =>
    Number.isFinite(at.x) && Number.isFinite(at.y) ? { x: x(at.x), y: y(at.y) } : null,
  );
  const heights = spread(
    points.map((point) => ({ at: point?.y ?? above, size: point ? labelHeight : 0 })),
    above,
    above + side,
  );
  return {
    size,
    frame: `M${x(0)} ${y(1)}V${y(0)}H${x(1)}`,
    ticks: [0, 0.5, 1].map((value) => ({
      at: x(value),
      y: y(value),
      label: value === 0.5 ? '½' : String(value),
    })),
    curves: curves.map(({ arm, name, x: across, y: up }, i) => {
      const pairs = Array.from(across, (value, j) => [value, up[j]!] as const);
      const point = points[i]!;
      return {
        arm,
        path: draw(pairs),
        point,
        label: point && labelOf(name, point, heights[i]!, left + side),
      };
    }),
    chance: `M${x(0)} ${y(chance[0])}L${x(1)} ${y(chance[1])}`,
  };
}

/** Beside its point, on the side with more room; a label that had to move is led back to it. */
function labelOf(text: string, point: { x: number; y: number }, y: number, edge: number) {
  const isLeft = point.x > (left + edge) / 2;
  const away = isLeft ? -1 : 1;
  const moved = Math.abs(y - point.y) > 3;
  const x = round(point.x + away * (moved ? 18 : 10));
  return {
    text,
    x,
    y: round(y),
    anchor: isLeft ? ('end' as const) : ('start' as const),
    leader: moved ? `M${point.x} ${point.y}L${x - 3 * away} ${round(y)}` : null,
  };
}

/** The height of a plot of that width. */
export const rocHeight = (size: number): number => size - left - right + above + below;

const round = (v: number): number => Math.round(10 * v) / 10;

/** SVG's path through the points; it breaks where a height is missing. */
function pathOf(points: readonly (readonly [number, number])[]): string {
  let path = '';
  let pen = 'M';
  for (const [x, y] of points) {
    if (Number.isFinite(y)) path += `${pen}${x},${y}`;
    pen = Number.isFinite(y) ? 'L' : 'M';
  }
  return path;
}
