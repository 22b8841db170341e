/** `npm run soak -- --minutes 30`: uses the built page without a pause and reports whether memory levels off and pace is kept. */
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { openChromium } from './browser/chromium.ts';
import { serve } from './browser/serve.ts';
import { Memory } from './soak/memory.ts';
import { soakTable, type Stretch } from './soak/table.ts';
import { Use } from './soak/use.ts';

const { values: options } = parseArgs({ options: { minutes: { type: 'string', default: '30' } } });
const minutes = Number(options.minutes);
if (!(minutes > 0)) {
  console.error(`--minutes ${options.minutes}: give a number above 0, such as 30`);
  process.exit(2);
}

const STRETCHES = 10;
const folder = 'node_modules/.cache/ablate-programs/page';
await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
const site = await serve(folder);
const browser = await openChromium();
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  serviceWorkers: 'block',
});
const errors: string[] = [];
page.on('pageerror', ({ message }) => errors.push(message));
page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));

const memory = await Memory.of(browser, page);
const use = new Use(page, site.address);
await use.open();
const stretches: Stretch[] = [];
for (let i = 0; i < STRETCHES; i++) {
  console.error(`soak: stretch ${i + 1} of ${STRETCHES}`);
  const used = await use.goOn((minutes * 60_000) / STRETCHES);
  stretches.push({ ...used, ...(await memory.now()) });
}
await browser.close();
site.close();
console.log(soakTable(minutes, stretches, errors));
process.exitCode = errors.length > 0 ? 1 : 0;
