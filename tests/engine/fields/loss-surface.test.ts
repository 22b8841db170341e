import { beforeAll, describe, expect, test } from 'vitest';
import { EagerTrainer } from '../../../src/engine/eager-trainer.ts';
import { look } from '../../../src/engine/fields/look.ts';
import { Programs } from '../../../src/engine/replay/programs.ts';
import { ReplayTrainer } from '../../../src/engine/replay/replay-trainer.ts';
import type { Trainer } from '../../../src/engine/trainer.ts';
import { stream } from '../../../src/math/stream.ts';
import { dense, residual } from '../../../src/recipe/layer.ts';
import { lossSurfaceField, type Field } from '../../../src/recipe/field.ts';
import { batchNorm } from '../../../src/recipe/normalization.ts';
import { useBackend } from '../backends.ts';
import { lossOf } from '../float64.ts';
import { layer64 } from '../layers/float64-layers.ts';
import { smallArm } from '../plans.ts';

beforeAll(() => useBackend('cpu'));

const SIZE = 5;
const REACH = 0.8;
const branch = [
  dense({ units: 4, activation: 'relu', normalization: batchNorm() }),
  dense({ units: 4 }),
];
const arm = smallArm({
  arm: {
    model: {
      layers: [
        dense({ units: 4, activation: 'relu' }),
        residual({ branch, activation: 'relu' }),
        dense({ units: 'outputs' }),
      ],
    },
  },
});

function trained(start: () => Trainer): Trainer {
  const trainer = start();
  while (trainer.at < 25) trainer.advance(25 - trainer.at);
  return trainer;
}

const rowOf = (trainer: Trainer, row: number) => {
  const field = lossSurfaceField({ size: SIZE, reach: REACH, row });
  return look(field as Extract<Field, { kind: 'lossSurface' }>, trainer.evaluate()).losses;
};

/** The loss in float64 where every kernel has gone α along one direction and β along the other. */
function loss64(trainer: Trainer, alpha: number, beta: number): number {
  const { variables, memory } = trainer.save();
  const moved = Object.fromEntries(
    trainer.network.variables.map(({ name, fullName, shape }) => {
      const values = Float64Array.from(variables[fullName]!);
      if (name !== 'kernel') return [fullName, values];
      const [inputs, units] = shape as [number, number];
      for (const [axis, way] of [
        ['a', alpha],
        ['b', beta],
      ] as const) {
        const draws = stream(trainer.seed, `surface/${axis}/${fullName}`);
        for (let unit = 0; unit < units; unit++) {
          const own = Array.from(
            { length: inputs },
            (_, i) => variables[fullName]![i * units + unit]!,
          );
          const drawn = own.map((_, i) => draws.normal(0, i, unit));
          const scale = Math.hypot(...own) / Math.hypot(...drawn);
          drawn.forEach((value, i) => (values[i * units + unit]! += way * scale * value));
        }
      }
      return [fullName, values];
    }),
  );
  const given = { mode: 'batch', variables: moved, statistics: memory, draws: {} } as const;
  const { features, labels, samples } = trainer.data.train;
  const z = trainer.network.layers.reduce<Float64Array>(
    (h, layer) => layer64(layer, h, given),
    Float64Array.from(features),
  );
  const y = Array.from({ length: samples * 2 }, (_, i) => Number(labels![i >> 1] === i % 2));
  return lossOf(arm.loss.kind, z, y, 2);
}

describe.each([
  ['eager', () => new EagerTrainer(arm, 4)],
  ['replayed', () => new ReplayTrainer(new Programs(), arm, 4)],
] as const)('the loss around a state, %s', (_, start) => {
  test('is what float64 says, row by row, the first at the top', () => {
    const trainer = trained(start);
    for (const row of [0, 2, 3]) {
      const beta = REACH * (1 - row / 2);
      rowOf(trainer, row).forEach((loss, column) => {
        const expected = loss64(trainer, REACH * (column / 2 - 1), beta);
        expect(Math.abs(loss / expected - 1)).toBeLessThan(1e-4);
      });
    }
  });

  test('leaves the state as it was', () => {
    const trainer = trained(start);
    const before = structuredClone(trainer.save());
    rowOf(trainer, 1);
    expect(trainer.save()).toEqual(before);
    expect(trainer.evaluate().outputs('train')).toEqual(trained(start).evaluate().outputs('train'));
  });
});
