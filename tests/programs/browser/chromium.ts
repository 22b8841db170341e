import { chromium, type Browser } from 'playwright';
import { chromiumArguments, chromiumPath } from '../chromium.mjs';

/** Starts headless Chromium; throws where there is none. */
export function openChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (!executablePath)
    throw new Error('no Chromium or Chrome: install one, or set CHROMIUM_PATH to one that runs');
  return chromium.launch({ executablePath, args: chromiumArguments });
}
