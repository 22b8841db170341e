/** `npm run firefox`: whether Node, Chromium and Firefox make the same bits of the same runs; exits 1 where they differ. */
import { launch } from 'puppeteer-core';
import { askWorker } from './browser/ask-worker.ts';
import { bundleWorker } from './browser/bundle.ts';
import { openChromium } from './browser/chromium.ts';
import { serve } from './browser/serve.ts';
import { compare, type Printed } from './firefox/comparison.ts';
import { firefoxPath } from './firefox/firefox-path.ts';
import { printAll, STEPS, type Prints } from './firefox/prints.ts';
import { startNodeBackend } from './node-backend.ts';

const folder = 'node_modules/.cache/ablate-programs/firefox-page';

try {
  const { lines, differing } = compare(await printEverywhere(firefoxPath()));
  console.log(lines.join('\n'));
  const what = `data, first weights, weights after ${STEPS} steps`;
  console.log(differing === 0 ? `\nAll alike: ${what}.` : `\n${differing} hashes differ.`);
  process.exitCode = differing === 0 ? 0 : 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}

async function printEverywhere(firefox: string): Promise<Printed[]> {
  await startNodeBackend('cpu');
  const inNode = { engine: `Node ${process.version}`, prints: await printAll() };
  await bundleWorker('tests/programs/firefox/prints.worker.ts', folder);
  const site = await serve(folder);
  try {
    return [inNode, await inChromium(site.address), await inFirefox(firefox, site.address)];
  } finally {
    site.close();
  }
}

async function inChromium(address: string): Promise<Printed> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const prints = await page.evaluate(askWorker<Prints>, null);
    return { engine: `Chromium ${browser.version()}`, prints };
  } finally {
    await browser.close();
  }
}

async function inFirefox(executablePath: string, address: string): Promise<Printed> {
  const browser = await launch({ browser: 'firefox', executablePath });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    const prints = await page.evaluate(askWorker<Prints>, null);
    const [, version] = (await browser.version()).split('/');
    return { engine: `Firefox ${version}`, prints };
  } finally {
    await browser.close();
  }
}
