/**
 * The picture of the scene: kept while nothing changes but the camera's place, composed anew otherwise. In large
 * graphs, only what is in sight and emphasised.
 */
import { isEvidenceLink } from '../../kernel/appearance/index.js';
import { boundsOf, type Box as Bounds } from '../../kernel/geometry/index.js';
import {
  bringForward,
  composeEdge,
  composePicture,
  pictureBounds,
  type Picture,
  type PictureInput,
} from '../../kernel/picture/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Box, Positions } from '../graph/points.js';
import { grouping } from '../state/graph.js';
import { controlsSize } from '../state/page.js';
import { language } from '../state/preferences.js';
import { isSymmetric, vocabulary } from '../state/vocabulary.js';
import type { Accent } from './Accent.js';
import { boxesOfBends } from './discsAndLines.js';
import { RIM } from './fitAll.js';
import { canvasBox, offsetOf, type View } from './view.js';

/** In a large graph, square pixels of canvas to each name: the most prominent in sight are named. */
const PIXELS_PER_NAME = 12_000;
/** Of a selection's neighbours, named even where that is narrow. */
const MOST_NAMED_NEIGHBOURS = 60;

export interface SceneState {
  graph: GraphData;
  /** Drawn places; they change in place, and `generation` grows when they do. */
  places: Positions;
  generation: number;
  /** Whether the stage draws the relations, as plain lines. */
  large: boolean;
  /** The view that shows everything, while the camera is there. */
  fitted: View | null;
}

export class ScenePicture {
  /** The last one composed, and of what. */
  picture: Picture | null = null;
  input: PictureInput | null = null;
  /** What it was made of, to know when it is stale. */
  #madeOf: readonly unknown[] = [];
  /** The same without anything in front; small graphs keep it, so that a look at something moves no word. */
  #plain: Picture | null = null;
  #plainOf: readonly unknown[] = [];

