/**
 * The inspector for one fact: the sentence, where it stands, and side by side who says so and who denies it, each with
 * its evidence.
 */
import { focusEntity, focusFact } from '../../actions/focus.js';
import { api } from '../../api/api.js';
import type { Claim, FactResponse } from '../../../contract/index.js';
import { edgeLook, STATUS_WORDS, vocabularyOf } from '../../../kernel/appearance/index.js';
import { openInEditor, statementWithParameters } from '../../editor/query.js';
import { schema } from '../../state/connection.js';
import { visible } from '../../state/graph.js';
import { language, say } from '../../state/preferences.js';
import { commonWords } from '../../words/common.js';
import { entityWords } from '../../words/entity.js';
import { factWords } from '../../words/fact.js';
import { number } from '../../words/numbers.js';
import { propertyName } from '../../words/properties.js';
import { factSentence, nameOf, plain, sideOf, standing } from '../../words/sentence.js';
import { Button } from '../parts/Button.js';
import { CopyButton } from '../parts/CopyButton.js';
import { KindMark } from '../parts/Icon.js';
import { RequestState } from '../parts/RequestState.js';
import { StatusMark } from '../parts/StatusMark.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { ClaimCard } from './ClaimCard.js';

export function FactView({ id }: { id: string }) {
  const request = useRequest(`fact ${id}`, (signal) => api.fact({ factId: id }, { signal }));
  return (
    <article class="fact">
      <RequestState request={request} />
      {request.data !== null && <KnownFact response={request.data} />}
    </article>
  );
}

function KnownFact({ response: { fact, claims, cypher } }: { response: FactResponse }) {
  const t = wordsOf(factWords);
  const c = wordsOf(commonWords);
  const words = language.value;
  const look = edgeLook(fact);
  const vocabulary = vocabularyOf(schema.value?.types ?? []);
  const sentence = factSentence(fact, vocabulary, words);
  const definition = schema.value?.types.find((type) => type.type === fact.type)?.definition[words];
  const told = standing(claims, words, c.articles);
  return (
    <>
      <header class="fact-head">
        <h2 class="sentence">
          {sentence.map((part, i) =>
            'text' in part ? (
              <span key={i}>{part.text}</span>
            ) : (
              <button key={i} type="button" class="entity-link" onClick={() => void focusEntity(part.entity.id)}>
                <KindMark kind={part.entity.kind} size={20} />
                <span>{nameOf(part.entity, words)}</span>
              </button>
            ),
          )}
        </h2>
        <p class="fact-standing">
          <StatusMark look={look} /> <strong>{say(STATUS_WORDS[look])}</strong>{' '}
          {claims.length > 0 && <> — {look === 'contested' ? t.contestedTold : c.statuses[look].meaning}</>}
        </p>
        {told !== '' && <p>{told}</p>}
        {claims.length > 0 && (
          <p class="soft small">
            {t.origins(fact.claimCount, fact.originCount)} {fact.claimCount > 1 && t.originsWhy}
          </p>
        )}
        {fact.status !== 'asserted' && fact.status !== 'alleged' && <p class="soft small">{t.claimsNotYet}</p>}
        {definition !== undefined && definition !== '' && (
          <p class="soft small">
            {t.relation}
            {c.colon} {definition}
          </p>
        )}
      </header>
      {claims.length > 0 ? <Sides claims={claims} /> : <WithoutClaims fact={fact} />}
      <div class="button-row quiet-row">
        {!visible.value.edges.has(fact.id) && (
          <Button
            look="quiet"
            icon="target"
            onClick={() => void focusFact(fact.id, { source: fact.subject.id, target: fact.object.id })}
          >
            {t.showEnds}
          </Button>
        )}
        <CopyButton text={() => [plain(sentence, words), told].filter((s) => s !== '').join(' ')}>
          {t.copySentence}
        </CopyButton>
        <CopyButton text={() => statementWithParameters(cypher)}>{wordsOf(entityWords).copyCypher}</CopyButton>
        <Button look="quiet" icon="terminal" onClick={() => openInEditor(cypher)}>
          {wordsOf(entityWords).openInEditor}
        </Button>
      </div>
    </>
  );
}

/** A fact that was imported as it is: its data set stands for it, and what the file told of it is all there is. */
function WithoutClaims({ fact }: { fact: FactResponse['fact'] }) {
  const t = wordsOf(factWords);
  const details = Object.entries(fact.properties ?? {});
  const title = schema.value?.datasets.find(({ name }) => name === fact.dataset)?.title ?? fact.dataset;
  return (
    <>
      <p class="block">{t.noClaims(title)}</p>
      {details.length > 0 && (
        <section class="block">
          <h3>{t.properties}</h3>
          <dl class="facts-of">
            {details.map(([name, value]) => (
              <div key={name}>
                <dt>{propertyName(name, language.value)}</dt>
                <dd>{typeof value === 'number' ? number(value, language.value) : String(value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

/**
 * Who says so and who denies it, in two columns where there is room; what is only expected or possible stands below.
 */
function Sides({ claims }: { claims: readonly Claim[] }) {
  const t = wordsOf(factWords);
  const by = (side: ReturnType<typeof sideOf>) => claims.filter((claim) => sideOf(claim.status) === side);
  const [upholding, denying, open] = [by('for'), by('against'), by('open')];
  const column = (title: string, list: readonly Claim[], none: string, name: string) => (
    <section class={`side ${name}`}>
      <h3>
        {title} <span class="soft">{list.length}</span>
      </h3>
      {list.length === 0 ? <p class="soft">{none}</p> : list.map((claim) => <ClaimCard key={claim.id} claim={claim} />)}
    </section>
  );
  return (
    <>
      {(upholding.length > 0 || open.length === 0) && (
        <div class={`sides${denying.length > 0 ? ' two' : ''}`}>
          {column(t.for, upholding, t.nobodySays, 'side-for')}
          {column(t.against, denying, t.nobodyDenies, 'side-against')}
        </div>
      )}
      {open.length > 0 && column(t.open, open, '', 'side-open')}
      {upholding.length === 0 &&
        open.length > 0 &&
        denying.length > 0 &&
        column(t.against, denying, '', 'side-against')}
    </>
  );
}
