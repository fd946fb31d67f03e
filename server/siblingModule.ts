/** Names a module that is to run in its own process or thread, from TypeScript source (tsx) and from dist/ alike. */
import { pathToFileURL } from 'node:url';
import { projectPath } from './paths.js';
import { typescriptFlags } from './typescriptFlags.js';

/** `siblingModule('server/figure/figureProcess')` → its URL, and the Node flags it needs. */
export function siblingModule(path: string): { url: URL; execArgv: string[] } {
  return import.meta.url.endsWith('.ts')
    ? { url: pathToFileURL(projectPath(`${path}.ts`)), execArgv: typescriptFlags() }
    : { url: pathToFileURL(projectPath('dist', `${path}.js`)), execArgv: [] };
}
