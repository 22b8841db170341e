import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { beforeAll, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { startNodeBackend } from '../programs/node-backend.ts';
import { claimsTable } from './claims-table.ts';
import { measureAll, type Measured } from './measure.ts';

/** Sixteen seeds that no figure was chosen on. */
const HELD = Array.from({ length: 16 }, (_, i) => 201 + i);
const TABLE = 'docs/claims.md';

beforeAll(async () => {
  expect(await startNodeBackend()).toBe('wasm');
});

// Some ten seconds a scenario; more where the machine is shared, or where replay cannot serve and tfjs steps in.
const timeout = 600_000;

const measured: Record<string, readonly Measured[]> = {};

test.each(Object.entries(SCENARIOS))('%s keeps its claims', { timeout }, async (slug, scenario) => {
  const each = (measured[slug] = await measureAll(slug, scenario, HELD));
  const said = each.map(({ preset, claim, expects, enough, values }) => ({
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

test('what was measured is written down, when all of it was', async () => {
  if (Object.keys(measured).length < Object.keys(SCENARIOS).length) return;
  const table = claimsTable(measured, `seeds ${HELD[0]!}–${HELD.at(-1)}`);
  writeFileSync(TABLE, await format(table, { ...(await resolveConfig(TABLE)), filepath: TABLE }));
});
