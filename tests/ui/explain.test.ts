import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { significant } from '../../src/charts/format.ts';
import { explained } from '../../src/engine/explain.ts';
import {
  apply,
  difference,
  exact,
  number,
  product,
  quotient,
  sum,
  valueOf,
} from '../../src/math/expression.ts';
import { backwardLines } from '../../src/run/explain/backward.ts';
import { forwardLines, runningLines } from '../../src/run/explain/forward.ts';
import { lossLines } from '../../src/run/explain/loss.ts';
import { outputOf } from '../../src/run/explain/parts.ts';
import { Seen, type Formula, type Line } from '../../src/run/explain/seen.ts';
import { weightLines } from '../../src/run/explain/weight.ts';
import { groupsOf, linkName, placeIn } from '../../src/ui/tools/explain/places.ts';
import { numberOf, shown, textOf, type Piece } from '../../src/ui/tools/explain/shown.ts';
import { explain as says } from '../../src/words/explain-en.ts';
import { EXPLAINED, trained } from '../run/explain/cases.ts';
import { readFormula } from './read-formula.ts';

/** Every line that can be told of a step, on its first and its last sample. */
function* linesOf(seen: Seen): Generator<Line> {
  for (const sample of [0, seen.rows - 1]) {
    yield* lossLines(seen, sample);
    for (const part of seen.parts)
      for (let unit = 0; unit < seen.widthOf(outputOf(part.name)); unit++) {
        yield* forwardLines(seen, part, { unit, sample });
        yield* backwardLines(seen, part, { unit, sample });
        yield* runningLines(seen, part, unit);
      }
    for (const [variable, { before }] of Object.entries(seen.step.variables))
      for (let index = 0; index < before.length; index++)
        yield* weightLines(seen, variable, index, sample);
  }
}

const seenAfter = (arm: keyof typeof EXPLAINED, steps: number): Seen => {
  const trainer = trained(EXPLAINED[arm]!, steps);
  const seen = new Seen(explained(trainer)!.step);
  trainer.dispose();
  return seen;
};

/** A formula as it stands on the page. */
const asText = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      return piece.kind === 'rest' || piece.bracketed ? `(${piece.text})` : piece.text;
    })
    .join('');

describe.each(Object.keys(EXPLAINED))('%s', (arm) => {
  test.each([0, 9])(
    'after %i steps what every line shows comes to what the engine has',
    (steps) => {
      const seen = seenAfter(arm, steps);
      let [lines, equal] = [0, 0];
      for (const line of linesOf(seen)) {
        const { value, formula, digits = 4 } = line;
        const { isEqual, result, pieces } = shown(line);
        const text = asText(pieces);
        const comes = readFormula(text);
        lines++;
        if (value !== null) expect(result).toBe(significant(value, digits));
        if (isEqual) {
          equal++;
          expect(significant(comes, digits), `${line.symbol} = ${text}`).toBe(result);
        }
        // the engine rounds to float32 all the way, which shows where much is taken from as much
        const exactly = valueOf(formula);
        const [is, size] = [value ?? exactly, Math.max(0.01, Math.abs(value ?? 0))];
        for (const each of isEqual ? [exactly] : [exactly, comes])
          expect(Math.abs(each - is) / size, `${line.symbol} = ${text}`).toBeLessThan(1e-4);
      }
      expect(lines).toBeGreaterThan(50);
      expect(equal / lines).toBeGreaterThan(0.99);
    },
  );
});

test('a formula opened shows every term, and still comes to the same', () => {
  const seen = seenAfter('dense', 9);
  for (const line of weightLines(seen, 'dense1/kernel', 0, 0)) {
    const { pieces, result, isEqual } = shown(line, true);
    expect(pieces.some(({ kind }) => kind === 'rest')).toBe(false);
    if (isEqual) expect(significant(readFormula(asText(pieces)), line.digits ?? 4)).toBe(result);
  }
});

test('where no digits lead to the engine’s number, the line says so and what they lead to', () => {
  const formula: Formula = sum(number(0.1), number(0.2));
  const line: Line = { says: 'linear', symbol: 'z', general: 'x + y', formula, value: 0.3001 };
  expect(shown(line)).toMatchObject({ isEqual: false, result: '0.3001', before: '0.300000000' });
  expect(shown({ ...line, value: 0.30000001 })).toMatchObject({ isEqual: true, result: '0.3000' });
});

