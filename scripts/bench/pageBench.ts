/**
 * `npm run bench:page`: how soon a picture stands and how it moves, of our page and of other libraries' on the same
 * graphs in one run, in a headless Chromium without a graphics card. Ratios hold; absolute figures are this machine's.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { OPENED_WHOLE } from '../../contract/index.js';
import { projectPath } from '../../server/paths.js';
import { commandLine } from '../commandLine.js';
import { runCommand } from '../runCommand.js';
import { measureMemory, type Memory } from './page/measureMemory.js';
import { measurePage, type Figures } from './page/measurePan.js';
import { sampleOf, type PlaceOf } from './page/watchPicture.js';
import { PEERS } from './page/peers.js';
import { installPeers, servePeers } from './page/peerSite.js';
import { seededGraph, type SeededGraph } from './seededGraph.js';
import { withEmbedded } from './withServer.js';

const HELP = `Measure our page beside other libraries that draw graphs.

  npm run bench:page -- [options]

  --sizes LIST    entities/relations, default 300/1000,1000/5000,10000/50000,100000/500000
  --out FILE      where the table is written, default docs/page-speed.md
  --keep FOLDER   keeps the loaded graphs and the installed libraries there
  --patience S    seconds a page may take until its picture stands, default 120
  --help

The libraries are installed in a folder of their own (from npm), and each takes as many steps of its force
as our layout does. Our page is measured as it chooses to draw, and with WebGL. Of more than it opens
whole it shows communities: that is measured alone, the first time and once they are kept.
`;

/** WebGL computed on the processor, as on a machine without a graphics card. */
const FLAGS = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader-webgl', '--enable-unsafe-swiftshader'];

interface Row extends Figures {
  name: string;
}

interface Measured {
  rows: readonly Row[];
  memory: Memory;
}

interface Opened {
  name: string;
  url: string;
  isReady: () => boolean;
  placeOf: PlaceOf;
}

/** Visits of each page, in turns; of a graph with more relations than `FEW` one. The middle of their times counts. */
const VISITS = 3;
const FEW = 5_000;

async function measureSize(browser: Browser, folder: string, graph: SeededGraph, patience: number): Promise<Measured> {
  return withEmbedded(join(folder, 'graphs'), graph, async ({ server }) => {
    // A server that runs has counted what the graph holds, and kept it.
    await (await fetch(`${server.url}/api/schema`)).json();
    const ours = (name: string, query = ''): Opened => {
      const url = `${server.url}/${query}#show=all`;
      return { name, url, isReady: isSettled, placeOf: placeOnPage };
    };
    // So that the first page measured does not pay for what a browser does once.
    await measureVisit(browser, graph, { ...ours('warming up'), url: `${server.url}/` }, patience);
    const rows = isOverview(graph)
      ? await measureRows(browser, graph, patience, [
          ours('Entente, communities to be found'),
          ours('Entente, communities kept'),
        ])
      : await besidePeers(browser, folder, graph, patience, [
          ours('Entente'),
          ours('Entente, by WebGL', '?draw=webgl'),
        ]);
    const memory = await measureMemory(browser, server.url, isSettled, patience);
    console.log(`  memory: ${JSON.stringify(memory)}`);
    return { rows, memory };
  });
}

async function besidePeers(
  browser: Browser,
  folder: string,
  graph: SeededGraph,
  patience: number,
  ours: readonly Opened[],
): Promise<Row[]> {
  const site = await servePeers(join(folder, 'peers'), graph);
  try {
    const peers = PEERS.map((peer) => ({
      name: peer.name,
      url: site.urlOf(peer),
      isReady: peerIsReady,
      placeOf: placeOfPeer,
    }));
    return await measureRows(browser, graph, patience, [...ours, ...peers]);
  } finally {
    await site.close();
  }
}

async function measureRows(
  browser: Browser,
  graph: SeededGraph,
  patience: number,
  pages: readonly Opened[],
): Promise<Row[]> {
  const figures = new Map(pages.map(({ name }): [string, Figures[]] => [name, []]));
  for (let visit = 1; visit <= (graph.facts.length <= FEW ? VISITS : 1); visit++)
    for (const page of pages) {
      const before = figures.get(page.name)!;
      if (before.at(-1)?.ready === null) continue;
      before.push(await measureVisit(browser, graph, page, patience));
      console.log(`  ${page.name}: ${JSON.stringify(before.at(-1))}`);
    }
  return [...figures].map(([name, visits]) => ({
    name,
    readable: middleOf(visits.map(({ readable }) => readable)),
    ready: middleOf(visits.map(({ ready }) => ready)),
    readyProcessor: middleOf(visits.map(({ readyProcessor }) => readyProcessor)) ?? 0,
    frames: middleOf(visits.map(({ frames }) => frames)) ?? 0,
    processor: middleOf(visits.map(({ processor }) => processor)) ?? 0,
    ownProcessor: middleOf(visits.map(({ ownProcessor }) => ownProcessor)) ?? 0,
    settling: middleOf(visits.map(({ settling }) => settling)) ?? 0,
    blocked: middleOf(visits.map(({ blocked }) => blocked)) ?? 0,
  }));
}

