/**
 * `npm test`: does its own set-up, runs type check, format, lint, build and all tests side by side, and ends with a
 * table and `N passed, N failed`. What cannot be had here (a browser, a Neo4j) is left out, which is said; with CI=true
 * anything left out is a failure. `npm test -- server/gate` runs the tests whose path contains that, with the set-up
 * that they need and nothing else. `--also-on-node 24` adds unit tests and a start on that Node.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium, obtainChromium } from './chromium.mjs';
import { findFirefox, obtainFirefox } from './firefox.mjs';
import { runStages, stageTable } from './testRun/runStages.mjs';
import { vitestStage } from './testRun/vitestStage.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const { values, positionals: names } = parseArgs({
  options: { 'also-on-node': { type: 'string' }, testNamePattern: { type: 'string', short: 't' } },
  allowPositionals: true,
});
const patterns = values.testNamePattern === undefined ? [] : ['--testNamePattern', values.testNamePattern];
const inCi = process.env.CI === 'true';
const scratch = mkdtempSync(join(tmpdir(), 'entente-test-'));
const omissionsFile = join(scratch, 'omissions.txt');
const omissions = [];
let skipped = 0;

const browserTests = readdirSync('test/e2e').map((file) => `test/e2e/${file}`);
const needsBrowser = names.length === 0 || browserTests.some((path) => names.some((name) => path.includes(name)));
const chromium = needsBrowser ? (findChromium() ?? obtainChromium(console.log)) : null;
if (chromium !== null) console.log(`Browser: ${chromium}`);
else if (needsBrowser)
  omissions.push('The browser tests: no Chromium or Chrome was found, and none could be had. Name one in CHROME_PATH.');

const inFirefox = 'test/e2e/firefox.e2e.test.ts';
const needsFirefox = chromium !== null && (names.length === 0 || names.some((name) => inFirefox.includes(name)));
const firefox = needsFirefox ? (findFirefox() ?? obtainFirefox(console.log)) : null;
if (firefox !== null) console.log(`Firefox: ${firefox}`);
else if (needsFirefox)
  omissions.push('The walk in Firefox: none was found. Install Firefox, or name one in FIREFOX_PATH.');
const withoutFirefox = needsFirefox && firefox === null ? ['--exclude', inFirefox] : [];

const tests = (stage) =>
  vitestStage({
    ...stage,
    scratch,
    omitted: (count) => (skipped += count),
    env: {
      ENTENTE_TEST_OMISSIONS: omissionsFile,
      ENTENTE_TEST_ANSWERS: scratch,
      ...(chromium === null ? {} : { CHROME_PATH: chromium }),
    },
    args: [...stage.args, ...withoutFirefox],
  });
/** A program whose success is one test passed. */
const check = (name, args, after) => ({
  name,
  after,
  run: async (start) => ((await start(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
});

function everything() {
  const project = (name, ...args) =>
    tests({ name, project: name, args: [...args, ...patterns], after: name === 'unit' ? [] : ['build'] });
  const urgent = (stage) => ({ ...stage, urgent: true });
  return [
    urgent(check('build', ['scripts/build.mjs'])),
    check('types', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']),
    check('format', ['node_modules/oxfmt/bin/oxfmt', '--check']),
    check('lint', ['node_modules/oxlint/bin/oxlint', '-c', 'oxlint.config.mjs', '--deny-warnings']),
    check('dead code', [knip, '--no-progress']),
    check('tested only', [knip, '--no-progress', '--production']),
    // The longest first, and that of all before the others: these find room beside it. Each with one worker: browser and
    // Neo4j have threads besides, and with two for the browser what is measured against the clock came too late in two
    // runs of four.
    ...(chromium === null ? [] : [urgent(project('e2e', '--maxWorkers=1'))]),
    project('neo4j'),
    project('process', '--maxWorkers=1'),
    project('embedded', '--maxWorkers=1'),
    project('unit'),
    check('openCypher kit', ['dist/scripts/tck.js'], ['build']),
    ...(values['also-on-node'] === undefined
      ? []
      : [check(`on Node ${values['also-on-node']}`, onNode(values['also-on-node']), ['build'])]),
  ];
}
const knip = 'node_modules/knip/bin/knip.js';
const onNode = (major) => ['--import', 'tsx', 'scripts/onNode.ts', major];

const outcomes = await runStages(
  names.length === 0 ? everything() : [tests({ name: names.join(' '), args: [...names, ...patterns] })],
);
if (existsSync(omissionsFile))
  omissions.push(...new Set(readFileSync(omissionsFile, 'utf8').split('\n').filter(Boolean)));
if (skipped > 0 && omissions.length === 0 && patterns.length === 0) omissions.push(`${skipped} tests were skipped.`);
rmSync(scratch, { recursive: true, force: true });

console.log(`\n${stageTable(outcomes)}`);
const total = (count) => outcomes.reduce((sum, outcome) => sum + outcome[count], 0);
let failed = total('failed');
if (omissions.length > 0) {
  console.log(['\nLeft out:', ...omissions.map((line) => `  - ${line}`)].join('\n'));
  if (inCi) {
    console.log('With CI=true nothing may be left out.');
    failed += omissions.length;
  }
}
console.log(`\n${total('passed')} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
