/** The graph of the first screen as the API gives it, and where a page shows it. */
import type { Entente, Visit } from './harness.js';

export interface Graph {
  nodes: { key: string; attributes: { name: string; nameFr: string; degree: number } }[];
  edges: { key: string; source: string; target: string; attributes: { layer?: string } }[];
  totals: { entities: number; facts: number };
}

/** The core, and `growing`: the entity shown in it with most neighbours that are not. */
export async function readCore(entente: Entente): Promise<{ core: Graph; growing: string }> {
  const core = await entente.post<Graph>('/api/subgraph', { scope: 'core' });
  const shown = new Set(core.nodes.map((node) => node.key));
  const all = await entente.post<Graph>('/api/subgraph', { scope: 'all' });
  const missing = (key: string) =>
    new Set(
      all.edges
        .flatMap((e) => (e.source === key ? [e.target] : e.target === key ? [e.source] : []))
        .filter((other) => !shown.has(other)),
    ).size;
  const [growing] = core.nodes.map((node) => node.key).sort((a, b) => missing(b) - missing(a));
  return { core, growing: growing! };
}

/** Places of nodes relative to one of them, in units of the plane: the camera may move, these may not. */
export async function constellation({ hook }: Visit, keys: readonly string[]): Promise<Map<string, [number, number]>> {
  const { scale } = await hook('view');
  const origin = (await hook('node', keys[0]!))!;
  const places = new Map<string, [number, number]>();
  for (const key of keys) {
    const at = (await hook('node', key))!;
    places.set(key, [Math.round((at.x - origin.x) / scale) + 0, Math.round((at.y - origin.y) / scale) + 0]);
  }
  return places;
}
export const hashOf = (visit: Visit) => new URL(visit.page.url()).hash;
