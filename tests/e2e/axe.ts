import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** How a page may look beside its language; each differs from the one before in one thing. */
const LOOKS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 1440 },
  { colorScheme: 'dark', width: 390 },
  { colorScheme: 'light', width: 390 },
] as const;
const HEIGHT = 900;

/** What axe finds in the page or a part of it, and whether the window is too narrow for it, one line each. The page has no frames, which legacy mode leaves out. */
async function faults(page: Page, part: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(part).setLegacyMode();
  const { violations } = await axe.options({ resultTypes: ['violations'] }).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  const beyond = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  return beyond > 0 ? [...found, `${beyond} px wider than the window`] : found;
}

/** Waits until colours have gone over into those of the look. */
const settle = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));

/** Looks through the page, as it stands, in both themes on a screen and on a phone; then it is as at first. */
export async function expectClean(page: Page, state: string, part = 'html'): Promise<void> {
  const found: string[] = [];
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: HEIGHT });
    await settle(page);
    for (const fault of await faults(page, part))
      found.push(`${state}, ${colorScheme}, ${width} px: ${fault}`);
  }
  const [{ colorScheme, width }] = LOOKS;
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: HEIGHT });
  expect(found).toEqual([]);
}
