import { expect, test } from 'vitest';
import { writeCypherScript, type StoredNode } from './writeCypherScript.js';

test('nodes keep their own labels, whatever letters these have', async () => {
  const node = (id: string, ...labels: string[]): StoredNode => ({ labels: ['Entity', ...labels], properties: { id } });
  const source = {
    title: 'labels',
    async *storedNodes() {
      yield [node('one', 'foaf:person'), node('two', 'foaf', 'person')];
    },
    async *storedLinks() {},
  };
  let script = '';
  for await (const piece of writeCypherScript(source)) script += piece;
  expect(script.match(/^SET .*$/gm)).toEqual(['SET n:`foaf:person`, n = row;', 'SET n:foaf:person, n = row;']);
});
