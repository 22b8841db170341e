import type { BuiltLayer } from '../../../src/engine/network.ts';
import type { Mode } from '../../../src/engine/layers/layer.ts';
import type { BatchNorm } from '../../../src/recipe/normalization.ts';
import type { Placeholder } from '../../../src/recipe/placeholder.ts';
import { activated, affine } from '../float64.ts';

/** What a layer is given: variables, statistics and draws by full name. */
export interface Given64 {
  readonly mode: Mode;
  readonly variables: Readonly<Record<string, ArrayLike<number>>>;
  readonly statistics: Readonly<Record<string, ArrayLike<number>>>;
  readonly draws: Readonly<Record<string, ArrayLike<number>>>;
}

const value = ({ placeholder }: Placeholder) => Math.fround(placeholder);

/** The layers again, in float64 and with plain loops: the oracle. x is [rows, inputs], row by row. */
export function layer64(layer: BuiltLayer, x: Float64Array, given: Given64): Float64Array {
  const { name, spec, inner } = layer;
  const variable = (local: string) => given.variables[`${name}/${local}`]!;
  const branch = () => inner.reduce<Float64Array>((h, each) => layer64(each, h, given), x);
  switch (spec.kind) {
    case 'dense': {
      const { activation, normalization } = spec;
      const kernel = variable('kernel');
      const before = normalization?.place === 'before';
      const none = before || spec.bias === null;
      const bias = none ? new Float64Array(spec.units) : variable('bias');
      const activate = (z: Float64Array) => z.map((each) => activated(activation, each));
      const z = affine(x, kernel, bias);
      if (!normalization) return activate(z);
      const normalize = (h: Float64Array) => batchNorm64(normalization, name, h, spec.units, given);
      return before ? activate(normalize(z)) : normalize(activate(z));
    }
    case 'activate': {
      const { activation, normalization } = spec;
      const units = layer.inputShape[0]!;
      const z = normalization ? batchNorm64(normalization, name, x, units, given) : x;
      return z.map((each) => activated(activation, each));
    }
    case 'dropout': {
      if (given.mode !== 'train') return x;
      const draws = given.draws[`${name}/mask`]!;
      const [rate, inverted] = [value(spec.rate), value(spec.inverted)];
      return x.map((each, i) => (draws[i]! >= rate ? each / (1 - inverted * rate) : 0));
    }
    case 'residual': {
      const f = branch();
      const [shortcut, scale] = [value(spec.shortcut), value(spec.scale)];
      return x.map((each, i) => activated(spec.activation, shortcut * each + scale * f[i]!));
    }
    case 'highway': {
      const f = branch();
      const z = affine(x, variable('kernel'), variable('bias'));
      const open = value(spec.open);
      const opened = (gate: number) => open + (1 - open) * gate;
      return z.map((each, i) => {
        const gate = 1 / (1 + Math.exp(-each));
        return activated(spec.activation, opened(gate) * f[i]! + opened(1 - gate) * x[i]!);
      });
    }
    case 'walkers': {
      const w = Array.from(variable('position'));
      const depth = value(spec.depth);
      const cost = (a: number, k: number) =>
        0.05 * (w[k]! - 1.2) ** 2 - depth * Math.exp(-(((w[k]! + 1.2) / 0.25) ** 2)) + a * w[k]!;
      return Float64Array.from({ length: x.length / w.length }, (_, row) =>
        w.reduce((sum, _, k) => sum + cost(x[row * w.length + k]!, k), 0),
      );
    }
  }
}

function batchNorm64(
  { epsilon, atTest }: BatchNorm,
  name: string,
  x: Float64Array,
  units: number,
  { mode, variables, statistics }: Given64,
): Float64Array {
  const { means, variances } =
    mode === 'test' && atTest === 'running'
      ? {
          means: statistics[`${name}/movingMean`]!,
          variances: statistics[`${name}/movingVariance`]!,
        }
      : moments64(x, units);
  const [gamma, beta] = [variables[`${name}/gamma`]!, variables[`${name}/beta`]!];
  return x.map((each, at) => {
    const u = at % units;
    const standardized = (each - means[u]!) / Math.sqrt(variances[u]! + value(epsilon));
    return gamma[u]! * standardized + beta[u]!;
  });
}

/** Mean and variance of each column, the variance divided by the number of rows. */
export function moments64(x: ArrayLike<number>, units: number) {
  const rows = x.length / units;
  const column = (u: number) => Array.from({ length: rows }, (_, r) => x[r * units + u]!);
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / rows;
  const means = Array.from({ length: units }, (_, u) => mean(column(u)));
  const variances = means.map((m, u) => mean(column(u).map((each) => (each - m) ** 2)));
  return { means, variances };
}
