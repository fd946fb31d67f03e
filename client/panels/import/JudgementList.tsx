/** What was judged of pairs of entities, newest first; each can be taken back, which splits what it merged. */
import { useState } from 'preact/hooks';
import { api } from '../../api/api.js';
import { undoJudgement } from '../../actions/judging.js';
import type { Judgement } from '../../../contract/index.js';
import { language } from '../../state/preferences.js';
import { nameOf } from '../../state/vocabulary.js';
import { momentText } from '../../words/dates.js';
import { judgementWords } from '../../words/import/judgements.js';
import { Button } from '../parts/Button.js';
import { RequestState } from '../parts/RequestState.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { Confirm } from './Confirm.js';

export function JudgementList() {
  const t = wordsOf(judgementWords);
  const request = useRequest('judgements', (signal) => api.judgements({}, { signal }));
  const judgements = request.data?.judgements ?? [];
  return (
    <section>
      <h3>{t.title}</h3>
      <RequestState request={request} />
      {request.data !== null && judgements.length === 0 && <p class="soft">{t.none}</p>}
      <ul class="dataset-rows">
        {judgements.map((judgement) => (
          <JudgementRow key={judgement.id} judgement={judgement} />
        ))}
      </ul>
    </section>
  );
}

function JudgementRow({ judgement }: { judgement: Judgement }) {
  const t = wordsOf(judgementWords);
  const [asking, setAsking] = useState(false);
  const { id, answer, at, by, kept, other, merged, reason } = judgement;
  const [one, two] = [nameOf(kept), nameOf(other)];
  const details = [
    momentText(new Date(at), language.value),
    t.by[by],
    ...(answer === 'same' && !merged ? [t.notThere] : []),
    ...(reason === '' ? [] : [reason]),
  ];
  return (
    <li>
      <div class="dataset-row" data-off={answer !== 'same'}>
        <p>
          <span class="dataset-title">{t.says[answer](two, one)}</span>{' '}
          <span class="soft small">
            {other.id} · {kept.id} · {details.join(' · ')}
          </span>
        </p>
        <Button look="link" label={t.undoOf(one, two)} expanded={asking} onClick={() => setAsking(!asking)}>
          {merged ? t.split : t.forget}
        </Button>
      </div>
      {asking && (
        <Confirm
          question={merged ? t.splitAsk(one, two) : t.forgetAsk}
          yes={merged ? t.splitYes : t.forgetYes}
          no={t.keep}
          doing={t.doing}
          run={() => undoJudgement(id)}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
