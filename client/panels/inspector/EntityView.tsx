/**
 * The inspector for one entity: names, role, facts by relation, where it is mentioned, and what can be done with it.
 */
import { sourceOf } from '../../actions/source.js';
import { api } from '../../api/api.js';
import type { EntityResponse } from '../../../contract/index.js';
import { kindStyle } from '../../../kernel/appearance/index.js';
import { visible } from '../../state/graph.js';
import { language, say, theme } from '../../state/preferences.js';
import { commonWords } from '../../words/common.js';
import { entityWords } from '../../words/entity.js';
import { nameOf, otherNameOf } from '../../words/sentence.js';
import { KindMark } from '../parts/Icon.js';
import { RequestState } from '../parts/RequestState.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { EntityActions } from './EntityActions.js';
import { EntityFacts } from './EntityFacts.js';
import { ArticleView } from './ArticleView.js';
import { openArticle } from './trail.js';

export function EntityView({ id }: { id: string }) {
  const node = visible.value.nodes.get(id);
  if (node?.kind === 'Article' || node?.kind === 'Passage') return <ArticleView place={sourceOf(id)} />;
  if (node?.kind === 'Other' && node.labels !== undefined)
    return <ForeignNode name={nameOf(node, language.value)} labels={node.labels} />;
  return <KnownEntity id={id} />;
}

function KnownEntity({ id }: { id: string }) {
  const request = useRequest(`entity ${id}`, (signal) => api.entity({ id }, { signal }));
  const node = visible.value.nodes.get(id);
  return (
    <article class="entity">
      {request.data !== null ? (
        <Head entity={request.data.entity} />
      ) : (
        node !== undefined && <Head entity={{ ...node, id }} />
      )}
      <RequestState request={request} />
      {request.data !== null && (
        <>
          <EntityActions response={request.data} />
          <EntityFacts response={request.data} />
          <Mentions mentions={request.data.mentions} />
          <Properties properties={request.data.entity.properties} />
        </>
      )}
    </article>
  );
}

type HeadEntity = Pick<EntityResponse['entity'], 'id' | 'name' | 'nameFr' | 'kind' | 'role' | 'roleFr'> &
  Partial<EntityResponse['entity']>;

function Head({ entity }: { entity: HeadEntity }) {
  const t = wordsOf(entityWords);
  const words = language.value;
  const role = words === 'fr' ? (entity.roleFr ?? entity.role) : (entity.role ?? entity.roleFr);
  const other = otherNameOf(entity, words);
  const aliases = (entity.aliases ?? []).filter((alias) => alias !== entity.name && alias !== entity.nameFr);
  return (
    <header class="entity-head">
      <h2>
        <KindMark kind={entity.kind} size={28} /> <span>{nameOf(entity, words)}</span>
      </h2>
      <p class="entity-role">
        <span class="soft">{say(kindStyle(entity.kind, theme.value).word)}</span>
        {role !== null && role !== '' && <> · {role}</>}
      </p>
      <dl class="facts-of">
        {other !== null && (
          <div>
            <dt>{t.otherName}</dt>
            <dd lang={words === 'fr' ? 'en' : 'fr'}>{other}</dd>
          </div>
        )}
        {aliases.length > 0 && (
          <div>
            <dt>{t.aliases}</dt>
            <dd>{aliases.join(', ')}</dd>
          </div>
        )}
        {(entity.descriptions ?? []).length > 0 && (
          <div>
            <dt>{t.descriptions}</dt>
            <dd>{entity.descriptions!.join('; ')}</dd>
          </div>
        )}
        {entity.wikidata != null && (
          <div>
            <dt>{t.wikidata}</dt>
            <dd>
              <a
                href={`https://www.wikidata.org/wiki/${encodeURIComponent(entity.wikidata)}`}
                target="_blank"
                rel="noopener noreferrer"
                aria-label={t.wikidataLabel(entity.wikidata)}
              >
                {entity.wikidata}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </header>
  );
}

function Mentions({ mentions }: { mentions: EntityResponse['mentions'] }) {
  const t = wordsOf(entityWords);
  const title = (m: EntityResponse['mentions'][number]) =>
    language.value === 'fr' ? m.articleTitleFr || m.articleTitle : m.articleTitle || m.articleTitleFr;
  return (
    <section class="block">
      <h3>{t.mentioned}</h3>
      {mentions.length === 0 ? (
        <p class="soft">{t.notMentioned}</p>
      ) : (
        <ul class="mentions">
          {mentions.map((mention) => (
            <li key={mention.article}>
              <button type="button" class="link-text" onClick={() => openArticle(mention.article)}>
                {title(mention)}
              </button>
              <span class="passage-links">
                {mention.passages.map((n) => (
                  <button
                    key={n}
                    type="button"
                    class="passage-link"
                    aria-label={`${title(mention)}, ${t.passages([n])}`}
                    onClick={() => openArticle(mention.article, n)}
                  >
                    {n}
                  </button>
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Properties({ properties }: { properties: EntityResponse['entity']['properties'] }) {
  const entries = Object.entries(properties);
  if (entries.length === 0) return null;
  return (
    <section class="block">
      <h3>{wordsOf(entityWords).properties}</h3>
      <dl class="facts-of">
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function ForeignNode({ name, labels }: { name: string; labels: readonly string[] }) {
  const t = wordsOf(entityWords);
  return (
    <article class="entity">
      <header class="entity-head">
        <h2>
          <KindMark kind="Other" size={28} /> <span>{name}</span>
        </h2>
      </header>
      <p class="soft">{t.foreign}</p>
      <p>
        {t.labels}
        {wordsOf(commonWords).colon} {labels.join(', ')}
      </p>
    </article>
  );
}
