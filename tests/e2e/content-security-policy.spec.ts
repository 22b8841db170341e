import { expect, test as bare, type Page } from '@playwright/test';
import { PAGES } from '../../src/ui/route.ts';
import { test } from './bench-test.ts';
import { patience, small } from './bench.ts';

declare global {
  interface Window {
    /** What the policy refused since the page came. */
    refused: string[];
  }
}

/** Notes from the page's first moment on what its policy refuses. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    window.refused = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.refused.push(`${event.violatedDirective}: ${event.blockedURI}`),
    );
  });
const refused = (page: Page) => page.evaluate(() => window.refused);

// What it refuses the console complains of, so this is no test of a silent page.
bare('the policy is in force: no text is run as code, no style is slipped in', async ({ page }) => {
  await watch(page);
  await page.goto('./#/about');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.locator('script:not([src])').count()).toBe(0);
  const ran = await page.evaluate(async () => {
    document.head.append(Object.assign(document.createElement('style'), { textContent: 'a {}' }));
    // What the debugger itself runs is exempt; what it leaves for later is not.
    await new Promise((later) => setTimeout(later));
    try {
      return (globalThis.eval as (code: string) => number)('1');
    } catch {
      return null;
    }
  });
  expect(ran).toBeNull();
  await expect.poll(() => refused(page)).toContain('style-src-elem: inline');
  await expect.poll(() => refused(page)).toContain('script-src: eval');
});

test.beforeEach(({ page }) => watch(page));

for (const name of PAGES)
  test(`nothing is refused on the page ${name}`, async ({ page }) => {
    await page.goto(`./#/${name}`);
    await expect(page.locator('main')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await refused(page)).toEqual([]);
  });

for (const engine of ['replay', 'tfjs'] as const)
  test(`nothing is refused while ${engine} trains`, async ({ page, bench }) => {
    await bench.open({ ...small, width: '2', engine });
    const says = { replay: bench.says.engine.replay, tfjs: 'tfjs wasm' }[engine];
    await expect(bench.engine.getByText(says, { exact: true })).toBeVisible(patience);
    await bench.drawn();
    expect(await refused(page)).toEqual([]);
  });
