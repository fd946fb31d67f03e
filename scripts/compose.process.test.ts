/**
 * docker-compose.yml read as Compose reads it: what runs, what waits for what, what is checked and kept, and that no
 * password stands in it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectPath } from '../server/paths.js';
import { NEO4J_VERSION } from './localNeo4j/artifacts.js';

interface Service {
  image?: string;
  build?: string;
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  volumes?: string[];
  ports?: string[];
  entrypoint?: string[];
  command?: string[];
}
const text = readFileSync(projectPath('docker-compose.yml'), 'utf8');
const { services, volumes } = parse(text) as {
  services: Record<'secret' | 'neo4j' | 'entente', Service>;
  volumes: Record<string, unknown>;
};

test('Neo4j is the release that the tests and `npm run neo4j` use', () => {
  expect(services.neo4j.image).toBe('neo4j:5.26-community');
  expect(NEO4J_VERSION).toMatch(/^5\.26\./);
});

test('Entente waits for a healthy Neo4j, Neo4j for its password, and both are checked', () => {
  expect(services.entente.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } });
  expect(services.neo4j.depends_on).toEqual({ secret: { condition: 'service_completed_successfully' } });
  expect(services.entente.healthcheck?.test.join(' ')).toContain('/api/health');
  expect(services.neo4j.healthcheck?.test.join(' ')).toContain('7474');
});

test('the graph is kept in a named volume, and every volume used is declared', () => {
  expect(services.neo4j.volumes).toContain('neo4j-data:/data');
  const used = Object.values(services)
    .flatMap((service) => service.volumes ?? [])
    .map((volume) => volume.split(':')[0]!);
  expect(new Set(used)).toEqual(new Set(Object.keys(volumes)));
});

test('Neo4j and its browser are not reachable from outside, the page only from this machine', () => {
  expect(services.neo4j.ports).toBeUndefined();
  expect(services.entente.ports).toEqual(['127.0.0.1:4400:4400']);
});

test('no statement takes the memory that the others of Neo4j need', () => {
  const { environment = {} } = services.neo4j;
  const megabytes = (name: string): number => Number.parseInt(environment[`NEO4J_${name}`] ?? '', 10);
  expect(environment['NEO4J_server_memory_heap_max__size']).toBe('1g');
  expect(megabytes('db_memory_transaction_max')).toBeLessThanOrEqual(256);
  expect(megabytes('dbms_memory_transaction_total_max')).toBeLessThanOrEqual(512);
});

/** The shell text of the one-shot service, run here with its folder moved. */
function secretScript(folder: string, password: string): string {
  const script = services.secret
    .command![0]!.replaceAll('$$', '$')
    .replaceAll('/secret', folder)
    .replace(/^chown .*$/m, '');
  execFileSync('sh', ['-euc', script], { env: { ...process.env, NEO4J_PASSWORD: password } });
  return readFileSync(`${folder}/auth`, 'utf8');
}

test('the password is the given one, else made once and kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-secret-'));
  try {
    const made = secretScript(folder, '');
    expect(made).toMatch(/^neo4j\/[\w-]{24}$/);
    execFileSync('chmod', ['640', `${folder}/auth`]);
    expect(secretScript(folder, '')).toBe(made);
    execFileSync('chmod', ['640', `${folder}/auth`]);
    expect(secretScript(folder, 'given-by-hand')).toBe('neo4j/given-by-hand');
    const read = services.entente
      .entrypoint![2]!.replaceAll('$$', '$')
      .replaceAll('/secret', folder)
      .replace('exec node dist/server/main.js', 'printf %s "$NEO4J_PASSWORD"');
    expect(execFileSync('sh', ['-euc', read], { encoding: 'utf8' })).toBe('given-by-hand');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the Dockerfile runs what npm start runs, as nobody special', () => {
  const dockerfile = readFileSync(projectPath('Dockerfile'), 'utf8');
  expect(dockerfile).toContain('CMD ["node", "dist/server/main.js"]');
  expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('FROM '));
});

const compose = [['docker', 'compose'], ['docker-compose']].find(
  ([command, ...words]) => spawnSync(command!, [...words, 'version']).status === 0,
);
if (compose === undefined && process.env['ENTENTE_TEST_OMISSIONS']) {
  appendFileSync(
    process.env['ENTENTE_TEST_OMISSIONS'],
    "Compose reading docker-compose.yml. To include it: install the docker compose plugin, or Debian's docker-compose.\n",
  );
}
test.runIf(compose !== undefined)('Compose accepts the file, with and without a given password', () => {
  const { NEO4J_PASSWORD: _given, ...environment } = process.env;
  for (const given of [{}, { NEO4J_PASSWORD: 'given-by-hand' }]) {
    const run = spawnSync(
      compose![0]!,
      [...compose!.slice(1), '-f', projectPath('docker-compose.yml'), 'config', '-q'],
      { env: { ...environment, ...given }, encoding: 'utf8' },
    );
    expect(run.stderr + run.stdout).toBe('');
    expect(run.status).toBe(0);
  }
});
