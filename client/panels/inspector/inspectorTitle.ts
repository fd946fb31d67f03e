/** What the inspector is about, in one line. */
import { data } from '../../state/graph.js';
import { language } from '../../state/preferences.js';
import { selectedCount, selectedEntity, selectedFact } from '../../state/selection.js';
import { relationWords } from '../../state/vocabulary.js';
import { entityWords } from '../../words/entity.js';
import { articleWords } from '../../words/article.js';
import { factWords } from '../../words/fact.js';
import { overviewWords } from '../../words/overview.js';
import { nameOf } from '../../words/sentence.js';
import { wordsOf } from '../wordsOf.js';
import { openedArticle } from './trail.js';

export function inspectorTitle(): string {
  const name = (key: string): string => {
    const node = data.value.nodes.get(key);
    return node === undefined ? key : nameOf(node, language.value);
  };
  if (openedArticle.value !== null) return wordsOf(articleWords).article;
  if (selectedEntity.value !== null) return name(selectedEntity.value);
  if (selectedFact.value !== null) {
    const edge = data.value.edges.get(selectedFact.value);
    return edge === undefined
      ? wordsOf(factWords).title
      : `${name(edge.source)} ${relationWords(edge.attributes.type)} ${name(edge.target)}`;
  }
  return selectedCount.value > 1 ? wordsOf(entityWords).selected(selectedCount.value) : wordsOf(overviewWords).title;
}
