import { principalDirection } from './principal-direction.ts';

/** A plane in a space of many dimensions, as far as a picture twice as wide as high shows it. */
export interface Plane {
  /** The middle of the picture. */
  readonly middle: Float64Array;
  /** Unit vectors, orthogonal to each other. */
  readonly across: Float64Array;
  readonly up: Float64Array;
  /** From the middle to the upper edge; to the right edge it is twice as far. */
  readonly extent: number;
}

/** A way through that space, on the plane. */
export interface PlanarWay {
  /** Across and up from the middle, for each of its places. */
  readonly points: Float32Array;
  /** Share of its places' variance that lies in the plane; 1 where it stands still. */
  readonly held: number;
}

/** Room around the ways, as a share of their reach. */
const MARGIN = 1.15;

/**
 * The plane of the two directions along which all places of `ways` [places × width, row-major] together lie furthest from
 * their mean, and the ways on it; on the whole they end further right and further up than they start.
 */
export function principalPlane(
  ways: readonly ArrayLike<number>[],
  width: number,
): { plane: Plane; ways: PlanarWay[] } {
  const mean = meanRow(ways, width);
  const around = ways.map((way) => Float64Array.from(way, (value, i) => value - mean[i % width]!));
  const all = Float64Array.from(around.flatMap((way) => [...way]));
  const travelled = Float64Array.from({ length: width }, (_, i) =>
    around.reduce((sum, way) => sum + way[way.length - width + i]! - way[i]!, 0),
  );
  const across = towards(travelled, principalDirection(all, width));
  const up = towards(travelled, principalDirection(all, width, [across]));
  const parts = around.map((way) => [alongAll(way, across), alongAll(way, up)] as const);
  const [x, y] = [0, 1].map((i) => reach(parts.flatMap((part) => part[i]!))) as [Reach, Reach];
  return {
    plane: {
      middle: mean.map((value, i) => value + x.middle * across[i]! + y.middle * up[i]!),
      across,
      up,
      extent: MARGIN * Math.max(x.half / 2, y.half, 1e-6),
    },
    ways: parts.map(([a, b], i) => ({
      points: Float32Array.from(a.flatMap((part, at) => [part - x.middle, b[at]! - y.middle])),
      held: share(variance(a, 1) + variance(b, 1), variance(around[i]!, width)),
    })),
  };
}

function meanRow(ways: readonly ArrayLike<number>[], width: number): Float64Array {
  const sum = new Float64Array(width);
  let places = 0;
  for (const way of ways) {
    places += way.length / width;
    for (let i = 0; i < way.length; i++) sum[i % width]! += way[i]!;
  }
  return sum.map((value) => value / places);
}

/** The sum of squares of rows' distances from their own mean. */
function variance(rows: ArrayLike<number>, width: number): number {
  const mean = meanRow([rows], width);
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += (rows[i]! - mean[i % width]!) ** 2;
  return sum;
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 1);

/** The direction or its opposite: the one that has something of `travelled`. */
const towards = (travelled: Float64Array, direction: Float64Array): Float64Array =>
  alongAll(travelled, direction)[0]! < 0 ? direction.map((value) => -value) : direction;

/** What each row has of a direction. */
const alongAll = (rows: Float64Array, direction: Float64Array): number[] =>
  Array.from({ length: rows.length / direction.length }, (_, row) =>
    direction.reduce((sum, value, i) => sum + value * rows[row * direction.length + i]!, 0),
  );

interface Reach {
  readonly middle: number;
  readonly half: number;
}

function reach(values: readonly number[]): Reach {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return { middle: (low + high) / 2, half: (high - low) / 2 };
}
