/**
 * Under a filter that names relation types: how many of their facts the page does not have, and the way to bring them
 * in.
 */
import { factsBeyond } from '../../graph/factsBeyond.js';
import { schema } from '../../state/connection.js';
import { communitiesDrawn, data, filter } from '../../state/graph.js';
import { extentWords } from '../../words/extent.js';
import { notifyError } from '../../state/tasks.js';
import { Button } from '../parts/Button.js';
import { wordsOf } from '../wordsOf.js';

export function BeyondNote() {
  const t = wordsOf(extentWords);
  const beyond =
    schema.value === null || communitiesDrawn.value > 0 ? 0 : factsBeyond(data.value, filter.value, schema.value.types);
  if (beyond === 0) return null;
  return (
    <p class="status-note">
      {t.beyond(beyond, filter.value.types?.length ?? 0)}{' '}
      <Button
        look="link"
        onClick={() =>
          void import('../../actions/factsOfType.js').then(({ bringMissingFacts }) => bringMissingFacts(), notifyError)
        }
      >
        {t.bringBeyond(beyond)}
      </Button>
    </p>
  );
}
