import { SCENARIOS } from '../../scenarios/all.ts';
import { Trainers } from '../../src/engine/trainers.ts';
import { resolve } from '../../src/recipe/plan.ts';
import { Job } from '../../src/worker/job.ts';
import { startNodeBackend } from './node-backend.ts';
await startNodeBackend('cpu');
const stage = Object.values(SCENARIOS['relu-vs-linear']!.stages)[0]!;
const arms = Object.entries(resolve(stage, {}).arms).slice(0, 2);
const trainers = new Trainers();
const band = () => {
  const t0 = performance.now(); let first = 0;
  for (let seed = 1; seed <= 8; seed++) for (const [, arm] of arms) {
    const job = new Job({ id: 'x', arm, seed, engine: 'replay' } as never, 8e6, (...r) => trainers.start(...r));
    while (!job.done) { const over = performance.now() + 8; job.train(() => performance.now() > over); }
    job.ledger.take(); job.dispose();
    if (seed === 1) first = performance.now() - t0;
  }
  return [performance.now() - t0, first];
};
for (let i = 0; i < 12; i++) console.log(band().map((x) => x.toFixed(0)).join(' '));
