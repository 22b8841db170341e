import { describe, expect, test } from 'vitest';
import { significant } from '../../src/charts/format.ts';
import { valueOf } from '../../src/math/expression.ts';
import { explained } from '../../src/engine/explain.ts';
import { backwardLines } from '../../src/run/explain/backward.ts';
import { forwardLines, runningLines } from '../../src/run/explain/forward.ts';
import { lossLines } from '../../src/run/explain/loss.ts';
import { outputOf } from '../../src/run/explain/parts.ts';
import { Seen, type Line } from '../../src/run/explain/seen.ts';
import { weightLines } from '../../src/run/explain/weight.ts';
import { numberOf, shown } from '../../src/ui/tools/explain/shown.ts';
import { EXPLAINED, trained } from '../run/explain/cases.ts';

/** Every line that can be told of a step, for some of its samples. */
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

/** The formula as the page writes it, worked out anew from its text alone. */
function fromText(pieces: ReturnType<typeof shown>['pieces']): number {
  const source = pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : `(${numberOf(piece.text)})`))
    .join('')
    .replace(/[·−]/g, (mark) => (mark === '·' ? '*' : '-'))
    .replace(/√/g, 'Math.sqrt')
    .replace(/\)²/g, ')**2')
    .replace(/max\(0, /g, 'Math.max(0, ')
    .replace(/\[(.*?) > 0\]/g, 'Number($1 > 0)')
    .replace(/σ\(/g, 'sigma(')
    .replace(/gelu′\(/g, 'geluSlope(')
    .replace(/\b(exp|tanh)\(/g, 'Math.$1(')
    .replace(/ln\(/g, 'Math.log(');
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call
  return new Function('sigma', 'gelu', 'geluSlope', `return ${source}`)(
    (x: number) => 1 / (1 + Math.exp(-x)),
  );
}

describe.each(Object.entries(EXPLAINED))('%s', (word, arm) => {
  test.each([0, 9])('after %i steps every line comes to what the engine has', (steps) => {
    const trainer = trained(arm, steps);
    const seen = new Seen(arm, explained(trainer)!.step);
    let [all, unequal] = [0, 0];
    for (const line of linesOf(seen)) {
      all++;
      const { value, formula, digits = 4 } = line;
      const { isEqual, result, before, pieces } = shown(line);
      if (value !== null) expect(result).toBe(significant(value, digits));
      if (!isEqual) unequal++;
      const exactly = valueOf(formula);
      const size = Math.max(Math.abs(value ?? exactly), 0.01);
      expect(Math.abs((value ?? exactly) - exactly) / size, JSON.stringify(line)).toBeLessThan(
        1e-4,
      );
      expect(Math.abs(numberOf(before) - exactly) / size, JSON.stringify(pieces)).toBeLessThan(
        2e-3,
      );
    }
    expect(all).toBeGreaterThan(50);
    console.log(word, steps, all, unequal);
    trainer.dispose();
  });
});
void fromText;
