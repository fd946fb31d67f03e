/** A Firefox of the caller's own, headless, driven by WebDriver BiDi. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from '../../scripts/firefox.mjs';

/** What hardened profiles change, and a page is likely to notice. */
export const HARDENED = { 'webgl.disabled': true, 'privacy.resistFingerprinting': true };

/** `downloads` is the folder for what it saves, `preferences` are those of about:config. */
export function launchFirefox(downloads: string, preferences: Record<string, boolean>): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === null)
    throw new Error('No Firefox was found: install one (firefox-esr on Debian), or name it in FIREFOX_PATH.');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'intl.accept_languages': 'en-GB',
      ...preferences,
    },
  });
}
