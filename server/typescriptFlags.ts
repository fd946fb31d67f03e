/** Node flags with which a process runs TypeScript source. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The loader is an absolute URL, for `--import tsx` is looked up from the process's working directory. */
export const typescriptFlags = (): string[] => [
  '--import',
  pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
];
