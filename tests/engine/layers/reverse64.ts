import type { BuiltLayer } from '../../../src/engine/network.ts';
import type { Activation } from '../../../src/recipe/activation.ts';
import type { BatchNorm } from '../../../src/recipe/normalization.ts';
import type { Placeholder } from '../../../src/recipe/placeholder.ts';
import { activated, affine } from '../float64.ts';
import { layer64, moments64, type Given64 } from './float64-layers.ts';

/** A training pass through some layers: what comes out, and how a gradient goes back to what went in. */
export interface Pass64 {
  readonly output: Float64Array;
  readonly back: (gradient: Float64Array) => Float64Array;
}

/** Gradients by the full name of their variable, filled on the way back. */
export type Gradients64 = Record<string, Float64Array>;

const value = ({ placeholder }: Placeholder) => Math.fround(placeholder);

/** The layers once more, in float64 and in reverse mode: for gradients too small for differences. */
export function pass64(
  layer: BuiltLayer,
  x: Float64Array,
  given: Given64,
  gradients: Gradients64,
): Pass64 {
  const { name, spec, inner } = layer;
  const full = (local: string) => `${name}/${local}`;
  const linear = (bias: ArrayLike<number>) =>
    affinePass(x, given.variables[full('kernel')]!, bias, (kernel, shift) => {
      gradients[full('kernel')] = kernel;
      if (full('bias') in given.variables) gradients[full('bias')] = shift;
    });
  const branch = () =>
    chain(inner.map((each) => (h: Float64Array) => pass64(each, h, given, gradients)))(x);
  switch (spec.kind) {
    case 'dense': {
      const { activation, normalization } = spec;
      const z = linear(given.variables[full('bias')] ?? new Float64Array(spec.units));
      const activate = (h: Float64Array) => activationPass(activation, h);
      if (!normalization) return then(z, activate);
      const normalize = (h: Float64Array) =>
        batchNormPass(normalization, name, h, spec.units, given, gradients);
      return normalization.place === 'before'
        ? then(z, normalize, activate)
        : then(z, activate, normalize);
    }
    case 'activate': {
      const { activation, normalization } = spec;
      const activate = (h: Float64Array) => activationPass(activation, h);
      if (!normalization) return activate(x);
      const units = layer.inputShape[0]!;
      return then(batchNormPass(normalization, name, x, units, given, gradients), activate);
    }
    case 'dropout': {
      const draws = given.draws[full('mask')]!;
      const [rate, inverted] = [value(spec.rate), value(spec.inverted)];
      const factors = x.map((_, i) => (draws[i]! >= rate ? 1 / (1 - inverted * rate) : 0));
      const through = (h: Float64Array) => h.map((each, i) => each * factors[i]!);
      return { output: through(x), back: through };
    }
    case 'residual': {
      const f = branch();
      const [shortcut, scale] = [value(spec.shortcut), value(spec.scale)];
      const sum: Pass64 = {
        output: x.map((each, i) => shortcut * each + scale * f.output[i]!),
        back: (gradient) => {
          const behind = f.back(gradient.map((each) => scale * each));
          return gradient.map((each, i) => shortcut * each + behind[i]!);
        },
      };
      return then(sum, (h) => activationPass(spec.activation, h));
    }
    case 'highway': {
      const f = branch();
      const gate = then(linear(given.variables[full('bias')]!), (z) =>
        activationPass({ kind: 'sigmoid' }, z),
      );
      const open = value(spec.open);
      const opened = (share: number) => open + (1 - open) * share;
      const t = gate.output;
      const mixed: Pass64 = {
        output: x.map((each, i) => opened(t[i]!) * f.output[i]! + opened(1 - t[i]!) * each),
        back: (gradient) => {
          const behind = f.back(gradient.map((each, i) => each * opened(t[i]!)));
          const aside = gate.back(
            gradient.map((each, i) => each * (1 - open) * (f.output[i]! - x[i]!)),
          );
          return gradient.map((each, i) => each * opened(1 - t[i]!) + behind[i]! + aside[i]!);
        },
      };
      return then(mixed, (h) => activationPass(spec.activation, h));
    }
    case 'walkers': {
      const w = Float64Array.from(given.variables[full('position')]!);
      const steepness = (at: number) => {
        const bell = Math.exp(-(((at + 1.2) / 0.25) ** 2));
        return 0.1 * (at - 1.2) + (value(spec.depth) * bell * 2 * (at + 1.2)) / 0.25 ** 2;
      };
      return {
        output: layer64(layer, x, given),
        back: (gradient) => {
          const tilted = (k: number) =>
            gradient.reduce(
              (sum, g, row) => sum + g * (steepness(w[k]!) + x[row * w.length + k]!),
              0,
            );
          gradients[full('position')] = w.map((_, k) => tilted(k));
          return x.map((_, i) => gradient[Math.floor(i / w.length)]! * w[i % w.length]!);
        },
      };
    }
  }
}

