/** What a picture is composed of: the state of the scene in a view, and what is in front of it. */
import type { GraphEdge } from '../../contract/index.js';
import { isEvidenceLink } from '../../kernel/appearance/index.js';
import type { GroundDrawing } from '../../kernel/layouts/index.js';
import type { Foreground, PictureInput } from '../../kernel/picture/index.js';
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
/** What stands in front with its names and words; in large graphs only where that is not too much. */
export function inFrontOf({ emphasis }: Accent, { graph, large }: SceneState): Foreground {
  const { nodes, edges } = emphasis ?? { nodes: NONE, edges: NONE };
  if (!large) return { nodes, edges };
  const worded = edges.size > MOST_IN_FRONT ? [] : [...edges].filter((key) => !isThread(graph.edges.get(key)));
  return { nodes: nodes.size > MOST_NAMED_NEIGHBOURS ? NONE : nodes, edges: new Set(worded) };
}
const isThread = (edge: GraphEdge | undefined): boolean => isEvidenceLink(edge?.attributes.type);

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

/** Without anything in front. */
export function inputFor(view: View, { graph, places, fitted, groundAt }: SceneState): PictureInput {
  return {
    graph,
    places,
    scale: view.scale,
    language: language.value,
    vocabulary: vocabulary.value,
    isSymmetric,
    calm: true,
    grouping: grouping.value,
    ...roomIn(fitted !== null && Math.abs(fitted.scale - view.scale) < 1e-4 ? fitted : null, groundAt(view.scale)),
  };
}

/** What is in sight alone: the most prominent are named, and what is `inDetail` has its line and words. */
export function inputForLarge(view: View, scene: SceneState, inDetail: ReadonlySet<string>): PictureInput {
  const seen = beyond(view);
  const [ox, oy] = offsetOf(seen);
  return {
    ...inputFor(view, scene),
    onlyEdges: inDetail,
    mayHaveLabel: inDetail,
    mostNames: mostNames(scene.places, seen),
    window: { x: -ox, y: -oy, width: seen.width, height: seen.height },
  };
}
