/** `npm run load`: puts a text data set into the store that the settings name. */
import { resolve } from 'node:path';
import { closeParts, compose } from '../server/compose.js';
import { readConfig, type Config } from '../server/config.js';
import { openDataset } from '../server/dataset/checkDataset.js';
import { loadDataset } from '../server/dataset/loadDataset.js';
import { bundledDatasetDir } from '../server/dataset/readDataset.js';
import { commandLine } from './commandLine.js';
import { progressBar } from './import/progressBar.js';
import { reportLines } from './load/reportLines.js';
import { runCommand } from './runCommand.js';

const HELP = `Load a data set written as text; a second load changes nothing.

  npm run load -- [options]

  --dir DIR    folder of dataset.json and the JSONL files (default: the bundled data set)
  --dry-run    tell what would change, and change nothing
  --help

It loads into the Neo4j of NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD, NEO4J_DATABASE) or, without
that, into the embedded engine under ENTENTE_DATA (default ./data), which no running Entente may
have open. A broken data set is refused whole, and the graph stays as it was.
`;

const READY_MS = 15_000;

const engineOf = (config: Config): string =>
  config.neo4j === null ? `the embedded engine in ${config.dataFolder}` : `Neo4j at ${config.neo4j.uri}`;

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    dir: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  });
  if (values.help) return void process.stdout.write(HELP);
  const dataset = await openDataset(values.dir === undefined ? bundledDatasetDir() : resolve(values.dir));
  const config = readConfig();
  const parts = await compose(config);
  const { store } = parts;
  const bar = progressBar();
  try {
    await store.ready(READY_MS);
    console.log(
      `Loading ${dataset.claims.length} claims about ${dataset.entities.length} entities into ${engineOf(config)} …`,
    );
    const report = await loadDataset(store, dataset, {
      dryRun: values['dry-run'],
      onProgress: ({ done, total }) => bar.show({ phase: 'writing', done, total, unit: 'rows' }),
    });
    bar.end();
    console.log(reportLines(report, values['dry-run']).join('\n'));
  } finally {
    bar.end();
    await closeParts(parts);
  }
});
