import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import type { LicenceList } from '../../src/publish/licence-list.ts';
import { listOf } from '../../src/publish/licences.ts';
import { describePackage, packageFolder } from '../../src/publish/package-licence.ts';

test.each([
  ['/a/node_modules/svelte/src/index.js', '/a/node_modules/svelte'],
  ['node_modules/katex/dist/fonts/x.woff2', 'node_modules/katex'],
  ['/a/node_modules/@kurkle/color/dist/color.js', '/a/node_modules/@kurkle/color'],
  ['/a/node_modules/b/node_modules/c/d.js', '/a/node_modules/b/node_modules/c'],
  ['C:\\a\\node_modules\\d3\\index.js', 'C:/a/node_modules/d3'],
  ['/a/src/main.ts', null],
  ['\0vite/preload-helper.js', null],
])('%s belongs to %s', (path, folder) => expect(packageFolder(path)).toBe(folder));

test('packages that share a text share its place', () => {
  const one = { version: '1', licence: 'MIT', text: 'as is' };
  const list = listOf([
    { name: 'b', ...one },
    { name: 'a', ...one },
  ]);
  expect(list.packages.map(({ name, text }) => [name, text])).toEqual([
    ['a', 0],
    ['b', 0],
  ]);
  expect(list.texts).toEqual(['as is']);
});

test('a package without a licence file is named, with the remedy', () => {
  const folder = 'node_modules/is-reference';
  expect(() => describePackage(folder, '.')).toThrow(
    /"is-reference" has no licence file: put its text in src\/publish\/licences/,
  );
});

test('every package that the source maps name is on the list, with its text', async () => {
  const outDir = mkdtempSync(join(tmpdir(), 'ablate-licences-'));
  try {
    await build({
      mode: 'production',
      logLevel: 'error',
      build: { outDir, emptyOutDir: true, sourcemap: true, minify: false },
    });
    const list = JSON.parse(readFileSync(join(outDir, 'licences.json'), 'utf8')) as LicenceList;
    const listed = list.packages.map(({ name }) => name);
    const bundled = new Set(mapped(join(outDir, 'assets')));
    for (const known of ['svelte', 'chart.js', '@tensorflow/tfjs-core'])
      expect([...bundled], 'the maps tell').toContain(known);
    expect([...bundled].filter((name) => !listed.includes(name))).toEqual([]);
    // These leave no source map: kernels, styles and the service worker.
    expect(listed).toEqual(expect.arrayContaining(['assemblyscript', 'katex', 'workbox-core']));
    for (const { name, text } of list.packages)
      expect(list.texts[text]!.length, name).toBeGreaterThan(500);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}, 300_000);

/** Names of the packages that the source maps of a folder speak of. */
function mapped(folder: string): string[] {
  const maps = readdirSync(folder).filter((file) => file.endsWith('.map'));
  return maps
    .flatMap((file) => {
      const { sources } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        sources: string[];
      };
      return sources;
    })
    .map((source) => packageFolder(source)?.split('node_modules/').at(-1))
    .filter((name) => name !== undefined);
}
