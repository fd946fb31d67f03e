/**
 * `npm run bench:layouts`: how each layout places the bundled story, a graph of the shape of Les Misérables and one of
 * the shape of an airline's routes: what is covered and crossed on the page's canvas, and the time that it takes. No
 * server, no browser.
 */
import { loadavg } from 'node:os';
import { LayoutName } from '../../contract/index.js';
import { commandLine } from '../commandLine.js';
import { bundledGraphs, type BundledGraph } from '../pictureReport/bundledGraph.js';
import { drawFitted, layOutFitted } from '../pictureReport/drawFitted.js';
import { measurePicture } from '../pictureReport/measurePicture.js';
import { runCommand } from '../runCommand.js';
import { airlineGraph, novelGraph } from './layouts/shapedGraphs.js';

const HELP = `Measure each layout on three graphs, as tables.

  npm run bench:layouts -- [options]

  --layout NAME   one of ${LayoutName.options.join(', ')} (default all)
  --help
`;
/** The canvas that the page has in a window of 1440 × 900. */
const CANVAS = { width: 1080, height: 807 };

/** Time of the processor, not of the clock: other work on the machine hardly changes it. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), { layout: { type: 'string' } });
  if (values.help) return void process.stdout.write(HELP);
  const { core, vocabulary } = await bundledGraphs();
  const graphs: Record<string, BundledGraph> = {
    'The story': core,
    'A novel (Les Misérables in shape)': novelGraph(),
    'Airports (an airline in shape)': airlineGraph(),
  };
  console.log(`Node ${process.versions.node}, load ${loadavg()[0]!.toFixed(1)}.\n`);
  for (const [title, graph] of Object.entries(graphs)) {
    console.log(`### ${title}: ${graph.nodes.length} entities, ${graph.edges.length} facts\n`);
    console.log(
      '| layout | names hidden | disc over disc | crossings | lines through a foreign disc | words hidden | of words | in ribbons | canvas used, % | layout, ms |',
    );
    console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
    for (const name of LayoutName.options) {
      if (values.layout !== undefined && values.layout !== name) continue;
      const start = processorMs();
      const laidOut = layOutFitted(graph, CANVAS, vocabulary, { name });
      const layoutMs = processorMs() - start;
      const { picture } = drawFitted(laidOut, 'en');
      const measure = measurePicture(picture, CANVAS, new Set());
      const cells = [
        name,
        ...[
          'names hidden',
          'disc over disc',
          'line crosses line',
          'line through a foreign disc',
          'words hidden',
          'of words',
          'facts in ribbons',
          'canvas used, %',
        ].map((row) => measure[row]),
        Math.round(layoutMs),
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
    console.log('');
  }
});
