import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';
import { projectPath } from './paths.js';

const messageOf = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error('no error');
};

describe('settings', () => {
  it('serve the embedded engine on loopback when nothing is set', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 4400,
      neo4j: null,
      allowWrites: false,
      rowLimit: 1000,
      timeoutMs: 10_000,
    });
    expect(isAbsolute(config.dataFolder)).toBe(true);
  });
  it('take Neo4j from its four variables, the user defaulting to neo4j', () => {
    expect(readConfig({ NEO4J_URI: 'neo4j://db:7687', NEO4J_PASSWORD: ' with blanks ' }).neo4j).toEqual({
      uri: 'neo4j://db:7687',
      user: 'neo4j',
      password: ' with blanks ',
      database: null,
    });
  });
  it('take host names in one list', () => {
    expect(readConfig({ ENTENTE_HOSTS: ' Graph.example.org, other.example ' }).hosts).toEqual([
      'graph.example.org',
      'other.example',
    ]);
    expect(readConfig({}).hosts).toBeNull();
    expect(messageOf({ ENTENTE_HOSTS: 'https://graph.example.org' })).toMatch(/^ENTENTE_HOSTS must be host names/);
    expect(readConfig({ ENTENTE_PROXIES: '172.18.0.3, fd00::1' }).proxies).toEqual(['172.18.0.3', 'fd00::1']);
    expect(messageOf({ ENTENTE_PROXIES: 'proxy' })).toMatch(/^ENTENTE_PROXIES must be IP addresses/);
  });
  it('treat an empty variable as absent', () => {
    expect(readConfig({ PORT: '', HOST: ' ', NEO4J_URI: '', NEO4J_PASSWORD: '' })).toMatchObject({
      port: 4400,
      host: '127.0.0.1',
      neo4j: null,
    });
  });
  it('take a number with blanks around it, as `set PORT=8080 && npm start` of Windows leaves one', () => {
    expect(readConfig({ PORT: '8080 ', ENTENTE_ROW_LIMIT: ' 20' })).toMatchObject({ port: 8080, rowLimit: 20 });
  });
  it('name the variable and the remedy, all of them at once', () => {
    const message = messageOf({
      PORT: 'http',
      ENTENTE_ROW_LIMIT: '20000',
      ENTENTE_ALLOW_WRITES: 'maybe',
      NEO4J_URI: 'http://db',
    });
    expect(message).toMatch(/^PORT must be a whole number/m);
    expect(message).toMatch(/^ENTENTE_ROW_LIMIT must lie between 1 and 10000/m);
    expect(message).toMatch(/^ENTENTE_ALLOW_WRITES must be 1 or 0/m);
    expect(message).toMatch(/^NEO4J_URI must be an address such as neo4j:\/\//m);
  });
  it('ask for the password when an address is set, and for the address when a password is', () => {
    expect(messageOf({ NEO4J_URI: 'bolt://db' })).toMatch(/^NEO4J_PASSWORD is missing/);
    expect(messageOf({ NEO4J_PASSWORD: 'secret' })).toMatch(/^NEO4J_URI is missing/);
  });
  it('never repeat a password in an error', () => {
    expect(messageOf({ NEO4J_PASSWORD: 'hunter2', PORT: 'x' })).not.toContain('hunter2');
  });
});

it('docs/configuration.md has a row for each variable that is read, and for no other', () => {
  const read = [...readFileSync(projectPath('server', 'config.ts'), 'utf8').matchAll(/^ {4}([A-Z\d_]+): [a-z]/gm)];
  const rows = [...readFileSync(projectPath('docs', 'configuration.md'), 'utf8').matchAll(/^\| `([A-Z\d_]+)` /gm)];
  expect(read.length).toBeGreaterThan(10);
  expect(rows.map(([, name]) => name).sort()).toEqual(read.map(([, name]) => name).sort());
});
