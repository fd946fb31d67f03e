import { describe, expect, it } from 'vitest';
import { BUNDLED_DATASET, DatasetName } from '../../../contract/index.js';
import { nameFault, suggestName } from './datasetName.js';

describe('suggestName', () => {
  it.each([
    ['Réseau élargi (2024).csv', 'reseau-elargi-2024'],
    ['people.tsv', 'people'],
    ['2024-06 visits.GraphML', '2024-06-visits'],
    ['--x--.json', 'x'],
    ['Люди.csv', 'import'],
    ['.csv', 'import'],
    ['archive.tar.gexf', 'archive-tar'],
    ['people.csv.gz', 'people'],
    ['case 7.mtgx', 'case-7'],
    ['Targets.ftm.jsonl', 'targets-ftm'],
    [`${'a'.repeat(62)} b.csv`, 'a'.repeat(62)],
  ])('makes of %s the name %s', (file, name) => {
    expect(suggestName(file)).toBe(name);
    expect(DatasetName.safeParse(name).success).toBe(true);
  });
  it('never suggests the bundled data set', () => {
    expect(suggestName(`${BUNDLED_DATASET}.csv`)).not.toBe(BUNDLED_DATASET);
  });
});

describe('nameFault', () => {
  it.each([
    ['', 'empty'],
    ['a'.repeat(64), 'long'],
    ['My set', 'characters'],
    ['café', 'characters'],
    ['-a', 'start'],
    [BUNDLED_DATASET, 'bundled'],
    ['other', 'bundled'],
    ['mine', null],
    ['2024', null],
  ] as const)('says of "%s": %s', (name, fault) => {
    expect(nameFault(name, ['other'])).toBe(fault);
  });
});
