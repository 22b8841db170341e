/** `npm run zip`: builds the page and packs it for any static server, under any path, as `ablate-<version>.zip`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { zipSync, type Zippable } from 'fflate';
import { name, version } from '../../package.json' with { type: 'json' };

const folder = 'node_modules/.cache/ablate-programs/zipped-page';
const archive = `${name}-${version}`;

/** The same files give the same archive; zip knows no time before 1980. */
const mtime = '1980-01-02';

await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
const site = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
const files: Zippable = {};
for (const path of site)
  files[`${archive}/${relative(folder, path).replaceAll('\\', '/')}`] = readFileSync(path);
files[`${archive}/LICENSE`] = readFileSync('LICENSE');

const packed = zipSync(files, { level: 9, mtime });
writeFileSync(`${archive}.zip`, packed);
console.log(
  `${archive}.zip: ${Object.keys(files).length} files, ${(packed.length / 1e6).toFixed(1)} MB`,
);
