import { expect, test } from 'vitest';
import type { Plan } from '../../src/recipe/plan.ts';
import { REVISION } from '../../src/recipe/revision.ts';
import { planFile } from '../../src/run/plan-file.ts';
import { Opened } from './opened.ts';

interface PlanFile {
  readonly arms: Plan['arms'];
  readonly fields: Readonly<Record<string, string>>;
}

test('the plan of a run says all that trains it again, and what its fields mean', () => {
  const { run } = new Opened({ seed: 2, cursor: 40 });
  const file = JSON.parse(planFile(run, 'https://example.org/ablate/#/bench/other')) as PlanFile;
  expect(file).toMatchObject({
    format: 1,
    revision: REVISION,
    address: `https://example.org/ablate/#/bench/specimen?v=${REVISION}&seeds=3&seed=2&at=40`,
    scenario: 'specimen',
    stage: 'plane',
    knobs: { depth: 2, data: 'circles' },
    marks: [],
    seeds: [1, 2, 3],
    seed: 2,
    cursor: 40,
    engine: 'replay',
    shown: ['leaky', 'linear'],
  });
  expect(file.arms).toEqual(run.plan.arms);
  const explained = Object.entries(file.fields).flatMap(([name, says]) => [
    name,
    ...[...says.matchAll(/`(\w+)`/g)].map(([, other]) => other),
  ]);
  for (const field of Object.keys(file))
    expect(['fields', 'stage', ...explained].includes(field), field).toBe(true);
});
