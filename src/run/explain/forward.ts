import { apply, difference, exact, number, product, quotient, sum } from '../../math/expression.ts';
import type { Activation } from '../../recipe/activation.ts';
import { activated, activation } from './activation.ts';
import {
  isPart,
  linearOf,
  normalizedOf,
  normalizesFirst,
  outputOf,
  type Part,
  type PartOf,
} from './parts.ts';
import type { Formula, Line, Seen } from './seen.ts';

/** A unit of a layer on one sample. */
export interface At {
  readonly unit: number;
  readonly sample: number;
}

/** How a unit's output comes about from what comes in. */
export function forwardLines(seen: Seen, part: Part, at: At): Line[] {
  if (isPart(part, 'dense')) return dense(seen, part, at);
  if (isPart(part, 'activate')) return activate(seen, part, at);
  if (isPart(part, 'dropout')) return [dropped(seen, part, at)];
  if (isPart(part, 'residual')) return residual(seen, part, at);
  if (isPart(part, 'highway')) return highway(seen, part, at);
  return [];
}

function dense(seen: Seen, part: PartOf<'dense'>, at: At): Line[] {
  const { name, layer } = part;
  const output = outputOf(name);
  const linear = linearOf(part);
  const product = { ...weighted(seen, part, linear, at), symbol: 'z', says: 'linear' as const };
  const place = layer.normalization?.place;
  const bent = (to: string) => activationLine(seen, part, `${name}/preActivation`, to, at);
  const after = layer.activation.kind === 'linear' ? 'z' : 'a';
  if (!place) return [product, bent(output)];
  return place === 'before'
    ? [product, ...normalized(seen, part, 'z', 'y', at), bent(output)]
    : [product, bent(`${name}/activated`), ...normalized(seen, part, after, 'y', at)];
}

function activate(seen: Seen, part: PartOf<'activate'>, at: At): Line[] {
  const { name, layer } = part;
  const bent = activationLine(seen, part, `${name}/preActivation`, outputOf(name), at);
  return layer.normalization ? [...normalized(seen, part, 'x', 'y', at), bent] : [bent];
}

/** Σ w x + b at a unit: of a dense layer, or of a gate. */
function weighted(seen: Seen, { name, from }: Part, point: string, { unit, sample }: At) {
  const units = seen.widthOf(point);
  const inputs = seen.widthOf(from);
  const terms = Array.from({ length: inputs }, (_, i) =>
    product(seen.weight(`${name}/kernel`, i * units + unit), seen.value(from, i, sample)),
  );
  const hasBias = seen.variable(`${name}/bias`) !== undefined;
  const bias = hasBias ? [seen.weight(`${name}/bias`, unit)] : [];
  return {
    general: hasBias ? 'Σ w · x + b' : 'Σ w · x',
    formula: sum(...terms, ...bias),
    value: seen.at(point, unit, sample),
  };
}

/** A layer's leaky slope, where it has one. */
export const slopeOf =
  (seen: Seen, { path }: Part) =>
  (): Formula =>
    seen.given(`${path}.activation.slope`);

/** What an activation is applied to, in a formula. */
export function inputSymbol({ layer }: PartOf<'dense' | 'activate' | 'residual' | 'highway'>) {
  if (layer.kind === 'residual' || layer.kind === 'highway') return 's';
  if (normalizesFirst(layer)) return 'y';
  return layer.kind === 'activate' ? 'x' : 'z';
}

function activationLine(
  seen: Seen,
  part: PartOf<'dense' | 'activate' | 'residual' | 'highway'>,
  from: string,
  to: string,
  { unit, sample }: At,
): Line {
  const spec: Activation = part.layer.activation;
  const input = inputSymbol(part);
  return {
    says: 'activation',
    symbol: 'a',
    general: activated(spec, input),
    formula: activation(spec, number(seen.at(from, unit, sample)), slopeOf(seen, part)),
    value: seen.at(to, unit, sample),
  };
}

/** The standard deviation that a normalization divides by. */
export const deviationOf = (
  seen: Seen,
  part: PartOf<'dense' | 'activate'>,
  unit: number,
): Formula =>
  apply(
    'root',
    sum(
      number(seen.step.points[`${part.name}/variance`]![unit]!),
      seen.given(`${part.path}.normalization.epsilon`),
    ),
  );

