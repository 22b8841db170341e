import { expect, type Locator, type Page } from '@playwright/test';
import { home } from '../../src/words/home-en.ts';
import { test } from './bench-test.ts';
import { patience } from './bench.ts';
import { GuideWalk } from './guide.ts';
import { saying, slug } from './wording.ts';

declare global {
  interface Window {
    /** What live regions came to say, and when by the page's clock. */
    heard: { readonly at: number; readonly said: string }[];
  }
}

/** Listens to every live region as a screen reader does; the page's clock goes on only when it is told to. */
async function listen(page: Page): Promise<void> {
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.clock.runFor(10_000);
  await page.evaluate(() => {
    window.heard = [];
    const hear = ({ target }: MutationRecord) => {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest('[role=status], [role=alert], [aria-live]');
      const said = region?.textContent.trim();
      const last = window.heard.at(-1);
      if (said && !(last?.said === said && last.at === Date.now()))
        window.heard.push({ at: Date.now(), said });
    };
    new MutationObserver((records) => records.forEach(hear)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

const heard = (page: Page) => page.evaluate(() => window.heard);

/** Lets five seconds pass, bit by bit. */
async function pass(page: Page): Promise<void> {
  for (let bit = 0; bit < 10; bit++) await page.clock.runFor(500);
}

/** Turns a slider up and down while its runs are trained, then waits until what they came to is heard. */
async function turnAbout(page: Page, slider: Locator, finding: RegExp): Promise<void> {
  await slider.focus();
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowLeft', 'ArrowRight']) {
    await page.keyboard.press(key);
    await page.clock.runFor(1000);
  }
  const last = async () => {
    await pass(page);
    return (await heard(page)).at(-1)?.said ?? '';
  };
  await expect.poll(last, patience).toMatch(finding);
}

/** No update comes within five seconds of another. */
async function wasHumane(page: Page): Promise<void> {
  const times = (await heard(page)).map(({ at }) => at);
  const gaps = times.slice(1).map((at, i) => at - times[i]!);
  expect(gaps).not.toEqual([]);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(5000);
}

test.beforeEach(({ page }) => page.clock.install());

test('a bench that runs again and again is heard once in five seconds', async ({ bench, page }) => {
  const { parted, even } = bench.text.findings;
  await bench.open({ seeds: '3' });
  await bench.finished();
  await listen(page);
  await bench.preset('separable').click();
  await turnAbout(page, bench.slider('noise'), saying(even!));
  await bench.preset('default').click();
  await turnAbout(page, bench.slider('noise'), saying(parted!));
  await wasHumane(page);
});

test('home is heard once in five seconds', async ({ bench, page }) => {
  await page.goto('./');
  const live = page.getByRole('region', { name: home.live });
  const slider = (knob: string) =>
    live.getByRole('slider', { name: bench.text.knobs[knob]!.label, exact: true });
  await expect(slider('depth')).toBeVisible();
  await listen(page);
  await turnAbout(page, slider('depth'), saying(bench.text.findings['parted']!));
  await live.getByRole('combobox').selectOption('blobs');
  await turnAbout(page, slider('depth'), saying(bench.text.findings['even']!));
  await wasHumane(page);
});

test('of a guide’s run only the end is heard', async ({ page }) => {
  const walk = new GuideWalk(page, slug, 'en');
  await page.goto(`./#/guide/${slug}?step=predict`);
  await walk.guess('predict');
  await listen(page);
  await walk.lock();
  await expect(walk.done).toBeVisible(patience);
  await pass(page);
  expect((await heard(page)).map(({ said }) => said)).toEqual([walk.says.trained(8)]);
});
