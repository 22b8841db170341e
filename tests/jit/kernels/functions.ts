import type { BINARY, UNARY } from '../../../src/jit/instructions.ts';

type Unary = (typeof UNARY)[number];
type Binary = (typeof BINARY)[number];

const isTrue = (x: number): boolean => x !== 0 && !Number.isNaN(x);

/** The element functions of one operand in float64, as tfjs has them; p and q are what the kernel's page calls so. */
export const UNARY_FUNCTIONS: Readonly<Record<Unary, (x: number, p: number, q: number) => number>> =
  {
    copy: (x) => x,
    neg: (x) => -x,
    abs: Math.abs,
    sign: (x) => (x > 0 ? 1 : x < 0 ? -1 : 0),
    square: (x) => x * x,
    sqrt: Math.sqrt,
    rsqrt: (x) => 1 / Math.sqrt(x),
    reciprocal: (x) => 1 / x,
    floor: Math.floor,
    ceil: Math.ceil,
    round,
    truncate: Math.trunc,
    exp: Math.exp,
    expm1: Math.expm1,
    log: Math.log,
    log1p: Math.log1p,
    sigmoid: (x) => 1 / (1 + Math.exp(-x)),
    tanh: Math.tanh,
    softplus: (x) => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
    erf,
    sin: Math.sin,
    cos: Math.cos,
    relu: (x) => Math.max(0, x),
    relu6: (x) => Math.min(Math.max(0, x), 6),
    elu: (x) => (x >= 0 ? x : Math.expm1(x)),
    selu: (x) => (x >= 0 ? 1.0507009873554805 * x : 1.7580993408473768 * Math.expm1(x)),
    leakyRelu: (x, p) => (x < 0 ? p * x : x),
    step: (x, p) => (Number.isNaN(x) ? NaN : x > 0 ? 1 : p),
    clip: (x, p, q) => (x > q ? q : x < p ? p : x),
    logicalNot: (x) => Number(!isTrue(x)),
    isNan: (x) => Number(Number.isNaN(x)),
    isFinite: (x) => Number(Number.isFinite(x)),
    isInf: (x) => Number(Math.abs(x) === Infinity),
  };

/** The element functions of two operands. */
export const BINARY_FUNCTIONS: Readonly<Record<Binary, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  floorDivide: (a, b) => Math.floor(a / b),
  modulo,
  maximum: Math.max,
  minimum: Math.min,
  pow: Math.pow,
  squaredDifference: (a, b) => (a - b) ** 2,
  equal: (a, b) => Number(a === b),
  notEqual: (a, b) => Number(a !== b),
  less: (a, b) => Number(a < b),
  lessEqual: (a, b) => Number(a <= b),
  greater: (a, b) => Number(a > b),
  greaterEqual: (a, b) => Number(a >= b),
  logicalAnd: (a, b) => Number(isTrue(a) && isTrue(b)),
  logicalOr: (a, b) => Number(isTrue(a) || isTrue(b)),
  eluGradient: (dy, y) => (y >= 0 ? dy : dy * (y + 1)),
  prelu: (x, alpha) => (x < 0 ? alpha * x : x),
};

/** Halves to the even one. */
function round(x: number): number {
  const below = Math.floor(x);
  if (x - below !== 0.5) return Math.round(x);
  return below % 2 === 0 ? below : below + 1;
}

/** What a leaves when divided by b, with the sign of b. */
function modulo(a: number, b: number): number {
  const rest = a % b;
  return (a < 0 && b < 0) || (a >= 0 && b >= 0) ? rest : (rest + b) % b;
}

/** The formula of tfjs, itself 1.5 · 10⁻⁷ from the error function. (Abramowitz & Stegun 1964, 7.1.26) */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const p =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - p * Math.exp(-x * x));
}
