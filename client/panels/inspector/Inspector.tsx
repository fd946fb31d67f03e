/** The one inspector: shows the opened article, else whatever is selected; nothing selected: legend and sources. */
import { useEffect, useRef } from 'preact/hooks';
import { deselect } from '../../actions/select.js';
import { extent } from '../../state/graph.js';
import { rootPage } from '../../state/page.js';
import { paths, selectedCount, selectedEntity, selectedFact, selectedPair } from '../../state/selection.js';
import { commonWords } from '../../words/common.js';
import { overviewWords } from '../../words/overview.js';
import { shellWords } from '../../words/shell.js';
import { Button } from '../parts/Button.js';
import { ErrorBoundary } from '../parts/ErrorBoundary.js';
import { lazily } from '../parts/lazily.js';
import { useFocusRequest } from '../parts/useFocusRequest.js';
import { wordsOf } from '../wordsOf.js';
import { Overview } from './overview/Overview.js';
import { inspectorTitle } from './inspectorTitle.js';
import { canGoBack, goBack, openedArticle } from './trail.js';

const details = () => import('./details.js');
const ArticleView = lazily(() => details().then((module) => module.ArticleView));
const EntityView = lazily(() => details().then((module) => module.EntityView));
const FactView = lazily(() => details().then((module) => module.FactView));
const ManyView = lazily(() => details().then((module) => module.ManyView));
const DoubtsView = lazily(() => import('../doubts/DoubtsView.js').then((module) => module.DoubtsView));
const StylesView = lazily(() => import('../styling/StylesView.js').then((module) => module.StylesView));
const PairView = lazily(() => details().then((module) => module.PairView));
const PathsView = lazily(() => details().then((module) => module.PathsView));

export function Inspector() {
  const t = wordsOf(shellWords);
  const body = useRef<HTMLDivElement>(null);
  const entity = selectedEntity.value;
  const fact = selectedFact.value;
  const pair = selectedPair.value;
  const article = openedArticle.value;
  const page =
    article !== null
      ? `article ${article.article}`
      : (entity ?? fact ?? pair?.join(' ') ?? String(selectedCount.value));
  // The pages about a choice are fetched before the first one is made, once there is something to choose.
  const drawn = extent.value !== null;
  useEffect(() => {
    if (!drawn) return undefined;
    const timer = setTimeout(() => void details().catch(() => undefined), 1500);
    return () => clearTimeout(timer);
  }, [drawn]);
  useFocusRequest('inspector', () => {
    body.current?.focus();
    return body.current !== null;
  });
  useEffect(() => {
    if (article?.passage == null) body.current?.scrollTo({ top: 0 });
  }, [page]);
  return (
    <div class="inspector-inner">
      {(canGoBack.value || article !== null || selectedCount.value > 0 || rootPage.value !== 'overview') && (
        <nav class="inspector-nav">
          <Button look="quiet" icon="back" disabled={!canGoBack.value} onClick={goBack}>
            {wordsOf(commonWords).back}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              openedArticle.value = null;
              rootPage.value = 'overview';
              deselect();
            }}
          >
            {wordsOf(overviewWords).title}
          </Button>
        </nav>
      )}
      <div class="inspector-body" ref={body} tabIndex={-1} role="region" aria-label={t.inspector}>
        {/* What fails of one page is tried anew on the next. */}
        <ErrorBoundary resetKey={`${page} ${rootPage.value}`}>
          {paths.value !== null && article === null && <PathsView found={paths.value} />}
          {article !== null ? (
            <ArticleView place={article} />
          ) : entity !== null ? (
            <EntityView id={entity} />
          ) : fact !== null ? (
            <FactView id={fact} />
          ) : pair !== null ? (
            <PairView pair={pair} />
          ) : selectedCount.value > 1 ? (
            <ManyView />
          ) : rootPage.value === 'doubts' ? (
            <DoubtsView title={inspectorTitle()} />
          ) : rootPage.value === 'styles' ? (
            <StylesView title={inspectorTitle()} />
          ) : (
            <Overview />
          )}
        </ErrorBoundary>
      </div>
    </div>
  );
}
