/** A seeded CSV pair in Neo4j's conventions, with skewed degrees, for the import bench. */
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { seeded } from './seededGraph.js';

export interface CsvPair {
  nodes: string;
  relations: string;
  nodeCount: number;
  relationCount: number;
}

const KINDS = ['Person', 'Organization', 'Country', 'Place', 'Event'];
const TYPES = ['MET', 'SIGNED', 'SUPPLIED', 'CRITICIZED', 'VISITED', 'EMPLOYED', 'OWNED', 'FUNDED'];

async function write(path: string, lines: Generator<string>): Promise<void> {
  const out = createWriteStream(path);
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < 1 << 18) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  await new Promise<void>((resolve) => out.end(text, () => resolve()));
}

export async function writeCsvPair(
  folder: string,
  nodeCount: number,
  relationCount: number,
  seed = 1,
): Promise<CsvPair> {
  const next = seeded(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const day = (): string =>
    `20${String(10 + Math.floor(next() * 15))}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`;
  const pair = { nodes: join(folder, 'nodes.csv'), relations: join(folder, 'relations.csv'), nodeCount, relationCount };
  await write(
    pair.nodes,
    (function* () {
      yield 'id:ID,name,:LABEL,age:int,city\n';
      for (let i = 0; i < nodeCount; i++)
        yield `n${i},Name ${i} of ${Math.floor(next() * 1e6)},${pick(KINDS)},${Math.floor(next() * 90)},City ${Math.floor(next() * 500)}\n`;
    })(),
  );
  await write(
    pair.relations,
    (function* () {
      yield ':START_ID,:END_ID,:TYPE,weight:float,date\n';
      for (let i = 0; i < relationCount; i++)
        yield `n${Math.floor(next() * nodeCount)},n${Math.floor(nodeCount * next() ** 3)},${pick(TYPES)},${Math.floor(next() * 1000) / 10},${day()}\n`;
    })(),
  );
  return pair;
}
