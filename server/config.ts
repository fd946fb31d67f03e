/**
 * The settings of the server. The only module that reads the environment; docs/configuration.md describes each
 * variable.
 */
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { FREE_STATEMENT } from '../contract/index.js';
import { projectRoot } from './paths.js';

export interface Neo4jSettings {
  /** `neo4j://`, `bolt://` and their `+s`/`+ssc` variants. */
  uri: string;
  user: string;
  password: string;
  /** Null: the server's default database. */
  database: string | null;
}

export interface Config {
  host: string;
  port: number;
  /** Host names under which the server answers besides loopback; null: addresses and the machine's own names. */
  hosts: string[] | null;
  /** Addresses of proxies that are believed about whose requests they pass on, besides this machine's own. */
  proxies: string[];
  /** Absolute folder of the embedded engine's data. */
  dataFolder: string;
  /** Null: the embedded engine. */
  neo4j: Neo4jSettings | null;
  /** Whether /api/cypher and /api/import may write. */
  allowWrites: boolean;
  /** Rows a free statement returns when the request names no limit. */
  rowLimit: number;
  /** Milliseconds a free statement may take when the request names none. */
  timeoutMs: number;
  /** Megabytes that the embedded engine may use, graph included. */
  memoryMb: number;
  /** Megabytes that may be sent for one import. */
  importMaxMb: number;
  /** Whether every answer is checked against the contract (tests, development). */
  checkResponses: boolean;
}

/** A setting that cannot be used; `message` has one line for each, naming the variable and the remedy. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const blankIsAbsent = (value: unknown): unknown =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const whole = (min: number, max: number, fallback: number, what: string) =>
  z
    .preprocess(
      blankIsAbsent,
      z
        .string()
        .trim()
        .regex(/^\d+$/, `must be a whole number (${what})`)
        .transform(Number)
        .refine((n) => n >= min && n <= max, `must lie between ${min} and ${max} (${what})`)
        .optional(),
    )
    .transform((n) => n ?? fallback);
const text = z.preprocess(blankIsAbsent, z.string().trim().optional());
const secret = z.preprocess((v) => (v === '' ? undefined : v), z.string().optional());
const flag = z
  .preprocess(
    blankIsAbsent,
    z
      .string()
      .trim()
      .toLowerCase()
      .refine((v) => ['1', 'true', 'yes', 'on', '0', 'false', 'no', 'off'].includes(v), 'must be 1 or 0')
      .optional(),
  )
  .transform((v) => ['1', 'true', 'yes', 'on'].includes(v ?? '0'));

const hostNames = z.preprocess(
  blankIsAbsent,
  z
    .string()
    .transform((names) =>
      names
        .toLowerCase()
        .split(/[\s,]+/)
        .filter((name) => name !== ''),
    )
    .refine(
      (names) => names.every((name) => /^[^/:]+$|^\[[\da-f:.]+\]$/.test(name)),
      'must be host names, without ports',
    )
    .optional(),
);

const addresses = z.preprocess(
  blankIsAbsent,
  z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((address) => address !== ''))
    .refine((list) => list.every((address) => isIP(address) > 0), 'must be IP addresses')
    .optional(),
);

const { rows, timeoutMs } = FREE_STATEMENT;
const Environment = z
  .object({
    HOST: text,
    PORT: whole(0, 65_535, 4400, 'a TCP port'),
    ENTENTE_DATA: text,
    ENTENTE_HOSTS: hostNames,
    ENTENTE_PROXIES: addresses,
    NEO4J_URI: text.refine(
      (uri) => uri === undefined || /^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^/\s]+/.test(uri),
      'must be an address such as neo4j://localhost:7687 or neo4j+s://example.databases.neo4j.io',
    ),
    NEO4J_USER: text,
    NEO4J_PASSWORD: secret,
    NEO4J_DATABASE: text,
    ENTENTE_ALLOW_WRITES: flag,
    ENTENTE_ROW_LIMIT: whole(1, rows.most, rows.default, 'rows of a free statement'),
    ENTENTE_TIMEOUT_MS: whole(timeoutMs.least, timeoutMs.most, timeoutMs.default, 'milliseconds of a free statement'),
    NODE_ENV: text,
    ENTENTE_IMPORT_MAX_MB: whole(1, 1_048_576, 512, 'megabytes of one import'),
    ENTENTE_MEMORY_MB: whole(256, 1_048_576, 2048, 'megabytes of the embedded engine'),
  })
  .superRefine((env, context) => {
    if (env.NEO4J_URI !== undefined && env.NEO4J_PASSWORD === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['NEO4J_PASSWORD'],
        message: 'is missing: NEO4J_URI is set, so the password of its account is needed',
      });
    }
    if (env.NEO4J_URI === undefined && (env.NEO4J_PASSWORD !== undefined || env.NEO4J_USER !== undefined)) {
      context.addIssue({
        code: 'custom',
        path: ['NEO4J_URI'],
        message: 'is missing although other NEO4J_ variables are set: set it, or unset them to use the embedded engine',
      });
    }
  });

/** Settings from the environment. Throws ConfigError, which names every variable at fault. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`).join('\n'));
  const env = parsed.data;
  return {
    host: env.HOST ?? '127.0.0.1',
    port: env.PORT,
    hosts: env.ENTENTE_HOSTS ?? null,
    proxies: env.ENTENTE_PROXIES ?? [],
    dataFolder: resolve(projectRoot, env.ENTENTE_DATA ?? 'data'),
    neo4j:
      env.NEO4J_URI === undefined
        ? null
        : {
            uri: env.NEO4J_URI,
            user: env.NEO4J_USER ?? 'neo4j',
            password: env.NEO4J_PASSWORD ?? '',
            database: env.NEO4J_DATABASE ?? null,
          },
    allowWrites: env.ENTENTE_ALLOW_WRITES,
    rowLimit: env.ENTENTE_ROW_LIMIT,
    timeoutMs: env.ENTENTE_TIMEOUT_MS,
    memoryMb: env.ENTENTE_MEMORY_MB,
    importMaxMb: env.ENTENTE_IMPORT_MAX_MB,
    checkResponses: env.NODE_ENV === 'test' || env.NODE_ENV === 'development',
  };
}
