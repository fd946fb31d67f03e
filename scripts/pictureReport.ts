/**
 * `npm run picture:report`: what is hidden, covered and crossed on the first screens of the bundled data set, and how
 * long they take. Lays out and composes with the kernel as the page does; no server, no browser.
 */
import { loadavg } from 'node:os';
import type { Language } from '../contract/index.js';
import { commandLine, numberOption } from './commandLine.js';
import { bundledGraphs } from './pictureReport/bundledGraph.js';
import { drawFitted, layOutFitted, type Canvas } from './pictureReport/drawFitted.js';
import { grownBy, measureExpansion } from './pictureReport/expansion.js';
import { measurePicture, type Measure } from './pictureReport/measurePicture.js';
import { runCommand } from './runCommand.js';

const HELP = `Count the faults of the first screens, as a table.

  npm run picture:report -- [options]

  --graph NAME         core, all or expansion (default all three)
  --language NAME      en or fr (default both)
  --width N --height N another canvas than those of the page in windows of 1440 × 900, 1024 × 768 and 390 × 844
  --help
`;
/** The canvas that the page has in a window of that size. */
const CANVASES: Readonly<Record<string, Canvas>> = {
  '1440×900': { width: 1080, height: 807 },
  '1024×768': { width: 664, height: 623 },
  '390×844': { width: 390, height: 653 },
};
const LANGUAGES: readonly Language[] = ['en', 'fr'];
/** Entities brought in at once. */
const EXPANSIONS = [20, 50] as const;
/** Compositions of one picture, of which the middle one's time counts. */
const ROUNDS = 9;

/** With the milliseconds of the processor, not of the clock: other work on the machine hardly changes them. */
function timed<T>(work: () => T): [T, number] {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
}

function printTable(columns: ReadonlyMap<string, Measure>): void {
  const all = [...columns.values()];
  const rows = Object.keys(all[0]!).map((row) => [row, ...all.map((measure) => String(measure[row]))]);
  const head = ['', ...columns.keys()];
  const widths = head.map((_, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  console.log([line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n'));
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    graph: { type: 'string' },
    language: { type: 'string' },
    width: { type: 'string' },
    height: { type: 'string' },
  });
  if (values.help) return void process.stdout.write(HELP);
  const { core, all, vocabulary } = await bundledGraphs();
  const leads = new Set(core.nodes.map(({ key }) => key));
  const canvases =
    values.width === undefined || values.height === undefined
      ? CANVASES
      : { given: { width: numberOption('width', values.width), height: numberOption('height', values.height) } };
  console.log(`Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}.\n`);
  for (const [name, graph] of Object.entries({ core, all })) {
    if (values.graph !== undefined && values.graph !== name) continue;
    const columns = new Map<string, Measure>();
    for (const [size, canvas] of Object.entries(canvases)) {
      const [laidOut, layoutMs] = timed(() => layOutFitted(graph, canvas, vocabulary));
      for (const language of LANGUAGES) {
        if (values.language !== undefined && values.language !== language) continue;
        const { picture, view, composeAgain } = drawFitted(laidOut, language);
        const times = Array.from({ length: ROUNDS }, () => timed(composeAgain)[1]);
        columns.set(`${size} ${language}`, {
          ...measurePicture(picture, canvas, leads),
          'scale, %': Math.round(100 * view.scale),
          'layout, ms': Math.round(layoutMs),
          'composing, ms': Math.round(10 * times.sort((a, b) => a - b)[ROUNDS >> 1]!) / 10,
        });
      }
    }
    console.log(`${name}: ${graph.nodes.length} entities, ${graph.edges.length} facts\n`);
    printTable(columns);
    console.log('');
  }
  if (values.graph !== undefined && values.graph !== 'expansion') return;
  const columns = new Map<string, Measure>();
  for (const [size, canvas] of Object.entries(canvases)) {
    const laidOut = layOutFitted(core, canvas, vocabulary);
    for (const count of EXPANSIONS)
      columns.set(`${size} +${count}`, measureExpansion(laidOut, grownBy(count, core, all), 'en'));
  }
  console.log('The core, and so many entities more\n');
  printTable(columns);
});
