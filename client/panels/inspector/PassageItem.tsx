/** One passage of an article: its text where it may be shown, what it says in our words, and whom it mentions. */
import type { ArticleResponse } from '../../../contract/index.js';
import { claimWord } from '../../../kernel/appearance/index.js';
import { say } from '../../state/preferences.js';
import { factText, nameOf } from '../../state/vocabulary.js';
import { articleWords } from '../../words/article.js';
import { commonWords } from '../../words/common.js';
import { EntityLink } from '../parts/EntityLink.js';
import { inPageLanguage } from '../parts/inPageLanguage.js';
import { wordsOf } from '../wordsOf.js';
import { FactButton } from './FactButton.js';
import { PassageText } from './PassageText.js';

type Passage = ArticleResponse['passages'][number];

interface PassageItemProps {
  passage: Passage;
  /** Of the article. */
  language: string | null;
  /** Whether it is the passage that was asked for. */
  marked: boolean;
}

export function PassageItem({ passage, language, marked }: PassageItemProps) {
  const t = wordsOf(articleWords);
  return (
    <li data-passage={passage.n} tabIndex={-1} aria-label={t.goTo(passage.n)} class={marked ? 'passage at' : 'passage'}>
      <span class="passage-number" aria-hidden="true">
        {passage.n}
      </span>
      <div class="passage-body">
        {passage.text !== null && <PassageText text={passage.text} names={passage.names} language={language} />}
        {passage.claims.length === 0 && passage.text === null && <p class="soft small">{t.emptyPassage}</p>}
        {passage.claims.map((claim) => (
          <PassageClaim key={claim.id} claim={claim} />
        ))}
        {passage.mentions.length > 0 && <Mentions entities={passage.mentions} />}
      </div>
    </li>
  );
}

function PassageClaim({ claim }: { claim: Passage['claims'][number] }) {
  const paraphrase = inPageLanguage(claim.paraphrase, claim.paraphraseFr);
  return (
    <div class="passage-claim">
      <FactButton fact={claim.fact} source={claim.subject.id} target={claim.object.id} look={claim.status}>
        {factText(claim, claim.subject, claim.object)}{' '}
        <span class="soft small">
          {say(claimWord(claim))}
          {claim.claimant !== null && `, ${wordsOf(articleWords).saidBy(nameOf(claim.claimant))}`}
        </span>
      </FactButton>
      {paraphrase !== null && <p class="paraphrase">{paraphrase}</p>}
    </div>
  );
}

function Mentions({ entities }: { entities: Passage['mentions'] }) {
  return (
    <p class="passage-mentions small">
      <span class="soft">
        {wordsOf(articleWords).mentions}
        {wordsOf(commonWords).colon}{' '}
      </span>
      {entities.map((entity) => (
        <EntityLink key={entity.id} entity={entity} size={14} />
      ))}
    </p>
  );
}
