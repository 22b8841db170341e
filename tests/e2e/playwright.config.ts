import { defineConfig } from '@playwright/test';
import { chromiumArguments, chromiumPath } from '../programs/chromium.mjs';

const port = process.env['E2E_PORT'] ?? '4183';
const address = `http://127.0.0.1:${port}/`;

/** Tries the built page as a reader would; `npm run build` comes first. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  reporter: 'list',
  retries: 0,
  workers: 2,
  fullyParallel: true,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: address,
    actionTimeout: 30_000,
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chromiumPath(), args: chromiumArguments },
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    cwd: '../..',
    url: address,
    reuseExistingServer: false,
  },
});
