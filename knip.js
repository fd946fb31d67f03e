/**
 * What nothing uses fails the lint: files, exports, types and dependencies. `knip --production` reads the marks (!) and
 * looks at the product alone, so that what only tests use fails too.
 */
const production = process.argv.includes('--production');

/** @type {import('knip').KnipConfig} */
export default {
  entry: [
    'server/main.ts!',
    // Run in a process or thread of their own, by name.
    '{server,scripts}/**/*{Worker,Process}.ts!',
    'server/testing/hideModules.cjs',
    'server/import/testing/importThenDie.ts',
    'server/store/embedded/durable/testing/changeForever.ts',
    'server/store/embedded/host/testing/holdLock.ts',
    'scripts/*.{ts,mjs}!',
    'scripts/bench/attackBench.ts!',
    'scripts/bench/changesBench.ts!',
    'scripts/bench/importBench.ts!',
    // npm runs it from its source, where knip finds it by itself, but not in the product.
    ...(production ? ['scripts/bench/layoutBench.ts!'] : []),
    'scripts/bench/pageBench.ts!',
    'scripts/bench/stormBench.ts!',
    'test/setup/*.ts',
    '**/*.test.{ts,tsx}',
  ],
  project: ['**/*.{ts,tsx,mjs,cjs}!', '!**/*.test.{ts,tsx}!', '!**/testing/**!', '!test/**!', '!*.config.*!'],
  // A command of Debian.
  ignoreBinaries: ['apt-get'],
  // An export is for other files, which may be the tests of its own.
  ignoreExportsUsedInFile: production || { interface: true, type: true },
};
