import { BINARY, UNARY } from '../instructions.ts';
import type { Operand } from '../graph.ts';
import type { Builder, Pointer } from '../builder.ts';
import { gridOf, type Grid } from './broadcast.ts';
import { broadcastShape, type Attributes, type Op } from './op.ts';

type UnaryName = (typeof UNARY)[number];
type BinaryName = (typeof BINARY)[number];

/** An element function of one operand; `numbers` are its p and q. */
const unary = (
  name: UnaryName,
  numbers: (attributes: Attributes) => readonly [number, number] = () => [0, 0],
  dtype: 'float32' | 'bool' = 'float32',
): Op => ({
  shapes: ([shape]) => [{ shape: shape!, dtype }],
  lower: ({ inputs, outputs, attributes }, build) => {
    const [p, q] = numbers(attributes);
    const out = build.float(outputs[0]!);
    const a = build.float(inputs[0]!);
    build.emit('unary', [UNARY.indexOf(name), out, a, outputs[0]!.value.size, p, q]);
  },
});

/** An element function of two operands, which broadcast. */
const binary = (name: BinaryName, dtype: 'float32' | 'bool' = 'float32'): Op => ({
  shapes: ([a, b]) => [{ shape: broadcastShape(a!, b!), dtype }],
  lower: ({ inputs, outputs }, build) => {
    const out = outputs[0]!;
    const grid = gridOf(out.shape, inputs);
    const [a, b] = pointers(inputs, out, grid, build);
    const [aMode, bMode] = grid.modes;
    build.emit('binary', [
      BINARY.indexOf(name),
      build.float(out),
      a!,
      aMode!,
      b!,
      bMode!,
      grid.rows,
      grid.columns,
    ]);
  },
});

/** condition ? t : e, element by element; in tfjs a condition of rank 1 chooses whole rows. */
const select: Op = {
  shapes: ([, t], _, [, dtype]) => [{ shape: t!, dtype: dtype! }],
  lower: ({ inputs, outputs }, build) => {
    const out = outputs[0]!;
    const [condition, ...values] = inputs;
    const trailing = out.shape.length - condition!.shape.length;
    const widened = {
      ...condition!,
      shape: [...condition!.shape, ...Array<number>(trailing).fill(1)],
    };
    const operands = [widened, ...values];
    const grid = gridOf(out.shape, operands);
    const [c, a, b] = pointers(operands, out, grid, build);
    const [cMode, aMode, bMode] = grid.modes;
    build.emit('select', [
      build.float(out),
      c!,
      cMode!,
      a!,
      aMode!,
      b!,
      bMode!,
      grid.rows,
      grid.columns,
    ]);
  },
};

/** Where the operands are to be read; what fits no mode is written out in full first. */
function pointers(inputs: readonly Operand[], out: Operand, grid: Grid, build: Builder): Pointer[] {
  return inputs.map((input, i) =>
    grid.spread.includes(i) ? build.spread(input, out.shape) : build.float(input),
  );
}

const number = (attributes: Attributes, name: string): number => attributes[name] as number;

export const ELEMENTWISE: Readonly<Record<string, Op>> = {
  Neg: unary('neg'),
  Abs: unary('abs'),
  Sign: unary('sign'),
  Square: unary('square'),
  Sqrt: unary('sqrt'),
  Rsqrt: unary('rsqrt'),
  Reciprocal: unary('reciprocal'),
  Floor: unary('floor'),
  Ceil: unary('ceil'),
  Round: unary('round'),
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
  Relu: unary('relu'),
  Relu6: unary('relu6'),
  Elu: unary('elu'),
  Selu: unary('selu'),
  LeakyRelu: unary('leakyRelu', (of) => [number(of, 'alpha'), 0]),
  Step: unary('step', (of) => [number(of, 'alpha'), 0]),
  ClipByValue: unary('clip', (of) => [number(of, 'clipValueMin'), number(of, 'clipValueMax')]),
  LogicalNot: unary('logicalNot', undefined, 'bool'),
  IsNan: unary('isNan', undefined, 'bool'),
  IsFinite: unary('isFinite', undefined, 'bool'),
  IsInf: unary('isInf', undefined, 'bool'),
  Add: binary('add'),
  Sub: binary('sub'),
  Multiply: binary('multiply'),
  RealDiv: binary('divide'),
  FloorDiv: binary('floorDivide'),
  Mod: binary('modulo'),
  Maximum: binary('maximum'),
  Minimum: binary('minimum'),
  Pow: binary('pow'),
  SquaredDifference: binary('squaredDifference'),
  Equal: binary('equal', 'bool'),
  NotEqual: binary('notEqual', 'bool'),
  Less: binary('less', 'bool'),
  LessEqual: binary('lessEqual', 'bool'),
  Greater: binary('greater', 'bool'),
  GreaterEqual: binary('greaterEqual', 'bool'),
  LogicalAnd: binary('logicalAnd', 'bool'),
  LogicalOr: binary('logicalOr', 'bool'),
  EluGrad: binary('eluGradient'),
  Prelu: binary('prelu'),
  Select: select,
};
