/** One article, passage by passage. */
import { useEffect, useRef } from 'preact/hooks';
import { api } from '../../api/api.js';
import type { ArticleResponse } from '../../../contract/index.js';
import { reducedMotion } from '../../state/preferences.js';
import { RequestState } from '../parts/RequestState.js';
import { useRequest } from '../parts/useRequest.js';
import { ArticleHead } from './ArticleHead.js';
import { PassageItem } from './PassageItem.js';
import type { ArticlePlace } from './trail.js';

export function ArticleView({ place }: { place: ArticlePlace }) {
  const request = useRequest(`article ${place.article}`, (signal) => api.article({ id: place.article }, { signal }));
  const root = useRef<HTMLElement>(null);
  /** Gone to once: the article comes anew whenever something of it is saved. */
  const goneTo = useRef<ArticlePlace | null>(null);
  useEffect(() => {
    if (place.passage === null || request.data === null || goneTo.current === place) return;
    goneTo.current = place;
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
      <ol class="passages">
        {passages.map((passage) => (
          <PassageItem key={passage.n} passage={passage} language={article.language} marked={passage.n === at} />
        ))}
      </ol>
    </>
  );
}
