/**
 * Which tests need what, told by the end of a file's name: `x.test.ts` nothing, `x.process.test.ts` processes, threads
 * or sockets of ours, `x.engines.test.ts` both engines, `x.e2e.test.ts` a server and a browser.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const common = { environment: 'node', testTimeout: 30_000, hookTimeout: 120_000 } as const;
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
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'unit',
          include: [`${ROOMS}/**/*.test.{ts,tsx}`],
          exclude: ['**/*.{process,engines}.test.ts'],
          // Nothing outside its own process is touched, so files share workers: half of the time was loading modules anew.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        extends: true,
        resolve: fromDist,
        test: {
          ...common,
          name: 'process',
          include: [`${ROOMS}/**/*.process.test.ts`],
          globalSetup: ['test/setup/buildServer.ts'],
        },
      },
      {
        extends: true,
        resolve: fromDist,
        test: {
          ...common,
          name: 'engines',
          include: [`${ROOMS}/**/*.engines.test.ts`],
          globalSetup: ['test/setup/buildServer.ts', 'test/setup/neo4j.ts'],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          globalSetup: ['test/setup/build.ts'],
          testTimeout: 60_000,
          fileParallelism: false,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
