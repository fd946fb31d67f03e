/** Finds a Firefox for the browser tests, or gets one. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installFromDebian, isDebianRoot } from './debian.mjs';

const NAMES = ['firefox-esr', 'firefox'];
const FIXED = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
];

/** Path of a Firefox that is there (`FIREFOX_PATH`, the PATH, usual places), or null. */
export function findFirefox(env = process.env) {
  if (env.FIREFOX_PATH) return existsSync(env.FIREFOX_PATH) ? env.FIREFOX_PATH : null;
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((dir) => NAMES.map((name) => join(dir, name)));
  return [...onPath, ...FIXED].find((path) => existsSync(path)) ?? null;
}

/** Gets Debian's package as root, saying so. Returns its path, or null where that cannot be done. */
export function obtainFirefox(say) {
  if (!isDebianRoot()) return null;
  say("No Firefox here: installing Debian's package (apt-get install firefox-esr) …");
  installFromDebian('firefox-esr');
  return findFirefox();
}
