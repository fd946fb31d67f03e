/**
 * The inspector for one entity: names, role, facts by relation, where it is mentioned, and what can be done with it.
 * Articles and passages on the graph open as articles; other nodes of a result have a page of their own.
 */
import type { JsonValue } from '../../../contract/index.js';
import { sourceOf } from '../../actions/source.js';
import { api } from '../../api/api.js';
import { visible } from '../../state/graph.js';
import { nameOf } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { entityWords } from '../../words/entity.js';
import { KindMark } from '../parts/Icon.js';
import { lazily } from '../parts/lazily.js';
import { RequestState } from '../parts/RequestState.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { ArticleView } from './ArticleView.js';
import { CommunityView } from './CommunityView.js';
import { EntityActions } from './EntityActions.js';
import { EntityClaims } from './EntityClaims.js';
import { EntityFacts } from './EntityFacts.js';
import { EntityHead } from './EntityHead.js';
import { EntityMeasures } from './EntityMeasures.js';
import { EntityMentions } from './EntityMentions.js';
import { PropertyClaims } from './PropertyClaims.js';

const JudgeEntity = lazily(() => import('../import/JudgeEntity.js').then((module) => module.JudgeEntity), true);

export function EntityView({ id }: { id: string }) {
  const node = visible.value.nodes.get(id);
  if (node?.kind === 'Article' || node?.kind === 'Passage') return <ArticleView place={sourceOf(id)} />;
  if (node?.community !== undefined) return <CommunityView id={id} name={nameOf(node)} community={node.community} />;
  if (node?.kind === 'Other' && node.labels !== undefined)
    return <ForeignNode name={nameOf(node)} labels={node.labels} />;
  return <KnownEntity id={id} />;
}

function KnownEntity({ id }: { id: string }) {
  const t = wordsOf(entityWords);
  const request = useRequest(`entity ${id}`, (signal) => api.entity({ id }, { signal }));
  const node = visible.value.nodes.get(id);
  return (
    <article class="entity">
      {request.data !== null ? (
        <EntityHead entity={request.data.entity} />
      ) : (
        node !== undefined && <EntityHead entity={{ ...node, id }} />
      )}
      <RequestState request={request} drawn={node !== undefined} />
      {request.data !== null && (
        <>
          <EntityActions response={request.data} />
          <EntityClaims entity={request.data.entity} />
          <EntityFacts response={request.data} />
          <EntityMentions mentions={request.data.mentions} />
          {node !== undefined && <EntityMeasures key={id} id={id} />}
          <PropertyClaims
            claims={request.data.propertyClaims}
            others={request.data.entity.properties as Record<string, JsonValue>}
            title={t.properties}
          />
          <JudgeEntity key={`judge ${id}`} entity={request.data.entity} />
        </>
      )}
    </article>
  );
}

/** A node that came with the result of a statement and is no entity. */
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
