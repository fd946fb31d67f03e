/** Packages that a script needs and the product does not, fetched by npm into a folder of their own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `manifest`: the folder's package.json, without which npm would take a folder above. `packages`: beside its
 * dependencies, as `name@version`, without blanks. Throws when npm fails.
 */
export function installPackages(
  folder: string,
  packages: readonly string[],
  manifest: string = JSON.stringify({ private: true }),
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...packages], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // There npm is a script, which only a shell finds and runs.
    shell: process.platform === 'win32',
  });
}
