import type { Page } from 'playwright';

/** How long the cursor is dragged, in milliseconds. */
export const SCRUB = 5000;

/** One way along the whole run and back, in milliseconds. */
const ROUND = 2000;

/**
 * Drags the cursor of a bench whose runs are done to and fro, and gives the milliseconds between the frames that were drawn
 * meanwhile.
 */
export async function scrub(page: Page): Promise<readonly number[]> {
  const cursor = page.locator('.timeline input');
  await cursor.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await cursor.boundingBox())!;
  const at = (share: number) => page.mouse.move(x + 10 + share * (width - 20), y + height / 2);
  await at(1);
  await page.mouse.down();
  const gaps = page.evaluate(watchFrames, SCRUB);
  const start = Date.now();
  for (let spent = 0; spent < SCRUB; spent = Date.now() - start)
    await at(Math.abs(1 - ((spent / ROUND) % 2)));
  await page.mouse.up();
  return gaps;
}

/** Runs in the page: the times between its frames for so long. */
function watchFrames(duration: number): Promise<number[]> {
  return new Promise((resolve) => {
    const gaps: number[] = [];
    const start = performance.now();
    let before = NaN;
    const frame = (now: number) => {
      if (before <= now) gaps.push(now - before);
      before = now;
      if (now - start > duration) resolve(gaps);
      else requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}
