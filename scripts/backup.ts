/** `npm run backup`: a copy of the embedded engine's graph, also while Entente runs. */
import { resolve } from 'node:path';
import { readConfig } from '../server/config.js';
import { backUp } from '../server/store/embedded/durable/backUp.js';
import { commandLine } from './commandLine.js';
import { runCommand } from './runCommand.js';

const HELP = `Copy the graph of the embedded engine, while Entente runs or not.

  npm run backup -- --to FOLDER

  --to FOLDER   a folder that is empty or not there
  --help

What was acknowledged when the copy began is in it, and it is opened to see that it is whole. To go
back to it, stop Entente and start it with ENTENTE_DATA=FOLDER, or put the files in the place of those
of the data folder (ENTENTE_DATA, default ./data). A Neo4j is backed up with its own tools.
`;

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), { to: { type: 'string' } });
  if (values.help) return void process.stdout.write(HELP);
  if (values.to === undefined) throw new Error('Say where the copy goes: --to FOLDER.\nTry --help.');
  const { dataFolder, neo4j } = readConfig();
  if (neo4j !== null)
    throw new Error(
      'NEO4J_URI is set, and a Neo4j is backed up with its own tools.\nUnset it to copy the embedded engine.',
    );
  const to = resolve(values.to);
  const { nodes, relationships, bytes } = await backUp(dataFolder, to);
  const megabytes = (bytes / 1e6).toFixed(1);
  console.log(`Copied ${nodes} nodes and ${relationships} relationships (${megabytes} MB) to ${to}.`);
});
