import { beforeAll, test } from 'vitest';
import { SCENARIOS } from '../../../scenarios/all.ts';
import { startNodeBackend } from '../../programs/node-backend.ts';
import { Trainers } from '../../../src/engine/trainers.ts';
import { Job } from '../../../src/worker/job.ts';
import { resolve } from '../../../src/recipe/plan.ts';
import { presetValues } from '../../../src/run/presets.ts';
import { prepare } from '../../../src/engine/datasets/prepare.ts';
import { Evidence } from '../../../src/engine/autopsy/evidence.ts';

beforeAll(async () => { await startNodeBackend(); });
const only = process.env.SC?.split(',');
const presets = process.env.PS?.split(',') ?? ['default'];
const seeds = (process.env.SEEDS ?? '1').split(',').map(Number);
test.each(Object.entries(SCENARIOS).filter(([s]) => !only || only.includes(s)))('%s', { timeout: 1e6 }, async (slug, sc) => {
  const trainers = new Trainers();
  for (const [sn, stage] of Object.entries(sc.stages)) for (const ps of presets) {
    if (ps !== 'default' && !(ps in sc.presets)) continue;
    const values = presetValues(sc, stage, ps);
    if (ps !== 'default' && Object.keys(values).every((k) => values[k] === stage.knobs[k]!.start)) continue;
    const plan = resolve(stage, values);
    for (const [name, arm] of Object.entries(plan.arms)) for (const seed of seeds) {
      await prepare(arm.data);
      const job = new Job({ id: 'x', arm, seed, rank: 0, engine: 'replay' }, 4 * 2 ** 20, (a, s, e) => trainers.start(a, s, e));
      job.train(() => false);
      const t = performance.now();
      const found = job.autopsy();
      const ms = performance.now() - t;
      const tr = trainers.start(arm, seed, 'replay');
      const ev = new Evidence(tr, [tr.save()], 0, null);
      console.log(`${slug}/${sn}/${ps}/${name}#${seed} ${ms.toFixed(0)}ms const ${ev.constant.toFixed(3)} loss0 ${ev.first.loss.toFixed(3)} end ${found.end.loss.toFixed(3)} rec ${found.end.recall.toFixed(2)} div ${job.divergence?.step ?? '-'}` + found.findings.map((f) => '\n      ' + JSON.stringify(f)).join(''));
      tr.dispose();
      job.dispose();
    }
  }
});
