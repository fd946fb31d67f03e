/** What stands in place of a graph with nothing in it: that it is loading, or why it is empty and the way out. */
import { openFirst } from '../../actions/start.js';
import { connection } from '../../state/connection.js';
import { extent, visible } from '../../state/graph.js';
import { graphUnread } from '../../state/tasks.js';
import { commonWords } from '../../words/common.js';
import { shellWords } from '../../words/shell.js';
import { Button } from '../parts/Button.js';
import { lazily } from '../parts/lazily.js';
import { wordsOf } from '../wordsOf.js';

const NothingShown = lazily(() => import('./NothingShown.js').then((m) => m.NothingShown));

export function EmptyGraph() {
  const t = wordsOf(shellWords);
  if (visible.value.nodes.size > 0) return null;
  if (extent.value === null) {
    // While the store is away the banner speaks.
    if (connection.value !== 'ready' && connection.value !== 'unknown') return null;
    return graphUnread.value ? (
      <div class="empty">
        <h2>{t.unreadGraph}</h2>
        <Button icon="refresh" onClick={() => void openFirst()}>
          {wordsOf(commonWords).retry}
        </Button>
      </div>
    ) : (
      <div class="empty">
        <span class="spinner" aria-hidden="true" />
        <p>{t.loadingGraph}</p>
      </div>
    );
  }
  return <NothingShown />;
}
