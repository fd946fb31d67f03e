/** A passage that bears out a claim: what it says, and the way to read it in its article. */
import type { Evidence } from '../../../contract/index.js';
import { factWords } from '../../words/fact.js';
import { inPageLanguage, titleOf } from '../parts/inPageLanguage.js';
import { wordsOf } from '../wordsOf.js';
import { openArticle } from './trail.js';

export function EvidenceItem({ evidence }: { evidence: Evidence }) {
  const t = wordsOf(factWords);
  const title = titleOf({ title: evidence.articleTitle, titleFr: evidence.articleTitleFr });
  const paraphrase = inPageLanguage(evidence.paraphrase, evidence.paraphraseFr);
  return (
    <li>
      {paraphrase !== null && <p class="paraphrase">{paraphrase}</p>}
      {evidence.text !== null && <blockquote>{evidence.text}</blockquote>}
      <button type="button" class="link-text small" onClick={() => openArticle(evidence.article, evidence.passage)}>
        {title}, {t.passage(evidence.passage)}
      </button>
    </li>
  );
}
