import { beforeAll, expect, test } from 'vitest';
import type { KnobValue } from '../../src/recipe/knob.ts';
import { formatAddress } from '../../src/run/address.ts';
import { othersOf, pinOf } from '../../src/run/pin.ts';
import { useBackend } from '../engine/backends.ts';
import { finished, open, stageOf, type readingsOf } from './engine-run.ts';

beforeAll(() => useBackend('cpu'));

const FORK = 200;

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
