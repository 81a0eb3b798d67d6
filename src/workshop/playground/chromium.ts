/** Is there a browser to drive on this machine? */

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where packages install it: Debian, Ubuntu and Fedora, then Chrome's own, then macOS. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Undefined if there is none. */
export const browserPath = PLACES.find((path) => existsSync(path));

/** @throws Error if there is none, with what to install. */
export async function launchBrowser(): Promise<Browser> {
  if (browserPath === undefined)
    throw new Error(
      'Chromium or Chrome is not installed in any usual place; install it, for example with: apt-get install chromium',
    );
  // As root, in a container, there is no sandbox to be had; the only page opened is our own.
  return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
}
