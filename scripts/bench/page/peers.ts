/**
 * Other libraries that draw graphs in a page, each as its makers show it, with as many steps of a force as ours takes.
 */

export interface Peer {
  name: string;
  /** Files below node_modules that its page loads. */
  scripts: readonly string[];
  /**
   * JavaScript of its page. It finds `nodes` ({id, size}), `edges` ({source, target}), `steps` and `holder` (an
   * element), and calls `ready()` once its picture stands. One that draws before gives `window.placeOf(id)`.
   */
  code: string;
}

/** Exact versions: what is compared is written beside the figures. */
export const PACKAGES = {
  sigma: '3.0.3',
  'sigma-4': 'npm:sigma@4.0.4',
  graphology: '0.26.0',
  'graphology-library': '0.8.0',
  'vis-network': '10.1.5',
  'force-graph': '1.52.0',
} as const;

const GRAPHOLOGY = ['graphology/dist/graphology.umd.min.js', 'graphology-library/dist/graphology-library.min.js'];
const SIGMA = `
  const graph = new graphology.MultiDirectedGraph();
  nodes.forEach(({ id, size }, i) => graph.addNode(id, { x: Math.cos(i), y: Math.sin(i * 7), size, label: id }));
  for (const { source, target } of edges) graph.addDirectedEdge(source, target, { size: 1 });
  const { layoutForceAtlas2: force } = graphologyLibrary;
  force.assign(graph, { iterations: steps, settings: force.inferSettings(graph) });
  const sigma = new Sigma(graph, holder);
  requestAnimationFrame(() => requestAnimationFrame(ready));`;

export const PEERS: readonly Peer[] = [
  { name: 'sigma 3.0.3', scripts: [...GRAPHOLOGY, 'sigma/dist/sigma.min.js'], code: SIGMA },
  { name: 'sigma 4.0.4', scripts: [...GRAPHOLOGY, 'sigma-4/dist/sigma.min.js'], code: SIGMA },
  {
    name: 'vis-network 10.1.5',
    scripts: [],
    code: `
  const { Network } = await import('/lib/vis-network/standalone/esm/vis-network.min.mjs');
  const joined = edges.map(({ source, target }) => ({ from: source, to: target }));
  const network = new Network(holder, { nodes: nodes.map(({ id, size }) => ({ id, label: id, size, shape: 'dot' })), edges: joined }, {
    layout: { improvedLayout: false },
    edges: { arrows: 'to' },
    physics: { stabilization: { iterations: steps } },
  });
  network.once('stabilizationIterationsDone', () => {
    network.setOptions({ physics: false });
    network.once('afterDrawing', ready);
  });`,
  },
  {
    name: 'force-graph 1.52.0',
    scripts: ['force-graph/dist/force-graph.min.js'],
    code: `
  const byId = new Map(nodes.map((node) => [node.id, node]));
  window.placeOf = (id) => [byId.get(id).x, byId.get(id).y];
  const graph = new ForceGraph(holder)
    .nodeVal('size')
    .linkDirectionalArrowLength(4)
    .cooldownTicks(steps)
    .cooldownTime(Infinity)
    .onEngineStop(() => {
      graph.onEngineStop(() => {}).zoomToFit(0);
      requestAnimationFrame(() => requestAnimationFrame(ready));
    })
    .graphData({ nodes, links: edges });`,
  },
];
