/**
 * A graph that arrived comes onto the page in three steps: merged (client/graph), placed (client/layout), committed as
 * one step of undo (client/state).
 */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Bilingual } from '../../contract/index.js';
import { layoutProperties } from '../../kernel/layouts/layoutProperties.js';
import type { GraphData } from '../graph/GraphData.js';
import { bringsNothing, withAddition, withReplacement, type Addition, type Replacement } from '../graph/GraphState.js';
import { NO_POSITIONS, type Positions } from '../graph/points.js';
import { isOfDiscsAlone } from '../layout/layOut.js';
import { placeNodes, type Placed, type Placing } from '../layout/placeNodes.js';
import { schemaAnswered } from '../state/connection.js';
import { firstGraph } from '../state/firstGraph.js';
import { drawnCounts, ground, layout, seed, visible } from '../state/graph.js';
import { commit, graphState, lastStep, renew, type Step } from '../state/history.js';
import { fresh } from '../state/looking.js';
import { canvasMeasured } from '../state/page.js';
import { cancelLane, laneFree, runTask, type ReportProgress } from '../state/tasks.js';
import { valued } from '../state/values.js';
import { vocabulary } from '../state/vocabulary.js';
import { knowValues } from './knowValues.js';
import { showSettling } from './settling.js';

/** What changes the graph at present, and the step of undo that was the last one when it began. */
interface GraphWork {
  readonly label: Bilingual;
  readonly since: Step | null;
  /** Whether something of it is shown, which stays when it is cancelled. */
  shown: boolean;
}
const work = signal<GraphWork | null>(null);
/** What changes the graph at present; null: nothing does. */
export const graphWork: ReadonlySignal<GraphWork | null> = work;

/** Runs what changes the graph: a later one cancels the one before. Undefined when it failed or was cancelled. */
export function runGraphTask<T>(
  label: Bilingual,
  run: (signal: AbortSignal, report: ReportProgress) => Promise<T>,
): Promise<T | undefined> {
  const mine = { label, since: lastStep.peek(), shown: false };
  const watched = async (abort: AbortSignal, report: ReportProgress): Promise<T> => {
    work.value = mine;
    const heard: ReportProgress = (how) => {
      mine.shown ||= how.keeps === true;
      report(how);
    };
    try {
      return await run(abort, heard);
    } finally {
      if (work.peek() === mine) work.value = null;
    }
  };
  return runTask(label, watched, LANE);
}
const LANE = 'graph';

/** Cancels what changes the graph at present: what it has not shown yet does not come. */
export function cancelGraphWork(): void {
  work.value = null;
  cancelLane(LANE);
}

/** Resolves once nothing that changes the graph is under way. */
export const graphAtRest = (): Promise<void> => laneFree(LANE);

/** Runs what adds to the graph. It waits for the first one and does not cancel it. */
export async function runAddition<T>(
  label: Bilingual,
  run: (signal: AbortSignal, report: ReportProgress) => Promise<T>,
): Promise<T | undefined> {
  await firstGraph();
  return runGraphTask(label, run);
}

/** What an addition has brought onto the screen. */
export interface Added {
  /** Keys, articles and passages included. */
  nodes: string[];
  entities: number;
  facts: number;
}

/**
 * Merges a graph into the present one, which stays where it is. What came is marked as new; where nothing came, there is
 * no step of undo.
 */
export async function addGraph(label: Bilingual, addition: Addition, signal: AbortSignal): Promise<Added> {
  const before = graphState();
  const { data } = withAddition(before, addition);
  const placed = await place(data, before.positions, signal);
  // The reader may have changed the graph while the layout ran: merge into what is there now.
  const now = graphState();
  const [drawn, counts] = [visible.peek().nodes, drawnCounts.peek()];
  const next = { ...withAddition(now, addition), positions: new Map([...placed.positions, ...now.positions]) };
  if (bringsNothing(now, next)) renew(next);
  else commit(label, next);
  const nodes = [...visible.peek().nodes.keys()].filter((key) => !drawn.has(key));
  // Articles and passages that are switched on are where the reader expects them.
  if (addition.layers === undefined) fresh.value = new Set(nodes);
  const { entities, facts } = drawnCounts.peek();
  return { nodes, entities: entities - counts.entities, facts: facts - counts.facts };
}

/** Shows all of a graph in place of the present one. */
export async function replaceGraph(
  label: Bilingual,
  replacement: Replacement,
  signal: AbortSignal,
  report: ReportProgress,
): Promise<void> {
  const { data, layout: chosen } = withReplacement(graphState(), replacement);
  const { known = NO_POSITIONS, ground: by } = replacement;
  const show = (placed: Placed): void =>
    commit(label, { ...withReplacement(graphState(), replacement, data), ...placed });
  const how = { layout: chosen, ground: by };
  await settle({ graph: data, fixed: known, under: NO_POSITIONS, how, signal, report, show });
}

interface Settling {
  graph: GraphData;
  /** What stays where it is. */
  fixed: Positions;
  /** Where things are that are not in the graph. */
  under: Positions;
  how: Pick<PlaceOptions, 'layout' | 'ground' | 'anew'>;
  signal: AbortSignal;
  report: ReportProgress;
  /** Commits where things are at first, as one step of undo. */
  show: (placed: Placed) => void;
}

/**
 * Places a graph and shows it with the camera on all of it; a large one at once, and settling before the reader's eyes:
 * whoever cancels then keeps what there is.
 */
export async function settle({ graph, fixed, under, how, signal, report, show }: Settling): Promise<void> {
  const take = showSettling(under, show);
  const onSketch = (sketch: Positions, share: number): void => {
    if (signal.aborted) return;
    take({ positions: sketch, ground: null });
    report({ share, keeps: true });
  };
  take(await place(graph, fixed, signal, { ...how, onSketch }));
}

type PlaceOptions = Partial<Pick<Placing, 'layout' | 'ground' | 'anew' | 'onSketch'>>;

/**
 * Positions for every node of `graph`, drawn now or not, on the present canvas; those of `fixed` stay. By the present
 * layout, unless another is chosen. Waits for the canvas, and for the relations' words where they take room. `onSketch`
 * hears where nodes of a large graph are until they are placed.
 */
async function place(
  graph: GraphData,
  fixed: Positions,
  signal: AbortSignal,
  chosen: PlaceOptions = {},
): Promise<Placed> {
  const by = chosen.layout ?? layout.value;
  const wordless = isOfDiscsAlone(by, graph.nodes.size, graph.edges.size);
  const [canvas] = await Promise.all([canvasMeasured(), wordless ? null : schemaAnswered()]);
  await knowValues(graph, layoutProperties(by), signal);
  const placed = await placeNodes({
    graph: valued(graph),
    fixed,
    layout: by,
    ground: chosen.ground === undefined ? ground.value : chosen.ground,
    anew: chosen.anew ?? false,
    seed: seed.value,
    canvas,
    vocabulary: vocabulary.value,
    signal,
    onSketch: chosen.onSketch,
  });
  signal.throwIfAborted();
  return placed;
}
