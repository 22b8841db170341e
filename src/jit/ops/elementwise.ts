import type { Pointer } from '../builder.ts';
import type { Operand } from '../graph.ts';
import { BINARY, UNARY } from '../instructions.ts';
import { upcastType } from '../tf.ts';
import { broadcastShape, gridOf, placed } from './broadcast.ts';
import { compute, computed } from './compose.ts';
import type { Attributes, Op } from './op.ts';

type UnaryName = (typeof UNARY)[number];
type BinaryName = (typeof BINARY)[number];

/** A result's type where it is not the first operand's. */
type ResultType = 'float32' | 'int32' | 'bool';

/** An element function of one operand; `numbers` are its p and q. */
const unary = (
  name: UnaryName,
  {
    dtype,
    numbers = () => [0, 0],
  }: {
    readonly dtype?: ResultType;
    readonly numbers?: (attributes: Attributes) => readonly [p: number, q: number];
  } = {},
): Op => ({
  shapes: ([shape], _, [own]) => [{ shape: shape!, dtype: dtype ?? own! }],
  lower: ({ inputs, outputs, attributes }, build) => {
    const a = build.float(inputs[0]!);
    const { size } = outputs[0]!.value;
    build.into(outputs[0]!, (out) =>
      build.emit('unary', [UNARY.indexOf(name), out, a, size, ...numbers(attributes)]),
    );
  },
});

/** An element function of two operands, which broadcast. */
const binary = (name: BinaryName, dtype?: ResultType): Op => ({
  shapes: ([a, b], _, [own]) => [{ shape: broadcastShape(a!, b!), dtype: dtype ?? own! }],
  lower: ({ inputs, outputs }, build) => {
    const { shape } = outputs[0]!;
    const grid = gridOf(shape, inputs);
    const operands = placed(grid, shape, inputs, (each) => build.float(each), build);
    build.into(outputs[0]!, (out) =>
      build.emit('binary', [BINARY.indexOf(name), out, ...operands, grid.rows, grid.columns]),
    );
  },
});

/** The sum of operands of one shape, added in turn. */
const addN: Op = {
  shapes: ([shape], _, [own]) => [{ shape: shape!, dtype: own! }],
  lower: ({ inputs, outputs }, build) => {
    const [out] = outputs as [Operand];
    const [first, ...others] = inputs as [Operand, ...Operand[]];
    const last = others.pop();
    const sum = others.reduce((sum, each) => computed(build, binary('add'), [sum, each]), first);
    if (last) compute(build, out, binary('add'), [sum, last]);
    else compute(build, out, unary('copy'), [sum]);
  },
};

/** condition ? t : e, element by element. */
const select: Op = {
  shapes: ([, t], _, [, a, b]) => [{ shape: t!, dtype: upcastType(a!, b!) }],
  lower: ({ inputs, outputs }, build) => {
    const [out] = outputs as [Operand];
    const grid = gridOf(out.shape, inputs);
    const emit = (to: Pointer, numbers: (operand: Operand) => Pointer) =>
      build.emit('select', [
        to,
        ...placed(grid, out.shape, inputs, numbers, build),
        grid.rows,
        grid.columns,
      ]);
    // what is only chosen keeps its bits
    if (inputs.slice(1).every(({ value }) => value.dtype === out.value.dtype))
      emit(build.any(out), (each) => build.any(each));
    else build.into(out, (to) => emit(to, (each) => build.float(each)));
  },
};

const numberOf = (attributes: Attributes, name: string): number => attributes[name] as number;

export const ELEMENTWISE = {
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
  Exp: unary('exp', { dtype: 'float32' }),
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
  LeakyRelu: unary('leakyRelu', {
    dtype: 'float32',
    numbers: (of) => [numberOf(of, 'alpha'), 0],
  }),
  Step: unary('step', { numbers: (of) => [numberOf(of, 'alpha'), 0] }),
  ClipByValue: unary('clip', {
    numbers: (of) => [numberOf(of, 'clipValueMin'), numberOf(of, 'clipValueMax')],
  }),
  LogicalNot: unary('logicalNot', { dtype: 'bool' }),
  IsNan: unary('isNan', { dtype: 'bool' }),
  IsFinite: unary('isFinite', { dtype: 'bool' }),
  IsInf: unary('isInf', { dtype: 'bool' }),
  Add: binary('add'),
  Sub: binary('sub'),
  Multiply: binary('multiply'),
  RealDiv: binary('divide'),
  FloorDiv: binary('floorDivide', 'int32'),
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
  EluGrad: binary('eluGradient', 'float32'),
  Prelu: binary('prelu', 'float32'),
  Select: select,
  AddN: addN,
} satisfies Readonly<Record<string, Op>>;
