import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../kernel/appearance/index.js';
import { composePicture } from '../../kernel/picture/index.js';
import { edgeOf, nodeOf } from '../../kernel/testing/graphParts.js';
import { measurePicture } from './measurePicture.js';

const CANVAS = { width: 600, height: 600 };
type Places = Record<string, readonly [number, number]>;

function measured(places: Places, lines: readonly string[], more: Parameters<typeof edgeOf>[3] = {}) {
  const edges = lines.map((line) => edgeOf(line, line[0]!, line[1]!, more));
  const graph = {
    nodes: new Map(Object.keys(places).map((key) => [key, nodeOf(key).attributes])),
    edges: new Map(edges.map((edge) => [edge.key, edge])),
  };
  const vocabulary = vocabularyOf([{ type: 'MET', label: { en: 'met', fr: 'a rencontré' } }]);
  const picture = composePicture({
    graph,
    places: new Map(Object.entries(places)),
    scale: 1,
    language: 'en',
    vocabulary,
  });
  return measurePicture(picture, CANVAS, new Set(['a']));
}

describe('the report on a picture', () => {
  it('finds nothing wrong with two entities and a relation', () => {
    const found = measured({ a: [0, 0], b: [200, 0] }, ['ab']);
    expect(found['of words']).toBe(1);
    for (const fault of ['names hidden', 'words hidden', 'line crosses line', 'disc over disc', 'name over name'])
      expect(found[fault], fault).toBe(0);
  });
  it('counts lines that cross, and those through a disc that is no end of theirs', () => {
    const cross = measured({ a: [-200, 0], b: [200, 0], c: [0, -200], d: [0, 200] }, ['ab', 'cd']);
    expect(cross['line crosses line']).toBe(1);
    expect(cross['line through a foreign disc']).toBe(0);
    // A wall that no bend goes around.
    const wall = Object.fromEntries(Array.from({ length: 41 }, (_, i) => [`${i}`, [0, (i - 20) * 12] as const]));
    const through = measured({ a: [-200, 0], b: [200, 0], ...wall }, ['ab']);
    expect(through['line through a foreign disc']).toBeGreaterThan(0);
  });
  it('counts discs over each other, and words that found no room', () => {
    expect(measured({ a: [0, 0], b: [3, 0], c: [200, 200] }, [])['disc over disc']).toBe(1);
    expect(measured({ a: [0, 0], b: [30, 0] }, ['ab'])['words hidden']).toBe(1);
  });
  it('counts marks of doubt that something lies over', () => {
    const contested = { contested: true };
    expect(measured({ a: [0, 0], b: [300, 0] }, ['ab'], contested)['mark covered']).toBe(0);
    expect(measured({ a: [0, 0], b: [36, 0], c: [18, 0] }, ['ab'], contested)['mark covered']).toBe(1);
  });
  it('counts words close under a foreign name, and names nearer to another disc than to their own', () => {
    expect(measured({ a: [0, 0], b: [75, 0], c: [37, -38] }, ['ab'])['word beside a foreign name']).toBe(1);
    expect(measured({ a: [0, 0], b: [200, 0], c: [100, -200] }, ['ab'])['word beside a foreign name']).toBe(0);
    const around = Object.fromEntries(
      Array.from({ length: 24 }, (_, i) => {
        const angle = (i * Math.PI) / 12;
        return [`${i}`, [44 * Math.cos(angle), 44 * Math.sin(angle)] as const];
      }),
    );
    expect(measured({ a: [0, 0], ...around }, [])['name nearer to a foreign disc']).toBeGreaterThan(0);
    expect(measured({ a: [0, 0], b: [200, 0] }, [])['name nearer to a foreign disc']).toBe(0);
  });
  it('says how evenly what is drawn lies on the canvas', () => {
    const corner = measured({ a: [0, 0], b: [40, 40] }, []);
    const spread = measured({ a: [-250, -250], b: [250, 250], c: [-250, 250], d: [250, -250], e: [0, 0] }, []);
    expect(spread['evenness, %']).toBeGreaterThan(corner['evenness, %']!);
    expect(spread['canvas used, %']).toBeGreaterThan(corner['canvas used, %']!);
  });
});
