/**
 * The picture of the scene: composed without anything in front and kept while nothing changes but what is looked at,
 * which is brought forward from it. In large graphs, only what is in sight and near enough, or in front.
 */
import { boundsOf, type Box as Bounds } from '../../kernel/geometry/index.js';
import {
  bringForward,
  composeEdge,
  composePicture,
  drawForward,
  keepNamesWhole,
  pictureBounds,
  type Picture,
  type PictureInput,
} from '../../kernel/picture/index.js';
import type { GraphData } from '../graph/GraphData.js';
import { boundsOf as boxAround, type Box, type Positions } from '../graph/points.js';
import { grouping, visibleEdges } from '../state/graph.js';
import { minimapBox } from '../state/page.js';
import { language } from '../state/preferences.js';
import { nameOf, vocabulary } from '../state/vocabulary.js';
import type { Accent } from './Accent.js';
import type { Fans } from './Fans.js';
import { FirstSight } from './FirstSight.js';
import { edgesInDetail } from './detail.js';
import { roomOf } from './fitAll.js';
import { inFrontOf, inputFor, inputForLarge, insistedOn, NONE, type SceneState } from './pictureInput.js';
import { boxesIn, hiddenIn, NOTHING, sightOf, type Resting } from './sight.js';
import { beyond, type View } from './view.js';

/** Pictures of small graphs without anything in front that are kept. */
const MOST_AT_HAND = 3;

export type { SceneState };

/** A picture without anything in front, and what it is composed of. */
interface Plain {
  picture: Picture;
  input: PictureInput;
  madeOf: readonly unknown[];
  /** In a large graph, relations drawn in it one by one. */
  inDetail: ReadonlySet<string>;
}

export class ScenePicture {
  /** The last one, and of what. */
  picture: Picture | null = null;
  input: PictureInput | null = null;
  /** In a large graph, relations drawn here one by one: nobody else should draw them. */
  inDetail: ReadonlySet<string> = NONE;
  /** Pictures composed so far, for tests. */
  composed = 0;
  /** What it was made of, to know when it is stale. */
  #madeOf: readonly unknown[] = [];
  /** Such pictures at hand, the last one first: the camera asks for the one that will be drawn when it has arrived. */
  #plains: readonly Plain[] = [];
  /** The one that is drawn, with its names as whole as the part in sight lets them be. */
  #resting: { plain: Plain; madeOf: readonly unknown[]; picture: Picture } | null = null;

  readonly #firstSight: FirstSight | null;

  /** `again`: a large graph was seen by its discs and lines, and is to be drawn anew. Absent: all is composed at once. */
  constructor(again?: () => void) {
    this.#firstSight = again === undefined ? null : new FirstSight(again);
  }

  end(): void {
    this.#firstSight?.end();
  }

