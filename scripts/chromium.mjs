/** Finds a Chromium or Chrome for the browser tests and the screenshot script, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { installFromDebian, isDebianRoot } from './debian.mjs';

/**
 * The first is Chromium without a window to draw, which nobody looks at: a page takes a sixth less of the processor.
 */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
/** Debian's, of which some releases have the second alone. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];
const FIXED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a browser that is there (`CHROME_PATH`, the PATH, usual places, Playwright's own download), or null. */
export function findChromium(env = process.env) {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? env.CHROME_PATH : null;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...FIXED, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null;
}

/**
 * Gets a browser, saying what it does: Debian's package as root, otherwise Playwright's download. Returns its path or
 * null.
 */
export function obtainChromium(say) {
  if (isDebianRoot())
    for (const name of PACKAGES) {
      say(`No Chromium here: installing Debian's package (apt-get install ${name}) …`);
      installFromDebian(name);
      const found = findChromium();
      if (found) return found;
    }
  say("No Chromium here: downloading Playwright's (npx playwright-core install chromium) …");
  spawnSync(process.execPath, [join('node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: 300_000,
  });
  return findChromium();
}
