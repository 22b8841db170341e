import { expect, test } from '@playwright/test';
import { Bench, diverging, inkOf, patience, small } from './bench.ts';
import { saying } from './wording.ts';

const worker = '**/trainer.worker*';

test('a run that diverges says where, keeps its curve and holds nothing up', async ({ page }) => {
  const bench = new Bench(page);
  const { label } = bench.text.arms['linear']!;
  await bench.open(diverging);
  await expect(bench.divergence('linear')).toBeVisible(patience);
  await expect.poll(() => inkOf(bench.chart('loss'), 2)).toBeGreaterThan(0);
  await bench.tableSwitch.click();
  const [head, first, ...rest] = await bench.tableRows();
  const column = head!.findIndex((name) => name.endsWith(label));
  expect(first![column]).toMatch(/\d/);
  expect(rest.at(-1)[column]).toBe('–');

  await bench.preset('separable').click();
  await expect(bench.divergence('linear')).toBeHidden();
  await expect(bench.finding('even')).toBeVisible(patience);
});

test('an engine that does not load can be tried again', async ({ page }) => {
  const bench = new Bench(page);
  const alert = bench.measurement.getByRole('alert');
  await page.route(worker, (route) => route.abort());
  await bench.open(small);
  await expect(alert).toContainText(bench.says.notices.engineNotLoaded);
  await expect(page.getByRole('heading', { level: 1, name: bench.title })).toBeVisible();
  await bench.button(bench.says.notices.tryAgain).click();
  await expect(alert).toBeVisible();

  await page.unroute(worker);
  await bench.button(bench.says.notices.tryAgain).click();
  await expect(alert).toBeHidden();
  await bench.drawn();
});

test('data that do not load can be tried again', async ({ page }) => {
  const bench = new Bench(page);
  const alert = bench.measurement.getByRole('alert');
  await page.route('**/digits-*.js', (route) => route.abort());
  await page.goto('./#/bench/dropout?stage=digits&seeds=3');
  await expect(alert).toContainText(bench.says.views.digits.notLoaded);
  await bench.button(bench.says.notices.tryAgain).click();
  await expect(alert).toBeVisible();

  await page.unroute('**/digits-*.js');
  await bench.button(bench.says.notices.tryAgain).click();
  await expect(alert).toBeHidden();
  const sheet = bench.measurement.getByRole('img', { name: /^Test digits .*: a \d for a \d/ });
  await expect(sheet).toHaveCount(2, patience);
});

test('a turned knob tries the engine again too', async ({ page }) => {
  const bench = new Bench(page);
  const alert = bench.measurement.getByRole('alert');
  await page.route(worker, (route) => route.abort());
  await bench.open(small);
  await expect(alert).toBeVisible();
  await page.unroute(worker);
  await bench.slider('depth').press('ArrowRight');
  await expect(alert).toBeHidden();
  await bench.drawn();
});

test('without workers the page can be read and says what is missing', async ({ page }) => {
  const bench = new Bench(page);
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await bench.open();
  await expect(bench.measurement.getByRole('alert')).toContainText(bench.says.notices.noWorker);
  await expect(page.getByRole('heading', { level: 1, name: bench.title })).toBeVisible();
  await bench.slider('depth').press('ArrowRight');
  await bench.addressSays({ depth: '4' });
  await bench.preset('default').click();
  await bench.addressSays({});
});

test('without WebAssembly the plain engine trains, and the page says so', async ({ page }) => {
  const bench = new Bench(page);
  await page.route(worker, async (route) => {
    const response = await route.fetch();
    const body = `delete globalThis.WebAssembly; ${await response.text()}`;
    await route.fulfill({ response, body });
  });
  await bench.open({ ...small, width: '2' });
  await expect(bench.notice(saying(bench.says.notices.refused('§')))).toBeVisible(patience);
  await expect(bench.engine.getByText('tfjs cpu', { exact: true })).toBeVisible(patience);
  for (const arm of [1, 2])
    await expect.poll(() => inkOf(bench.chart('loss'), arm)).toBeGreaterThan(0);
  await expect(bench.measurement.getByRole('alert')).toBeHidden();
});

test('after the first run the page needs no network', async ({ page, context }) => {
  const bench = new Bench(page);
  await bench.open(small);
  await bench.drawn();
  await context.setOffline(true);
  await bench.preset('separable').click();
  await expect(bench.finding('even')).toBeVisible(patience);
  await expect(bench.measurement.getByRole('alert')).toBeHidden();
});

test('without storage every choice still works', async ({ page }) => {
  const bench = new Bench(page);
  await page.addInitScript(() =>
    Object.defineProperty(globalThis, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    }),
  );
  await bench.holdEngine();
  await bench.open();
  await bench.button(bench.says.theme.auto).click();
  await expect(bench.button(bench.says.theme.light)).toBeVisible();
  await bench.button('中文').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('in a hidden tab play stops and training goes on', async ({ page }) => {
  const bench = new Bench(page);
  const { play, pause } = bench.says.transport;
  const hide = (hidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  const release = await bench.holdEngine();
  await bench.open(small);
  await bench.button(play).click();
  await expect(bench.button(pause)).toBeVisible();
  await hide(true);
  await expect(bench.button(play)).toBeVisible();
  release();
  await bench.drawn();
  await hide(false);
  await expect(bench.button(play)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, in both languages', async ({ page }) => {
    await page.goto('./');
    // text queries skip what stands inside a noscript
    const said = page.locator('noscript p');
    await expect(said).toContainText(['needs JavaScript', '需要启用 JavaScript']);
    for (const line of await said.all()) await expect(line).toBeVisible();
  });
});
