import { build } from 'vite';

/** Bundles a worker's source and all it needs into a folder, as `worker.js`, with the page's own settings. */
export async function bundleWorker(source: string, folder: string): Promise<void> {
  await build({
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      copyPublicDir: false,
      // Its preloading wants a document, which workers lack.
      modulePreload: false,
      rolldownOptions: { input: source, output: { entryFileNames: 'worker.js' } },
    },
  });
}
