/** What the inspector is about, in one line. */
import { data } from '../../state/graph.js';
import { rootPage } from '../../state/page.js';
import { say } from '../../state/preferences.js';
import { selectedCount, selectedEntity, selectedFact, selectedPair } from '../../state/selection.js';
import { actionLabels } from '../../words/actions.js';
import { chosenWords } from '../../words/chosen.js';
import { overviewWords } from '../../words/overview.js';
import { wordsOf } from '../wordsOf.js';
import { edgeText, graphNodeName } from './graphNames.js';
import { openedArticle } from './trail.js';

export function inspectorTitle(): string {
  if (openedArticle.value !== null) return wordsOf(chosenWords).article;
  if (selectedEntity.value !== null) return graphNodeName(selectedEntity.value);
  if (selectedFact.value !== null) return factTitle(selectedFact.value);
  if (selectedPair.value !== null) return selectedPair.value.map(graphNodeName).join(' – ');
  if (selectedCount.value > 1) return wordsOf(chosenWords).selected(selectedCount.value);
  const page = rootPage.value;
  return page === 'overview' ? wordsOf(overviewWords).title : say(actionLabels[page]);
}

function factTitle(key: string): string {
  const edge = data.value.edges.get(key);
  return edge === undefined ? wordsOf(chosenWords).fact : edgeText(edge);
}
