import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { compileKernels, KernelError, readSources } from './compile-kernels.ts';

const MODULE = 'virtual:ablate-kernels';
const RESOLVED = `\0${MODULE}`;

/**
 * Serves the compiled kernels as `import { kernelBytes } from 'virtual:ablate-kernels'`, alike in pages, workers and
 * Node: the bytes are in the module's text. They are compiled when asked for, and again when a kernel changes; a mistake
 * in one fails the build with file and line. Workers have plugins of their own: name it in `worker.plugins` too.
 */
export function kernels(): Plugin {
  let folder = '';
  let cache = '';
  return {
    name: 'ablate:kernels',
    configResolved({ root }) {
      folder = normalizePath(join(root, 'src/jit/kernels'));
      cache = join(root, 'node_modules/.cache/ablate-kernels');
    },
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      const sources = await readSources(folder);
      for (const path of sources.keys()) this.addWatchFile(`${folder}/${path}`);
      const bytes = await compileKernels(sources, cache).catch((error: unknown) => {
        if (!(error instanceof KernelError)) throw error;
        const [first] = error.mistakes;
        const loc = first && { ...first, file: `${folder}/${first.file}` };
        return this.error({ message: `src/jit/kernels: ${error.message}`, loc });
      });
      const text = Buffer.from(bytes).toString('base64');
      return `export const kernelBytes = Uint8Array.from(atob('${text}'), (c) => c.charCodeAt(0));`;
    },
    hotUpdate({ file }) {
      if (!file.startsWith(`${folder}/`)) return;
      const served = this.environment.moduleGraph.getModuleById(RESOLVED);
      return served ? [served] : [];
    },
  };
}
