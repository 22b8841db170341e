import { beforeAll, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { startNodeBackend } from '../programs/node-backend.ts';
import { measure } from './measure.ts';

/** Seeds that no figure was chosen on. */
const HELD = [201, 202, 203, 204];

beforeAll(async () => {
  expect(await startNodeBackend()).toBe('wasm');
});

// Eager tfjs takes half a minute a scenario, and more where the machine is shared.
const timeout = 600_000;

test.each(Object.entries(SCENARIOS))('%s keeps its claims', { timeout }, (slug, scenario) => {
  const measured = [...measure(slug, scenario, HELD)];
  const said = measured.map(({ preset, claim, expects, enough, values }) => ({
    claim: `${claim} ${expects} at ${preset}`,
    enough,
    values,
  }));
  expect(said.filter(({ enough }) => !enough)).toEqual([]);
  const expected = Object.entries(scenario.claims).flatMap(([claim, { expects }]) =>
    Object.entries(expects).map(([preset, word]) => `${claim} ${word} at ${preset}`),
  );
  expect(said.map(({ claim }) => claim).sort()).toEqual(expected.sort());
});
