import { beforeAll, describe, expect, test } from 'vitest';
import { Trainers } from '../../src/engine/trainers.ts';
import { above } from '../../src/recipe/claim.ts';
import { log } from '../../src/recipe/knob.ts';
import { resolve, type ArmPlan } from '../../src/recipe/plan.ts';
import { armReadings } from '../../src/recipe/readings.ts';
import type { Scenario } from '../../src/recipe/scenario.ts';
import { RunRecord } from '../../src/run/history.ts';
import { Job } from '../../src/worker/job.ts';
import { useBackend } from '../engine/backends.ts';
import { specimen } from '../recipe/specimen.ts';
import { exploding, order } from '../worker/arms.ts';
import { KeptRun } from './kept-run.ts';
import { measureAll } from './measure.ts';

beforeAll(() => useBackend('cpu'));

const trainers = new Trainers();

const keptRun = (arm: ArmPlan, seed: number) => new KeptRun(trainers.start(arm, seed, 'replay'));

/** What the page knows of the same run after the worker has trained it, in slices of seven steps. */
function onThePage(arm: ArmPlan, seed: number) {
  const job = new Job(order('run1', { arm, seed }), Infinity, (...run) => trainers.start(...run));
  const record = new RunRecord('run1', 'arm', seed);
  while (!job.done) {
    let steps = 7;
    job.train(() => --steps === 0);
    record.append(job.ledger.take());
  }
  record.divergence = job.divergence;
  job.dispose();
  return armReadings(record);
}

describe('a claim is measured on what the page would read', () => {
  const plan = resolve(specimen.stages.plane, {});

  test.each(Object.entries(plan.arms))('of the %s arm', (_, arm) => {
    const [here, there] = [keptRun(arm, 7), onThePage(arm, 7)];
    for (const probe of Object.keys(arm.probes)) {
      expect(here.layers(probe)).toEqual(there.layers(probe));
      for (const step of [0, 1, 60, 61, 120])
        expect(here.at(probe, step)).toBe(there.at(probe, step));
      expect(here.last(probe)).toEqual(expect.any(Number));
      expect(here.mean(probe)).toBe(there.mean(probe));
      expect(here.portion(probe, above(0.6))).toBe(there.portion(probe, above(0.6)));
    }
  });

  test('of a run that diverges', () => {
    const [here, there] = [keptRun(exploding, 1), onThePage(exploding, 1)];
    expect(here.last('loss')).toBe(NaN);
    expect(there.last('loss')).toBe(NaN);
    for (let step = 0; step < 25; step++)
      expect(here.at('batch', step)).toBe(there.at('batch', step));
  });
});

describe('a scenario is measured', () => {
  test('claim by claim, at the presets that expect something', async () => {
    const measured = await measureAll('specimen', specimen, [1, 2, 3]);
    expect(measured.map(({ preset, claim, expects }) => [preset, claim, expects])).toEqual([
      ['default', 'bends', 'holds'],
      ['separable', 'bends', 'fails'],
      ['separable', 'same', 'holds'],
    ]);
    for (const each of measured) {
      const { arms } = resolve(specimen.stages.plane, {
        ...(each.preset === 'separable' && { data: 'blobs', noise: 0.35 }),
      });
      const accuracy = (arm: string, seed: number) => keptRun(arms[arm]!, seed).last('accuracy');
      const effects = [1, 2, 3].map((seed) => accuracy('leaky', seed) - accuracy('linear', seed));
      expect(each.values).toEqual(effects);
      const holds = effects.filter((value) =>
        each.claim === 'bends' ? value > 0.1 : Math.abs(value) <= 0.1,
      );
      const met = each.expects === 'holds' ? holds.length : 3 - holds.length;
      expect(each).toMatchObject({
        scenario: 'specimen',
        passed: met,
        seeds: 3,
        enough: met === 3,
      });
      expect(each.effect).toBe(effects.sort((a, b) => a - b)[1]);
    }
  });

  test('with runs that diverge counted as seeds on which nothing holds', async () => {
    const { plane } = specimen.stages;
    const wild: Scenario = {
      ...specimen,
      stages: {
        plane: {
          ...plane,
          knobs: { ...plane.knobs, learningRate: log({ min: 1, max: 1e30, start: 1e30 }) },
        },
      },
    };
    const [bends] = await measureAll('wild', wild, [1]);
    expect(bends).toMatchObject({ passed: 0, enough: false, effect: NaN, values: [NaN] });
  });
});
