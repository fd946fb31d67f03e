/** The Chromium of the browser tests: found, with WebGL though there is no GPU, or without. */
import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

const FLAGS = [
  '--no-sandbox',
  // Visits to one server share a process, and the code that it has compiled.
  '--process-per-site',
  '--no-first-run',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** WebGL alone: on the same renderer the rest of the page would take four times as long. */
const SOFTWARE_WEBGL = ['--use-gl=angle', '--use-angle=swiftshader-webgl', '--enable-unsafe-swiftshader'];
const NO_WEBGL = ['--disable-gpu', '--disable-software-rasterizer', '--disable-3d-apis'];

export const launchChromium = (): Promise<BrowserServer> =>
  chromium.launchServer({ executablePath: executable(), args: [...FLAGS, ...SOFTWARE_WEBGL] });

/** One of the caller's own. */
export const launchChromiumWithoutWebGL = (): Promise<Browser> =>
  chromium.launch({ executablePath: executable(), args: [...FLAGS, ...NO_WEBGL] });

function executable(): string {
  const path = findChromium();
  if (path === null) throw new Error('No Chromium or Chrome was found: install one, or name it in CHROME_PATH.');
  return path;
}
