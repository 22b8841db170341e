/** `npm run size`: what the built page makes a reader load, gzipped, against its limits; fails where one is passed. */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const assets = readdirSync('dist/assets');
/** @param {string} file */
const gzipped = (file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
/** @param {RegExp} pattern */
const named = (pattern) =>
  assets.filter((name) => pattern.test(name)).map((name) => `assets/${name}`);
/** The entry and all it imports before anything is shown: the build lists them in the page. */
const page = [
  ...readFileSync('dist/index.html', 'utf8').matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g),
].map(([, file = '']) => file);

/** What the page says, of which a reader loads one language: that which takes most. */
const [words = []] = ['en', 'zh']
  .map((language) => named(new RegExp(`^words-${language}-.*\\.js$`)))
  .sort(([a = ''], [b = '']) => gzipped(b) - gzipped(a));

const LIMITS = [
  {
    what: 'code of the page',
    files: [...page.filter((file) => file.endsWith('.js')), ...words],
    kB: 150,
  },
  { what: 'styles of the page', files: page.filter((file) => file.endsWith('.css')), kB: 30 },
  { what: 'worker', files: named(/^trainer\.worker-.*\.js$/), kB: 320 },
];

let over = false;
for (const { what, files, kB } of LIMITS) {
  if (files.length === 0)
    throw new Error(`no file of the build is "${what}": run npm run build first`);
  const bytes = files.reduce((sum, file) => sum + gzipped(file), 0);
  const passed = bytes > kB * 1000;
  over ||= passed;
  console.log(
    `${what}: ${(bytes / 1000).toFixed(1)} kB of ${kB} kB gzipped${passed ? ', over the limit' : ''}`,
  );
}
if (over) process.exit(1);
