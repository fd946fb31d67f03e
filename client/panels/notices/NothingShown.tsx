/** Of a graph with nothing in it, or nothing in sight: why, and the ways out. */
import { actions } from '../../actions/actions.js';
import { api } from '../../api/api.js';
import { openInEditor } from '../../editor/query.js';
import { divideFilter } from '../../graph/divideFilter.js';
import { schema } from '../../state/connection.js';
import { filter, filtered, hiddenCounts, leftOutByLegend } from '../../state/graph.js';
import { language, say } from '../../state/preferences.js';
import { list } from '../../words/numbers.js';
import { shellWords } from '../../words/shell.js';
import { Button } from '../parts/Button.js';
import { useRequest } from '../parts/useRequest.js';
import { WithCommands } from '../parts/WithCommands.js';
import { wordsOf } from '../wordsOf.js';

/** Of a graph that nothing is known of. */
const SOME_OF_ANY_GRAPH = { statement: 'MATCH (a)-[r]->(b)\nRETURN a, r, b\nLIMIT 50', parameters: {} };

/** Labels may be many. */
const MOST_LABELS = 8;
const someOf = (labels: readonly string[]): string[] =>
  labels.length <= MOST_LABELS ? [...labels] : [...labels.slice(0, MOST_LABELS), '…'];

export function NothingShown() {
  const t = wordsOf(shellWords);
  const foreign = schema.value?.foreign ?? null;
  const reason =
    foreign !== null
      ? t.foreignStore(foreign.nodes, list(someOf(foreign.labels), language.value))
      : schema.value?.totals.entities === 0
        ? t.emptyStore
        : filtered.value
          ? t.emptyFilter
          : hiddenCounts.value.byHand > 0 || leftOutByLegend.value.entities > 0
            ? t.emptyHidden
            : t.emptyGraph;
  const ways =
    schema.value?.totals.entities === 0
      ? [actions.importData]
      : [actions.clearFilter, actions.showHidden, actions.undo, actions.everything, actions.core].filter((action) =>
          action.enabled(),
        );
  return (
    <div class="empty">
      <h2>{t.emptyTitle}</h2>
      <p>
        <WithCommands text={reason} />
      </p>
      <UnknownNames />
      <div class="button-row">
        {foreign !== null && (
          <Button icon="terminal" look="primary" onClick={() => openInEditor(SOME_OF_ANY_GRAPH)}>
            {t.foreignRun}
          </Button>
        )}
        {ways.map((action) => (
          <Button key={action.id} onClick={() => void action.run()}>
            {say(action.label)}
          </Button>
        ))}
      </div>
    </div>
  );
}

/** What the filter asks for in vain, such as a name misspelt in an address. */
function UnknownNames() {
  const narrowed = (filter.value.articles?.length ?? 0) > 0;
  const articles = useRequest(narrowed ? 'articles' : null, (signal) => api.articles({}, { signal })).data;
  if (schema.value === null) return null;
  const keys = articles?.articles.map(({ id }) => id) ?? null;
  const names = divideFilter(filter.value, schema.value, keys).unknown;
  return names.length === 0 ? null : <p>{wordsOf(shellWords).unknownNames(names.join(', '))}</p>;
}
