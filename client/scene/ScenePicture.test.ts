import { afterEach, describe, expect, it } from 'vitest';
import type { Picture } from '../../kernel/picture/index.js';
import { takenBy } from '../../kernel/picture/placePictureLabels.js';
import { slantedBoxesOverlap } from '../../kernel/geometry/BoxGrid.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { EMPTY_GRAPH, graphFromLists } from '../graph/GraphData.js';
import { data } from '../state/graph.js';
import { minimapBox } from '../state/page.js';
import { presentAccent, type Accent } from './Accent.js';
import { ScenePicture, type SceneState } from './ScenePicture.js';
import { offsetOf, type View } from './view.js';

const view: View = { x: 0, y: 0, scale: 1, width: 800, height: 600 };

/** Discs at these points of the canvas, each with a name about sixty pixels wide. */
function sceneOf(discs: Record<string, readonly [number, number]>, large: boolean): SceneState {
  const nodes = Object.keys(discs).map((key) => nodeOf(key, { name: 'Aurelia Ndiaye' }));
  const places = new Map(Object.entries(discs).map(([key, [x, y]]) => [key, [x - 400, y - 300] as const]));
  const graph = graphFromLists({ nodes, edges: [] });
  return { graph, places, generation: 1, large, groundAt: () => null, fitted: null };
}
/** Names on the canvas, by key: left and right end, pixels. */
function namesIn(scene: SceneState): Record<string, readonly [number, number]> {
  const { names, nodes } = new ScenePicture().at(view, presentAccent(), scene)!;
  const [ox] = offsetOf(view);
  return Object.fromEntries([...names].map(([key, { x }]) => [key, [x + ox, x + ox + nodes.get(key)!.width]]));
}
afterEach(() => {
  minimapBox.value = null;
  data.value = EMPTY_GRAPH;
});

describe.each([
  ['small', false],
  ['large', true],
])('a %s graph of which a part is in sight', (_, large) => {
  it('has no name that the rim cuts or the map covers', () => {
    minimapBox.value = { right: 64, bottom: 12, width: 168, height: 112 };
    const names = namesIn(sceneOf({ rim: [20, 300], middle: [400, 300], under: [650, 530] }, large));
    expect(Object.keys(names).sort()).toEqual(['middle', 'rim']);
    expect(names['rim']![0]).toBeGreaterThanOrEqual(0);
  });

  it('counts as hidden no names of discs under the map or cut by the rim, where coming nearer does not help', () => {
    minimapBox.value = { right: 64, bottom: 12, width: 168, height: 112 };
    const pictures = new ScenePicture();
    const crowd = Object.fromEntries(Array.from({ length: 9 }, (_one, i) => [`c${i}`, [400 + i, 300] as const]));
    const scene = sceneOf({ ...crowd, rim: [2, 300], under: [650, 530] }, large);
    const { names } = pictures.at(view, presentAccent(), scene)!;
    const nameless = Object.keys(crowd).filter((key) => !names.has(key));
    expect(nameless.length).toBeGreaterThan(0);
    expect(pictures.restingIn(view).hidden.names).toBe(nameless.length);
  });
});

/** Rows of entities sixty pixels apart around the middle of the canvas, each related to seven others, one of them far away. */
function meadow(columns: number, rows: number): SceneState {
  const keys = Array.from({ length: columns * rows }, (_, i) => `n${i}`);
  const ways = [1, 2, columns, columns + 1, 2 * columns - 1, 9 * columns + 2, 5];
  const edges = keys.flatMap((source, i) =>
    ways.flatMap((way, k) => {
      const target = keys[i + way];
      return target === undefined
        ? []
        : [edgeOf(`${source}-${k}`, source, target, { claimCount: 1 + ((i * 7 + k) % 9) })];
    }),
  );
  const nodes = keys.map((key, i) => nodeOf(key, { name: `Entity ${i}`, prominence: 1 + ((i * 13) % 17) }));
  const graph = graphFromLists({ nodes, edges });
  const places = new Map(
    keys.map((key, i) => [
      key,
      [
        60 * ((i % columns) - columns / 2) + 17 * (i % 3),
        60 * (Math.floor(i / columns) - rows / 2) + 11 * (i % 5),
      ] as const,
    ]),
  );
  return { graph, places, generation: 1, large: true, groundAt: () => null, fitted: null };
}
const MEADOW = meadow(30, 30);
function shown(scene: SceneState): SceneState {
  data.value = scene.graph;
  return scene;
}

