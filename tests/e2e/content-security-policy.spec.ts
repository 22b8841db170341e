import { expect } from '@playwright/test';
import { PAGES } from '../../src/ui/route.ts';
import { test } from './bench-test.ts';
import { patience, small } from './bench.ts';

declare global {
  interface Window {
    /** What the policy refused since the page came. */
    refused: string[];
  }
}

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.refused.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
    );
  }),
);

test('the policy is in force: no text is run as code, no other host is asked', async ({ page }) => {
  await page.goto('./#/about');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  const content = (await policy.getAttribute('content'))!;
  expect(content).not.toMatch(/'unsafe-eval'|https?:|\*/);
  expect(/script-src ([^;]+)/.exec(content)![1]).toBe("'self' 'wasm-unsafe-eval'");
  expect(await page.locator('script:not([src])').count()).toBe(0);
});

for (const name of PAGES)
  test(`nothing is refused on the page ${name}`, async ({ page }) => {
    await page.goto(`./#/${name}`);
    await expect(page.locator('main')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => window.refused)).toEqual([]);
  });

for (const engine of ['replay', 'tfjs'] as const)
  test(`nothing is refused while ${engine} trains`, async ({ page, bench }) => {
    await bench.open({ ...small, width: '2', engine });
    const says = { replay: bench.says.engine.replay, tfjs: 'tfjs wasm' }[engine];
    await expect(bench.engine.getByText(says, { exact: true })).toBeVisible(patience);
    await bench.drawn();
    expect(await page.evaluate(() => window.refused)).toEqual([]);
  });
