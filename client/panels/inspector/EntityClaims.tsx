/** What an entity says, and apart from it what others say through it, by status; each sentence opens its fact. */
import { useState } from 'preact/hooks';
import { api } from '../../api/api.js';
import type { EntityRef, SaidClaims } from '../../../contract/index.js';
import { STATUS_WORDS } from '../../../kernel/appearance/index.js';
import { language, say } from '../../state/preferences.js';
import { nameOf } from '../../state/vocabulary.js';
import { commonWords } from '../../words/common.js';
import { entityClaimsWords } from '../../words/entityClaims.js';
import { list, number } from '../../words/numbers.js';
import { Button } from '../parts/Button.js';
import { RequestState } from '../parts/RequestState.js';
import { Section } from '../parts/Section.js';
import { sentenceOf } from '../parts/sentenceOf.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { FactButton } from './FactButton.js';
import { saidGroups, type SaidFact, type SaidGroup } from './saidFacts.js';

/** Rows of a status shown before "show the other n". */
const FIRST = 6;

/** Nothing where it says nothing, but for persons, of whom one asks. */
export function EntityClaims({ entity }: { entity: EntityRef }) {
  const t = wordsOf(entityClaimsWords);
  const request = useRequest(`claims ${entity.id}`, (signal) => api.entityClaims({ id: entity.id }, { signal }));
  if (request.data === null) return <RequestState request={request} />;
  const { made, reported } = request.data;
  return (
    <>
      {made.total > 0 ? (
        <Said title={t.made} said={made} />
      ) : (
        entity.kind === 'Person' && (
          <Section title={t.made}>
            <p class="soft">{t.none}</p>
          </Section>
        )
      )}
      {reported.total > 0 && <Said title={t.reported} said={reported} others />}
    </>
  );
}

/** `others`: the words are other people's, who are named. */
function Said({ title, said, others = false }: { title: string; said: SaidClaims; others?: boolean }) {
  const t = wordsOf(entityClaimsWords);
  return (
    <Section title={title} count={wordsOf(commonWords).claims(said.total)}>
      {said.truncated && <p class="soft small">{t.cut(said.claims.length)}</p>}
      {saidGroups(said).map((group) => (
        <Group key={group.status} group={group} others={others} />
      ))}
    </Section>
  );
}

function Group({ group: { status, count, facts }, others }: { group: SaidGroup; others: boolean }) {
  const t = wordsOf(entityClaimsWords);
  const [whole, setWhole] = useState(false);
  const shown = whole ? facts : facts.slice(0, FIRST);
  return (
    <div class="fact-group said">
      <h4>
        <span class="fact-group-words">{say(STATUS_WORDS[status])}</span>{' '}
        <span class="soft">{number(count, language.value)}</span>
      </h4>
      <ul class="fact-rows">
        {shown.map((said) => (
          <SaidRow key={said.fact} said={said} others={others} />
        ))}
      </ul>
      {facts.length > shown.length && (
        <Button look="link" onClick={() => setWhole(true)}>
          {t.more(facts.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

function SaidRow({ said: { fact, first, claims }, others }: { said: SaidFact; others: boolean }) {
  const t = wordsOf(entityClaimsWords);
  const names = (entities: (EntityRef | null)[]) =>
    list([...new Set(entities.flatMap((one) => (one === null ? [] : [nameOf(one)])))], language.value);
  const by = names(claims.map(({ claimant, reporter }) => (others ? claimant : reporter)));
  const details = [
    by === '' ? null : others ? t.saidBy(by) : t.through(by),
    claims.length > 1 ? wordsOf(commonWords).claims(claims.length) : null,
  ].filter((part) => part !== null);
  return (
    <li>
      <FactButton fact={fact} source={first.subject.id} target={first.object.id} look={first.status}>
        {sentenceOf(first)} {details.length > 0 && <span class="soft small">{details.join(' · ')}</span>}
      </FactButton>
    </li>
  );
}
