import { beforeAll, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { startNodeBackend } from '../programs/node-backend.ts';
import { measure } from './measure.ts';

/** Sixteen seeds that no figure was chosen on. */
const HELD = Array.from({ length: 16 }, (_, i) => 201 + i);

beforeAll(async () => {
  expect(await startNodeBackend()).toBe('wasm');
});

// Some ten seconds a scenario; more where the machine is shared, or where replay cannot serve and tfjs steps in.
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