  /**
   * The picture at the view's scale: the one at hand, or a new one when something changed. Null while there is nothing to
   * be drawn but discs and lines.
   */
  at(view: View, accent: Accent, scene: SceneState): Picture | null {
    if (scene.places.size === 0) return (this.picture = null);
    if (scene.large && this.composed === 0 && this.#firstSight?.isOn) return null;
    const plain = this.#plainAt(view, scene);
    const resting = this.#restingAt(plain, view, scene);
    const { labelled, named } = insistedOn(accent);
    const madeOf = [resting, [...labelled].join(), [...named].join(), accent.emphasis];
    if (this.picture !== null && isSame(madeOf, this.#madeOf)) return this.picture;
    this.#madeOf = madeOf;
    this.input = { ...plain.input, named, labelled };
    const front = inFrontOf(accent, scene);
    const drawn = scene.large ? drawForward(resting, this.input, [...front.edges, ...labelled]) : resting;
    const banded = [...drawn.ribbons.values()].filter(({ key }) => !resting.ribbons.has(key));
    const beside = banded.flatMap(({ members }) => members.map(({ key }) => key));
    this.inDetail = beside.length === 0 ? plain.inDetail : new Set([...plain.inDetail, ...beside]);
    return (this.picture = inSight(bringForward(drawn, this.input, front), view, scene, named));
  }

  /** One at hand, also when the camera has only moved. */
  #plainAt(view: View, scene: SceneState): Plain {
    const unmoved = plainOf(view, scene);
    const madeOf = scene.large ? [...unmoved, placeOf(view)] : unmoved;
    const found = this.#plains.find((one) => isSame(one.madeOf, madeOf));
    const plain = found ?? this.#composePlain(view, scene, madeOf, unmoved);
    const others = scene.large ? [] : this.#plains.filter((one) => one !== found);
    this.#plains = [plain, ...others].slice(0, MOST_AT_HAND);
    return plain;
  }

  #composePlain(view: View, scene: SceneState, madeOf: readonly unknown[], unmoved: readonly unknown[]): Plain {
    this.composed += 1;
    if (!scene.large) {
      const input = inputFor(view, scene);
      return { picture: composePicture(input), input, madeOf, inDetail: NONE };
    }
    const { graph, places } = scene;
    const inDetail = edgesInDetail(graph, places, () => visibleEdges.value, beyond(view));
    const input = inputForLarge(view, scene, inDetail);
    // Of one that was only panned the discs stay, however many there are.
    const panned = this.#plains.find((one) => isSame(one.madeOf.slice(0, unmoved.length), unmoved));
    return { picture: composePicture(input, panned?.picture.nodes), input, madeOf, inDetail };
  }

  /** Where not everything is fitted into the canvas. */
  #restingAt(plain: Plain, view: View, scene: SceneState): Picture {
    const madeOf = [scene.fitted === null ? placeOf(view) : '', minimapBox.value];
    if (this.#resting?.plain !== plain || !isSame(madeOf, this.#resting.madeOf))
      this.#resting = { plain, madeOf, picture: inSight(plain.picture, view, scene) };
    return this.#resting.picture;
  }

  /** What is on the canvas at rest: the words that have no room when nothing is looked at or chosen, and where discs and
   * names are. */
  restingIn(view: View): Resting {
    if (this.picture === null || this.#resting === null) return NOTHING;
    const { picture, plain } = this.#resting;
    const hidden = hiddenIn(picture, view, plain.input.onlyEdges === undefined);
    return { hidden, boxes: boxesIn(this.picture, view) };
  }

  /**
   * The box, in picture space, of all that is drawn when the camera looks from where it shows everything; of a large
   * graph, whose names stay between its discs, that of their middles.
   */
  boxWhenFitted(accent: Accent, scene: SceneState & { fitted: View }): Box {
    const { fitted, places, large } = scene;
    const under = scene.groundAt(fitted.scale);
    const below = under === null ? [] : [under.bounds];
    const drawn = large ? boxOfPlaces(places, fitted.scale) : pictureBounds(this.#withFront(fitted, accent, scene));
    return rectangle(boundsOf([drawn, ...below]));
  }

  /**
   * The box of these nodes with their names, as they would be drawn in that view; in large graphs with room for one.
   */
  boxOfNodes(keys: readonly string[], view: View, accent: Accent, scene: SceneState): Box {
    if (scene.large) return rectangle(boundsOf(discBoxes(scene.graph, scene.places, view.scale, keys)));
    const picture = this.#withFront(view, accent, scene);
    const chosen = new Set(keys);
    const only = <T>(all: ReadonlyMap<string, T>) => new Map([...all].filter(([key]) => chosen.has(key)));
    const none = new Map<string, never>();
    const { nodes, names } = picture;
    const empty = { edges: none, ribbons: none, relationLabels: none, crosses: none };
    return rectangle(pictureBounds({ ...picture, ...empty, nodes: only(nodes), names: only(names) }));
  }

  /** The box of the fans that stand open in that view; null: none. */
  boxOfFans(view: View, accent: Accent, scene: SceneState, fans: Pick<Fans, 'boxOf'>): Box | null {
    if (scene.large) return null;
    const input = { ...inputFor(view, scene), ...insistedOn(accent) };
    const box = fans.boxOf(this.#withFront(view, accent, scene), input, accent, view);
    return box === null ? null : rectangle(box);
  }

  /** The words of what is in front get room from those behind. */
  #withFront(view: View, accent: Accent, scene: SceneState): Picture {
    const { picture, input } = this.#plainAt(view, scene);
    return bringForward(picture, { ...input, ...insistedOn(accent) }, inFrontOf(accent, scene));
  }

  /** For a large graph: the relations whose ends' box holds the point, with their paths. */
  near(x: number, y: number, reach: number, view: View, scene: SceneState): Picture {
    const picture = this.picture!;
    const input = inputFor(view, scene);
    const edges = new Map<string, NonNullable<ReturnType<typeof composeEdge>>>();
    for (const edge of scene.graph.edges.values()) {
      const a = picture.nodes.get(edge.source);
      const b = picture.nodes.get(edge.target);
      if (a === undefined || b === undefined) continue;
      const slack = reach + Math.hypot(a.x - b.x, a.y - b.y) * 0.3;
      if (
        x < Math.min(a.x, b.x) - slack ||
        x > Math.max(a.x, b.x) + slack ||
        y < Math.min(a.y, b.y) - slack ||
        y > Math.max(a.y, b.y) + slack
      )
        continue;
      const made = composeEdge(edge, input, picture.nodes);
      if (made !== null) edges.set(edge.key, made);
    }
    return { ...picture, edges, relationLabels: new Map(), crosses: new Map() };
  }
}

const isSame = (made: readonly unknown[], before: readonly unknown[]): boolean =>
  made.length === before.length && made.every((part, i) => part === before[i]);

/** With names that are whole, while not everything is fitted into the canvas: then they are placed for it. */
const inSight = (picture: Picture, view: View, { fitted }: SceneState, named = NONE): Picture =>
  fitted === null ? keepNamesWhole(picture, sightOf(view), named) : picture;

const placeOf = ({ x, y, scale }: View): string => `${Math.round(x * scale)} ${Math.round(y * scale)}`;

/** What a picture without anything in front is made of, but for the camera's place. */
const plainOf = (view: View, { places, generation, fitted, groundAt }: SceneState): readonly unknown[] => [
  places,
  generation,
  view.scale.toFixed(5),
  language.value,
  vocabulary.value,
  grouping.value,
  groundAt(view.scale)?.taken.length,
  view.width,
  view.height,
  fitted?.x,
  fitted?.y,
];

function boxOfPlaces(places: Positions, scale: number): Bounds {
  const { x, y, width, height } = boxAround(places.values()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { left: x * scale, top: y * scale, right: (x + width) * scale, bottom: (y + height) * scale };
}

/** Around these discs, with room for a name below each, in picture space. */
function discBoxes(graph: GraphData, places: Positions, scale: number, keys: Iterable<string>): Bounds[] {
  return [...keys].flatMap((key) => {
    const [at, attributes] = [places.get(key), graph.nodes.get(key)];
    if (at === undefined || attributes === undefined) return [];
    const room = roomOf(attributes, nameOf(attributes), scale);
    const [x, y] = [at[0] * scale, at[1] * scale];
    return [{ left: x - room.left, right: x + room.right, top: y - room.top, bottom: y + room.bottom }];
  });
}

const rectangle = ({ left, top, right, bottom }: Bounds): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});
