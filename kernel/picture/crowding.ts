/**
 * Whether the words of parallel relations would have room side by side. Asked of the two discs and their lines alone,
 * at a scale of few steps: so a group changes from fan to ribbon at most once on the way out, and never while the view
 * pans.
 */
import type { GraphEdge, Language } from '../../contract/index.js';
import type { Vocabulary } from '../appearance/index.js';
import { composeEdge } from './composeEdge.js';
import { relationLabelCandidates } from './labelCandidates.js';
import type { PictureGraph, PictureInput, PictureNode } from './Picture.js';
import { placeLabels } from './placeLabels.js';
import { discScale } from './scales.js';

/** Steps of the scale from one power of two to the next. */
const STEPS = 8;
/** Side of the square in which the words are placed, around the middle between the discs, pixels. */
const ROOM = 20_000;
/** Answers kept of a graph. */
const MOST_KEPT = 5_000;

type Known = Map<string, boolean>;
const known = new WeakMap<PictureGraph, WeakMap<Vocabulary, Known>>();

/** `pair`: the discs at both ends as they are at the input's scale. */
export function isCrowded(
  edges: readonly GraphEdge[],
  pair: readonly [PictureNode, PictureNode],
  input: Omit<PictureInput, 'places'>,
): boolean {
  const step = Math.ceil(Math.log2(input.scale) * STEPS - 1e-9);
  const at = atScale(pair, input.scale, 2 ** (step / STEPS));
  const [one, other] = at;
  const [dx, dy] = [other.x - one.x, other.y - one.y].map((way) => Math.round(way * 2) / 2);
  const answers = keptFor(input);
  const key = [step, dx, dy, input.language, ...edges.map((edge) => edge.key)].join(' ');
  let answer = answers.get(key);
  if (answer === undefined) {
    if (answers.size >= MOST_KEPT) answers.clear();
    answers.set(key, (answer = wordsCollide(edges, at, { ...input, scale: 2 ** (step / STEPS) })));
  }
  return answer;
}

function keptFor({ graph, vocabulary }: { graph: PictureGraph; vocabulary: Vocabulary; language: Language }): Known {
  let byVocabulary = known.get(graph);
  if (byVocabulary === undefined) known.set(graph, (byVocabulary = new WeakMap()));
  let answers = byVocabulary.get(vocabulary);
  if (answers === undefined) byVocabulary.set(vocabulary, (answers = new Map()));
  return answers;
}

/** The discs as they are at another scale, moved to the middle of the room. */
function atScale(pair: readonly [PictureNode, PictureNode], from: number, to: number): [PictureNode, PictureNode] {
  const [k, sizing] = [to / from, discScale(to) / discScale(from)];
  const [one, other] = pair;
  const middle = { x: ((one.x + other.x) / 2) * k, y: ((one.y + other.y) / 2) * k };
  const moved = (node: PictureNode): PictureNode => ({
    ...node,
    x: node.x * k - middle.x + ROOM / 2,
    y: node.y * k - middle.y + ROOM / 2,
    radius: node.radius * sizing,
  });
  return [moved(one), moved(other)];
}

/** As the picture places words: the strongest first, each where it has room on its own line. */
function wordsCollide(
  edges: readonly GraphEdge[],
  pair: readonly [PictureNode, PictureNode],
  input: Omit<PictureInput, 'places'>,
): boolean {
  const nodes = new Map(pair.map((node) => [node.key, node]));
  const lines = edges.flatMap((edge) => composeEdge(edge, input, nodes) ?? []);
  const discs = pair.map(({ key, x, y, radius }) => ({ key, x, y, radius, width: 0, height: 0, priority: 0 }));
  const anyWord = { ...input, places: new Map(), labelled: new Set<string>(), mayHaveLabel: null };
  const words = relationLabelCandidates(lines, anyWord, { x: 0, y: 0 });
  return placeLabels(discs, words, { width: ROOM, height: ROOM }).edges.size < words.length;
}
