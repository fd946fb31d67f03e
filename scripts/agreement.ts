/** `npm run agreement`: recomputes, from the two raw codings, the agreement that the data set's README states. */
import { projectPath } from '../server/paths.js';
import { agreementTable } from './agreement/agreementTable.js';
import { measureAgreement } from './agreement/measureAgreement.js';
import { readPasses } from './agreement/readPasses.js';
import { commandLine } from './commandLine.js';
import { runCommand } from './runCommand.js';

const HELP = `Measure how far the two codings of the data set agree.

  npm run agreement

Compares cypher/dataset/passes/a.tsv and b.tsv and prints the table of cypher/dataset/README.md.
`;

await runCommand(async () => {
  if (commandLine(process.argv.slice(2), {}).values.help) return void process.stdout.write(HELP);
  const { a, b, symmetric } = await readPasses(projectPath('cypher', 'dataset'));
  console.log(agreementTable(measureAgreement(a, b, symmetric)));
});
