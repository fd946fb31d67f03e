/**
 * Names that lines still run through, or under which arrowheads lie, after all lines were bent around them: each goes to
 * another free spot where its lines bent anew leave less of that, if there is one. No name is lost by it.
 */
import { BoxGrid } from '../geometry/BoxGrid.js';
import { bundlesOf, leastInTheWay, sceneryOf, wholeCost, type Bundle, type Shapes } from './detours.js';
import { nameSpots, type NameSpot } from './nameSpots.js';
import { costOf, nameBlock, type Obstacle, type Scenery } from './obstacles.js';
import type { Picture, PictureInput, PictureNode } from './Picture.js';
import { discBox, leaves, nameBox } from './placeLabels.js';
import { boxToAvoid } from './placePictureLabels.js';
import { readsWithDisc } from './readings.js';
import { reserveMarks } from './reserveMarks.js';

/** Names in the way up to which others are looked for: with more the picture is too full, and looking takes long. */
const MOST = 5;
/** Spots of a name that are tried with the lines bent anew, those first that have least in their way as it is. */
const SPOTS = 4;
/** What it must be better by, in the costs of `obstacles`. */
const BETTER = 0.05;

export function clearNames(
  input: PictureInput,
  nodes: Picture['nodes'],
  shapes: Shapes,
  names: Picture['names'],
): { shapes: Shapes; names: Picture['names'] } {
  const bundles = bundlesOf(input, nodes, shapes);
  const scene = sceneryOf(input, nodes, shapes, { names });
  const faulty = [...names.keys()].filter((key) => {
    const alone = only(nameBlock(nodes.get(key)!, names.get(key)!));
    return bundles.some(({ lines }) => costOf(lines, alone) > 0);
  });
  if (faulty.length === 0 || faulty.length > MOST) return { shapes, names };
  const standing = new Map(names);
  const room = new Room(input, nodes, shapes, standing);
  const bent = { edges: new Map(shapes.edges), ribbons: new Map(shapes.ribbons) };
  for (const key of faulty) {
    const node = nodes.get(key)!;
    const old = nameBlock(node, standing.get(key)!);
    const tried = room
      .spotsOf(node)
      .map((at) => ({ at, block: nameBlock(node, at) }))
      .map((one) => ({ ...one, cost: bundles.reduce((sum, { lines }) => sum + costOf(lines, only(one.block)), 0) }))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, SPOTS);
    for (const { at, block } of tried) {
      const found = moved(bundles, scene, old, block);
      if (found === null) continue;
      scene.obstacles = found.obstacles;
      for (const [bundle, lines] of found.bent) {
        bundle.lines = lines;
        bundle.put(lines, bent);
      }
      standing.set(key, at);
      break;
    }
  }
  return { shapes: bent, names: standing };
}

/** The lines as they would run around a name elsewhere; null where that is no better. */
function moved(
  bundles: readonly Bundle[],
  scene: Scenery,
  old: Obstacle,
  block: Obstacle,
): { obstacles: readonly Obstacle[]; bent: Map<Bundle, Bundle['lines']> } | null {
  const touched = bundles.filter(({ lines }) => costOf(lines, only(old)) + costOf(lines, only(block)) > 0);
  const [key] = block.keys;
  const obstacles = scene.obstacles.map((one) => (one.isName && one.keys[0] === key ? block : one));
  const costNow = touched.reduce((sum, bundle) => sum + wholeCost(bundle.lines, scene), 0);
  const there = { ...scene, obstacles };
  const bent = new Map<Bundle, Bundle['lines']>();
  let cost = 0;
  for (const bundle of touched) {
    const { lines } = leastInTheWay(bundle, there);
    cost += wholeCost(lines, there);
    bent.set(bundle, lines);
  }
  if (cost < costNow - BETTER) return { obstacles, bent };
  for (const { lines } of touched) scene.crossings.replace(lines);
  return null;
}

const only = (block: Obstacle) => ({ obstacles: [block], inside: undefined, held: false });

/** Where names may stand. */
class Room {
  readonly #nodes: Picture['nodes'];
  readonly #names: Picture['names'];
  readonly #inside: PictureInput['inside'];
  readonly #discs = new BoxGrid();
  readonly #taken = new BoxGrid();

  constructor(input: PictureInput, nodes: Picture['nodes'], shapes: Shapes, names: Picture['names']) {
    this.#nodes = nodes;
    this.#names = names;
    this.#inside = input.inside;
    for (const node of nodes.values()) this.#discs.add(discBox(node));
    for (const box of input.taken ?? []) this.#taken.add(boxToAvoid(box));
    for (const mark of reserveMarks([...nodes.values()], shapes, input.scale, names).values()) this.#taken.add(mark);
  }

  spotsOf(node: PictureNode): NameSpot[] {
    const others = new BoxGrid();
    for (const [key, at] of this.#names) if (key !== node.key) others.add(nameBox(this.#nodes.get(key)!, at));
    return nameSpots(node).filter((at) => {
      const box = nameBox(node, at);
      if (leaves(node, at, this.#inside) || this.#taken.hits(box) || others.hits(box)) return false;
      return !this.#discs.hits(box, node.key) && !readsWithDisc(box, node, this.#discs);
    });
  }
}
