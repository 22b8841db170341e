import { expect } from '@playwright/test';
import { explain as says } from '../../src/words/explain-en.ts';
import { tools } from '../../src/words/tools-en.ts';
import { expectClean } from './axe.ts';
import { test } from './bench-test.ts';
import { small } from './bench.ts';

test('a number leads back to where it comes from', async ({ bench, page }) => {
  await bench.open({ ...small, at: '60' });
  await bench.drawn();
  await bench.button(tools.names.explain).click();
  const tool = bench.measurement.getByRole('region', { name: tools.names.explain });
  const heading = (name: string) => tool.getByRole('heading', { name, exact: true });
  await expect(heading(says.heads.unit('dense1', 1))).toBeVisible();

  await tool.getByLabel(says.what).selectOption(says.layer('output'));
  await expect(heading(says.heads.unit('output', 1))).toBeVisible();
  const forward = tool.getByRole('region', { name: says.parts.forward });
  const unit = says.ofSample(says.heads.unit('dense1', 3), 1);
  await forward.getByRole('button', { name: unit }).click();
  await expect(heading(says.heads.unit('dense1', 3))).toBeFocused();

  const weight = says.heads.weight('dense1', 3, says.input(2));
  await forward.getByRole('button', { name: weight }).click();
  await expect(heading(weight)).toBeFocused();
  await expect(tool.getByText(says.says.velocity, { exact: true })).toBeVisible();
  await expectClean(page, 'explain', '#tool');

  await tool.getByRole('button', { name: says.back, exact: true }).click();
  await expect(heading(says.heads.unit('dense1', 3))).toBeFocused();
});

test('the picture of a network leads to its units, a curve to its point', async ({ bench }) => {
  await bench.open(small);
  await bench.drawn();
  const label = bench.text.arms['linear']!.label;
  const network = bench.measurement.getByRole('group', {
    name: bench.says.views.network(label),
    exact: true,
  });
  await network.getByRole('button', { name: bench.says.views.unit(1, 2) }).click();
  const tool = bench.measurement.getByRole('region', { name: tools.names.explain });
  await expect(tool.getByRole('heading', { name: says.heads.unit('dense1', 2) })).toBeFocused();
  await expect(tool.getByLabel(says.arm)).toHaveValue('linear');

  await bench.chart('accuracy').click();
  const probe = bench.text.probes['accuracy']!.label;
  await expect(tool.getByRole('heading', { name: says.heads.reading(probe) })).toBeVisible();
  await expect(tool.getByText(says.says.share, { exact: true })).toBeVisible();
});

test('what has no network says so', async ({ bench, page }) => {
  await page.goto('./#/bench/sgd-vs-fullbatch?stage=landscape&seeds=3');
  await bench.isThere();
  await bench.button(tools.names.explain).click();
  await expect(page.getByText(says.refused.walkers)).toBeVisible();
});
