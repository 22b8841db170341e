import { expect, type Page } from '@playwright/test';
import { update } from '../../src/words/update-en.ts';
import type { Site } from '../programs/browser/serve.ts';
import { Bench, inkOf, patience, small } from './bench.ts';
import { kept, leaveNetwork, test } from './site-test.ts';
import { wording } from './wording.ts';

test.use({ serviceWorkers: 'allow', locale: 'en-GB' });

test('after one visit all of it works without a network', async ({ page, bench, site }) => {
  await leaveNetwork(page, site);

  await bench.open(small);
  await bench.drawn();

  await page.goto('./#/bench/dropout');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(bench.title);
  const chart = bench.measurement.getByRole('img').first();
  await expect.poll(() => inkOf(chart, 1), patience).toBeGreaterThan(0);

  await page.goto('./#/notes');
  await expect(page.locator('main').getByRole('heading', { level: 1 })).toBeVisible();

  await page.keyboard.press('l');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.reload();
  const chinese = new Bench(page, 'zh');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await chinese.open({ ...small, width: '2' });
  await chinese.drawn();
  await expect(page.getByText(wording.zh.says.pages.foot)).toBeVisible();
});

test('a new version says that it is there and waits to be asked', async ({
  page,
  context,
  bench,
  site,
}) => {
  await bench.open(small);
  await kept(page);
  const other = await context.newPage();
  await other.goto('./#/about');
  await publishNext(page, site);
  await page.reload();
  await bench.isThere();
  await expect(page.getByText(update.ready)).toBeVisible();
  await expect(other.getByText(update.ready)).toBeVisible();
  expect(await generation(page)).toBeNull();

  await mark(other);
  await bench.button(update.reload).click();
  await expect.poll(() => generation(page)).toBe('next');
  await bench.isThere();
  await bench.addressSays(small);
  await expect(page.getByText(update.ready)).toBeHidden();

  expect(await isMarked(other), 'the other page was not loaded again').toBe(true);
  await other.getByRole('button', { name: update.reload }).click();
  await expect.poll(() => generation(other)).toBe('next');
});

/** Publishes the same site with another index.html. */
async function publishNext(page: Page, site: Site): Promise<void> {
  const text = async (path: string) => (await page.request.get(`./${path}`)).text();
  const index = await text('index.html');
  const worker = await text('service-worker.js');
  site.put('index.html', Buffer.from(index.replace('<html', '<html data-generation="next"')));
  const revised = worker.replace(/("index\.html","revision":")\w+/, '$1next');
  expect(revised).not.toBe(worker);
  site.put('service-worker.js', Buffer.from(revised));
}

const generation = (page: Page) => page.locator('html').getAttribute('data-generation');
const mark = (page: Page) => page.evaluate(() => void (document.title = 'marked'));
const isMarked = async (page: Page) => (await page.title()) === 'marked';
