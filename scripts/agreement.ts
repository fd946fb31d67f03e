/** `npm run agreement`: recomputes, from the two raw codings, the agreement that the data set's README states. */
import { parseArgs } from 'node:util';
import { projectPath } from '../server/paths.js';
import { agreementTable } from './agreement/agreementTable.js';
import { measureAgreement } from './agreement/measureAgreement.js';
import { readPasses } from './agreement/readPasses.js';

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } });
if (values.help) {
  console.log(
    'Usage: npm run agreement\nCompares cypher/dataset/passes/a.tsv and b.tsv and prints the table of cypher/dataset/README.md.',
  );
} else {
  const { a, b, symmetric } = await readPasses(projectPath('cypher', 'dataset'));
  console.log(agreementTable(measureAgreement(a, b, symmetric)));
}
