import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import { batchNorm } from '../../../src/recipe/normalization.ts';
import { dense, dropout, highway } from '../../../src/recipe/layer.ts';
import { pythonOf } from '../../../src/run/python/export-python.ts';
import { useBackend } from '../../engine/backends.ts';
import { smallArm } from '../../engine/plans.ts';
import { WORDS } from '../../engine/words.ts';
import { copied, PYTHON, pythonFile, runPython } from './python-files.ts';

beforeAll(() => useBackend('cpu'));

const fileOf = (arms: typeof WORDS | Record<string, (typeof WORDS)['dense']>, title = 'a run') =>
  pythonOf({
    title,
    address: 'http://localhost/#/bench/words',
    seed: 3,
    revision: 2,
    arms: Object.fromEntries(
      Object.entries(arms).map(([name, plan]) => [name, { plan, copy: copied(plan, 3) }]),
    ),
  });

/** What comes of every word, and of those parts that no word stands for alone. */
const ALL = {
  ...WORDS,
  after: smallArm({
    arm: {
      model: {
        layers: [
          dense({ units: 4, activation: 'tanh', normalization: batchNorm({ place: 'after' }) }),
          dense({
            units: 4,
            activation: 'relu',
            normalization: batchNorm({ atTest: 'batch', gamma: 0.5 }),
          }),
          dropout({ rate: 0.25, inverted: false }),
          highway({ branch: [dense({ units: 4 })], open: 0.5, activation: 'tanh' }),
          dense({ units: 'outputs' }),
        ],
      },
    },
  }),
};

test('a file says what it is of and how it is run, whatever the title', async () => {
  const text = await fileOf({ dense: WORDS.dense }, `"""it's \\ a 'title'`);
  expect(text).toContain('python3 THIS_FILE --check');
  expect(text).toContain('http://localhost/#/bench/words');
  const run = /^RUN = r'''(.*)'''$/m.exec(text)![1]!;
  expect(run).not.toContain("'");
  expect((JSON.parse(run) as { title: string }).title).toBe(`"""it's \\ a 'title'`);
});

test('the same run gives the same file', async () => {
  expect(await fileOf({ adam: WORDS.adam })).toBe(await fileOf({ adam: WORDS.adam }));
});

describe.runIf(PYTHON)('in NumPy', () => {
  test('every word trains as it does here', async () => {
    const { status, output } = runPython(await fileOf(ALL), '--check');
    expect(output).not.toContain('DIFFER');
    expect(output.match(/: 20 steps agree/g)).toHaveLength(Object.keys(ALL).length);
    expect(output).toContain('the check has passed');
    expect(status).toBe(0);
  });

  test.each([
    ['relu-vs-linear', 'plane'],
    ['resnet-depth', 'depth'],
    ['resnet-depth', 'insertion'],
    ['sgd-vs-fullbatch', 'training'],
    ['sgd-vs-fullbatch', 'landscape'],
    ['class-imbalance', 'plane'],
    ['dropout', 'fit'],
  ])('%s, %s: the arms in view pass their own check', async (slug, stage) => {
    const text = await pythonFile(slug, stage);
    expect(text.length).toBeLessThan(5e6);
    const { status, output } = runPython(text, '--check');
    expect(output).not.toContain('DIFFER');
    expect(output).toContain('the check has passed');
    expect(status).toBe(0);
  });

  test('bn-gradient-flow: where one rounding forks the run the file says so, and elsewhere it does not', async () => {
    const { status, output } = runPython(
      await pythonFile('bn-gradient-flow', 'training'),
      '--check',
    );
    expect(output).not.toContain('DIFFER');
    expect(status).toBe(0);
    const [bn, plain] = output.split(/^plain: 20/m);
    expect(bn).toContain('The run is chaotic');
    expect(plain).not.toContain('The run is chaotic');
    expect(plain).toContain('agrees at 51 of 51 readings');
  });

  test.each([
    ['another momentum', `v = o["beta"] *`, `v = 0.999 * o["beta"] *`],
    ['another rate', 'return w - rate * (v', 'return w - 1.001 * rate * (v'],
    [
      'batches one place further on',
      'range(step * count, (step',
      'range(step * count + 1, 1 + (step',
    ],
    ['another mask', 'net.step, *x.shape', 'net.step + 1, *x.shape'],
    ['a variance over n − 1', 'x.var(0)', 'x.var(0, ddof=1)'],
    ['a gradient that ignores the mean', '(d - d.mean(0) -', '(d -'],
    ['a gate that lets no gradient through', 'd_gate = d *', 'd_gate = 0 * d *'],
    ['averages that move faster', 'keep * net.memory', '0.99 * keep * net.memory'],
    ['another loss curve', '.mean(), (np.exp', '.mean() * 1.02, (np.exp'],
  ])('%s is found', async (_, right, wrong) => {
    const text = await fileOf({ after: ALL.after });
    expect(text.split(right)).toHaveLength(2);
    const { status, output } = runPython(
      text.replace(right, () => wrong),
      '--check',
    );
    expect(output).toContain('the check has FAILED');
    expect(status).toBe(1);
  });

  test('without --check it prints both curves and plots them where matplotlib is', async () => {
    const { status, output, path } = runPython(await fileOf({ dense: WORDS.dense }));
    expect(status).toBe(0);
    const there = spawnSync(PYTHON!, ['-c', 'import matplotlib']).status === 0;
    expect(output).toContain(there ? path.replace('.py', '.png') : 'matplotlib is not there');
    expect(output).toMatch(/step +the page +this file/);
  });
});
