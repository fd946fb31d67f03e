/** The inspector for two entities together: every fact between them by date, each a sentence with who says so. */
import { api } from '../../api/api.js';
import type { PairResponse, VoicedFact } from '../../../contract/index.js';
import { EDGE_LOOKS, edgeLook, NOT_DONE, standingWord, STATUS_WORDS } from '../../../kernel/appearance/index.js';
import { dateText } from '../../../kernel/text/dateWords.js';
import { visible } from '../../state/graph.js';
import { language, say } from '../../state/preferences.js';
import type { Pair } from '../../state/looking.js';
import { commonWords } from '../../words/common.js';
import { factWords } from '../../words/fact.js';
import { pairWords } from '../../words/pair.js';
import { CopyButton } from '../parts/CopyButton.js';
import { CypherButtons } from '../parts/CypherButtons.js';
import { EntityLink } from '../parts/EntityLink.js';
import { lazily } from '../parts/lazily.js';
import { RequestState } from '../parts/RequestState.js';
import { sentenceOf } from '../parts/sentenceOf.js';
import { useRequest } from '../parts/useRequest.js';
import { wordsOf } from '../wordsOf.js';
import { FactButton } from './FactButton.js';
import { VoiceList } from './VoiceList.js';
import { voiceTexts } from './voiceLines.js';

const JudgePair = lazily(() => import('../import/JudgePair.js').then((module) => module.JudgePair), true);

export function PairView({ pair: [one, other] }: { pair: Pair }) {
  const request = useRequest(`pair ${one} ${other}`, (signal) => api.pair({ one, other }, { signal }));
  return (
    <article class="pair">
      <RequestState request={request} drawn={[one, other].every((end) => visible.value.nodes.has(end))} />
      {request.data !== null && <KnownPair response={request.data} />}
    </article>
  );
}

function KnownPair({ response: { ends, facts, truncated, cypher } }: { response: PairResponse }) {
  const t = wordsOf(pairWords);
  const isDated = facts.some(({ fact }) => fact.date !== null);
  const drawn = facts.filter(({ fact }) => visible.value.edges.has(fact.id)).length;
  return (
    <>
      <h2 class="sentence">
        <EntityLink entity={ends[0]} size={20} /> {t.and} <EntityLink entity={ends[1]} size={20} />
      </h2>
      <p class="soft">{summary(facts)}</p>
      {facts.length === 0 ? <p class="soft">{t.none}</p> : <p class="soft small">{t.intro(isDated)}</p>}
      {drawn < facts.length && <p class="soft small">{t.drawn(drawn, facts.length)}</p>}
      {truncated && <p class="soft small">{t.cut(facts.length)}</p>}
      <ol class="pair-facts">
        {facts.map((voiced) => (
          <PairRow key={voiced.fact.id} voiced={voiced} />
        ))}
      </ol>
      <JudgePair key={ends.map(({ id }) => id).join(' ')} ends={ends} />
      <div class="button-row quiet-row">
        <CopyButton text={() => facts.map(asText).join('\n')}>{t.copy}</CopyButton>
        <CypherButtons cypher={cypher} />
      </div>
    </>
  );
}

/** "13 facts: 9 asserted, 3 alleged, 1 contested". */
function summary(facts: readonly VoicedFact[]): string {
  const t = wordsOf(pairWords);
  const looks = [...EDGE_LOOKS.map((look) => STATUS_WORDS[look]), NOT_DONE].flatMap((word) => {
    const n = facts.filter(({ fact }) => standingWord(fact) === word).length;
    return n === 0 ? [] : [t.ofStatus(n, say(word))];
  });
  return `${t.facts(facts.length)}${looks.length === 0 ? '' : `${wordsOf(commonWords).colon} ${looks.join(', ')}`}`;
}

function PairRow({ voiced }: { voiced: VoicedFact }) {
  const { fact } = voiced;
  const t = wordsOf(pairWords);
  return (
    <li class="doubt">
      <p class="pair-when soft small">{whenAndWhere(fact)}</p>
      <FactButton fact={fact.id} source={fact.subject.id} target={fact.object.id} look={edgeLook(fact)}>
        {sentenceOf(fact)} {!visible.value.edges.has(fact.id) && <span class="soft small">{t.notDrawn}</span>}
      </FactButton>
      <VoiceList voiced={voiced} />
    </li>
  );
}

/** Its date, where it stands, and whether that is our reading. */
function whenAndWhere(fact: VoicedFact['fact']): string {
  const date = fact.date === null ? wordsOf(commonWords).undated : dateText(fact.date, fact.precision, language.value);
  const ours = fact.interpretive === true ? [wordsOf(factWords).ourReading] : [];
  return [date, say(standingWord(fact)), ...ours].join(' · ');
}

const asText = ({ fact, voices }: VoicedFact): string =>
  [
    `${whenAndWhere(fact)}${wordsOf(commonWords).colon} ${sentenceOf(fact)}`,
    ...voiceTexts(voices, fact.negated === true),
  ].join('\n');
