import { expect } from '@playwright/test';
import { compare as says } from '../../src/words/compare-en.ts';
import { expectClean } from './axe.ts';
import { test } from './bench-test.ts';
import { patience, small } from './bench.ts';

test('a run is pinned, forked and opened again from its address', async ({ bench, page }) => {
  const table = page.getByRole('region', { name: says.table }).getByRole('table');
  const finals = async () => {
    await expect(table).not.toContainText(/, \d of 3 seeds/, patience);
    return table.allInnerTexts();
  };
  const accuracy = bench.text.probes['accuracy']!.label;

  await bench.open({ ...small, at: '198' });
  await bench.finished();
  await page.keyboard.press('p');
  await expect(page.getByText(says.pinned('A'))).toBeVisible();
  const opened = { ...small, at: '198', tool: 'compare' };
  await bench.addressSays({ ...opened, pins: '0*depth*1*width*4*seeds*3' });

  // a fork keeps the run, which is pinned already, and goes on from the cursor
  await page.keyboard.press('f');
  await expect(bench.measurement.getByText(bench.says.steering.from('198'))).toBeVisible();
  await bench.field('learningRate').fill('0.003');
  await bench.field('learningRate').press('Enter');
  await bench.field('learningRate').blur();
  await expect(table.getByRole('columnheader')).toHaveText([says.now, 'A']);
  await expect(bench.chart('accuracy').first()).toHaveAttribute('aria-label', /A no mark at 198/);
  const first = await finals();
  expect(first[0]).toContain(accuracy);
  const address = page.url();
  await expectClean(page, 'with two runs compared', '#tool');

  // the same address, the same numbers
  await page.goto('about:blank');
  await page.goto(address);
  await bench.isThere();
  expect(await finals()).toEqual(first);

  // opening the pin keeps the fork in its place
  const tree = page.getByRole('list', { name: says.tree });
  await tree.getByRole('button', { name: /^Open A/ }).click();
  await expect(tree.locator('[aria-current]')).not.toContainText('198');
  await expect(tree.getByRole('button', { name: /^Open A.*198/ })).toBeVisible();
  await tree.getByRole('button', { name: says.release('A') }).click();
  await expect(tree).toHaveCount(0);
  await bench.addressSays(opened);
});
