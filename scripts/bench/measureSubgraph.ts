/** Measures a server's answer to one large subgraph: time beside a yardstick, bytes, memory. */
import { gzipSync } from 'node:zlib';
import { kB, paired, residentMb } from './measure.js';
import type { SeededGraph } from './seededGraph.js';

/** Relations that the measured subgraph has, about. */
const RELATIONS = 5_000;

/** The most connected entities that have about 5,000 relations among them. */
export function entitiesWithRelations(graph: SeededGraph): string[] {
  const rank = new Map(graph.entities.map((entity, i) => [entity.id, i]));
  const last = graph.facts
    .map((fact) => Math.max(rank.get(fact.source)!, rank.get(fact.target)!))
    .sort((a, b) => a - b)[RELATIONS - 1]!;
  return graph.entities.slice(0, last + 1).map((entity) => entity.id);
}

/** Sends JSON. */
export const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

/** Prints time and size of `POST /api/subgraph`, beside `driverAlone` where it is given; returns the answer's text. */
export async function measureSubgraph(
  url: string,
  ids: string[],
  driverAlone: (() => Promise<unknown>) | null,
): Promise<string> {
  const request = { scope: 'entities', entities: ids, factLimit: 50_000 };
  const answer = await (await post(`${url}/api/subgraph`, request, { 'accept-encoding': 'identity' })).text();
  const { nodes, edges } = JSON.parse(answer) as { nodes: unknown[]; edges: unknown[] };
  const sizes = `${kB(answer.length)} (${kB(gzipSync(answer).length)} gzip)`;
  console.log(`  POST /api/subgraph: ${nodes.length} entities, ${edges.length} relations, ${sizes}`);
  const whole = async (): Promise<unknown> => (await post(`${url}/api/subgraph`, request)).json();
  if (driverAlone === null) {
    const alone = await paired(whole, async () => (await fetch(`${url}/api/health`)).json(), 15, 3);
    console.log(`  ${alone.a.toFixed(1)} ms`);
  } else {
    const { a, b, ratio, low, high } = await paired(whole, driverAlone);
    console.log(
      `  ${a.toFixed(1)} ms against ${b.toFixed(1)} ms for neo4j-driver alone reading the same rows: ` +
        `× ${ratio.toFixed(2)} (10–90 %: ${low.toFixed(2)}–${high.toFixed(2)})`,
    );
  }
  return answer;
}

/** Prints the resident memory of a server; the embedded engine is a thread of it. */
export const printMemory = (when: string, pid: number): void =>
  console.log(`  memory ${when}: server ${residentMb(pid) ?? '?'} MB`);
