/** Files that the documents for developers name are there, under that path or under one of the rooms; decisions are numbered. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from '../server/paths.js';

const ROOMS = ['', 'contract', 'kernel', 'cypher', 'server', 'client'];
const NAMED = /`((?:[\w.-]+\/)+[\w.-]+\.(?:tsx?|mjs|md|jsonl?|cypher|css))`/g;

test.each(['CONTRIBUTING.md', 'ARCHITECTURE.md', 'README.md', 'cypher/README.md', 'docs/errors.md'])(
  '%s names files that exist',
  (document) => {
    const named = [...readFileSync(projectPath(document), 'utf8').matchAll(NAMED)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((path) => !ROOMS.some((room) => existsSync(projectPath(room, path))))).toEqual([]);
  },
);

test('each decision has a number of its own', () => {
  const numbers = readdirSync(projectPath('docs', 'decisions')).map((file) => file.slice(0, 4));
  expect(numbers.filter((number, at) => numbers.indexOf(number) !== at)).toEqual([]);
});

test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])(
  'links of %s lead to files',
  (document) => {
    const links = [...readFileSync(projectPath(document), 'utf8').matchAll(/\]\(([^)#\s:]+)[)#]/g)].map(
      ([, to]) => to!,
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((to) => !existsSync(projectPath(to)))).toEqual([]);
  },
);

test('README.md and CONTRIBUTING.md name each command of npm, and no other', () => {
  const { scripts } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { scripts: object };
  const documents = ['README.md', 'CONTRIBUTING.md'].map((name) => readFileSync(projectPath(name), 'utf8')).join('\n');
  const named = [...documents.matchAll(/`npm (?:run )?([a-z\d:-]+)/g)].map(([, name]) => name!);
  const ofNpm = ['install'];
  expect([...new Set(named)].filter((name) => !ofNpm.includes(name)).sort()).toEqual(Object.keys(scripts).sort());
});
