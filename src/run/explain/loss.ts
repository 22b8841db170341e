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
import { outputOf } from './parts.ts';
import type { Formula, Line, Link, Seen } from './seen.ts';

/** What a network gives for a sample, what it should give, and what the sample's class counts. */
function outcome(seen: Seen, sample: number) {
  const point = outputOf('output');
  const units = seen.widthOf(point);
  const { loss } = seen.arm;
  const targets = [...seen.step.targets.subarray(sample * units, (sample + 1) * units)];
  const label = targets.indexOf(1);
  return {
    point,
    units,
    targets,
    label,
    outputs: targets.map((_, k) => seen.value(point, k, sample)),
    weight:
      'weights' in loss && loss.weights !== undefined ? seen.given(`loss.weights.${label}`) : null,
  };
}

/** exp(o) / Σ exp(o) of one output. */
const softmax = (outputs: readonly Formula[], k: number): Formula =>
  quotient(apply('exp', outputs[k]!), sum(...outputs.map((output) => apply('exp', output))));

/** N ∂L/∂o of one of the network's outputs. */
export function lossSlope(
  seen: Seen,
  unit: number,
  sample: number,
): { general: string; formula: Formula } {
  const { outputs, targets, units, weight } = outcome(seen, sample);
  const output = outputs[unit]!;
  const target = exact<Link>(targets[unit]!);
  switch (seen.arm.loss.kind) {
    case 'softmaxCrossEntropy': {
      const slope = difference(softmax(outputs, unit), target);
      return weight
        ? { general: 'v · (exp(a) / Σ exp(a) − t)', formula: product(weight, slope) }
        : { general: 'exp(a) / Σ exp(a) − t', formula: slope };
    }
    case 'sigmoidCrossEntropy':
      return { general: 'σ(a) − t', formula: difference(apply('sigmoid', output), target) };
    case 'meanSquaredError':
      return {
        general: units === 1 ? '2 · (a − t)' : '2 · (a − t) / K',
        formula:
          units === 1
            ? product(exact(2), difference(output, number(targets[unit]!)))
            : quotient(product(exact(2), difference(output, number(targets[unit]!))), exact(units)),
      };
    case 'meanOutput':
      return { general: '1', formula: exact(1) };
  }
}

/** A sample's loss as one formula. */
function sampleLoss(seen: Seen, sample: number): Omit<Line, 'says' | 'symbol' | 'value'> {
  const { outputs, targets, units, label, weight } = outcome(seen, sample);
  switch (seen.arm.loss.kind) {
    case 'softmaxCrossEntropy': {
      const surprise = apply('negative', apply('log', softmax(outputs, label)));
      return weight
        ? { general: '−v · ln p', formula: product(weight, surprise) }
        : { general: '−ln p', formula: surprise };
    }
    case 'sigmoidCrossEntropy': {
      const [z] = outputs;
      return {
        general: 'ln(1 + exp(a)) − a · t',
        formula: difference(apply('softplus', z!), product(z!, exact(targets[0]!))),
      };
    }
    case 'meanSquaredError': {
      const squares = outputs.map((output, k) =>
        apply('square', difference<Link>(output, number(targets[k]!))),
      );
      return units === 1
        ? { general: '(a − t)²', formula: squares[0]! }
        : { general: '(1/K) Σ (a − t)²', formula: quotient(sum(...squares), exact(units)) };
    }
    case 'meanOutput':
      return { general: 'Σ a', formula: sum(...outputs) };
  }
}

/** The loss of a sample, and the mean over the batch that the step makes smaller. */
export function lossLines(seen: Seen, sample: number): Line[] {
  const { outputs } = outcome(seen, sample);
  const probabilities =
    seen.arm.loss.kind === 'softmaxCrossEntropy'
      ? outputs.map((_, k): Line => ({
          says: 'probability',
          symbol: `p${String.fromCharCode(0x2080 + k)}`,
          general: 'exp(a) / Σ exp(a)',
          formula: softmax(outputs, k),
          value: null,
        }))
      : [];
  return [
    ...probabilities,
    { says: 'sampleLoss', symbol: 'ℓ', ...sampleLoss(seen, sample), value: null },
    batchLoss(seen),
  ];
}

/** The mean of the samples' losses over the batch. */
export function batchLoss(seen: Seen): Line {
  const losses = Array.from({ length: seen.rows }, (_, row) =>
    number<Link>(valueOf(sampleLoss(seen, row).formula), { place: { kind: 'loss' }, sample: row }),
  );
  return {
    says: 'batchLoss',
    symbol: 'L',
    general: '(1/N) Σ ℓ',
    formula: quotient(sum(...losses), exact(seen.rows)),
    value: seen.step.loss,
  };
}
