/** One vitest project, or a part of the tests by name, as a stage of `npm test`. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * `omitted` hears how many tests were skipped. Without `project` vitest itself finds the projects that the arguments
 * belong to, and starts their set-up only.
 */
export function vitestStage({ name, project, args = [], env = {}, after, scratch, omitted }) {
  const report = join(scratch, `${name.replaceAll(/\W+/g, '-')}.json`);
  const run = async (start) => {
    const status = await start(
      [
        'node_modules/vitest/vitest.mjs',
        'run',
        ...(project ? ['--project', project] : []),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...args,
      ],
      { ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }), ...env },
    );
    const counts = existsSync(report) ? readReport(report, omitted) : { passed: 0, failed: 1 };
    // What breaks outside any test, such as a set-up, fails the stage too.
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  };
  return { name, after, run };
}

function readReport(path, omitted) {
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) omitted(skipped);
  const failures = report.testResults.filter(({ status }) => status === 'failed').flatMap(failuresOf);
  return { passed: report.numPassedTests, failed: failures.length, failures };
}

/** A line for each failed test; one for a file that breaks outside its tests (an import, a hook). */
function failuresOf({ name, message, assertionResults }) {
  const firstLine = (text) => text.trimStart().split('\n', 1)[0];
  const path = relative(process.cwd(), name);
  const tests = assertionResults.filter(({ status }) => status === 'failed');
  if (tests.length === 0) return [`${path}: ${firstLine(message)}`];
  return tests.map(({ fullName, failureMessages }) => `${path}: ${fullName}: ${firstLine(failureMessages.join('\n'))}`);
}
