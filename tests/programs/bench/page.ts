import { askWorker } from '../browser/ask-worker.ts';
import { bundleWorker } from '../browser/bundle.ts';
import { openChromium } from '../browser/chromium.ts';
import { serve } from '../browser/serve.ts';
import type { AnswerTo, Ask, Question } from './answer.ts';

const folder = 'node_modules/.cache/ablate-programs/bench-page';

/** A headless Chromium that answers in workers, one a question. */
export interface BenchPage {
  /** Such as `Chromium 140.0`. */
  readonly browser: string;
  readonly ask: Ask;
  close(): Promise<void>;
}

/** Bundles the bench for the browser and opens it there. */
export async function openBenchPage(): Promise<BenchPage> {
  await bundleWorker('tests/programs/bench/bench.worker.ts', folder);
  const site = await serve(folder);
  const browser = await openChromium();
  const page = await browser.newPage();
  await page.goto(site.address);
  return {
    browser: `Chromium ${browser.version()}`,
    ask: <Q extends Question>(question: Q) =>
      page.evaluate(askWorker<AnswerTo<Q>>, question as unknown),
    async close() {
      await browser.close();
      site.close();
    },
  };
}
