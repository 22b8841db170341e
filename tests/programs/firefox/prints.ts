import { dataSet } from '../../../src/engine/datasets/datasets.ts';
import { firstState } from '../../../src/engine/first-state.ts';
import { buildNetwork } from '../../../src/engine/network.ts';
import { Programs } from '../../../src/engine/replay/programs.ts';
import { ReplayTrainer } from '../../../src/engine/replay/replay-trainer.ts';
import { fnv1a } from '../../../src/math/fnv1a.ts';
import type { ArmPlan } from '../../../src/recipe/plan.ts';
import { replay, type Variant } from '../bench/peers/jit.ts';
import { WORKLOADS, type Workload } from '../bench/workload.ts';
import { arms } from './arms.ts';

/** Hashes of what runs are made of, by run and part: equal hashes, equal bits. */
export type Prints = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How many steps each run takes. */
export const STEPS = 200;
const SEED = 1;

/** All prints, as the engine of JavaScript and WebAssembly it runs in makes them; tfjs must be started. */
export async function printAll(): Promise<Prints> {
  const programs = new Programs();
  const prints: Record<string, Record<string, string>> = {};
  for (const [name, arm] of Object.entries(arms())) prints[name] = printsOfArm(programs, arm);
  for (const workload of WORKLOADS)
    prints[`bench/${workload.name}`] = {
      interpreted: await trainedBy('interpreter', workload),
      emitted: await trainedBy('emitter', workload),
    };
  return prints;
}

function printsOfArm(programs: Programs, arm: ArmPlan) {
  const { train, test } = dataSet(arm.data, SEED);
  const first = firstState(buildNetwork(arm), arm, SEED);
  const trainer = new ReplayTrainer(programs, arm, SEED);
  while (trainer.at < STEPS)
    if (trainer.advance(STEPS - trainer.at).steps === 0)
      throw new Error(`a run diverged at step ${trainer.at}: its bits mean nothing`);
  const trained = trainer.save();
  trainer.dispose();
  return {
    data: hash(
      [train, test].flatMap(({ features, labels, targets }) => [features, labels ?? targets!]),
    ),
    weights: hash(Object.values(first.variables)),
    trained: hash(Object.values(trained.variables)),
  };
}

async function trainedBy(variant: Variant, workload: Workload): Promise<string> {
  const runner = await replay(variant)(workload);
  await runner.run(STEPS);
  const values = runner.variables();
  runner.dispose();
  return hash(Object.values(values));
}

/** FNV-1a of all bits, as hexadecimal digits. */
function hash(arrays: readonly (Float32Array | Int32Array)[]): string {
  const { high, low } = fnv1a(arrays.map(bits).join(' '));
  return digits(high) + digits(low);
}

const bits = ({ buffer, byteOffset, length }: Float32Array | Int32Array) =>
  Array.from(new Uint32Array(buffer, byteOffset, length), digits).join('');

const digits = (word: number) => word.toString(16).padStart(8, '0');
