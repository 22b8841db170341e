/**
 * A layer y = a(x K + b) with a(z) = z for z > 0 and slope · z elsewhere: `kernel` K is in × out, row-major; `bias` b
 * has `out` elements. Slope 0 is ReLU, slope 1 no bend at all.
 */
export interface BentLayer {
  readonly kernel: ArrayLike<number>;
  readonly bias: ArrayLike<number>;
  readonly in: number;
  readonly out: number;
  readonly slope: number;
}

/** A function of t that is affine between its knots: `values` [knots, outputs] at `knots`, the first 0, the last 1. */
export interface BrokenLine {
  readonly knots: readonly number[];
  readonly values: readonly Float64Array[];
}

/** Values at the knots, and the slope of every output between each two of them. */
interface Course extends BrokenLine {
  readonly slopes: readonly Float64Array[];
}

/**
 * What a stack of bent layers makes of the line from `from` (t = 0) to `to` (t = 1): exactly, in float64, with knots
 * only where an output's slope changes. Throws where sizes do not fit together.
 */
export function brokenLine(
  layers: readonly BentLayer[],
  from: readonly number[],
  to: readonly number[],
): BrokenLine {
  const [a, b] = [Float64Array.from(from), Float64Array.from(to)];
  let course: Course = { knots: [0, 1], values: [a, b], slopes: [a.map((v, i) => b[i]! - v)] };
  layers.forEach((layer, i) => {
    check(layer, i, course.values[0]!.length);
    course = bent(weighted(course, layer), layer.slope);
  });
  return straightened(course);
}

/** z = x K + b at the knots, and its slopes between them. */
function weighted({ knots, values, slopes }: Course, layer: BentLayer): Course {
  const through = (x: Float64Array, y: Float64Array) => {
    for (let i = 0; i < layer.in; i++)
      for (let j = 0; j < layer.out; j++) y[j]! += x[i]! * layer.kernel[i * layer.out + j]!;
    return y;
  };
  return {
    knots,
    values: values.map((x) => through(x, Float64Array.from(layer.bias))),
    slopes: slopes.map((x) => through(x, new Float64Array(layer.out))),
  };
}

/** a(z), with a new knot wherever some z passes through 0. */
function bent(course: Course, slope: number): Course {
  if (slope === 1) return course;
  const knots: number[] = [];
  const values: Float64Array[] = [];
  const slopes: Float64Array[] = [];
  const bend = (z: number) => (z > 0 ? z : slope * z);
  course.slopes.forEach((rate, k) => {
    const [start, end] = [course.knots[k]!, course.knots[k + 1]!];
    const [z0, z1] = [course.values[k]!, course.values[k + 1]!];
    const inside = zeros(z0, z1)
      .map((share) => start + share * (end - start))
      .filter((t, i, all) => t > start && t < end && t !== all[i - 1]);
    [start, ...inside].forEach((t, i) => {
      const middle = (t + (inside[i] ?? end)) / 2;
      knots.push(t);
      values.push(z0.map((z, u) => bend(i === 0 ? z : z + rate[u]! * (t - start))));
      slopes.push(rate.map((r, u) => (z0[u]! + r * (middle - start) > 0 ? r : slope * r)));
    });
  });
  knots.push(1);
  values.push(course.values.at(-1)!.map(bend));
  return { knots, values, slopes };
}

/** Where on the way from z0 to z1, as shares of it, some unit passes through 0; in their order. */
function zeros(z0: Float64Array, z1: Float64Array): number[] {
  const shares: number[] = [];
  for (let u = 0; u < z0.length; u++)
    if (z0[u]! > 0 !== z1[u]! > 0) shares.push(z0[u]! / (z0[u]! - z1[u]!));
  return shares.sort((a, b) => a - b);
}

/** Leaves out knots at which nothing bends: whatever bent there is cut off further on. */
function straightened({ knots, values, slopes }: Course): BrokenLine {
  const kept = knots.flatMap((_, k) => {
    const [before, after] = [slopes[k - 1], slopes[k]];
    return before?.every((slope, u) => slope === after?.[u]) ? [] : [k];
  });
  return { knots: kept.map((k) => knots[k]!), values: kept.map((k) => values[k]!) };
}

function check({ kernel, bias, in: inputs, out }: BentLayer, at: number, before: number): void {
  if (inputs !== before)
    throw new RangeError(`layer ${at}: takes ${inputs} inputs, but is given ${before}`);
  if (kernel.length !== inputs * out || bias.length !== out) {
    const sizes = `kernel of ${kernel.length} and bias of ${bias.length}`;
    throw new RangeError(`layer ${at}: ${sizes} elements: must be ${inputs} × ${out} and ${out}`);
  }
}
