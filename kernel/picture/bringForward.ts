/**
 * Brings the words of some nodes and relations to the front of a picture that is composed: what had no room gets some,
 * the words of the rest give way. No word that stays is moved.
 */
import { BoxGrid, type PreparedBox } from '../geometry/BoxGrid.js';
import { boxesOverlap, boxOf, type Box, type Point } from '../geometry/index.js';
import { relationLabelCandidates } from './labelCandidates.js';
import { lineOf } from './lineOf.js';
import type { Picture, PictureEdge, PictureInput, PictureNode } from './Picture.js';
import { nameSpots, type NameSpot } from './nameSpots.js';
import { Placement } from './Placement.js';
import { discBox, leaves, nameBox } from './placeLabels.js';
import { standingLabel, takenBy } from './placePictureLabels.js';
import { bandBoxes } from './ribbonLabels.js';
import { readsWithName, wellReadFirst } from './readings.js';
import { placedAt, sizeAt, wordBox, type EdgeToLabel, type PlacedEdgeLabel, type WordSpot } from './placeWords.js';

/** Keys of nodes and relations that stand in front, when there is room for their words. */
export interface Foreground {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}

/** `named` and `labelled` of the input have their words wherever there is a place at all. */
export function bringForward(picture: Picture, input: PictureInput, front: Foreground): Picture {
  const { named = new Set(), labelled = new Set() } = input;
  const inFront = {
    nodes: new Set([...front.nodes, ...named]),
    edges: new Set([...front.edges, ...labelled]),
  };
  const missingNames = [...inFront.nodes].flatMap((key) => {
    const node = picture.nodes.get(key);
    return node === undefined || picture.names.has(key) ? [] : [node];
  });
  const missingLabels = [...inFront.edges].flatMap((key) => {
    const edge = picture.edges.get(key);
    return edge === undefined || picture.relationLabels.has(key) ? [] : [edge];
  });
  if (missingNames.length + missingLabels.length === 0) return picture;
  const words = new Words(picture, inFront);
  for (const node of missingNames.sort(byProminence)) words.addName(node, input, named.has(node.key));
  words.addLabels(missingLabels, { ...input, labelled, mayHaveLabel: inFront.edges });
  return words.picture();
}

/** A part of the picture that is looked at, and what else lies over it. */
export interface Sight {
  inside: Box;
  /** Such as the buttons at its corner. */
  taken: readonly Box[];
}

/**
 * Names that the rim of what is in sight would cut, or that something else would cover, go where they are whole, if
 * they have such a spot off all other names; none of these moves. Those that have none are left out, but for `named`.
 */
export function keepNamesWhole(picture: Picture, sight: Sight, named: ReadonlySet<string> = new Set()): Picture {
  const cut = [...picture.names].flatMap(([key, at]) => {
    const node = picture.nodes.get(key)!;
    return isCut(node, at, sight) ? [node] : [];
  });
  if (cut.length === 0) return picture;
  // Of thousands of discs those out of sight are in nobody's way.
  const near = [...picture.nodes].filter(([key, node]) => picture.names.has(key) || touches(node, sight.inside));
  const words = new Words({ ...picture, nodes: new Map(near) }, { nodes: new Set(), edges: new Set() });
  for (const node of cut.sort(byProminence)) words.moveName(node, sight, named.has(node.key));
  return { ...words.picture(), nodes: picture.nodes };
}

/** With the room around discs and names. */
const touches = ({ x, y, radius }: PictureNode, { left, right, top, bottom }: Box): boolean => {
  const reach = radius + 2;
  return x + reach > left && x - reach < right && y + reach > top && y - reach < bottom;
};

/** Whether a name, or its disc, is in sight, but not all of the name. */
function isCut({ width, height, ...disc }: PictureNode, at: Point, { inside, taken }: Sight): boolean {
  const box = boxOf({ ...at, width, height });
  const isInSight = boxesOverlap(box, inside) || !leaves({ width: 0, height: 0 }, disc, inside);
  return (isInSight && leaves({ width, height }, at, inside)) || taken.some((one) => boxesOverlap(box, one));
}