const measureVisit = (browser: Browser, graph: SeededGraph, page: Opened, patience: number): Promise<Figures> =>
  measurePage({ browser, ...page, sample: sampleOf(graph), patience });

const middleOf = (values: readonly (number | null)[]): number | null =>
  values.length === 0 || values.includes(null) ? null : [...values].sort((a, b) => a! - b!)[values.length >> 1]!;

/** Whether our page shows communities of it, which others do not. */
const isOverview = ({ entities, facts }: SeededGraph): boolean =>
  entities.length > OPENED_WHOLE.entities || facts.length > OPENED_WHOLE.facts;

/** Runs in our page. Those that an overview does not show are seen with it. */
function placeOnPage(id: string): readonly [number, number] | null {
  type Look = { blank(): boolean; placeOf(key: string): readonly [number, number] | null };
  const look = Reflect.get(window, '__entente') as Look | undefined;
  if (look === undefined || look.blank()) return null;
  return look.placeOf(id) ?? [0, 0];
}

/** Run in the page of a peer. */
const peerIsReady = (): boolean => window.readyAt !== undefined;
const placeOfPeer: PlaceOf = (id) => window.placeOf?.(id) ?? null;

/** Runs in our page. */
function isSettled(): boolean {
  const look = Reflect.get(window, '__entente') as { counts(): { nodes: number }; settled(): boolean } | undefined;
  return look !== undefined && look.counts().nodes > 0 && look.settled();
}

const table = (size: string, { rows, memory }: Measured): string =>
  [
    `## ${size}`,
    '',
    '| drawn by | can be read after | picture stands after | processor until then | frames a second | processor a frame | of it the page | longest block before | while panning |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) =>
      row.ready === null
        ? `| ${row.name} | ${seconds(row.readable)} | not in time | — | — | — | — | — | — |`
        : `| ${[row.name, seconds(row.readable), seconds(row.ready), seconds(row.readyProcessor), row.frames.toFixed(1), ...milliseconds(row)].join(' | ')} |`,
    ),
    '',
    memoryLine(memory),
    '',
  ].join('\n');

const memoryLine = ({ whole, before, after, rounds }: Memory): string =>
  `JavaScript heap of Entente: ${megabytes(whole)} with everything; ${megabytes(before)} with the core after ten expansions that were undone, ${megabytes(after)} after ${rounds} more.`;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const milliseconds = ({ processor, ownProcessor, settling, blocked }: Row): string[] =>
  [processor, ownProcessor, settling, blocked].map((ms) => `${ms.toFixed(0)} ms`);
const seconds = (ms: number | null): string => (ms === null ? '—' : `${(ms / 1000).toFixed(1)} s`);

const heading = (load: string): string => `# How the page moves, beside others

Written by \`npm run bench:page\`: headless Chromium, 1440×900, WebGL computed on the processor, load ${load}. The same seeded
nodes and relations for all, as many steps of a force for each; ours includes asking the server. _Can be read_: from opening the page until a picture is drawn in which related
entities have come together, to a tenth of what it will be (\`scripts/bench/page/watchPicture.ts\`); up to 5,000 relations the middle of three visits in turns. _Picture stands_: until the layout has ended and is drawn. _Processor_: time of
the whole browser, which other work on the machine changes less than seconds and frames, until the picture stands and for each frame while the ground is dragged;
_of it the page_: of the process that runs the page. _Longest block_: time without an answer, above 50 ms, between the first picture and the dragging, and while dragging.

`;

async function findBrowser(): Promise<string> {
  const { findChromium } = (await import(
    pathToFileURL(projectPath('scripts', 'chromium.mjs')).href
  )) as typeof import('../chromium.mjs');
  const path = findChromium();
  if (path === null) throw new Error('No Chromium or Chrome was found: install one, or name it in CHROME_PATH.');
  return path;
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    sizes: { type: 'string', default: '300/1000,1000/5000,10000/50000,100000/500000' },
    out: { type: 'string', default: projectPath('docs', 'page-speed.md') },
    keep: { type: 'string' },
    patience: { type: 'string', default: '120' },
  });
  if (values.help) return void process.stdout.write(HELP);
  const folder = values.keep ?? (await mkdtemp(join(tmpdir(), 'entente-page-')));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
  try {
    installPeers(join(folder, 'peers'));
    const tables: string[] = [];
    for (const size of values.sizes.split(',')) {
      const [entities = 0, relations = 0] = size.split('/').map(Number);
      console.log(size);
      tables.push(
        table(
          size,
          await measureSize(browser, folder, seededGraph(entities, relations), 1000 * Number(values.patience)),
        ),
      );
    }
    const load = loadavg()
      .map((n) => n.toFixed(0))
      .join(', ');
    await writeFile(values.out, heading(load) + tables.join('\n'));
  } finally {
    await browser.close();
    if (values.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
});
