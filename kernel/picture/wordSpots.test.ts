import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../appearance/index.js';
import { edgeOf, nodeOf } from '../testing/graphParts.js';
import { composePicture } from './composePicture.js';
import { standingWords } from './standingWords.js';

type Places = Record<string, readonly [number, number]>;
const RIGHT = Math.PI / 2;

/** Lines by the two letters of their ends, with the words of each. */
function drawn(places: Places, lines: Readonly<Record<string, string>>) {
  const edges = Object.entries(lines).map(([line, words]) =>
    edgeOf(line, line[0]!, line[1]!, { words: { en: words, fr: words } } as Parameters<typeof edgeOf>[3]),
  );
  const picture = composePicture({
    graph: {
      nodes: new Map(Object.keys(places).map((key) => [key, nodeOf(key).attributes])),
      edges: new Map(edges.map((edge) => [edge.key, edge])),
    },
    places: new Map(Object.entries(places)),
    scale: 1,
    language: 'en',
    vocabulary: vocabularyOf([]),
    grouping: 'off',
  });
  return {
    at: (key: string) => picture.relationLabels.get(key),
    written: (key: string) =>
      standingWords(picture.edges.get(key)!, picture.relationLabels.get(key)!).lines.map(({ text }) => text),
  };
}

describe('the words of a relation', () => {
  it('stand level on a steep line that has room', () => {
    expect(drawn({ a: [0, 0], b: [30, 260] }, { ab: 'signed' }).at('ab')!.angle).toBe(0);
  });
  it('stand along a steep line where level ones would cover a line between the same two, and along a flat one', () => {
    const { at } = drawn(
      { a: [0, 0], b: [0, 260] },
      { ab1: 'promised much', ab2: 'criticized it', ab3: 'supported it' },
    );
    for (const key of ['ab1', 'ab2', 'ab3']) expect(Math.abs(at(key)!.angle)).toBeCloseTo(RIGHT, 1);
    expect(drawn({ a: [0, 0], b: [260, 60] }, { ab: 'signed' }).at('ab')!.angle).toBeGreaterThan(0.1);
  });
  it('stand in two lines where the line is too short for one', () => {
    const { at, written } = drawn({ a: [0, 0], b: [140, 0] }, { ab: 'said: may give rather more' });
    expect(at('ab')!.folded).toBe(true);
    expect(written('ab')).toEqual(['said: may give', 'rather more']);
    expect(drawn({ a: [0, 0], b: [300, 0] }, { ab: 'said: may give rather more' }).written('ab')).toHaveLength(1);
  });
  it('are not folded where a mark of doubt stands before them', () => {
    const places = { a: [0, 0], b: [140, 0] } as const;
    const edge = edgeOf('ab', 'a', 'b', {
      contested: true,
      words: { en: 'said: may give rather more', fr: '' },
    } as Parameters<typeof edgeOf>[3]);
    const picture = composePicture({
      graph: {
        nodes: new Map(Object.keys(places).map((key) => [key, nodeOf(key).attributes])),
        edges: new Map([['ab', edge]]),
      },
      places: new Map(Object.entries(places)),
      scale: 1,
      language: 'en',
      vocabulary: vocabularyOf([]),
    });
    expect(picture.relationLabels.get('ab')?.folded).toBeFalsy();
  });
});
