/**
 * The inspector for one fact: the sentence, where it stands, and side by side who says so and who denies it, each with
 * its evidence.
 */
import { focusFact } from '../../actions/focus.js';
import { api } from '../../api/api.js';
import type { FactResponse } from '../../../contract/index.js';
import { visible } from '../../state/graph.js';
import { language } from '../../state/preferences.js';
import { vocabulary } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { factWords } from '../../words/fact.js';
import { factSentence, plain, standing } from '../../words/sentence.js';
import { Button } from '../parts/Button.js';
import { CopyButton } from '../parts/CopyButton.js';
import { CypherButtons } from '../parts/CypherButtons.js';
import { RequestState } from '../parts/RequestState.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { FactHead } from './FactHead.js';
import { FactSides } from './FactSides.js';
import { FactWithoutClaims } from './FactWithoutClaims.js';

export function FactView({ id }: { id: string }) {
  const request = useRequest(`fact ${id}`, (signal) => api.fact({ factId: id }, { signal }));
  return (
    <article class="fact">
      <RequestState request={request} drawn={visible.value.edges.has(id)} />
      {request.data !== null && <KnownFact response={request.data} />}
    </article>
  );
}

function KnownFact({ response: { fact, claims, named, propertyClaims, cypher } }: { response: FactResponse }) {
  const t = wordsOf(factWords);
  const sentence = factSentence(fact, vocabulary.value, language.value);
  const standingText = standing(claims, language.value, wordsOf(commonWords).articles, fact.negated);
  const sentences = () => [plain(sentence), standingText].filter((text) => text !== '').join(' ');
  return (
    <>
      <FactHead fact={fact} claims={claims} sentence={sentence} standingText={standingText} />
      {claims.length > 0 ? (
        <FactSides fact={fact} claims={claims} />
      ) : (
        <FactWithoutClaims fact={fact} named={named} claims={propertyClaims} />
      )}
      <div class="button-row quiet-row">
        {!visible.value.edges.has(fact.id) && (
          <Button
            look="quiet"
            icon="target"
            onClick={() => void focusFact(fact.id, { source: fact.subject.id, target: fact.object.id })}
          >
            {t.showEnds}
          </Button>
        )}
        <CopyButton text={sentences}>{t.copySentence}</CopyButton>
        <CypherButtons cypher={cypher} />
      </div>
    </>
  );
}
