import { expect, test as base, type Page } from '@playwright/test';
import { Bench } from './bench.ts';

/** A test of the bench. It also fails on whatever the console complains of. */
export const test = base.extend<{ bench: Bench; silence: void }>({
  bench: async ({ page }, use) => use(new Bench(page)),
  silence: [
    async ({ page, serviceWorkers }, use) => {
      if (serviceWorkers === 'block') await withoutServiceWorkers(page);
      const complaints = complaintsOf(page);
      await use();
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Playwright blocks them with a complaint of its own; so the page meets a browser that has none. */
const withoutServiceWorkers = (page: Page) =>
  page.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));

/** A list that grows with every error and warning of the page. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
