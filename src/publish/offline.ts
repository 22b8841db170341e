import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, normalizePath, type Plugin, type Rolldown } from 'vite';

/** One file of the site; where the name says what is inside, `revision` is null. */
interface SiteFile {
  readonly url: string;
  readonly revision: string | null;
}

const WORKER = 'service-worker.js';

/** KaTeX ships every font three times; browsers that can train read the first kind, woff2. */
const NOT_KEPT = /\.(woff|ttf)$/;
/** Vite puts a hash of the content into these names. */
const HASHED = /^assets\/.*-[\w-]{8}\.\w+$/;

/** Every file of a folder that the page can ask for, in the order of their names. */
const siteFiles = (folder: string): SiteFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => normalizePath(relative(folder, join(entry.parentPath, entry.name))))
    .filter((url) => url !== WORKER && !NOT_KEPT.test(url))
    .sort()
    .map((url) => ({ url, revision: HASHED.test(url) ? null : digest(join(folder, url)) }));

const digest = (path: string) =>
  createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);

/**
 * Adds the service worker to the built page, with the list of all that was built; development goes without. The
 * worker is bundled on its own, with the plugins given.
 */
export function offline(plugins: () => Plugin[]): Plugin {
  let root = '';
  let code = '';
  return {
    name: 'ablate:offline',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => void (root = config.root),
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        if ('index.html' in bundle) code = await bundleWorker(root, plugins());
      },
    },
    writeBundle: {
      order: 'post',
      handler({ dir }, bundle) {
        if (!dir || !('index.html' in bundle)) return;
        const list = JSON.stringify(siteFiles(dir));
        writeFileSync(join(dir, WORKER), `const SITE_FILES = ${list};\n${code}`);
      },
    },
  };
}

async function bundleWorker(root: string, plugins: Plugin[]): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    plugins,
    logLevel: 'warn',
    // workbox asks for it, to speak or not
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      write: false,
      rolldownOptions: {
        input: join(root, 'src/publish/service-worker.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return output[0].code;
}
