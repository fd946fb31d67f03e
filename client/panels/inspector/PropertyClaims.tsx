/** The properties of an entity or fact that sources give: each value with who says so, since when and how. */
import type { FactResponse, JsonValue, PropertyClaim, PropertyClaims as Claims } from '../../../contract/index.js';
import { dateText } from '../../../kernel/text/dateWords.js';
import { language } from '../../state/preferences.js';
import { languageName } from '../../words/languageName.js';
import { propertyClaimWords } from '../../words/propertyClaims.js';
import { EntityLink } from '../parts/EntityLink.js';
import { PropertyList } from '../parts/PropertyList.js';
import { PropertyName } from '../parts/PropertyName.js';
import { PropertyValue } from '../parts/PropertyValue.js';
import { Section } from '../parts/Section.js';
import { wordsOf } from '../wordsOf.js';
import { claimedProperties, unclaimed, type ClaimedValue } from './claimedProperties.js';
import { plainRows } from './plainRows.js';

/**
 * `others`: all that the entity or fact has; `title` stands over those that no source claims; `named`: what their ids
 * stand for.
 */
export function PropertyClaims({
  claims: { claims, total } = { claims: [], total: 0 },
  others,
  title,
  named,
}: {
  claims?: Claims | undefined;
  others: Record<string, JsonValue>;
  title: string;
  named?: FactResponse['named'];
}) {
  const t = wordsOf(propertyClaimWords);
  const claimed = claimedProperties(claims);
  const rest = plainRows(unclaimed(others, claimed), named);
  return (
    <>
      {claimed.length > 0 && (
        <Section title={t.title}>
          {claims.length < total && <p class="soft small">{t.cut(claims.length, total)}</p>}
          <PropertyList
            properties={claimed.map(({ name, values }) => ({
              key: name,
              name: <PropertyName name={name} />,
              value: values.map((one) => <Value key={one.value} claimed={one} />),
            }))}
          />
        </Section>
      )}
      {rest.length > 0 && (
        <Section title={title}>
          <PropertyList properties={rest} />
        </Section>
      )}
    </>
  );
}

function Value({ claimed: { value, named, claims } }: { claimed: ClaimedValue }) {
  return (
    <div class="claimed-value">
      {named ? <EntityLink entity={named} size={16} /> : <PropertyValue value={value} />}
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} class="soft small">
            {saidBy(claim)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "us_ofac_sdn, 1 January 2021 to 3 May 2024 · written “ADA”, in English" */
function saidBy({ source, firstSeen, lastSeen, original, language: written, external }: PropertyClaim): string {
  const t = wordsOf(propertyClaimWords);
  const date = (text: string): string => dateText(text, 'day', language.value);
  const seen =
    firstSeen === null
      ? lastSeen === null
        ? null
        : t.until(date(lastSeen))
      : lastSeen === null
        ? t.since(date(firstSeen))
        : t.between(date(firstSeen), date(lastSeen));
  const parts = [
    [source ?? t.unnamed, seen].filter((part) => part !== null).join(', '),
    original === null ? null : t.written(original),
    written === null ? null : t.inLanguage(languageName(written, language.value), written),
    external ? t.external : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
