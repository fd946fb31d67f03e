/**
 * Which tests need what, by the end of a file's name: `x.test.ts` nothing, `x.process.test.ts` processes, threads
 * or sockets of ours, or many seconds of computing, `x.engines.test.ts` either engine (it runs once on each),
 * `x.neo4j.test.ts` Neo4j, `x.e2e.test.ts` a server and a browser.
 */
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { defineConfig } from 'vitest/config';
import { importOnce } from './scripts/testing/importOnce.js';

/**
 * V8 of Node 20 optimises a function after much more work than by default (67,584): most of what a test calls ends
 * before optimised code has won back what its compiling took. Later versions have no such option, and compile for less.
 */
const lateOptimising = process.version.startsWith('v20.') ? ['--interrupt-budget=1000000'] : [];
// For the unit tests, whose workers are threads of this process; the others hand it to theirs.
for (const flag of lateOptimising) setFlagsFromString(flag);

/**
 * How long a test, its set-up and what it waits for may take says nothing of the product, but of how busy the machine
 * is: these end what would never end.
 */
const common = {
  environment: 'node',
  testTimeout: 600_000,
  hookTimeout: 600_000,
  expect: { poll: { timeout: 120_000 } },
} as const;
const inProcesses = { ...common, execArgv: lateOptimising };
const ROOMS = '{contract,cypher,kernel,server,client,scripts}';
const fromDist = {
  alias: [
    {
      find: /^.*\/siblingModule\.js$/,
      replacement: fileURLToPath(new URL('./test/setup/siblingModule.ts', import.meta.url)),
    },
  ],
};

export default defineConfig({
  plugins: [importOnce()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // What was compiled for one project's tests, or for another Node's, serves the others; a key is made of the content.
    experimental: { fsModuleCache: true },
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'unit',
          include: [`${ROOMS}/**/*.test.{ts,tsx}`],
          exclude: ['**/*.{process,engines,neo4j}.test.ts'],
          // Nothing outside its own process is touched, so files share workers: half of the time was loading modules
          // anew.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        resolve: fromDist,
        test: {
          ...inProcesses,
          name: 'process',
          include: [`${ROOMS}/**/*.process.test.ts`],
          globalSetup: ['test/setup/buildServer.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        resolve: fromDist,
        test: {
          ...inProcesses,
          name: 'embedded',
          include: [`${ROOMS}/**/*.engines.test.ts`],
          globalSetup: ['test/setup/buildServer.ts'],
          provide: { engine: 'embedded' },
          isolate: false,
        },
      },
      {
        extends: true,
        resolve: fromDist,
        test: {
          ...inProcesses,
          name: 'neo4j',
          include: [`${ROOMS}/**/*.{engines,neo4j}.test.ts`],
          globalSetup: ['test/setup/buildServer.ts', 'test/setup/neo4j.ts'],
          provide: { engine: 'neo4j' },
          isolate: false,
          // Each file wipes the one database.
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          ...inProcesses,
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          globalSetup: ['test/setup/page.ts'],
          // Files share a worker's modules, which keep nothing: what they test runs in the server and the browser.
          isolate: false,
        },
      },
    ],
  },
});
