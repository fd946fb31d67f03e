/**
 * `npm test`: does its own set-up, then runs type check, lint, unit, engine and browser tests, and ends with `N passed,
 * N failed`. What cannot be had here (a browser, a Neo4j) is left out with a plain word; with CI=true anything left out
 * is a failure. Arguments are handed to vitest (`npm test -- server/gate`).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { findChromium, obtainChromium } from './chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const inCi = process.env.CI === 'true';
const scratch = mkdtempSync(join(tmpdir(), 'entente-test-'));
const omissionsFile = join(scratch, 'omissions.txt');
const reportFile = join(scratch, 'report.json');
const omissions = [];
let passed = 0;
let failed = 0;

const say = (line) => console.log(line);
const node = (script, args, env = {}) =>
  spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1;
const count = (ok, what) => {
  if (ok) passed += 1;
  else failed += 1;
  say(`${ok ? '✓' : '✗'} ${what}`);
};

const chromium = findChromium() ?? obtainChromium(say);
if (chromium === null) {
  omissions.push(
    'browser tests: no Chromium or Chrome was found and none could be installed. Install one and name it in CHROME_PATH.',
  );
} else {
  say(`Browser: ${chromium}`);
}

count(node('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.json']) === 0, 'types');
count(node('node_modules/oxfmt/bin/oxfmt', ['--check']) === 0, 'format (npm run format mends it)');
count(
  node('node_modules/oxlint/bin/oxlint', ['-c', 'oxlint.config.mjs', '--deny-warnings']) === 0,
  'lint and import rules',
);
try {
  await build({ say });
  count(true, 'build, initial page within its size budget');
} catch (error) {
  console.error(error.message);
  count(false, 'build, initial page within its size budget');
}

const projects = [
  '--project',
  'unit',
  '--project',
  'process',
  '--project',
  'engines',
  ...(chromium === null ? [] : ['--project', 'e2e']),
];
const status = node(
  'node_modules/vitest/vitest.mjs',
  [
    'run',
    ...projects,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ],
  {
    ENTENTE_TEST_OMISSIONS: omissionsFile,
    ...(chromium === null ? {} : { CHROME_PATH: chromium }),
  },
);
if (existsSync(reportFile)) {
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  // A suite that breaks outside its tests (an import, a hook) counts too.
  failed += report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((t) => t.status === 'failed'),
  ).length;
  const left = report.numPendingTests + report.numTodoTests;
  if (left > 0 && !existsSync(omissionsFile)) omissions.push(`${left} tests were skipped.`);
  if (status !== 0 && failed === 0) failed += 1;
} else {
  failed += 1;
}
if (existsSync(omissionsFile))
  omissions.push(
    ...new Set(
      readFileSync(omissionsFile, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
    ),
  );
rmSync(scratch, { recursive: true, force: true });

if (omissions.length > 0) {
  say('\nLeft out:');
  for (const line of omissions) say(`  - ${line}`);
  if (inCi) {
    say('With CI=true nothing may be left out.');
    failed += omissions.length;
  }
}
say(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
