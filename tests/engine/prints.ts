import { dataSet } from '../../src/engine/datasets/datasets.ts';
import { firstState } from '../../src/engine/first-state.ts';
import { buildNetwork } from '../../src/engine/network.ts';
import type { Programs } from '../../src/engine/replay/programs.ts';
import { ReplayTrainer } from '../../src/engine/replay/replay-trainer.ts';
import { fnv1a } from '../../src/math/fnv1a.ts';
import type { ArmPlan } from '../../src/recipe/plan.ts';

const SEED = 1;

/**
 * Hashes of what a run is made of, and of its weights after so many steps: equal hashes, equal bits. Of a run that diverges
 * before, its last weights and the step that broke.
 */
export function printsOf(programs: Programs, arm: ArmPlan, steps: number) {
  const { train, test } = dataSet(arm.data, SEED);
  const first = firstState(buildNetwork(arm), arm, SEED);
  const trainer = new ReplayTrainer(programs, arm, SEED);
  while (trainer.at < steps && trainer.advance(steps - trainer.at).steps > 0);
  const trained = trainer.save();
  const { divergence } = trainer;
  trainer.dispose();
  return {
    data: hash(
      [train, test].flatMap(({ features, labels, targets }) =>
        [features, labels ?? targets ?? []].flat(),
      ),
    ),
    weights: hash(Object.values(first.variables)),
    trained: hash(Object.values(trained.variables)),
    ...(divergence && { diverged: String(divergence.step) }),
  };
}

/** FNV-1a of all bits, as hexadecimal digits. */
export function hash(arrays: readonly (Float32Array | Int32Array)[]): string {
  const { high, low } = fnv1a(arrays.map(bits).join(' '));
  return digits(high) + digits(low);
}

const bits = ({ buffer, byteOffset, length }: Float32Array | Int32Array) =>
  Array.from(new Uint32Array(buffer, byteOffset, length), digits).join('');

const digits = (word: number) => word.toString(16).padStart(8, '0');
