import { apply, difference, exact, number, product, quotient, sum } from '../../math/expression.ts';
import type { Explained, Measured } from '../../recipe/explained.ts';
import type { Probe } from '../../recipe/probe.ts';
import { batchLoss } from './loss.ts';
import type { Formula, Line, Link, Seen } from './seen.ts';

/**
 * What a point of a curve is made of: `value` is what the run has read there, one number a layer where a probe gives that,
 * none where it is not known.
 * Null for probes that are not taken apart.
 */
export function readingLines(
  probe: Probe,
  { measured: { train, test } }: Explained,
  seen: Seen,
  value: readonly number[],
): Line[] | null {
  const [only = null] = value;
  const one = (line: Omit<Line, 'value'>): Line[] => [{ ...line, value: only }];
  switch (probe.kind) {
    case 'loss':
      return lossLines(probe.on === 'train' ? train : test, only);
    case 'batchLoss':
      return [{ ...batchLoss(seen), value: only }];
    case 'accuracy': {
      const { samples, labels, predicted } = probe.on === 'train' ? train : test;
      if (!labels || !predicted) return null;
      const right = labels.reduce((count, each, i) => count + Number(each === predicted[i]), 0);
      const formula = ratio(right, samples);
      return one({ says: 'share', symbol: 'r', general: 'n₊ / n', formula });
    }
    case 'batchShare': {
      const { targets } = seen.step;
      const width = targets.length / seen.rows;
      const ones = targets.filter((_, i) => i % width === width - 1);
      const count = ones.reduce((total, each) => total + each, 0);
      const formula = ratio(count, seen.rows);
      return one({ says: 'share', symbol: 'r', general: 'n₁ / N', formula });
    }
    case 'recall':
      return one(recall(test, probe.of));
    case 'balancedAccuracy':
      return one({
        says: 'balanced',
        symbol: 'r',
        general: '(r₀ + r₁) / 2',
        formula: quotient(sum(recall(test, 0).formula, recall(test, 1).formula), exact(2)),
      });
    case 'priorAccuracy': {
      const share = shareOf(train);
      return one({
        says: 'atShares',
        symbol: 'r',
        general: '(1 − π) · r₀ + π · r₁',
        formula: sum(
          product(difference(exact(1), share), recall(test, 0).formula),
          product(share, recall(test, 1).formula),
        ),
      });
    }
    case 'priorPrecision': {
      const share = shareOf(train);
      const right = product(share, recall(test, 1).formula);
      const wrong = difference<Link>(exact(1), recall(test, 0).formula);
      return one({
        says: 'precision',
        symbol: 'r',
        general: 'π · r₁ / (π · r₁ + (1 − π) · (1 − r₀))',
        formula: quotient(right, sum(right, product(difference(exact(1), share), wrong))),
      });
    }
    case 'epochs':
      return one({
        says: 'epochs',
        symbol: 'e',
        general: 'N · s / n',
        formula: quotient(
          product(exact<Link>(seen.rows), exact(seen.step.step)),
          exact(seen.arm.data.samples),
        ),
      });
    case 'weightNorm':
    case 'gradientNorm':
      if (probe.kind === 'gradientNorm' && probe.of === 'activations') return null;
      return normLines(seen, probe.kind === 'weightNorm' ? 'before' : 'gradient', value);
    default:
      return null;
  }
}

const ratio = (count: number, of: number): Formula => quotient(exact(count), exact(of));

function lossLines({ samples, losses, loss }: Measured, value: number | null): Line[] {
  const terms = Array.from(losses, (each) => number<Link>(each));
  const [least, most] = losses.reduce(
    ([low, high], each) => [Math.min(low, each), Math.max(high, each)],
    [Infinity, -Infinity],
  );
  return [
    {
      says: 'meanLoss',
      symbol: 'L',
      general: '(1/n) Σ ℓ',
      formula: quotient(sum(...terms), exact(samples)),
      value: value ?? loss,
    },
    {
      says: 'spread',
      symbol: 'Δℓ',
      general: 'max ℓ − min ℓ',
      formula: difference(number(most), number(least)),
      value: null,
    },
  ];
}

function recall({ labels, predicted }: Measured, of: 0 | 1): Omit<Line, 'value'> {
  let [count, right] = [0, 0];
  labels?.forEach((label, i) => {
    if (label !== of) return;
    count++;
    if ((predicted?.[i] === 1) === (of === 1)) right++;
  });
  return {
    says: 'recall',
    symbol: 'r',
    general: of === 1 ? 'n₁₁ / n₁' : 'n₀₀ / n₀',
    formula: ratio(right, count),
  };
}

function shareOf({ labels, samples }: Measured): Formula {
  const ones = labels?.reduce((count, label) => count + Number(label === 1), 0) ?? NaN;
  return quotient(exact(ones), exact(samples));
}

/** ‖W‖ or ‖∂L/∂W‖ of every kernel, a line each. */
function normLines(seen: Seen, of: 'before' | 'gradient', value: readonly number[]): Line[] {
  const kernels = Object.keys(seen.step.variables).filter((name) => name.endsWith('/kernel'));
  return kernels.map((variable, layer) => {
    const values = seen.variable(variable)![of];
    const terms = Array.from(values, (each, index) =>
      apply('square', number<Link>(each, { place: { kind: 'weight', variable, index } })),
    );
    return {
      says: 'norm',
      symbol: of === 'before' ? '‖w‖' : '‖g‖',
      general: of === 'before' ? '√(Σ w²)' : '√(Σ g²)',
      formula: apply('root', sum(...terms)),
      value: value[layer] ?? null,
      of: variable.split('/')[0]!,
    };
  });
}