/** As when the pointer is over a relation and has not come to rest. */
const over = (edge: string): Accent => ({ ...presentAccent(), hoveredEdge: edge });
function chosen({ graph }: SceneState, node: string): Accent {
  const edges = [...graph.edges.values()].filter(({ source, target }) => source === node || target === node);
  const nodes = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const emphasis = { nodes, edges: new Set(edges.map(({ key }) => key)) };
  return { ...presentAccent(), selectedNodes: new Set([node]), emphasis };
}
/** The keys of words and names that stand elsewhere than before. */
function moved(before: Picture, now: Picture): string[] {
  const among = <T>(a: ReadonlyMap<string, T>, b: ReadonlyMap<string, T>) =>
    [...a].flatMap(([key, at]) => (b.has(key) && JSON.stringify(b.get(key)) !== JSON.stringify(at) ? [key] : []));
  return [...among(before.names, now.names), ...among(before.relationLabels, now.relationLabels)];
}
const taken = (picture: Picture, key: string) =>
  takenBy(picture.edges.get(key)!, picture.relationLabels.get(key)!, picture.scale);

describe.each([
  ['near enough for words', 1.2],
  ['from where nothing has words', 0.3],
])('a look at a part of a large graph, %s', (_, scale) => {
  const near: View = { ...view, scale };
  const scene = () => shown(MEADOW);
  const inSight = ({ graph, places }: SceneState, share: number) =>
    [...graph.edges.values()].filter(({ source, target }) =>
      [source, target].every((key) => {
        const [x, y] = places.get(key)!;
        return Math.abs(x * scale) < 400 * share && Math.abs(y * scale) < 300 * share;
      }),
    );

  it('moves neither words nor names, and gives the relation under the pointer its words', () => {
    const large = scene();
    const pictures = new ScenePicture();
    const plain = pictures.at(near, presentAccent(), large)!;
    const some = inSight(large, 0.5);
    for (let at = 0; at < some.length; at += Math.ceil(some.length / 25)) {
      const { key } = some[at]!;
      const now = pictures.at(near, over(key), large)!;
      expect(now.relationLabels.has(key)).toBe(true);
      expect(moved(plain, now)).toEqual([]);
    }
  });

  it('moves nothing when an entity is chosen, draws its relations, and has names and words where there is room', () => {
    const large = scene();
    const pictures = new ScenePicture();
    const plain = pictures.at(near, presentAccent(), large)!;
    for (const node of ['n464', 'n435', 'n500']) {
      const accent = chosen(large, node);
      const now = pictures.at(near, accent, large)!;
      expect(moved(plain, now)).toEqual([]);
      const its = [...accent.emphasis!.edges];
      for (const key of its) expect(now.edges.has(key)).toBe(true);
      expect(now.names.has(node)).toBe(true);
      const worded = its.filter((key) => now.relationLabels.has(key));
      expect(worded.length).toBeGreaterThan(0);
      for (const key of worded)
        for (const other of now.relationLabels.keys())
          if (key !== other) expect(slantedBoxesOverlap(taken(now, key), taken(now, other))).toBe(false);
    }
  });

  it('composes no picture, and leaves the one that was there', () => {
    const large = scene();
    const pictures = new ScenePicture();
    const plain = pictures.at(near, presentAccent(), large)!;
    const { key } = inSight(large, 0.5)[0]!;
    for (const accent of [over(key), presentAccent(), chosen(large, 'n464'), presentAccent()])
      pictures.at(near, accent, large);
    expect(pictures.composed).toBe(1);
    expect(pictures.picture).toBe(plain);
  });
});

describe('many relations between two entities of a large graph', () => {
  const scene = (): SceneState => {
    const { graph, ...rest } = MEADOW;
    const many = Array.from({ length: 12 }, (_, i) => edgeOf(`many${i}`, 'n464', 'n465'));
    const nodes = [...graph.nodes].map(([key, attributes]) => ({ key, attributes }));
    return shown({ ...rest, graph: graphFromLists({ nodes, edges: [...graph.edges.values(), ...many] }) });
  };
  const far: View = { ...view, scale: 0.3 };

  it('are one ribbon when one of them is looked at, drawn by nobody else', () => {
    const large = scene();
    const pictures = new ScenePicture();
    const plain = pictures.at(far, presentAccent(), large)!;
    expect(plain.ribbons.size).toBe(0);
    const now = pictures.at(far, over('many3'), large)!;
    expect([...now.ribbons.values()].map(({ members }) => members.length)).toEqual([13]);
    expect([...pictures.inDetail].filter((key) => key.startsWith('many')).length).toBe(12);
    pictures.at(far, presentAccent(), large);
    expect(pictures.inDetail.size).toBe(0);
  });
});
