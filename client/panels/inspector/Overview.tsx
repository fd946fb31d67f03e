/**
 * The inspector when nothing is selected: a first hint, the legend with its counts, the sources, the relation types,
 * the totals.
 */
import { useMemo } from 'preact/hooks';
import { setFilter } from '../../actions/setFilter.js';
import { toggleLayer } from '../../actions/layers.js';
import type { ClaimStatus, GraphFilter, Layer, NodeKind } from '../../../contract/index.js';
import { TYPED_STATUSES } from '../../../contract/index.js';
import { kindStyle, relationLabel, STATUS_WORDS, vocabularyOf } from '../../../kernel/appearance/index.js';
import { api } from '../../api/api.js';
import { schema } from '../../state/connection.js';
import { filter, layers, visible } from '../../state/graph.js';
import { language, say, theme } from '../../state/preferences.js';
import { commonWords } from '../../words/common.js';
import { dateText } from '../../words/dates.js';
import { number } from '../../words/numbers.js';
import { overviewWords } from '../../words/overview.js';
import { nameOf } from '../../words/sentence.js';
import { DatasetFacet } from '../import/DatasetFacet.js';
import { KindMark } from '../parts/Icon.js';
import { RequestState } from '../parts/RequestState.js';
import { StatusMark } from '../parts/StatusMark.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { Facet } from './Facet.js';
import { openArticle } from './trail.js';

const set =
  <K extends keyof GraphFilter>(field: K) =>
  (next: GraphFilter[K]) => {
    const { [field]: _, ...others } = filter.value;
    void setFilter(next === undefined ? others : { ...others, [field]: next });
  };

export function Overview() {
  const t = wordsOf(overviewWords);
  const c = wordsOf(commonWords);
  const known = schema.value;
  const articles = useRequest(known === null ? null : 'articles', (signal) => api.articles({}, { signal }));
  const onScreen = useMemo(() => countByKind(), [visible.value]);
  if (known === null)
    return (
      <p class="loading" role="status">
        {c.loading}
      </p>
    );
  const words = language.value;
  const { totals } = known;
  if (totals.entities === 0)
    return (
      <>
        <p class="hint">{t.empty}</p>
        <DatasetFacet sets={known.datasets} onChange={set('datasets')} />
      </>
    );
  const vocabulary = vocabularyOf(known.types);
  const now = filter.value;
  const contested = [...visible.value.edges.values()].filter((edge) => edge.attributes.contested).length;
  return (
    <div class="overview">
      <p class="hint">{matchMedia('(pointer: coarse)').matches ? t.hintTouch : t.hint}</p>
      <Facet
        title={t.kinds}
        list={now.kinds}
        onChange={set('kinds')}
        note={t.onScreen}
        rows={known.kinds.map(({ kind, count }) => ({
          value: kind,
          name: say(kindStyle(kind, theme.value).plural),
          mark: <KindMark kind={kind} size={20} />,
          count: t.ofWhole(onScreen.get(kind) ?? 0, count),
        }))}
      />
      <Facet<ClaimStatus>
        title={t.statuses}
        list={now.statuses}
        implied={TYPED_STATUSES}
        onChange={set('statuses')}
        note={t.statusHelp}
        rows={known.statuses.map(({ status, count }) => ({
          value: status,
          name: say(STATUS_WORDS[status]),
          detail: c.statuses[status].meaning,
          mark: <StatusMark look={status} />,
          count: number(count, words),
        }))}
      >
        <li class="facet-row plain">
          <StatusMark look="contested" />
          <span class="facet-name">
            {say(STATUS_WORDS.contested)} <span class="soft small">{c.statuses.contested.meaning}</span>
          </span>
          <span class="facet-count">
            {number(contested, words)} {t.contestedLegend}
          </span>
        </li>
      </Facet>
      <RequestState request={articles} />
      {articles.data !== null &&
        (articles.data.articles.length === 0 ? (
          <p class="soft">{t.noArticles}</p>
        ) : (
          <Facet
            title={t.articles}
            list={now.articles}
            onChange={set('articles')}
            first={8}
            note={t.claimCounts}
            rows={articles.data.articles.map((article) => {
              const title = words === 'fr' ? article.titleFr || article.title : article.title;
              return {
                value: article.id,
                name: title,
                count: number(article.claimCount, words),
                link: (
                  <span class="link-with-note">
                    <button
                      type="button"
                      class="link-text"
                      aria-label={t.openArticle(title)}
                      onClick={() => openArticle(article.id)}
                    >
                      {title}
                    </button>
                    <span class="soft small">
                      {article.date === null ? c.undated : dateText(article.date, article.precision, words)}
                      {article.outlet !== null && ` · ${article.outlet}`}
                    </span>
                  </span>
                ),
              };
            })}
          />
        ))}
      <Layers onScreen={onScreen} />
      <Facet
        title={t.claimants}
        list={now.claimants}
        onChange={set('claimants')}
        first={6}
        note={t.claimCounts}
        rows={known.claimants.map(({ claimant, count }) => ({
          value: claimant?.id ?? 'article',
          name: claimant === null ? c.theArticles : nameOf(claimant, words),
          mark: claimant === null ? undefined : <KindMark kind={claimant.kind} size={18} />,
          count: number(count, words),
        }))}
      />
      <DatasetFacet sets={known.datasets} onChange={set('datasets')} />
      <details class="types disclosure">
        <summary>{t.typesSummary(known.types.length)}</summary>
        <Facet
          title={t.types}
          list={now.types}
          onChange={set('types')}
          rows={[...known.types]
            .sort((a, b) => b.count - a.count)
            .map((type) => ({
              value: type.type,
              name: relationLabel(type.type, vocabulary, words),
              count: number(type.count, words),
            }))}
        />
      </details>
      <p class="totals soft">
        {t.totals(
          c.entities(totals.entities),
          c.facts(totals.facts),
          c.claims(totals.claims),
          c.articles(totals.articles),
          c.passages(totals.passages),
        )}
      </p>
    </div>
  );
}

function Layers({ onScreen }: { onScreen: ReadonlyMap<string, number> }) {
  const t = wordsOf(overviewWords);
  const row = (layer: Layer, kind: NodeKind, name: string) => (
    <label class="check layer">
      <input type="checkbox" checked={layers.value.includes(layer)} onChange={() => void toggleLayer(layer)} />{' '}
      <KindMark kind={kind} size={20} /> <span>{name}</span>
      {layers.value.includes(layer) && <span class="facet-count">{t.nOnScreen(onScreen.get(kind) ?? 0)}</span>}
    </label>
  );
  return (
    <section class="facet">
      <h3>{t.layers}</h3>
      {row('articles', 'Article', t.layerArticles)}
      {row('passages', 'Passage', t.layerPassages)}
      {layers.value.length > 0 && <p class="soft small">{t.layersNote}</p>}
    </section>
  );
}

function countByKind(): Map<string, number> {
  const counts = new Map<string, number>();
  for (const node of visible.value.nodes.values()) counts.set(node.kind, (counts.get(node.kind) ?? 0) + 1);
  return counts;
}
