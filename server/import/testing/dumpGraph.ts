/** Everything the graph holds but the records of imports, in one comparable text: for "as it was before". */
import { canonical } from '../../dataset/graphRows.js';
import { rowsOf, type GraphStore } from '../../store/GraphStore.js';

const BOOKKEEPING = new Set(['Import', 'Summary']);

export async function dumpGraph(store: GraphStore): Promise<string[]> {
  const nodes = (await rowsOf(store, 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties')).filter(
    ([labels]) => !(labels as string[]).some((label) => BOOKKEEPING.has(label)),
  );
  const facts = await rowsOf(
    store,
    `MATCH (a)-[r]->(b)
     RETURN labels(a) AS la, coalesce(a.id, a.name) AS a, type(r) AS type, properties(r) AS properties,
       coalesce(b.id, b.name) AS b, labels(b) AS lb`,
  );
  const line = (value: unknown): string =>
    canonical(
      JSON.parse(JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part))),
    );
  return [
    ...nodes.map(([labels, properties]) => line({ node: [...(labels as string[])].sort(), properties })).sort(),
    ...facts
      .map(([la, a, type, properties, b, lb]) =>
        line({ la: [...(la as string[])].sort(), a, type, properties, b, lb: [...(lb as string[])].sort() }),
      )
      .sort(),
  ];
}
