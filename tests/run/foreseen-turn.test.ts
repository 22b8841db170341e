import { beforeAll, expect, test } from 'vitest';
import { resolve } from '../../src/recipe/plan.ts';
import { runKey } from '../../src/run/head-starts.ts';
import type { Run } from '../../src/run/run.svelte.ts';
import { useBackend } from '../engine/backends.ts';
import { finished, open, stageOf } from './engine-run.ts';

beforeAll(() => useBackend('cpu'));

/** Waits until the page knows how the first seed of an arm begins at other knobs. */
async function foreseen(run: Run, arm: string, knobs: Record<string, number>): Promise<void> {
  const plan = resolve(run.stage, { ...run.knobs, ...knobs }).arms[arm]!;
  while (!run.background.heads.has(runKey(plan, 1))) await new Promise((go) => setImmediate(go));
}

test.each([
  ['relu-vs-linear', 'relu', 'loss', 'depth', 4],
  ['bn-gradient-flow', 'bn', 'loss', 'depth', 11],
  ['resnet-depth', 'residual', 'loss', 'depth', 26],
  ['sgd-vs-fullbatch', 'batch', 'loss', 'batch', 33],
  ['class-imbalance', 'weighted', 'balanced', 'share', 0.051],
  ['dropout', 'dropout', 'loss', 'rate', 0.55],
])('%s: a foreseen turn is there at once and ends in the same bits', async (...row) => {
  const [slug, arm, probe, knob, value] = row;
  const stage = stageOf(slug, arm);
  const run = open(slug, stage, `#/bench/${slug}?seeds=3`);
  const before = (await finished(run, arm)).live;
  await foreseen(run, arm, { [knob]: value });

  run.turn({ [knob]: value });
  const { steps } = run.plan.arms[arm]!;
  expect(run.curve(arm, probe).steps.at(-1)).toBeGreaterThanOrEqual(steps / 5);
  expect(run.finished).toBe(false);
  const turned = (await finished(run, arm)).live;
  const fresh = open(slug, stage, `#/bench/${slug}?seeds=3&${knob}=${value}`);
  expect(turned).toEqual((await finished(fresh, arm)).live);
  fresh.close();

  // What was in view is known as far as it had got.
  run.turn({ [knob]: stage.knobs[knob]!.start });
  expect(run.curve(arm, probe).steps.at(-1)).toBe(run.plan.arms[arm]!.steps);
  expect((await finished(run, arm)).live).toEqual(before);
  run.close();
});
