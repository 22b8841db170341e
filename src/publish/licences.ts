import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { LICENCES_FILE, type LicenceList } from './licence-list.ts';
import { describePackage, packageFolder, type Described } from './package-licence.ts';

/** The kernels are compiled with AssemblyScript, whose standard library is in them. */
const COMPILED_WITH: Readonly<Record<string, string>> = {
  '\0virtual:ablate-kernels': 'assemblyscript',
};

/**
 * Two plugins, for the page and for its workers: what they bundle is written with its licences into one file of the
 * built page. A package without a licence fails the build.
 */
export function licences(): { page: Plugin; worker: Plugin } {
  const folders = new Set<string>();
  let root = '';

  const collect = (bundle: Rolldown.OutputBundle) => {
    for (const source of Object.values(bundle).flatMap(sourcesOf)) {
      const compiler = COMPILED_WITH[source];
      const folder = compiler ? `node_modules/${compiler}` : packageFolder(source);
      if (folder) folders.add(resolve(root, folder));
    }
  };

  return {
    worker: {
      name: 'ablate:licences-worker',
      generateBundle: (_, bundle) => collect(bundle),
    },
    page: {
      name: 'ablate:licences',
      apply: 'build',
      enforce: 'post',
      configResolved: (config) => void (root = config.root),
      generateBundle: {
        order: 'post',
        handler(_, bundle) {
          if (!('index.html' in bundle)) return;
          collect(bundle);
          const described = [...folders].map((folder) => describePackage(folder, root));
          const source = JSON.stringify(listOf(described));
          this.emitFile({ type: 'asset', fileName: LICENCES_FILE, source });
        },
      },
    },
  };
}

/** The files a part of the bundle is made of. Styles render to nothing in a chunk and are there all the same. */
const sourcesOf = (part: Rolldown.OutputAsset | Rolldown.OutputChunk): string[] =>
  part.type === 'asset'
    ? part.originalFileNames
    : Object.entries(part.modules)
        .filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css$/.test(id))
        .map(([id]) => id);

/** The list by name; a text that several packages share is written once. */
export function listOf(described: readonly Described[]): LicenceList {
  const texts = [...new Set(described.map(({ text }) => text))];
  const packages = described
    .map(({ text, ...rest }) => ({ ...rest, text: texts.indexOf(text) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { packages, texts };
}
