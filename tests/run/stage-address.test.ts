import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { parseAddress } from '../../src/run/address.ts';
import { stageAddress } from '../../src/run/stage-address.ts';

/** What the bench's own parser makes of an address. */
const read = (hash: string) =>
  parseAddress(
    hash,
    (slug) =>
      Object.fromEntries(
        Object.entries(SCENARIOS[slug]!.stages).map(([name, { knobs }]) => [
          name,
          { knobs, arms: [], axis: 'steps' },
        ]),
      ),
    '',
  );

describe.each(Object.entries(SCENARIOS))('%s', (slug, scenario) => {
  test.each(Object.keys(scenario.stages))('stage %s opens as it starts', (stage) => {
    const { setting, complaints } = read(stageAddress(slug, scenario, stage));
    expect(complaints).toEqual([]);
    expect(setting.stage ?? Object.keys(scenario.stages)[0]).toBe(stage);
    const { setting: later } = read(stageAddress(slug, scenario, stage, { cursor: 7, seed: 2 }));
    expect(later).toEqual({ ...setting, cursor: 7, seed: 2 });
  });
});
