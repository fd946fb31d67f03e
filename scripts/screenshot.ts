/**
 * `npm run screenshot`: the picture of the README, taken of the real page on the bundled data set in a headless
 * browser.
 */
import type { Browser } from 'playwright-core';
import { projectPath } from '../server/paths.js';
import { commandLine, numberOption } from './commandLine.js';
import { settled, withBrowser } from './contactSheets/browser.js';
import { runCommand } from './runCommand.js';

const HELP = `Take the README's picture of the page.

  npm run screenshot -- [options]

  --out FILE           default docs/screenshot.png
  --width N --height N default 1440 × 900
  --theme NAME         light or dark (default light)
  --hash TEXT          what follows the page's address, such as a selection
  --help

It needs a Chromium or Chrome; CHROME_PATH names one.
`;

interface Picture {
  out: string;
  viewport: { width: number; height: number };
  colorScheme: 'light' | 'dark';
}

async function take(browser: Browser, address: string, { out, ...look }: Picture): Promise<void> {
  const page = await browser.newPage(look);
  await page.goto(address);
  await settled(page);
  await page.screenshot({ path: out });
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    out: { type: 'string', default: projectPath('docs', 'screenshot.png') },
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
    theme: { type: 'string', default: 'light' },
    hash: { type: 'string', default: '' },
  });
  if (values.help) return void process.stdout.write(HELP);
  const viewport = { width: numberOption('width', values.width), height: numberOption('height', values.height) };
  await withBrowser(async (browser, url) => {
    const colorScheme = values.theme === 'dark' ? 'dark' : 'light';
    await take(browser, `${url}/${values.hash}`, { out: values.out, viewport, colorScheme });
    console.log(`Wrote ${values.out}`);
  });
});
