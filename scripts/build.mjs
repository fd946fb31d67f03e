/**
 * Bundles the server and the command line (Rolldown) and the page (Vite) into dist/, but only what is older than its
 * sources. Plain JavaScript: it runs before anything is compiled. `node scripts/build.mjs [--force] [--server]
 * [--client] [--quiet]`.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { oneAtATime } from './oneAtATime.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

const PARTS = {
  server: {
    what: 'server and command line',
    sources: ['contract', 'cypher', 'kernel', 'server', 'scripts', 'package.json', 'package-lock.json'],
    command: ['scripts/bundleServer.mjs'],
    result: 'dist/server/main.js',
  },
  client: {
    what: 'page',
    sources: ['contract', 'cypher/language', 'kernel', 'client', 'vite.config.ts', 'package-lock.json'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
    result: 'dist/client/index.html',
  },
};

/**
 * A hash over names, sizes and times of the sources: cheap, and enough to know that nothing changed since the last
 * build.
 */
function fingerprint(sources) {
  const hash = createHash('sha256');
  const visit = (path) => {
    const stat = statSync(path);
    if (stat.isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else if (!/\.test\.tsx?$/.test(path)) {
      hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
    }
  };
  for (const source of sources) if (existsSync(at(source))) visit(at(source));
  return hash.digest('hex');
}

function run(command, what) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      command.map((part, i) => (i === 0 ? at(part) : part)),
      {
        // Vite reads NODE_ENV: a page built by a test run (NODE_ENV=test) would carry its debugging code.
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        env: { ...process.env, NODE_ENV: 'production' },
      },
    );
    let output = '';
    child.stdout.on('data', (d) => {
      output += d;
    });
    child.stderr.on('data', (d) => {
      output += d;
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`Building the ${what} failed:\n${output}`)),
    );
  });
}

const stampOf = (name) => at('dist', `.${name}.stamp`);
const isStale = (name) =>
  !existsSync(at(PARTS[name].result)) ||
  !existsSync(stampOf(name)) ||
  readFileSync(stampOf(name), 'utf8') !== fingerprint(PARTS[name].sources);

/** Builds the named parts where they are stale; returns those it built. Waits while another process builds. */
export async function build({ parts = ['server', 'client'], force = false, say = (_line) => {} } = {}) {
  const isWanted = (name) => force || isStale(name);
  if (!parts.some(isWanted)) return [];
  return oneAtATime(at('dist', '.building'), () => buildNow(parts.filter(isWanted), say));
}

async function buildNow(stale, say) {
  if (stale.length === 0) return stale;
  const began = Date.now();
  say(`Building the ${stale.map((name) => PARTS[name].what).join(' and the ')} …`);
  await Promise.all(
    stale.map(async (name) => {
      const before = fingerprint(PARTS[name].sources);
      // Until it is written again, dist is not whole.
      rmSync(stampOf(name), { force: true });
      if (name === 'server')
        for (const part of ['server', 'scripts', 'chunks']) rmSync(at('dist', part), { recursive: true, force: true });
      const output = await run(PARTS[name].command, PARTS[name].what);
      if (output.trim() !== '') say(output.trim());
      writeFileSync(stampOf(name), before);
    }),
  );
  say(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  return stale;
}

async function main() {
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({ options: { force: flag, server: flag, client: flag, quiet: flag } });
  const only = ['server', 'client'].filter((name) => values[name]);
  await build({
    parts: only.length > 0 ? only : undefined,
    force: values.force,
    say: values.quiet ? undefined : console.log,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await main().catch((error) => {
    console.error(error.message);
    process.exit(1);
  });
