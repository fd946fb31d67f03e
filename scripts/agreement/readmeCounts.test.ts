import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { deriveFacts, isTyped } from '../../server/dataset/deriveFacts.js';
import { readDataset } from '../../server/dataset/readDataset.js';
import { projectPath } from '../../server/paths.js';
import { unpadded } from './testing/unpadded.js';

it('the README of the data set counts what is there', async () => {
  const dataset = await readDataset();
  const facts = [...deriveFacts(dataset).values()];
  const readme = unpadded(await readFile(projectPath('cypher', 'dataset', 'README.md'), 'utf8'));
  const row = (name: string): string =>
    readme.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? `no row ${name}`;
  const counted = (names: readonly string[]): string[] =>
    [...new Set(names)].map((name) => `${name} ${names.filter((n) => n === name).length}`);

  const kinds = dataset.entities.map((e) => e.kind);
  for (const part of [`| ${dataset.entities.length} |`, ...counted(kinds)]) expect(row('entities')).toContain(part);
  for (const part of [`| ${dataset.vocabulary.length} |`, ...counted(dataset.vocabulary.map(({ layer }) => layer))])
    expect(row('relation types')).toContain(part);
  for (const part of [`| ${dataset.claims.length} |`, ...counted(dataset.claims.map((c) => c.status))])
    expect(row('claims')).toContain(part);
  for (const part of counted(dataset.claims.map((c) => c.evidence[0]?.article ?? '')))
    expect(row('by article')).toContain(part);
  for (const part of [`| ${facts.length} |`, ...counted(facts.map((f) => f.status))])
    expect(row('facts')).toContain(part);
  expect(row('typed facts')).toContain(`| ${facts.filter(isTyped).length} |`);
  expect(row('facts in several articles')).toContain(`| ${facts.filter((f) => f.articles.length > 1).length} |`);
  expect(facts.filter((f) => isTyped(f) && f.contested).map((f) => f.id)).toEqual(['north-korea-supplied-russia-arms']);
});

it('docs/data.md counts what is there now', async () => {
  const dataset = await readDataset();
  const facts = [...deriveFacts(dataset).values()];
  const typed = facts.filter(isTyped);
  const lines = unpadded(await readFile(projectPath('docs', 'data.md'), 'utf8')).split('\n');
  const now = (name: string): string | undefined =>
    lines
      .find((line) => line.startsWith(`| ${name} |`))
      ?.split(' | ')
      .at(-1)
      ?.replace(' |', '');
  const tally = (names: readonly string[]) => new Map(names.map((n) => [n, names.filter((m) => m === n).length]));
  const wholes = [
    ['entities', dataset.entities.length],
    ['relation types in the vocabulary', dataset.vocabulary.length],
    ['claims', dataset.claims.length],
    ['facts', facts.length],
    ['typed facts', typed.length],
  ] as const;
  const counted = [
    ...wholes,
    ...tally(dataset.claims.map(({ status }) => status)),
    ...tally(dataset.entities.map(({ kind }) => kind)),
    ...tally(typed.map(({ type }) => type)),
  ];
  expect(counted.map(([name]) => [name, now(name)])).toEqual(counted.map(([name, n]) => [name, String(n)]));
});