/** A place for a label; `beside`: off its line, whose cross stays on it. */
type Spot = WordSpot & { beside?: boolean };
/** Pixels from a line's middle to words beside it. */
const BESIDE = [16, 34, 56] as const;

const byProminence = (a: PictureNode, b: PictureNode): number =>
  b.attributes.prominence - a.attributes.prominence || (a.key < b.key ? -1 : 1);

class Words {
  readonly #picture: Picture;
  readonly #names: Map<string, NameSpot>;
  readonly #labels: Map<string, PlacedEdgeLabel>;
  readonly #crosses: Map<string, Point>;
  /** Discs, and the words in front: nothing may lie over these. */
  readonly #firm = new BoxGrid();
  /** Names and labels behind: they give way, a name only to a name. */
  readonly #namesBehind = new Behind();
  readonly #labelsBehind = new Behind();
  /** All names, in front and behind. */
  readonly #standing = new BoxGrid();

  constructor(picture: Picture, front: Foreground) {
    this.#picture = picture;
    this.#names = new Map(picture.names);
    this.#labels = new Map(picture.relationLabels);
    this.#crosses = new Map(picture.crosses);
    for (const node of picture.nodes.values()) this.#firm.add(discBox(node));
    for (const ribbon of picture.ribbons.values())
      for (const box of bandBoxes(ribbon, { x: 0, y: 0 })) this.#firm.add(box);
    for (const [key, at] of picture.names) {
      const box = nameBox(picture.nodes.get(key)!, at);
      this.#standing.add(box);
      if (front.nodes.has(key)) this.#firm.add(box);
      else this.#namesBehind.add(key, box);
    }
    for (const [key, at] of picture.relationLabels) {
      const box = takenBy(lineOf(picture, key), at, picture.scale);
      if (front.edges.has(key) || picture.ribbons.get(key)?.members.some((edge) => front.edges.has(edge.key)))
        this.#firm.add(box);
      else this.#labelsBehind.add(key, box);
    }
  }

