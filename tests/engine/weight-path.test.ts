import { beforeAll, describe, expect, it } from 'vitest';
import { EagerTrainer } from '../../src/engine/eager-trainer.ts';
import type { State } from '../../src/engine/trainer.ts';
import { weightPath } from '../../src/engine/weight-path.ts';
import { sgd } from '../../src/recipe/optimizer.ts';
import { useBackend } from './backends.ts';
import { smallArm } from './plans.ts';

beforeAll(() => useBackend('cpu'));

const field = (rows: number) => ({ kind: 'weightPath', states: 3, rows }) as const;

/** A run with its states at these steps. */
function walked(steps: readonly number[]) {
  const trainer = new EagerTrainer(smallArm({ optimizer: sgd({ learningRate: 0.5 }) }), 4);
  const states = steps.map((step) => {
    while (trainer.at < step) trainer.advance(1);
    return trainer.save();
  });
  return { trainer, states };
}

const flat = ({ variables }: State) => Object.values(variables).flatMap((values) => [...values]);
const apart = (a: readonly number[], b: readonly number[]) =>
  Math.hypot(...a.map((value, i) => value - b[i]!));

describe('three states', () => {
  const walk = () => {
    const { trainer, states } = walked([0, 8, 20]);
    const path = weightPath(field(3), trainer, states);
    const place = (i: number) => [...path.points.subarray(2 * i, 2 * i + 2)];
    return { trainer, states, path, place };
  };

  it('lie in a plane, as far apart as their weights, and the last beyond the first', () => {
    const { states, path, place } = walk();
    expect(path.held).toBeCloseTo(1, 9);
    expect([...path.steps]).toEqual([0, 8, 20]);
    for (const [i, j] of [
      [0, 1],
      [1, 2],
      [0, 2],
    ] as const)
      expect(apart(place(i), place(j))).toBeCloseTo(apart(flat(states[i]!), flat(states[j]!)), 5);
    expect(place(2)[0]).toBeGreaterThan(place(0)[0]!);
    expect(place(2)[1]).toBeGreaterThan(place(0)[1]!);
  });

  it('are all in the picture, whose points have the loss of their weights', () => {
    const { trainer, states, path, place } = walk();
    for (let i = 0; i < 3; i++) {
      expect(Math.abs(place(i)[0]!)).toBeLessThan(2 * path.extent);
      expect(Math.abs(place(i)[1]!)).toBeLessThan(path.extent);
    }
    const [a, b, c] = [0, 1, 2].map(place) as [number[], number[], number[]];
    const area = (p: number[], q: number[], r: number[]) =>
      (q[0]! - p[0]!) * (r[1]! - p[1]!) - (r[0]! - p[0]!) * (q[1]! - p[1]!);
    // a point of the plane is a mixture of the three states
    const lossAt = (x: number, y: number) => {
      const p = [x, y];
      const parts = [area(p, b, c), area(a, p, c), area(a, b, p)].map(
        (part) => part / area(a, b, c),
      );
      const variables = Object.fromEntries(
        Object.entries(states[0]!.variables).map(([name, values]) => [
          name,
          values.map((_, i) =>
            parts.reduce((sum, part, k) => sum + part * states[k]!.variables[name]![i]!, 0),
          ),
        ]),
      );
      trainer.restore({ ...states[0]!, variables });
      return trainer.evaluate().loss('train');
    };
    for (let row = 0; row < 3; row++)
      for (let column = 0; column < 5; column++)
        expect(path.loss[row * 5 + column]).toBeCloseTo(
          lossAt((column - 2) * path.extent, (1 - row) * path.extent),
          4,
        );
  });
});

it('a run that stands still is a point, and says so', () => {
  const { trainer, states } = walked([0]);
  const path = weightPath(field(3), trainer, [states[0]!, states[0]!]);
  expect([...path.points]).toEqual([0, 0, 0, 0]);
  expect(path.held).toBe(1);
  expect(path.loss.every(Number.isFinite)).toBe(true);
});
