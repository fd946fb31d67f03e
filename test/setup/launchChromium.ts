/** The Chromium of the browser tests: found, with the flags that draw WebGL without a GPU. */
import { chromium, type BrowserServer } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // WebGL without a GPU.
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export function launchChromium(): Promise<BrowserServer> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error('No Chromium or Chrome was found: install one, or name it in CHROME_PATH.');
  return chromium.launchServer({ executablePath, args: FLAGS });
}
