/**
 * Stands in for server/siblingModule.ts in tests: the processes and threads that modules under test start run from
 * dist/, as a user runs them. They start three times quicker than from TypeScript.
 */
import { pathToFileURL } from 'node:url';
import { projectPath } from '../../server/paths.js';

export const siblingModule = (path: string): { url: URL; execArgv: string[] } => ({
  url: pathToFileURL(projectPath('dist', `${path}.js`)),
  execArgv: [],
});
