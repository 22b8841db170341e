import { difference, exact, number, product, quotient, sum } from '../../math/expression.ts';
import { activationSlope, derivative } from './activation.ts';
import { branchEnd, deviationOf, inputSymbol, keptOf, slopeOf, type At } from './forward.ts';
import { lossSlope } from './loss.ts';
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

/** How the loss depends on a unit: from what it leads to, back to what its weights make. */
export function backwardLines(seen: Seen, part: Part, at: At): Line[] {
  const lines = [arriving(seen, part, at)];
  if (isPart(part, 'dense')) return [...lines, ...throughDense(seen, part, at)];
  if (isPart(part, 'activate')) return [...lines, ...throughActivate(seen, part, at)];
  if (isPart(part, 'residual') || isPart(part, 'highway'))
    lines.push(throughActivation(seen, part, `${part.name}/sum`, outputOf(part.name), at));
  if (isPart(part, 'highway')) lines.push(throughGate(seen, part, at));
  return lines;
}

/** N ∂L/∂a of a unit's output: the sum over all that it goes into, or the loss's own slope at an output. */
function arriving(seen: Seen, { name }: Part, { unit, sample }: At): Line {
  const point = outputOf(name);
  const value = seen.delta(point, unit, sample);
  if (name === seen.parts.findLast(({ path }) => !path.includes('branch'))!.name) {
    const { general, formula } = lossSlope(seen, unit, sample);
    return { says: 'lossSlope', symbol: '∂L/∂a', general, formula, value };
  }
  const terms = seen.parts.flatMap((next) => usesOf(seen, next, point, unit, sample));
  return { says: 'upstream', symbol: '∂L/∂a', general: 'Σ δ · w', formula: sum(...terms), value };
}

/** What a layer sends back to a point, as the terms of a sum. */
function usesOf(seen: Seen, part: Part, point: string, unit: number, sample: number): Formula[] {
  const { name, path } = part;
  const terms: Formula[] = [];
  const through = (at: string) =>
    Array.from({ length: seen.widthOf(at) }, (_, j) =>
      product(
        seen.slope(at, j, sample),
        seen.weight(`${name}/kernel`, unit * seen.widthOf(at) + j),
      ),
    );
  const back = () => seen.slope(`${name}/sum`, unit, sample);
  const gate = (which: string) => number<never>(seen.at(`${name}/${which}`, unit, sample));
  if (part.from === point) {
    if (isPart(part, 'dense')) terms.push(...through(linearOf(part)));
    if (isPart(part, 'activate')) terms.push(seen.slope(`${name}/input`, unit, sample));
    if (isPart(part, 'dropout'))
      terms.push(
        quotient(
          product(
            seen.slope(outputOf(name), unit, sample),
            exact(seen.at(`${name}/mask`, unit, sample)),
          ),
          keptOf(seen, part),
        ),
      );
    if (isPart(part, 'residual')) terms.push(product(back(), seen.given(`${path}.shortcut`)));
    if (isPart(part, 'highway'))
      terms.push(product(back(), gate('carry')), ...through(`${name}/gate`));
  }
  if (part.branch.length > 0 && branchEnd(part) === point) {
    if (isPart(part, 'residual')) terms.push(product(back(), seen.given(`${path}.scale`)));
    if (isPart(part, 'highway')) terms.push(product(back(), gate('transform')));
  }
  return terms;
}

function throughDense(seen: Seen, part: PartOf<'dense'>, at: At): Line[] {
  const { name, layer } = part;
  const output = outputOf(name);
  const [z, place] = [`${name}/preActivation`, layer.normalization?.place];
  if (!place) return [throughActivation(seen, part, z, output, at)];
  return place === 'before'
    ? [throughActivation(seen, part, z, output, at), ...throughNorm(seen, part, at)]
    : [...throughNorm(seen, part, at), throughActivation(seen, part, z, `${name}/activated`, at)];
}

function throughActivate(seen: Seen, part: PartOf<'activate'>, at: At): Line[] {
  const { name, layer } = part;
  const bent = throughActivation(seen, part, `${name}/preActivation`, outputOf(name), at);
  return layer.normalization ? [bent, ...throughNorm(seen, part, at)] : [bent];
}

/** δ before an activation, from N ∂L/∂ of what it gives. */
function throughActivation(
  seen: Seen,
  part: PartOf<'dense' | 'activate' | 'residual' | 'highway'>,
  from: string,
  to: string,
  { unit, sample }: At,
): Line {
  const { activation } = part.layer;
  const [z, a] = [from, to].map((point) => number<never>(seen.at(point, unit, sample)));
  const input = inputSymbol(part);
  return {
    says: 'slope',
    symbol: input === 'z' ? 'δ' : `∂L/∂${input}`,
    general: `∂L/∂a · ${activationSlope(activation, input, 'a')}`,
    formula: product(
      number(seen.delta(to, unit, sample)),
      derivative(activation, z!, a!, slopeOf(seen, part)),
    ),
    value: seen.delta(from, unit, sample),
  };
}

/** Back through a normalization, by which every sample of the batch depends on every other. */
function throughNorm(seen: Seen, part: PartOf<'dense' | 'activate'>, { unit, sample }: At): Line[] {
  const { name, layer } = part;
  const [before, after] = normalizedOf(part);
  const standardized = (row: number) => number<never>(seen.at(`${name}/standardized`, unit, row));
  const slopes = Array.from({ length: seen.rows }, (_, row) => seen.slope(after, unit, row));
  const count = exact<never>(seen.rows);
  const [beta, gamma] = ['beta', 'gamma'].map(
    (which) => seen.variable(`${name}/${which}`)!.gradient[unit]!,
  );
  const first = normalizesFirst(layer);
  const given = first ? '∂L/∂y' : '∂L/∂a';
  return [
    {
      says: 'meanSlope',
      symbol: 'm₁',
      general: `(1/N) Σ ${given}`,
      formula: quotient(sum(...slopes), count),
      value: beta!,
    },
    {
      says: 'meanProduct',
      symbol: 'm₂',
      general: `(1/N) Σ ${given} · x̂`,
      formula: quotient(
        sum(...slopes.map((slope, row) => product(slope, standardized(row)))),
        count,
      ),
      value: gamma!,
    },
    {
      says: 'throughNorm',
      symbol: first ? 'δ' : '∂L/∂h',
      general: `γ / √(σ² + ε) · (${given} − m₁ − x̂ · m₂)`,
      formula: product(
        quotient(seen.weight(`${name}/gamma`, unit), deviationOf(seen, part, unit)),
        difference(
          difference(number(seen.delta(after, unit, sample)), number(beta!)),
          product(standardized(sample), number(gamma!)),
        ),
      ),
      value: seen.delta(before, unit, sample),
    },
  ];
}

function throughGate(seen: Seen, part: PartOf<'highway'>, { unit, sample }: At): Line {
  const { name, path, from } = part;
  const learned = number<never>(seen.at(`${name}/learned`, unit, sample));
  return {
    says: 'gateSlope',
    symbol: '∂L/∂g',
    general: '∂L/∂s · (1 − o) · (f(x) − x) · σ(g) · (1 − σ(g))',
    formula: product(
      number<never>(seen.delta(`${name}/sum`, unit, sample)),
      difference(exact(1), seen.given(`${path}.open`)),
      difference(seen.value(branchEnd(part), unit, sample), seen.value(from, unit, sample)),
      learned,
      difference(exact(1), learned),
    ),
    value: seen.delta(`${name}/gate`, unit, sample),
  };
}
