import { numberOf } from '../../src/ui/tools/explain/shown.ts';

const NUMBER = /^−?(?:\d+(?:\.\d+)?(?:×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?|∞)|^–/;

const exp = Math.exp;
/** Functions as a formula writes them, and what they are. */
const FUNCTIONS: readonly (readonly [written: string, f: (x: number) => number])[] = [
  ['√(', Math.sqrt],
  ['exp(', exp],
  ['ln(', Math.log],
  ['σ(', (x) => 1 / (1 + exp(-x))],
  ['tanh(', Math.tanh],
  ['max(0, ', (x) => Math.max(0, x)],
  ['gelu(', (x) => x * normal(x)],
  ['gelu′(', (x) => normal(x) + (x * exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI)],
];

/** Φ by the trapezoidal rule: another way than the one that is tested. */
function normal(x: number): number {
  const parts = 4000;
  const density = (at: number) => exp((-at * at) / 2) / Math.sqrt(2 * Math.PI);
  let sum = (density(0) + density(x)) / 2;
  for (let i = 1; i < parts; i++) sum += density((x * i) / parts);
  return 0.5 + (sum * x) / parts;
}

/** What a formula says, worked out from its text as one reads it: products before sums, from left to right. */
export function readFormula(source: string): number {
  let rest = source;
  const take = (mark: string): boolean => {
    if (!rest.startsWith(mark)) return false;
    rest = rest.slice(mark.length);
    return true;
  };
  const need = (mark: string) => {
    if (!take(mark)) throw new Error(`"${mark}" is missing before "${rest}" in "${source}"`);
  };
  function sum(): number {
    let total = product();
    for (;;) {
      if (take(' + ')) total += product();
      else if (take(' − ')) total -= product();
      else return total;
    }
  }
  function product(): number {
    let total = factor();
    for (;;) {
      if (take(' · ')) total *= factor();
      else if (take(' / ')) total /= factor();
      else return total;
    }
  }
  function factor(): number {
    const number = NUMBER.exec(rest)?.[0];
    if (number !== undefined) {
      need(number);
      return numberOf(number);
    }
    if (take('−')) return -factor();
    if (take('[')) {
      const value = sum();
      need(' > 0]');
      return Number(value > 0);
    }
    for (const [written, f] of FUNCTIONS)
      if (take(written)) {
        const value = f(sum());
        need(')');
        return value;
      }
    need('(');
    const value = sum();
    need(')');
    return take('²') ? value * value : value;
  }
  const value = sum();
  need('');
  if (rest !== '') throw new Error(`"${rest}" is left of "${source}"`);
  return value;
}
