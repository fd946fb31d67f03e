import { describe, expect, test } from 'vitest';
import { writeCypherScript, type ScriptSource } from '../../../../cypher/language/writeCypherScript.js';
import { recordReader, type Read } from '../../testing/readRecords.js';

const records = recordReader();
const read = (text: string): Promise<Read> => records({ script: text });

async function scriptOf(source: Partial<ScriptSource>): Promise<string> {
  let text = '';
  const whole: ScriptSource = { title: 'Entente: mine', async *storedNodes() {}, async *storedLinks() {}, ...source };
  for await (const piece of writeCypherScript(whole)) text += piece;
  return text;
}

describe('a script of Cypher', () => {
  const nasty = 'it\'s; `x` // no comment /* nor this */ "\\';
  test('that Entente wrote gives entities and facts, whatever its texts hold; what imports do not hold is reported', async () => {
    const result = await read(
      await scriptOf({
        async *storedNodes() {
          yield [{ labels: ['Dataset'], properties: { name: 'mine', hash: 'x' } }];
          yield [
            { labels: ['Entity', 'Person'], properties: { id: 'mine/a', name: nasty, kind: 'Person', [nasty]: 1 } },
            { labels: ['Entity', 'Other', nasty], properties: { id: 'mine/b;', name: 'b', kind: 'Other' } },
          ];
          yield [{ labels: ['Claim'], properties: { id: 'c1', text: nasty } }];
        },
        async *storedLinks() {
          const properties = { factId: 'mine/f', status: 'alleged', note: nasty };
          yield [
            { type: nasty, startLabel: 'Entity', start: 'mine/a', endLabel: 'Entity', end: 'mine/b;', properties },
          ];
        },
      }),
    );
    expect(result.problemLines).toEqual([]);
    expect(result.files[0]).toMatchObject({ format: 'cypher', content: 'graph', rows: 3 });
    expect(result.entities.map(({ labels, properties: { id, name } }) => [labels, id, name])).toEqual([
      [['Person'], 'a', nasty],
      [['Other', nasty], 'b;', 'b'],
    ]);
    expect(result.entities[0]?.properties[nasty]).toBe(1);
    expect(result.facts).toMatchObject([
      { type: nasty, source: 'a', target: 'b;', properties: { factId: 'mine/f', status: 'alleged', note: nasty } },
    ]);
    expect(result.remarks.at(-1)).toMatch(/these nodes of the script were left out: Claim \(1\)/);
  });
  test.each([
    ['CREATE (a:Person {name: "Ada"})-[:KNOWS]->(b)', 'script, line 1: Entente writes no such statement: only scripts'],
    ['MATCH (n) DETACH DELETE n;', 'script, line 1: Entente writes no such statement'],
    [':begin\nCREATE (n);', 'script, line 1: Entente writes no such statement'],
    [
      '// x\nUNWIND [\n{id: timestamp()}\n] AS row\nMERGE (n:Entity {id: row.id})\nSET n = row;',
      'script, line 3: timestamp() has to be run',
    ],
    ['UNWIND [\n{id: 1 2}] AS row', 'script, line 2: '],
    ["UNWIND [{id: 'a", 'script, line 1: '],
  ])('%s is refused and not run', async (text, words) => {
    expect((await read(text)).problemLines).toEqual([expect.stringContaining(words)]);
  });
});
