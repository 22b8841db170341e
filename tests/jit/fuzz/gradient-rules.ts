import { averaged, dotted, summed } from './bounds.ts';
import { valuesOf, type Gradient } from './expression.ts';
import { seen } from './seen.ts';
import { sameShape, sizeOf, type Bounds, type Value } from './value.ts';

/** Bounds of a gradient; `out` is what the call gives. Null where rounding decides, and where tfjs has no gradient. */
type Rule = (gradient: Gradient, out: Value) => Bounds | null;

/** How often an element of the operand is read along axes it broadcasts over. */
const spread = ({ by }: Gradient, out: Value): number => sizeOf(out.shape) / sizeOf(by.shape);

/** A function of single elements whose slope does not jump. */
const smooth: Rule = (gradient, out) => {
  const bounds = seen(gradient);
  return bounds && summed(bounds, spread(gradient, out));
};

/** One whose slope jumps: where it does must be exact. */
const kinked: Rule = (gradient, out) =>
  valuesOf(gradient.of).every(({ grid }) => grid > 0) ? smooth(gradient, out) : null;

/** One whose gradient tfjs gives in the shape of the result, so that operands must not broadcast. */
const alike =
  (rule: Rule): Rule =>
  (gradient, out) =>
    sameShape(gradient.by.shape, out.shape) ? rule(gradient, out) : null;

/** A call that moves or adds numbers: an element of each operand goes to `times` elements of the result. */
const moving =
  (times: (gradient: Gradient, out: Value) => number): Rule =>
  (gradient, out) => {
    const operands = gradient.of.given.flat().filter((each) => each === gradient.by);
    return summed(gradient.dy, operands.length * times(gradient, out));
  };

const once = moving(() => 1);

/** Copies of what broadcasts; tfjs has no gradient for those of more than four axes. */
const tiled: Rule = (gradient, out) =>
  out.shape.length > 4 ? null : moving(spread)(gradient, out);

/** One of several parts; tfjs has no gradient for a split into one. */
const part: Rule = (gradient, out) => (spread(gradient, out) < 1 ? once(gradient, out) : null);

/** An extreme: exact, since it goes to all places that have it. */
const extreme =
  (rule: Rule): Rule =>
  (gradient, out) =>
    gradient.by.grid > 0 ? rule(gradient, out) : null;

const mean: Rule = ({ dy }) => averaged(summed(dy, 1), 1);

/** Running sums: tfjs gives those along other axes than the last a wrong shape. */
const cumulated: Rule = ({ of, by, dy }) =>
  of.given[1] === by.shape.length - 1 ? summed(dy, by.shape.at(-1)!) : null;

/** dy · bᵀ or aᵀ · dy, which read all of dy at most; tfjs has none for a stack that broadcasts. */
const matMul: Rule = ({ of, by, dy }, out) => {
  if (!sameShape(by.shape.slice(0, -2), out.shape.slice(0, -2))) return null;
  const [a, b] = of.given as [Value, Value];
  const operands = a === b ? 2 : 1;
  return dotted(dy, by === a ? b : a, operands * sizeOf(out.shape));
};

/** dy with the filter, or with the pictures. */
const conv2d: Rule = ({ of, by, dy }) => {
  const [x, filter] = of.given as [Value, Value];
  if (x === filter) return null;
  return by === x
    ? dotted(dy, filter, sizeOf(filter.shape))
    : dotted(dy, x, sizeOf(dy.shape.slice(0, 3)));
};

/** Windows: each element is in as many as the window has places, at most. */
const windowed: Rule = ({ of, dy }) => summed(dy, sizeOf(of.given[1] as readonly number[]));
const averagePool: Rule = (gradient, out) => averaged(windowed(gradient, out)!, 1);

const all = (rule: Rule, functions: string) =>
  Object.fromEntries(functions.split(' ').map((f) => [f, rule]));

/** Rules by the function a gradient is of. */
export const GRADIENT_RULES: Readonly<Record<string, Rule>> = {
  ...all(smooth, 'add sub mul div pow neg square sqrt rsqrt reciprocal exp expm1 log log1p'),
  ...all(smooth, 'sigmoid tanh softplus erf sin cos elu'),
  ...all(alike(smooth), 'squaredDifference'),
  ...all(kinked, 'abs relu relu6 selu leakyRelu clipByValue'),
  ...all(alike(kinked), 'maximum minimum prelu'),
  ...all(once, 'sum addN transpose reverse slice pad concat stack reshape expandDims clone'),
  ...all(part, 'unstack split'),
  ...all(tiled, 'tile where'),
  ...all(
    moving(({ of }) => sizeOf((of.given[1] as Value).shape)),
    'gather',
  ),
  ...all(extreme(once), 'max min'),
  mean,
  matMul,
  conv2d,
  cumsum: cumulated,
  maxPool: extreme(windowed),
  avgPool: averagePool,
};
