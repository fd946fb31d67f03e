/**
 * `npm run crash`: what may happen to the embedded engine's files, many times over; nothing acknowledged may be lost.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { full, killed, readOnly, torn, type Random } from '../server/store/embedded/durable/testing/crashCycles.js';
import { Random as Numbers } from './fuzz/Random.js';
import { commandLine, numberOption } from './commandLine.js';
import { runCommand } from './runCommand.js';

const HELP = `Kill the embedded engine, tear its files, fill its disk and lock its folder, and see what is left.

  npm run crash -- [options]

  --cycles N   of each kind (default 50)
  --seed N     the same seed does the same to the files (default 1)
  --help

Each kind works in a folder of its own under the system's temporary one. A cycle fails when a change
that was acknowledged is missing, when one is there in part, or when damage is not named.
`;

const KINDS: Record<string, (folder: string, random: Random) => Promise<void>> = {
  'killed at any moment (kill -9)': killed,
  'last 4 kB torn': torn,
  'disk full': full,
  'folder read-only': readOnly,
};

await runCommand(async () => {
  const { values } = commandLine(process.argv.slice(2), {
    cycles: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
  });
  if (values.help) return void process.stdout.write(HELP);
  const cycles = numberOption('cycles', values.cycles, { least: 1 });
  const numbers = new Numbers(numberOption('seed', values.seed));
  for (const [what, cycle] of Object.entries(KINDS)) {
    const folder = mkdtempSync(join(tmpdir(), 'entente-crash-'));
    let held = 0;
    try {
      for (let number = 1; number <= cycles; number++)
        await cycle(folder, (below) => numbers.below(below)).then(
          () => held++,
          (error: unknown) =>
            console.log(`  cycle ${number}: ${error instanceof Error ? error.message : String(error)}`),
        );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    console.log(`${what}: ${held} of ${cycles} cycles held`);
    if (held < cycles) process.exitCode = 1;
  }
});
