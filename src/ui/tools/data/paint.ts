import type { OwnTable } from '../../../recipe/own-table.ts';

/** A painted point; its numbers are whole hundredths. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly label: number;
}

/** Classes that can be painted. */
export const PAINTED = ['A', 'B', 'C', 'D'];
/** The plane is −this … this both ways. */
export const PLANE = 1.5;
/** Points the plane takes. */
export const MOST_DOTS = 1000;

/** What a stroke of the brush puts down: so many points, within a radius. */
export const BRUSHES = {
  point: { count: 1, radius: 0 },
  small: { count: 5, radius: 0.12 },
  large: { count: 15, radius: 0.3 },
};
export type Brush = keyof typeof BRUSHES;
/** How near to the middle the smallest eraser reaches. */
const ERASED = 0.06;
/** The angle by which neighbours of a spiral are apart so that they are evenly spread. */
const GOLDEN = 2.399963229728653;

/** Whether the brush has gone far enough since it last put points down. */
export const isApart = (a: Pick<Dot, 'x' | 'y'>, b: Pick<Dot, 'x' | 'y'>, brush: Brush): boolean =>
  distance(a, b) >= Math.max(0.08, BRUSHES[brush].radius);

/** The points with those of one touch of the brush. */
export function stamped(dots: readonly Dot[], at: Dot, brush: Brush): readonly Dot[] {
  const { count, radius } = BRUSHES[brush];
  const more = Array.from({ length: count }, (_, i): Dot => {
    const angle = GOLDEN * (dots.length + i);
    const far = radius * Math.sqrt((i + 0.5) / count);
    const [x, y] = [at.x + far * Math.cos(angle), at.y + far * Math.sin(angle)];
    return { x: onGrid(x), y: onGrid(y), label: at.label };
  });
  return [...dots, ...more].slice(0, MOST_DOTS);
}

/** The points without those that one touch of the eraser reaches. */
export function erased(
  dots: readonly Dot[],
  at: Pick<Dot, 'x' | 'y'>,
  brush: Brush,
): readonly Dot[] {
  const reach = Math.max(ERASED, BRUSHES[brush].radius);
  const left = dots.filter((dot) => distance(dot, at) > reach);
  return left.length < dots.length ? left : dots;
}

/** A number on the plane's grid of hundredths, within the plane. */
export const onGrid = (v: number): number =>
  Math.max(-PLANE, Math.min(PLANE, Math.round(100 * v) / 100)) + 0;

/** The points as a table of the classes that have any. */
export function paintedTable(dots: readonly Dot[]): OwnTable {
  const used = PAINTED.map((_, k) => k).filter((k) => dots.some(({ label }) => label === k));
  return {
    columns: ['x', 'y'],
    classes: used.map((k) => PAINTED[k]!),
    rows: dots.map(({ x, y }) => [x, y]),
    labels: dots.map(({ label }) => used.indexOf(label)),
  };
}

/** The points of a table that could have been painted; null for any other. */
export function dotsOf({ classes, columns, rows, labels }: OwnTable): readonly Dot[] | null {
  const places = classes.map((name) => PAINTED.indexOf(name));
  const isOnGrid = (row: readonly number[]) => row.every((value) => onGrid(value) === value);
  if (columns.join() !== 'x,y' || places.includes(-1) || rows.length > MOST_DOTS) return null;
  if (!rows.every(isOnGrid)) return null;
  return rows.map(([x, y], i) => ({ x: x!, y: y!, label: places[labels[i]!]! }));
}

const distance = (a: Pick<Dot, 'x' | 'y'>, b: Pick<Dot, 'x' | 'y'>): number =>
  Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
