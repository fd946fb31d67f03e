/** Names a module that is to run in its own process or thread, from TypeScript source (tsx) and from dist/ alike. */
import { typescriptFlags } from './typescriptFlags.js';

/** `siblingModule(import.meta.url, './figureProcess')` → its URL, and the Node flags it needs. */
export function siblingModule(importMetaUrl: string, name: string): { url: URL; execArgv: string[] } {
  const fromSource = importMetaUrl.endsWith('.ts');
  return {
    url: new URL(`${name}${fromSource ? '.ts' : '.js'}`, importMetaUrl),
    execArgv: fromSource ? typescriptFlags() : [],
  };
}
