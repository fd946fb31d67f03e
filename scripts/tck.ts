/** `npm run tck`: the openCypher technology compatibility kit, run on the embedded engine. */
import { readFile } from 'node:fs/promises';
import { projectPath } from '../server/paths.js';
import { commandLine } from './commandLine.js';
import { runCommand } from './runCommand.js';
import { openEngine } from './tck/openEngine.js';
import { failures, figures } from './tck/report.js';
import { runKit } from './tck/runKit.js';

const HELP = `Run the openCypher technology compatibility kit on the embedded engine.

  npm run tck -- [options]

  --only TEXT   only scenarios whose name contains TEXT, such as clauses/match or "Match4: [2]"
  --failures    list each scenario that is not right, with what was expected and what came
  --help

The kit comes from Maven Central (0.4 MB, kept in the system's folder for temporary files), or is the jar
named in ENTENTE_TCK. Fails when a scenario is not right that scripts/tck/knownRefusals.json does not list,
or one is right that it lists: that list may only shrink.
`;

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    only: { type: 'string' },
    failures: { type: 'boolean', default: false },
  });
  if (values.help) return void process.stdout.write(HELP);
  const known: Record<string, string> = JSON.parse(
    await readFile(projectPath('scripts', 'tck', 'knownRefusals.json'), 'utf8'),
  );
  const run = await runKit({ open: openEngine, known, only: values.only, say: console.log });
  const unknown = failures(run, false);
  if (values.failures) console.log(failures(run, true).join('\n') + '\n');
  console.log(figures(run));
  for (const line of run.stale) console.log(`Take it off knownRefusals.json: ${line}`);
  if (unknown.length === 0 && run.stale.length === 0) return;
  if (!values.failures) console.log(`${unknown.length} are not right and not listed; --failures shows each.`);
  process.exitCode = 1;
});