function normalized(
  seen: Seen,
  part: PartOf<'dense' | 'activate'>,
  from: string,
  to: string,
  { unit, sample }: At,
): Line[] {
  const { name } = part;
  const [before, after] = normalizedOf(part);
  const rows = Array.from({ length: seen.rows }, (_, row) => seen.value(before, unit, row));
  const mean = seen.step.points[`${name}/mean`]![unit]!;
  const count = exact<never>(seen.rows);
  const standardized = `${name}/standardized`;
  return [
    {
      says: 'mean',
      symbol: 'μ',
      general: `(1/N) Σ ${from}`,
      formula: quotient(sum(...rows), count),
      value: mean,
    },
    {
      says: 'variance',
      symbol: 'σ²',
      general: `(1/N) Σ (${from} − μ)²`,
      formula: quotient(
        sum(...rows.map((row) => apply('square', difference(row, number(mean))))),
        count,
      ),
      value: seen.step.points[`${name}/variance`]![unit]!,
    },
    {
      says: 'standardized',
      symbol: 'x̂',
      general: `(${from} − μ) / √(σ² + ε)`,
      formula: quotient(
        difference(number(seen.at(before, unit, sample)), number(mean)),
        deviationOf(seen, part, unit),
      ),
      value: seen.at(standardized, unit, sample),
    },
    {
      says: 'normalized',
      symbol: to,
      general: 'γ · x̂ + β',
      formula: sum(
        product(seen.weight(`${name}/gamma`, unit), number(seen.at(standardized, unit, sample))),
        seen.weight(`${name}/beta`, unit),
      ),
      value: seen.at(after, unit, sample),
    },
  ];
}

/** How the averages that stand in for the batch's at test follow it. */
export function runningLines(seen: Seen, part: Part, unit: number): Line[] {
  if (!('normalization' in part.layer) || !part.layer.normalization) return [];
  const momentum = seen.given(`${part.path}.normalization.momentum`);
  const follow = (says: Line['says'], symbol: string, slot: string, point: string): Line => {
    const { before, after } = seen.step.memory[`${part.name}/${slot}`]!;
    return {
      says,
      symbol: `${symbol}′`,
      general: `m · ${symbol} + (1 − m) · ${symbol === 'μ̄' ? 'μ' : 'σ²'}`,
      formula: sum(
        product(momentum, number(before[unit]!)),
        product(
          difference(exact(1), momentum),
          number(seen.step.points[`${part.name}/${point}`]![unit]!),
        ),
      ),
      value: after[unit]!,
    };
  };
  return [
    follow('runningMean', 'μ̄', 'movingMean', 'mean'),
    follow('runningVariance', 'σ̄²', 'movingVariance', 'variance'),
  ];
}

/** What a kept number is divided by: 1 − inverted · rate. */
export const keptOf = (seen: Seen, { path }: Part): Formula =>
  difference(exact(1), product(seen.given(`${path}.inverted`), seen.given(`${path}.rate`)));

function dropped(seen: Seen, part: PartOf<'dropout'>, { unit, sample }: At): Line {
  const mask = seen.at(`${part.name}/mask`, unit, sample);
  return {
    says: 'dropout',
    symbol: 'a',
    general: part.layer.inverted.placeholder === 1 ? 'x · m / (1 − p)' : 'x · m / (1 − k · p)',
    formula: quotient(
      product(seen.value(part.from, unit, sample), exact(mask)),
      keptOf(seen, part),
    ),
    value: seen.at(outputOf(part.name), unit, sample),
  };
}

/** The output of a block's branch. */
export const branchEnd = ({ branch, from }: Part): string =>
  branch.length > 0 ? outputOf(branch.at(-1)!) : from;

function residual(seen: Seen, part: PartOf<'residual'>, at: At): Line[] {
  const { name, path, from } = part;
  const { unit, sample } = at;
  return [
    {
      says: 'residual',
      symbol: 's',
      general: 'α · x + β · f(x)',
      formula: sum(
        product(seen.given(`${path}.shortcut`), seen.value(from, unit, sample)),
        product(seen.given(`${path}.scale`), seen.value(branchEnd(part), unit, sample)),
      ),
      value: seen.at(`${name}/sum`, unit, sample),
    },
    activationLine(seen, part, `${name}/sum`, outputOf(name), at),
  ];
}

function highway(seen: Seen, part: PartOf<'highway'>, at: At): Line[] {
  const { name, path, from } = part;
  const { unit, sample } = at;
  const point = (which: string) => seen.at(`${name}/${which}`, unit, sample);
  const open = seen.given(`${path}.open`);
  const gate = (says: 'transform' | 'carry', share: Formula, general: string): Line => ({
    says,
    symbol: says === 'transform' ? 't' : 'c',
    general,
    formula: sum(open, product(difference(exact(1), open), share)),
    value: point(says),
  });
  const learned = apply('sigmoid', number<never>(point('gate')));
  return [
    { ...weighted(seen, part, `${name}/gate`, at), symbol: 'g', says: 'gate' },
    gate('transform', learned, 'o + (1 − o) · σ(g)'),
    gate('carry', difference(exact(1), learned), 'o + (1 − o) · (1 − σ(g))'),
    {
      says: 'highway',
      symbol: 's',
      general: 't · f(x) + c · x',
      formula: sum(
        product(number(point('transform')), seen.value(branchEnd(part), unit, sample)),
        product(number(point('carry')), seen.value(from, unit, sample)),
      ),
      value: point('sum'),
    },
    activationLine(seen, part, `${name}/sum`, outputOf(name), at),
  ];
}
