import { expect, it } from 'vitest';
import { boxesOverlap } from '../geometry/index.js';
import type { Picture, PictureInput, PictureNode } from './Picture.js';
import { nameSpots } from './nameSpots.js';
import { Words } from './Words.js';

const node = (key: string, radius: number): PictureNode =>
  ({ key, x: 0, y: 0, radius, width: 60, height: 12 }) as PictureNode;

it('a name that has to be there, and has no room, lies over a disc rather than over a name', () => {
  const [chosen, other, everywhere] = [node('chosen', 8), node('other', 8), node('everywhere', 500)];
  const best = nameSpots(chosen)[0]!;
  const empty = new Map<never, never>();
  const picture = {
    nodes: new Map([chosen, other, everywhere].map((one) => [one.key, one])),
    names: new Map([['other', best]]),
    relationLabels: empty,
    crosses: empty,
    ribbons: empty,
    edges: empty,
    scale: 1,
  } as unknown as Picture;
  const words = new Words(picture, { nodes: new Set(['other']), edges: new Set() }, { firm: [everywhere], under: [] });
  words.addName(chosen, {} as PictureInput, true);
  const { names } = words.picture();
  const box = ({ x, y }: { x: number; y: number }) => ({ left: x, top: y, right: x + 60, bottom: y + 12 });
  expect(boxesOverlap(box(names.get('chosen')!), box(names.get('other')!))).toBe(false);
});
