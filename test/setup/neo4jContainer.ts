/** A throw-away Neo4j in a container, for machines with Docker but without Java. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { createNeo4jStore } from '../../server/store/neo4j/createNeo4jStore.js';
import type { TestNeo4j } from './TestNeo4j.js';

const run = promisify(execFile);
const docker = async (...args: string[]): Promise<string> =>
  (await run('docker', args, { timeout: 300_000 })).stdout.trim();

/** The image of docker-compose.yml. */
export const NEO4J_IMAGE = 'neo4j:5.26-community';

/** Null when no Docker engine answers. */
export async function startContainerNeo4j(): Promise<{ neo4j: TestNeo4j; stop: () => Promise<void> } | null> {
  try {
    await docker('info');
  } catch {
    return null;
  }
  const password = randomBytes(12).toString('base64url');
  const id = await docker(
    'run',
    '--rm',
    '--detach',
    '--publish',
    '127.0.0.1::7687',
    '--publish',
    '127.0.0.1::7474',
    '--env',
    `NEO4J_AUTH=neo4j/${password}`,
    '--env',
    'NEO4J_dbms_usage__report_enabled=false',
    NEO4J_IMAGE,
  );
  const stop = async (): Promise<void> => {
    await docker('rm', '--force', id);
  };
  try {
    const address = async (port: number): Promise<string> =>
      (await docker('port', id, String(port))).split('\n')[0] ?? '';
    const uri = `bolt://${await address(7687)}`;
    const store = await createNeo4jStore({ uri, user: 'neo4j', password });
    try {
      await store.ready(120_000);
    } finally {
      await store.close();
    }
    return {
      neo4j: {
        present: true,
        uri,
        user: 'neo4j',
        password,
        httpUrl: `http://${await address(7474)}`,
        origin: 'container',
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
