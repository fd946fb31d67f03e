/** What a picture is composed of: the state of the scene in a view, and what is in front of it. */
import { isEvidenceLink } from '../../kernel/appearance/index.js';
import type { GroundDrawing } from '../../kernel/layouts/index.js';
import type { PictureInput } from '../../kernel/picture/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Positions } from '../graph/points.js';
import { grouping } from '../state/graph.js';
import { controlsSize } from '../state/page.js';
import { language } from '../state/preferences.js';
import { isSymmetric, vocabulary } from '../state/vocabulary.js';
import type { Accent } from './Accent.js';
import { besideControls, controlsBox } from './besideControls.js';
import { mostNames } from './detail.js';
import { RIM } from './fitAll.js';
import { beyond, canvasBox, offsetOf, type View } from './view.js';

/** Of a selection's neighbours, named even where that is narrow. */
const MOST_NAMED_NEIGHBOURS = 60;
/** Relations of what is emphasised, drawn and worded at most. */
const MOST_IN_FRONT = 200;
export interface SceneState {
  graph: GraphData;
  /** Drawn places; they change in place, and `generation` grows when they do. */
  places: Positions;
  generation: number;
  /** Whether the stage draws the relations, as plain lines. */
  large: boolean;
  /** What the layout draws under the nodes at a scale. */
  groundAt: (scale: number) => GroundDrawing | null;
  /** The view that shows everything, while the camera is there. */
  fitted: View | null;
}

export const NONE: ReadonlySet<string> = new Set();
export const inFrontOf = ({ emphasis }: Accent) => emphasis ?? { nodes: NONE, edges: NONE };

/** Relations that must have their label, and nodes their name. */
export function insistedOn(accent: Accent): { labelled: ReadonlySet<string>; named: ReadonlySet<string> } {
  const { selectedEdges, hoveredEdge, selectedNodes, hoveredNode } = accent;
  return {
    labelled: new Set([...selectedEdges, ...(hoveredEdge === null ? [] : [hoveredEdge])]),
    named: new Set([...selectedNodes, ...(hoveredNode === null ? [] : [hoveredNode])]),
  };
}

/**
 * No name stands on the words of the layout. While everything is fitted names stay on the canvas, and nothing lies
 * under the buttons at its corner.
 */
function roomIn(fitted: View | null, under: GroundDrawing | null): Pick<PictureInput, 'inside' | 'taken'> {
  if (fitted === null) return under === null || under.taken.length === 0 ? {} : { taken: under.taken };
  const controls = controlsBox(fitted, controlsSize.value);
  const words = under === null ? [] : besideControls(under, controls).taken;
  return { inside: canvasBox(fitted, RIM), taken: [controls, ...words] };
}

export function inputFor(
  view: View,
  { graph, places, fitted, groundAt }: SceneState,
  named: ReadonlySet<string>,
  labelled: ReadonlySet<string>,
): PictureInput {
  return {
    graph,
    places,
    scale: view.scale,
    language: language.value,
    vocabulary: vocabulary.value,
    isSymmetric,
    calm: true,
    grouping: grouping.value,
    named,
    labelled,
    ...roomIn(fitted !== null && Math.abs(fitted.scale - view.scale) < 1e-4 ? fitted : null, groundAt(view.scale)),
  };
}

/**
 * What is in sight alone: the most prominent are named, and what is emphasised and `inDetail` has its line and words.
 */
export function inputForLarge(
  view: View,
  scene: SceneState,
  accent: Accent,
  inDetail: ReadonlySet<string>,
): PictureInput {
  const { labelled, named } = insistedOn(accent);
  const { nodes, edges } = inFrontOf(accent);
  const { graph } = scene;
  const inFront = edges.size > MOST_IN_FRONT ? [] : [...edges];
  const worded = inFront.filter((key) => labelled.has(key) || !isEvidenceLink(graph.edges.get(key)?.attributes.type));
  const forced = new Set([...labelled, ...worded]);
  const namedToo = new Set([...named, ...(nodes.size <= MOST_NAMED_NEIGHBOURS ? nodes : [])]);
  const seen = beyond(view);
  const [ox, oy] = offsetOf(seen);
  return {
    ...inputFor(view, scene, namedToo, forced),
    onlyEdges: inDetail,
    mayHaveLabel: new Set([...forced, ...inDetail]),
    mostNames: mostNames(scene.places, seen),
    window: { x: -ox, y: -oy, width: seen.width, height: seen.height },
  };
}
