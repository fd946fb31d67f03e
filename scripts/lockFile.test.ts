/** The lock file serves every platform: an install from it never lacks a native build that the registry has. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../server/paths.js';

interface Locked {
  version: string;
  resolved?: string;
  integrity?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
const text = readFileSync(projectPath('package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };

const PLATFORMS = ['linux', 'darwin', 'win32'].flatMap((os) =>
  ['x64', 'arm64'].flatMap((cpu) => (os === 'linux' ? ['glibc', 'musl'] : [null]).map((libc) => ({ os, cpu, libc }))),
);

/** Packages with native builds: those whose optional dependencies are for one platform each. */
const native = Object.entries(packages).filter(([, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).some((name) => /(darwin|linux|win32)-/.test(name)),
);
const lockedFor = (path: string, name: string): Locked | undefined =>
  packages[`${path}/node_modules/${name}`] ?? packages[`node_modules/${name}`];

test('names no registry: versions and integrity alone', () => {
  expect(text).not.toMatch(/"resolved": "http/);
  const without = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
  expect(without.map(([path]) => path)).toEqual([]);
});

test('holds every optional dependency', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => lockedFor(path, name) === undefined),
  );
  expect(missing).toEqual([]);
});

describe('packages with native builds', () => {
  test('are those that are known here', () => {
    expect(native.map(([path]) => path.replace('node_modules/', '')).sort()).toEqual([
      '@resvg/resvg-js',
      'esbuild',
      'lightningcss',
      'oxc-parser',
      'oxc-resolver',
      'oxfmt',
      'oxlint',
      'rolldown',
      'typescript',
    ]);
  });

  test.each(native)('%s has a build for each platform', (path, one) => {
    const builds = Object.keys(one.optionalDependencies ?? {}).flatMap((name) => lockedFor(path, name) ?? []);
    const lacking = PLATFORMS.filter(
      ({ os, cpu, libc }) =>
        !builds.some(
          (build) =>
            build.os?.includes(os) &&
            build.cpu?.includes(cpu) &&
            (libc === null || build.libc === undefined || build.libc.includes(libc)),
        ),
    );
    expect(lacking).toEqual([]);
  });
});
