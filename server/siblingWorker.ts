/** Starts a sibling module as a worker thread, from TypeScript source and from dist/ alike. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { siblingModule } from './siblingModule.js';

/** From source the thread must register tsx itself: Node 20 does not hand a loader on to threads. */
export function siblingWorker(path: string, options: Omit<WorkerOptions, 'eval' | 'execArgv'> = {}): Worker {
  const { url } = siblingModule(path);
  if (!url.pathname.endsWith('.ts')) return new Worker(url, { ...options, execArgv: [] });
  const tsx = new URL('./index.mjs', pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api'))).href;
  const begin = `import(${JSON.stringify(tsx)}).then((tsx) => { tsx.register(); return import(${JSON.stringify(url.href)}); })`;
  return new Worker(begin, { ...options, eval: true, execArgv: [] });
}
