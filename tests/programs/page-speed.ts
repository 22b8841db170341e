/**
 * `npm run page-speed`: how soon the built page shows curves, in headless Chromium; it reports and asserts nothing.
 * Scenarios named behind it (`npm run page-speed -- dropout`) are opened alone, and `visit` is the visit at full speed.
 */
import { build } from 'vite';
import type { Browser } from 'playwright';
import { SCENARIOS } from '../../scenarios/all.ts';
import { openBenchPage } from './bench/page.ts';
import { openChromium } from './browser/chromium.ts';
import { serve } from './browser/serve.ts';
import { opening, type Opening } from './page-speed/opening.ts';
import { table, type Compiles } from './page-speed/table.ts';
import { visit, type Visit } from './page-speed/visit.ts';

const folder = 'node_modules/.cache/ablate-programs/page';

/** What is compiled for the report: three layers, and twenty with batch normalization. */
const COMPILED = ['mlp-32x3-b32', 'bn-32x20-b64'];

const VISIT = 'visit';
const named = process.argv.slice(2);
const isWhole = named.length === 0;
for (const name of named)
  if (name !== VISIT && !Object.hasOwn(SCENARIOS, name)) {
    console.error(`no scenario "${name}": name ${Object.keys(SCENARIOS).join(', ')}, or ${VISIT}`);
    process.exit(2);
  }

await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
const site = await serve(folder);
const browser = await openChromium();
const visits: Visit[] = [];
for (const slowed of isWhole ? [1, 4] : named.includes(VISIT) ? [1] : [])
  visits.push(await visitAt(browser, slowed));
const openings: Opening[] = [];
for (const slug of isWhole ? Object.keys(SCENARIOS) : named.filter((name) => name !== VISIT))
  openings.push(await openingOf(browser, slug));
const version = browser.version();
await browser.close();
site.close();
console.log(table(`Chromium ${version}`, visits, openings, isWhole ? await compiles() : {}));

/** A visit with the page's thread slowed to a share of its speed. */
async function visitAt(browser: Browser, slowed: number): Promise<Visit> {
  console.error(
    `page-speed: a visit at ${slowed === 1 ? 'full speed' : `1/${slowed} of the speed`}`,
  );
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    // What it keeps for later would be measured with the page.
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  try {
    return await visit(page, site.address);
  } finally {
    await context.close();
  }
}

async function openingOf(browser: Browser, slug: string): Promise<Opening> {
  console.error(`page-speed: ${slug}`);
  const newPage = () =>
    browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
  const pages = [await newPage(), await newPage()];
  try {
    return await opening(pages, site.address, slug);
  } finally {
    for (const page of pages) await page.close();
  }
}

async function compiles(): Promise<Compiles> {
  const { ask, close } = await openBenchPage();
  try {
    const costs: Record<string, Compiles[string]> = {};
    for (const name of COMPILED) costs[name] = await ask({ kind: 'compile', name });
    return costs;
  } finally {
    await close();
  }
}
