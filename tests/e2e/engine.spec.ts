import { expect } from '@playwright/test';
import { test } from './bench-test.ts';
import { patience, small } from './bench.ts';
import { saying } from './wording.ts';

test('the reader checks a run against TensorFlow.js: both errors are told, arm by arm', async ({
  bench,
}) => {
  await bench.open(small);
  await bench.drawn();
  await bench.button(bench.says.engine.check).click();
  for (const arm of ['relu', 'linear']) {
    const { label } = bench.text.arms[arm]!;
    const said = saying(bench.says.engine.checked(label, 20, '§', '§'));
    await expect(bench.engine.getByText(said)).toBeVisible(patience);
  }
  await bench.slider('depth').press('ArrowRight');
  const gone = saying(bench.says.engine.checked('§', 20, '§', '§'));
  await expect(bench.engine.getByText(gone)).toHaveCount(0);
});

test('the reader runs on TensorFlow.js instead, which the address says, and goes back', async ({
  bench,
}) => {
  const { names, replay } = bench.says.engine;
  const choose = (engine: 'replay' | 'tfjs') =>
    bench.engine.getByRole('radio', { name: names[engine], exact: true });
  await bench.open({ ...small, width: '2' });
  await expect(bench.engine.getByText(replay, { exact: true })).toBeVisible();
  await choose('tfjs').check();
  await bench.addressSays({ ...small, width: '2', engine: 'tfjs' });
  await expect(bench.engine.getByText('tfjs wasm', { exact: true })).toBeVisible(patience);
  await expect(bench.button(bench.says.engine.check)).toBeHidden();
  await bench.drawn();
  await choose('replay').check();
  await bench.addressSays({ ...small, width: '2' });
  await expect(bench.engine.getByText(replay, { exact: true })).toBeVisible();
  await bench.drawn();
});
