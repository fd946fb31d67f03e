/** The articles that the facts come from: a filter, and the way to read each. */
import type { ArticleSummary } from '../../../../contract/index.js';
import { api } from '../../../api/api.js';
import { filter } from '../../../state/graph.js';
import { language } from '../../../state/preferences.js';
import { commonWords } from '../../../words/common.js';
import { dateText } from '../../../../kernel/text/dateWords.js';
import { number } from '../../../words/numbers.js';
import { overviewWords } from '../../../words/overview.js';
import { filterBy } from '../../parts/filterBy.js';
import { titleOf } from '../../parts/inPageLanguage.js';
import { RequestState } from '../../parts/RequestState.js';
import { useRequest } from '../../parts/useRequest.js';
import { wordsOf } from '../../wordsOf.js';
import { openArticle } from '../trail.js';
import { Facet } from './Facet.js';

export function ArticleFacet() {
  const t = wordsOf(overviewWords);
  const request = useRequest('articles', (signal) => api.articles({}, { signal }));
  if (request.data === null) return <RequestState request={request} />;
  const { articles } = request.data;
  if (articles.length === 0) return <p class="soft">{t.noArticles}</p>;
  return (
    <Facet
      title={t.articles}
      list={filter.value.articles}
      onChange={(next) => filterBy('articles', next)}
      first={8}
      note={t.claimCounts}
      rows={articles.map((article) => ({
        value: article.id,
        name: titleOf(article),
        count: number(article.claimCount, language.value),
        link: <ArticleLink article={article} />,
      }))}
    />
  );
}

function ArticleLink({ article }: { article: ArticleSummary }) {
  const title = titleOf(article);
  return (
    <span class="link-with-note">
      <button
        type="button"
        class="link-text"
        aria-label={wordsOf(overviewWords).openArticle(title)}
        onClick={() => openArticle(article.id)}
      >
        {title}
      </button>
      <span class="soft small">
        {article.date === null
          ? wordsOf(commonWords).undated
          : dateText(article.date, article.precision, language.value)}
        {article.outlet !== null && ` · ${article.outlet}`}
      </span>
    </span>
  );
}
