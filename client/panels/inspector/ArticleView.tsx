/** One article, passage by passage. */
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../../api/api.js';
import type { ArticleResponse, ArticleSummary } from '../../../contract/index.js';
import { filter } from '../../state/graph.js';
import { language, reducedMotion } from '../../state/preferences.js';
import { articleWords } from '../../words/article.js';
import { commonWords } from '../../words/common.js';
import { dateText } from '../../words/dates.js';
import { Button } from '../parts/Button.js';
import { filterBy } from '../parts/filterBy.js';
import { Icon } from '../parts/Icon.js';
import { titleOf } from '../parts/inPageLanguage.js';
import { RequestState } from '../parts/RequestState.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { PassageItem } from './PassageItem.js';
import type { ArticlePlace } from './trail.js';

export function ArticleView({ place }: { place: ArticlePlace }) {
  const request = useRequest(`article ${place.article}`, (signal) => api.article({ id: place.article }, { signal }));
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    if (place.passage === null || request.data === null) return;
    const passage = root.current?.querySelector<HTMLElement>(`[data-passage="${place.passage}"]`);
    passage?.scrollIntoView({ block: 'start', behavior: reducedMotion.peek() ? 'auto' : 'smooth' });
    passage?.focus({ preventScroll: true });
  }, [place, request.data]);
  return (
    <article class="article-view" ref={root}>
      <RequestState request={request} />
      {request.data !== null && <Article response={request.data} at={place.passage} />}
    </article>
  );
}

function Article({ response: { article, passages }, at }: { response: ArticleResponse; at: number | null }) {
  return (
    <>
      <ArticleHead article={article} />
      {passages.every((passage) => passage.text === null) && <p class="soft small">{wordsOf(articleWords).ownWords}</p>}
      <ol class="passages">
        {passages.map((passage) => (
          <PassageItem key={passage.n} passage={passage} marked={passage.n === at} />
        ))}
      </ol>
    </>
  );
}

function ArticleHead({ article }: { article: ArticleSummary }) {
  const t = wordsOf(articleWords);
  const c = wordsOf(commonWords);
  const { articles } = filter.value;
  const only = articles?.length === 1 && articles[0] === article.id;
  const date = article.date === null ? t.undated : dateText(article.date, article.precision, language.value);
  return (
    <header class="article-head">
      <h2>
        <Icon name="article" size={22} /> <span>{titleOf(article)}</span>
      </h2>
      <p class="soft">{[article.outlet, date].filter((part) => part !== null).join(' · ')}</p>
      <p class="soft">
        {t.summary(c.claims(article.claimCount), c.entities(article.entityCount), t.passagesOf(article.passageCount))}
      </p>
      <Button icon="filter" pressed={only} onClick={() => filterBy('articles', only ? undefined : [article.id])}>
        {only ? t.allArticles : t.showArticle}
      </Button>
    </header>
  );
}
