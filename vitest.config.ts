import { defineConfig } from 'vitest/config';

const common = { environment: 'node', testTimeout: 30_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...common,
          name: 'unit',
          include: ['{contract,kernel,server,client,scripts,cypher}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.engines.test.ts', '**/*.e2e.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'engines',
          include: ['server/**/*.engines.test.ts', 'scripts/**/*.engines.test.ts'],
          globalSetup: ['test/setup/neo4j.ts'],
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          ...common,
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.test.ts'],
          testTimeout: 60_000,
          fileParallelism: false,
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
