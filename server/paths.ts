/** Where the project's files are, from source (tsx, vitest) and from dist/ alike. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(from: string): string {
  for (let dir = from; ; dir = dirname(dir)) {
    if (existsSync(join(dir, 'package.json'))) return dir;
    if (dir === dirname(dir)) throw new Error(`No package.json above ${from}: run Entente from its own folder.`);
  }
}

/** The folder of package.json. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** Absolute path of a file or folder of the project, such as `projectPath('cypher', 'statements')`. */
export const projectPath = (...parts: string[]): string => join(projectRoot, ...parts);
