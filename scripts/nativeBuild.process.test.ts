/** A machine for which a native part has no build: a plain sentence and the way round, never a module stack. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { missingBuild } from '../server/nativeBuild.js';
import { projectPath } from '../server/paths.js';

const folder = mkdtempSync(join(tmpdir(), 'entente-native-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function runWithout(hidden: string, script: string, ...args: string[]): Promise<{ code: number; text: string }> {
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require ${projectPath('server', 'testing', 'hideModules.cjs')}`,
    HIDDEN_MODULES: hidden,
    ENTENTE_DATA: join(folder, 'data'),
    NEO4J_URI: '',
    PORT: '0',
  };
  return new Promise((done) => {
    execFile(process.execPath, [projectPath('dist', script), ...args], { env }, (error, out, err) => {
      done({ code: error === null ? 0 : Number(error.code ?? 1), text: out + err });
    });
  });
}

test('this machine has its builds', () => {
  expect(missingBuild('@resvg/resvg-js')).toBeNull();
});

describe('without a build of the PNG rasteriser', () => {
  const query = ['--query', 'MATCH (a)-[r:SIGNED]->(b) RETURN a, r, b'];
  test('SVG figures are made, PNG is refused', async () => {
    const [svg, png] = [join(folder, 'a.svg'), join(folder, 'a.png')];
    await runWithout('@resvg/resvg-js-', 'scripts/load.js');
    const made = await runWithout('@resvg/resvg-js-', 'scripts/figure.js', ...query, '--out', svg);
    expect(made).toEqual({ code: 0, text: expect.anything() });
    expect(readFileSync(svg, 'utf8')).toContain('<svg');
    const refused = await runWithout('@resvg/resvg-js-', 'scripts/figure.js', ...query, '--out', png);
    expect(refused.code).toBe(1);
    expect(refused.text).toMatch(
      /This server cannot make PNG: @resvg\/resvg-js [\d.]+ has no build for .*\nAsk for SVG/,
    );
    expect(refused.text).not.toMatch(/\n\s+at |Require stack/);
  });
});
