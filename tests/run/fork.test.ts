import { beforeAll, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import type { KnobValue } from '../../src/recipe/knob.ts';
import { resolve } from '../../src/recipe/plan.ts';
import type { Stage } from '../../src/recipe/stage.ts';
import { formatAddress, parseAddress, type KnownStage } from '../../src/run/address.ts';
import type { RunRecord } from '../../src/run/history.ts';
import { othersOf, pinOf } from '../../src/run/pin.ts';
import { Run } from '../../src/run/run.svelte.ts';
import { useBackend } from '../engine/backends.ts';
import { enginePool } from './engine-pool.ts';

beforeAll(() => useBackend('cpu'));

const FORK = 200;

/** The first stage of a scenario with one of its arms and its curves: enough to be held to its bits. */
function stageOf(slug: string, arm: string): Stage {
  const stage = Object.values(SCENARIOS[slug]!.stages)[0]!;
  return {
    ...stage,
    arms: (knobs) => ({ [arm]: stage.arms(knobs)[arm]! }),
    shown: [arm],
    views: stage.views.filter(({ kind }) => kind === 'curves'),
  };
}

function open(slug: string, stage: Stage, hash: string): Run {
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
async function finished(run: Run, arm: string) {
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
const readingsOf = ({ seed, reached, tracks }: RunRecord) => ({
  seed,
  reached,
  tracks: Object.fromEntries(
    Object.entries(tracks).map(([probe, { steps, values, length, width }]) => [
      probe,
      { steps: steps.slice(0, length), values: values.slice(0, length * width), width },
    ]),
  ),
});

/** What a probe has read before a step, and at the end. */
function partsOf({ tracks }: ReturnType<typeof readingsOf>, probe: string, before: number) {
  const { steps, values, width } = tracks[probe]!;
  const count = steps.filter((step) => step < before).length * width;
  return { start: values.slice(0, count), end: values.slice(-width) };
}

test.each<[slug: string, arm: string, probe: string, knob: string, value: KnobValue]>([
  ['relu-vs-linear', 'relu', 'loss', 'learningRate', 0.01],
  ['bn-gradient-flow', 'bn', 'loss', 'learningRate', 0.01],
  ['resnet-depth', 'residual', 'loss', 'learningRate', 0.01],
  ['sgd-vs-fullbatch', 'batch', 'loss', 'learningRate', 0.5],
  ['class-imbalance', 'weighted', 'balanced', 'cost', 5],
  ['dropout', 'dropout', 'loss', 'rate', 0.1],
])('a fork of %s at step 200 comes back from its address bit for bit', async (...row) => {
  const [slug, arm, probe, knob, value] = row;
  const stage = stageOf(slug, arm);
  const run = open(slug, stage, `#/bench/${slug}?seeds=3`);
  const parent = (await finished(run, arm)).live;
  run.open({
    ...run.setting,
    marks: [...run.steering.marks, { at: FORK, knobs: { [knob]: value } }],
    pins: [pinOf(run)],
  });
  const first = await finished(run, arm);
  expect(first.pinned).toEqual(parent);
  first.live.forEach((fork, i) => {
    const [ours, theirs] = [fork, parent[i]!].map((each) => partsOf(each, probe, FORK));
    expect(ours!.start).toEqual(theirs!.start);
    expect(ours!.end).not.toEqual(theirs!.end);
  });

  const hash = formatAddress(run.setting, stage.knobs);
  run.close();
  const again = open(slug, stage, hash);
  expect(await finished(again, arm)).toEqual(first);

  // and its parent, when it is opened, is what it was
  again.open({ ...again.setting, ...othersOf(again)[0]!, pins: [pinOf(again)] });
  const turned = await finished(again, arm);
  expect([turned.live, turned.pinned]).toEqual([first.pinned, first.live]);
  again.close();
});
