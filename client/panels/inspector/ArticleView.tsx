/** One article, passage by passage: what each says in our words, who claims it, and whom it mentions. */
import { useEffect, useRef } from 'preact/hooks';
import { focusEntity, focusFact } from '../../actions/focus.js';
import { setFilter } from '../../actions/setFilter.js';
import { api } from '../../api/api.js';
import type { ArticleResponse } from '../../../contract/index.js';
import { STATUS_WORDS } from '../../../kernel/appearance/index.js';
import { filter } from '../../state/graph.js';
import { language, reducedMotion, say } from '../../state/preferences.js';
import { relationWords } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { dateText } from '../../words/dates.js';
import { articleWords } from '../../words/article.js';
import { nameOf } from '../../words/sentence.js';
import { Button } from '../parts/Button.js';
import { Icon, KindMark } from '../parts/Icon.js';
import { RequestState } from '../parts/RequestState.js';
import { StatusMark } from '../parts/StatusMark.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
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
  const t = wordsOf(articleWords);
  const c = wordsOf(commonWords);
  const words = language.value;
  const only = filter.value.articles?.length === 1 && filter.value.articles[0] === article.id;
  const { articles: _, ...otherFilters } = filter.value;
  return (
    <>
      <header class="article-head">
        <h2>
          <Icon name="article" size={22} />{' '}
          <span>{words === 'fr' ? article.titleFr || article.title : article.title || article.titleFr}</span>
        </h2>
        <p class="soft">
          {[article.outlet, article.date === null ? t.undated : dateText(article.date, article.precision, words)]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        <p class="soft">
          {t.summary(c.claims(article.claimCount), c.entities(article.entityCount), t.passagesOf(article.passageCount))}
        </p>
        <Button
          icon="filter"
          pressed={only}
          onClick={() => void setFilter(only ? otherFilters : { ...otherFilters, articles: [article.id] })}
        >
          {only ? t.allArticles : t.showArticle}
        </Button>
      </header>
      {passages.every((passage) => passage.text === null) && <p class="soft small">{t.ownWords}</p>}
      <ol class="passages">
        {passages.map((passage) => (
          <li
            key={passage.n}
            data-passage={passage.n}
            tabIndex={-1}
            aria-label={t.goTo(passage.n)}
            class={passage.n === at ? 'passage at' : 'passage'}
          >
            <span class="passage-number" aria-hidden="true">
              {passage.n}
            </span>
            <div class="passage-body">
              {passage.text !== null && <blockquote>{passage.text}</blockquote>}
              {passage.claims.length === 0 && passage.text === null && <p class="soft small">{t.emptyPassage}</p>}
              {passage.claims.map((claim) => {
                const paraphrase =
                  words === 'fr' ? (claim.paraphraseFr ?? claim.paraphrase) : (claim.paraphrase ?? claim.paraphraseFr);
                return (
                  <div key={claim.id} class="passage-claim">
                    <button
                      type="button"
                      class="fact-row"
                      onClick={() => void focusFact(claim.fact, { source: claim.subject.id, target: claim.object.id })}
                    >
                      <span class="fact-row-words">
                        {nameOf(claim.subject, words)} <em>{relationWords(claim.type)}</em>{' '}
                        {nameOf(claim.object, words)}{' '}
                        <span class="soft small">
                          {say(STATUS_WORDS[claim.status])}
                          {claim.claimant !== null && `, ${t.saidBy(nameOf(claim.claimant, words))}`}
                        </span>
                      </span>
                      <StatusMark look={claim.status} width={28} />
                    </button>
                    {paraphrase !== null && <p class="paraphrase">{paraphrase}</p>}
                  </div>
                );
              })}
              {passage.mentions.length > 0 && (
                <p class="passage-mentions small">
                  <span class="soft">
                    {t.mentions}
                    {c.colon}{' '}
                  </span>
                  {passage.mentions.map((entity) => (
                    <button
                      key={entity.id}
                      type="button"
                      class="entity-link"
                      onClick={() => void focusEntity(entity.id)}
                    >
                      <KindMark kind={entity.kind} size={14} />
                      <span>{nameOf(entity, words)}</span>
                    </button>
                  ))}
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
