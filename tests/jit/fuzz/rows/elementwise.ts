import { exactly, hull, largest } from '../bounds.ts';
import { isValue, type Argument } from '../expression.ts';
import { beside, bool, clipped, exact, float, like, partner, tamed, TRUTH } from '../operands.ts';
import type { Sketch } from '../sketch.ts';
import { broadcast, type Value } from '../value.ts';
import type { Row, Rows } from './row.ts';

/** The grid of a function's results, from those of its exact operands. */
type Grid = (grids: readonly number[]) => number;

const rounded: Grid = () => 0;
const same: Grid = (grids) => Math.min(...grids);
const product: Grid = (grids) => grids.reduce((a, b) => a * b, 1);
const squared: Grid = (grids) => Math.min(...grids) ** 2;

/** The function of these operands, or of tame ones where it is not smooth on them. */
function smooth(sketch: Sketch, f: string, given: readonly Argument[], grid: Grid): Value | null {
  const tame = () => given.map((each) => (isValue(each) ? tamed(sketch, each) : each));
  const grids = given.map((each) => (isValue(each) ? each.grid : gridOfNumber(Number(each))));
  return sketch.smooth({ f, given }, grid(grids)) ?? sketch.smooth({ f, given: tame() });
}

/** 1, ½, ¼, … of a number that is a multiple of it; infinite bounds are never reached. */
function gridOfNumber(number: number): number {
  let grid = 1;
  while (Number.isFinite(number) && number % grid !== 0) grid /= 2;
  return grid;
}

/** A function of one value and, behind it, numbers chosen from lists. */
const unary =
  (f: string, grid = rounded, ...lists: readonly (readonly number[])[]): Row =>
  (sketch) => {
    const numbers = lists.map((list) => sketch.choose(list));
    return smooth(sketch, f, [float(sketch), ...numbers], grid);
  };

/** A function of two operands that broadcast, in either order. */
const binary =
  (f: string, grid = rounded): Row =>
  (sketch) => {
    const x = float(sketch);
    const y = partner(sketch, x);
    return smooth(sketch, f, sketch.choose([true, false]) ? [x, y] : [y, x], grid);
  };

/** Two exact operands that broadcast. */
function exactPair(sketch: Sketch): [Value, Value | number] {
  const x = exact(sketch);
  return [x, partner(sketch, x, ({ grid }) => grid > 0)];
}

const comparison =
  (f: string): Row =>
  (sketch) =>
    sketch.jump(f, exactPair(sketch), TRUTH);

/** Of quotients, which are not finite just where the divisor is 0. */
const classification =
  (f: string): Row =>
  (sketch) =>
    sketch.jump(f, [{ f: 'div', given: exactPair(sketch) }], TRUTH);

const logical =
  (f: string): Row =>
  (sketch) => {
    const a = bool(sketch);
    const fit = ({ dtype, shape }: Value) => dtype === 'bool' && broadcast(a.shape, shape) !== null;
    return sketch.jump(f, [a, sketch.pick(fit) ?? a], TRUTH);
  };

const rounding =
  (f: string): Row =>
  (sketch) => {
    const x = exact(sketch);
    const facts = { dtype: 'float32', ...exactly(Math.floor(x.low), Math.ceil(x.high)) } as const;
    return sketch.jump(f, [x], facts);
  };

/** Exact numbers divided by exact ones that are at least 1. */
const division =
  (f: string, dtype: 'float32' | 'int32', grid: Grid): Row =>
  (sketch) => {
    const [a, b] = [exact(sketch), clipped(sketch, exact(sketch))];
    const divisor = smooth(sketch, 'add', [smooth(sketch, 'abs', [b], same)!, 1], same)!;
    const high = largest(a) + largest(divisor);
    const bounds = exactly(-high, high, grid([a.grid, divisor.grid]));
    return sketch.jump(f, [a, divisor], { dtype, ...bounds });
  };

const power: Row = (sketch) => {
  const x = float(sketch);
  const exponent = sketch.choose([2, 1, 0.5, 3, null]) ?? tamed(sketch, beside(sketch, x));
  return smooth(sketch, 'pow', [x, exponent], rounded);
};

/** condition ? a : b, all three broadcasting. */
const select: Row = (sketch) => {
  const condition = bool(sketch);
  const a = beside(sketch, condition);
  const b = beside(sketch, condition, a);
  const shape = broadcast(condition.shape, a.shape, b.shape)!;
  return sketch.add(
    { f: 'where', given: [condition, a, b] },
    { shape, dtype: 'float32', ...hull(a, b) },
  );
};

/** A sum of values of one shape. */
const addN: Row = (sketch) => {
  const x = float(sketch);
  const terms = [x, like(sketch, x), like(sketch, x)].slice(0, sketch.choose([2, 3, 1]));
  return sketch.smooth({ f: 'addN', given: [terms] }, same(terms.map(({ grid }) => grid)));
};

const SLOPES = [0.25, 0, -0.5, 1];
const SIGN = { dtype: 'float32', ...exactly(-1, 1) } as const;

/** Functions of single elements, by their kernels. */
export const ELEMENTWISE_ROWS = {
  Neg: unary('neg', same),
  Abs: unary('abs', same),
  Square: unary('square', squared),
  Sqrt: unary('sqrt'),
  Rsqrt: unary('rsqrt'),
  Reciprocal: unary('reciprocal'),
  Exp: unary('exp'),
  Expm1: unary('expm1'),
  Log: unary('log'),
  Log1p: unary('log1p'),
  Sigmoid: unary('sigmoid'),
  Tanh: unary('tanh'),
  Softplus: unary('softplus'),
  Erf: unary('erf'),
  Sin: unary('sin'),
  Cos: unary('cos'),
  Relu: unary('relu', same),
  Relu6: unary('relu6', same),
  Elu: unary('elu'),
  Selu: unary('selu'),
  LeakyRelu: unary('leakyRelu', rounded, SLOPES),
  ClipByValue: unary('clipByValue', same, [-1, -0.5, -Infinity], [1, 0.25, Infinity]),
  Sign: (sketch) => sketch.jump('sign', [exact(sketch)], SIGN),
  Step: (sketch) =>
    sketch.jump('step', [exact(sketch), sketch.choose(SLOPES)], { ...SIGN, grid: 0.25 }),
  Floor: rounding('floor'),
  Ceil: rounding('ceil'),
  Round: rounding('round'),
  LogicalNot: (sketch) => sketch.jump('logicalNot', [bool(sketch)], TRUTH),
  IsNan: classification('isNaN'),
  IsFinite: classification('isFinite'),
  IsInf: classification('isInf'),
  Add: binary('add', same),
  Sub: binary('sub', same),
  Multiply: binary('mul', product),
  RealDiv: binary('div'),
  FloorDiv: division('floorDiv', 'int32', () => 1),
  Mod: division('mod', 'float32', same),
  Maximum: binary('maximum', same),
  Minimum: binary('minimum', same),
  Pow: power,
  SquaredDifference: binary('squaredDifference', squared),
  Equal: comparison('equal'),
  NotEqual: comparison('notEqual'),
  Less: comparison('less'),
  LessEqual: comparison('lessEqual'),
  Greater: comparison('greater'),
  GreaterEqual: comparison('greaterEqual'),
  LogicalAnd: logical('logicalAnd'),
  LogicalOr: logical('logicalOr'),
  Prelu: binary('prelu'),
  Select: select,
  AddN: addN,
} satisfies Rows;