  /** `insisted`: even over another word in front. */
  addName(node: PictureNode, { inside }: PictureInput, insisted: boolean): void {
    const spots = nameSpots(node).map((at) => ({ at, box: nameBox(node, at), out: leaves(node, at, inside) }));
    const open = spots.filter(({ box, out }) => !out && !this.#firm.hits(box, node.key));
    const chosen =
      open.find(({ box }) => !this.#namesBehind.hits(box) && !this.#labelsBehind.hits(box)) ??
      open.find(({ box }) => !this.#namesBehind.hits(box)) ??
      open[0] ??
      (insisted ? (spots.find(({ out }) => !out) ?? spots[0]) : undefined);
    if (chosen === undefined) return;
    this.#names.set(node.key, chosen.at);
    this.#firm.add(chosen.box);
    this.#standing.add(chosen.box);
    for (const key of this.#namesBehind.clear(chosen.box)) this.#names.delete(key);
    this.#clearLabels(chosen.box);
  }

  /** To a spot that is in sight, off discs and names; words of relations give way. Else away, unless it is to stay. */
  moveName(node: PictureNode, sight: Sight, stays: boolean): void {
    const spots = nameSpots(node)
      .map((at) => ({ at, box: nameBox(node, at) }))
      .filter(
        ({ at, box }) => !leaves(node, at, sight.inside) && !isCut(node, at, sight) && !this.#firm.hits(box, node.key),
      )
      .filter(({ box }) => !this.#namesBehind.hits(box, node.key));
    const chosen = spots.find(({ box }) => !this.#labelsBehind.hits(box)) ?? spots[0];
    if (chosen === undefined) return void (!stays && this.#names.delete(node.key));
    this.#names.set(node.key, chosen.at);
    this.#firm.add(chosen.box);
    this.#clearLabels(chosen.box);
  }

  /** They make room for each other; what stood already stays. */
  addLabels(edges: readonly PictureEdge[], input: PictureInput): void {
    const lines = [...this.#picture.edges.values(), ...this.#picture.ribbons.values()];
    const labels = relationLabelCandidates(edges, input, { x: 0, y: 0 }, lines)
      .sort((a, b) => Number(b.forced) - Number(a.forced) || b.priority - a.priority || (a.key < b.key ? -1 : 1))
      .map((label) => {
        const spots = this.#openSpots(label, label.spots);
        return { label, spots, boxes: spots.map(({ box }) => box), at: null as PreparedBox | null };
      });
    new Placement(labels).run();
    const placed = labels.map(({ label, spots, at }) => ({ label, spot: spots.find(({ box }) => box === at)?.at }));
    for (const { label, spot } of placed) if (spot !== undefined) this.#stand(label, spot);
    for (const { label, spot } of placed)
      if (spot === undefined && label.forced)
        this.#stand(label, this.#spotBeside(this.#picture.edges.get(label.key)!, label));
  }

  #stand(label: EdgeToLabel, at: Spot): void {
    const edge = this.#picture.edges.get(label.key)!;
    const placed = placedAt(at);
    const { label: standing, cross } = standingLabel(edge, placed, this.#picture.scale);
    this.#labels.set(label.key, at.beside ? placed : standing);
    if (cross !== null && !at.beside) this.#crosses.set(label.key, cross);
    const box = wordBox(sizeAt(label, at), at);
    this.#firm.add(box);
    this.#clearLabels(box);
  }

  /**
   * Off what stands firm; first those that also lie over no word behind, of these first those off the names of others.
   */
  #openSpots<S extends Spot>(words: EdgeToLabel, spots: readonly S[]): { at: S; box: PreparedBox }[] {
    const open = spots
      .map((at) => ({ at, box: wordBox(sizeAt(words, at), at) }))
      .filter(({ box }) => !this.#firm.hits(box) && !this.#namesBehind.hits(box))
      .map((spot) => ({ ...spot, hides: this.#labelsBehind.hits(spot.box) }));
    const { sorted } = wellReadFirst(open, ({ box }) => readsWithName(box, words.ends ?? [], this.#standing));
    return [...sorted.filter(({ hides }) => !hides), ...sorted.filter(({ hides }) => hides)];
  }

  /** Where the line has no room for words that must be there: level, beside its middle; over it when all else fails. */
  #spotBeside({ path: { middle, angle } }: PictureEdge, label: EdgeToLabel): Spot {
    const spots = BESIDE.flatMap((distance) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((eighth): Spot => {
        const [x, y] = [Math.cos((eighth * Math.PI) / 4), Math.sin((eighth * Math.PI) / 4)];
        const reach = distance + (Math.abs(x) * label.width) / 2;
        return { x: middle.x + x * reach, y: middle.y + y * distance, angle: 0, beside: true };
      }),
    );
    return this.#openSpots(label, spots)[0]?.at ?? { ...middle, angle };
  }

  picture(): Picture {
    return { ...this.#picture, names: this.#names, relationLabels: this.#labels, crosses: this.#crosses };
  }

  #clearLabels(box: PreparedBox): void {
    for (const key of this.#labelsBehind.clear(box)) this.#labels.delete(key);
  }
}

/** Words that give way, by the key of what they belong to. */
class Behind {
  readonly #grid = new BoxGrid();
  readonly #keys = new Map<PreparedBox, string>();

  add(key: string, box: PreparedBox): void {
    this.#grid.add(box);
    this.#keys.set(box, key);
  }
  hits(box: PreparedBox, owner?: string): boolean {
    return this.#grid.hits(box, owner);
  }
  /** Takes out those that overlap the box. */
  clear(box: PreparedBox): string[] {
    return (this.#grid.overlapping(box, Infinity) ?? []).map((other) => {
      this.#grid.remove(other);
      return this.#keys.get(other)!;
    });
  }
}
