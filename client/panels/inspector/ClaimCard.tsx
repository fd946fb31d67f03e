/**
 * One claim: who says it, through whom, with what status, when, its event code and details, and the passages that bear
 * it out.
 */
import type { Claim, Fact } from '../../../contract/index.js';
import { claimWord } from '../../../kernel/appearance/index.js';
import { language, say } from '../../state/preferences.js';
import { nameOf } from '../../state/vocabulary.js';
import { cameoMeaning } from '../../words/cameo.js';
import { commonWords } from '../../words/common.js';
import { dateText } from '../../../kernel/text/dateWords.js';
import { factWords } from '../../words/fact.js';
import { EntityLink } from '../parts/EntityLink.js';
import { PropertyList, type Property } from '../parts/PropertyList.js';
import { StatusMark } from '../parts/StatusMark.js';
import { wordsOf } from '../wordsOf.js';
import { EvidenceItem } from './EvidenceItem.js';
import { namedProperties } from './namedProperties.js';

export function ClaimCard({ claim, fact }: { claim: Claim; fact: Fact }) {
  const t = wordsOf(factWords);
  const said = saysOtherwise(claim, fact) ? claim.sentence?.[language.value] : undefined;
  const details = [...namedProperties(claim.properties), ...(claim.cameo === null ? [] : [eventCode(claim.cameo)])];
  return (
    <div class="claim" data-status={claim.status}>
      <p class="claim-who">
        {claim.claimant === null ? <strong>{t.ownVoice}</strong> : <EntityLink entity={claim.claimant} size={18} />}
        {claim.reporter !== null && <span class="soft"> {t.via(nameOf(claim.reporter))}</span>}
      </p>
      <p class="claim-how small">
        <StatusMark look={claim.status} width={28} /> {say(claimWord(claim))} · <When claim={claim} />
        {claim.interpretive === true && (
          <>
            {' '}
            · <abbr title={t.ourReadingMeaning}>{t.ourReading}</abbr>
          </>
        )}
      </p>
      {said !== undefined && <p>{said}</p>}
      {details.length > 0 && <PropertyList properties={details} small />}
      {claim.evidence.length === 0 ? (
        <p class="soft small">{t.noEvidence}</p>
      ) : (
        <ul class="evidence" aria-label={t.evidence}>
          {claim.evidence.map((evidence, i) => (
            <EvidenceItem key={i} evidence={evidence} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** Whether a claim puts the fact in another way: as a possibility, with other goods. Its date stands above. */
const saysOtherwise = (claim: Claim, fact: Fact): boolean =>
  (claim.status !== fact.status && claim.status !== 'denied') || claim.ownTerms === true;

/** The CAMEO code of the event, with its meaning where it is known. */
function eventCode(code: string): Property {
  const t = wordsOf(factWords);
  const meaning = cameoMeaning(code, language.value);
  return {
    key: 'cameo',
    name: <abbr title={t.cameoTitle}>{t.cameo}</abbr>,
    value: meaning === null ? code : `${code}, ${meaning}`,
  };
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
