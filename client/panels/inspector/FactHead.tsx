/** A fact read as a sentence, and where it stands: by its status, by its claims, by how many origins they have. */
import type { Claim, Fact } from '../../../contract/index.js';
import { edgeLook, standingWord } from '../../../kernel/appearance/index.js';
import { schema } from '../../state/connection.js';
import { language, say } from '../../state/preferences.js';
import { commonWords } from '../../words/common.js';
import { factWords } from '../../words/fact.js';
import type { SentencePart } from '../../words/sentence.js';
import { EntityLink } from '../parts/EntityLink.js';
import { StatusMark } from '../parts/StatusMark.js';
import { wordsOf } from '../wordsOf.js';

interface FactHeadProps {
  fact: Fact;
  claims: readonly Claim[];
  /** Who did what to whom, when. */
  sentence: readonly SentencePart[];
  /** Who says so and who denies it; empty when nobody does. */
  standingText: string;
}

export function FactHead({ fact, claims, sentence, standingText }: FactHeadProps) {
  const t = wordsOf(factWords);
  const c = wordsOf(commonWords);
  const look = edgeLook(fact);
  const definition = schema.value?.types.find((type) => type.type === fact.type)?.definition[language.value];
  return (
    <header class="fact-head">
      <h2 class="sentence">
        {withSigns(sentence).map(({ text, entity, sign }, i) =>
          entity === undefined ? (
            <span key={i}>{text}</span>
          ) : (
            <EntityLink key={i} entity={entity} size={20} words={text} {...(sign !== '' && { sign })} />
          ),
        )}
      </h2>
      <p class="fact-standing">
        <StatusMark look={look} /> <strong>{say(standingWord(fact))}</strong>{' '}
        {claims.length > 0 && <> — {meaningOf(fact, claims)}</>}
      </p>
      {fact.interpretive === true && <p class="our-reading">{t.ourReadingMeaning}</p>}
      {standingText !== '' && <p>{standingText}</p>}
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
  );
}

/** What it means to stand there, for this fact. */
function meaningOf(fact: Fact, claims: readonly Claim[]): string {
  const t = wordsOf(factWords);
  if (fact.negated === true) return t.notDoneMeaning;
  const look = edgeLook(fact);
  if (look !== 'contested') return wordsOf(commonWords).statuses[look].meaning;
  const denials = claims.filter(({ status }) => status === 'denied');
  return denials.every(({ ownTerms }) => ownTerms === true) ? t.contestedOtherwise : t.contestedMeaning;
}

/** Signs that follow a name go with it: before a link, which is a box of its own, a line may break. */
const withSigns = (sentence: readonly SentencePart[]): (SentencePart & { sign: string })[] =>
  sentence.map((part, i) => {
    const begins = (one: SentencePart | undefined): string => /^[,.]/.exec(one?.text ?? '')?.[0] ?? '';
    if (part.entity !== undefined) return { ...part, sign: begins(sentence[i + 1]) };
    return { ...part, text: i === 0 ? part.text : part.text.slice(begins(part).length), sign: '' };
  });