  /** The picture at the view's scale: the one at hand, or a new one when something changed. */
  at(view: View, accent: Accent, scene: SceneState): Picture | null {
    if (scene.places.size === 0) return (this.picture = null);
    const { labelled, named } = insistedOn(accent);
    const panned = scene.large ? `${Math.round(view.x * view.scale)} ${Math.round(view.y * view.scale)}` : '';
    const plainOf = [
      scene.generation,
      view.scale.toFixed(5),
      language.value,
      vocabulary.value,
      grouping.value,
      panned,
      view.width,
      view.height,
      scene.fitted?.x,
      scene.fitted?.y,
    ];
    const madeOf = [...plainOf, [...labelled].join(), [...named].join(), accent.emphasis];
    if (this.picture !== null && isSame(madeOf, this.#madeOf)) return this.picture;
    this.#madeOf = madeOf;
    this.input = inputFor(view, scene, named, labelled, null);
    if (scene.large) {
      this.#plain = null;
      return (this.picture = compose(view, accent, scene));
    }
    if (this.#plain === null || !isSame(plainOf, this.#plainOf)) this.#plain = composePlain(view, scene);
    this.#plainOf = plainOf;
    return (this.picture = withFront(this.#plain, view, accent, scene));
  }

  /** Names, and words of drawn lines, that have no room on the canvas when nothing is looked at or chosen. */
  hiddenIn(view: View): { names: number; words: number } {
    const picture = this.#plain ?? this.picture;
    if (this.picture === null || picture === null) return { names: 0, words: 0 };
    const [ox, oy] = offsetOf(view);
    const inSight = ({ x, y }: { x: number; y: number }) =>
      x + ox > 0 && y + oy > 0 && x + ox < view.width && y + oy < view.height;
    const { nodes, edges, names, relationLabels } = picture;
    return {
      names: [...nodes.values()].filter((node) => inSight(node) && !names.has(node.key)).length,
      words:
        this.#plain === null
          ? 0
          : [...edges.values()].filter(
              ({ key, edge, path }) =>
                !relationLabels.has(key) && inSight(path.middle) && !isEvidenceLink(edge.attributes.type),
            ).length,
    };
  }

  /** The box, in picture space, of all that is drawn when the camera looks from where it shows everything. */
  boxWhenFitted(accent: Accent, scene: SceneState & { fitted: View }): Box {
    const { fitted, graph, places, large } = scene;
    const drawn = pictureBounds(compose(fitted, accent, scene));
    return rectangle(large ? boundsOf([drawn, ...boxesOfBends(graph, places, fitted.scale)]) : drawn);
  }

  /** The box of these nodes with their names, as they would be drawn in that view. */
  boxOfNodes(keys: readonly string[], view: View, accent: Accent, scene: SceneState): Box {
    const picture = compose(view, accent, scene);
    const chosen = new Set(keys);
    const only = <T>(all: ReadonlyMap<string, T>) => new Map([...all].filter(([key]) => chosen.has(key)));
    const none = new Map<string, never>();
    const { nodes, names } = picture;
    const empty = { edges: none, ribbons: none, relationLabels: none, crosses: none };
    return rectangle(pictureBounds({ ...picture, ...empty, nodes: only(nodes), names: only(names) }));
  }

  /** For a large graph: the relations whose ends' box holds the point, with their paths. */
  near(x: number, y: number, reach: number, view: View, scene: SceneState): Picture {
    const picture = this.picture!;
    const input = inputFor(view, scene, new Set(), new Set(), null);
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

function compose(view: View, accent: Accent, scene: SceneState): Picture {
  if (!scene.large) return withFront(composePlain(view, scene), view, accent, scene);
  const { labelled, named } = insistedOn(accent);
  const near = accent.emphasis?.nodes ?? NONE;
  const namedToo = new Set([...named, ...(near.size <= MOST_NAMED_NEIGHBOURS ? near : [])]);
  return composePicture(inputFor(view, scene, namedToo, labelled, accent.emphasis?.edges ?? null));
}

const NONE: ReadonlySet<string> = new Set();
const composePlain = (view: View, scene: SceneState): Picture =>
  composePicture(inputFor(view, scene, NONE, NONE, null));

/** The words of what is in front get room from those behind. */
function withFront(picture: Picture, view: View, accent: Accent, scene: SceneState): Picture {
  const { labelled, named } = insistedOn(accent);
  const front = accent.emphasis ?? { nodes: NONE, edges: NONE };
  return bringForward(picture, inputFor(view, scene, named, labelled, null), front);
}

const rectangle = ({ left, top, right, bottom }: Bounds): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});

/** Relations that must have their label, and nodes their name. */
function insistedOn(accent: Accent): { labelled: ReadonlySet<string>; named: ReadonlySet<string> } {
  const { selectedEdges, hoveredEdge, selectedNodes, hoveredNode } = accent;
  return {
    labelled: new Set([...selectedEdges, ...(hoveredEdge === null ? [] : [hoveredEdge])]),
    named: new Set([...selectedNodes, ...(hoveredNode === null ? [] : [hoveredNode])]),
  };
}

/** Names stay on the canvas, and nothing lies under the buttons at its corner. */
function roomWhenFitted(fitted: View): Pick<PictureInput, 'inside' | 'taken'> {
  const { right, bottom } = canvasBox(fitted, 0);
  const { width, height } = controlsSize.value;
  return {
    inside: canvasBox(fitted, RIM),
    taken: [{ left: right - width, top: bottom - height, right, bottom }],
  };
}

function inputFor(
  view: View,
  scene: SceneState,
  named: ReadonlySet<string>,
  labelled: ReadonlySet<string>,
  emphasised: ReadonlySet<string> | null,
): PictureInput {
  const { graph, places, large, fitted } = scene;
  const base = {
    graph,
    places,
    scale: view.scale,
    language: language.value,
    vocabulary: vocabulary.value,
    isSymmetric,
    calm: true,
    grouping: grouping.value,
  };
  if (!large)
    return {
      ...base,
      named,
      labelled,
      ...(fitted !== null && Math.abs(fitted.scale - view.scale) < 1e-4 && roomWhenFitted(fitted)),
    };
  const [ox, oy] = offsetOf(view);
  const shownEdges =
    emphasised !== null && emphasised.size <= 200
      ? new Set(
          [...emphasised].filter((key) => labelled.has(key) || !isEvidenceLink(graph.edges.get(key)?.attributes.type)),
        )
      : labelled;
  return {
    ...base,
    named,
    labelled: shownEdges,
    allEdges: false,
    mayHaveLabel: shownEdges,
    mostNames: Math.round((view.width * view.height) / PIXELS_PER_NAME),
    window: { x: -ox, y: -oy, width: view.width, height: view.height },
  };
}
