import { significant } from '../../../charts/format.ts';
import { folded, valueOf, type FunctionName, type NumberLeaf } from '../../../math/expression.ts';
import type { Formula, Line, Link } from '../../../run/explain/seen.ts';

/** How many terms of a sum stand in a line that is not opened. */
export const MOST_TERMS = 8;
/** Digits of a result, unless its line says otherwise, and the most that a number may take to come to it. */
const DIGITS = 4;
const MOST_DIGITS = 9;

/** A piece of a formula as it is written. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly text: string;
      /** Whether it stands in brackets, being below zero. */
      readonly bracketed: boolean;
      readonly to: Link | null;
    }
  /** What is left of a sum. */
  | { readonly kind: 'rest'; readonly text: string; readonly count: number };

/** A line as it is shown. */
export interface ShownLine {
  readonly pieces: readonly Piece[];
  /** Whether the numbers, as they are shown, come to the result as it is shown. */
  readonly isEqual: boolean;
  readonly result: string;
  /** What they come to where that is something else. */
  readonly before: string;
}

/**
 * Writes a line so that the numbers shown come to the result shown, which is the engine's: they get as many digits as that
 * takes. Where no digits do, since the engine rounds on its way, the line says so.
 */
export function shown({ formula, value, digits = DIGITS }: Line, open = false): ShownLine {
  const short = folded(formula, open ? Infinity : MOST_TERMS);
  const result = significant(value ?? valueOf(formula), digits);
  for (let each = digits; each <= MOST_DIGITS; each++) {
    const comes = valueOf(short, (leaf) => numberOf(textOf(leaf, each)));
    if (significant(comes, digits) === result || each === MOST_DIGITS)
      return {
        pieces: joined(written(short, each, 0, true)),
        isEqual: significant(comes, digits) === result,
        result,
        before: significant(comes, MOST_DIGITS),
      };
  }
  throw new Error(`${digits} digits: a line shows at most ${MOST_DIGITS}`);
}

/** A number as it is written with that many digits. */
export function textOf({ value, exact }: NumberLeaf<Link>, digits: number): string {
  if (!exact) return significant(value, digits);
  const short = String(Number(value.toPrecision(7)));
  return /^-?[\d.]{1,9}$/.test(short) ? short.replace('-', '−') : significant(value, 7);
}

/** The number that a text of a number says. */
export function numberOf(text: string): number {
  if (text.endsWith('∞')) return text.startsWith('−') ? -Infinity : Infinity;
  const [mantissa = '', power] = text.replace('−', '-').split('×10');
  if (power === undefined) return Number(mantissa.replace(/^–$/, 'NaN'));
  const exponent = [...power].map((each) =>
    each === '⁻' ? '-' : String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each)),
  );
  return Number(`${mantissa}e${exponent.join('')}`);
}

/** How functions stand around what they are of. */
const AROUND: Readonly<Record<FunctionName, readonly [before: string, after: string]>> = {
  negative: ['−', ''],
  square: ['(', ')²'],
  root: ['√(', ')'],
  exp: ['exp(', ')'],
  log: ['ln(', ')'],
  relu: ['max(0, ', ')'],
  step: ['[', ' > 0]'],
  sigmoid: ['σ(', ')'],
  tanh: ['tanh(', ')'],
  softplus: ['ln(1 + exp(', '))'],
  gelu: ['gelu(', ')'],
  geluSlope: ['gelu′(', ')'],
};

/**
 * A formula in pieces. `tight` is how closely what stands around binds: 1 a product, 2 a divisor or a sign; a number below
 * zero stands alone only where it is the `first`.
 */
function written(formula: Formula, digits: number, tight: 0 | 1 | 2, first: boolean): Piece[] {
  const within = (needs: boolean, pieces: Piece[]) =>
    needs ? [text('('), ...pieces, text(')')] : pieces;
  switch (formula.kind) {
    case 'number': {
      const shownAs = textOf(formula, digits);
      const { folded: count, to } = formula;
      if (count > 0) return [{ kind: 'rest', text: shownAs, count }];
      const bracketed = !first && shownAs.startsWith('−');
      return [{ kind: 'number', text: shownAs, bracketed, to }];
    }
    case 'sum':
      if (formula.terms.length === 1) return written(formula.terms[0]!, digits, tight, first);
      return within(
        tight > 0,
        between(' + ', formula.terms, (term, i) =>
          written(term, digits, 0, i === 0 && (tight > 0 || first)),
        ),
      );
    case 'product':
      return within(
        tight > 1,
        between(' · ', formula.factors, (factor, i) =>
          written(factor, digits, 1, i === 0 && (tight > 1 || first)),
        ),
      );
    case 'difference':
      return within(tight > 0, [
        ...written(formula.from, digits, 0, tight > 0 || first),
        text(' − '),
        ...written(formula.less, digits, 1, false),
      ]);
    case 'quotient':
      return within(tight > 1, [
        ...written(formula.over, digits, 1, tight > 1 || first),
        text(' / '),
        ...written(formula.under, digits, 2, false),
      ]);
    case 'apply': {
      const [before, after] = AROUND[formula.name];
      const isSign = formula.name === 'negative';
      const of = written(formula.of, digits, isSign ? 2 : 0, !isSign);
      return within(isSign && !first, [text(before), ...of, text(after)]);
    }
  }
}

const text = (of: string): Piece => ({ kind: 'text', text: of });

const between = (
  mark: string,
  parts: readonly Formula[],
  write: (part: Formula, i: number) => Piece[],
): Piece[] => parts.flatMap((part, i) => [...(i > 0 ? [text(mark)] : []), ...write(part, i)]);

/** Neighbouring texts become one. */
function joined(pieces: readonly Piece[]): Piece[] {
  return pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text')
      all[all.length - 1] = text(last.text + piece.text);
    else all.push(piece);
    return all;
  }, []);
}
