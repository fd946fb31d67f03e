/** Whatever changes what pages show gives the graph another revision, which is how an open page learns of it. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDataset } from '../dataset/loadDataset.js';
import { ImportService } from '../import/ImportService.js';
import { testFiles, type TestFiles } from '../import/testing/files.js';
import type { GraphStore } from '../store/index.js';
import { describeEachStore } from '../store/testing/stores.js';
import { keepSources } from '../texts/keepSource.js';
import { keepTexts, removeTexts } from '../texts/keepTexts.js';
import { harbourDataset, textOf } from '../texts/testing/harbourTexts.js';
import { KeptAnswers } from './KeptAnswers.js';

describeEachStore('the revision of the graph', (open) => {
  let store: GraphStore;
  let files: TestFiles;
  let imports: ImportService;
  beforeAll(async () => {
    store = await open();
    files = await testFiles();
    imports = new ImportService(store, { folder: join(files.folder, 'stage'), log: () => undefined });
  });
  afterAll(async () => {
    await imports.close();
    await files.remove();
  });
  const revision = async () => (await new KeptAnswers(store).revision()).revision;
  const wipe = () =>
    store.write(async (tx) => {
      await tx.run('MATCH (n) DETACH DELETE n');
    });
  const empties = [
    ['an empty graph', wipe],
    ['somebody’s own graph', () => wipe().then(() => store.write((tx) => tx.run("CREATE (:Film {title: 'Ran'})")))],
  ] as const;

  test.each(empties)('is another after the first import into %s', async (_, prepare) => {
    await prepare();
    const before = await revision();
    await imports.commit(await files.give({ 'facts.csv': 'source,target,type\nada,bob,MET\n' }), {
      dataset: 'mine',
      mappings: {},
      defaultType: 'RELATED_TO',
      arrayDelimiter: ';',
    });
    expect(await revision()).not.toBe(before);
  });

  test.each(empties)('is another after the first load into %s', async (_, prepare) => {
    await prepare();
    const before = await revision();
    await loadDataset(store, harbourDataset());
    expect(await revision()).not.toBe(before);
  });

  test('is another after articles’ words and sources are kept, changed, and taken out', async () => {
    await wipe();
    await loadDataset(store, harbourDataset());
    const seen = [await revision()];
    const given = await files.give({ 'n1.txt': textOf('n1') });
    await keepTexts(store, given, { keep: false, partial: false });
    expect(await revision()).toBe(seen[0]);
    for (const change of [
      () => keepTexts(store, given, { keep: true, partial: false }),
      () => removeTexts(store, 'n1'),
      () => keepSources(store, new Map([['n1', { outlet: 'The Harbour Post' }]])),
    ]) {
      await change();
      const now = await revision();
      expect(seen).not.toContain(now);
      seen.push(now);
    }
    await removeTexts(store);
    expect(await revision()).toBe(seen.at(-1));
  });
});
