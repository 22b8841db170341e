// Makes a fresh clone ready: the packages, and with --browser a browser for the tests.
// Runs before node_modules exists, so it imports nothing from there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromiumPath } from './chromium.mjs';

/** Runs a command line in the project's folder; true if it succeeded. */
function run(/** @type {string} */ command) {
  console.log(`set-up: ${command}`);
  const patience = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  const env = { ...process.env, ...patience, DEBIAN_FRONTEND: 'noninteractive' };
  return (
    spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0
  );
}

function fail(/** @type {string} */ reason) {
  console.error(`set-up: ${reason}`);
  process.exit(1);
}

/** True if every package the lock file requires is installed in the locked version. */
function packagesAreCurrent() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const [wanted, present] = ['package-lock.json', installed].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional || present[path]?.version === version,
  );
}

function installPackages() {
  if (!run('npm ci --include=dev')) fail('"npm ci" failed: see its message above.');
}

function installBrowser() {
  run('npx playwright install chromium');
  const debian = process.platform === 'linux' && existsSync('/usr/bin/apt-get');
  if (!chromiumPath() && debian && process.getuid?.() === 0)
    run('apt-get update && apt-get install -y --no-install-recommends chromium fonts-liberation');
  if (!chromiumPath())
    fail('no browser for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.');
}

if (!packagesAreCurrent()) installPackages();

if (process.argv.includes('--browser') && !chromiumPath()) {
  const named = process.env.CHROMIUM_PATH;
  if (named) fail(`CHROMIUM_PATH is "${named}", which does not run: correct or unset it.`);
  installBrowser();
}
