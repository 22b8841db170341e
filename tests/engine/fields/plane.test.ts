import { beforeAll, describe, expect, it } from 'vitest';
import { EagerTrainer } from '../../../src/engine/eager-trainer.ts';
import { look } from '../../../src/engine/fields/look.ts';
import { keptWeights } from '../../../src/engine/kept-weights.ts';
import { Programs } from '../../../src/engine/replay/programs.ts';
import { ReplayTrainer } from '../../../src/engine/replay/replay-trainer.ts';
import type { State, Trainer } from '../../../src/engine/trainer.ts';
import { principalPlane } from '../../../src/math/principal-plane.ts';
import { planeField, type Field } from '../../../src/recipe/field.ts';
import { sgd } from '../../../src/recipe/optimizer.ts';
import { useBackend } from '../backends.ts';
import { smallArm } from '../plans.ts';

beforeAll(() => useBackend('cpu'));

const arm = smallArm({ optimizer: sgd({ learningRate: 0.5 }) });
const ROWS = 3;

function walked(trainer: Trainer): State[] {
  return [0, 8, 20].map((step) => {
    while (trainer.at < step) trainer.advance(1);
    return trainer.save();
  });
}

/** The loss on the plane of three states, as the trainer answers. */
function onPlane(trainer: Trainer, states: readonly State[]) {
  const { weights, width } = keptWeights(states);
  const field = planeField({ rows: ROWS, ways: [weights], number: 7 });
  const { loss, ways, extent, number } = look(
    field as Extract<Field, { kind: 'plane' }>,
    trainer.evaluate(),
  );
  const expected = principalPlane([weights], width);
  expect([number, ways, extent]).toEqual([7, expected.ways, expected.plane.extent]);
  return { losses: loss, plane: expected.plane };
}

describe('the loss on a plane', () => {
  const points = Array.from({ length: ROWS * 5 }, (_, i) => [i % 5, Math.floor(i / 5)] as const);

  it('is that of a network with the weights of the point', () => {
    const trainer = new EagerTrainer(arm, 4);
    const states = walked(trainer);
    const { losses, plane } = onPlane(trainer, states);
    points.forEach(([column, row], i) => {
      const [a, b] = [(column - 2) * plane.extent, (1 - row) * plane.extent];
      let from = 0;
      const variables = Object.fromEntries(
        trainer.network.variables.map(({ fullName, shape }) => {
          const size = shape.reduce((product, n) => product * n, 1);
          const values = Float32Array.from(
            { length: size },
            (_, k) =>
              plane.middle[from + k]! + a * plane.across[from + k]! + b * plane.up[from + k]!,
          );
          from += size;
          return [fullName, values];
        }),
      );
      trainer.restore({ ...states[0]!, variables });
      expect(losses[i]).toBeCloseTo(trainer.evaluate().loss('train'), 5);
    });
  });

  it('is the same replayed, and leaves the run where it is', () => {
    const eager = new EagerTrainer(arm, 4);
    const states = walked(eager);
    const replay = new ReplayTrainer(new Programs(), arm, 4);
    replay.restore(states[1]!);
    const [theirs, ours] = [onPlane(eager, states), onPlane(replay, states)];
    theirs.losses.forEach((loss, i) => expect(ours.losses[i]).toBeCloseTo(loss, 5));
    expect(replay.save()).toEqual(states[1]);
  });
});

it('weights are kept from the last change of variables on', () => {
  const states = walked(new EagerTrainer(arm, 4));
  const { step, variables, memory } = states[0]!;
  const other = { step, memory, variables: { other: Float32Array.of(1) } };
  expect(keptWeights([other, ...states.slice(1)])).toEqual(keptWeights(states.slice(1)));
  expect(Object.keys(variables)).toHaveLength(6);
});
