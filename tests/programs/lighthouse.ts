/** `npm run lighthouse`: what Lighthouse says of the built page on a desktop; it reports and asserts nothing. */
import { build } from 'vite';
import { serve } from './browser/serve.ts';
import { audit, CATEGORIES, medianOf } from './lighthouse/audit.ts';

const folder = 'node_modules/.cache/ablate-programs/page';
const PAGES = ['#/', '#/notes', '#/bench/relu-vs-linear'];
const RUNS = 5;

await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
const site = await serve(folder);
console.log(`| Page, median of ${RUNS} | ${Object.values(CATEGORIES).join(' | ')} |`);
console.log(`|---|${'---:|'.repeat(Object.keys(CATEGORIES).length)}`);
try {
  for (const page of PAGES) {
    const runs = [];
    for (let run = 1; run <= RUNS; run++) {
      console.error(`lighthouse: ${page}, run ${run} of ${RUNS}`);
      runs.push(await audit(`${site.address}${page}`));
    }
    console.log(`| \`${page}\` | ${medianOf(runs).join(' | ')} |`);
  }
} finally {
  site.close();
}
