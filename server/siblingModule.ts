/** Names a module that is to run in its own process or thread, from TypeScript source (tsx) and from dist/ alike. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * Node flags with which a process runs TypeScript source. The loader is an absolute URL, for `--import tsx` is looked
 * up from the process's working directory, which may be anywhere.
 */
export const typescriptFlags = (): string[] => [
  '--import',
  pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
];

/** `siblingModule(import.meta.url, './engineProcess')` → its URL, and the Node flags it needs. */
export function siblingModule(importMetaUrl: string, name: string): { url: URL; execArgv: string[] } {
  const fromSource = importMetaUrl.endsWith('.ts');
  return {
    url: new URL(`${name}${fromSource ? '.ts' : '.js'}`, importMetaUrl),
    execArgv: fromSource ? typescriptFlags() : [],
  };
}
