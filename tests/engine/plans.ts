import { planar } from '../../src/recipe/data.ts';
import { mlp } from '../../src/recipe/model.ts';
import { momentum } from '../../src/recipe/optimizer.ts';
import { resolve, type ArmPlan } from '../../src/recipe/plan.ts';
import type { Probe } from '../../src/recipe/probe.ts';
import { stage, type Arm, type Training } from '../../src/recipe/stage.ts';

/** A small arm for tests: two hidden layers on rings, with whatever differs. */
export function smallArm(
  change: Partial<Training> & { arm?: Partial<Arm>; probes?: Record<string, Probe> } = {},
): ArmPlan {
  const { arm = {}, probes = {}, ...training } = change;
  const one = stage({
    knobs: {},
    data: () => planar({ shape: 'circles', samples: 48, testSamples: 40, noise: 0.08 }),
    arms: () => ({ only: { model: mlp({ hidden: [5, 4], activation: 'relu' }), ...arm } }),
    train: () => ({
      optimizer: momentum({ learningRate: 0.1 }),
      batchSize: 8,
      steps: 40,
      ...training,
    }),
    probes,
    views: [],
  });
  return resolve(one, {}).arms['only']!;
}
