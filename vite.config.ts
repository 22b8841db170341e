import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { kernels } from './src/jit/build/kernels-plugin.ts';
import { texts } from './src/notes/vite-plugin.ts';
import { contentSecurityPolicy } from './src/publish/content-security-policy.ts';
import { licences } from './src/publish/licences.ts';
import { offline } from './src/publish/offline.ts';
import { chromiumArguments, chromiumPath } from './tests/programs/chromium.mjs';

const tfjsParts = [
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-core/dist/register_all_gradients',
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-wasm',
];

/** What tests compare with; bundled beside the parts, it shares their one tfjs-core. */
const oracles = ['@tensorflow/tfjs'];

/** tfjs ships CommonJS for Node and modules for browsers; mixing them gives two engines. */
const mainFields = ['module', 'main'];

const licenced = licences();

export default defineConfig({
  base: './',
  plugins: [
    kernels(),
    texts(),
    svelte({ configFile: false }),
    contentSecurityPolicy(),
    offline(() => [licenced.worker]),
    licenced.page,
  ],
  worker: { format: 'es', plugins: () => [kernels(), licenced.worker] },
  build: {
    target: 'es2022',
    // A twentieth smaller than by the faster minifier.
    minify: 'terser',
    terserOptions: { module: true, compress: { passes: 2 } },
    // A font within a style sheet would need a wider policy.
    assetsInlineLimit: (path) => (/\.(woff2?|ttf)$/.test(path) ? false : undefined),
    rolldownOptions: {
      output: {
        entryFileNames: 'assets/page-[hash].js',
        // One file of all that is loaded at first, not one for every set of pages that shares something.
        codeSplitting: {
          groups: [
            { name: 'first', test: /[\\/]src[\\/]ui[\\/]App\.svelte$/ },
            { name: 'words-en', test: /[\\/]src[\\/]words[\\/]en\.ts$/ },
            { name: 'words-zh', test: /[\\/]src[\\/]words[\\/]zh\.ts$/ },
          ],
        },
      },
    },
  },
  // Named here, or a test in the browser reloads when it meets one of them.
  optimizeDeps: { include: [...tfjsParts, 'chart.js', 'd3'] },
  test: {
    projects: [
      {
        extends: true,
        resolve: { mainFields },
        ssr: { resolve: { mainFields } },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.browser.test.ts', 'tests/e2e/**'],
          // By itself vitest leaves a core free, which on two cores is half of them.
          maxWorkers: '100%',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Bundling tfjs once turns 4 s of imports per file into 0.1 s.
          deps: { optimizer: { ssr: { enabled: true, include: [...tfjsParts, ...oracles] } } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/**/*.browser.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromiumPath(), args: chromiumArguments },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
