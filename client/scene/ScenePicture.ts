/**
 * The picture of the scene: kept while nothing changes but the camera's place, composed anew otherwise. In large
 * graphs, only what is in sight and near enough, or emphasised.
 */
import { boundsOf, type Box as Bounds } from '../../kernel/geometry/index.js';
import {
  bringForward,
  composeEdge,
  composePicture,
  keepNamesWhole,
  pictureBounds,
  type Picture,
  type PictureInput,
  type Sight,
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

/** Pictures of small graphs kept. */
const MOST_AT_HAND = 3;

export type { SceneState };

export class ScenePicture {
  /** The last one composed, and of what. */
  picture: Picture | null = null;
  input: PictureInput | null = null;
  /** In a large graph, relations drawn here one by one: nobody else should draw them. */
  inDetail: ReadonlySet<string> = NONE;
  /** Pictures composed so far, for tests. */
  composed = 0;
  /** What it was made of, to know when it is stale. */
  #madeOf: readonly unknown[] = [];
  /** The same without anything in front, of a small graph: so that a look at something moves no word. */
  #plain: Picture | null = null;
  /** What names keep to while not everything is fitted into the canvas; null: they are placed for it. */
  #sight: Sight | null = null;
  /** Such pictures at hand, the last one first: the camera asks for the one that will be drawn when it has arrived. */
  #plains: { madeOf: readonly unknown[]; picture: Picture }[] = [];

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
    const { labelled, named } = insistedOn(accent);
    const panned =
      scene.large || scene.fitted === null
        ? `${Math.round(view.x * view.scale)} ${Math.round(view.y * view.scale)}`
        : '';
    const plain = plainOf(view, scene);
    const madeOf = [...plain, panned, [...labelled].join(), [...named].join(), accent.emphasis, minimapBox.value];
    if (this.picture !== null && isSame(madeOf, this.#madeOf)) return this.picture;
    // Of a large graph that was only panned the discs stay, however many there are.
    const discs = isSame(plain, this.#madeOf.slice(0, plain.length)) ? this.picture?.nodes : undefined;
    this.#madeOf = madeOf;
    if (scene.large) {
      const { graph, places } = scene;
      this.#plain = null;
      this.#plains = [];
      this.inDetail = edgesInDetail(graph, places, () => visibleEdges.value, beyond(view));
      this.input = inputForLarge(view, scene, accent, this.inDetail);
    } else {
      this.inDetail = NONE;
      this.input = inputFor(view, scene, named, labelled);
      this.#plain = this.#plainAt(view, scene);
    }
    const picture =
      this.#plain === null
        ? this.#compose(this.input, discs)
        : bringForward(this.#plain, this.input, inFrontOf(accent));
    this.#sight = scene.fitted === null ? sightOf(view) : null;
    return (this.picture = this.#sight === null ? picture : keepNamesWhole(picture, this.#sight, named));
  }

  /** Without anything in front: one at hand, also when the camera has only moved. */
  #plainAt(view: View, scene: SceneState): Picture {
    const madeOf = plainOf(view, scene);
    const found = this.#plains.find((one) => isSame(one.madeOf, madeOf));
    const picture = found?.picture ?? this.#compose(inputFor(view, scene, NONE, NONE));
    this.#plains = [{ madeOf, picture }, ...this.#plains.filter((one) => one !== found)].slice(0, MOST_AT_HAND);
    return picture;
  }

  #compose(input: PictureInput, discs?: Picture['nodes']): Picture {
    this.composed += 1;
    return composePicture(input, discs);
  }

  /** What is on the canvas at rest: the words that have no room when nothing is looked at or chosen, and where discs and
   * names are. */
  restingIn(view: View): Resting {
    if (this.picture === null) return NOTHING;
    const plain = this.#plain;
    const seen = plain === null || this.#sight === null ? plain : keepNamesWhole(plain, this.#sight);
    return { hidden: hiddenIn(seen ?? this.picture, view, plain !== null), boxes: boxesIn(this.picture, view) };
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
    const { labelled, named } = insistedOn(accent);
    const picture = this.#withFront(view, accent, scene);
    const box = fans.boxOf(picture, inputFor(view, scene, named, labelled), accent, view);
    return box === null ? null : rectangle(box);
  }

  /** The words of what is in front get room from those behind. */
  #withFront(view: View, accent: Accent, scene: SceneState): Picture {
    const { labelled, named } = insistedOn(accent);
    return bringForward(this.#plainAt(view, scene), inputFor(view, scene, named, labelled), inFrontOf(accent));
  }

  /** For a large graph: the relations whose ends' box holds the point, with their paths. */
  near(x: number, y: number, reach: number, view: View, scene: SceneState): Picture {
    const picture = this.picture!;
    const input = inputFor(view, scene, NONE, NONE);
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

/** What a picture without anything in front is made of. */
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
