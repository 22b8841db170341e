import { existsSync } from 'node:fs';

const systemPaths = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Firefox: `FIREFOX_PATH`, else one installed on the system. Throws where there is none. */
export function firefoxPath(): string {
  const named = process.env['FIREFOX_PATH'];
  if (named && !existsSync(named))
    throw new Error(`FIREFOX_PATH is "${named}", where no file is: correct or unset it`);
  const found = named ?? systemPaths.find((path) => existsSync(path));
  if (!found)
    throw new Error(
      'no Firefox: install it (on Debian: apt-get install firefox-esr), or set FIREFOX_PATH to one',
    );
  return found;
}
