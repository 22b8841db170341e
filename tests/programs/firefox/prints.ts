import { prepare } from '../../../src/engine/datasets/prepare.ts';
import { Programs } from '../../../src/engine/replay/programs.ts';
import { hash, printsOf } from '../../engine/prints.ts';
import { replay, type Variant } from '../bench/peers/jit.ts';
import { WORKLOADS, type Workload } from '../bench/workload.ts';
import { arms } from './arms.ts';

/** Hashes of what runs are made of, by run and part: equal hashes, equal bits. */
export type Prints = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How many steps each run takes. */
export const STEPS = 200;

/** All prints, as the engine of JavaScript and WebAssembly it runs in makes them; tfjs must be started. */
export async function printAll(): Promise<Prints> {
  const programs = new Programs();
  const prints: Record<string, Record<string, string>> = {};
  for (const [name, arm] of Object.entries(arms())) {
    await prepare(arm.data);
    prints[name] = printsOf(programs, arm, STEPS);
  }
  for (const workload of WORKLOADS)
    prints[`bench/${workload.name}`] = {
      interpreted: await trainedBy('interpreter', workload),
      emitted: await trainedBy('emitter', workload),
    };
  return prints;
}

async function trainedBy(variant: Variant, workload: Workload): Promise<string> {
  const runner = await replay(variant)(workload);
  await runner.run(STEPS);
  const values = runner.variables();
  runner.dispose();
  return hash(Object.values(values));
}
