// Runs a TypeScript program of this folder: `node tests/programs/run.mjs <name> [arguments]`.
// Vite bundles it first, so it may import the engine and the scenarios as the page does.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const [name, ...programArguments] = process.argv.slice(2);
const source = `tests/programs/${name}.ts`;
if (!name || !existsSync(source)) {
  console.error(`no program "${name ?? ''}": it would be ${source}`);
  process.exit(1);
}

const outDir = `node_modules/.cache/ablate-programs/${name}`;
await build({
  logLevel: 'warn',
  // tfjs must be bundled whole: a part left outside would bring a second tfjs-core, and seedrandom lose its parts.
  ssr: {
    noExternal: [/^@tensorflow\//, 'seedrandom'],
    resolve: { mainFields: ['module', 'main'] },
  },
  build: {
    ssr: source,
    outDir,
    emptyOutDir: true,
    copyPublicDir: false,
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      // tfjs calls its tests free of side effects, which would empty them
      treeshake: false,
      output: { entryFileNames: 'program.mjs', chunkFileNames: '[name]-[hash].mjs' },
    },
  },
});

const program = resolve(outDir, 'program.mjs');
process.setSourceMapsEnabled(true);
process.argv = [process.execPath, program, ...programArguments];
await import(pathToFileURL(program).href);
