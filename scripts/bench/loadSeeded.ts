/** Puts a seeded graph into a store, as the loader would, for benches. */
import { createSchema } from '../../server/dataset/createSchema.js';
import type { GraphStore, Parameters } from '../../server/store/index.js';
import type { SeededGraph } from './seededGraph.js';

const BATCH = 1_000;

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += BATCH) yield items.slice(i, i + BATCH);
}

export async function loadSeeded(store: GraphStore, graph: SeededGraph): Promise<void> {
  await createSchema(store);
  for (const kind of new Set(graph.entities.map((entity) => entity.kind))) {
    const rows = graph.entities
      .filter((entity) => entity.kind === kind)
      .map((entity) => ({ id: entity.id, properties: { ...entity.properties, kind } }));
    for (const batch of batches(rows)) {
      await store.write((transaction) =>
        transaction.run(`UNWIND $rows AS row CREATE (e:Entity:${kind} {id: row.id}) SET e += row.properties`, {
          rows: batch,
        } as Parameters),
      );
    }
  }
  for (const type of new Set(graph.facts.map((fact) => fact.type))) {
    for (const batch of batches(graph.facts.filter((fact) => fact.type === type))) {
      const statement = `UNWIND $rows AS row MATCH (s:Entity {id: row.source}) MATCH (o:Entity {id: row.target}) CREATE (s)-[r:${type}]->(o) SET r += row.properties`;
      await store.write((transaction) =>
        transaction.run(statement, {
          rows: batch.map(({ source, target, properties }) => ({ source, target, properties })),
        } as Parameters),
      );
    }
  }
}
