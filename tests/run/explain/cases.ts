import type { Trainer } from '../../../src/engine/trainer.ts';
import { Trainers } from '../../../src/engine/trainers.ts';
import {
  activate,
  dense,
  dropout,
  highway,
  residual,
  type Layer,
} from '../../../src/recipe/layer.ts';
import { batchNorm } from '../../../src/recipe/normalization.ts';
import type { ArmPlan } from '../../../src/recipe/plan.ts';
import { smallArm } from '../../engine/plans.ts';
import { WORDS } from '../../engine/words.ts';

const stacked = (...middle: Layer[]) =>
  smallArm({
    steps: 100,
    arm: {
      model: {
        layers: [dense({ units: 6, activation: 'relu' }), ...middle, dense({ units: 'outputs' })],
      },
    },
  });
const branch = () => [dense({ units: 6, activation: 'relu', normalization: batchNorm() })];

const { walkers: _, meanOutput: __, ...words } = WORDS;

/** Arms of every word whose numbers can be explained, and of words within one another. */
export const EXPLAINED: Readonly<Record<string, ArmPlan>> = {
  ...words,
  normAfter: stacked(
    dense({
      units: 6,
      activation: 'tanh',
      normalization: batchNorm({ place: 'after', gamma: 0.7 }),
    }),
  ),
  halfDropped: stacked(dropout({ rate: 0.3, inverted: false })),
  openGate: stacked(highway({ branch: branch(), activation: 'relu', open: 0.4 })),
  activatesFirst: stacked(
    residual({
      branch: [
        activate({ activation: 'relu', normalization: batchNorm({ gamma: 0.9 }) }),
        dense({ units: 6, bias: null }),
      ],
    }),
    activate({ activation: 'tanh' }),
  ),
  blocks: stacked(
    residual({ branch: branch(), shortcut: 0.8, scale: 1.3, activation: 'tanh' }),
    residual({ branch: [residual({ branch: branch() }), dropout({ rate: 0.2 })] }),
    highway({ branch: branch() }),
  ),
};

const trainers = new Trainers();

/** An arm some steps on, replayed. */
export function trained(arm: ArmPlan, steps: number, seed = 3): Trainer {
  const trainer = trainers.start(arm, seed, 'replay');
  while (trainer.at < steps) trainer.advance(steps - trainer.at);
  return trainer;
}