/** One pass after the other. */
export const chain =
  (passes: readonly ((x: Float64Array) => Pass64)[]) =>
  (x: Float64Array): Pass64 =>
    then({ output: x, back: (gradient) => gradient }, ...passes);

const then = (first: Pass64, ...passes: readonly ((x: Float64Array) => Pass64)[]): Pass64 =>
  passes.reduce<Pass64>((before, pass) => {
    const { output, back } = pass(before.output);
    return { output, back: (gradient) => before.back(back(gradient)) };
  }, first);

function affinePass(
  x: Float64Array,
  kernel: ArrayLike<number>,
  bias: ArrayLike<number>,
  found: (kernel: Float64Array, bias: Float64Array) => void,
): Pass64 {
  const units = bias.length;
  const inputs = kernel.length / units;
  const back = (gradient: Float64Array) => {
    const [toKernel, toBias] = [new Float64Array(kernel.length), new Float64Array(units)];
    const toX = new Float64Array(x.length);
    for (let row = 0; row < gradient.length / units; row++)
      for (let u = 0; u < units; u++) {
        const g = gradient[row * units + u]!;
        toBias[u]! += g;
        for (let i = 0; i < inputs; i++) {
          toKernel[i * units + u]! += x[row * inputs + i]! * g;
          toX[row * inputs + i]! += kernel[i * units + u]! * g;
        }
      }
    found(toKernel, toBias);
    return toX;
  };
  return { output: affine(x, kernel, bias), back };
}

/** Activations with a kink at 0, where the slope is that on the left, as in tfjs. */
const KINKED = ['relu', 'leakyRelu'];

/** The slope by a difference: its error is some 1e-10 of the slope. */
function activationPass(activation: Activation, z: Float64Array): Pass64 {
  const h = 1e-6;
  const kinked = KINKED.includes(activation.kind);
  const slope = (x: number) => {
    const [low, high] = kinked ? (x > 0 ? [x, x + 1] : [x - 1, x]) : [x - h, x + h];
    return (activated(activation, high) - activated(activation, low)) / (high - low);
  };
  return {
    output: z.map((each) => activated(activation, each)),
    back: (gradient) => gradient.map((each, i) => each * slope(z[i]!)),
  };
}

/** ∂L/∂x = γ / σ · (g − mean g − x̂ mean(g x̂)) of each unit (Ioffe & Szegedy 2015). */
function batchNormPass(
  { epsilon }: BatchNorm,
  name: string,
  x: Float64Array,
  units: number,
  { variables }: Given64,
  gradients: Gradients64,
): Pass64 {
  const [gamma, beta] = [variables[`${name}/gamma`]!, variables[`${name}/beta`]!];
  const { means, variances } = moments64(x, units);
  const scales = variances.map((variance) => 1 / Math.sqrt(variance + value(epsilon)));
  const standardized = x.map((each, at) => (each - means[at % units]!) * scales[at % units]!);
  const rows = x.length / units;
  return {
    output: standardized.map((each, at) => gamma[at % units]! * each + beta[at % units]!),
    back: (gradient) => {
      const [toGamma, toBeta] = [new Float64Array(units), new Float64Array(units)];
      gradient.forEach((g, at) => {
        toGamma[at % units]! += g * standardized[at]!;
        toBeta[at % units]! += g;
      });
      gradients[`${name}/gamma`] = toGamma;
      gradients[`${name}/beta`] = toBeta;
      return gradient.map((g, at) => {
        const u = at % units;
        const centred = g - (toBeta[u]! + standardized[at]! * toGamma[u]!) / rows;
        return gamma[u]! * scales[u]! * centred;
      });
    },
  };
}
