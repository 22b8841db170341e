/** A window moved over a picture: batch, input, channels, window, strides, padding before, output, dilation. */
export const WINDOW = [
  ...(['n', 'h', 'w', 'c', 'kh', 'kw', 'sh', 'sw'] as const),
  ...(['top', 'left', 'oh', 'ow', 'dh', 'dw'] as const),
] as const;

/**
 * What a compiled program is made of: one row a kernel, its parameters in order. `pointer` is a byte offset into the
 * replica's arena, `int` and `float` are constants of the program. The kernel of that name takes them in this order;
 * the interpreter reads the opcode (the row's place) and one 32-bit word a parameter.
 */
export const INSTRUCTIONS = {
  /** out[i] ← f(a[i]; p, q); `f` is a place in UNARY. */
  unary: ['int f', 'pointer out', 'pointer a', 'int count', 'float p', 'float q'],
  /** out[i, j] ← f(a, b) on rows × columns; each operand is full (0), a row (1), a column (2) or a scalar (3). */
  binary: [
    'int f',
    'pointer out',
    'pointer a',
    'int aMode',
    'pointer b',
    'int bMode',
    'int rows',
    'int columns',
  ],
  /** out[i, j] ← condition ≠ 0 ? a : b, operands as in `binary`. */
  select: [
    'pointer out',
    'pointer condition',
    'int conditionMode',
    'pointer a',
    'int aMode',
    'pointer b',
    'int bMode',
    'int rows',
    'int columns',
  ],
  /** out[outer, inner] ← f over the middle axis of a[outer, size, inner]; `f` is a place in REDUCTIONS. */
  reduce: ['int f', 'pointer out', 'pointer a', 'int outer', 'int size', 'int inner'],
  /** out[outer, inner] ← the place of the largest (f 0) or smallest (f 1) value along the middle axis, the first of equals. */
  argReduce: ['int f', 'pointer out', 'pointer a', 'int outer', 'int size', 'int inner'],
  /** out[outer, size, inner] ← running sums along the middle axis, or products; `f` is a place in CUMULATIONS. */
  cumulate: [
    'int f',
    'pointer out',
    'pointer a',
    'int outer',
    'int size',
    'int inner',
    'int exclusive',
    'int reverse',
  ],
  /** out[m, n] ← a · b (+ bias[n], then max(0, ·)); a is [m, k] or, transposed, [k, m]; likewise b. bias −1 is none. */
  gemm: [
    'pointer out',
    'pointer a',
    'pointer b',
    'int m',
    'int n',
    'int k',
    'int transposeA',
    'int transposeB',
    'pointer bias',
    'int relu',
  ],
  /** Copies dims[0] × … × dims[5] elements between two strided layouts; strides count elements and may be 0 or, of a, negative. */
  copy: [
    'pointer out',
    'pointer a',
    ...repeated('dim'),
    ...repeated('outStride'),
    ...repeated('stride'),
  ],
  fill: ['pointer out', 'int count', 'float value'],
  /** out[outer, count, inner] ← a[outer, indices[count], inner]; indices are int32, kept within 0 … size − 1. */
  gather: [
    'pointer out',
    'pointer a',
    'pointer indices',
    'int outer',
    'int size',
    'int inner',
    'int count',
  ],
  /** out[segments, inner] ← 0; out[indices[i]] += a[i, inner] for i < count; indices are int32, those outside are left out. */
  scatter: [
    'pointer out',
    'pointer a',
    'pointer indices',
    'int segments',
    'int inner',
    'int count',
  ],
  /** out[i, d] ← indices[i] = d ? on : off; indices are int32. */
  oneHot: ['pointer out', 'pointer indices', 'int count', 'int depth', 'float on', 'float off'],
  /** int32 out[i] ← a[i] truncated, modulo 2³²; or, backward, float32 out[i] ← a[i]. */
  toInt: ['pointer out', 'pointer a', 'int count'],
  toFloat: ['pointer out', 'pointer a', 'int count'],
  /** Patches of a[n, h, w, c] as rows: out[n · oh · ow, kh · kw · c], zero outside the picture. */
  im2col: ['pointer out', 'pointer a', ...windows()],
  /** The reverse, adding up: out[n, h, w, c] ← Σ of the patches' elements. */
  col2im: ['pointer out', 'pointer a', ...windows()],
  /** out[n, oh, ow, c] ← the window's maximum; its gradient goes to the first maximum of each window. */
  maxPool: ['pointer out', 'pointer a', ...windows()],
  maxPoolGradient: ['pointer out', 'pointer dy', 'pointer a', ...windows()],
  /** out[n, oh, ow, c] ← the mean of the window's elements inside the picture. */
  averagePool: ['pointer out', 'pointer a', ...windows()],
  averagePoolGradient: ['pointer out', 'pointer dy', ...windows()],
  /** out[i, j] ← the draw at (step, i, j) of a stream: uniform in [0, 1), or standard normal. */
  drawUniform: ['pointer out', 'pointer stream', 'pointer step', 'int rows', 'int columns'],
  drawNormal: ['pointer out', 'pointer stream', 'pointer step', 'int rows', 'int columns'],
  /** int32 out[b] ← the rows of the step's batch: permutations of `samples` laid end to end (scratch: see BatchOrder). */
  drawBatch: [
    'pointer out',
    'pointer stream',
    'pointer step',
    'pointer scratch',
    'int samples',
    'int batchSize',
  ],
  /** out[0] ← sequence[step − first]: a number given for every step of a slice, such as a scheduled rate. */
  take: ['pointer out', 'pointer sequence', 'pointer step', 'pointer first'],
  /** ring[(step − first) / every] ← a[count], where (step − first) is a multiple of `every`. */
  record: [
    'pointer ring',
    'pointer a',
    'int count',
    'pointer step',
    'pointer first',
    'pointer every',
  ],
} as const satisfies Record<string, readonly string[]>;

export type InstructionName = keyof typeof INSTRUCTIONS;

/** Element functions of one operand; the numbers p and q are what the function's own page calls them. */
export const UNARY = [
  'copy',
  'neg',
  'abs',
  'sign',
  'square',
  'sqrt',
  'rsqrt',
  'reciprocal',
  'floor',
  'ceil',
  'round',
  'exp',
  'expm1',
  'log',
  'log1p',
  'sigmoid',
  'tanh',
  'softplus',
  'erf',
  'sin',
  'cos',
  'relu',
  'relu6',
  'elu',
  'selu',
  'leakyRelu',
  'step',
  'clip',
  'logicalNot',
  'isNan',
  'isFinite',
  'isInf',
  'truncate',
] as const;

/** Element functions of two operands; comparisons give 1 or 0. */
export const BINARY = [
  'add',
  'sub',
  'multiply',
  'divide',
  'floorDivide',
  'modulo',
  'maximum',
  'minimum',
  'pow',
  'squaredDifference',
  'equal',
  'notEqual',
  'less',
  'lessEqual',
  'greater',
  'greaterEqual',
  'logicalAnd',
  'logicalOr',
  'eluGradient',
  'prelu',
] as const;

export const REDUCTIONS = ['sum', 'mean', 'max', 'min', 'product', 'any', 'all'] as const;

/** What is carried along an axis. */
export const CUMULATIONS = ['sum', 'product'] as const;

function repeated<const Name extends string>(name: Name) {
  return [0, 1, 2, 3, 4, 5].map((i) => `int ${name}${i}` as const);
}

function windows() {
  return WINDOW.map((name) => `int ${name}` as const);
}
