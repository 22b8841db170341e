import { expect } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { resolve } from '../../src/recipe/plan.ts';
import type { Stage } from '../../src/recipe/stage.ts';
import { parseAddress, type KnownStage } from '../../src/run/address.ts';
import type { RunRecord } from '../../src/run/history.ts';
import { othersOf } from '../../src/run/pin.ts';
import { Run } from '../../src/run/run.svelte.ts';
import { enginePool } from './engine-pool.ts';

/** The first stage of a scenario with one of its arms and its curves: enough to be held to its bits. */
export function stageOf(slug: string, arm: string): Stage {
  const stage = Object.values(SCENARIOS[slug]!.stages)[0]!;
  return {
    ...stage,
    arms: (knobs) => ({ [arm]: stage.arms(knobs)[arm]! }),
    shown: [arm],
    views: stage.views.filter(({ kind }) => kind === 'curves'),
  };
}

export function open(slug: string, stage: Stage, hash: string): Run {
  const known: KnownStage = {
    knobs: stage.knobs,
    arms: stage.shown!,
    axis: stage.axis ?? 'steps',
    try: (knobs, marks) => void resolve(stage, knobs, marks),
  };
  const { setting, complaints } = parseAddress(hash, () => ({ only: known }), slug);
  expect(complaints).toEqual([]);
  const scenario = { ...SCENARIOS[slug]!, stages: { only: stage }, claims: {}, findings: {} };
  const run = new Run(slug, scenario, enginePool);
  run.open(setting);
  return run;
}

/** The runs in view and those of the first other pin, once all are done. */
export async function finished(run: Run, arm: string) {
  const pinned = () => othersOf(run).flatMap((pin) => run.background.pins.recordsOf(pin, arm));
  const isDone = (records: readonly RunRecord[]) =>
    records.filter(({ done }) => done).length >= run.seeds;
  while (!isDone(run.records) || (othersOf(run).length > 0 && !isDone(pinned()))) {
    if (run.failure !== null) throw new Error(run.failure);
    await new Promise((go) => setImmediate(go));
  }
  return { live: run.records.map(readingsOf), pinned: pinned().map(readingsOf) };
}

/** Every reading of a run: two are equal where all their bits are. */
export const readingsOf = ({ seed, reached, tracks }: RunRecord) => ({
  seed,
  reached,
  tracks: Object.fromEntries(
    Object.entries(tracks).map(([probe, { steps, values, length, width }]) => [
      probe,
      { steps: steps.slice(0, length), values: values.slice(0, length * width), width },
    ]),
  ),
});
