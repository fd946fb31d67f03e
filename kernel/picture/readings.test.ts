import { describe, expect, it } from 'vitest';
import { BoxGrid, prepared } from '../geometry/BoxGrid.js';
import { placeLabels, type NodeToLabel } from './placeLabels.js';
import type { EdgeToLabel } from './placeWords.js';
import { readsWithDisc, readsWithName } from './readings.js';

const VIEW = { width: 800, height: 600 };
const node = (key: string, x: number, y: number, more: Partial<NodeToLabel> = {}): NodeToLabel => ({
  key,
  x,
  y,
  radius: 10,
  width: 80,
  height: 16,
  priority: 1,
  ...more,
});
/**
 * A word on a level line between two others, its spots by their middles; one at y 140 is right under the name of
 * `node('un', 100, 100)`.
 */
const word = (spots: readonly (readonly [number, number])[], more: Partial<EdgeToLabel> = {}): EdgeToLabel => ({
  key: 'invaded',
  ends: ['russia', 'ukraine'],
  spots: spots.map(([x, y]) => ({ x, y, angle: 0 })),
  width: 50,
  height: 14,
  priority: 1,
  ...more,
});

describe('the words of a relation', () => {
  const un = node('un', 100, 100);
  const middleOf = (words: EdgeToLabel) => placeLabels([un], [words], VIEW).edges.get('invaded')?.middle;

  it('keep off from under the name of an entity that is none of its ends, as its second line', () => {
    expect(
      middleOf(
        word([
          [100, 140],
          [100, 170],
        ]),
      ),
    ).toEqual({ x: 100, y: 170 });
  });
  it('stand there rather than nowhere, and close to the names of their own ends', () => {
    expect(middleOf(word([[100, 140]]))).toEqual({ x: 100, y: 140 });
    expect(
      middleOf(
        word(
          [
            [100, 140],
            [100, 170],
          ],
          { ends: ['russia', 'un'] },
        ),
      ),
    ).toEqual({ x: 100, y: 140 });
  });
  it('move on for others that would stand close to a name', () => {
    const other = word(
      [
        [100, 170],
        [300, 170],
      ],
      { key: 'other', priority: 9 },
    );
    const { edges } = placeLabels(
      [un],
      [
        other,
        word([
          [100, 140],
          [100, 170],
        ]),
      ],
      VIEW,
    );
    expect([edges.get('other')!.middle.x, edges.get('invaded')!.middle.y]).toEqual([300, 170]);
  });
  it('may run past a name steeply', () => {
    const names = new BoxGrid();
    names.add(prepared({ x: 0, y: 0, halfWidth: 40, halfHeight: 8, angle: 0, owner: 'un' }));
    const at = (angle: number) => prepared({ x: 0, y: 37, halfWidth: 25, halfHeight: 7, angle });
    expect(readsWithName(prepared({ ...at(0), y: 20 }), [], names)).toBe(true);
    expect(readsWithName(at(Math.PI / 2), [], names)).toBe(false);
  });
});

describe('a name', () => {
  it('is nearer to its own disc than to any other, where it can be', () => {
    // Below it is the missiles' disc, close to where its name would stand.
    const { nodes } = placeLabels(
      [node('kim', 300, 300), node('missiles', 300, 345, { width: 0, height: 0 })],
      [],
      VIEW,
    );
    expect(nodes.get('kim')!.side).not.toBe('below');
  });
  it('reads as that of a disc that is as near as its own', () => {
    const discs = new BoxGrid();
    for (const [owner, x] of [
      ['own', -60],
      ['other', 60],
    ] as const)
      discs.add(prepared({ x, y: 0, halfWidth: 10, halfHeight: 10, angle: 0, owner }));
    const name = (x: number) => prepared({ x, y: 0, halfWidth: 40, halfHeight: 8, angle: 0, owner: 'own' });
    const own = { x: -60, y: 0, radius: 10 };
    expect(readsWithDisc(name(0), own, discs)).toBe(true);
    expect(readsWithDisc(name(-6), own, discs)).toBe(false);
  });
});
