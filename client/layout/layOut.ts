/** Positions for a graph, computed off the main thread: the page stays alive, and a job can be cancelled. */
import type { ChosenLayout, LayoutGround } from '../../contract/index.js';
import { hasRoomForNames, hasSeveralStarts, type SizedGraph } from '../../kernel/layout/index.js';
import type { Arranged, Arranging } from '../../kernel/layouts/index.js';
import type { Vocabulary } from '../../kernel/appearance/index.js';
import type { GraphData } from '../graph/GraphData.js';
import type { Point, Positions } from '../graph/points.js';
import { discsQuestion, type DiscsQuestion, type Places, type PlacesSketch } from './discs.js';
import { LONGER_WORDS } from './layoutTask.js';
import { isLaidOutAhead, kept, layouts, manyDiscs, takeLayoutAhead } from './layoutThreads.js';
import type { LayoutSketch } from './layoutWorker.js';
import { RequestWorker } from '../workers/RequestWorker.js';

/** Hears where the nodes of a large graph are until they are where they will be, and the share that is done, 0 to 1. */
export type OnSketch = (positions: Positions, share: number) => void;

export interface LayoutJob {
  /** Nodes and relations with the room their words take. */
  graph: SizedGraph;
  /** Nodes that stay where they are. */
  fixed: Positions;
  layout: ChosenLayout;
  /** What the layout has drawn under these. */
  ground: LayoutGround | null;
  /** Whether all others go where the layout has them, or those without a place beside the others. */
  anew: boolean;
  /** The same graph, layout, seed and canvas: laid out the same way each time. */
  seed: number;
  /** Canvas to fill, CSS pixels. */
  width: number;
  height: number;
  /** What is laid out, as it will be drawn: the best of several layouts is taken where all of it is placed anew. */
  drawn: { graph: GraphData; vocabulary: Vocabulary };
  signal: AbortSignal;
  onSketch?: OnSketch | undefined;
}

const worker = new RequestWorker<Arranging, Arranged, LayoutSketch>(layouts.take);
const largeWorker = new RequestWorker<DiscsQuestion, Places, PlacesSketch>(manyDiscs.take);

/** Whether a layout looks at nothing but discs and who is related: it needs no words, and has a worker of its own. */
export const isOfDiscsAlone = (by: ChosenLayout, nodes: number, relations: number): boolean =>
  by.name === 'relations' && !hasRoomForNames(nodes, relations);

/**
 * A graph of about so many nodes and relations is on its way: the worker that will lay it out starts meanwhile. Not for
 * one that the browser may have the layout of, when it keeps any.
 */
export async function expectLayout(by: ChosenLayout, nodes: number, relations: number): Promise<void> {
  if (isOfDiscsAlone(by, nodes, relations)) {
    if (!isLaidOutAhead()) largeWorker.start();
  } else if (!hasRoomForNames(nodes, relations) || (await kept().isEmpty())) worker.start();
}

/** Rejects with an AbortError when the signal fires; the running computation is thrown away with its thread. */
export async function layOut(job: LayoutJob): Promise<{ positions: Positions; ground: LayoutGround | null }> {
  const { graph, fixed, layout, seed, width, height, signal, onSketch } = job;
  const asking = { seed, width, height, fixed: new Map([...fixed].map(([key, [x, y]]) => [key, { x, y }])) };
  if (isOfDiscsAlone(layout, graph.nodes.length, graph.edges.length)) {
    const placed = (places: Places): Positions => placesOf(graph, places);
    const hear = onSketch && (({ places, share }: PlacesSketch) => onSketch(placed(places), share));
    return { positions: placed(await placesBy(discsQuestion(graph, asking), signal, hear)), ground: null };
  }
  const request = { ...graph, ...asking };
  // A large graph is not sent for nothing.
  const isLookedAt = layout.name !== 'relations' || hasSeveralStarts(request);
  const drawn = isLookedAt ? { ...job.drawn, language: LONGER_WORDS } : null;
  // What makes no difference is not asked, so that the same question is known again.
  const anew = job.anew || fixed.size === 0;
  const asked = { request, layout, ground: anew ? null : job.ground, anew, drawn };
  const report = onSketch && (({ points, share }: LayoutSketch) => onSketch(positionsOf(points), share));
  const arrange = () => worker.ask(asked, signal, report);
  // A large one takes much room, and shows how it settles.
  const found = hasRoomForNames(graph.nodes.length, graph.edges.length)
    ? await kept().find(asked, arrange)
    : await arrange();
  return { positions: positionsOf(found.points), ground: found.ground };
}

/** As the thread has them that began before it was asked, if that is what is asked. */
async function placesBy(
  asked: DiscsQuestion,
  signal: AbortSignal,
  hear: ((sketch: PlacesSketch) => void) | undefined,
): Promise<Places> {
  const ahead = await takeLayoutAhead()?.take(asked, signal, hear);
  return ahead ?? largeWorker.ask(asked, signal, hear);
}

/** Nobody will ask for what is laid out ahead. */
export const forgetLayoutAhead = (): void => takeLayoutAhead()?.end();

const placesOf = ({ nodes }: SizedGraph, places: Places): Positions =>
  new Map(nodes.map(({ key }, i): [string, Point] => [key, [places[2 * i]!, places[2 * i + 1]!]]));

const positionsOf = (found: LayoutSketch['points']): Positions =>
  new Map([...found].map(([key, { x, y }]): [string, Point] => [key, [x, y]]));
