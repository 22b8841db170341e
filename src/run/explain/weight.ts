import {
  apply,
  difference,
  exact,
  number,
  product,
  quotient,
  sum,
  valueOf,
} from '../../math/expression.ts';
import { isPart, linearOf, normalizedOf } from './parts.ts';
import type { Formula, Line, Link, Place, Seen } from './seen.ts';

/** Where a variable's element stands: in which layer, and between which input and unit. */
export interface WeightAt {
  readonly layer: string;
  /** `kernel`, `bias`, `gamma` or `beta`. */
  readonly name: string;
  /** The input that it weighs; null for what weighs none. */
  readonly input: number | null;
  readonly unit: number;
}

/** What an element of a variable belongs to. */
export function weightAt(seen: Seen, variable: string, index: number): WeightAt {
  const [layer = '', name = ''] = variable.split('/');
  if (name !== 'kernel') return { layer, name, input: null, unit: index };
  const units = seen.variable(variable)!.before.length / seen.widthOf(seen.part(layer).from);
  return { layer, name, input: Math.floor(index / units), unit: index % units };
}

/** The weights that lead into a unit of a layer: its kernel's, then its others. */
export function weightsInto(seen: Seen, layer: string, unit: number): Place[] {
  const part = seen.part(layer);
  const place = (name: string, index: number): Place => ({
    kind: 'weight',
    variable: `${layer}/${name}`,
    index,
  });
  const kernel = seen.variable(`${layer}/kernel`);
  const inputs = kernel ? seen.widthOf(part.from) : 0;
  const units = kernel ? kernel.before.length / inputs : 0;
  return [
    ...Array.from({ length: inputs }, (_, i) => place('kernel', i * units + unit)),
    ...['bias', 'gamma', 'beta']
      .filter((name) => seen.variable(`${layer}/${name}`))
      .map((name) => place(name, unit)),
  ];
}

/** A weight's gradient on one sample, its mean over the batch, and what the optimizer makes of that. */
export function weightLines(seen: Seen, variable: string, index: number, sample: number): Line[] {
  const { before, gradient, after } = seen.variable(variable)!;
  const own = ofSample(seen, variable, index);
  const each = Array.from({ length: seen.rows }, (_, row) =>
    number<Link>(valueOf(own.formula(row)), {
      place: { kind: 'weight', variable, index },
      sample: row,
    }),
  );
  return [
    {
      says: 'sampleGradient',
      symbol: '∂ℓ/∂w',
      general: own.general,
      formula: own.formula(sample),
      value: null,
    },
    {
      says: 'gradient',
      symbol: 'g',
      general: '(1/N) Σ ∂ℓ/∂w',
      formula: quotient(sum(...each), exact(seen.rows)),
      value: gradient[index]!,
    },
    ...updateLines(seen, variable, index, [before[index]!, gradient[index]!, after[index]!]),
  ];
}

function ofSample(
  seen: Seen,
  variable: string,
  index: number,
): { general: string; formula: (row: number) => Formula } {
  const { layer, name, input, unit } = weightAt(seen, variable, index);
  const part = seen.part(layer);
  const isGate = isPart(part, 'highway');
  const symbol = isGate ? '∂L/∂g' : 'δ';
  const into = isPart(part, 'dense') ? linearOf(part) : `${layer}/gate`;
  const normalized =
    isPart(part, 'dense') || isPart(part, 'activate') ? normalizedOf(part)[1] : into;
  const above = normalized.endsWith('/output') ? '∂L/∂a' : '∂L/∂y';
  switch (name) {
    case 'kernel':
      return {
        general: `${symbol} · x`,
        formula: (row) => product(seen.slope(into, unit, row), seen.value(part.from, input!, row)),
      };
    case 'gamma':
      return {
        general: `${above} · x̂`,
        formula: (row) =>
          product(
            seen.slope(normalized, unit, row),
            number<never>(seen.at(`${layer}/standardized`, unit, row)),
          ),
      };
    case 'beta':
      return { general: above, formula: (row) => seen.slope(normalized, unit, row) };
    default:
      return { general: symbol, formula: (row) => seen.slope(into, unit, row) };
  }
}

