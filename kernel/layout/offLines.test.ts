import { describe, expect, it } from 'vitest';
import { boxAt, boxesOverlap, type Point } from '../geometry/index.js';
import { footprint } from './footprint.js';
import { layoutGraph } from './layoutGraph.js';
import { measureGraph } from './measureGraph.js';
import { NEWS_VOCABULARY, newsGraph } from './testing/newsGraph.js';

const distanceTo = (p: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.min(1, Math.max(0, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
};

describe.each([1, 2])('new nodes beside a placed picture (seed %i)', (seed) => {
  const whole = measureGraph(newsGraph(44, seed), 'en', NEWS_VOCABULARY);
  const old = new Set(whole.nodes.slice(0, 24).map(({ key }) => key));
  const isOld = ({ source, target }: { source: string; target: string }): boolean => old.has(source) && old.has(target);
  // Each of the new has one relation, so that lines leave gaps at all.
  const ties = whole.nodes.slice(24).map(({ key }, i) => ({ source: key, target: `e${i % 3}`, labelWidth: 50 }));
  const lines = whole.edges.filter(isOld);
  const before = layoutGraph({ nodes: whole.nodes.slice(0, 24), edges: lines, width: 1080, height: 780, seed });
  const after = layoutGraph({ nodes: whole.nodes, edges: [...lines, ...ties], fixed: before, seed });
  const added = whole.nodes.slice(24);

  it('keep off every line between those that were there, and so off its marks and words', () => {
    const through = added.filter(({ key, radius }) =>
      lines.some(({ source, target }) => distanceTo(after.get(key)!, after.get(source)!, after.get(target)!) < radius),
    );
    expect(through.map(({ key }) => key)).toEqual([]);
  });
  it('keep off every other node with its name', () => {
    const boxes = new Map(whole.nodes.map((node) => [node.key, boxAt(footprint(node), after.get(node.key)!)]));
    for (const { key } of added)
      for (const [other, box] of boxes) if (other !== key) expect(boxesOverlap(boxes.get(key)!, box)).toBe(false);
  });
});
