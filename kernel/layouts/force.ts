/** ForceAtlas2, as Gephi has it: links pull, all push, and clusters come apart. For large graphs too. */
import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import type { Point } from '../geometry/index.js';
import { centre, stretchToFit, turnToFit } from '../layout/fitToCanvas.js';
import { broughtIn, spread } from '../layout/loosen.js';
import { seededRandom } from '../layout/seededRandom.js';
import { separate } from '../layout/separate.js';
import type { LayoutRule, ToArrange } from './LayoutRule.js';

/** TypeScript takes the module for what it exports. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

/** Steps: so many node moves, within these bounds. */
const MOVES = 400_000;
const STEPS = { least: 60, most: 600 } as const;
/** Nodes from which far ones push as one. */
const MANY = 800;

export const force: LayoutRule = (given) => {
  const { nodes, boxes, canvas, named } = given;
  const points = pushed(given);
  const aspect = canvas.width / canvas.height;
  if (!named)
    return {
      points: spread(
        broughtIn(points, aspect),
        nodes.map(({ radius }) => radius),
        aspect,
      ),
    };
  turnToFit(points, boxes, aspect);
  for (let round = 0; round < 4; round++) {
    stretchToFit(points, boxes, canvas, round === 0 ? { least: 0, most: Infinity } : { least: 0.6, most: 1.6 });
    separate(points, boxes);
    centre(points, boxes);
  }
  return { points };
};

function pushed({ nodes, links, seed }: ToArrange): Point[] {
  const random = seededRandom(seed);
  const graph = new UndirectedGraph<{ x: number; y: number }>();
  for (const i of nodes.keys()) graph.addNode(String(i), { x: 1000 * (random() - 0.5), y: 1000 * (random() - 0.5) });
  for (const { a, b, count } of links) graph.addEdge(String(a), String(b), { weight: Math.sqrt(count) });
  const iterations = Math.round(Math.min(STEPS.most, Math.max(STEPS.least, MOVES / Math.max(1, nodes.length))));
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: nodes.length > MANY };
  if (nodes.length > 1) forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'weight' });
  return nodes.map((_, i) => ({
    x: graph.getNodeAttribute(String(i), 'x'),
    y: graph.getNodeAttribute(String(i), 'y'),
  }));
}
