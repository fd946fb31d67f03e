/**
 * The names and words of a picture that is composed, to which others come: these get room, those behind give way, and
 * none that stays is moved.
 */
import { BoxGrid, type PreparedBox } from '../geometry/BoxGrid.js';
import type { Point } from '../geometry/index.js';
import { Behind } from './Behind.js';
import { relationLabelCandidates } from './labelCandidates.js';
import { lineOf } from './lineOf.js';
import type { Picture, PictureEdge, PictureInput, PictureNode, PictureRibbon } from './Picture.js';
import { nameSpots, type NameSpot } from './nameSpots.js';
import { Placement } from './Placement.js';
import { discBox, leaves, nameBox } from './placeLabels.js';
import { standingLabel, takenBy } from './placePictureLabels.js';
import { bandBoxes, ribbonLabelCandidates } from './ribbonLabels.js';
import { readsWithName, wellReadFirst } from './readings.js';
import { placedAt, sizeAt, wordBox, type EdgeToLabel, type PlacedEdgeLabel, type WordSpot } from './placeWords.js';

/** Keys of nodes and relations that stand in front, when there is room for their words. */
export interface Foreground {
  nodes: ReadonlySet<string>;
  edges: ReadonlySet<string>;
}
export interface Discs {
  /** Nothing may lie over these. */
  firm: Iterable<PictureNode>;
  /** Names and words in front lie over these rather than be left out. */
  under: Iterable<PictureNode>;
}

export const byProminence = (a: PictureNode, b: PictureNode): number =>
  b.attributes.prominence - a.attributes.prominence || (a.key < b.key ? -1 : 1);

/** A place for a label; `beside`: off its line, whose cross stays on it. */
type Spot = WordSpot & { beside?: boolean };
/** Pixels from a line's middle to words beside it. */
const BESIDE = [16, 34, 56] as const;

export class Words {
  readonly #picture: Picture;
  readonly #names: Map<string, NameSpot>;
  readonly #labels: Map<string, PlacedEdgeLabel>;
  readonly #crosses: Map<string, Point>;
  /** Discs, and the words in front: nothing may lie over these. */
  readonly #firm = new BoxGrid();
  readonly #under = new BoxGrid();
  /** Names and labels behind: they give way, a name only to a name. */
  readonly #namesBehind = new Behind();
  readonly #labelsBehind = new Behind();
  /** All names, in front and behind. */
  readonly #standing = new BoxGrid();

  constructor(picture: Picture, front: Foreground, { firm, under }: Discs) {
    this.#picture = picture;
    this.#names = new Map(picture.names);
    this.#labels = new Map(picture.relationLabels);
    this.#crosses = new Map(picture.crosses);
    for (const node of firm) this.#firm.add(discBox(node));
    for (const node of under) this.#under.add(discBox(node));
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

  /** `insisted`: even over discs, words and, when all else fails, names in front. */
  addName(node: PictureNode, { inside }: PictureInput, insisted: boolean): void {
    const spots = nameSpots(node).map((at) => ({ at, box: nameBox(node, at), out: leaves(node, at, inside) }));
    const open = spots.filter(({ box, out }) => !out && !this.#firm.hits(box, node.key));
    const leastHiding = (some: typeof open) =>
      some.find(({ box }) => !this.#namesBehind.hits(box) && !this.#labelsBehind.hits(box)) ??
      some.find(({ box }) => !this.#namesBehind.hits(box)) ??
      some[0];
    const chosen =
      leastHiding(open.filter(({ box }) => !this.#under.hits(box, node.key))) ??
      leastHiding(open) ??
      (insisted ? this.#leastBad(node, spots) : undefined);
    if (chosen === undefined) return;
    this.#names.set(node.key, chosen.at);
    this.#firm.add(chosen.box);
    this.#standing.add(chosen.box);
    for (const key of this.#namesBehind.clear(chosen.box)) this.#names.delete(key);
    this.#clearLabels(chosen.box);
  }

  #leastBad<S extends { box: PreparedBox; out: boolean }>({ key }: PictureNode, spots: readonly S[]): S | undefined {
    const inside = spots.filter(({ out }) => !out);
    return inside.find(({ box }) => !this.#standing.hits(box, key)) ?? inside[0] ?? spots[0];
  }

  /** To a spot where it is whole, off discs and names; words of relations give way. Else away, unless it is to stay. */
  moveName(node: PictureNode, isWhole: (at: Point) => boolean, stays: boolean): void {
    const spots = nameSpots(node)
      .map((at) => ({ at, box: nameBox(node, at) }))
      .filter(({ at, box }) => isWhole(at) && !this.#firm.hits(box, node.key))
      .filter(({ box }) => !this.#namesBehind.hits(box, node.key));
    const chosen = spots.find(({ box }) => !this.#labelsBehind.hits(box)) ?? spots[0];
    if (chosen === undefined) return void (!stays && this.#names.delete(node.key));
    this.#names.set(node.key, chosen.at);
    this.#firm.add(chosen.box);
    this.#clearLabels(chosen.box);
  }

  /** Where nothing has to give way for them: a ribbon has its count otherwise. */
  addRibbonWords(ribbons: readonly PictureRibbon[], input: PictureInput): void {
    for (const words of ribbonLabelCandidates(ribbons, { ...input, mayHaveLabel: null }, { x: 0, y: 0 })) {
      const spot = this.#openSpots(words, words.spots).find(({ isClear }) => isClear);
      if (spot === undefined) continue;
      this.#labels.set(words.key, placedAt(spot.at));
      this.#firm.add(spot.box);
    }
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
   * Off what stands firm; first those that lie over no disc, of these first those over no word behind, and then those off
   * the names of others.
   */
  #openSpots<S extends Spot>(words: EdgeToLabel, spots: readonly S[]): { at: S; box: PreparedBox; isClear: boolean }[] {
    const open = spots
      .map((at) => ({ at, box: wordBox(sizeAt(words, at), at) }))
      .filter(({ box }) => !this.#firm.hits(box, words.key) && !this.#namesBehind.hits(box))
      .map((spot) => ({ ...spot, isOverDisc: this.#under.hits(spot.box), hides: this.#labelsBehind.hits(spot.box) }));
    const { sorted } = wellReadFirst(open, ({ box }) => readsWithName(box, words.ends ?? [], this.#standing));
    const hiding = ({ isOverDisc, hides }: (typeof open)[number]): number => 2 * Number(isOverDisc) + Number(hides);
    return sorted.sort((a, b) => hiding(a) - hiding(b)).map((spot) => ({ ...spot, isClear: hiding(spot) === 0 }));
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
