import { exp, log } from './elementary.ts';

/** A formula with its numbers in it; a number may lead to where it comes from. */
export type Expression<To = never> =
  | NumberLeaf<To>
  | { readonly kind: 'sum'; readonly terms: readonly Expression<To>[] }
  | { readonly kind: 'product'; readonly factors: readonly Expression<To>[] }
  | { readonly kind: 'difference'; readonly from: Expression<To>; readonly less: Expression<To> }
  | { readonly kind: 'quotient'; readonly over: Expression<To>; readonly under: Expression<To> }
  | { readonly kind: 'apply'; readonly name: FunctionName; readonly of: Expression<To> };

/** A number; one that is `exact` is written as it is, however many digits others have. */
export interface NumberLeaf<To = never> {
  readonly kind: 'number';
  readonly value: number;
  readonly exact: boolean;
  readonly to: To | null;
  /** How many terms of a sum it stands for; 0 for a number by itself. */
  readonly folded: number;
}

/** Functions of one number, in float64. */
export const FUNCTIONS = {
  negative: (x: number) => -x,
  square: (x: number) => x * x,
  root: (x: number) => Math.sqrt(x),
  exp,
  log,
  /** max(0, x) */
  relu: (x: number) => (x > 0 ? x : x === x ? 0 : x),
  /** 1 for x > 0, else 0 */
  step: (x: number) => (x > 0 ? 1 : 0),
  sigmoid: (x: number) => 1 / (1 + exp(-x)),
  tanh,
  softplus: (x: number) => Math.max(x, 0) + logOnePlus(exp(-Math.abs(x))),
  gelu: (x: number) => x * normal(x),
  /** Φ(x) + x φ(x) */
  geluSlope: (x: number) => normal(x) + (x * exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI),
} as const;

export type FunctionName = keyof typeof FUNCTIONS;

export const number = <To>(value: number, to: To | null = null): NumberLeaf<To> => ({
  kind: 'number',
  value,
  exact: false,
  to,
  folded: 0,
});
/** A number that is written as it is: a count, a rate, a class. */
export const exact = <To>(value: number): NumberLeaf<To> => ({
  ...number<To>(value),
  exact: true,
});
export const sum = <To>(...terms: Expression<To>[]): Expression<To> => ({ kind: 'sum', terms });
export const product = <To>(...factors: Expression<To>[]): Expression<To> => ({
  kind: 'product',
  factors,
});
export const difference = <To>(from: Expression<To>, less: Expression<To>): Expression<To> => ({
  kind: 'difference',
  from,
  less,
});
export const quotient = <To>(over: Expression<To>, under: Expression<To>): Expression<To> => ({
  kind: 'quotient',
  over,
  under,
});
export const apply = <To>(name: FunctionName, of: Expression<To>): Expression<To> => ({
  kind: 'apply',
  name,
  of,
});

/** What a formula comes to, in float64, its numbers being read by `read`. */
export function valueOf<To>(
  expression: Expression<To>,
  read: (leaf: NumberLeaf<To>) => number = ({ value }) => value,
): number {
  const at = (part: Expression<To>): number => valueOf(part, read);
  switch (expression.kind) {
    case 'number':
      return read(expression);
    case 'sum':
      return expression.terms.reduce((total, term) => total + at(term), 0);
    case 'product':
      return expression.factors.reduce((total, factor) => total * at(factor), 1);
    case 'difference':
      return at(expression.from) - at(expression.less);
    case 'quotient':
      return at(expression.over) / at(expression.under);
    case 'apply':
      return FUNCTIONS[expression.name](at(expression.of));
  }
}

/** The formula with at most so many terms in each sum: the largest stay where they are, the others come together as one number. */
export function folded<To>(expression: Expression<To>, most: number): Expression<To> {
  const at = (part: Expression<To>): Expression<To> => folded(part, most);
  switch (expression.kind) {
    case 'number':
      return expression;
    case 'sum': {
      const terms = expression.terms.map(at);
      if (terms.length <= most) return sum(...terms);
      const values = expression.terms.map((term) => valueOf(term));
      const largest = new Set(
        values
          .map((value, i) => [Math.abs(value), i] as const)
          .sort(([a, i], [b, j]) => b - a || i - j)
          .slice(0, most)
          .map(([, i]) => i),
      );
      const rest = values.reduce((total, value, i) => (largest.has(i) ? total : total + value), 0);
      return sum(...terms.filter((_, i) => largest.has(i)), {
        ...number<To>(rest),
        folded: terms.length - largest.size,
      });
    }
    case 'product':
      return product(...expression.factors.map(at));
    case 'difference':
      return difference(at(expression.from), at(expression.less));
    case 'quotient':
      return quotient(at(expression.over), at(expression.under));
    case 'apply':
      return apply(expression.name, at(expression.of));
  }
}

function tanh(x: number): number {
  if (Math.abs(x) < 1e-3) return x - (x * x * x) / 3;
  const e = exp(-2 * Math.abs(x));
  return (Math.sign(x) * (1 - e)) / (1 + e);
}

/** log(1 + x) for x ≥ 0, also where 1 + x rounds. (Kahan) */
function logOnePlus(x: number): number {
  const u = 1 + x;
  return u === 1 ? x : (log(u) * x) / (u - 1);
}

/** Φ(x) = (1 + erf(x / √2)) / 2 within 1e-7, by the same polynomial as TensorFlow.js. (Abramowitz & Stegun 7.1.26) */
function normal(x: number): number {
  const s = Math.abs(x) * Math.SQRT1_2;
  const t = 1 / (1 + 0.3275911 * s);
  const series =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const erf = Math.sign(x) * (1 - series * exp(-s * s));
  return (1 + erf) / 2;
}
