import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnMapping } from '../../../contract/index.js';
import { planFiles } from './planFiles.js';
import { ProblemLog } from '../ProblemLog.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-plan-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function plan(name: string, text: string, mapping: ColumnMapping[] = []) {
  const path = join(folder, name);
  await writeFile(path, text);
  const log = new ProblemLog();
  const [planned] = await planFiles(
    [{ name, path }],
    { mappings: mapping.length > 0 ? { [name]: mapping } : {}, arrayDelimiter: ';' },
    log,
  );
  return { planned, log };
}

describe('a CSV file whose columns tell neither nodes nor relations', () => {
  const text = 'who,whom,verb\nAnn,Bob,hired\nBob,Cleo,met\n';

  it('is shown with its columns and first rows, so that they can be mapped, but not read', async () => {
    const { planned, log } = await plan('who.csv', text);
    expect(log.problems).toEqual([
      expect.objectContaining({ file: 'who.csv', line: 1, message: expect.stringContaining('who, whom, verb') }),
    ]);
    expect(planned?.csv).toBeNull();
    expect(planned?.summary.mapping.map(({ column }) => column)).toEqual(['who', 'whom', 'verb']);
    expect(planned?.summary.sample).toEqual([
      { who: 'Ann', whom: 'Bob', verb: 'hired' },
      { who: 'Bob', whom: 'Cleo', verb: 'met' },
    ]);
  });

  it('is read once it is mapped', async () => {
    const { planned, log } = await plan('who.csv', text, [
      { column: 'who', role: 'source', valueType: 'string' },
      { column: 'whom', role: 'target', valueType: 'string' },
    ]);
    expect(log.total).toBe(0);
    expect(planned?.csv?.content).toBe('edges');
  });
});
