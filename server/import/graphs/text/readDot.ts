/**
 * Reads a graph in Graphviz's DOT. Labels, weights, positions, colours and attributes that Graphviz does not know are
 * kept; how things are drawn is not. The file is held in memory whole.
 */
import { wholeText } from '../../files/wholeText.js';
import { GraphFeed } from '../GraphFeed.js';
import type { GraphReader } from '../GraphReader.js';
import { placeAt } from '../json/jsonPlaces.js';
import { dotAttributes } from './dotAttributes.js';
import { DotGraph } from './DotGraph.js';

const SETTLE_EVERY = 5_000;

export const readDot: GraphReader = async (file, mapping, sink, log, options = {}) => {
  const text = await wholeText(file, 'DOT', options);
  const graph = new DotGraph(text.replace(/^\uFEFF/, ''));
  const feed = new GraphFeed(file, mapping, sink, log);
  const lineAt = lineFinder(text);
  let handed = 0;
  const settle = async (): Promise<void> => {
    if (++handed % SETTLE_EVERY !== 0) return;
    options.signal?.throwIfAborted();
    await sink.settle();
  };
  let drawn = false;
  const onDrawing = (): void => {
    drawn = true;
  };
  for (const [id, { offset, defaults, own }] of graph.nodes) {
    feed.node(() => lineAt(offset), id, dotAttributes({ ...defaults, ...own }, onDrawing));
    await settle();
  }
  for (const { offset, source, target, defaults, own } of graph.edges) {
    feed.edge(
      () => lineAt(offset),
      { source, target, undirected: !graph.directed },
      dotAttributes({ ...defaults, ...own }, onDrawing),
    );
    await settle();
  }
  if (drawn) feed.remark('of the drawing, positions and colours are kept');
  await sink.settle();
  return feed.outcome();
};

const lineFinder =
  (text: string) =>
  (offset: number): number =>
    placeAt(text, offset).line;
