/**
 * Stands in for server/siblingModule.ts in tests: the processes and threads that modules under test start run from
 * dist/, as a user runs them. They start three times quicker than from TypeScript.
 */
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { projectPath, projectRoot } from '../../server/paths.js';

export function siblingModule(importMetaUrl: string, name: string): { url: URL; execArgv: string[] } {
  const compiled = projectPath('dist', relative(projectRoot, fileURLToPath(importMetaUrl)));
  return { url: new URL(`${name}.js`, pathToFileURL(compiled)), execArgv: [] };
}
