import type { Page } from '@playwright/test';
import { serve, type Site } from '../programs/browser/serve.ts';
import { test as benchTest } from './bench-test.ts';

/** A test of the built page under a path of its own, on a host that goes away or brings a new version. */
export const test = benchTest.extend<{ site: Site }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  site: async ({}, use) => {
    const site = await serve('dist', '/some/where/');
    await use(site);
    site.close();
  },
  baseURL: ({ site }, use) => use(site.address),
});

/** Waits until the whole site is kept in the browser. */
export const kept = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((taken) =>
        navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true }),
      );
    return active!.state;
  });

/** Opens the page, keeps it, and cuts the network. */
export async function leaveNetwork(page: Page, site: Site): Promise<void> {
  await page.goto('./#/about');
  await kept(page);
  await page.context().setOffline(true);
  site.close();
}
