/** ForceAtlas2, as Gephi has it: links pull, all push, and clusters come apart. For large graphs too. */
import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import DEFAULTS from 'graphology-layout-forceatlas2/defaults.js';
import { graphToByteArrays } from 'graphology-layout-forceatlas2/helpers.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Point } from '../geometry/index.js';
import { centre, stretchToFit, turnToFit } from '../layout/fitToCanvas.js';
import { WORTH_SEEING } from '../layout/layoutLarge.js';
import { broughtIn, scaledUp, spread } from '../layout/loosen.js';
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
/** Of a node in the library's matrix; the first two are its place. */
const NUMBERS = 10;

export const force: LayoutRule = (given) => {
  const { nodes, boxes, canvas, named, onStep } = given;
  const aspect = canvas.width / canvas.height;
  const radii = nodes.map(({ radius }) => radius);
  const tell = onStep && ((points: Points, share: number) => onStep(() => roomy(points(), radii, aspect), share));
  const points = pushed(given, named ? undefined : tell);
  if (!named) return { points: spread(broughtIn(points, aspect), radii, aspect) };
  turnToFit(points, boxes, aspect);
  for (let round = 0; round < 4; round++) {
    stretchToFit(points, boxes, canvas, round === 0 ? { least: 0, most: Infinity } : { least: 0.6, most: 1.6 });
    separate(points, boxes);
    centre(points, boxes);
  }
  return { points };
};

type Points = () => Point[];
const roomy = (points: Point[], radii: readonly number[], aspect: number): Point[] =>
  scaledUp(broughtIn(points, aspect), radii, aspect);

function pushed({ nodes, links, seed }: ToArrange, tell: ToArrange['onStep']): Point[] {
  const random = seededRandom(seed);
  const graph = new UndirectedGraph<{ x: number; y: number }>();
  for (const i of nodes.keys()) graph.addNode(String(i), { x: 1000 * (random() - 0.5), y: 1000 * (random() - 0.5) });
  for (const { a, b, count } of links) graph.addEdge(String(a), String(b), { weight: Math.sqrt(count) });
  const iterations = Math.round(Math.min(STEPS.most, Math.max(STEPS.least, MOVES / Math.max(1, nodes.length))));
  const settings = { ...DEFAULTS, ...forceAtlas2.inferSettings(graph), barnesHutOptimize: nodes.length > MANY };
  const matrices = graphToByteArrays(graph, (_, { weight }) => weight);
  const points = (): Point[] =>
    nodes.map((_, i) => ({ x: matrices.nodes[i * NUMBERS]!, y: matrices.nodes[i * NUMBERS + 1]! }));
  if (nodes.length < 2) return points();
  for (let step = 0; step < iterations; step++) {
    if (step / iterations >= WORTH_SEEING) tell?.(points, step / iterations);
    iterate(settings, matrices.nodes, matrices.edges);
  }
  return points();
}
