/** `npm run sentences`: writes down every sentence of the bundled data set, to be read through when words change. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataset } from '../server/dataset/checkDataset.js';
import { bundledDatasetDir } from '../server/dataset/readDataset.js';
import { sentencesTable } from '../server/dataset/sentencesTable.js';
import { runCommand } from './runCommand.js';

await runCommand(async () => {
  const file = join(bundledDatasetDir(), 'sentences.tsv');
  const table = sentencesTable(await openDataset());
  writeFileSync(file, table);
  console.log(`Wrote ${file} (${table.trimEnd().split('\n').length - 1} rows). Read what changed: git diff -- ${file}`);
});