/** How many digits a weight is shown with beside its step: a step is small. */
const DIGITS = 5;

function updateLines(
  seen: Seen,
  variable: string,
  index: number,
  [before, slope, after]: readonly [number, number, number],
): Line[] {
  const { kind } = seen.arm.optimizer;
  const given = (name: string) => seen.given(`optimizer.${name}`);
  const [w, g] = [before, slope].map((value) => number<never>(value));
  const slot = (name: string) => seen.step.memory[`${variable}/${name}`]!;
  const was = (name: string) => number<never>(slot(name).before[index] ?? slot(name).before[0]!);
  const now = (name: string) => slot(name).after[index] ?? slot(name).after[0]!;
  const follow = (
    says: Line['says'],
    [symbol, beta, x]: readonly [string, string, string],
    name: string,
    rate: string,
    by: Formula,
  ): Line => ({
    says,
    symbol: `${symbol}′`,
    general: `${beta} · ${symbol} + (1 − ${beta}) · ${x}`,
    formula: sum(product(given(rate), was(name)), product(difference(exact(1), given(rate)), by)),
    value: now(name),
  });
  /** The step and the weight after it; `less` are what is taken away. */
  const moved = (general: string, ...less: Formula[]): Line => ({
    says: 'weight',
    symbol: 'w′',
    general,
    formula: less.reduce<Formula>((from, each) => difference(from, each), w!),
    value: after,
    digits: DIGITS,
  });
  const eta = given('learningRate');
  const squared = apply('square', g!);
  const velocity = (): Line => ({
    says: 'velocity',
    symbol: 'v′',
    general: 'β · v + g',
    formula: sum(product(given('beta'), was('velocity')), g!),
    value: now('velocity'),
  });
  switch (kind) {
    case 'sgd':
      return [moved('w − η · g', product(eta, g!))];
    case 'momentum':
      return [velocity(), moved('w − η · v′', product(eta, number(now('velocity'))))];
    case 'nesterov':
      return [
        velocity(),
        moved(
          'w − η · (g + β · v′)',
          product(eta, sum(g!, product(given('beta'), number<never>(now('velocity'))))),
        ),
      ];
    case 'rmsprop':
      return [
        follow('meanSquare', ['s', 'ρ', 'g²'], 'meanSquare', 'decay', squared),
        moved(
          'w − η · g / √(s′ + ε)',
          quotient(
            product(eta, g!),
            apply('root', sum(number(now('meanSquare')), given('epsilon'))),
          ),
        ),
      ];
    case 'adam':
    case 'adamW': {
      const power = (says: 'power1' | 'power2', beta: string, symbol: string): Line => ({
        says,
        symbol: `${symbol}ᵗ`,
        general: `${symbol} · ${symbol}ᵗ⁻¹`,
        formula: product(given(beta), was(says)),
        value: now(says),
        digits: DIGITS + 1,
      });
      const unbiased = (name: string, by: 'power1' | 'power2'): Formula =>
        quotient(number(now(name)), difference(exact(1), number(now(by))));
      const stepped = quotient(
        product(eta, unbiased('mean', 'power1')),
        sum(apply('root', unbiased('meanSquare', 'power2')), given('epsilon')),
      );
      const general = 'w − η · (m′ / (1 − β₁ᵗ)) / (√(s′ / (1 − β₂ᵗ)) + ε)';
      return [
        follow('firstMoment', ['m', 'β₁', 'g'], 'mean', 'beta1', g!),
        follow('meanSquare', ['s', 'β₂', 'g²'], 'meanSquare', 'beta2', squared),
        power('power1', 'beta1', 'β₁'),
        power('power2', 'beta2', 'β₂'),
        kind === 'adam'
          ? moved(general, stepped)
          : moved(`${general} − η · λ · w`, stepped, product(eta, given('weightDecay'), w!)),
      ];
    }
  }
}
