import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf, type GraphStore } from '../store/GraphStore.js';
import { describeEachStore } from '../store/testing/stores.js';
import { ImportInvalid } from './ProblemLog.js';
import { ImportService, type ImportOptions } from './ImportService.js';
import { testFiles, type TestFiles } from './testing/files.js';

describeEachStore('what has too many values for a type', (open) => {
  let store: GraphStore;
  let files: TestFiles;
  beforeAll(async () => {
    files = await testFiles();
    store = await open({ statementTimeoutMs: 60_000 });
  });
  afterAll(() => files.remove());

  const commit = async (contents: Record<string, string>, more: Partial<ImportOptions> = {}) => {
    const service = new ImportService(store, { folder: join(files.folder, 'stage'), log: () => undefined });
    const options = { dataset: 'mine', mappings: {}, defaultType: 'RELATED_TO', arrayDelimiter: ';', ...more };
    return service.commit(await files.give(contents), options);
  };
  const edges = Array.from({ length: 1_001 }, (_, i) => `<edge source="a" target="b" label="${i}-${i + 1}"/>`).join('');
  const gexf = `<gexf><graph><nodes><node id="a"/><node id="b"/></nodes><edges>${edges}</edges></graph></gexf>`;
  const few = 'source,target,type\na,b,MET\n';

  test('is a property where that was only guessed, with a remark; other files keep their types', async () => {
    const record = await commit({ 'g.gexf': gexf, 'e.csv': few });
    expect(record).toMatchObject({ state: 'landed', facts: { added: 1_002 } });
    expect(record.remarks).toContain(
      'g.gexf: label has more than 1000 different values, so it holds properties and no labels or types',
    );
    const types = 'MATCH (:Entity)-[r]->(:Entity) RETURN type(r) AS t, count(DISTINCT r.label_) AS n ORDER BY t';
    expect(await rowsOf(store, types)).toEqual([
      ['MET', 0],
      ['RELATED_TO', 1_001],
    ]);
  });
  test('is refused where the user or the header says that it is one', async () => {
    const mappings = { 'g.gexf': [{ column: 'label', role: 'type' as const }] };
    await expect(commit({ 'g.gexf': gexf }, { mappings })).rejects.toThrow(ImportInvalid);
    const rows = Array.from({ length: 1_001 }, (_, i) => `a,b,T${i}`).join('\n');
    await expect(commit({ 'e.csv': `:START_ID,:END_ID,:TYPE\n${rows}\n` })).rejects.toThrow(/1000 different/);
  });
});
