/**
 * `npm run load`: puts a text data set into the store that the settings name, and beside it what its reader has of the
 * articles.
 */
import { closeParts, compose } from '../server/compose.js';
import { readConfig, type Config } from '../server/config.js';
import { openDataset } from '../server/dataset/checkDataset.js';
import { loadDataset } from '../server/dataset/loadDataset.js';
import type { TextDataset } from '../server/dataset/textDataset.js';
import type { GraphStore } from '../server/store/index.js';
import { keepSources } from '../server/texts/keepSource.js';
import { keepTexts, removeTexts } from '../server/texts/keepTexts.js';
import { progressBar } from './import/progressBar.js';
import { HELP, readArguments, type LoadTask } from './load/readArguments.js';
import { reportLines } from './load/reportLines.js';
import { readSources, textFiles } from './load/textFiles.js';
import { anyLeftOut, textLines } from './load/textLines.js';
import { runCommand } from './runCommand.js';
import { whenReady } from './whenReady.js';

const engineOf = (config: Config): string =>
  config.neo4j === null ? `the embedded engine in ${config.dataFolder}` : `Neo4j at ${config.neo4j.uri}`;

await runCommand(async () => {
  const task = readArguments(process.argv.slice(2));
  if (task === null) return void process.stdout.write(HELP);
  const dataset = await openDataset(task.dir);
  const beside = await whatComesBeside(task, dataset);
  const config = readConfig();
  const parts = await compose(config);
  const { store } = parts;
  const bar = progressBar();
  try {
    await whenReady(store);
    console.log(
      `Loading ${dataset.claims.length} claims about ${dataset.entities.length} entities into ${engineOf(config)} …`,
    );
    const report = await loadDataset(store, dataset, {
      dryRun: task.dryRun,
      onProgress: ({ done, total }) => bar.show({ phase: 'writing', done, total, unit: 'rows' }),
    });
    bar.end();
    console.log(reportLines(report, task.dryRun).join('\n'));
    await beside(store);
  } finally {
    bar.end();
    await closeParts(parts);
  }
});

/** Reads and checks what was named before the store is opened; what comes back puts it there. */
async function whatComesBeside(
  { texts, partial, sources: named, removeTexts: remove, dryRun }: LoadTask,
  dataset: TextDataset,
): Promise<(store: GraphStore) => Promise<void>> {
  const files = texts === null ? null : await textFiles(texts);
  const sources = await readSources(named, texts);
  return async (store) => {
    if (sources.size > 0) {
      if (!dryRun) await keepSources(store, sources);
      console.log(`Sources: ${[...sources.keys()].join(', ')} ${dryRun ? 'would be kept' : 'kept'}.`);
    }
    if (files !== null) {
      const report = await keepTexts(store, files, { keep: !dryRun, partial, known: dataset.passages });
      console.log(textLines(report, { dryRun }).join('\n'));
      if (anyLeftOut(report) && !dryRun) process.exitCode = 1;
    }
    if (remove && !dryRun) console.log(`Texts: ${await removeTexts(store)} passages taken out.`);
  };
}
