/** Installs the peers in a folder of their own, and serves a page for each with one graph. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { stepsFor } from '../../../kernel/layout/layoutLarge.js';
import { installPackages } from '../../installPackages.js';
import type { SeededGraph } from '../seededGraph.js';
import { PACKAGES, PEERS, type Peer } from './peers.js';

export interface PeerSite {
  urlOf(peer: Peer): string;
  close(): Promise<void>;
}

/** What of `PACKAGES` is not there is fetched; the product's own packages and lock file stay as they are. */
export function installPeers(folder: string): void {
  const manifest = JSON.stringify({ private: true, dependencies: PACKAGES }, null, 2);
  const path = join(folder, 'package.json');
  if (existsSync(join(folder, 'node_modules')) && existsSync(path) && readFileSync(path, 'utf8') === manifest) return;
  installPackages(folder, [], manifest);
}

export async function servePeers(folder: string, graph: SeededGraph): Promise<PeerSite> {
  const data = JSON.stringify({
    nodes: graph.entities.map(({ id, properties }) => ({ id, size: 3 + Math.sqrt(Number(properties['degree'])) / 2 })),
    edges: graph.facts.map(({ source, target }) => ({ source, target })),
    steps: stepsFor(graph.entities.length),
  });
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/');
    const peer = PEERS.find(({ name }) => path === `/${name}`);
    if (peer !== undefined) return void response.setHeader('content-type', 'text/html').end(pageOf(peer));
    if (path === '/graph.json') return void response.setHeader('content-type', 'application/json').end(data);
    const file = join(folder, 'node_modules', path.replace(/^\/lib\//, ''));
    if (!path.startsWith('/lib/') || path.includes('..') || !existsSync(file))
      return void response.writeHead(404).end();
    response.setHeader('content-type', 'text/javascript').end(readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    urlOf: ({ name }) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const pageOf = ({ scripts, code }: Peer): string => `<!doctype html>
<style>body { margin: 0 } #holder { position: absolute; inset: 0 }</style>
<div id="holder"></div>
${scripts.map((path) => `<script src="/lib/${path}"></script>`).join('\n')}
<script type="module">
  const holder = document.getElementById('holder');
  const ready = () => { window.readyAt = performance.now(); };
  const { nodes, edges, steps } = await (await fetch('/graph.json')).json();${code}
</script>`;
