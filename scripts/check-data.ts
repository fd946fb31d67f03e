/** `npm run check:data`: proves a text data set sound, or names each fault. */
import { resolve } from 'node:path';
import { openDataset } from '../server/dataset/checkDataset.js';
import { deriveGraph } from '../server/dataset/deriveGraph.js';
import { hashOf } from '../server/dataset/graphRows.js';
import { bundledDatasetDir } from '../server/dataset/readDataset.js';
import { commandLine } from './commandLine.js';
import { contentLines } from './load/contentLines.js';
import { runCommand } from './runCommand.js';

const HELP = `Check a data set written as text: its records one by one, and what must hold between them.

  npm run check:data -- [options]

  --dir DIR   folder of dataset.json and the JSONL files (default: the bundled data set)
  --help

Ends with code 1 when there is a fault, naming file, line, field and reason.
`;

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), { dir: { type: 'string' } });
  if (values.help) return void process.stdout.write(HELP);
  const dataset = await openDataset(values.dir === undefined ? bundledDatasetDir() : resolve(values.dir));
  const graph = deriveGraph(dataset);
  console.log(
    [`${dataset.name}: "${dataset.title}" is sound.`, ...contentLines(dataset, graph), `  hash ${hashOf(graph)}`].join(
      '\n',
    ),
  );
});
