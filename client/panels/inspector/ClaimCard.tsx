/**
 * One claim: who says it, through whom, with what status, when, its event code and details, and the passages that bear
 * it out.
 */
import type { Claim, Evidence } from '../../../contract/index.js';
import { focusEntity } from '../../actions/focus.js';
import { STATUS_WORDS } from '../../../kernel/appearance/index.js';
import { language, say } from '../../state/preferences.js';
import { cameoMeaning } from '../../words/cameo.js';
import { commonWords } from '../../words/common.js';
import { dateText } from '../../words/dates.js';
import { factWords } from '../../words/fact.js';
import { number } from '../../words/numbers.js';
import { propertyName } from '../../words/properties.js';
import { nameOf } from '../../words/sentence.js';
import { KindMark } from '../parts/Icon.js';
import { StatusMark } from '../parts/StatusMark.js';
import { wordsOf } from '../wordsOf.js';
import { openArticle } from './trail.js';

export function ClaimCard({ claim }: { claim: Claim }) {
  const t = wordsOf(factWords);
  const words = language.value;
  const details = Object.entries(claim.properties);
  return (
    <div class="claim" data-status={claim.status}>
      <p class="claim-who">
        {claim.claimant === null ? (
          <strong>{t.ownVoice}</strong>
        ) : (
          <button type="button" class="entity-link" onClick={() => void focusEntity(claim.claimant!.id)}>
            <KindMark kind={claim.claimant.kind} size={18} />
            <span>{nameOf(claim.claimant, words)}</span>
          </button>
        )}
        {claim.reporter !== null && <span class="soft"> {t.via(nameOf(claim.reporter, words))}</span>}
      </p>
      <p class="claim-how small">
        <StatusMark look={claim.status} width={28} /> {say(STATUS_WORDS[claim.status])} · <When claim={claim} />
      </p>
      {(details.length > 0 || claim.cameo !== null) && (
        <dl class="facts-of small">
          {details.map(([name, value]) => (
            <div key={name}>
              <dt>{propertyName(name, words)}</dt>
              <dd>{typeof value === 'number' ? number(value, words) : String(value)}</dd>
            </div>
          ))}
          {claim.cameo !== null && (
            <div>
              <dt>
                <abbr title={t.cameoTitle}>{t.cameo}</abbr>
              </dt>
              <dd>
                {claim.cameo}
                {cameoMeaning(claim.cameo, words) !== null && `, ${cameoMeaning(claim.cameo, words)}`}
              </dd>
            </div>
          )}
        </dl>
      )}
      {claim.evidence.length === 0 ? (
        <p class="soft small">{t.noEvidence}</p>
      ) : (
        <ul class="evidence" aria-label={t.evidence}>
          {claim.evidence.map((e, i) => (
            <EvidenceItem key={i} evidence={e} />
          ))}
        </ul>
      )}
    </div>
  );
}

function When({ claim }: { claim: Claim }) {
  const c = wordsOf(commonWords);
  if (claim.date === null) return <span class="soft">{c.undated}</span>;
  return (
    <>
      {dateText(claim.date, claim.precision, language.value)}
      {claim.precision !== null && <span class="soft"> ({c.precision[claim.precision]})</span>}
    </>
  );
}

function EvidenceItem({ evidence }: { evidence: Evidence }) {
  const t = wordsOf(factWords);
  const fr = language.value === 'fr';
  const title = fr
    ? evidence.articleTitleFr || evidence.articleTitle
    : evidence.articleTitle || evidence.articleTitleFr;
  const words = fr ? (evidence.paraphraseFr ?? evidence.paraphrase) : (evidence.paraphrase ?? evidence.paraphraseFr);
  return (
    <li>
      {words !== null && <p class="paraphrase">{words}</p>}
      {evidence.text !== null && <blockquote>{evidence.text}</blockquote>}
      <button
        type="button"
        class="link-text small"
        aria-label={t.openPassage(title, evidence.passage)}
        onClick={() => openArticle(evidence.article, evidence.passage)}
      >
        {title}, {t.passage(evidence.passage)}
      </button>
    </li>
  );
}
