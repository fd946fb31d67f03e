/** The articles that can be recognised, how much of their text the graph holds, and the way to take it out again. */
import { useState } from 'preact/hooks';
import type { ArticleSummary } from '../../../contract/index.js';
import { removeText } from '../../actions/articleTexts.js';
import { api } from '../../api/api.js';
import { dialog, panels } from '../../state/page.js';
import { textsWords } from '../../words/texts.js';
import { Confirm } from '../import/Confirm.js';
import { openArticle } from '../inspector/trail.js';
import { Button } from '../parts/Button.js';
import { titleOf } from '../parts/inPageLanguage.js';
import { RequestState } from '../parts/RequestState.js';
import { saveFrom } from '../parts/saveFile.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';

export function KeptTexts() {
  const t = wordsOf(textsWords);
  const request = useRequest('articles', (signal) => api.articles({}, { signal }));
  const known = (request.data?.articles ?? []).filter(({ knownCount }) => knownCount > 0);
  return (
    <section>
      <h3>{t.inGraph}</h3>
      <RequestState request={request} />
      <ul class="text-rows">
        {known.map((article) => (
          <KeptRow key={article.id} article={article} />
        ))}
      </ul>
      {known.some(({ textCount }) => textCount > 0) && (
        <p class="small soft">
          <Button look="link" onClick={() => saveFrom('/api/export?format=cypher&texts=true')}>
            {t.save}
          </Button>
          <br />
          {t.saveHelp}
        </p>
      )}
    </section>
  );
}

function KeptRow({ article }: { article: ArticleSummary }) {
  const t = wordsOf(textsWords);
  const [asking, setAsking] = useState(false);
  const title = titleOf(article);
  const read = () => {
    dialog.value = null;
    panels.value = { ...panels.value, inspectorOpen: true };
    openArticle(article.id);
  };
  return (
    <li>
      <button type="button" class="link-text text-title" onClick={read}>
        {title}
      </button>
      <span class="soft">
        {article.textCount === 0 ? t.noText : t.passages(article.textCount, article.passageCount)}
      </span>
      {article.textCount > 0 && (
        <Button look="link" label={t.removeOf(title)} expanded={asking} onClick={() => setAsking(!asking)}>
          {t.remove}
        </Button>
      )}
      {asking && (
        <Confirm
          question={t.removeAsk(title)}
          yes={t.removeYes}
          no={t.removeNo}
          doing={t.removing}
          run={() => removeText(article.id)}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
