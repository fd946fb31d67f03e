import { afterEach, describe, expect, it } from 'vitest';
import { nodeOf } from '../../kernel/testing/graphParts.js';
import { graphFromLists } from '../graph/GraphData.js';
import { minimapBox } from '../state/page.js';
import { presentAccent } from './Accent.js';
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
