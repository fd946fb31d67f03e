/**
 * A passage that bears out a claim: its own words where they are here, what it says in ours, and the way to read it in
 * its article.
 */
import type { Evidence } from '../../../contract/index.js';
import { factWords } from '../../words/fact.js';
import { inPageLanguage, titleOf } from '../parts/inPageLanguage.js';
import { wordsOf } from '../wordsOf.js';
import { PassageText } from './PassageText.js';
import { openArticle } from './trail.js';

export function EvidenceItem({ evidence }: { evidence: Evidence }) {
  const t = wordsOf(factWords);
  const title = titleOf({ title: evidence.articleTitle, titleFr: evidence.articleTitleFr });
  const paraphrase = inPageLanguage(evidence.paraphrase, evidence.paraphraseFr);
  return (
    <li>
      {evidence.text === null ? (
        paraphrase !== null && <p class="paraphrase">{paraphrase}</p>
      ) : (
        <div class="both-words">
          <PassageText text={evidence.text} names={evidence.names} language={evidence.language} />
          {paraphrase !== null && (
            <div>
              <p class="soft small">{t.ownWords}</p>
              <p class="paraphrase">{paraphrase}</p>
            </div>
          )}
        </div>
      )}
      <button type="button" class="link-text small" onClick={() => openArticle(evidence.article, evidence.passage)}>
        {title}, {t.passage(evidence.passage)}
      </button>
    </li>
  );
}