test('a formula is written as it is worked out', () => {
  const leaf = fc.oneof(
    fc.double({ min: -100, max: 100, noNaN: true }).map((value): Formula => number(value)),
    fc.integer({ min: -5, max: 64 }).map((value): Formula => exact(value)),
  );
  const { formula } = fc.letrec<{ formula: Formula }>((tie) => {
    const part = tie('formula');
    return {
      formula: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        leaf,
        fc.array(part, { minLength: 1, maxLength: 4 }).map((terms) => sum(...terms)),
        fc.array(part, { minLength: 1, maxLength: 3 }).map((factors) => product(...factors)),
        fc.tuple(part, part).map(([from, less]) => difference(from, less)),
        fc.tuple(part, part).map(([over, under]) => quotient(over, under)),
        fc
          .tuple(fc.constantFrom('negative', 'square', 'relu', 'step', 'tanh'), part)
          .map(([name, of]) => apply(name, of)),
      ),
    };
  });
  fc.assert(
    fc.property(formula, (each) => {
      const line: Line = { says: 'linear', symbol: '', general: '', formula: each, value: NaN };
      // a value that nothing comes to: all nine digits are shown
      const { pieces } = shown({ ...line, value: 12345 }, true);
      const exactly = valueOf(each, (of) => numberOf(textOf(of, 9)));
      const comes = readFormula(asText(pieces));
      if (Number.isFinite(exactly))
        expect(Math.abs(comes - exactly)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, Math.abs(exactly)),
        );
    }),
    { numRuns: 500 },
  );
});

test('a number reads as it is written', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e30, max: 1e30, noNaN: true }),
      fc.integer({ min: 4, max: 9 }),
      (value, digits) => {
        const read = numberOf(textOf(number(value), digits));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(
          0.51 * Math.abs(value) * 10 ** (1 - digits),
        );
      },
    ),
  );
  expect(numberOf(textOf(number(NaN), 4))).toBe(NaN);
  expect(numberOf(textOf(number(-Infinity), 4))).toBe(-Infinity);
  expect([0, 64, 0.1, -1, 1e-7].map((value) => textOf(exact(value), 4))).toEqual([
    ...['0', '64', '0.1', '−1', '1.000000×10⁻⁷'],
  ]);
});

describe('places', () => {
  const seen = seenAfter('blocks', 3);

  test('lead from any number to where it comes from, down to the features', () => {
    const known = new Set<string>();
    const open = [{ place: placeIn(seen, undefined), sample: 0 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const key = JSON.stringify(next.place);
      if (known.has(key)) continue;
      known.add(key);
      expect(placeIn(seen, next.place)).toEqual(next.place);
      expect(linkName(seen, next, (probe) => probe, says)).not.toMatch(/undefined|NaN/);
      for (const { lines } of groupsOf(seen, next.place, next.sample))
        for (const line of lines)
          for (const piece of shown(line, true).pieces)
            if (piece.kind === 'number' && piece.to)
              open.push({ place: piece.to.place, sample: piece.to.sample ?? next.sample });
    }
    const units = seen.parts.reduce((all, { name }) => all + seen.widthOf(outputOf(name)), 0);
    const kinds = [...known].map((key) => (JSON.parse(key) as { kind: string }).kind);
    expect(kinds.filter((kind) => kind === 'unit')).toHaveLength(units);
    const weights = Object.values(seen.step.variables).reduce(
      (all, { before }) => all + before.length,
      0,
    );
    expect(kinds.filter((kind) => kind === 'weight')).toHaveLength(weights);
  });

  test('that a network does not have give way to its first unit', () => {
    const first = { kind: 'unit', layer: 'dense1', unit: 0 };
    expect(placeIn(seen, { kind: 'unit', layer: 'dense9', unit: 0 })).toEqual(first);
    expect(placeIn(seen, { kind: 'unit', layer: 'dense1', unit: 6 })).toEqual(first);
    expect(placeIn(seen, { kind: 'weight', variable: 'dense1/kernel', index: 12 })).toEqual(first);
    expect(placeIn(seen, { kind: 'weight', variable: 'dense9/kernel', index: 0 })).toEqual(first);
    expect(placeIn(seen, { kind: 'loss' })).toEqual({ kind: 'loss' });
  });
});
