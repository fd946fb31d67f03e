/**
 * `npm run contact-sheets`: pictures of the real page on the bundled data set, side by side on sheets to look through.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { projectPath } from '../server/paths.js';
import { commandLine } from './commandLine.js';
import { settled, withBrowser } from './contactSheets/browser.js';
import { LOOK, SHEETS, type Shot } from './contactSheets/shots.js';
import { runCommand } from './runCommand.js';

const HELP = `Take pictures of the page and put them on contact sheets.

  npm run contact-sheets -- [options]

  --out FOLDER   default contact-sheets
  --sheet NAME   one of ${Object.keys(SHEETS).join(', ')} (default all)
  --texts FOLDER text files with the articles, shown beside the claims (docs/texts.md)
  --help

It needs a Chromium or Chrome; CHROME_PATH names one.
`;

async function take(browser: Browser, url: string, { hash = '', look, act }: Shot): Promise<Buffer> {
  const context = await browser.newContext({ ...LOOK, ...look });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/${hash}`);
    await settled(page);
    await act?.(page);
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

/** Lets the server keep the articles' text, as the page does when their files are dropped. */
async function keepTexts(url: string, folder: string): Promise<void> {
  const form = new FormData();
  form.append('options', JSON.stringify({ mode: 'commit' }));
  for (const name of await readdir(folder)) form.append('file', new Blob([await readFile(join(folder, name))]), name);
  const response = await fetch(`${url}/api/texts`, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`The texts in ${folder} were not taken: ${await response.text()}`);
}

/** One picture of several, each under its caption. */
async function onOneSheet(browser: Browser, shots: readonly { caption: string; png: Buffer }[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1200 } });
  const figures = shots.map(
    ({ caption, png }) =>
      `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  const style = 'body{display:flex;flex-wrap:wrap;gap:16px;font:16px sans-serif}figure{margin:0}img{max-width:940px}';
  await page.setContent(`<style>${style}</style>${figures.join('')}`);
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    out: { type: 'string', default: projectPath('contact-sheets') },
    sheet: { type: 'string' },
    texts: { type: 'string' },
  });
  if (values.help) return void process.stdout.write(HELP);
  await mkdir(values.out, { recursive: true });
  await withBrowser(async (browser, url) => {
    if (values.texts !== undefined) await keepTexts(url, values.texts);
    for (const [name, shots] of Object.entries(SHEETS)) {
      if (values.sheet !== undefined && values.sheet !== name) continue;
      const taken: { caption: string; png: Buffer }[] = [];
      for (const [i, shot] of shots.entries()) {
        const png = await take(browser, url, shot);
        await writeFile(join(values.out, `${name}-${i + 1}.png`), png);
        taken.push({ caption: shot.caption, png });
      }
      await writeFile(join(values.out, `${name}.png`), await onOneSheet(browser, taken));
      console.log(`Wrote ${name}.png: ${shots.map(({ caption }) => caption).join(' · ')}`);
    }
  });
});
