/** The title that a figure has until somebody writes another: true of whatever is drawn. Pure. */
import type { Language } from '../../../contract/index.js';
import { isFact } from '../../../kernel/appearance/index.js';
import { entityKeys, type GraphData } from '../../graph/GraphData.js';
import { figureWords } from '../../words/figure.js';
import { list } from '../../words/numbers.js';
import { nameOf } from '../../words/names.js';

/** Names in a title at most. */
const MOST_NAMES = 3;

/**
 * “Relations of …” only where every fact is one of theirs; else the selected and others. Empty for a graph without
 * facts of which nothing is selected.
 */
export function figureTitle(graph: GraphData, selected: Iterable<string>, language: Language): string {
  const t = figureWords[language];
  const named = [...selected].filter((key) => graph.nodes.has(key)).slice(0, MOST_NAMES);
  const names = named.map((key) => nameOf(graph.nodes.get(key)!, language));
  const facts = [...graph.edges.values()].filter(isFact);
  if (names.length === 0) return facts.length > 0 ? t.coreTitle : '';
  if (facts.length > 0 && facts.every(({ source, target }) => named.includes(source) || named.includes(target)))
    return t.relationsOf(list(names, language));
  const others = entityKeys(graph).some((key) => !named.includes(key));
  return list(others ? [...names, t.others] : names, language);
}
