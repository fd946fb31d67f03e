/** A selection as a sentence: the fact itself, or the entity's name with the number of its facts. */
import { visible, visibleEdges } from '../state/graph.js';
import { fresh } from '../state/looking.js';
import { say } from '../state/preferences.js';
import type { Pair } from '../state/looking.js';
import { relationsBetween, sizeOf, type Selection } from '../state/selection.js';
import { factText } from '../state/vocabulary.js';
import { messages } from '../words/messages.js';

/** In the page's language; empty for what is not drawn. */
export function describeSelection(chosen: Selection): string {
  const { entities, facts, pair } = chosen;
  const count = sizeOf(chosen);
  if (count === 0) return say(messages.nothingSelected);
  if (count > 1) return say(messages.selected(count));
  if (pair !== undefined) return describePair(pair);
  const [entity] = entities;
  return entity === undefined ? describeFact(facts[0]!) : describeNode(entity);
}

function describeFact(key: string): string {
  const { nodes, edges } = visible.value;
  const edge = edges.get(key);
  const [source, target] = edge === undefined ? [] : [nodes.get(edge.source), nodes.get(edge.target)];
  if (edge === undefined || source === undefined || target === undefined) return '';
  return factText(edge.attributes, source, target);
}

function describePair(pair: Pair): string {
  const [one, other] = pair.map((key) => visible.value.nodes.get(key));
  if (one === undefined || other === undefined) return '';
  return say(messages.pairSelected(one, other, relationsBetween(pair).length));
}

function describeNode(key: string): string {
  const node = visible.value.nodes.get(key);
  if (node === undefined) return '';
  const count = visibleEdges.value.get(key)?.length ?? 0;
  if (node.kind !== 'Article' && node.kind !== 'Passage')
    return say(messages.entitySelected(node, count, node.degree, fresh.value.has(key)));
  // A passage's role is its article's title, and its name ends in the passage's number.
  const titled = (name: string, title: string | null): string =>
    title !== null && node.kind === 'Passage' ? `${title}, ${name.slice(name.lastIndexOf('§'))}` : (title ?? name);
  const title = { en: titled(node.name, node.role), fr: titled(node.nameFr, node.roleFr) };
  return say(messages.sourceSelected(title, count));
}
